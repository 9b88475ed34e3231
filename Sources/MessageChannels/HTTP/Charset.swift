/// The ways bytes of a text are read. Every sequence of bytes is some text: a gateway's message is never refused for a letter.
enum Charset: Sendable, Equatable {
    case utf8, utf16, utf16LittleEndian, windows1252, latin9, shortMessage

    /// Where ISO-8859-15 differs from ISO-8859-1. Source: unicode.org, MAPPINGS/ISO8859/8859-15.TXT.
    private static let unlikeLatin1: [UInt8: Unicode.Scalar] = [
        0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
    ]

    /// By the name a platform gives, whatever its case; `nil` for one that is not known.
    init?(_ name: some StringProtocol) {
        switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "utf8", "ascii", "usascii": self = .utf8
        case "utf16", "utf16be", "ucs2", "ucs2be", "iso10646ucs2": self = .utf16
        case "utf16le", "ucs2le": self = .utf16LittleEndian
        case "windows1252", "cp1252", "iso88591", "latin1", "8bit", "binary": self = .windows1252
        case "iso885915", "latin9": self = .latin9
        case "gsm", "gsm0338", "gsm7", "7bit": self = .shortMessage
        default: return nil
        }
    }

    /// The charset of a header such as `text/plain; charset="UTF-8"`: its name, with or without quotes.
    static func name(inContentType value: String) -> String? {
        for parameter in value.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].filter({ $0 != " " }).lowercased() == "charset" else { continue }
            return parts[1].filter { $0 != "\"" && $0 != " " }
        }
        return nil
    }

    /// What the bytes say. What is no UTF-8 is read as windows-1252; half a picture becomes a replacement sign.
    ///
    /// - Complexity: O(bytes).
    func text(_ bytes: [UInt8]) -> String {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self) ?? Self.windows1252.text(bytes)
        case .utf16: Self.units(bytes) { UInt16($0) << 8 | UInt16($1) }
        case .utf16LittleEndian: Self.units(bytes) { UInt16($1) << 8 | UInt16($0) }
        case .windows1252: String(String.UnicodeScalarView(bytes.map(Self.scalar)))
        case .latin9: String(String.UnicodeScalarView(bytes.map { Self.unlikeLatin1[$0] ?? Unicode.Scalar($0) }))
        case .shortMessage: String(shortMessage: bytes)
        }
    }

    /// A last byte without its other half is left out, and so is a mark of the byte order.
    private static func units(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> String {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(decoding: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
    }

    /// As latin1, but for the places 0x80 to 0x9F. Source: WHATWG Encoding Standard, index-windows-1252.
    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? places[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    private static let places = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
