extension JSON {
    /// This value as compact JSON, members in the order of their names' UTF-8 bytes.
    ///
    /// The same value always gives the same bytes. Decimals are written with the fewest digits that read back equal.
    /// - Precondition: no number is NaN or infinite; JSON has no form for them.
    /// - Complexity: O(n log n) in the number of members of the largest object.
    public func bytes() -> [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
    }

    /// This value as compact JSON text; see ``bytes()``.
    public func text() -> String { String(decoding: bytes(), as: UTF8.self) }

    /// This value as JSON with one member or element a line, indented by two spaces; otherwise as ``bytes()``.
    public func indented() -> String {
        var writer = JSONWriter(indents: true)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// Appends JSON to a buffer; for code that writes many small objects without building values first.
///
/// Members must be written in sorted order by the caller when it uses the `member` calls; `write(_: JSON)` sorts by itself.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private let indents: Bool
    private var depth = 0
    private var needsComma = false

    /// A writer with an empty buffer.
    public init(indents: Bool = false, capacity: Int = 256) {
        self.indents = indents
        bytes.reserveCapacity(capacity)
    }

    /// Opens an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Closes the object opened last.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Opens an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Closes the array opened last.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes a member's name; its value must follow.
    public mutating func name(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if indents { bytes.append(UInt8(ascii: " ")) }
        needsComma = false
    }

    /// Writes a member with a text.
    public mutating func member(_ name: String, _ value: String) {
        self.name(name)
        element(value)
    }

    /// Writes a member with a whole number.
    public mutating func member(_ name: String, _ value: Int64) {
        self.name(name)
        element(value)
    }

    /// Writes a text as an element, or as the value after ``name(_:)``.
    public mutating func element(_ value: String) {
        separate()
        quote(value)
    }

    /// Writes a whole number as an element, or as the value after ``name(_:)``.
    public mutating func element(_ value: Int64) {
        separate()
        digits(value)
    }

    /// Writes a whole value, members sorted.
    public mutating func write(_ value: JSON) {
        switch value {
        case .null: literal("null")
        case .bool(let flag): literal(flag ? "true" : "false")
        case .int(let number): element(number)
        case .double(let number):
            precondition(number.isFinite, "JSON has no NaN and no infinity")
            literal(number.description)
        case .string(let text): element(text)
        case .array(let elements):
            beginArray()
            for element in elements { write(element) }
            endArray()
        case .object(let members):
            beginObject()
            for (name, member) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                self.name(name)
                write(member)
            }
            endObject()
        }
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        let followsName = bytes.last == UInt8(ascii: " ") && !needsComma
        if indents, depth > 0, !followsName { breakLine() }
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if indents, needsComma { breakLine() }
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func digits(_ value: Int64) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            for byte in utf8 {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    bytes.append(UInt8(ascii: "\\"))
                    bytes.append(byte)
                case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
                case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
                case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
                case 0..<0x20: bytes.append(contentsOf: Self.escape(byte))
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        let hexadecimal = Array("0123456789abcdef".utf8)
        return Array("\\u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
}
