/// Splits a condition into words, literals and signs.
///
/// - Complexity: O(n) in the bytes of the source.
/// Source: cel-spec `doc/langdef.md`, Syntax (the lexis).
struct ConditionLexer {
    let bytes: [UInt8]
    var position = 0

    init(_ source: String) {
        bytes = Array(source.utf8)
    }

    /// All tokens of a source, the last of kind `end`.
    static func tokens(of source: String) throws(ConditionFault) -> [ConditionToken] {
        var lexer = ConditionLexer(source)
        var tokens: [ConditionToken] = []
        repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
        return tokens
    }

    private mutating func next() throws(ConditionFault) -> ConditionToken {
        skipBlanks()
        let start = position
        let kind: ConditionToken.Kind
        switch peek() {
        case nil: kind = .end
        case let byte? where byte.isLetter: kind = try word()
        case let byte? where byte.isDigit || (byte == UInt8(ascii: ".") && peek(1)?.isDigit == true): kind = try number()
        case UInt8(ascii: "'"), UInt8(ascii: "\""): kind = .string(try string(isRaw: false))
        default: kind = .symbol(try symbol())
        }
        return ConditionToken(kind: kind, span: span(from: start))
    }

    func peek(_ ahead: Int = 0) -> UInt8? { position + ahead < bytes.count ? bytes[position + ahead] : nil }

    func span(from start: Int) -> ConditionSpan { ConditionSpan(offset: start, length: position - start) }

    /// Steps over spaces, line ends and comments.
    private mutating func skipBlanks() {
        while let byte = peek() {
            if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while let byte = peek(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { position += 1 }
            } else if [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) {
                position += 1
            } else {
                return
            }
        }
    }

    private mutating func word() throws(ConditionFault) -> ConditionToken.Kind {
        let start = position
        while let byte = peek(), byte.isLetter || byte.isDigit { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        guard peek() == UInt8(ascii: "'") || peek() == UInt8(ascii: "\"") else { return .word(word) }
        if word == "r" || word == "R" { return .string(try string(isRaw: true)) }
        throw span(from: start).fault(.syntax, "only r may stand before a quote; bytes are not part of conditions")
    }

    private mutating func symbol() throws(ConditionFault) -> ConditionSymbol {
        // Longer signs come first in the list, so `<=` is never read as `<`.
        for symbol in ConditionSymbol.allCases where bytes[position...].starts(with: symbol.rawValue.utf8) {
            position += symbol.rawValue.utf8.count
            return symbol
        }
        let start = position
        let found = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.first ?? " "
        position += String(found).utf8.count
        let meant = ["=": "==", "&": "&&", "|": "||", "‘": "'", "’": "'", "“": "\"", "”": "\"", "≤": "<=", "≥": ">=", "≠": "!="]
        throw span(from: start).fault(.syntax, "'\(found)' has no meaning here", suggestion: meant[String(found)])
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// A letter of a name: a…z, A…Z or `_`.
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_") }

    var hexDigit: UInt32? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
