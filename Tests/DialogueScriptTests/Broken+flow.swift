import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS02`.
    static let flow: [Broken] = [
        Broken(
            .unknownNode, in: .main,
            [
                (#"prompt: {nl: "Waarom?", en: "Why?"}, next: klaar"#, #"prompt: {nl: "Waarom?", en: "Why?"}, next: klar"#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:70: error MS0201: node 'waarom' leads to 'klar', which is not in this dialogue
                    waarom: {ask: waarom, prompt: {nl: "Waarom?", en: "Why?"}, next: klar}
                                                                                     ^^^^ did you mean 'klaar'?
                """#),
        Broken(
            .unreachableNode, in: .main,
            [
                ("    klaar: {end", #"    los: {say: {nl: "Los.", en: "Loose."}, next: klaar}"# + "\n" + #"    klaar: {end"#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:33:5: warning MS0202: no way leads to the node 'los'
                    los: {say: {nl: "Los.", en: "Loose."}, next: klaar}
                    ^^^
                """#),
        Broken(
            .deadEnd, in: .main,
            [
                (#"prompt: {nl: "Waarom?", en: "Why?"}, next: klaar"#, #"prompt: {nl: "Waarom?", en: "Why?"}"#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:5: error MS0203: the node 'waarom' has no way on: it needs 'next', or 'end' instead of 'ask'
                    waarom: {ask: waarom, prompt: {nl: "Waarom?", en: "Why?"}}
                    ^^^^^^
                """#),
        Broken(
            .loopWithoutQuestion, in: .main,
            [
                (
                    "    klaar: {end",
                    #"    a: {say: {nl: "A", en: "A"}, next: b}"# + "\n" + #"    b: {say: {nl: "B", en: "B"}, next: a}"# + "\n"
                        + #"    klaar: {end"#
                ),
                (#"en: "Why?"}, next: klaar"#, #"en: "Why?"}, next: [{when: "answered('waarom')", to: a}, {to: klaar}]"#),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:33:5: error MS0204: 'a', 'b' lead to each other, and nobody is asked anything on the way round
                    a: {say: {nl: "A", en: "A"}, next: b}
                    ^
                """#),
        Broken(
            .noEnd, in: .main,
            [
                (#"en: "Why?"}, next: klaar"#, #"en: "Why?"}, next: wijk"#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:22:5: error MS0205: from the node 'hoi' no end can be reached
                    hoi: {go: _hoi, then: wijk}
                    ^^^

                Dialogues/groeten/dialogue.yaml:33:5: warning MS0202: no way leads to the node 'klaar'
                    klaar: {end: {nl: "Dank je wel.", en: "Thank you."}}
                    ^^^^^
                """#),
        Broken(
            .loopNeverReturns, in: .main,
            [
                (
                    #"ask: mening, prompt: {nl: "{{ statement }}", en: "{{ statement }}"}, next: ronde"#,
                    #"ask: mening, prompt: {nl: "{{ statement }}", en: "{{ statement }}"}, next: waarom"#
                )
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:31:5: error MS0206: 'mening' is in the loop 'ronde', and no way leads back to it
                    mening: {ask: mening, prompt: {nl: "{{ statement }}", en: "{{ statement }}"}, next: waarom}
                    ^^^^^^
                """#),
        Broken(
            .unknownFragment, in: .main,
            [
                ("go: _hoi", "go: _hooi")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:22:15: error MS0207: there is no fragment '_hooi' in Dialogues/_fragments
                    hoi: {go: _hooi, then: wijk}
                              ^^^^^ did you mean '_hoi'?
                """#),
        Broken(
            .fragmentTwice, in: .main,
            [
                ("    klaar: {end", "    weer: {go: _hoi, then: klaar}\n    klaar: {end"),
                (#"en: "Why?"}, next: klaar"#, #"en: "Why?"}, next: weer"#),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:33:16: error MS0208: the fragment '_hoi' is entered here for the second time
                    weer: {go: _hoi, then: klaar}
                               ^^^^
                """#),
        Broken(
            .lastEdgeConditional, in: .main,
            [
                ("{to: d1}]", #"{when: "answers.mag == 'nee'", to: d1}]"#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:62: error MS0209: the last way on from 'mag' has a condition; add one without, for when none holds
                      next: [{when: "answers.mag == 'ja'", to: ziek}, {when: "answers.mag == 'nee'", to: d1}]
                                                                             ^^^^^^^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .edgeNeverTaken, in: .main,
            [
                (
                    #"next: [{when: "answers.mag == 'ja'", to: ziek}, {to: d1}]"#,
                    #"next: [{when: "answers.mag == 'ja'", to: ziek}, {to: d1}, {to: klaar}]"#
                )
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:65: error MS0210: this way is never taken, since one before it has no condition
                      next: [{when: "answers.mag == 'ja'", to: ziek}, {to: d1}, {to: klaar}]
                                                                                ^
                """#),
        Broken(
            .unknownAnswer, in: .main,
            [
                ("{ask: waarom,", "{ask: warom,")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:19: error MS0211: there is no answer 'warom' under `answers`
                    waarom: {ask: warom, prompt: {nl: "Waarom?", en: "Why?"}, next: klaar}
                                  ^^^^^ did you mean 'waarom'?
                """#),
        Broken(
            .unknownStatements, in: .main,
            [
                ("{deal: ronde,", "{deal: rondje,"),
                ("mening: {kind: stance, per: ronde}", "mening: {kind: stance}"),
                (#""{{ statement }}", en: "{{ statement }}""#, #""Eens?", en: "Agree?""#),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:30:19: error MS0212: 'rondje' is no list under `statements` and no answer that contributes
                    ronde: {deal: rondje, each: mening, next: waarom}
                                  ^^^^^^ did you mean 'ronde'?
                """#),
        Broken(
            .unknownPhase, in: .main,
            [
                ("next: daarna", "next: darna")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:38:75: error MS0213: there is no phase 'darna'
                    open: {advance: {any: [{moderator: true}, {deadline: closes}]}, next: darna}
                                                                                          ^^^^^ did you mean 'daarna'?
                """#),
        Broken(
            .unknownField, in: .main,
            [
                ("{deadline: closes}", "{deadline: sluit}")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:38:58: error MS0214: there is no field 'sluit' under `run`
                    open: {advance: {any: [{moderator: true}, {deadline: sluit}]}, next: daarna}
                                                                         ^^^^^
                """#),
        Broken(
            .outsideLoop, in: .main,
            [
                ("{ask: waarom,", "{ask: mening,"),
                ("waarom: {kind: text}", "waarom: {kind: text, per: ronde}"),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:20:5: warning MS0409: no node asks for the answer 'waarom'
                    waarom: {kind: text, per: ronde}
                    ^^^^^^

                Dialogues/groeten/dialogue.yaml:32:19: error MS0215: 'mening' is asked per statement of 'ronde', and this is outside that loop
                    waarom: {ask: mening, prompt: {nl: "Waarom?", en: "Why?"}, next: klaar}
                                  ^^^^^^
                """#),
        Broken(
            .nestedFragment, in: .fragment,
            [
                ("  hallo:", "  weer: {go: _hoi, then: hallo}\n  hallo:")
            ],
            gives: #"""
                Dialogues/_fragments/_hoi.yaml:12:14: error MS0216: a fragment does not enter another fragment
                  weer: {go: _hoi, then: hallo}
                             ^^^^
                """#),
    ]
}
