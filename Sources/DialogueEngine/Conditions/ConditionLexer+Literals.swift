extension ConditionLexer {
    /// Reads `12`, `0x1F`, `1.5`, `.99`, `1e-3`; a sign belongs to the parser.
    mutating func number() throws(ConditionFault) -> ConditionToken.Kind {
        let start = position
        let kind: ConditionToken.Kind?
        if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x"), peek(2)?.hexDigit != nil {
            position += 2
            while peek()?.hexDigit != nil { position += 1 }
            kind = UInt64(text(from: start + 2), radix: 16).map { .integer($0) }
        } else if decimalIsDouble() {
            kind = Double(text(from: start)).map { .double($0) }
        } else {
            kind = UInt64(text(from: start)).map { .integer($0) }
        }
        if let byte = peek(), byte.isLetter {
            position += 1
            let isUnsigned = byte | 0x20 == UInt8(ascii: "u")
            throw span(from: start).fault(.syntax, isUnsigned ? "unsigned numbers are not part of conditions" : "a number runs into a name")
        }
        guard let kind else { throw span(from: start).fault(.syntax, "this number does not fit 64 bits") }
        return kind
    }

    private func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

    /// Steps over a decimal number and says whether it had a point or an exponent.
    private mutating func decimalIsDouble() -> Bool {
        var isDouble = false
        skipDigits()
        if peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
            isDouble = true
            position += 1
            skipDigits()
        }
        let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
        if let byte = peek(), byte | 0x20 == UInt8(ascii: "e"), peek(1 + sign)?.isDigit == true {
            isDouble = true
            position += 1 + sign
            skipDigits()
        }
        return isDouble
    }

    private mutating func skipDigits() {
        while peek()?.isDigit == true { position += 1 }
    }

    /// Reads a string from its opening quote: `'…'`, `"…"` or tripled quotes, which may hold line ends. Raw strings keep backslashes.
    mutating func string(isRaw: Bool) throws(ConditionFault) -> String {
        let start = position
        let quote = bytes[position]
        let isTriple = peek(1) == quote && peek(2) == quote
        position += isTriple ? 3 : 1
        var content: [UInt8] = []
        while let byte = peek() {
            if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                position += isTriple ? 3 : 1
                return String(decoding: content, as: UTF8.self)
            } else if byte == UInt8(ascii: "\\"), !isRaw {
                content += String(try escape()).utf8
            } else if !isTriple, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                break
            } else {
                content.append(byte)
                position += 1
            }
        }
        throw span(from: start).fault(.syntax, "this string is not closed")
    }

    /// Reads an escape sequence from its backslash.
    private mutating func escape() throws(ConditionFault) -> Unicode.Scalar {
        let start = position
        position += 2
        guard position <= bytes.count else {
            position = bytes.count
            throw span(from: start).fault(.syntax, "this string is not closed")
        }
        let code: UInt32?
        switch bytes[position - 1] {
        case let byte where "\\?\"'`".utf8.contains(byte): code = UInt32(byte)
        case let byte where Self.controls[byte] != nil: code = Self.controls[byte]
        case UInt8(ascii: "x"), UInt8(ascii: "X"): code = hex(2)
        case UInt8(ascii: "u"): code = fourDigits()
        case UInt8(ascii: "U"): code = hex(8)
        case UInt8(ascii: "0")...UInt8(ascii: "3"): code = octal()
        default: code = nil
        }
        guard let scalar = code.flatMap(Unicode.Scalar.init) else {
            throw span(from: start).fault(.syntax, "this escape is unknown; a backslash itself is written \\\\")
        }
        return scalar
    }

    private static let controls: [UInt8: UInt32] = [
        UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "v"): 11,
        UInt8(ascii: "f"): 12,
        UInt8(ascii: "r"): 13,
    ]

    private mutating func hex(_ count: Int) -> UInt32? {
        var code: UInt32 = 0
        for _ in 0..<count {
            guard let digit = peek()?.hexDigit else { return nil }
            code = code << 4 | digit
            position += 1
        }
        return code
    }

    /// Four digits after `\u`; two of them in a row may be a surrogate pair.
    private mutating func fourDigits() -> UInt32? {
        guard let first = hex(4) else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return first }
        guard peek() == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u") else { return nil }
        position += 2
        guard let second = hex(4), (0xDC00..<0xE000).contains(second) else { return nil }
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    /// Three octal digits, the first already passed.
    private mutating func octal() -> UInt32? {
        position -= 1
        var code: UInt32 = 0
        for _ in 0..<3 {
            guard let digit = peek()?.hexDigit, digit < 8 else { return nil }
            code = code << 3 | digit
            position += 1
        }
        return code
    }
}
