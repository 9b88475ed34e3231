@testable import DialogueScript

extension Broken {
    /// Fixtures for what groups have: phases, proposals and roles.
    static let group: [Broken] = [
        Broken(
            .unknownProposal,
            gives: #"""
                Dialogues/molen/dialogue.yaml:42:46: error MS0219: there is no proposal 'plann'
                    leven: {ask: leven, prompt: {nl: "Nieuw: {{ changes(plann) }}", en: "New: {{ changes(plan) }}"}, next: waarom}
                                                             ^^^^^^^^^^^^^^^^^^^^ did you mean 'plan'?

                Dialogues/molen/dialogue.yaml:57:25: error MS0219: there is no proposal 'plna'
                    stemmen: {proposes: plna, advance: {moderator: true}, next: [{carried: plan, to: klaar}, {to: leven}]}
                                        ^^^^ did you mean 'plan'?
                """#),
        Broken(
            .tooManyPhases,
            gives: #"""
                Dialogues/molen/dialogue.yaml:119:5: error MS0709: a consultation has at most 64 phases
                    klaar: {commitments: true, advance: {moderator: true}}
                    ^^^^^
                """#),
        Broken(
            .phaseWays,
            gives: #"""
                Dialogues/molen/dialogue.yaml:57:66: error MS0710: a way on before the last has 'carried'
                    stemmen: {proposes: plan, advance: {moderator: true}, next: [{to: leven}, {carried: plan, to: klaar}]}
                                                                                 ^

                Dialogues/molen/dialogue.yaml:57:89: error MS0710: the last way on has no 'carried'
                    stemmen: {proposes: plan, advance: {moderator: true}, next: [{to: leven}, {carried: plan, to: klaar}]}
                                                                                                        ^^^^
                """#),
        Broken(
            .phaseOrder, in: .group,
            [
                (#"next: [{carried: plan, to: klaar}, {to: leven}]"#, #"next: [{carried: plan, to: delen}, {to: leven}]"#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:57:86: error MS0701: the phase 'stemmen' comes back to 'delen', which is not listed after it
                    stemmen: {proposes: plan, advance: {moderator: true}, next: [{carried: plan, to: delen}, {to: leven}]}
                                                                                                     ^^^^^
                """#),
        Broken(
            .liveField,
            gives: #"""
                Dialogues/molen/dialogue.yaml:9:31: error MS0711: 'meest' is of type number, and only words are filled in while it runs
                  meest: {type: number, live: true}
                                              ^^^^
                """#),
        Broken(
            .notLive,
            gives: #"""
                Dialogues/molen/dialogue.yaml:55:65: error MS0712: 'host' is not filled in while it runs; that takes `live: true`
                …ronde: {title: {nl: Ronde, en: Round}, stays: open, fills: [host, mest], advance: {any: [{when: "count('all', answers.ro…
                                                                             ^^^^

                Dialogues/molen/dialogue.yaml:55:71: error MS0214: there is no field 'mest' under `run`
                … {title: {nl: Ronde, en: Round}, stays: open, fills: [host, mest], advance: {any: [{when: "count('all', answers.rol == '…
                                                                             ^^^^ did you mean 'meest'?
                """#),
        Broken(
            .acceptPerNeed,
            gives: #"""
                Dialogues/molen/dialogue.yaml:66:53: error MS0713: 'mag' must be asked once for each need: `per` names the answer of needs 'nodig'
                      versions: [{vote: stem, needs: nodig, accept: mag}, {vote: leven, verdict: oordeel, reasons: waarom}]
                                                                    ^^^
                """#),
        Broken(
            .missingKey, in: .group,
            [
                (#"against: [tegen]"#, #"everybody: false"#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:63:5: error MS0104: a proposal needs the key 'against', which says what options of 'stem' mean no
                    plan:
                    ^^^^
                """#),
        Broken(
            .unknownOption, in: .group,
            [
                (#"against: [tegen]"#, #"against: [tege]"#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:64:17: error MS0412: no vote has an option 'tege'
                      against: [tege]
                                ^^^^ did you mean 'tegen'?
                """#),
        Broken(
            .unknownOption, in: .group,
            [
                (#"carriedBelow: 0.1"#, #"everybody: boere"#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:65:18: error MS0412: 'everybody' is true, false or a role, and there is no role 'boere'
                      everybody: boere
                                 ^^^^^ did you mean 'boer'?
                """#),
        Broken(
            .otherKindNeeded, in: .group,
            [
                (#"roles: {answer: rol, shown: rol_mag}"#, #"roles: {answer: rol_mag, shown: rol}"#),
                (#"accept: mag}"#, #"accept: herken}"#),
                (#"verdict: oordeel"#, #"verdict: leven"#),
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:53:19: error MS0704: the roles needs an answer of kind choice, and 'rol_mag' is of kind confirm
                  roles: {answer: rol_mag, shown: rol}
                                  ^^^^^^^

                Dialogues/molen/dialogue.yaml:53:35: error MS0704: shown needs an answer of kind confirm, and 'rol' is of kind choice
                  roles: {answer: rol_mag, shown: rol}
                                                  ^^^

                Dialogues/molen/dialogue.yaml:66:53: error MS0704: accept needs an answer of kind choice, confirm, live, and 'herken' is of kind recognise
                      versions: [{vote: stem, needs: nodig, accept: herken}, {vote: leven, verdict: leven, reasons: waarom}]
                                                                    ^^^^^^

                Dialogues/molen/dialogue.yaml:66:53: error MS0713: 'herken' must be asked once for each need: `per` names the answer of needs 'nodig'
                      versions: [{vote: stem, needs: nodig, accept: herken}, {vote: leven, verdict: leven, reasons: waarom}]
                                                                    ^^^^^^

                Dialogues/molen/dialogue.yaml:66:85: error MS0704: verdict needs an answer of kind verdict, and 'leven' is of kind live
                      versions: [{vote: stem, needs: nodig, accept: herken}, {vote: leven, verdict: leven, reasons: waarom}]
                                                                                                    ^^^^^
                """#),
        Broken(
            .conditionArgument, in: .group,
            [
                (#""cited('nodig')""#, #""cited('nodg') || carried('plam') || promised('x') || settled('nee')""#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:40:59: error MS0507: there is no answer 'nodg'
                    weer: {wait: "reached('leven')", next: [{when: "cited('nodg') || carried('plam') || promised('x') || settled('nee')"…
                                                                          ^^^^^^ did you mean 'nodig'?

                Dialogues/molen/dialogue.yaml:40:78: error MS0507: there is no proposal 'plam'
                …"reached('leven')", next: [{when: "cited('nodg') || carried('plam') || promised('x') || settled('nee')", to: oordeel}, {…
                                                                             ^^^^^^ did you mean 'plan'?

                Dialogues/molen/dialogue.yaml:40:98: error MS0507: there is no answer 'x'
                …ven')", next: [{when: "cited('nodg') || carried('plam') || promised('x') || settled('nee')", to: oordeel}, {to: leven}]}
                                                                                     ^^^
                """#),
        Broken(
            .unknownPhase, in: .group,
            [
                (#"until: delen"#, #"until: deln"#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:28:28: error MS0213: there is no phase 'deln'
                    nee: {ask: nee, until: deln, prompt: {nl: "Veel mensen zeggen: {{ meest }}", en: "Many say: {{ meest }}"}, next: hoo…
                                           ^^^^ did you mean 'delen'?
                """#),
        Broken(
            .otherSort,
            gives: #"""
                Dialogues/molen/dialogue.yaml:61:19: error MS0714: 'nee' contributes a dissent, and stands here under 'need'
                    need: {from: [nee, nodig], hold: true, readers: 10}
                                  ^^^
                """#),
        Broken(
            .neverPut,
            gives: #"""
                Dialogues/molen/dialogue.yaml:63:5: warning MS0715: 'plan' has 2 versions, and is proposed in 1 of the phases
                    plan:
                    ^^^^
                """#),
        Broken(
            .neverFilled,
            gives: #"""
                Dialogues/molen/dialogue.yaml:9:3: warning MS0720: no phase waits until 'meest' is filled in, so people may read nothing in its place
                  meest: {type: text, live: true}
                  ^^^^^
                """#),
        Broken(
            .neverKept,
            gives: #"""
                Dialogues/molen/dialogue.yaml:59:5: warning MS0716: people are asked about promises, and no phase has `commitments: true`
                    klaar: {advance: {moderator: true}}
                    ^^^^^
                """#),
        Broken(
            .conditionArgument, in: .group,
            [
                (#""cited('nodig')""#, #""cited('nee')""#)
            ],
            gives: #"""
                Dialogues/molen/dialogue.yaml:40:59: error MS0507: 'nee' contributes no need, so no change is made because of it
                    weer: {wait: "reached('leven')", next: [{when: "cited('nee')", to: oordeel}, {to: leven}]}
                                                                          ^^^^^
                """#),
        Broken(
            .badValue, in: .group, [("against: [tegen]", "against: []")],
            gives: #"""
                Dialogues/molen/dialogue.yaml:64:16: error MS0112: no option of 'stem' means no, so it would be carried whatever people choose: it has voor, tegen
                      against: []
                               ^
                """#),
        Broken(
            .badValue, in: .group, [("against: [tegen]", "against: [voor, tegen]")],
            gives: #"""
                Dialogues/molen/dialogue.yaml:64:16: error MS0112: every option of 'stem' means no, so it could never be carried
                      against: [voor, tegen]
                               ^
                """#),
        Broken(
            .badValue, in: .group,
            [("advance: {moderator: true}, override", "advance: {any: [{moderator: false}, {quorum: {share: 0}}, {all: []}]}, override")],
            gives: #"""
                Dialogues/molen/dialogue.yaml:58:57: error MS0112: a rule by which the moderator does not move on is left out; write the other rules alone
                    leven: {proposes: plan, advance: {any: [{moderator: false}, {quorum: {share: 0}}, {all: []}]}, override: reason, nex…
                                                                        ^^^^^

                Dialogues/molen/dialogue.yaml:58:82: error MS0112: a quorum of 0 is there before anybody is
                …: {proposes: plan, advance: {any: [{moderator: false}, {quorum: {share: 0}}, {all: []}]}, override: reason, next: klaar}
                                                                                         ^

                Dialogues/molen/dialogue.yaml:58:93: error MS0112: 'all' holds no rule: name at least one
                …: {proposes: plan, advance: {any: [{moderator: false}, {quorum: {share: 0}}, {all: []}]}, override: reason, next: klaar}
                                                                                                    ^
                """#),
    ]
}
