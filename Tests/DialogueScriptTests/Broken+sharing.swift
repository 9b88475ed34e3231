@testable import DialogueScript

extension Broken {
    /// Fixtures for what groups have: lines of others, and how one's own words travel.
    static let sharing: [Broken] = [
        Broken(
            .notALoop,
            gives: #"""
                Dialogues/molen/dialogue.yaml:16:36: error MS0217: 'rol' has no `contribute`, so there are no lines of it to go over
                    herken: {kind: recognise, per: rol}
                                                   ^^^

                Dialogues/molen/dialogue.yaml:30:19: error MS0217: 'rol' has no `contribute`, so there are no lines of it to go over
                    ronde: {deal: rol, count: 13, each: herken, next: put}
                                  ^^^

                Dialogues/molen/dialogue.yaml:56:38: error MS0217: 'stem' has no `contribute`, so there are no lines of it to go over
                    delen: {advance: {all: [{spread: stem}, {moderator: true}]}, fallback: 14d, moreTime: {share: 0.2, by: 3d}, next: st…
                                                     ^^^^
                """#),
        Broken(
            .keyOfOtherKind, in: .main,
            [
                ("waarom: {kind: text}", "waarom: {kind: confirm, media: [photo]}")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:20:29: error MS0405: an answer of kind confirm has no 'media'
                    waarom: {kind: confirm, media: [photo]}
                                            ^^^^^
                """#),
        Broken(
            .keyOfOtherKind, in: .main,
            [
                ("waarom: {kind: text}", "waarom: {kind: objection, required: reason, media: [voice]}")
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:20:49: error MS0405: an answer with 'required' takes no photo or voice note in its place
                    waarom: {kind: objection, required: reason, media: [voice]}
                                                                ^^^^^
                """#),
        Broken(
            .unknownStatements, in: .group,
            [
                (#"beloftes: {deal: promises,"#, #"beloftes: {deal: promise,"#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:49:22: error MS0212: 'promise' is no list under `statements` and no answer that contributes
                    beloftes: {deal: promise, each: gehouden, next: klaar}
                                     ^^^^^^^ did you mean 'promises'?
                """#),
        Broken(
            .nameTaken,
            gives: #"""
                Dialogues/molen/dialogue.yaml:22:5: error MS0218: 'nee_deel' is made to ask how 'nee' may travel, and cannot be written
                    nee_deel: {kind: text}
                    ^^^^^^^^

                Dialogues/molen/dialogue.yaml:22:5: warning MS0409: no node asks for the answer 'nee_deel'
                    nee_deel: {kind: text}
                    ^^^^^^^^

                Dialogues/molen/dialogue.yaml:45:5: warning MS0202: no way leads to the node 'nodig_deel'
                    nodig_deel: {say: {nl: A, en: A}, next: slot}
                    ^^^^^^^^^^

                Dialogues/molen/dialogue.yaml:45:5: error MS0218: 'nodig_deel' is made to ask how 'nodig' may travel, and cannot be written
                    nodig_deel: {say: {nl: A, en: A}, next: slot}
                    ^^^^^^^^^^
                """#),
        Broken(
            .shareNeedsWords,
            gives: #"""
                Dialogues/molen/dialogue.yaml:14:37: error MS0414: only an answer of kind text with `contribute` can be shared with others
                    rol_mag: {kind: confirm, share: ask}
                                                    ^^^

                Dialogues/molen/dialogue.yaml:22:33: error MS0414: only an answer of kind text with `contribute` can be shared with others
                    waarom: {kind: text, share: ask, none: 0}
                                                ^^^
                """#),
        Broken(
            .contributedOnce,
            gives: #"""
                Dialogues/molen/dialogue.yaml:16:31: error MS0415: 'herken' is given once for each, and only an answer given once can go to others
                    herken: {kind: recognise, per: nee, contribute: view}
                                              ^^^
                """#),
        Broken(
            .unknownKind, in: .group,
            [
                (#"rol_mag: {kind: confirm}"#, #"rol_mag: {kind: sharing}"#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:14:21: error MS0401: there is no kind of question 'sharing'; there are choice, choices, stance, scale, number, points, rank, text, confirm, consent, date, place, live, recognise, objection, verdict
                    rol_mag: {kind: sharing}
                                    ^^^^^^^
                """#),
        Broken(
            .misusedValue, in: .group,
            [
                (#"{{ change(nodig) }} Goed"#, #"{{ change(nee) }} {{ became(rol) }} Goed"#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:41:47: error MS0307: change does not apply to 'nee', which has no `contribute: need`
                    oordeel: {ask: oordeel, prompt: {nl: "Nu: {{ change(nee) }} {{ became(rol) }} Goed?", en: "Now: {{ change(nodig) }} …
                                                              ^^^^^^^^^^^^^^^^^

                Dialogues/molen/dialogue.yaml:41:65: error MS0307: became does not apply to 'rol', which has no `contribute`
                …oordeel: {ask: oordeel, prompt: {nl: "Nu: {{ change(nee) }} {{ became(rol) }} Goed?", en: "Now: {{ change(nodig) }} Righ…
                                                                             ^^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .outsideLoop, in: .group,
            [
                (#"deal: nee, count: 13"#, #"deal: nodig, count: 13"#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:31:19: error MS0215: 'herken' is asked per statement of 'nee', and this is outside that loop
                    herken: {ask: herken, prompt: {nl: "{{ statement }} Herken je dit?", en: "{{ statement }} Do you know this?"}, next:…
                                  ^^^^^^
                """#),
    ]
}
