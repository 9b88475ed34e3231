/// Reading the rows of a memory store.
extension MemoryTables: StoreReader {
    private func rows(_ code: String) -> MemoryShelf? { shelves[ExactText(code)] }

    func script(digest: String) -> StoredScript? { scripts[ExactText(digest)] }

    func consultation(_ code: String) -> StoredConsultation? { rows(code)?.consultation }

    func consultations() -> [StoredConsultation] {
        shelves.values.map(\.consultation).sorted { ExactText($0.code) < ExactText($1.code) }
    }

    func receipt(_ key: ReceiptKey) -> Receipt? { rows(key.consultation)?.receipts[key] }

    func received(consultation: String, channel: String, conversation: String) -> Received {
        let place = ExactPair(channel, conversation)
        let receipts = (rows(consultation)?.receipts ?? [:]).values.filter { ExactPair($0.key.channel, $0.key.conversation) == place }
        return Received(count: receipts.count, last: receipts.map(\.receivedAt).max())
    }

    func person(consultation: String, participant: String) -> Person? { rows(consultation)?.people[ExactText(participant)] }

    func person(consultation: String, channel: String, addressHash: String) -> Person? {
        guard let shelf = rows(consultation), let participant = shelf.participants[ExactPair(channel, addressHash)] else { return nil }
        return shelf.people[ExactText(participant)]
    }

    func people(in consultation: String) -> [Person] {
        (rows(consultation)?.people ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    }

    func lastSequence(of stream: StreamID) -> Int64 { Int64(rows(stream.consultation)?.streams[stream]?.count ?? 0) }

    func lastPosition(in consultation: String) -> Int64 { rows(consultation)?.log.last?.position ?? 0 }

    func eachEvent(of stream: StreamID, from first: Int64, _ body: (StoredEvent) throws -> Void) throws {
        guard let shelf = rows(stream.consultation), let places = shelf.streams[stream], first <= Int64(places.count) else { return }
        for place in places[max(0, Int(first) - 1)...] { try body(shelf.log[place]) }
    }

    func eachEvent(in consultation: String, _ body: (StoredEvent) throws -> Void) throws {
        try rows(consultation)?.log.forEach(body)
    }

    func snapshot(of stream: StreamID) -> Snapshot? { rows(stream.consultation)?.snapshots[stream] }

    func eachSnapshot(in consultation: String, _ body: (StreamID, Snapshot) throws -> Void) throws {
        for (stream, snapshot) in (rows(consultation)?.snapshots ?? [:]).sorted(by: { $0.key < $1.key }) { try body(stream, snapshot) }
    }

    func text(consultation: String, participant: String, id: Int64) -> [UInt8]? {
        rows(consultation)?.texts[ExactText(participant)]?[id]?.sealed
    }

    func texts(consultation: String, participant: String) -> [SealedText] {
        (rows(consultation)?.texts[ExactText(participant)] ?? [:]).values.sorted { $0.id < $1.id }
    }

    func dueTimers(upTo time: Int64, limit: Int) -> [StoredTimer] { timers.prefix(limit) { $0.dueAt <= time } }

    func timer(_ kind: String, of stream: StreamID) -> StoredTimer? { timersByStream[stream]?[ExactText(kind)] }

    func timers(of stream: StreamID, prefix: String) -> [StoredTimer] {
        let known = timersByStream[stream, default: [:]].filter { $0.value.kind.utf8.starts(with: prefix.utf8) }
        return known.sorted { $0.key < $1.key }.map(\.value)
    }

    func nextTimer() -> StoredTimer? { timers.first }

    func outbox(of stream: StreamID, status: OutboxStatus?) -> [OutboxRow] {
        outboxByStream[stream, default: []].map { outbox[Int($0) - 1] }.filter { status == nil || $0.status == status }
    }

    func outboxCount(of stream: StreamID) -> Int { outboxByStream[stream]?.count ?? 0 }

    func outbox(of stream: StreamID, causedBy cause: String) -> [OutboxRow] {
        outbox(of: stream, status: nil).filter { $0.cause.map(ExactText.init) == ExactText(cause) }
    }

    func pausedUntil(channel: String) -> Int64? { pauses[ExactText(channel)] }

    func isRecorded(channel: String, conversation: String, messageID: String) -> Bool {
        onces.contains([channel, conversation, messageID].map(ExactText.init))
    }

    func isSuppressed(channel: String, addressHash: String) -> Bool { suppressions.contains(ExactPair(channel, addressHash)) }
}
