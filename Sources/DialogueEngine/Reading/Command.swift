/// A global word: works in every language at every question.
public enum Command: Equatable, Hashable, Sendable {
    case back
    /// Change the answer with this number in the overview; without a number the overview is shown.
    case change(Int?)
    /// Take the answer with this number back.
    case withdraw(Int?)
    /// Let the words of the answer with this number stand in the report, as they were shown.
    case approve(Int)
    /// Say that the words of the answer with this number are not the same as those they were joined with.
    case standApart(Int)
    /// Say that the words of the answer with this number, which were split, are one thought.
    case standTogether(Int)
    case skip, later, stop, erase, human
    /// Go on in this language; without one the languages are shown.
    case language(Language?)
    case help, privacy, who
    /// Ask for more time in this round.
    case moreTime
    /// Say about a nudge that it was not needed: "I did answer", "I prefer to listen".
    case contestNudge
}

extension Command {
    /// What belongs to a command that takes something.
    public enum Argument: Equatable, Sendable {
        case number(Int)
        case language(Language)
    }

    /// How it is called outside of a conversation; ``init(name:argument:)`` reads it.
    public var name: String {
        switch self {
        case .back: "back"
        case .change: "change"
        case .withdraw: "withdraw"
        case .approve: "approve"
        case .standApart: "standApart"
        case .standTogether: "standTogether"
        case .skip: "skip"
        case .later: "later"
        case .stop: "stop"
        case .erase: "erase"
        case .human: "human"
        case .language: "language"
        case .help: "help"
        case .privacy: "privacy"
        case .who: "who"
        case .moreTime: "moreTime"
        case .contestNudge: "contestNudge"
        }
    }

    public var argument: Argument? {
        switch self {
        case .change(let number), .withdraw(let number): number.map { .number($0) }
        case .approve(let number), .standApart(let number), .standTogether(let number): .number(number)
        case .language(let language): language.map { .language($0) }
        default: nil
        }
    }

    /// - Returns: `nil` where no command is called so, or one lacks what belongs to it.
    public init?(name: String, argument: Argument?) {
        let number: Int? = if case .number(let number)? = argument { number } else { nil }
        let language: Language? = if case .language(let language)? = argument { language } else { nil }
        switch (name, number) {
        case ("change", _): self = .change(number)
        case ("withdraw", _): self = .withdraw(number)
        case ("approve", let number?): self = .approve(number)
        case ("standApart", let number?): self = .standApart(number)
        case ("standTogether", let number?): self = .standTogether(number)
        case ("language", _): self = .language(language)
        default:
            let bare: [Command] = [.back, .skip, .later, .stop, .erase, .human, .help, .privacy, .who, .moreTime, .contestNudge]
            guard let known = bare.first(where: { $0.name == name }) else { return nil }
            self = known
        }
    }
}

extension Command {
    /// The command a reply is, or `nil`: only where it is the whole message, with no more than courtesies, punctuation and its argument beside it.
    ///
    ///     Command.read("STOP!", language: "nl", languages: ["nl"])              // .stop
    ///     Command.read("stop met bezuinigen", language: "nl", languages: ["nl"])  // nil
    ///
    /// - Parameter languages: those of the dialogue; `taal` takes one of them.
    public static func read(_ text: String, language: Language, languages: [Language]) -> Command? {
        guard text.utf8.count <= 240 else { return nil }
        if text.utf8.allSatisfy({ $0 < 0x40 }) { return nil }
        let vocabulary = Vocabulary.of(language)
        let all = vocabulary.tokens(of: text)
        guard all.count <= 20, !all.contains(.sign("=")), isNoHeading(all, vocabulary) else { return nil }
        let said = all.filter { !$0.isSign }
        if let command = whole(said, vocabulary, languages) { return asks(said, all, text) ? nil : command }
        let bare = said.filter { !$0.has(.courtesy) }
        if bare.count < said.count {
            // "English please"; without the courtesy the name of a language is an answer.
            if bare.count == 1, let name = bare[0].word, let language = vocabulary.languages[name], languages.contains(language) {
                return .language(language)
            }
            if let command = whole(bare, vocabulary, languages) { return command }
        }
        return behindOpening(said, vocabulary).flatMap { [.stop, .erase].contains($0) ? $0 : nil }
    }

    /// Whether no colon makes its beginning a heading: "taal: Turks" names a language all the same.
    private static func isNoHeading(_ tokens: [Token], _ vocabulary: Vocabulary) -> Bool {
        guard tokens.contains(.sign(":")) else { return true }
        return tokens.count == 3 && tokens[1] == .sign(":") && tokens[0].word.map(vocabulary.tongues.contains) ?? false
    }

