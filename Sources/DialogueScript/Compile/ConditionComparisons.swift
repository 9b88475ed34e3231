/// Finds where a condition compares a name with words in quotes: `answers.x == 'a'`, `'a' != answers.x`, `answers.x in ['a', 'b']`,
/// `'a' in answers.x`.
struct ConditionComparisons {
    struct Comparison {
        let name: String
        let literal: String
        /// Whether it is `!=`.
        let isUnequal: Bool
        /// Of the literal with its quotes, in UTF-8 bytes.
        let offset: Int
        let length: Int
    }

    private enum Kind { case name, literal, sign }
    private struct Token { let kind: Kind, text: String, offset: Int, length: Int }

    private(set) var found: [Comparison] = []

    init(_ source: String) {
        let tokens = Self.tokens(of: Array(source.utf8))
        for (index, token) in tokens.enumerated() where token.kind == .sign || token.text == "in" {
            guard index > 0, index + 1 < tokens.count else { continue }
            let (left, right) = (tokens[index - 1], tokens[index + 1])
            switch token.text {
            case "==", "!=":
                let isUnequal = token.text == "!="
                if left.kind == .name, right.kind == .literal { add(left, right, isUnequal) }
                if left.kind == .literal, right.kind == .name { add(right, left, isUnequal) }
            case "in":
                if left.kind == .literal, right.kind == .name { add(right, left) }
                guard left.kind == .name, right.text == "[" else { continue }
                for item in tokens[(index + 2)...].prefix(while: { $0.text != "]" }) where item.kind == .literal { add(left, item) }
            default: continue
            }
        }
    }

    private mutating func add(_ name: Token, _ literal: Token, _ isUnequal: Bool = false) {
        found.append(
            Comparison(name: name.text, literal: literal.text, isUnequal: isUnequal, offset: literal.offset, length: literal.length))
    }

    private static func tokens(of bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        var at = 0
        while at < bytes.count {
            let start = at
            let byte = bytes[at]
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                at += 1
                while at < bytes.count, bytes[at] != byte { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
                let end = min(at, bytes.count)
                at = min(at + 1, bytes.count)
                tokens.append(
                    Token(kind: .literal, text: text(bytes[(start + 1)..<max(start + 1, end)]), offset: start, length: at - start))
            } else if isName(byte) {
                while at < bytes.count, isName(bytes[at]) || bytes[at] == UInt8(ascii: ".") { at += 1 }
                tokens.append(Token(kind: .name, text: text(bytes[start..<at]), offset: start, length: at - start))
            } else if byte <= UInt8(ascii: " ") {
                at += 1
            } else {
                let isPair = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "=")
                at += isPair ? 2 : 1
                tokens.append(Token(kind: .sign, text: text(bytes[start..<at]), offset: start, length: at - start))
            }
        }
        return tokens
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func isName(_ byte: UInt8) -> Bool {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        return isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
}
