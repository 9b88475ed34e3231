import DialogueEngine

/// Reads replies to small questions of every kind.
enum Ask {
    static let today = Day("2026-11-24")!

    static func read(_ question: Question, _ text: String, _ language: Language = "nl") -> Reading {
        ReplyReader(question: question, language: language).read(text, raw: TextID(7), today: today)
    }

    /// The option read, `"?"` where unclear.
    static func one(_ kind: Question.Kind, _ text: String, _ language: Language = "nl") -> String {
        if case .value(.option(let id)) = read(kind == .choice ? travel : Question(id: "q", kind: kind), text, language) {
            id.text
        } else {
            "?"
        }
    }

    static let travel = with(
        .choice, [("lopend", "1", "Lopend"), ("fiets", "2", "Met de fiets"), ("bus", "3", "Met de bus"), ("auto", "4", "Met de auto")])

    static let goals = with(
        .points,
        [
            ("taal", "A", "De taal leren"), ("zelf", "B", "Voor jezelf zorgen"), ("werk", "C", "Werk of opleiding"),
            ("rust", "F", "Rust en veiligheid"),
        ]
    ) { $0.total = 10 }

    static let wishes = with(.choices, [("taal", "1", "Taal"), ("school", "4", "School"), ("werk", "7", "Werk")]) { $0.bounds = 1...3 }

    static func with(_ kind: Question.Kind, _ rows: [(OptionID, String, String)], _ change: (inout Question) -> Void = { _ in }) -> Question
    {
        var question = Question(id: "q", kind: kind)
        question.options = rows.map { Option(id: $0.0, key: $0.1, label: LocalizedText(["nl": $0.2])) }
        change(&question)
        return question
    }

    /// One question of every kind.
    static let all: [Question] = Question.Kind.allCases.map { kind in
        switch kind {
        case .choice: travel
        case .points: goals
        case .choices: wishes
        case .rank: with(.rank, [("stoep", "1", "Stoep"), ("groen", "2", "Groen"), ("afval", "3", "Afval")])
        case .scale, .number: with(kind, []) { $0.bounds = 1...10 }
        case .place: with(.place, [("dokkum", "1", "Dokkum"), ("holwerd", "2", "Holwerd")])
        default: Question(id: "q", kind: kind)
        }
    }
}
