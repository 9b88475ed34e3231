import DialogueEngine
import JSONText

/// How talking is divided: turns and words, over those who take part and once more over everybody, the silent included.
///
/// For moderators only. The list of people has no pseudonyms: it shows how uneven it is, not who it is.
struct Balance {
    private let partaking: [(turns: Int, words: Int)]
    private let silent: Int
    private let felt: [(question: Question, numbers: [Int])]
    /// How many people read each line that travels.
    private let readers: [Int]
    /// Needs named in a change, and those of which their owner says that they are met.
    private let needs: (cited: Int, met: Int)

    static let figure = "balance"

    init(_ crowd: Crowd, contributions: ContributionSection, needs sections: NeedSection) {
        partaking = crowd.people.filter(\.tookPart).map { ($0.turns, $0.wordCount) }
        silent = crowd.people.count { $0.state == .silent }
        felt = crowd.dialogue.questions.filter { $0.kind == .scale && Self.feelings.contains($0.id.text.split(separator: ".").last ?? "") }
            .map { ($0, NumberFigure(question: $0, given: crowd.given(to: AnswerKey($0.id))).numbers) }
        let lines = contributions.lines.filter { $0.line.travels }
        readers = lines.map(\.readers)
        needs = (sections.cited, sections.judged("met"))
    }

    /// What the shared end asks: whether people felt heard, respected, heeded and safe to speak; and the rest of what a fair process is asked by. The
    /// names are ours, so a dialogue that asks it has it under these names.
    private static let feelings: Set<Substring> = [
        "gehoord", "respect", "veilig", "aandacht", "neutraal", "bedoeling", "invloed",
    ]

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
            "readers": [
                "lines": .count(readers.count), "least": readers.min().map { .count($0) } ?? .null, "gini": Gini(of: readers).json,
            ],
            "needs": ["cited": .count(needs.cited), "met": .count(needs.met)],
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
