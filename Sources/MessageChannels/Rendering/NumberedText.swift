extension Outbound {
    /// The text with its options below it, each with the sign that is typed for it: for channels without buttons, and for options that are too long or too
    /// many for them.
    var numbered: String {
        if choices.isEmpty { return text }
        return text + "\n\n" + choices.map { "\($0.key). \($0.label)" }.joined(separator: "\n")
    }

    /// This and what comes behind it as one message; `nil` where that is longer than `limit`, in UTF-16 units.
    public func joined(with next: Outbound, atMost limit: Int) -> Outbound? {
        var both = Outbound(id: id, conversation: conversation, text: text + "\n\n" + next.text, choices: next.choices, language: language)
        (both.inReplyTo, both.lastHeard) = (inReplyTo, lastHeard)
        return both.numbered.utf16.count <= limit ? both : nil
    }

    /// Whether every option fits a button as it is, so that nothing is cut.
    func fitsButtons(_ count: Int, length: Int, measuring measure: (String) -> Int) -> Bool {
        !choices.isEmpty && choices.count <= count && choices.allSatisfy { measure($0.short) <= length }
            && Set(choices.map(\.short)).count == choices.count
    }
}

extension String {
    /// This text in pieces no longer than `limit`, cut between lines where that is possible, else between words, else between characters.
    ///
    /// - Complexity: O(n) in the length of the text.
    public func pieces(atMost limit: Int, measuring measure: (Substring) -> Int) -> [String] {
        guard measure(self[...]) > limit else { return [self] }
        var pieces: [String] = []
        var (start, length, breakable) = (startIndex, 0, startIndex)
        var at = startIndex
        func close(_ end: Index) { pieces.append(String(self[start..<end]).trimmingBlanks) }
        while at < endIndex {
            let next = index(after: at)
            let size = measure(self[at..<next])
            if length + size > limit, start < at {
                let end = breakable > start ? breakable : at
                close(end)
                start = end
                length = measure(self[start..<at])
            }
            length += size
            if self[at] == "\n" || self[at] == " " { breakable = next }
            at = next
        }
        close(endIndex)
        return pieces.filter { !$0.isEmpty }
    }

    private var trimmingBlanks: String {
        var part = self[...]
        while let first = part.first, first == "\n" || first == " " { part.removeFirst() }
        while let last = part.last, last == "\n" || last == " " { part.removeLast() }
        return String(part)
    }
}
