/// The outbox of a memory store.
extension MemoryTables {
    @discardableResult
    func enqueue(_ row: NewOutboxRow) throws -> Int64 {
        _ = try shelf(row.stream.consultation)
        let stored = OutboxRow(id: Int64(outbox.count) + 1, row)
        onUndo { [unowned self] in
            outbox.removeLast()
            outboxByStream[row.stream]?.removeLast()
        }
        outbox.append(stored)
        outboxByStream[row.stream, default: []].append(stored.id)
        return stored.id
    }

    func claimOutbox(channel: String, upTo time: Int64, limit: Int, lease: Int64) -> [OutboxRow] {
        let open = outbox.filter { $0.status == .ready }
        let first = Dictionary(open.map { ($0.stream, $0.id) }, uniquingKeysWith: min)
        let free = open.filter { row in
            ExactText(row.channel) == ExactText(channel) && row.dueAt <= time && first[row.stream] == row.id
                && (row.leaseUntil ?? .min) <= time
        }
        let claimed = free.sorted { ($0.priority, $0.dueAt, $0.id) < ($1.priority, $1.dueAt, $1.id) }.prefix(max(0, limit))
        for row in claimed { change(row.id) { $0.leaseUntil = lease } }
        return claimed.map { outbox[Int($0.id) - 1] }
    }

    func releaseLeases() {
        for row in outbox where row.status == .ready && row.leaseUntil != nil { change(row.id) { $0.leaseUntil = nil } }
    }

    func markSent(_ id: Int64, nativeID: String?) throws {
        guard outboxRow(id) != nil else { throw StoreError.notFound("outbox row") }
        change(id) {
            $0.status = .sent
            $0.leaseUntil = nil
            $0.nativeID = nativeID ?? $0.nativeID
        }
    }

    func tryAgain(_ id: Int64, lease: Int64, at due: Int64) {
        guard let row = outboxRow(id), row.status == .ready, row.leaseUntil == lease else { return }
        putOff(id, lease: lease, until: due, nativeID: nil)
        change(id) { $0.tries += 1 }
    }

    func putOff(_ id: Int64, lease: Int64, until due: Int64, nativeID: String?) {
        guard let row = outboxRow(id), row.status == .ready, row.leaseUntil == lease else { return }
        change(id) {
            $0.leaseUntil = nil
            $0.dueAt = due
            $0.nativeID = nativeID ?? $0.nativeID
        }
    }

    @discardableResult
    func hasten(_ stream: StreamID, dueAfter limit: Int64, to time: Int64) -> Int {
        let waiting = outbox(of: stream, status: .ready).filter { $0.leaseUntil == nil }
        let later = waiting.filter { $0.dueAt > limit }
        for row in later { change(row.id) { $0.dueAt = time } }
        if !later.isEmpty { for row in waiting { change(row.id) { $0.queuedAt = time } } }
        return later.count
    }

    func bury(_ id: Int64, reason: String) {
        guard outboxRow(id)?.status == .ready else { return }
        change(id) {
            $0.status = .dead
            $0.leaseUntil = nil
            $0.failure = reason
        }
    }

    func cancel(_ id: Int64) {
        guard outboxRow(id)?.status == .ready else { return }
        change(id) {
            $0.status = .cancelled
            $0.leaseUntil = nil
        }
    }

    func noteDelivery(channel: String, nativeID: String, rank: Int) -> Bool {
        let rows = outbox.filter { ExactText($0.channel) == ExactText(channel) && $0.nativeID.map(ExactText.init) == ExactText(nativeID) }
        for row in rows where row.delivery < rank { change(row.id) { $0.delivery = rank } }
        return !rows.isEmpty
    }

    @discardableResult
    func cancelOutbox(of stream: StreamID, keeping kept: Set<Int64>) -> Int {
        let unsent = outboxByStream[stream, default: []].filter { id in
            let row = outbox[Int(id) - 1]
            return row.status == .ready && row.leaseUntil == nil && !kept.contains(id)
        }
        for id in unsent { cancel(id) }
        return unsent.count
    }

    func outboxRow(_ id: Int64) -> OutboxRow? { id >= 1 && id <= Int64(outbox.count) ? outbox[Int(id) - 1] : nil }

    func deadLetters(in consultation: String, limit: Int) -> [OutboxRow] {
        let dead = outbox.filter { $0.status == .dead && ExactText($0.stream.consultation) == ExactText(consultation) }
        return Array(dead.reversed().prefix(max(0, limit)))
    }

    func outboxCounts() -> [OutboxCount] {
        var counts: [ExactText: OutboxCount] = [:]
        for row in outbox where row.status == .ready || row.status == .dead {
            var count = counts[ExactText(row.channel)] ?? OutboxCount(channel: row.channel)
            if row.status == .dead {
                count.dead += 1
            } else {
                count.ready += 1
                if row.leaseUntil != nil { count.leased += 1 }
                count.oldestDue = min(count.oldestDue ?? .max, row.dueAt)
            }
            counts[ExactText(row.channel)] = count
        }
        return counts.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Changes one row, until it is undone.
    private func change(_ id: Int64, _ change: (inout OutboxRow) -> Void) {
        let before = outbox[Int(id) - 1]
        var after = before
        change(&after)
        outbox[Int(id) - 1] = after
        onUndo { [unowned self] in outbox[Int(id) - 1] = before }
    }
}

/// Routes, links and what belongs to no consultation.
extension MemoryTables {
    func route(channel: String, addressHash: String) -> String? { routes[ExactPair(channel, addressHash)] }

    func people(channel: String, addressHash: String) -> [Person] {
        shelves.sorted { $0.key < $1.key }.compactMap { code, _ in
            person(consultation: code.text, channel: channel, addressHash: addressHash)
        }
    }

    func setRoute(channel: String, addressHash: String, to consultation: String) throws {
        _ = try shelf(consultation)
        replaceRoute(ExactPair(channel, addressHash), consultation)
    }

    /// Takes away the route of an address that leads to this consultation.
    func dropRoute(channel: String, addressHash: String, to consultation: String) {
        let key = ExactPair(channel, addressHash)
        if routes[key].map(ExactText.init) == ExactText(consultation) { replaceRoute(key, nil) }
    }

    private func replaceRoute(_ key: ExactPair, _ consultation: String?) {
        let before = routes[key]
        routes[key] = consultation
        onUndo { [unowned self] in routes[key] = before }
    }

    func keep(link: LinkCode) throws {
        _ = try shelf(link.consultation)
        replaceLink(ExactText(link.code), link)
    }

    func link(_ code: String) -> LinkCode? { links[ExactText(code)] }

    func takeLink(_ code: String, at time: Int64) -> LinkCode? {
        for (key, link) in links where link.expiresAt <= time { replaceLink(key, nil) }
        let link = links[ExactText(code)]
        if link != nil { replaceLink(ExactText(code), nil) }
        return link
    }

    /// No code leads to whoever is erased.
    func dropLinks(of participant: String, in consultation: String) {
        let owner = ExactPair(consultation, participant)
        for (key, link) in links where ExactPair(link.consultation, link.participant) == owner { replaceLink(key, nil) }
    }

    private func replaceLink(_ key: ExactText, _ link: LinkCode?) {
        let before = links[key]
        links[key] = link
        onUndo { [unowned self] in links[key] = before }
    }

    func recordOnce(channel: String, conversation: String, messageID: String, at time: Int64) -> Bool {
        let key = [channel, conversation, messageID].map(ExactText.init)
        guard onces.insert(key).inserted else { return false }
        onUndo { [unowned self] in onces.remove(key) }
        return true
    }
}
