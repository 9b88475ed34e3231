import DialogueEngine

/// The sentences of a text as written, with their words counted as a resident reads them.
struct Sentences {
    struct Sentence { let words: Int, offset: Int, length: Int }

    private(set) var found: [Sentence] = []

    /// - Parameter values: the words that each `{{ … }}` stands for, in order; text of others counts for none.
    init(_ text: String, values: [Int]) {
        var values = values.makeIterator()
        let bytes = Array(text.utf8)
        var (start, at, words) = (0, 0, 0)
        func close(_ end: Int) {
            let first = bytes[start..<end].firstIndex { !Self.isSpace($0) } ?? end
            if words > 0 { found.append(.init(words: words, offset: first, length: end - first)) }
            (start, words) = (end, 0)
        }
        while at < bytes.count {
            if Self.isSpace(bytes[at]) {
                at += 1
                if bytes[at - 1] == UInt8(ascii: "\n") { close(at - 1) }
                continue
            }
            let token = at
            var hasLetter = false
            while at < bytes.count, !Self.isSpace(bytes[at]) {
                if bytes[at...].starts(with: "{{".utf8) {
                    words += values.next() ?? 1
                    while at < bytes.count, !bytes[at...].starts(with: "}}".utf8) { at += 1 }
                    at = min(bytes.count, at + 2)
                } else {
                    hasLetter = hasLetter || Self.isLetter(bytes[at])
                    at += 1
                }
            }
            if hasLetter { words += 1 }
            if Self.endsSentence(bytes[token..<at]) { close(at) }
        }
        close(bytes.count)
    }

    /// Whether a word ends in a full stop, question or exclamation mark, quotes and brackets left aside.
    private static func endsSentence(_ word: ArraySlice<UInt8>) -> Bool {
        let closing = "\"')".utf8
        return word.last { !closing.contains($0) }.map { ".?!".utf8.contains($0) } ?? false
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    /// Letters of any script count; their bytes are above the ASCII ones.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
