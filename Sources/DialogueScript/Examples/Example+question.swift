extension Example {
    /// Of each code that begins with `MS04`, one example.
    static let question: [DiagnosticCode: Example] = [
        .unknownKind: Example(
            in: .main,
            [
                ("mag: {kind: confirm}", "mag: {kind: conferm}")
            ]),
        .missingOptions: Example(
            in: .main,
            [
                ("kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}", "kind: choice")
            ]),
        .badBounds: Example(
            in: .main,
            [
                ("{kind: text}", "{kind: scale, min: 5, max: 1}")
            ]),
        .badTotal: Example(
            in: .main,
            [
                ("total: 10", "total: 0")
            ]),
        .keyOfOtherKind: Example(
            in: .main,
            [
                ("{kind: text}", "{kind: text, total: 4}")
            ]),
        .consentOption: Example(
            in: .main,
            [
                ("mag: {kind: confirm}", "mag: {kind: consent, none: 0}")
            ]),
        .repeatedSign: Example(
            in: .main,
            [
                ("zuid: {nl: Zuid, en: South}", "zuid: {label: {nl: Zuid, en: South}, key: 1}")
            ]),
        .specialWithoutConsent: Example(
            in: .main,
            [
                (#"next: [{when: "answers.mag == 'ja'", to: ziek}, {to: d1}]"#, "next: ziek")
            ]),
        .neverAsked: Example(
            in: .main,
            [
                ("    mag: {kind", "    over: {kind: text}\n    mag: {kind")
            ]),
        .shortTooLong: Example(
            in: .main,
            [
                (
                    "zuid: {nl: Zuid, en: South}",
                    #"zuid: {label: {nl: Zuid, en: South}, short: {nl: "Zuid en nog een heel eind", en: South}}"#
                )
            ]),
        .notALanguage: Example(
            in: .main,
            [
                ("wijk: {kind: choice,", "wijk: {kind: choice, sets: language,")
            ]),
        .unknownOption: Example(
            in: .main,
            [
                (
                    #"prompt: {nl: "Welke wijk?", en: "Which district?"}"#,
                    #"prompt: {nl: "Welke wijk?", en: "Which district?"}, options: {nord: {nl: "Het noorden", en: "The north"}}"#
                )
            ]),
        .labelOutside: Example(
            in: .main,
            [
                ("{kind: text}", #"{kind: scale, min: 1, max: 5, labels: {6: {nl: "zes", en: "six"}}}"#)
            ]),
        .shareNeedsWords: Example(
            in: .group,
            [
                (#"rol_mag: {kind: confirm}"#, #"rol_mag: {kind: confirm, share: ask}"#),
                (#"waarom: {kind: text,"#, #"waarom: {kind: text, share: ask,"#),
            ]),
        .contributedOnce: Example(
            in: .group,
            [
                (#"per: nee}"#, #"per: nee, contribute: view}"#)
            ]),
        .longLabel: Example(in: .main, [("{nl: Noord, en: North}", "{nl: Noord of langs de rivier, en: North}")]),
        .manyOptions: Example(
            in: .main,
            [
                (
                    "zuid: {nl: Zuid, en: South}}}",
                    "zuid: {nl: Zuid, en: South}, a: {nl: A, en: A}, b: {nl: B, en: B}, c: {nl: C, en: C}, d: {nl: D, en: D}, e: {nl: E, en: E}, f: {nl: F, en: F}, g: {nl: G, en: G}, h: {nl: H, en: H}, i: {nl: I, en: I}}}"
                )
            ]),
        .repeatedLabel: Example(in: .main, [("{nl: Zuid, en: South}", "{nl: Noord, en: South}")]),
        .commandWord: Example(in: .main, [("{nl: Zuid, en: South}", "{nl: Stop, en: South}")]),
        .neverSkipped: Example(in: .main, [("waarom: {kind: text}", "waarom: {kind: text, required: reason}")]),
        .zeroNotOffered: Example(in: .main, [(#"{nl: "Waarom?""#, #"{nl: "Waarom? Liever niet? Typ 0.""#)]),
        .neverCloses: Example(
            in: .main,
            [
                ("mag: {kind: confirm}", "mag: {kind: confirm, results: closed}"),
                (
                    "advance: {any: [{moderator: true}, {deadline: closes}]}, next: daarna}",
                    "stays: open, advance: {moderator: true}, next: daarna}"
                ),
            ]),
        .maybeSpecial: Example(in: .main, [(#"{nl: "Waarom?""#, #"{nl: "Wat is je geloof?""#)]),
    ]
}
