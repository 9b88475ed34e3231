@testable import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS02`.
    static let flow: [Broken] = [
        Broken(
            .unknownNode,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:70: error MS0201: node 'waarom' leads to 'klar', which is not in this dialogue
                    waarom: {ask: waarom, prompt: {nl: "Waarom?", en: "Why?"}, next: klar}
                                                                                     ^^^^ did you mean 'klaar'?
                """#),
        Broken(
            .unreachableNode,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:33:5: warning MS0202: no way leads to the node 'los'
                    los: {say: {nl: "Los.", en: "Loose."}, next: klaar}
                    ^^^
                """#),
        Broken(
            .deadEnd,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:5: error MS0203: the node 'waarom' has no way on: it needs 'next', or 'end' instead of 'ask'
                    waarom: {ask: waarom, prompt: {nl: "Waarom?", en: "Why?"}}
                    ^^^^^^
                """#),
        Broken(
            .loopWithoutQuestion,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:33:5: error MS0204: 'a', 'b' lead to each other, and nobody is asked anything on the way round
                    a: {say: {nl: "A", en: "A"}, next: b}
                    ^
                """#),
        Broken(
            .loopWithoutQuestion, in: .main,
            [
                ("{ask: mening, prompt:", "{say:")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:19:5: warning MS0409: no node asks for the answer 'mening'
                    mening: {kind: stance, per: ronde}
                    ^^^^^^

                Dialogues/groeten/dialogue.yaml:30:5: error MS0204: in the loop 'ronde' everything is told at once, and nobody is asked anything
                    ronde: {deal: ronde, each: mening, next: waarom}
                    ^^^^^
                """#),
        Broken(
            .noEnd,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:22:5: error MS0205: from the node 'hoi' no end can be reached
                    hoi: {go: _hoi, then: wijk}
                    ^^^

                Dialogues/groeten/dialogue.yaml:33:5: warning MS0202: no way leads to the node 'klaar'
                    klaar: {end: {nl: "Dank je wel.", en: "Thank you."}}
                    ^^^^^
                """#),
        Broken(
            .loopNeverReturns,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:31:5: error MS0206: 'mening' is in the loop 'ronde', and no way leads back to it
                    mening: {ask: mening, prompt: {nl: "{{ statement }}", en: "{{ statement }}"}, next: waarom}
                    ^^^^^^
                """#),
        Broken(
            .unknownFragment,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:22:15: error MS0207: there is no fragment '_hooi' in Dialogues/_fragments
                    hoi: {go: _hooi, then: wijk}
                              ^^^^^ did you mean '_hoi'?
                """#),
        Broken(
            .fragmentTwice,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:33:16: error MS0208: the fragment '_hoi' is entered here for the second time
                    weer: {go: _hoi, then: klaar}
                               ^^^^
                """#),
        Broken(
            .lastEdgeConditional,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:62: error MS0209: the last way on from 'mag' has a condition; add one without, for when none holds
                      next: [{when: "answers.mag == 'ja'", to: ziek}, {when: "answers.mag == 'nee'", to: d1}]
                                                                             ^^^^^^^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .edgeNeverTaken,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:27:65: error MS0210: this way is never taken, since one before it has no condition
                      next: [{when: "answers.mag == 'ja'", to: ziek}, {to: d1}, {to: klaar}]
                                                                                ^
                """#),
        Broken(
            .unknownAnswer,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:19: error MS0211: there is no answer 'warom' under `answers`
                    waarom: {ask: warom, prompt: {nl: "Waarom?", en: "Why?"}, next: klaar}
                                  ^^^^^ did you mean 'waarom'?
                """#),
        Broken(
            .unknownStatements,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:30:19: error MS0212: 'rondje' is no list under `statements` and no answer that contributes
                    ronde: {deal: rondje, each: mening, next: waarom}
                                  ^^^^^^ did you mean 'ronde'?
                """#),
        Broken(
            .unknownPhase,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:38:75: error MS0213: there is no phase 'darna'
                    open: {advance: {any: [{moderator: true}, {deadline: closes}]}, next: darna}
                                                                                          ^^^^^ did you mean 'daarna'?
                """#),
        Broken(
            .unknownField,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:38:58: error MS0214: there is no field 'sluit' under `run`
                    open: {advance: {any: [{moderator: true}, {deadline: sluit}]}, next: daarna}
                                                                         ^^^^^
                """#),
        Broken(
            .outsideLoop,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:20:5: warning MS0409: no node asks for the answer 'waarom'
                    waarom: {kind: text, per: ronde}
                    ^^^^^^

                Dialogues/groeten/dialogue.yaml:32:19: error MS0215: 'mening' is asked per statement of 'ronde', and this is outside that loop
                    waarom: {ask: mening, prompt: {nl: "Waarom?", en: "Why?"}, next: klaar}
                                  ^^^^^^
                """#),
        Broken(
            .nestedFragment,
            gives: #"""
                Dialogues/_fragments/_hoi.yaml:12:14: error MS0216: a fragment does not enter another fragment
                  weer: {go: _hoi, then: hallo}
                             ^^^^
                """#),
        Broken(
            .sameSitting,
            gives: #"""
                Dialogues/molen/dialogue.yaml:30:19: warning MS0220: lines of 'nee' are read here in the sitting in which they are written
                    ronde: {deal: nee, count: 13, each: herken, next: put}
                                  ^^^
                """#),
    ]
}
