@testable import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS04`.
    static let question: [Broken] = [
        Broken(
            .unknownKind,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:16:17: error MS0401: there is no kind of question 'conferm'
                    mag: {kind: conferm}
                                ^^^^^^^ did you mean 'confirm'?
                """#),
        Broken(
            .missingOptions,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:5: error MS0402: an answer of kind choice needs 'options'
                    wijk: {kind: choice}
                    ^^^^
                """#),
        Broken(
            .badBounds,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:20:32: error MS0403: 'min' is less than 'max'
                    waarom: {kind: scale, min: 5, max: 1}
                                               ^
                """#),
        Broken(
            .badTotal,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:18:31: error MS0404: a total lies between 1 and 10000
                    d1: {kind: points, total: 0, options: {taal: {nl: Taal, en: Language}, werk: {nl: Werk, en: Work}}}
                                              ^
                """#),
        Broken(
            .keyOfOtherKind,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:20:26: error MS0405: an answer of kind text has no 'total'
                    waarom: {kind: text, total: 4}
                                         ^^^^^
                """#),
        Broken(
            .consentOption,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:16:26: error MS0406: consent is answered with yes or no, and takes no 'none'
                    mag: {kind: consent, none: 0}
                                         ^^^^

                Dialogues/groeten/dialogue.yaml:28:17: error MS0408: 'ziek' is special-category data: each way here needs a condition that holds only after a yes to a question of its own
                    ziek: {ask: ziek, prompt: {nl: "Ben je ziek?", en: "Are you ill?"}, next: d1}
                                ^^^^

                Dialogues/groeten/dialogue.yaml:41:11: error MS0704: quotes needs an answer of kind confirm, and 'mag' is of kind consent
                  quotes: mag
                          ^^^
                """#),
        Broken(
            .repeatedSign,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:67: error MS0407: the sign '1' of 'zuid' already stands for something else
                    wijk: {kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {label: {nl: Zuid, en: South}, key: 1}}}
                                                                                  ^^^^
                """#),
        Broken(
            .repeatedSign, in: .main,
            [("waarom: {kind: text", "hoe: {kind: scale, min: 0, max: 10, none: 0}\n    waarom: {kind: text")],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:20:5: warning MS0409: no node asks for the answer 'hoe'
                    hoe: {kind: scale, min: 0, max: 10, none: 0}
                    ^^^

                Dialogues/groeten/dialogue.yaml:20:47: error MS0407: 0 is a number of 'hoe' already, so who rather says nothing would count as 0
                    hoe: {kind: scale, min: 0, max: 10, none: 0}
                                                              ^
                """#),
        Broken(
            .specialWithoutConsent,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:28:17: error MS0408: 'ziek' is special-category data: each way here needs a condition that holds only after a yes to a question of its own
                    ziek: {ask: ziek, prompt: {nl: "Ben je ziek?", en: "Are you ill?"}, next: d1}
                                ^^^^
                """#),
        Broken(
            .neverAsked,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:16:5: warning MS0409: no node asks for the answer 'over'
                    over: {kind: text}
                    ^^^^
                """#),
        Broken(
            .shortTooLong,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:116: error MS0410: a short label has 25 characters, and at most 20 are shown
                …ord: {nl: Noord, en: North}, zuid: {label: {nl: Zuid, en: South}, short: {nl: "Zuid en nog een heel eind", en: South}}}}
                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .notALanguage,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:26: error MS0411: 'noord' is an option and not one of the languages here
                    wijk: {kind: choice, sets: language, options: {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}}
                                         ^^^^

                Dialogues/groeten/dialogue.yaml:15:26: error MS0411: 'zuid' is an option and not one of the languages here
                    wijk: {kind: choice, sets: language, options: {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}}
                                         ^^^^
                """#),
        Broken(
            .unknownOption,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:23:85: error MS0412: 'wijk' has no option 'nord'
                …k, prompt: {nl: "Welke wijk?", en: "Which district?"}, options: {nord: {nl: "Het noorden", en: "The north"}}, next: mag}
                                                                                  ^^^^ did you mean 'noord'?
                """#),
        Broken(
            .labelOutside,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:20:52: error MS0413: 6 is not on the scale from 1 to 5
                    waarom: {kind: scale, min: 1, max: 5, labels: {6: {nl: "zes", en: "six"}}}
                                                                   ^
                """#),
        Broken(
            .longLabel,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:5: hint MS0416: more than the 20 characters of a button, and without `short`: 'noord'
                    wijk: {kind: choice, options: {noord: {nl: Noord of langs de rivier, en: North}, zuid: {nl: Zuid, en: South}}}
                    ^^^^
                """#),
        Broken(
            .manyOptions,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:5: hint MS0417: 11 options do not fit a list of 10 rows
                    wijk: {kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}, a: {nl: A, en: A}, b: {nl…
                    ^^^^
                """#),
        Broken(
            .repeatedLabel,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:67: warning MS0418: 'zuid' reads the same as 'noord' in nl
                    wijk: {kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {nl: Noord, en: South}}}
                                                                                  ^^^^
                """#),
        Broken(
            .commandWord,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:67: warning MS0423: who types 'stop' for 'zuid' stops the talk or erases all
                    wijk: {kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {nl: Stop, en: South}}}
                                                                                  ^^^^
                """#),
        Broken(
            .repeatedSign, in: .main,
            [("{noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}", #"{noord: {nl: "2", en: "2"}, zuid: {nl: "1", en: "1"}}"#)],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:36: error MS0407: who types '2' for 'noord' chooses 'zuid', whose sign that is
                    wijk: {kind: choice, options: {noord: {nl: "2", en: "2"}, zuid: {nl: "1", en: "1"}}}
                                                   ^^^^^

                Dialogues/groeten/dialogue.yaml:15:63: error MS0407: who types '1' for 'zuid' chooses 'noord', whose sign that is
                    wijk: {kind: choice, options: {noord: {nl: "2", en: "2"}, zuid: {nl: "1", en: "1"}}}
                                                                              ^^^^
                """#),
        Broken(
            .repeatedLabel, in: .main,
            [("zuid: {nl: Zuid, en: South}", "zuid: {label: {nl: Zuid, en: South}, synonyms: {nl: [noord]}}")],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:67: warning MS0418: 'zuid' reads the same as 'noord' in nl
                …jk: {kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {label: {nl: Zuid, en: South}, synonyms: {nl: [noord]}…
                                                                             ^^^^
                """#),
        Broken(
            .specialWithoutConsent, in: .main, [("mag: {kind: confirm}", "mag: {kind: consent}")],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:28:17: error MS0408: 'ziek' is special-category data: each way here needs a condition that holds only after a yes to a question of its own
                    ziek: {ask: ziek, prompt: {nl: "Ben je ziek?", en: "Are you ill?"}, next: d1}
                                ^^^^

                Dialogues/groeten/dialogue.yaml:41:11: error MS0704: quotes needs an answer of kind confirm, and 'mag' is of kind consent
                  quotes: mag
                          ^^^
                """#),
        Broken(
            .neverSkipped,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:20:26: hint MS0419: nobody can skip this question, and it is no board's round of kind objection
                    waarom: {kind: text, required: reason}
                                         ^^^^^^^^
                """#),
        Broken(
            .specialWithoutConsent, in: .main, [("answers.mag == 'ja'", "answers.mag == 'nee'")],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:28:17: error MS0408: 'ziek' is special-category data: each way here needs a condition that holds only after a yes to a question of its own
                    ziek: {ask: ziek, prompt: {nl: "Ben je ziek?", en: "Are you ill?"}, next: d1}
                                ^^^^
                """#),
        Broken(
            .specialWithoutConsent, in: .main, [("answers.mag == 'ja'", "answers.mag == 'ja' || answers.wijk == 'zuid'")],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:28:17: error MS0408: 'ziek' is special-category data: each way here needs a condition that holds only after a yes to a question of its own
                    ziek: {ask: ziek, prompt: {nl: "Ben je ziek?", en: "Are you ill?"}, next: d1}
                                ^^^^
                """#),
        Broken(
            .zeroNotOffered,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:66: warning MS0420: 'waarom' has no `none: 0`, so 0 is not understood here
                    waarom: {ask: waarom, prompt: {nl: "Waarom? Liever niet? Typ 0.", en: "Why?"}, next: klaar}
                                                                                 ^
                """#),
        Broken(
            .neverCloses,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:16:26: warning MS0422: the phase in which 'mag' is asked never ends, so its results would never be shown
                    mag: {kind: confirm, results: closed}
                                         ^^^^^^^
                """#),
        Broken(
            .maybeSpecial,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:51: hint MS0421: this may ask for special-category data; mark 'waarom' as `special: true` if it does
                    waarom: {ask: waarom, prompt: {nl: "Wat is je geloof?", en: "Why?"}, next: klaar}
                                                                  ^^^^^^
                """#),
    ]
}
