import Foundation

/// What a person typed, reduced to what matters for reading: lower case, no accents, no invisible marks, Western digits.
enum Folding {
    /// How many scalars of a reply are looked at; a longer one is a story.
    static let limit = 1_000

    /// The folded text. Linear in the length of `text`; ASCII is folded without Foundation.
    static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            if let digit = western(scalar) {
                kept.append(digit)
            } else if !isInvisible(scalar) {
                kept.append(scalar)
            }
        }
        // The locale is explicit: a Turkish machine must not fold "I" to a dotless letter.
        return String(kept).folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: Locale(identifier: "en_US_POSIX"))
    }

    /// The Western digit for a digit of another script, circled digits and full-width ones included.
    private static func western(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value >= 0x80, scalar.properties.generalCategory == .decimalNumber || (0x2460...0x2468).contains(scalar.value) else { return nil }
        guard let value = scalar.properties.numericValue, (0...9).contains(value) else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }

    /// Zero-width and bidirectional marks, variation selectors, the frame of a keycap, skin tones.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0xFE00...0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0x61C: true
        default: false
        }
    }
}

/// A piece of a folded reply.
enum Token: Hashable {
    case word(String)
    case number(Int)
    /// A number with a decimal part: never rounded.
    case decimal
    /// Punctuation that can end a clause or join two items: one of `, ; : = / ? - + .` or a line break.
    case sign(Character)

    var word: String? { if case .word(let word) = self { word } else { nil } }
    var number: Int? { if case .number(let number) = self { number } else { nil } }
}

extension Token {
    /// The tokens of a reply. `a5` is a word and a number; an apostrophe joins (`zo'n`); an emoji is a word of its own. Linear.
    static func tokens(of text: String) -> [Token] {
        var scanner = TokenScanner(scalars: Array(Folding.fold(text).unicodeScalars.prefix(Folding.limit)))
        return scanner.all()
    }
}

private struct TokenScanner {
    let scalars: [Unicode.Scalar]
    var at = 0
    var tokens: [Token] = []

    mutating func all() -> [Token] {
        while at < scalars.count {
            let scalar = scalars[at]
            if isDigit(scalar) {
                number()
            } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                word()
            } else {
                other(scalar)
            }
        }
        return tokens
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private mutating func number() {
        var value: Int? = 0
        while at < scalars.count, isDigit(scalars[at]) {
            value = value.flatMap { old in
                let (product, overflows) = old.multipliedReportingOverflow(by: 10)
                return overflows || product > 1_000_000_000_000 ? nil : product + Int(scalars[at].value - 0x30)
            }
            at += 1
        }
        let isDecimal =
            at + 1 < scalars.count && (scalars[at] == "," || scalars[at] == ".") && isDigit(scalars[at + 1])
            && !isDateLike()
        if isDecimal, fraction() { return tokens.append(.decimal) }
        tokens.append(value.map { .number($0) } ?? .word("#"))
    }

    /// Whether two points follow each other, as in 1.6.2026.
    private func isDateLike() -> Bool {
        var points = 0
        var index = at
        while index < scalars.count, isDigit(scalars[index]) || scalars[index] == "." {
            if scalars[index] == "." { points += 1 }
            index += 1
        }
        return points > 1
    }

    /// Steps over a decimal part of one or two digits; "1,4,7" and "1.000" are no decimals.
    private mutating func fraction() -> Bool {
        var index = at + 1
        while index < scalars.count, isDigit(scalars[index]) { index += 1 }
        let digits = index - at - 1
        let goesOn = index + 1 < scalars.count && (scalars[index] == "," || scalars[index] == ".") && isDigit(scalars[index + 1])
        let followsList = tokens.count > 1 && tokens[tokens.count - 1] == .sign(",") && tokens[tokens.count - 2].number != nil
        guard digits <= 2, !goesOn, !followsList else { return false }
        at = index
        return true
    }

    private mutating func word() {
        var view = String.UnicodeScalarView()
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                view.append(scalar)
            } else if !(scalar == "'" || scalar.value == 0x2019 || scalar.value == 0x60) {
                break
            }
            at += 1
        }
        tokens.append(.word(String(view)))
    }

    private mutating func other(_ scalar: Unicode.Scalar) {
        at += 1
        if scalar.properties.isWhitespace {
            if scalar == "\n", tokens.last != .sign("\n"), !tokens.isEmpty { tokens.append(.sign("\n")) }
        } else if scalar.properties.isEmojiPresentation || scalar.properties.generalCategory == .otherSymbol {
            tokens.append(.word(String(Character(scalar))))
        } else if ",;:=/?-+.".unicodeScalars.contains(scalar) {
            tokens.append(.sign(Character(scalar)))
        }
    }
}
