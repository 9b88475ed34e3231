import DialogueEngine
import JSONText

/// How talking is divided: turns and words, over those who take part and once more over everybody, the silent included.
///
/// For moderators only. The list of people has no pseudonyms: it shows how uneven it is, not who it is.
struct Balance {
    private let partaking: [(turns: Int, words: Int)]
    private let silent: Int
    private let felt: [(question: Question, numbers: [Int])]

    static let figure = "balance"

    init(_ crowd: Crowd) {
        partaking = crowd.people.filter(\.tookPart).map { ($0.turns, $0.wordCount) }
        silent = crowd.people.count { $0.state == .silent }
        // What the shared end asks: whether people felt heard. The name is ours, so a dialogue that asks it has it under this name.
        felt = crowd.dialogue.questions.filter { $0.kind == .scale && ($0.id.text.split(separator: ".").last ?? "") == "gehoord" }.map {
            ($0, NumberFigure(question: $0, given: crowd.given(to: AnswerKey($0.id))).numbers)
        }
    }

    /// How unevenly messages are divided, among those who take part and among everybody.
    var turns: (takingPart: Gini, everybody: Gini) {
        let turns = partaking.map(\.turns)
        return (Gini(of: turns), Gini(of: turns + Array(repeating: 0, count: silent)))
    }

    func json(_ labels: Labels) -> JSON {
        let quiet = Array(repeating: 0, count: silent)
        func figures(_ numbers: [Int]) -> JSON {
            ["takingPart": Gini(of: numbers).json, "everybody": Gini(of: numbers + quiet).json]
        }
        let people = partaking.sorted { ($1.turns, $1.words) < ($0.turns, $0.words) }
        return [
            "figure": .string(Self.figure), "silent": .count(silent), "turns": figures(partaking.map(\.turns)),
            "words": figures(partaking.map(\.words)),
            "people": .array(people.map { ["turns": .count($0.turns), "words": .count($0.words)] }),
            "felt": .array(
                felt.map { question, numbers in
                    [
                        "question": .string(question.id.text),
                        "text": labels.dialogue.prompt(of: question.id).map { labels.json($0) } ?? .null,
                        "n": .count(numbers.count), "mean": .decimal(Moments(of: numbers).mean),
                        "from": .count(question.bounds.lowerBound), "to": .count(question.bounds.upperBound),
                    ]
                }),
        ]
    }
}
