import DialogueEngine
import JSONText

/// Words that are no line for others and that their authors let stand in the report: what a moderator reads before it is published, and may keep out.
struct WordsAtHand {
    private struct Words { let id: StatementID, key: AnswerKey, text: String, isHidden: Bool }
    private let all: [Words]

    /// - Complexity: O(answers).
    init(_ crowd: Crowd) {
        let own = OwnLines(crowd: crowd)
        let keys = crowd.dialogue.questions.filter { $0.isWords && $0.contributes == nil && !$0.isSpecial }.flatMap { crowd.keys(of: $0) }
        all = keys.flatMap { key in
            crowd.given(to: key).compactMap { given -> Words? in
                let person = crowd.people[given.person]
                guard own.agrees(given.person, crowd.dialogue.question(key.question)), let text = person.text(of: given.value)?.spaced,
                    !text.isEmpty
                else { return nil }
                let id = StatementID(wordsOf: person.participant, key)
                return Words(id: id, key: key, text: text, isHidden: own.isHidden(given.person, key))
            }
        }
    }

    /// For moderators alone: each with its name, the question and statement it is about, and whether it is kept out.
    var json: JSON {
        .array(
            all.map { words in
                [
                    "id": .string(words.id.text), "question": .string(words.key.question.text),
                    "statement": words.key.statement.map { .string($0.text) } ?? .null, "text": .string(words.text),
                    "keptOut": .bool(words.isHidden),
                ]
            })
    }
}
