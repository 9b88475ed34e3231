extension Example {
    /// Of each code that begins with `MS07`, one example.
    static let plan: [DiagnosticCode: Example] = [
        .phaseOrder: Example(
            in: .main,
            [
                ("daarna: {advance: {moderator: true}}", "daarna: {advance: {moderator: true}, next: open}")
            ]),
        .deadlineField: Example(
            in: .main,
            [
                ("{deadline: closes}", "{deadline: host}")
            ]),
        .shareOutside: Example(
            in: .main,
            [
                ("{deadline: closes}", "{quorum: {share: 60}}")
            ]),
        .otherKindNeeded: Example(
            in: .main,
            [
                ("quotes: mag", "quotes: wijk")
            ]),
        .runMissing: Example(
            in: .run,
            [
                ("host: de straat\n", ""),
                ("retention: 2026-12-31\n", ""),
            ]),
        .runValue: Example(
            in: .run,
            [
                ("2026-12-31", "31 december"),
                ("2026-06-01T18:00", "2026-06-01"),
            ]),
        .unknownTimeZone: Example(
            in: .run,
            [
                ("Europe/Amsterdam", "Europe/Woensel")
            ]),
        .fieldsDiffer: Example(
            in: .fragment,
            [
                ("host: {type: text}", "host: {type: number}")
            ]),
        .tooManyPhases: Example(
            in: .group,
            [
                ("  phases:\n", "  phases:\n" + (0..<60).map { "    f\($0): {advance: {moderator: true}, next: ronde}\n" }.joined())
            ]),
        .phaseWays: Example(
            in: .group,
            [
                (#"next: [{carried: plan, to: klaar}, {to: leven}]"#, #"next: [{to: leven}, {carried: plan, to: klaar}]"#)
            ]),
        .liveField: Example(
            in: .group,
            [
                (#"meest: {type: text, live: true}"#, #"meest: {type: number, live: true}"#)
            ]),
        .notLive: Example(
            in: .group,
            [
                (#"fills: [meest]"#, #"fills: [host, mest]"#)
            ]),
        .acceptPerNeed: Example(
            in: .group,
            [
                (#"mag: {kind: confirm, per: nodig}"#, #"mag: {kind: confirm, per: nee}"#),
                (#"wegen: {deal: nodig,"#, #"wegen: {deal: nee,"#),
            ]),
        .otherSort: Example(
            in: .group,
            [
                (#"dissent: {from: [nee],"#, #"need: {from: [nee, nodig],"#)
            ]),
        .neverPut: Example(
            in: .group,
            [
                (#"leven: {proposes: plan, "#, #"leven: {"#)
            ]),
        .neverFilled: Example(in: .group, [("fills: [meest], ", "")]),
        .neverKept: Example(
            in: .group,
            [
                (#"klaar: {commitments: true, "#, #"klaar: {"#)
            ]),
        .fewReaders: Example(in: .group, [("count: 13", "count: 5")]),
        .unreachablePhase: Example(in: .main, [(", next: daarna}", "}")]),
        .endsEarly: Example(in: .group, [("override: reason, next: klaar}", "override: reason}")]),
    ]
}
