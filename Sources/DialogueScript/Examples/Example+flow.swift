extension Example {
    /// Of each code that begins with `MS02`, one example.
    static let flow: [DiagnosticCode: Example] = [
        .unknownNode: Example(
            in: .main,
            [
                (#"prompt: {nl: "Waarom?", en: "Why?"}, next: klaar"#, #"prompt: {nl: "Waarom?", en: "Why?"}, next: klar"#)
            ]),
        .unreachableNode: Example(
            in: .main,
            [
                ("    klaar: {end", #"    los: {say: {nl: "Los.", en: "Loose."}, next: klaar}"# + "\n" + #"    klaar: {end"#)
            ]),
        .deadEnd: Example(
            in: .main,
            [
                (#"prompt: {nl: "Waarom?", en: "Why?"}, next: klaar"#, #"prompt: {nl: "Waarom?", en: "Why?"}"#)
            ]),
        .loopWithoutQuestion: Example(
            in: .main,
            [
                (
                    "    klaar: {end",
                    #"    a: {say: {nl: "A", en: "A"}, next: b}"# + "\n" + #"    b: {say: {nl: "B", en: "B"}, next: a}"# + "\n"
                        + #"    klaar: {end"#
                ),
                (#"en: "Why?"}, next: klaar"#, #"en: "Why?"}, next: [{when: "answered('waarom')", to: a}, {to: klaar}]"#),
            ]),
        .noEnd: Example(
            in: .main,
            [
                (#"en: "Why?"}, next: klaar"#, #"en: "Why?"}, next: wijk"#)
            ]),
        .loopNeverReturns: Example(
            in: .main,
            [
                (
                    #"ask: mening, prompt: {nl: "{{ statement }}", en: "{{ statement }}"}, next: ronde"#,
                    #"ask: mening, prompt: {nl: "{{ statement }}", en: "{{ statement }}"}, next: waarom"#
                )
            ]),
        .unknownFragment: Example(
            in: .main,
            [
                ("go: _hoi", "go: _hooi")
            ]),
        .fragmentTwice: Example(
            in: .main,
            [
                ("    klaar: {end", "    weer: {go: _hoi, then: klaar}\n    klaar: {end"),
                (#"en: "Why?"}, next: klaar"#, #"en: "Why?"}, next: weer"#),
            ]),
        .lastEdgeConditional: Example(
            in: .main,
            [
                ("{to: d1}]", #"{when: "answers.mag == 'nee'", to: d1}]"#)
            ]),
        .edgeNeverTaken: Example(
            in: .main,
            [
                (
                    #"next: [{when: "answers.mag == 'ja'", to: ziek}, {to: d1}]"#,
                    #"next: [{when: "answers.mag == 'ja'", to: ziek}, {to: d1}, {to: klaar}]"#
                )
            ]),
        .unknownAnswer: Example(
            in: .main,
            [
                ("{ask: waarom,", "{ask: warom,")
            ]),
        .unknownStatements: Example(
            in: .main,
            [
                ("{deal: ronde,", "{deal: rondje,"),
                ("mening: {kind: stance, per: ronde}", "mening: {kind: stance}"),
                (#""{{ statement }}", en: "{{ statement }}""#, #""Eens?", en: "Agree?""#),
            ]),
        .unknownPhase: Example(
            in: .main,
            [
                ("next: daarna", "next: darna")
            ]),
        .unknownField: Example(
            in: .main,
            [
                ("{deadline: closes}", "{deadline: sluit}")
            ]),
        .outsideLoop: Example(
            in: .main,
            [
                ("{ask: waarom,", "{ask: mening,"),
                ("waarom: {kind: text}", "waarom: {kind: text, per: ronde}"),
            ]),
        .nestedFragment: Example(
            in: .fragment,
            [
                ("  hallo:", "  weer: {go: _hoi, then: hallo}\n  hallo:")
            ]),
        .notALoop: Example(
            in: .group,
            [
                (#"per: nee}"#, #"per: rol}"#),
                (#"ronde: {deal: nee,"#, #"ronde: {deal: rol,"#),
                (#"{spread: nee}"#, #"{spread: stem}"#),
            ]),
        .nameTaken: Example(
            in: .group,
            [
                (#"waarom: {kind"#, #"nee_deel: {kind: text}\#n    waarom: {kind"#),
                (#"slot: {wait"#, #"nodig_deel: {say: {nl: A, en: A}, next: slot}\#n    slot: {wait"#),
            ]),
        .unknownProposal: Example(
            in: .group,
            [
                (#"proposes: plan"#, #"proposes: plna"#),
                (#"{{ changes(plan) }}", en"#, #"{{ changes(plann) }}", en"#),
            ]),
        .sameSitting: Example(
            in: .group,
            [
                (
                    #"en: "Many say: {{ meest }}"}, next: hoor"#,
                    #"en: "Many say: {{ meest }}"}, next: [{when: "answered('nee')", to: ronde}, {to: hoor}]"#
                )
            ]),
    ]
}
