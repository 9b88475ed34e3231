import DialogueEngine

/// Any text as a reply to every kind of question: what is read is an answer the question allows, and what is kept beside it was typed.
enum FuzzReader {
    static func read(_ text: String) {
        for reader in readers {
            _ = reader.reader.command(text, languages: languages)
            let reading = reader.reader.read(text, raw: TextID(1), today: today)
            precondition(reading == reader.reader.read(text, raw: TextID(1), today: today), "read twice, read otherwise")
            if case .value(let value) = reading { check(value, reader.question) }
            if let rest = reader.reader.remainder(of: text), !text.contains(where: \.isNewline) {
                precondition(Array(text.utf8).firstRange(of: Array(rest.utf8)) != nil, "kept what nobody typed")
            }
        }
        for language in languages {
            _ = ReplyReader.confirmation(text, language: language)
            _ = ReplyReader.isGreeting(text, language: language)
        }
    }

    private static func check(_ value: AnswerValue, _ question: Question) {
        switch value {
        case .option(let id): precondition(question.option(id) != nil, "no such option")
        case .options(let ids): precondition(question.bounds.contains(ids.count) && Set(ids).count == ids.count, "too many options")
        case .ranking(let ids):
            precondition(Set(ids) == Set(question.options.map(\.id)) && ids.count == question.options.count, "half a ranking")
        case .number(let number): precondition(question.bounds.contains(number), "out of bounds")
        case .points(let shares): precondition(shares.reduce(0) { $0 + $1.points } == question.total, "points do not add up")
        case .day, .words, .sealed: break
        }
    }

    private static let today = Day("2026-11-24")!
    private static let languages: [Language] = ["nl", "fy", "en", "ar", "ti", "uk", "tr", "pl"]

    /// Every kind in Dutch and in one other language.
    private static let readers: [(question: Question, reader: ReplyReader)] = Question.Kind.allCases.enumerated().flatMap { index, kind in
        let question = question(kind)
        return ["nl", languages[1 + index % (languages.count - 1)]].map { (question, ReplyReader(question: question, language: $0)) }
    }

    private static func question(_ kind: Question.Kind) -> Question {
        var question = Question(id: "q", kind: kind)
        if question.options.isEmpty, [.choice, .choices, .points, .rank, .place].contains(kind) {
            let rows = [("taal", "De taal leren"), ("werk", "Werk of opleiding"), ("rust", "Rust en veiligheid")]
            question.options = rows.enumerated().map { place, row in
                let key = kind == .points ? ["A", "B", "C"][place] : "\(place + 1)"
                return Option(id: OptionID(row.0), key: key, label: LocalizedText([.dutch: row.1]))
            }
        }
        question.bounds = kind == .choices ? 1...2 : 0...100
        question.total = 10
        question.unit = LocalizedText([.dutch: "minuten"])
        if kind == .scale { question.labels = [0: LocalizedText([.dutch: "heel slecht"]), 100: LocalizedText([.dutch: "heel goed"])] }
        return question
    }
}
