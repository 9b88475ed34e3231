import Foundation

/// What a person typed, reduced to what matters for reading: lower case, no accents, no invisible marks, Western digits.
enum Folding {
    /// How many scalars of a reply to a closed question are looked at; a longer one is a story.
    static let limit = 1_000

    /// Whether `text` is longer than ``limit``. Never walks further than that.
    static func isLong(_ text: String) -> Bool {
        guard text.utf8.count > limit else { return false }
        let scalars = text.unicodeScalars
        return scalars.index(scalars.startIndex, offsetBy: limit + 1, limitedBy: scalars.endIndex) != nil
    }

    /// The folded text, at most ``limit`` scalars of it. ASCII is folded without Foundation.
    static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) where !isInvisible(scalar) {
            if let digits = western(scalar) { kept.append(contentsOf: digits.unicodeScalars) } else { kept.append(plain(scalar)) }
        }
        // The locale is explicit: a Turkish machine must not fold "I" to a dotless letter.
        return String(kept).folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: Locale(identifier: "en_US_POSIX"))
    }

    /// The Western digits for a digit of another script, for full-width and circled ones, and for the keycap ten.
    private static func western(_ scalar: Unicode.Scalar) -> String? {
        if scalar.value < 0x80 { return nil }
        if scalar.value == 0x1F51F { return "10" }
        let isCircled = (0x2460...0x2473).contains(scalar.value)
        guard isCircled || scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else {
            return nil
        }
        return String(Int(value))
    }

    /// Letters that Foundation leaves apart, and apostrophes of every shape.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x131, 0x130: "i"
        case 0x141, 0x142: "l"
        case 0x622, 0x623, 0x625: "\u{627}"
        case 0x649: "\u{64A}"
        case 0x2018, 0x2019, 0x201B, 0xB4, 0x60, 0x2BC: "'"
        case 0x2010...0x2015, 0x2212: "-"
        case 0x60C, 0x3001, 0xFF0C: ","
        case 0x61F, 0xFF1F: "?"
        case 0x61B: ";"
        default: scalar
        }
    }

    /// Zero-width and bidirectional marks, variation selectors, the frame of a keycap, skin tones.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0xFE00...0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0x61C, 0x180E:
            true
        default: false
        }
    }
}
