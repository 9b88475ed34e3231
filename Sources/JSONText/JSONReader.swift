/// Why a text is no JSON we accept, and where.
public struct JSONFault: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        case unexpectedEnd
        case unexpected(UInt8)
        case badNumber
        case badEscape
        case badUTF8
        case controlCharacter
        case repeatedName(String)
        case tooDeep(limit: Int)
        case trailingText
    }

    public let reason: Reason
    /// Bytes from the start.
    public let offset: Int
}

extension JSON {
    /// Reads one JSON value and nothing after it but white space.
    ///
    /// Numbers without point and exponent are `int`; those outside 64 bits become `double`. Names that occur twice in one object are refused,
    /// as are lone surrogates, broken UTF-8 and more than `depth` open brackets.
    ///
    /// - Parameter mendsSurrogates: reads half a sign, such as a text cut through an emoji leaves, as U+FFFD instead.
    /// - Throws: ``JSONFault`` with the first fault.
    /// - Complexity: O(n); never deeper on the stack than `depth`.
    /// Source: RFC 8259; refusing repeated names follows OWASP ASVS 5.0, 1.5.3.
    public init(_ bytes: some Sequence<UInt8>, depth: Int = 32, mendsSurrogates: Bool = false) throws(JSONFault) {
        let buffer = Array(bytes)
        var reader = JSONReader(bytes: buffer, limit: depth, mendsSurrogates: mendsSurrogates)
        self = try reader.document()
    }

    /// Reads one JSON value from a text; see ``init(_:depth:)``.
    public init(text: String, depth: Int = 32) throws(JSONFault) { try self.init(text.utf8, depth: depth) }
}

private struct JSONReader {
    let bytes: [UInt8]
    let limit: Int
    let mendsSurrogates: Bool
    var at = 0
    var depth = 0

    mutating func document() throws(JSONFault) -> JSON {
        let value = try value()
        skipSpace()
        if at < bytes.count { throw fault(.trailingText) }
        return value
    }

    func fault(_ reason: JSONFault.Reason) -> JSONFault { JSONFault(reason: reason, offset: at) }

    mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || (0x09...0x0A).contains(bytes[at]) || bytes[at] == 0x0D { at += 1 }
    }

    func peek() throws(JSONFault) -> UInt8 {
        guard at < bytes.count else { throw fault(.unexpectedEnd) }
        return bytes[at]
    }

    mutating func value() throws(JSONFault) -> JSON {
        skipSpace()
        switch try peek() {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case let byte: throw fault(.unexpected(byte))
        }
    }

    mutating func literal(_ text: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
        for offset in 0..<text.utf8CodeUnitCount {
            let byte = try peek()
            guard byte == text.utf8Start[offset] else { throw fault(.unexpected(byte)) }
            at += 1
        }
        return value
    }

    mutating func enter() throws(JSONFault) {
        depth += 1
        if depth > limit { throw fault(.tooDeep(limit: limit)) }
        at += 1
        skipSpace()
    }

    /// Steps over a comma (true) or the closing bracket (false).
    mutating func another(closing bracket: UInt8) throws(JSONFault) -> Bool {
        skipSpace()
        let byte = try peek()
        guard byte == UInt8(ascii: ",") || byte == bracket else { throw fault(.unexpected(byte)) }
        at += 1
        if byte == bracket { depth -= 1 }
        return byte != bracket
    }

    mutating func array() throws(JSONFault) -> JSON {
        try enter()
        if try peek() == UInt8(ascii: "]") {
            _ = try another(closing: UInt8(ascii: "]"))
            return .array([])
        }
        var elements: [JSON] = []
        repeat { elements.append(try value()) } while try another(closing: UInt8(ascii: "]"))
        return .array(elements)
    }

    mutating func object() throws(JSONFault) -> JSON {
        try enter()
        if try peek() == UInt8(ascii: "}") {
            _ = try another(closing: UInt8(ascii: "}"))
            return .object([:])
        }
        var members: [String: JSON] = [:]
        repeat {
            skipSpace()
            let byte = try peek()
            guard byte == UInt8(ascii: "\"") else { throw fault(.unexpected(byte)) }
            let name = try string()
            skipSpace()
            let colon = try peek()
            guard colon == UInt8(ascii: ":") else { throw fault(.unexpected(colon)) }
            at += 1
            if members.updateValue(try value(), forKey: name) != nil { throw fault(.repeatedName(name)) }
        } while try another(closing: UInt8(ascii: "}"))
        return .object(members)
    }

    mutating func number() throws(JSONFault) -> JSON {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let first = try peek()
        let whole = try digits()
        if whole > 1, first == UInt8(ascii: "0") { throw fault(.badNumber) }
        var isWhole = true
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            isWhole = false
            _ = try digits()
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            isWhole = false
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            _ = try digits()
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if isWhole, let value = Int64(text) { return .int(value) }
        guard let value = Double(text), value.isFinite else { throw fault(.badNumber) }
        return .double(value)
    }

    mutating func digits() throws(JSONFault) -> Int {
        let start = at
        while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
        if at == start { throw fault(.badNumber) }
        return at - start
    }

    mutating func string() throws(JSONFault) -> String {
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 { at += 1 }
        if try peek() == UInt8(ascii: "\"") {
            defer { at += 1 }
            return try text(of: bytes[start..<at])
        }
        var gathered = Array(bytes[start..<at])
        while true {
            switch try peek() {
            case UInt8(ascii: "\""):
                at += 1
                return try text(of: gathered[...])
            case UInt8(ascii: "\\"): try escape(into: &gathered)
            case 0..<0x20: throw fault(.controlCharacter)
            case let byte:
                gathered.append(byte)
                at += 1
            }
        }
    }

    func text(of bytes: ArraySlice<UInt8>) throws(JSONFault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw fault(.badUTF8) }
        return text
    }

    mutating func escape(into gathered: inout [UInt8]) throws(JSONFault) {
        at += 1
        let byte = try peek()
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): gathered.append(byte)
        case UInt8(ascii: "b"): gathered.append(0x08)
        case UInt8(ascii: "f"): gathered.append(0x0C)
        case UInt8(ascii: "n"): gathered.append(0x0A)
        case UInt8(ascii: "r"): gathered.append(0x0D)
        case UInt8(ascii: "t"): gathered.append(0x09)
        case UInt8(ascii: "u"): gathered.append(contentsOf: String(try scalar()).utf8)
        default: throw fault(.badEscape)
        }
    }

    mutating func scalar() throws(JSONFault) -> Character {
        let unit = try hexadecimal()
        if let scalar = Unicode.Scalar(unit) { return Character(scalar) }
        let second = at
        if unit < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") {
            at += 2
            let low = try hexadecimal()
            if (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
            {
                return Character(scalar)
            }
        }
        guard mendsSurrogates else { throw fault(.badEscape) }
        at = second
        return "\u{FFFD}"
    }

    mutating func hexadecimal() throws(JSONFault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(try peek())).hexDigitValue else { throw fault(.badEscape) }
            unit = unit << 4 | UInt16(digit)
            at += 1
        }
        return unit
    }
}
