extension Session {
    /// The layout of ``snapshot()``; a store rebuilds snapshots of another version from the log.
    public static let snapshotVersion: UInt8 = 8

    /// This session as compact bytes: about 50 an answer, no words of the person.
    public func snapshot() -> [UInt8] {
        var writer = ByteWriter(capacity: 128 + 64 * records.count)
        writer.byte(Self.snapshotVersion)
        writer.count(script)
        writer.text(language.text)
        stage.write(to: &writer)
        writer.byte(presence.rawValue)
        writer.byte(isChoosingLanguage ? 1 : 0)
        for number in [misses, reminders, replies] { writer.count(number) }
        if misses > 0 { writer.list(misread) { $0.text($1) } }
        writer.number(texts)
        writer.number(since.milliseconds)
        writer.optional(piece) { writer, piece in piece.write(to: &writer) }
        writer.list(trail) { $1.write(to: &$0) }
        writer.list(told) { $1.write(to: &$0) }
        writer.list(records) { $1.write(to: &$0, usually: language) }
        writer.list(deals) { writer, deal in
            writer.text(deal.node.text)
            writer.list(deal.order) { $0.text($1.text) }
        }
        writer.list(orders) { writer, order in
            writer.text(order.question.text)
            writer.list(order.options) { $0.text($1.text) }
        }
        writer.list(forks) { writer, fork in
            fork.place.write(to: &writer)
            writer.count(fork.phase)
            writer.number(Int64(bitPattern: fork.reached.bits))
        }
        return writer.bytes
    }

    /// Reads what ``snapshot()`` wrote.
    ///
    /// - Throws: ``UnreadableSnapshot`` for bytes of another version or broken ones; never traps.
    public init(snapshot bytes: [UInt8]) throws(UnreadableSnapshot) {
        var reader = ByteReader(bytes)
        guard try reader.byte() == Self.snapshotVersion else { throw reader.fault }
        script = try reader.count()
        language = Language(try reader.text())
        stage = try Stage(from: &reader)
        guard let presence = Presence(rawValue: try reader.byte()) else { throw reader.fault }
        self.presence = presence
        isChoosingLanguage = try reader.byte() == 1
        misses = Int(try reader.number())
        reminders = Int(try reader.number())
        replies = Int(try reader.number())
        if misses > 0 { misread = try reader.list { (reader) throws(UnreadableSnapshot) in try reader.text() } }
        texts = try reader.number()
        since = Instant(milliseconds: try reader.number())
        piece = try reader.optional(Range.init(from:))
        trail = try reader.list(Place.init(from:))
        told = try reader.list(Place.init(from:))
        let language = language
        records = try reader.list { (reader) throws(UnreadableSnapshot) in try Record(from: &reader, usually: language) }
        deals = try reader.list { (reader) throws(UnreadableSnapshot) in
            Deal(
                node: NodeID(try reader.text()),
                order: try reader.list { (reader) throws(UnreadableSnapshot) in StatementID(try reader.text()) })
        }
        orders = try reader.list { (reader) throws(UnreadableSnapshot) in
            OptionOrder(
                question: QuestionID(try reader.text()),
                options: try reader.list { (reader) throws(UnreadableSnapshot) in OptionID(try reader.text()) })
        }
        forks = try reader.list { (reader) throws(UnreadableSnapshot) in
            Fork(
                place: try Place(from: &reader), phase: Int(try reader.number()),
                reached: PhaseSet(bits: UInt64(bitPattern: try reader.number())))
        }
        guard reader.isAtEnd else { throw reader.fault }
    }
}

extension Session.Stage {
    fileprivate func write(to writer: inout ByteWriter) {
        switch self {
        case .fresh: writer.byte(0)
        case .asking(let place):
            writer.byte(1)
            place.write(to: &writer)
        case .confirming(let place, let pending):
            writer.byte(2)
            place.write(to: &writer)
            pending.value.write(to: &writer)
            writer.number(pending.raw.number)
            writer.optional(pending.message) { $0.text($1) }
        case .waiting(let place):
            writer.byte(3)
            place.write(to: &writer)
        case .ended(let place, let ending):
            writer.byte(ending == .finished ? 4 : 5)
            place.write(to: &writer)
        case .erased: writer.byte(6)
        }
    }

    fileprivate init(from reader: inout ByteReader) throws(UnreadableSnapshot) {
        switch try reader.byte() {
        case 0: self = .fresh
        case 1: self = .asking(try Place(from: &reader))
        case 2:
            let place = try Place(from: &reader)
            let value = try AnswerValue(from: &reader)
            let raw = TextID(try reader.number())
            let message = try reader.optional { (reader) throws(UnreadableSnapshot) in try reader.text() }
            self = .confirming(place, Pending(value: value, raw: raw, message: message))
        case 3: self = .waiting(try Place(from: &reader))
        case 4: self = .ended(try Place(from: &reader), .finished)
        case 5: self = .ended(try Place(from: &reader), .declined)
        case 6: self = .erased
        default: throw reader.fault
        }
    }
}

