/// A text that equals another only byte for byte, as keys in a database do.
///
/// Swift's `String` finds "é" equal to "e" followed by a combining accent; a database does not, and message ids are other people's.
struct ExactText: Hashable, Comparable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (a: ExactText, b: ExactText) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    static func < (a: ExactText, b: ExactText) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}

/// Two exact texts as one key, such as a channel and an address hash.
struct ExactPair: Hashable, Sendable {
    let first: ExactText
    let second: ExactText

    init(_ first: String, _ second: String) {
        self.first = ExactText(first)
        self.second = ExactText(second)
    }
}
