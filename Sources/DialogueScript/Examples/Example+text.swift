extension Example {
    /// Of each code that begins with `MS03`, one example.
    static let text: [DiagnosticCode: Example] = [
        .firstLanguageMissing: Example(
            in: .main,
            [
                (#"title: {nl: "Groeten", en: "Greeting"}"#, #"title: {en: "Greeting"}"#)
            ]),
        .languageMissing: Example(
            in: .main,
            [
                (#"title: {nl: "Groeten", en: "Greeting"}"#, #"title: {nl: "Groeten"}"#)
            ]),
        .unknownLanguage: Example(
            in: .main,
            [
                (#"title: {nl: "Groeten", en: "Greeting"}"#, #"title: {nl: "Groeten", ne: "Greeting", en: "Greeting"}"#)
            ]),
        .template: Example(
            in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: "Waarom {{ tob(d1) }} en {{ open""#)
            ]),
        .unknownFieldInText: Example(
            in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: "Zeg é, {{ decidr }}: waarom?""#)
            ]),
        .unknownAnswerInText: Example(
            in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: "Waarom {{ top(d2) }}?""#)
            ]),
        .misusedValue: Example(
            in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: "Waarom {{ zero(wijk) }} voor {{ host | date }} bij {{ statement }}?""#)
            ]),
        .fragmentLanguage: Example(
            in: .fragment,
            [
                ("languages: [nl, en]", "languages: [nl]")
            ]),
        .emptyText: Example(
            in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: " ""#)
            ]),
        .unreviewed: Example(
            in: .main,
            [
                ("languages: [nl, en]", "languages: [nl, en]\nreviewed: [en]"),
                (#"en: "Greeting""#, #"en: {text: "Greeting", reviewed: false}"#),
            ]),
        .longSentence: Example(
            in: .main, [(#""Welke wijk?""#, #""In welke wijk of in welk dorp woon je nu, of woonde je toen dit gesprek begon?""#)]),
        .longMessage: Example(
            in: .main,
            [
                (
                    #""Welke wijk?""#,
                    #""Dit gesprek gaat over groeten. We praten met iedereen in de straat. Jij doet mee als je wilt. Zeg wat je vindt. Alles mag, als je niet scheldt. We lezen alles. Daarna hoor je van ons wat anderen zeggen. Dan kun je nog iets toevoegen. Aan het eind schrijven we op wat we hoorden. Dat krijg je ook. Welke wijk?""#
                )
            ]),
        .hardWord: Example(in: .main, [(#""Verdeel.""#, #""Verdeel de punten conform de regels.""#)]),
        .manyParts: Example(
            in: .main,
            [
                (
                    #""Verdeel.""#,
                    #""Je hebt 10 punten. Geef ze aan de ideeën die jij het best vindt. Alles aan één idee mag ook. Typ bijvoorbeeld: A5 B5. Wil je meer weten over een idee? Typ de letter.""#
                )
            ]),
        .tooLongToSend: Example(
            in: .fragment, [("Ik ben een computer", String(repeating: "Dit is een lange brief. ", count: 43) + "Ik ben een computer")]),
        .shownTooEarly: Example(in: .main, [(#""Welke wijk?""#, #""Je zei: {{ answers.waarom }} Welke wijk?""#)]),
        .cutByComment: Example(
            in: .main,
            [(#"title: {nl: "Groeten", en: "Greeting"}"#, "title:\n  nl: Groeten op plek #1 van de straat\n  en: Greeting")]),
    ]
}
