/// What the words of a message may ask of the door itself, rather than of a dialogue.
struct DoorText {
    private let words: [String]

    init(_ text: String) {
        let first = text.prefix(80).unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
        words = String(String.UnicodeScalarView(first)).lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init)
    }

    /// A join code: alone, or after the word platforms put before it (`/start abcde`, `join abcde`).
    var code: String? {
        switch words.count {
        case 1: words[0]
        case 2 where ["/start", "start", "join", "code", "koade", "meedoen"].contains(words[0]): words[1]
        default: nil
        }
    }

    /// A code by which somebody goes on from another channel.
    var linkCode: String? {
        guard let last = words.last, words.count <= 2, last.hasPrefix(Self.linkPrefix), last.utf8.count == 13 else { return nil }
        return last
    }

    /// Whether somebody wants such a code.
    var asksForLink: Bool { words == ["overstappen"] || words == ["oerstappe"] || words == ["switch"] }

    /// How such codes begin, so that no word is one.
    static let linkPrefix = "over-"
}
