/// Reads replies to one question in one language. Linear in the length of the reply; unclear stays unclear, nothing is guessed.
///
/// What depends on the question alone is made once, with the reader; a reply costs only itself.
public struct ReplyReader: Sendable {
    let question: Question
    let vocabulary: Vocabulary
    let finder: OptionFinder
    /// For kinds of yes and no.
    let polar: PolarReader?
    /// For choices of the script's own that are a yes and a no.
    let yesNo: PolarReader?
    /// The lines in which options are shown: sign and label.
    private let shown: Set<[String]>
    /// The words of what a number counts.
    let unit: Set<String>
    /// The words beside numbers of a scale.
    let labels: [[String]: Int?]
    let labelTargets: SlipTargets<Int>

    /// - Parameters:
    ///   - labels: options as worded at the node that asks.
    ///   - language: the language of the session; its words count before those of other languages.
    public init(question: Question, labels: [OptionID: LocalizedText] = [:], language: Language) {
        self.question = question
        vocabulary = Vocabulary.of(language)
        let rows = question.options.map { ($0, Self.texts(of: $0, labels[$0.id], language)) }
        finder = OptionFinder(
            rows, tellsByWords: question.kind != .place && question.kind != .sharing, countsLabels: question.kind == .choices, vocabulary)
        shown = Set(rows.flatMap { option, texts in texts.map { Token.words(of: "\(option.key) \($0)") } })
        polar = Self.polar(question, rows, vocabulary)
        yesNo = question.kind == .choice ? Self.yesNo(rows, vocabulary) : nil
        unit = Set((question.unit?.versions ?? []).flatMap { Token.words(of: $0.template.plainWords) })
        self.labels = Dictionary(
            question.labels.flatMap { number, text in text.versions.map { (Token.words(of: $0.template.plainWords), Optional(number)) } }
        ) { a, b in a == b ? a : nil }
        labelTargets = SlipTargets(self.labels.compactMap { words, number in number.map { (words.joined(), $0) } })
    }

    /// What `text` means as a reply. Of a closed question only replies of up to 1,000 scalars are read; longer ones are stories.
    ///
    /// - Parameters:
    ///   - raw: the id under which the reply is sealed; the value of a `text` question.
    ///   - today: the day where the person is, for dates without a year.
    public func read(_ text: String, raw: TextID, today: Day) -> Reading {
        if let quick = Self.key(text, of: question) { return quick }
        if question.isWords || (question.kind == .place && question.options.isEmpty) { return readWords(text, raw: raw) }
        let own = own(text)
        return Folding.isLong(own) ? .unclear(.plain) : read(vocabulary.tokens(of: own), today: today)
    }

    /// What the person wrote, without the lines of the message it answers: quoted ("> …"), or the options pasted as they were shown.
    func own(_ text: String) -> String {
        let own = Quoting.own(text)
        guard own.utf8.contains(0x0A), question.options.count > 1 else { return own }
        let lines = own.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let kept = lines.filter { !shown.contains(Token.words(of: String($0))) }
        guard lines.count - kept.count > 1, kept.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return own }
        return kept.joined(separator: "\n")
    }

    private func read(_ tokens: [Token], today: Day) -> Reading {
        if question.offersNone, isNone(tokens), !isInBounds(0) { return .ratherNot }
        if let option = detail(tokens) { return .detail(option) }
        if let polar { return polar.read(tokens) }
        let tokens = yesNo == nil ? vocabulary.withoutCorrection(tokens) : tokens
        switch question.kind {
        case .choices: return readChoices(tokens)
        case .points: return readPoints(tokens)
        case .rank: return readRank(tokens)
        case .scale, .number: return readNumber(tokens)
        case .date: return DateReader(question: question, today: today, vocabulary: vocabulary).read(tokens)
        case .place: return readPlace(tokens)
        default: return readChoice(tokens)
        }
    }

    /// The global word a reply is; not where it is the label of an option of this question, unless it stops or erases.
    public func command(_ text: String, languages: [Language]) -> Command? {
        let text = own(text)
        guard let command = Command.read(text, language: vocabulary.language, languages: languages) else {
            // Where a yes or no is asked, "ok, een mens graag" is none; where leave is asked, nor are "ja, straks" and "ja, privacy?".
            guard let polar, text.utf8.count <= 240, text.utf8.first.map({ $0 > 0x39 }) ?? false,
                let command = Command.behindOpening(vocabulary.tokens(of: text).filter { !$0.isSign }, vocabulary)
            else { return nil }
            return polar.asksYes || command == .human ? command : nil
        }
        guard command != .stop, command != .erase, !question.options.isEmpty else { return command }
        let tokens = vocabulary.tokens(of: text).filter { !$0.isSign }
        let isOption = finder.whole(tokens) != nil || (tokens.count == 1 && finder.names(tokens[0]))
        return isOption ? nil : command
    }

    /// Whether an unclear reply says enough to be kept for the moderator: five words and more that carry something.
    public func isStory(_ text: String) -> Bool {
        let own = own(text)
        return Folding.isLong(own) || Clause.content(vocabulary.tokens(of: own)).count >= 5
    }

    /// Yes, no, or neither.
    public static func confirmation(_ text: String, language: Language) -> Bool? {
        let vocabulary = Vocabulary.of(language)
        switch vocabulary.confirming.read(vocabulary.tokens(of: Quoting.own(text))) {
        case .value(.option(.yes)): return true
        case .value(.option(.no)): return false
        default: return nil
        }
    }

    /// Whether somebody who stopped wants to go on: START and its like, or a yes with nothing beside it; `nil` where it is neither that nor a no.
    public static func resumes(_ text: String, language: Language) -> Bool? {
        let vocabulary = Vocabulary.of(language)
        if vocabulary.resumptions.contains(Token.words(of: text).joined(separator: " ")) { return true }
        guard let agrees = confirmation(text, language: language) else { return nil }
        return !agrees || vocabulary.isBareYes(vocabulary.tokens(of: text)) ? agrees : nil
    }

    /// Whether the whole reply is a greeting, as of somebody who comes back.
    public static func isGreeting(_ text: String, language: Language) -> Bool {
        guard (2...60).contains(text.utf8.count) else { return false }
        let vocabulary = Vocabulary.of(language)
        let tokens = Token.tokens(of: text)
        let words = tokens.compactMap(\.word)
        guard !words.isEmpty, words.count == tokens.count(where: { !$0.isSign }), !tokens.contains(.sign("?")) else { return false }
        return vocabulary.greetings.contains(words.joined(separator: " "))
    }

    /// A bare key, the most common reply, read without folding anything.
    static func key(_ text: String, of question: Question) -> Reading? {
        guard (1...2).contains(text.utf8.count) else { return nil }
        switch question.kind {
        case .points, .rank, .choices, .text, .date, .place: return nil
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
        return finder.keys.option(other)
    }
}
