/// How many SMS a text takes.
///
/// A text whose letters are all in the SMS alphabet has 160 signs in one message and 153 in each of several; any other letter makes that 70 and 67.
/// Source: 3GPP TS 23.038 (GSM 03.38), the basic table and its extension; 3GPP TS 23.040 for joined messages.
struct ShortMessage {
    /// How many messages are sent, at least 1.
    let parts: Int
    /// The first letter outside the SMS alphabet; `nil` where there is none.
    let foreign: Character?

    init(_ text: String) {
        let foreign = text.first { !$0.unicodeScalars.allSatisfy { Self.basic.contains($0) || Self.extended.contains($0) } }
        let signs =
            foreign == nil ? text.unicodeScalars.reduce(0) { $0 + (Self.extended.contains($1) ? 2 : 1) } : text.utf16.count
        let (one, several) = foreign == nil ? (160, 153) : (70, 67)
        parts = signs <= one ? 1 : (signs + several - 1) / several
        self.foreign = foreign
    }

    private static let basic = Set(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
            .unicodeScalars)
    /// Signs that take two places.
    private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
