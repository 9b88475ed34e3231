import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS07`.
    static let plan: [Broken] = [
        Broken(
            .phaseOrder, in: .main,
            [
                ("daarna: {advance: {moderator: true}}", "daarna: {advance: {moderator: true}, next: open}")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:39:48: error MS0701: the phase 'daarna' comes back to 'open', which is not listed after it
                    daarna: {advance: {moderator: true}, next: open}
                                                               ^^^^
                """#),
        Broken(
            .deadlineField, in: .main,
            [
                ("{deadline: closes}", "{deadline: host}")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:38:58: error MS0702: 'host' is of type text, and a deadline needs a time or a date
                    open: {advance: {any: [{moderator: true}, {deadline: host}]}, next: daarna}
                                                                         ^^^^
                """#),
        Broken(
            .shareOutside, in: .main,
            [
                ("{deadline: closes}", "{quorum: {share: 60}}")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:38:64: error MS0703: the share of a quorum lies between 0 and 1
                    open: {advance: {any: [{moderator: true}, {quorum: {share: 60}}]}, next: daarna}
                                                                               ^^
                """#),
        Broken(
            .otherKindNeeded, in: .main,
            [
                ("quotes: mag", "quotes: wijk")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:41:11: error MS0704: quotes needs an answer of kind confirm, and 'wijk' is of kind choice
                  quotes: wijk
                          ^^^^
                """#),
        Broken(
            .runMissing, in: .run,
            [
                ("host: de straat\n", ""),
                ("retention: 2026-12-31\n", ""),
            ],
            gives: #"""
                run.yaml:1:1: error MS0705: the run data lacks 'host', 'retention'
                timezone: Europe/Amsterdam
                ^
                """#),
        Broken(
            .runValue, in: .run,
            [
                ("2026-12-31", "31 december"),
                ("2026-06-01T18:00", "2026-06-01"),
            ],
            gives: #"""
                run.yaml:4:12: error MS0706: 'retention' is a day such as 2026-06-01
                retention: 31 december
                           ^^^^^^^^^^^

                run.yaml:5:9: error MS0706: 'closes' is a moment such as 2026-06-01T18:00
                closes: 2026-06-01
                        ^^^^^^^^^^
                """#),
        Broken(
            .unknownTimeZone, in: .run,
            [
                ("Europe/Amsterdam", "Europe/Woensel")
            ],
            gives: #"""
                run.yaml:1:11: error MS0707: there is no time zone 'Europe/Woensel'; they are named as in Europe/Amsterdam
                timezone: Europe/Woensel
                          ^^^^^^^^^^^^^^
                """#),
        Broken(
            .fieldsDiffer, in: .fragment,
            [
                ("host: {type: text}", "host: {type: number}")
            ],
            gives: #"""
                Dialogues/_fragments/_hoi.yaml:5:3: error MS0708: 'host' is declared in another way before
                  host: {type: number}
                  ^^^^
                """#),
    ]
}
