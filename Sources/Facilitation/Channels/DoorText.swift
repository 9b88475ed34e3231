import DialogueEngine
import MessageChannels

/// What the words of a message may ask of the door itself, rather than of a dialogue.
struct DoorText {
    /// As they were written.
    private let written: [String]
    private let words: [String]
    /// Whether somebody wants to hear no more, in any language of the product.
    let asksToStop: Bool

    init(_ text: String) {
        asksToStop = Self.languages.contains { Command.read(text, language: $0, languages: Self.languages) == .stop }
        let first = text.prefix(80).unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
        written = String(String.UnicodeScalarView(first)).split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init)
        words = written.map { $0.lowercased() }
    }

    /// Words said in a room, without those that name us and the signs of a command: `@buurtbot stop` and `/stop@buurtbot` are `stop`.
    init(inRoom event: InboundEvent) {
        var text = event.text ?? ""
        if let place = event.mention.flatMap({ text.firstRange(of: $0) }) { text.removeSubrange(place) }
        self.init(String(text.drop { $0.isWhitespace || ":,/!".contains($0) }))
    }

    private static let languages: [Language] = [.dutch, .frisian, .english]

    /// What may be a join code, as it was written and in small letters: a word alone, or after one that platforms put before it (`/start abcde`).
    var codes: [String] {
        let isAfter = written.count == 2 && ["/start", "start", "join", "code", "koade", "meedoen"].contains(words[0])
        guard let word = written.last, written.count == 1 || isAfter else { return [] }
        return word == word.lowercased() ? [word] : [word, word.lowercased()]
    }

    /// A code by which somebody goes on from another channel: of eight letters for a quarter of an hour, or of twelve from a page.
    ///
    /// Copied by hand it may have a blank for its hyphen.
    var linkCode: String? {
        let parts = words.suffix(2)
        let joined = parts.first == "over" ? parts.joined(separator: "-") : nil
        guard let last = joined ?? words.last, words.count <= (joined == nil ? 2 : 3), last.hasPrefix(Self.linkPrefix),
            [13, 17].contains(last.utf8.count), last.dropFirst(Self.linkPrefix.count).allSatisfy(PlainLetters.contains)
        else { return nil }
        return last
    }

    /// Whether somebody wants such a code.
    var asksForLink: Bool { words == ["overstappen"] || words == ["oerstappe"] || words == ["switch"] }

    /// How such codes begin, so that no word is one.
    static let linkPrefix = "over-"
}
