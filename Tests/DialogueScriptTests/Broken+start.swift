import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS06`.
    static let start: [Broken] = [
        Broken(
            .startBot, in: .fragment,
            [
                ("computer", "mens")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0601: the start does not say that this is a computer
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startHost, in: .fragment,
            [
                ("{{ host }}", "ons"),
                ("{{ host }}", "us"),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0602: the start does not say who runs the dialogue ({{ host }})
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startDecider, in: .fragment,
            [
                ("{{ decider }}", "Iemand"),
                ("{{ decider }}", "Someone"),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0603: the start does not say who decides ({{ decider }})
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startOpen, in: .fragment,
            [
                ("{{ fixed }}", "iets"),
                ("{{ fixed }}", "something"),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0604: the start does not say what can still change and what cannot ({{ open }}, {{ fixed }})
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startDuration, in: .fragment,
            [
                ("{{ minutes }}", "2"),
                ("{{ minutes }}", "2"),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0605: the start does not say how long it takes ({{ questions }} or {{ minutes }})
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startPrivacy, in: .main,
            [
                ("about: {privacy", "about: {who")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0606: there is no text that the word PRIVACY answers (`about: {privacy: …}`)
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startStop, in: .fragment,
            [
                ("STOP", "PAUZE")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0607: the start does not name the word STOP
                  start: hoi
                         ^^^
                """#),
    ]
}
