/// Something only a platform and we know. It is never printed, and compared in a time that does not depend on what differs.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let bytes: [UInt8]

    /// - Precondition: it is not empty: an empty secret would let everybody in.
    public init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        precondition(!self.bytes.isEmpty, "a secret is not empty")
    }

    public init(_ text: String) { self.init(text.utf8) }

    /// The secret itself, for a call that must carry it.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    public var description: String { "(secret)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Whether `other` is this secret.
    ///
    /// - Complexity: O(other), whatever differs; the length of a secret is not kept from who counts time.
    func equals(_ other: some Collection<UInt8>) -> Bool { Self.equal(bytes, other) }

    static func equal(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
