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

    /// The folded scalars of the first ``limit`` scalars of `text`, each with the place of the scalar it comes from.
    static func fold(_ text: String) -> [(scalar: Unicode.Scalar, place: Int)] {
        var folded: [(scalar: Unicode.Scalar, place: Int)] = []
        folded.reserveCapacity(min(text.utf8.count, limit))
        for (place, scalar) in text.unicodeScalars.prefix(limit).enumerated() {
            if scalar.value < 0x80 {
                let isUpper = (0x41...0x5A).contains(scalar.value)
                folded.append((isUpper ? Unicode.Scalar(scalar.value + 0x20)! : scalar, place))
            } else {
                for part in parts(of: scalar) { folded.append((part, place)) }
            }
        }
        return folded
    }

    private static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar.value - 0x80 < UInt32(table.count) { return table[Int(scalar.value - 0x80)] }
        return computed(scalar)
    }

    /// European scripts and Arabic, computed once: Foundation's folding costs more than all else that is done with a reply.
    private static let table: [[Unicode.Scalar]] = (0x80..<0x700).map { computed(Unicode.Scalar($0)!) }

    private static func computed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if isInvisible(scalar) { return [] }
        if let digits = western(scalar) { return Array(digits.unicodeScalars) }
        let plain = plain(scalar)
        if plain.value < 0x80 { return [plain] }
        // Ethiopic and most else has neither capitals nor accents.
        if plain.properties.generalCategory == .otherLetter, plain.value >= 0x700, plain.value < 0xFB00 { return [plain] }
        // The locale is explicit: a Turkish machine must not fold "I" to a dotless letter.
        let folded = String(Character(plain)).folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: Locale(identifier: "en_US_POSIX"))
        // A sign that only changes the letter before it: an accent on its own, an Arabic vowel.
        return folded.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
    }

    /// The Western digits for a digit of another script, for full-width, circled and Ethiopic ones, and for the keycap ten.
    private static func western(_ scalar: Unicode.Scalar) -> String? {
        if scalar.value == 0x1F51F { return "10" }
        let isWhole = (0x2460...0x2473).contains(scalar.value) || (0x1369...0x1372).contains(scalar.value)
        guard isWhole || scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else {
            return nil
        }
        return String(Int(value))
    }

    /// Letters that Foundation leaves apart, and punctuation of every shape.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x131, 0x130: "i"
        case 0x141, 0x142: "l"
        case 0xDF: "s"
        case 0xD8, 0xF8: "o"
        case 0x622, 0x623, 0x625, 0x671: "\u{627}"
        case 0x649: "\u{64A}"
        case 0x629: "\u{647}"
        case 0x12D0...0x12D6: Unicode.Scalar(scalar.value - 0x12D0 + 0x12A0)!
        case 0x2018, 0x2019, 0x201B, 0xB4, 0x2BC, 0x2032: "'"
        case 0x2010...0x2015, 0x2212: "-"
        case 0x60C, 0x3001, 0xFF0C, 0x1363: ","
        case 0x61F, 0xFF1F, 0x1367: "?"
        case 0x61B, 0x1364: ";"
        case 0x1362, 0x3002, 0x2026: "."
        case 0x2192, 0x27A1, 0x21D2: ">"
        default: scalar
        }
    }

    /// Zero-width and bidirectional marks, variation selectors, the frame of a keycap, skin tones, the lengthening sign of Arabic.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0xFE00...0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0x61C, 0x180E,
            0x640:
            true
        default: false
        }
    }
}
