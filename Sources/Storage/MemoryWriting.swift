/// Writing the rows of a memory store; every write first notes how to take it back.
extension MemoryTables: StoreWriter {
    func keep(script: StoredScript) {
        let key = ExactText(script.digest)
        guard scripts[key] == nil else { return }
        onUndo { [unowned self] in scripts[key] = nil }
        scripts[key] = script
    }

    func create(consultation: StoredConsultation) throws {
        let key = ExactText(consultation.code)
        guard shelves[key] == nil else { throw StoreError.exists("consultation") }
        onUndo { [unowned self] in shelves[key] = nil }
        shelves[key] = MemoryShelf(consultation)
    }

    func record(receipt: Receipt) throws {
        let shelf = try shelf(receipt.key.consultation)
        guard shelf.receipts[receipt.key] == nil else { throw StoreError.duplicate }
        onUndo { shelf.receipts[receipt.key] = nil }
        shelf.receipts[receipt.key] = receipt
    }

    @discardableResult
    func append(_ events: [NewEvent], to stream: StreamID, expecting lastSequence: Int64) throws -> Int64 {
        let shelf = try shelf(stream.consultation)
        let found = self.lastSequence(of: stream)
        guard found == lastSequence else { throw StoreError.conflict(expected: lastSequence, found: found) }
        let count = events.count
        onUndo { [unowned self] in
            shelf.log.removeLast(count)
            shelf.streams[stream]?.removeLast(count)
            if shelf.streams[stream]?.isEmpty == true { shelf.streams[stream] = nil }
            lastPosition -= Int64(count)
        }
        for (offset, event) in events.enumerated() {
            lastPosition += 1
            shelf.streams[stream, default: []].append(shelf.log.count)
            shelf.log.append(
                StoredEvent(
                    stream: stream, sequence: found + Int64(offset) + 1, position: lastPosition, at: event.at, cause: event.cause,
                    body: event.body))
        }
        return found + Int64(count)
    }

    func save(snapshot: Snapshot, of stream: StreamID) throws {
        let shelf = try shelf(stream.consultation)
        let before = shelf.snapshots.updateValue(snapshot, forKey: stream)
        onUndo { shelf.snapshots[stream] = before }
    }

    func schedule(timer: StoredTimer) throws {
        _ = try shelf(timer.stream.consultation)
        replaceTimer(ExactText(timer.kind), of: timer.stream, with: timer)
    }

    func cancelTimer(_ kind: String, of stream: StreamID) { replaceTimer(ExactText(kind), of: stream, with: nil) }

    func cancelTimers(of stream: StreamID) {
        for kind in timersByStream[stream, default: [:]].keys { replaceTimer(kind, of: stream, with: nil) }
    }

    private func replaceTimer(_ kind: ExactText, of stream: StreamID, with timer: StoredTimer?) {
        let before = putTimer(timer, kind, of: stream)
        onUndo { [unowned self] in _ = putTimer(before, kind, of: stream) }
    }

    private func putTimer(_ timer: StoredTimer?, _ kind: ExactText, of stream: StreamID) -> StoredTimer? {
        let before = timersByStream[stream]?[kind]
        if let before { timers.remove(before) }
        if let timer { timers.insert(timer) }
        timersByStream[stream, default: [:]][kind] = timer
        if timersByStream[stream]?.isEmpty == true { timersByStream[stream] = nil }
        return before
    }

    func pause(channel: String, until time: Int64) {
        let before = pauses[ExactText(channel)]
        pauses[ExactText(channel)] = max(time, before ?? time)
        onUndo { [unowned self] in pauses[ExactText(channel)] = before }
    }

    func suppress(channel: String, addressHash: String, at time: Int64) {
        let key = ExactPair(channel, addressHash)
        if suppressions.insert(key).inserted { onUndo { [unowned self] in suppressions.remove(key) } }
    }

    func unsuppress(channel: String, addressHash: String) {
        let key = ExactPair(channel, addressHash)
        if suppressions.remove(key) != nil { onUndo { [unowned self] in suppressions.insert(key) } }
    }
}