    /// "wêrom?" asks why; "werom" goes back. They differ by an accent, which haste leaves out.
    private static func asks(_ said: [Token], _ all: [Token], _ text: String) -> Bool {
        said.count == 1 && said[0].has(.asksOrGoesBack) && (all.contains(.sign("?")) || !text.utf8.allSatisfy { $0 < 0x80 })
    }

    /// What ends or interrupts a talk behind a word that only takes it up: "ja stop", "ok, wis alles", "1. stop". A yes is never heard in it.
    ///
    /// - Returns: a word to stop or to erase; or one that asks for something else, which may be words of an answer where words are asked for.
    static func behindOpening(_ tokens: [Token], _ vocabulary: Vocabulary) -> Command? {
        let opening = tokens.prefix(4).prefix { vocabulary.opens($0) }
        guard !opening.isEmpty, opening.count < tokens.count, !vocabulary.isAnswer(tokens) else { return nil }
        let rest = Array(tokens[opening.count...])
        let command = whole(rest, vocabulary, []) ?? whole(rest.filter { !$0.has(.courtesy) }, vocabulary, [])
        switch command {
        case .stop, .human, .help, .privacy, .who, .back: return command
        // "nee, nu niet" is a no, and "nee, wis alles" may be about what was just read back: what cannot be undone is not guessed.
        case .later where !opening.contains { vocabulary.denies($0) }, .erase where !opening.contains { vocabulary.denies($0) }:
            return command
        default: return nil
        }
    }

    /// What a reply to the numbered list of `languages` chooses: a number, a name or a code, also of a language that is not among them.
    ///
    /// A number beyond the list, and a bare yes or no, asks for the list anew: it answers no question that stood before it. All else is not about the list: `nil`.
    static func fromLanguages(_ languages: [Language], text: String, language: Language) -> Command? {
        guard text.utf8.count <= 60 else { return nil }
        let vocabulary = Vocabulary.of(language)
        if let named = vocabulary.languages[Token.words(of: text).joined(separator: " ")] { return .language(named) }
        let said = vocabulary.tokens(of: text).filter { !$0.isSign && !$0.has(.courtesy) && !$0.has(.between) }
        guard said.count == 1 else { return nil }
        guard let number = said[0].said ?? said[0].known.ordinal else { return vocabulary.opens(said[0]) ? .language(nil) : nil }
        return .language(languages.indices.contains(number - 1) ? languages[number - 1] : nil)
    }

    private static func whole(_ tokens: [Token], _ vocabulary: Vocabulary, _ languages: [Language]) -> Command? {
        guard (1...9).contains(tokens.count) else { return nil }
        let words = tokens.compactMap(\.word)
        if words.count == tokens.count {
            if let command = vocabulary.commands[words.joined(separator: " ")] { return command }
            // "stop stop stop": said with weight, and still nothing else.
            if words.count > 1, Set(words).count == 1, let command = vocabulary.commands[words[0]] { return command }
        }
        return withArgument(tokens, vocabulary, languages)
    }

    /// "wijzig vraag 3", "taal Fries", "pas aan 3"; also the argument first, as Turkish has it.
    private static func withArgument(_ tokens: [Token], _ vocabulary: Vocabulary, _ languages: [Language]) -> Command? {
        guard (2...6).contains(tokens.count) else { return nil }
        let rest = tokens.filter { !$0.has(.between) }
        guard (2...3).contains(rest.count) else { return nil }
        for (argument, others) in [(rest[rest.count - 1], rest.dropLast()), (rest[0], rest.dropFirst())] {
            let verb = others.compactMap(\.text).joined(separator: " ")
            if let number = argument.said ?? argument.known.ordinal {
                if vocabulary.changes.contains(verb) { return .change(number) }
                if vocabulary.withdrawals.contains(verb) { return .withdraw(number) }
                if vocabulary.approvals.contains(verb) { return .approve(number) }
                if vocabulary.partings.contains(verb) { return .standApart(number) }
                if vocabulary.joinings.contains(verb) { return .standTogether(number) }
            } else if vocabulary.tongues.contains(verb) || vocabulary.changes.contains(verb), let name = argument.word,
                let language = vocabulary.languages[name], languages.contains(language)
            {
                return .language(language)
            }
        }
        return nil
    }

    /// The command of a row `command NAME` of a ``WordTable``.
    init?(row: Substring) {
        switch row {
        case "back": self = .back
        case "skip": self = .skip
        case "later": self = .later
        case "stop": self = .stop
        case "erase": self = .erase
        case "human": self = .human
        case "language": self = .language(nil)
        case "help": self = .help
        case "more time": self = .moreTime
        case "contest": self = .contestNudge
        case "privacy": self = .privacy
        case "who": self = .who
        default: return nil
        }
    }
}
