import JSONText

/// Whether something said in a room is said to the bot, and by which words.
struct MatrixAddress {
    private let content: JSON
    private let bot: String

    init(_ content: JSON, to bot: String) { (self.content, self.bot) = (content, bot) }

    /// Whether it names the bot, answers it (clients name whom they answer, or quote them by name), or is a command.
    ///
    /// Source: Matrix specification 1.15, Client-Server API, sections User and room mentions, and Rich replies.
    var isOurs: Bool {
        let body = content["body"]?.string ?? ""
        return isMentioned || body.contains(bot) || linkedName != nil || Self.namesLocally(body, bot) || Self.isCommand(body)
    }

    /// The words at the beginning of a text that name the bot, where it is said to the bot, with the sign behind them: `Gesprek:`. What comes after them is what is said.
    func mention(in text: String) -> String? {
        guard isOurs else { return nil }
        let names = [linkedName, bot, "@\(Self.localName(bot))", Self.localName(bot)].compactMap { $0 }
        if let name = names.first(where: { Self.begins(text, with: $0) }) { return String(text.prefix(name.count)) }
        // The name a room shows for the bot is not ours to know; a client that completes it puts a colon behind it.
        guard isMentioned, let colon = text.prefix(64).firstIndex(of: ":") else { return nil }
        return String(text[...colon])
    }

    private var isMentioned: Bool {
        content["m.mentions"]?["user_ids"]?.array?.contains { $0.string.map { $0.utf8.elementsEqual(bot.utf8) } ?? false } ?? false
    }

    /// The words that link to the bot in the formatted text.
    private var linkedName: String? {
        guard let html = content["formatted_body"]?.string else { return nil }
        for link in ["https://matrix.to/#/\(bot)\"", "https://matrix.to/#/\(bot.percentEncoded)\""] {
            guard let place = html.firstRange(of: link), let end = html[place.upperBound...].firstIndex(of: ">") else { continue }
            let name = html[html.index(after: end)...].prefix { $0 != "<" }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    private static func localName(_ bot: String) -> String { String(bot.drop { $0 == "@" }.prefix { $0 != ":" }) }

    /// `@gesprek`; without its sign a name may be any word.
    private static func namesLocally(_ body: String, _ bot: String) -> Bool {
        let name = "@\(localName(bot).lowercased())"
        return body.lowercased().split { $0.isWhitespace }.contains { $0 == name || $0 == "\(name):" || $0 == "\(name)," }
    }

    /// Clients keep commands with a stroke for themselves, so bots take those with `!` too.
    private static func isCommand(_ body: String) -> Bool {
        ["!start", "!stop", "/start", "/stop"].contains(body.prefix { !$0.isWhitespace }.lowercased())
    }

    private static func begins(_ text: String, with name: String) -> Bool {
        guard !name.isEmpty, text.lowercased().hasPrefix(name.lowercased()) else { return false }
        return text.dropFirst(name.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
    }
}
