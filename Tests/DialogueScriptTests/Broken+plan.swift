@testable import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS07`.
    static let plan: [Broken] = [
        Broken(
            .phaseOrder,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:39:48: error MS0701: the phase 'daarna' comes back to 'open', which is not listed after it
                    daarna: {advance: {moderator: true}, next: open}
                                                               ^^^^
                """#),
        Broken(
            .deadlineField,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:38:58: error MS0702: 'host' is of type text, and a deadline needs a time or a date
                    open: {advance: {any: [{moderator: true}, {deadline: host}]}, next: daarna}
                                                                         ^^^^
                """#),
        Broken(
            .shareOutside,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:38:64: error MS0703: the share of a quorum lies between 0 and 1
                    open: {advance: {any: [{moderator: true}, {quorum: {share: 60}}]}, next: daarna}
                                                                               ^^
                """#),
        Broken(
            .otherKindNeeded,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:41:11: error MS0704: quotes needs an answer of kind confirm, and 'wijk' is of kind choice
                  quotes: wijk
                          ^^^^
                """#),
        Broken(
            .otherKindNeeded, in: .main,
            [
                (
                    "quotes: mag",
                    """
                    quotes: mag
                      coverage: mening
                      pairs: [{before: mening, after: wijk, title: {nl: "Weg", en: "Gone"}}]
                    """
                )
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:42:13: error MS0704: coverage needs an answer of kind choice, place, and 'mening' is of kind stance
                  coverage: mening
                            ^^^^^^

                Dialogues/groeten/dialogue.yaml:42:13: error MS0704: coverage needs an answer that people give once, and 'mening' has `per`
                  coverage: mening
                            ^^^^^^

                Dialogues/groeten/dialogue.yaml:43:20: error MS0704: before needs an answer that people give once, and 'mening' has `per`
                  pairs: [{before: mening, after: wijk, title: {nl: "Weg", en: "Gone"}}]
                                   ^^^^^^

                Dialogues/groeten/dialogue.yaml:43:35: error MS0704: after needs an answer of kind live, number, scale, stance, and 'wijk' is of kind choice
                  pairs: [{before: mening, after: wijk, title: {nl: "Weg", en: "Gone"}}]
                                                  ^^^^
                """#),
        Broken(
            .otherKindNeeded, in: .main,
            [
                (
                    "mag: {kind: confirm}",
                    "mag: {kind: confirm}\n    een: {kind: scale, min: 1, max: 5}\n    twee: {kind: scale, min: 1, max: 7}"
                ),
                ("Welke wijk?\", en: \"Which district?\"}, next: mag", "Welke wijk?\", en: \"Which district?\"}, next: een"),
                (
                    "    mag:\n      ask",
                    """
                        een: {ask: een, prompt: {nl: "Eerst?", en: "First?"}, next: twee}
                        twee: {ask: twee, prompt: {nl: "Later?", en: "Later?"}, next: mag}
                        mag:
                          ask
                    """
                ),
                ("quotes: mag", "quotes: mag\n  pairs: [{before: een, after: twee, title: {nl: \"Weg\", en: \"Gone\"}}]"),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:46:32: error MS0704: a pair is two answers of one kind with the same bounds, and 'een' and 'twee' are not
                  pairs: [{before: een, after: twee, title: {nl: "Weg", en: "Gone"}}]
                                               ^^^^
                """#),
        Broken(
            .runMissing,
            gives: #"""
                run.yaml:1:1: error MS0705: the run data lacks 'host', 'retention'
                timezone: Europe/Amsterdam
                ^
                """#),
        Broken(
            .runValue,
            gives: #"""
                run.yaml:4:12: error MS0706: 'retention' is a day such as 2026-06-01
                retention: 31 december
                           ^^^^^^^^^^^

                run.yaml:5:9: error MS0706: 'closes' is a moment such as 2026-06-01T18:00
                closes: 2026-06-01
                        ^^^^^^^^^^
                """#),
        Broken(
            .unknownTimeZone,
            gives: #"""
                run.yaml:1:11: error MS0707: there is no time zone 'Europe/Woensel'; they are named as in Europe/Amsterdam
                timezone: Europe/Woensel
                          ^^^^^^^^^^^^^^
                """#),
        Broken(
            .fieldsDiffer,
            gives: #"""
                Dialogues/_fragments/_hoi.yaml:5:3: error MS0708: 'host' is declared in another way before
                  host: {type: number}
                  ^^^^
                """#),
        Broken(
            .fewReaders,
            gives: #"""
                Dialogues/molen/dialogue.yaml:30:31: hint MS0717: each reads 5 lines; where everybody writes one, 10 readers a line take 13
                    ronde: {deal: nee, count: 5, each: herken, next: put}
                                              ^
                """#),
        Broken(
            .unreachablePhase,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:39:5: warning MS0718: no phase leads to 'daarna'
                    daarna: {advance: {moderator: true}}
                    ^^^^^^
                """#),
        Broken(
            .endsEarly,
            gives: #"""
                Dialogues/molen/dialogue.yaml:58:5: hint MS0719: the consultation ends with 'leven', and phases are listed after it
                    leven: {proposes: plan, advance: {moderator: true}, override: reason}
                    ^^^^^
                """#),
    ]
}
