@testable import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS05`.
    static let condition: [Broken] = [
        Broken(
            .conditionSyntax,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:37: error MS0501: the condition stops too early
                      next: [{when: "answers.mag == ", to: ziek}, {to: d1}]
                                                    ^
                """#),
        Broken(
            .conditionName,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:22: error MS0502: there is no 'answers.mga' here
                      next: [{when: "answers.mga == 'ja'", to: ziek}, {to: d1}]
                                     ^^^^^^^^^^^ did you mean 'answers.mag'?
                """#),
        Broken(
            .conditionFunction,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:45: error MS0503: there is no function 'anwered'
                      next: [{when: "answers.mag == 'ja' && anwered('mag')", to: ziek}, {to: d1}]
                                                            ^^^^^^^^^^^^^^ did you mean 'answered'?
                """#),
        Broken(
            .conditionType,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:45: error MS0504: '>' does not apply to map(int) and int
                      next: [{when: "answers.mag == 'ja' && answers.d1 > 3", to: ziek}, {to: d1}]
                                                            ^^^^^^^^^^^^^^
                """#),
        Broken(
            .conditionCost,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:77: error MS0505: brackets nest at most 32 deep
                …en: "answers.mag == 'ja' && ((((((((((((((((((((((((((((((((((((((((true))))))))))))))))))))))))))))))))))))))))", to: z…
                                                                             ^
                """#),
        Broken(
            .conditionNotTruth,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:21: error MS0506: the condition of a way must be true or false, and is string
                      next: [{when: answers.mag, to: ziek}, {to: d1}]
                                    ^^^^^^^^^^^
                """#),
        Broken(
            .conditionArgument,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:64: error MS0507: there is no option of answers.d1 'werkt'
                …   next: [{when: "answers.mag == 'ja' && points(answers.d1, 'werkt') == 0 && reached('darna') && answered('d7') && voice…
                                                                             ^^^^^^^ did you mean 'werk'?

                Dialogues/groeten/dialogue.yaml:27:89: error MS0507: there is no phase 'darna'
                ….mag == 'ja' && points(answers.d1, 'werkt') == 0 && reached('darna') && answered('d7') && voice('still')", to: ziek}, {t…
                                                                             ^^^^^^^ did you mean 'daarna'?

                Dialogues/groeten/dialogue.yaml:27:110: error MS0507: there is no answer 'd7'
                … 'ja' && points(answers.d1, 'werkt') == 0 && reached('darna') && answered('d7') && voice('still')", to: ziek}, {to: d1}]
                                                                                           ^^^^

                Dialogues/groeten/dialogue.yaml:27:125: error MS0507: there is no voice 'still'
                … 'ja' && points(answers.d1, 'werkt') == 0 && reached('darna') && answered('d7') && voice('still')", to: ziek}, {to: d1}]
                                                                                                          ^^^^^^^ did you mean 'stil'?
                """#),
        Broken(
            .conditionOption,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:71: warning MS0508: 'zuit' is none of what answers.wijk can be, so this never holds
                      next: [{when: "answers.mag == 'ja' && answers.wijk in ['noord', 'zuit']", to: ziek}, {to: d1}]
                                                                                      ^^^^^^ did you mean 'zuid'?
                """#),
        Broken(
            .conditionTooEarly,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:23:89: warning MS0509: this looks at 'd1', which nobody is asked before, so it is always false
                …ask: wijk, prompt: {nl: "Welke wijk?", en: "Which district?"}, next: [{when: "answers.d1.taal > 3", to: d1}, {to: mag}]}
                                                                                              ^^^^^^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .constantWait,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:33:19: warning MS0514: this is always false, so the wait never ends
                    later: {wait: "false", next: klaar}
                                  ^^^^^^^
                """#),
        Broken(
            .conditionTooEarly, in: .main,
            [
                (#"en: "Which district?"}, next: mag"#, #"en: "Which district?"}, next: later"#),
                ("    mag:\n", "    later: {wait: \"answered('waarom')\", next: mag}\n    mag:\n"),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:24:19: warning MS0509: this looks at 'waarom', which nobody is asked before, so it is always false
                    later: {wait: "answered('waarom')", next: mag}
                                  ^^^^^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .conditionSkipped,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:35:63: hint MS0510: where 'wijk' was skipped this is false as well; say so with answered('wijk')
                  stil: {label: {nl: stil, en: quiet}, when: "answers.wijk != 'noord'"}
                                                                              ^^^^^^^
                """#),
        Broken(
            .countedRule,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:58: error MS0511: 'd1' is of kind points: people are counted by one option or one number
                      next: [{when: "answers.mag == 'ja' && count('all', answers.d1.taal > 3) > share('stil', answers.ziek == 'ja')", to…
                                                                         ^^^^^^^^^^^^^^^^^^^

                Dialogues/groeten/dialogue.yaml:27:95: error MS0511: 'ziek' is special-category data, which no condition counts
                …: "answers.mag == 'ja' && count('all', answers.d1.taal > 3) > share('stil', answers.ziek == 'ja')", to: ziek}, {to: d1}]
                                                                                             ^^^^^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .groupRule,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:39:31: error MS0512: 'mag' is of one person, and a phase moves everybody on: count people, with count('all', …)
                    daarna: {advance: {when: "answered('wijk') && answers.mag == 'ja'"}}
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                Dialogues/groeten/dialogue.yaml:39:31: error MS0512: answered is of one person, and a phase moves everybody on
                    daarna: {advance: {when: "answered('wijk') && answers.mag == 'ja'"}}
                                              ^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .countHidden,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:45: hint MS0513: nobody sees this as long as fewer than 10 people are on either side of it; until then it is false
                      next: [{when: "answers.mag == 'ja' && count('all', answers.wijk == 'zuid') > 20", to: ziek}, {to: d1}]
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """#),
    ]
}