extension Place {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.text(node.text)
        writer.optional(statement) { $0.text($1.text) }
    }

    fileprivate init(from reader: inout ByteReader) throws(UnreadableSnapshot) {
        let node = NodeID(try reader.text())
        self.init(node, try reader.optional { (reader) throws(UnreadableSnapshot) in StatementID(try reader.text()) })
    }
}

extension Record {
    /// What is as usual is left out: a question that bears its node's name, an answer in the language of the session.
    fileprivate func write(to writer: inout ByteWriter, usually language: Language) {
        place.write(to: &writer)
        let isUsual = key.question.text == place.node.text && key.statement == place.statement
        writer.optional(isUsual ? nil : key) { writer, key in
            writer.text(key.question.text)
            writer.optional(key.statement) { $0.text($1.text) }
        }
        switch outcome {
        case .given(let value):
            writer.byte(0)
            value.write(to: &writer)
        case .skipped(let reason): writer.byte(UInt8(1 + SkipReason.allCases.firstIndex(of: reason)!))
        }
        writer.optional(raw) { $0.number($1.number) }
        writer.optional(self.language == language ? nil : self.language) { $0.text($1.text) }
        writer.optional(message) { $0.text($1) }
        writer.number(at.milliseconds)
        writer.byte((isStale ? 1 : 0) | (isLate ? 2 : 0) | (hasPast ? 4 : 0))
        if hasPast { writePast(to: &writer) }
        writer.optional(file) { $1.write(to: &$0) }
        writer.count(lateRevisions)
    }

    fileprivate init(from reader: inout ByteReader, usually usual: Language) throws(UnreadableSnapshot) {
        let place = try Place(from: &reader)
        let key = try reader.optional { (reader) throws(UnreadableSnapshot) in
            let question = QuestionID(try reader.text())
            let statement = try reader.optional { (reader) throws(UnreadableSnapshot) in StatementID(try reader.text()) }
            return AnswerKey(question, statement)
        }
        let tag = Int(try reader.byte())
        let outcome: Outcome
        if tag == 0 {
            outcome = .given(try AnswerValue(from: &reader))
        } else {
            guard SkipReason.allCases.indices.contains(tag - 1) else { throw reader.fault }
            outcome = .skipped(SkipReason.allCases[tag - 1])
        }
        let raw = try reader.optional { (reader) throws(UnreadableSnapshot) in TextID(try reader.number()) }
        let language = try reader.optional { (reader) throws(UnreadableSnapshot) in Language(try reader.text()) } ?? usual
        let message = try reader.optional { (reader) throws(UnreadableSnapshot) in try reader.text() }
        self.init(
            key: key ?? AnswerKey(QuestionID(place.node.text), place.statement), place: place, outcome: outcome, raw: raw,
            language: language, message: message,
            at: Instant(milliseconds: try reader.number()))
        let marks = try reader.byte()
        (isStale, isLate) = (marks & 1 != 0, marks & 2 != 0)
        if marks & 4 != 0 { try readPast(from: &reader) }
        file = try reader.optional { (reader) throws(UnreadableSnapshot) in try SentFile(from: &reader) }
        lateRevisions = Int(try reader.number())
    }
}

extension AnswerValue {
    func write(to writer: inout ByteWriter) {
        switch self {
        case .option(let id):
            writer.byte(0)
            writer.text(id.text)
        case .options(let ids):
            writer.byte(1)
            writer.list(ids) { $0.text($1.text) }
        case .number(let number):
            writer.byte(2)
            writer.number(Int64(number))
        case .points(let shares):
            writer.byte(3)
            writer.list(shares) {
                $0.text($1.option.text)
                $0.number(Int64($1.points))
            }
        case .ranking(let ids):
            writer.byte(4)
            writer.list(ids) { $0.text($1.text) }
        case .day(let day):
            writer.byte(5)
            writer.text(day.description)
        case .words(let id):
            writer.byte(6)
            writer.number(id.number)
        case .sealed(let id):
            writer.byte(7)
            writer.number(id.number)
        }
    }

    init(from reader: inout ByteReader) throws(UnreadableSnapshot) {
        func option(_ reader: inout ByteReader) throws(UnreadableSnapshot) -> OptionID { OptionID(try reader.text()) }
        switch try reader.byte() {
        case 0: self = .option(try option(&reader))
        case 1: self = .options(try reader.list(option))
        case 2: self = .number(Int(try reader.number()))
        case 3:
            self = .points(
                try reader.list { (reader) throws(UnreadableSnapshot) in Share(try option(&reader), Int(try reader.number())) })
        case 4: self = .ranking(try reader.list(option))
        case 5:
            guard let day = Day(try reader.text()) else { throw reader.fault }
            self = .day(day)
        case 6: self = .words(TextID(try reader.number()))
        case 7: self = .sealed(TextID(try reader.number()))
        default: throw reader.fault
        }
    }
}
