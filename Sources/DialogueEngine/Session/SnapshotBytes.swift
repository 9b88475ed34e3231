/// Appends numbers and texts compactly: whole numbers as LEB128 of their zigzag form, texts with their length before them.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func number(_ value: Int64) {
        var rest = UInt64(bitPattern: (value << 1) ^ (value >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func count(_ value: Int) { number(Int64(value)) }

    mutating func text(_ value: String) {
        count(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
        byte(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    mutating func list<Element>(_ elements: [Element], _ write: (inout ByteWriter, Element) -> Void) {
        count(elements.count)
        for element in elements { write(&self, element) }
    }
}

/// Bytes that are no snapshot of this version.
public struct UnreadableSnapshot: Error, Equatable, Sendable {
    /// Where reading stopped, in bytes from the start.
    public let offset: Int

    public init(offset: Int) { self.offset = offset }
}

/// Reads what ``ByteWriter`` wrote; every fault is thrown, none traps.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }
    var fault: UnreadableSnapshot { UnreadableSnapshot(offset: at) }

    mutating func byte() throws(UnreadableSnapshot) -> UInt8 {
        guard at < bytes.count else { throw fault }
        defer { at += 1 }
        return bytes[at]
    }

    mutating func number() throws(UnreadableSnapshot) -> Int64 {
        var value: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 7) {
            let next = try byte()
            value |= UInt64(next & 0x7F) << UInt64(shift)
            if next < 0x80 { return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
        }
        throw fault
    }

    /// A count that the bytes left can hold, so that a broken one asks for no memory.
    mutating func count() throws(UnreadableSnapshot) -> Int {
        let value = try number()
        guard value >= 0, value <= Int64(bytes.count - at) else { throw fault }
        return Int(value)
    }

    mutating func text() throws(UnreadableSnapshot) -> String {
        let length = try count()
        defer { at += length }
        return String(decoding: bytes[at..<at + length], as: UTF8.self)
    }

    mutating func optional<Value>(_ read: (inout ByteReader) throws(UnreadableSnapshot) -> Value) throws(UnreadableSnapshot) -> Value? {
        switch try byte() {
        case 0: return nil
        case 1: return try read(&self)
        default: throw fault
        }
    }

    mutating func list<Element>(_ read: (inout ByteReader) throws(UnreadableSnapshot) -> Element) throws(UnreadableSnapshot) -> [Element] {
        let count = try count()
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }
}
