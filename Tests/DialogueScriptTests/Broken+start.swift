@testable import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS06`.
    static let start: [Broken] = [
        Broken(
            .startBot,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0601: the start does not say that this is a computer
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startHost,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0602: the start does not say who runs the dialogue ({{ host }})
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startDecider,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0603: the start does not say who decides ({{ decider }})
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startOpen,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0604: the start does not say what can still change and what cannot ({{ open }}, {{ fixed }})
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startDuration,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0605: the start does not say how long it takes ({{ questions }} or {{ minutes }})
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startPrivacy,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0606: there is no text that the word PRIVACY answers (`about: {privacy: …}`)
                  start: hoi
                         ^^^
                """#),
        Broken(
            .startStop,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: warning MS0607: the start does not name the word STOP
                  start: hoi
                         ^^^
                """#),
        Broken(
            .languageLate,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:24:17: warning MS0608: this is asked before the language
                    wijk: {ask: wijk, prompt: {nl: "Welke wijk?", en: "Which district?"}, next: taal}
                                ^^^^
                """#),
    ]
}
