/// The fields of a query or a form (`application/x-www-form-urlencoded`), as bytes: what they mean is told by a charset that may be another field.
public struct FormFields: Sendable, Equatable {
    /// In the order they came; blank values are kept.
    public let all: [(name: String, value: [UInt8])]

    public init(_ text: some StringProtocol) { self.init(Array(text.utf8)) }

    /// - Complexity: O(bytes). A percent sign without two digits stands for itself.
    public init(_ bytes: [UInt8]) {
        all = bytes.split(separator: UInt8(ascii: "&")).map { pair in
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (String(decoding: Self.decoded(parts[0]), as: UTF8.self), parts.count > 1 ? Self.decoded(parts[1]) : [])
        }
    }

    /// The bytes of the first field called `name`.
    public func bytes(_ name: String) -> [UInt8]? { all.first { $0.name == name }?.value }

    /// The first field called `name` as UTF-8; `nil` where there is none or it is no UTF-8.
    public subscript(name: String) -> String? { bytes(name).flatMap { String(validating: $0, as: UTF8.self) } }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.endIndex, let high = hex(bytes[at + 1]), let low = hex(bytes[at + 2]) {
                out.append(high << 4 | low)
                at += 3
            } else {
                out.append(bytes[at] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[at])
                at += 1
            }
        }
        return out
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    public static func == (a: FormFields, b: FormFields) -> Bool {
        a.all.elementsEqual(b.all) { $0.name == $1.name && $0.value == $1.value }
    }
}

extension String {
    /// This text as it may stand in a query, a form or a path segment: all but letters, digits and `-._~` as percent signs with two digits.
    public var percentEncoded: String { Self.percentEncoded(utf8) }

    /// Bytes of any charset likewise.
    public static func percentEncoded(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                out.append(byte)
            default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Fields as a query or a form: `a=1&b=x%20y`.
    public static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\($0.percentEncoded)=\($1.percentEncoded)" }.joined(separator: "&")
    }
}
