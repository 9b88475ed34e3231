/// What an answer took the place of: its texts go with it, and the messages that brought pieces of it stay known.
extension Record {
    /// Every text that holds words of this answer, or of what it took the place of.
    var allTexts: [TextID] {
        var value: TextID?
        if case .given(let given) = outcome { value = given.text }
        return [raw, value, file?.id, writtenOut].compactMap { $0 }.reduce(into: earlier) { texts, id in
            if !texts.contains(id) { texts.append(id) }
        }
    }

    /// Takes a text for the words of what was said or shown: as the answer, or as what its author is asked about.
    mutating func writeOut(_ text: TextID) {
        if isSpoken { writtenOut = text } else { outcome = .given(.words(text)) }
    }

    /// Takes the place of another answer to the same question.
    mutating func replace(_ other: Record) {
        let own = allTexts
        earlier = other.allTexts.filter { !own.contains($0) }
        guard let rewording else { return }
        // All else of it came with the messages it came with before.
        let piece = message.map { Piece(range: rewording.now, message: $0) }
        let others = other.pieces.filter { !$0.range.overlaps(rewording.was) }
        pieces = others.map { Piece(range: rewording.moved($0.range), message: $0.message) } + [piece].compactMap { $0 }
        message = other.message
    }
}

// MARK: - Its bytes in a snapshot

extension Record {
    /// Whether there is more to it than most answers have.
    var hasPast: Bool { rewording != nil || !pieces.isEmpty || !earlier.isEmpty || writtenOut != nil }

    /// What it took the place of, where it did, and what its author is asked about.
    func writePast(to writer: inout ByteWriter) {
        writer.optional(rewording) { writer, rewording in
            rewording.was.write(to: &writer)
            writer.count(rewording.count)
        }
        writer.list(pieces) { writer, piece in
            piece.range.write(to: &writer)
            writer.text(piece.message)
        }
        writer.list(earlier) { $0.number($1.number) }
        writer.optional(writtenOut) { $0.number($1.number) }
    }

    mutating func readPast(from reader: inout ByteReader) throws(UnreadableSnapshot) {
        rewording = try reader.optional { (reader) throws(UnreadableSnapshot) in
            let was = try Range(from: &reader)
            guard let rewording = Rewording(from: was.lowerBound, to: was.upperBound, count: Int(try reader.number())) else {
                throw reader.fault
            }
            return rewording
        }
        pieces = try reader.list { (reader) throws(UnreadableSnapshot) in
            Piece(range: try Range(from: &reader), message: try reader.text())
        }
        earlier = try reader.list { (reader) throws(UnreadableSnapshot) in TextID(try reader.number()) }
        writtenOut = try reader.optional { (reader) throws(UnreadableSnapshot) in TextID(try reader.number()) }
    }
}

extension Range<Int> {
    func write(to writer: inout ByteWriter) {
        writer.count(lowerBound)
        writer.count(upperBound)
    }

    init(from reader: inout ByteReader) throws(UnreadableSnapshot) {
        let (from, to) = (Int(try reader.number()), Int(try reader.number()))
        guard let piece = Rewording(from: from, to: to, count: 1)?.was else { throw reader.fault }
        self = piece
    }
}
