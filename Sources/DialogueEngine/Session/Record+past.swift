/// What an answer took the place of: its texts go with it, and the messages that brought pieces of it stay known.
extension Record {
    /// Every text that holds words of this answer, or of what it took the place of.
    var allTexts: [TextID] {
        var value: TextID?
        if case .given(let given) = outcome { value = given.text }
        return [raw, value, file?.id, spoken?.file.id, spoken?.words, spoken?.reading?.text].compactMap { $0 }.reduce(into: earlier) {
            texts, id in
            if !texts.contains(id) { texts.append(id) }
        }
    }

    /// Remembers an edit; the last few are enough to follow somebody who corrects themselves.
    mutating func note(_ edit: String?) {
        guard let edit else { return }
        edits = Array((edits + [edit]).suffix(4))
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
    var hasPast: Bool { rewording != nil || !pieces.isEmpty || !earlier.isEmpty || !edits.isEmpty || spoken != nil }

    /// What it took the place of, where it did, and what was said in its place.
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
        writer.list(edits) { $0.text($1) }
        writer.optional(spoken) { $1.write(to: &$0) }
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
        edits = try reader.list { (reader) throws(UnreadableSnapshot) in try reader.text() }
        spoken = try reader.optional { (reader) throws(UnreadableSnapshot) in try SpokenAnswer(from: &reader) }
    }
}

extension SpokenAnswer {
    fileprivate func write(to writer: inout ByteWriter) {
        file.write(to: &writer)
        writer.optional(message) { $0.text($1) }
        writer.optional(words) { $0.number($1.number) }
        writer.optional(reading) { $1.write(to: &$0) }
        writer.number(at.milliseconds)
        writer.optional(told) { $0.number($1.milliseconds) }
    }

    fileprivate init(from reader: inout ByteReader) throws(UnreadableSnapshot) {
        file = try SentFile(from: &reader)
        message = try reader.optional { (reader) throws(UnreadableSnapshot) in try reader.text() }
        words = try reader.optional { (reader) throws(UnreadableSnapshot) in TextID(try reader.number()) }
        reading = try reader.optional { (reader) throws(UnreadableSnapshot) in try AnswerValue(from: &reader) }
        at = Instant(milliseconds: try reader.number())
        told = try reader.optional { (reader) throws(UnreadableSnapshot) in Instant(milliseconds: try reader.number()) }
    }
}

extension SentFile {
    func write(to writer: inout ByteWriter) {
        writer.byte(UInt8(Sort.allCases.firstIndex(of: sort)!))
        writer.number(id.number)
    }

    init(from reader: inout ByteReader) throws(UnreadableSnapshot) {
        let sort = Int(try reader.byte())
        guard Sort.allCases.indices.contains(sort) else { throw reader.fault }
        self.init(Sort.allCases[sort], as: TextID(try reader.number()))
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
