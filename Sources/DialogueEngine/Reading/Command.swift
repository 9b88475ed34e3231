/// A global word: works in every language at every question.
public enum Command: Equatable, Hashable, Sendable {
    case back
    /// Change the answer with this number in the overview; without a number the overview is shown.
    case change(Int?)
    /// Take the answer with this number back.
    case withdraw(Int?)
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
    /// The command a reply is, or `nil`: only where it is the whole message, with no more than courtesies, punctuation and its argument beside it.
    ///
    ///     Command.read("STOP!", language: "nl", languages: ["nl"])              // .stop
    ///     Command.read("stop met bezuinigen", language: "nl", languages: ["nl"])  // nil
    ///
    /// - Parameter languages: those of the dialogue; `taal` takes one of them.
    public static func read(_ text: String, language: Language, languages: [Language]) -> Command? {
        guard text.utf8.count <= 120 else { return nil }
        if text.utf8.allSatisfy({ $0 < 0x40 }) { return nil }
        let all = Token.tokens(of: text)
        guard !all.contains(.sign("=")), !all.contains(.sign(":")) else { return nil }
        let said = all.filter { !$0.isSign }
        if let command = whole(said, languages) { return command }
        let bare = said.filter { token in token.word.map { !SmallTalk.courtesies.contains($0) } ?? true }
        return bare.count < said.count ? whole(bare, languages) : nil
    }

    private static func whole(_ tokens: [Token], _ languages: [Language]) -> Command? {
        guard (1...7).contains(tokens.count) else { return nil }
        let words = tokens.compactMap(\.word)
        if words.count == tokens.count {
            if let command = CommandWords.plain[words.joined(separator: " ")] { return command }
            // "stopstop", "stop stop stop": said with weight, and still nothing else.
            if words.count > 1, Set(words).count == 1, let command = CommandWords.plain[words[0]] { return command }
        }
        return withArgument(tokens, languages)
    }

    private static func withArgument(_ tokens: [Token], _ languages: [Language]) -> Command? {
        guard tokens.count == 2 || tokens.count == 3, let first = tokens[0].word, let last = tokens.last else { return nil }
        if tokens.count == 3, !CommandWords.betweens.contains(tokens[1].word ?? "") { return nil }
        if let number = last.number ?? last.word.flatMap({ Numerals.number($0) }) {
            if CommandWords.change.contains(first) { return .change(number) }
            return CommandWords.withdraw.contains(first) ? .withdraw(number) : nil
        }
        guard CommandWords.language.contains(first), let name = last.word, let language = CommandWords.languages[name],
            languages.contains(language)
        else { return nil }
        return .language(language)
    }
}
