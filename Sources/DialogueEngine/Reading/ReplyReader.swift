/// Reads replies to one question. Linear in the length of the reply; unclear stays unclear, nothing is guessed.
public struct ReplyReader: Sendable {
    let question: Question
    let labels: [OptionID: LocalizedText]
    let language: Language
    let today: Day

    /// - Parameters:
    ///   - labels: options as worded at the node that asks.
    ///   - language: the language of the session; its labels count before those of other languages.
    ///   - today: the day where the person is, for dates without a year.
    public init(question: Question, labels: [OptionID: LocalizedText] = [:], language: Language, today: Day) {
        (self.question, self.labels, self.language, self.today) = (question, labels, language, today)
    }

    /// What `text` means as a reply. Of a closed question only replies of up to 1,000 scalars are read; longer ones are stories.
    ///
    /// - Parameter raw: the id under which the reply is sealed; the value of a `text` question.
    public func read(_ text: String, raw: TextID) -> Reading {
        if let quick = readKey(text) { return quick }
        if question.isWords || (question.kind == .place && question.options.isEmpty) { return readWords(text, raw: raw) }
        if Folding.isLong(text) { return .unclear(.plain) }
        let tokens = Token.tokens(of: text)
        if question.offersNone, isNone(tokens), !isInBounds(0) { return .ratherNot }
        if let option = detail(tokens) { return .detail(option) }
        if let (lexicon, roles) = question.kind.polarity { return readPolar(tokens, lexicon, roles) }
        switch question.kind {
        case .choices: return readChoices(tokens)
        case .points: return readPoints(tokens)
        case .rank: return readRank(tokens)
        case .scale, .number: return readNumber(tokens)
        case .date: return readDate(tokens)
        case .place: return readPlace(text, tokens, raw: raw)
        default: return readChoice(tokens)
        }
    }

    /// Yes, no, or neither.
    public static func confirmation(_ text: String, language: Language) -> Bool? {
        switch confirming.read(text, raw: TextID(0)) {
        case .value(.option("ja")): true
        case .value(.option("nee")): false
        default: nil
        }
    }

    private static let confirming = ReplyReader(
        question: Question(id: "confirmation", kind: .confirm), language: .dutch, today: Day(year: 1970, month: 1, day: 1)!)

    /// Whether the whole reply is a greeting, as of somebody who comes back.
    public static func isGreeting(_ text: String) -> Bool {
        guard (2...60).contains(text.utf8.count) else { return false }
        let tokens = Token.tokens(of: text)
        let words = tokens.compactMap(\.word)
        guard !words.isEmpty, words.count == tokens.count(where: { !$0.isSign }), !tokens.contains(.sign("?")) else { return false }
        return SmallTalk.greetings.contains(words.joined(separator: " "))
    }

    /// A bare key, the most common reply, read without folding anything.
    private func readKey(_ text: String) -> Reading? {
        guard (1...2).contains(text.utf8.count) else { return nil }
        switch question.kind {
        case .points, .rank, .choices, .text, .date: return nil
        case .scale, .number:
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), question.bounds.contains(number) else {
                return nil
            }
            return .value(.number(number))
        default: return question.options.first { $0.key == text }.map { .value(.option($0.id)) }
        }
    }

    private func isInBounds(_ number: Int) -> Bool {
        (question.kind == .scale || question.kind == .number) && question.bounds.contains(number)
    }

    /// `?B`, `B?` or `? 2`, where there is something to tell for or against an option.
    private func detail(_ tokens: [Token]) -> OptionID? {
        guard tokens.count == 2, tokens.contains(.sign("?")), let other = tokens.first(where: { $0 != .sign("?") }),
            question.options.contains(where: { $0.plus != nil || $0.minus != nil })
        else { return nil }
        return question.options.first { Token.tokens(of: $0.key) == [other] }?.id
    }
}
