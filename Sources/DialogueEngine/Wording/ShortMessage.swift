/// How many SMS a text takes.
///
/// A text whose letters are all in the SMS alphabet has 160 signs in one message and 153 in each of several; any other letter makes that 70 and 67.
/// A sign of two places is never cut in half, so a place at the end of a message can stay empty.
/// Source: 3GPP TS 23.038 (GSM 03.38), the basic table and its extension; 3GPP TS 23.040 for joined messages.
public struct ShortMessage: Sendable {
    /// How many messages are sent, at least 1.
    public let parts: Int
    /// The first letter outside the SMS alphabet; `nil` where there is none.
    public let foreign: Character?

    /// - Complexity: O(n) in the length of the text.
    public init(_ text: String) {
        foreign = text.first { !$0.unicodeScalars.allSatisfy { Self.codes[$0] != nil } }
        let fits = foreign == nil
        let places = text.unicodeScalars.lazy.map { Self.places(of: $0, inAlphabet: fits) }
        parts = places.reduce(0, +) <= (fits ? 160 : 70) ? 1 : Self.parts(places, of: fits ? 153 : 67)
    }

    private static func parts(_ places: some Sequence<Int>, of size: Int) -> Int {
        var (parts, used) = (1, 0)
        for place in places {
            if used + place > size { (parts, used) = (parts + 1, 0) }
            used += place
        }
        return parts
    }

    /// How many places a text takes in one message: letters of the extension and pictures take two.
    public static func places(of text: some StringProtocol, inAlphabet: Bool) -> Int {
        text.unicodeScalars.reduce(0) { $0 + places(of: $1, inAlphabet: inAlphabet) }
    }

    private static func places(of scalar: Unicode.Scalar, inAlphabet: Bool) -> Int {
        inAlphabet ? codes[scalar]?.count ?? 1 : UTF16.width(scalar)
    }

    /// What a code of the alphabet stands for; `extended` after the code 27. `nil` where it stands for nothing.
    public static func scalar(_ code: UInt8, extended: Bool) -> Unicode.Scalar? {
        extended ? extensions[code] : Int(code) < basic.count && code != escape ? basic[Int(code)] : nil
    }

    /// Says that the next code is one of the extension.
    public static let escape: UInt8 = 27

    /// The basic table in the order of its codes, with a space where code 27 is.
    private static let basic = Array(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
            .unicodeScalars)

    private static let extensions: [UInt8: Unicode.Scalar] = [
        10: "\u{0C}", 20: "^", 40: "{", 41: "}", 47: "\\", 60: "[", 61: "~", 62: "]", 64: "|", 101: "€",
    ]

    /// The codes of every letter of the alphabet: one, or two in the extension.
    private static let codes: [Unicode.Scalar: [UInt8]] = {
        var codes = Dictionary(uniqueKeysWithValues: extensions.map { ($0.value, [escape, $0.key]) })
        for (code, scalar) in basic.enumerated() where code != Int(escape) { codes[scalar] = [UInt8(code)] }
        return codes
    }()
}
