/// What a reply was understood to mean.
public enum Reading: Equatable, Sendable {
    case value(AnswerValue)
    /// `0`, where the prompt offers it as "rather not".
    case ratherNot
    /// `?B`: show what is for and against option B.
    case detail(OptionID)
    case unclear(Hint)
}

/// What was amiss with an unclear reply, so that the next question can be kinder.
public enum Hint: Equatable, Sendable {
    case plain
    /// Points that do not make up the total.
    case sum(given: Int, total: Int)
    case count(given: Int, least: Int, most: Int)
    case range(least: Int, most: Int)
    case whole
    /// An option named twice, by its key.
    case doubled(String)
    /// Several options where one is asked.
    case several
    /// Options still to be ranked.
    case missing(Int)
    case unknownPlace, noSuchDay, dayRange
}

/// Reads replies to one question. Linear in the length of the reply; unclear stays unclear, nothing is guessed.
public struct ReplyReader: Sendable {
    let question: Question
    let labels: [OptionID: LocalizedText]
    let language: Language
    let today: Day

    /// - Parameters:
    ///   - labels: options as worded at the node that asks.
    ///   - today: the day where the person is, for dates without a year.
    public init(question: Question, labels: [OptionID: LocalizedText] = [:], language: Language, today: Day) {
        (self.question, self.labels, self.language, self.today) = (question, labels, language, today)
    }

    /// What `text` means as a reply.
    ///
    /// - Parameter raw: the id under which the reply is sealed; the value of a `text` question.
    public func read(_ text: String, raw: TextID) -> Reading {
        if let quick = readKey(text) { return quick }
        if question.isWords { return readWords(text, raw: raw) }
        let tokens = Token.tokens(of: text)
        if text.unicodeScalars.count > Folding.limit { return .unclear(.plain) }
        if question.offersNone, isNone(tokens) { return .ratherNot }
        if let option = detail(text, tokens) { return .detail(option) }
        switch question.kind {
        case .choices: return readChoices(tokens)
        case .points: return readPoints(tokens)
        case .rank: return readRank(tokens)
        case .scale, .number: return readNumber(tokens)
        case .date: return readDate(tokens)
        case .place: return readPlace(text, tokens, raw: raw)
        case .choice, .stance, .confirm, .consent, .live, .recognise, .objection: return readOne(tokens)
        case .text: return readWords(text, raw: raw)
        }
    }

    /// Yes, no, or neither.
    public static func confirmation(_ text: String, language: Language) -> Bool? {
        let question = Question(id: "confirmation", kind: .confirm)
        switch ReplyReader(question: question, language: language, today: Day(year: 1970, month: 1, day: 1)!).read(text, raw: TextID(0)) {
        case .value(.option("ja")): return true
        case .value(.option("nee")): return false
        default: return nil
        }
    }

    /// Whether the whole reply is a greeting, as of somebody who comes back.
    public static func isGreeting(_ text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        return WordTables.greetings.contains(Token.tokens(of: text).compactMap(\.word).joined(separator: " "))
            && !Token.tokens(of: text).contains { $0.number != nil }
    }

    /// A bare key: the most common reply, read without folding anything.
    private func readKey(_ text: String) -> Reading? {
        guard text.utf8.count <= 2, question.kind != .points, question.kind != .rank, question.kind != .choices else { return nil }
        if question.kind == .scale || question.kind == .number {
            guard let number = Int(text), question.bounds.contains(number) else { return nil }
            return .value(.number(number))
        }
        return question.options.first { $0.key == text }.map { .value(.option($0.id)) }
    }

    private func isNone(_ tokens: [Token]) -> Bool {
        let isNumeric = question.kind == .scale || question.kind == .number
        return tokens.filter { if case .sign = $0 { false } else { true } } == [.number(0)] && !(isNumeric && question.bounds.contains(0))
    }

    /// `?B`, `B?` or `? 2`.
    private func detail(_ text: String, _ tokens: [Token]) -> OptionID? {
        guard tokens.count == 2, tokens.contains(.sign("?")), let other = tokens.first(where: { $0 != .sign("?") }),
            question.options.contains(where: { $0.plus != nil || $0.minus != nil })
        else { return nil }
        return question.options.first { Token.tokens(of: $0.key) == [other] }?.id
    }
}
