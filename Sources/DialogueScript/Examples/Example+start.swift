extension Example {
    /// Of each code that begins with `MS06`, one example.
    static let start: [DiagnosticCode: Example] = [
        .startBot: Example(
            in: .fragment,
            [
                ("computer", "mens")
            ]),
        .startHost: Example(
            in: .fragment,
            [
                ("{{ host }}", "ons"),
                ("{{ host }}", "us"),
            ]),
        .startDecider: Example(
            in: .fragment,
            [
                ("{{ decider }}", "Iemand"),
                ("{{ decider }}", "Someone"),
            ]),
        .startOpen: Example(
            in: .fragment,
            [
                ("{{ fixed }}", "iets"),
                ("{{ fixed }}", "something"),
            ]),
        .startDuration: Example(
            in: .fragment,
            [
                ("{{ minutes }}", "2"),
                ("{{ minutes }}", "2"),
            ]),
        .startPrivacy: Example(
            in: .main,
            [
                ("about: {privacy", "about: {who")
            ]),
        .startStop: Example(
            in: .fragment,
            [
                ("STOP", "PAUZE")
            ]),
        .languageLate: Example(
            in: .main,
            [
                (
                    "    mag: {kind: confirm}",
                    "    taal: {kind: choice, sets: language, options: {nl: {nl: Nederlands, en: Dutch}, en: {nl: Engels, en: English}}}\n    mag: {kind: confirm}"
                ), (#"en: "Which district?"}, next: mag"#, #"en: "Which district?"}, next: taal"#),
                ("    mag:\n", #"    taal: {ask: taal, prompt: {nl: "Welke taal?", en: "Which language?"}, next: mag}"# + "\n    mag:\n"),
            ]),
    ]
}
