extension Example {
    /// Of each code that begins with `MS01`, one example.
    static let shape: [DiagnosticCode: Example] = [
        .syntax: Example(
            in: .main,
            [
                ("start: hoi", "start: [hoi")
            ]),
        .unknownKey: Example(
            in: .main,
            [
                ("minutes: 2", "minuten: 2")
            ]),
        .wrongType: Example(
            in: .main,
            [
                ("minutes: 2", "minutes: twee")
            ]),
        .missingKey: Example(
            in: .main,
            [
                ("    mag: {kind: confirm}", "    mag: {personal: true}")
            ]),
        .unquotedTruth: Example(
            in: .main,
            [
                ("nl: Noord", "nl: No")
            ]),
        .alias: Example(
            in: .main,
            [
                ("wijk: {kind: choice, options: {noord", "wijk: {kind: choice, options: &wijken {noord"),
                ("start: hoi", "start: *wijken"),
            ]),
        .repeatedKey: Example(
            in: .main,
            [
                ("    mag: {kind: confirm}", "    mag: {kind: confirm}\n    mag: {kind: consent}")
            ]),
        .badID: Example(
            in: .main,
            [
                ("klaar: {end", "Klaar-nu: {end"),
                ("next: klaar}", "next: Klaar-nu}"),
            ]),
        .badVersion: Example(
            in: .main,
            [
                ("meerstem: 1", "meerstem: 2")
            ]),
        .badValue: Example(
            in: .main,
            [
                ("host: {type: text}", "host: {type: tekst}")
            ]),
        .nodeAction: Example(
            in: .main,
            [
                ("klaar: {end:", #"klaar: {say: {nl: "Zo.", en: "So."}, end:"#)
            ]),
        .tooDeep: Example(
            in: .main,
            [
                (
                    #"title: {nl: "Groeten", en: "Greeting"}"#,
                    "title: " + String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
                )
            ]),
    ]
}
