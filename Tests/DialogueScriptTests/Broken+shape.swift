@testable import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS01`.
    static let shape: [Broken] = [
        Broken(
            .syntax,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: error MS0101: this bracket is not closed where line 14 begins: put ']' at its end, a comma between entries, and quotes around words that hold one of , [ ] { }
                  start: [hoi
                         ^
                """#),
        Broken(
            .unknownKey,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:5:1: error MS0102: a dialogue has no key 'minuten'
                minuten: 2
                ^^^^^^^ did you mean 'minutes'?
                """#),
        Broken(
            .wrongType,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:5:10: error MS0103: minutes is a whole number
                minutes: twee
                         ^^^^
                """#),
        Broken(
            .missingKey,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:16:5: error MS0104: the answer 'mag' needs the key 'kind'
                    mag: {personal: true}
                    ^^^
                """#),
        Broken(
            .unquotedTruth,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:15:48: error MS0105: YAML reads No as a truth value here; put it in quotes: "No"
                    wijk: {kind: choice, options: {noord: {nl: No, en: North}, zuid: {nl: Zuid, en: South}}}
                                                               ^^
                """#),
        Broken(
            .alias,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:13:10: error MS0106: aliases are not part of this format: write it out
                  start: *wijken
                         ^^^^^^^

                Dialogues/groeten/dialogue.yaml:15:35: error MS0106: anchors are not part of this format: write it out
                    wijk: {kind: choice, options: &wijken {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}}
                                                  ^^^^^^^
                """#),
        Broken(
            .repeatedKey,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:17:5: error MS0107: 'mag' stands here for the second time
                    mag: {kind: consent}
                    ^^^
                """#),
        Broken(
            .badID,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:33:5: error MS0110: the id of a node is lower-case letters, digits and underscores, and begins with no digit
                    Klaar-nu: {end: {nl: "Dank je wel.", en: "Thank you."}}
                    ^^^^^^^^ did you mean 'klaar_nu'?
                """#),
        Broken(
            .badVersion,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:1:11: error MS0111: this is not version 1 of the format
                meerstem: 2
                          ^ did you mean '1'?
                """#),
        Broken(
            .badValue,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:8:16: error MS0112: the type of a field is one of 'text', 'date', 'time', 'number'
                  host: {type: tekst}
                               ^^^^^
                """#),
        Broken(
            .nodeAction,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:33:42: error MS0113: the node 'klaar' has exactly one of the keys ask, say, wait, deal, go and end
                    klaar: {say: {nl: "Zo.", en: "So."}, end: {nl: "Dank je wel.", en: "Thank you."}}
                                                         ^^^
                """#),
        Broken(
            .tooDeep,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:3:71: error MS0109: this is nested more than 64 levels deep
                …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]…
                                                                             ^
                """#),
    ]
}
