import DialogueEngine

/// What a consultation may be called: people type it, say it and put it in addresses.
public enum JoinCode {
    /// The longest code, in signs.
    public static let most = 32

    /// Whether a code can be typed on every channel: letters, digits and hyphens, and no word that means something else to the bot.
    public static func isUsable(_ code: String) -> Bool {
        guard (1...most).contains(code.utf8.count), code.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }) else {
            return false
        }
        let languages: [Language] = [.dutch, .frisian, .english]
        return !languages.contains { Command.read(code, language: $0, languages: languages) != nil }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
