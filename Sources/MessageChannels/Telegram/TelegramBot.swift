import JSONText

/// Who we are on Telegram, to tell what is said to us from what people say to each other.
struct TelegramBot: Sendable {
    /// The number before the colon of our token.
    let id: Int64?
    /// Without the sign before it; `nil` where nobody told us.
    let username: String?

    /// - Throws: ``ChannelFault`` where the setting `username` is no name of a bot.
    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        id = configuration.secrets["token"]?.first.flatMap { $0.text.split(separator: ":").first.flatMap { Int64($0) } }
        guard let setting = configuration.settings["username"] else {
            username = nil
            return
        }
        let name = setting.drop { $0 == "@" }
        guard (3...32).contains(name.utf8.count), name.utf8.allSatisfy(Self.isOfName) else {
            throw ChannelFault(channel: configuration.id, reason: "'username' is no name of a Telegram bot")
        }
        username = String(name)
    }

    /// The words with which we are named in a text, as they were written.
    func mention(in text: String) -> String? {
        if let command = command(in: text), command.isOurs, let name = command.named { return "@\(name)" }
        guard let username else { return nil }
        let words = text.split { !($0 == "@" || $0.utf8.allSatisfy(Self.isOfName)) }
        return words.first { $0.lowercased() == "@\(username.lowercased())" }.map(String.init)
    }

    /// Whether a message in a room is said to us: it names us, answers us, or is a command that is no other bot's.
    func isAddressed(by message: JSON, _ text: String) -> Bool {
        let answered = message["reply_to_message"]?["from"]
        if let id, answered?["id"]?.int == id { return true }
        return command(in: text)?.isOurs ?? (mention(in: text) != nil)
    }

    /// The command a text begins with, such as `/start`, whom it names, and what comes after it; `nil` where it is none.
    func command(in text: String) -> (name: String, named: String?, isOurs: Bool, rest: String?)? {
        guard text.hasPrefix("/") else { return nil }
        let words = text.split(separator: " ", maxSplits: 1)
        let parts = words[0].split(separator: "@", maxSplits: 1)
        guard let name = parts.first, name.count > 1 else { return nil }
        let isOurs = parts.count == 1 || username.map { parts[1].lowercased() == $0.lowercased() } ?? true
        return (String(name), parts.count == 1 ? nil : String(parts[1]), isOurs, words.count > 1 ? String(words[1]) : nil)
    }

    /// Where a press opens a talk with us that begins with a code; `nil` where we do not know our name, or no link can hold the code.
    func link(toStart code: String) -> String? {
        guard let username, (1...64).contains(code.utf8.count),
            code.utf8.allSatisfy({ Self.isOfName($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        return "https://t.me/\(username)?start=\(code)"
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
