/// What a moderator changes in the themes found in people's words.
///
/// An edit names words, not themes: themes are computed anew each time, and a word says as well later which one is meant. The theme around a word is the
/// one for which the word, in whatever form, is most characteristic.
public enum ThemeEdit: Equatable, Sendable {
    /// The theme around a word is called so, by language.
    case rename(word: String, name: [Language: String])
    /// The themes around these words are one.
    case merge([String])
    /// The texts with this word are a theme of their own, and are no longer in the one around it.
    case split(word: String)
    /// All edits so far no longer hold.
    case reset

    /// What is done, in the word of the command.
    var verb: String {
        switch self {
        case .rename: "rename"
        case .merge: "merge"
        case .split: "split"
        case .reset: "reset"
        }
    }
}

extension Question {
    /// Whether it is looked at what the answers are about: words that are not about the person, and not said at a table.
    public var hasThemes: Bool { kind == .text && !isSpecial && !isPersonal && !sharesAtTable }
}
