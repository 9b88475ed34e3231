internal import GRDB
internal import Storage

/// Reading and writing the outbox.
extension SQLiteReading {
    private var columns: String { OutboxRow.columns }

    func outboxRow(_ id: Int64) throws -> OutboxRow? {
        try db.first("SELECT \(columns) FROM outbox WHERE id = ?", [id], OutboxRow.init(row:))
    }

    func deadLetters(in consultation: String, limit: Int) throws -> [OutboxRow] {
        try db.rows(
            "SELECT \(columns) FROM outbox WHERE status = 3 AND consultation = ? ORDER BY id DESC LIMIT ?", [consultation, max(0, limit)],
            OutboxRow.init(row:))
    }

    func outboxCounts() throws -> [OutboxCount] {
        // Each half by an index of its own, since both together would look at all that was ever sent.
        try db.rows(
            """
            SELECT channel, sum(ready), sum(leased), sum(dead), min(due) FROM (
                SELECT channel, count(*) AS ready, count(lease_until) AS leased, 0 AS dead, min(due_at) AS due
                    FROM outbox WHERE status = 0 GROUP BY channel
                UNION ALL SELECT channel, 0, 0, count(*), NULL FROM outbox WHERE status = 3 GROUP BY channel)
            GROUP BY channel ORDER BY channel
            """
        ) { OutboxCount(channel: $0[0], ready: $0[1], leased: $0[2], dead: $0[3], oldestDue: $0[4]) }
    }

    func outboxCount(of stream: StreamID) throws -> Int {
        try db.first(
            "SELECT count(*) FROM outbox WHERE consultation = ? AND participant = ?", [stream.consultation, stream.column]
        ) { $0[0] } ?? 0
    }

    func outbox(of stream: StreamID, status: OutboxStatus?) throws -> [OutboxRow] {
        let all = "SELECT \(columns) FROM outbox WHERE consultation = ? AND participant = ?"
        guard let status else { return try db.rows(all + " ORDER BY id", [stream.consultation, stream.column], OutboxRow.init(row:)) }
        return try db.rows(
            all + " AND status = ? ORDER BY id", [stream.consultation, stream.column, status.rawValue], OutboxRow.init(row:))
    }

    func outbox(of stream: StreamID, causedBy cause: String) throws -> [OutboxRow] {
        try db.rows(
            "SELECT \(columns) FROM outbox WHERE consultation = ? AND participant = ? AND cause = ? ORDER BY id",
            [stream.consultation, stream.column, cause], OutboxRow.init(row:))
    }
}

extension SQLiteWriter {
    @discardableResult
    func enqueue(_ row: NewOutboxRow) throws -> Int64 {
        try db.run(
            """
            INSERT INTO outbox (consultation, participant, cause, ordinal, body, due_at, channel, priority, queued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                row.stream.consultation, row.stream.column, row.cause, row.ordinal, row.body.blob, row.dueAt, row.channel, row.priority,
                row.dueAt,
            ])
        return db.lastInsertedRowID
    }

    func claimOutbox(channel: String, upTo time: Int64, limit: Int, lease: Int64) throws -> [OutboxRow] {
        let free = try db.rows(Self.claimable, [channel, time, time, max(0, limit)]) { $0[0] as Int64 }
        return try free.compactMap { id in
            try db.run("UPDATE outbox SET lease_until = ? WHERE id = ?", [lease, id])
            return try outboxRow(id)
        }
    }

    /// Of each stream only the first row that is ready; walked in the order of `outbox_by_channel`.
    static let claimable = """
        SELECT id FROM outbox AS o WHERE status = 0 AND channel = ? AND due_at <= ? AND (lease_until IS NULL OR lease_until <= ?)
            AND NOT EXISTS (SELECT 1 FROM outbox AS p
                WHERE p.consultation = o.consultation AND p.participant = o.participant AND p.status = 0 AND p.id < o.id)
        ORDER BY priority, due_at, id LIMIT ?
        """

    func releaseLeases() throws {
        try db.run("UPDATE outbox SET lease_until = NULL WHERE status = 0 AND lease_until IS NOT NULL")
    }

    func markSent(_ id: Int64, nativeID: String?) throws {
        let changed = try db.run(
            "UPDATE outbox SET status = 1, lease_until = NULL, native_id = coalesce(?, native_id) WHERE id = ?", [nativeID, id])
        if changed == 0 { throw StoreError.notFound("outbox row") }
    }

    func tryAgain(_ id: Int64, lease: Int64, at due: Int64) throws {
        try db.run(
            "UPDATE outbox SET tries = tries + 1, lease_until = NULL, due_at = ? WHERE id = ? AND status = 0 AND lease_until = ?",
            [due, id, lease])
    }

    func putOff(_ id: Int64, lease: Int64, until due: Int64, nativeID: String?) throws {
        try db.run(
            """
            UPDATE outbox SET lease_until = NULL, due_at = ?, native_id = coalesce(?, native_id)
            WHERE id = ? AND status = 0 AND lease_until = ?
            """, [due, nativeID, id, lease])
    }

    @discardableResult
    func hasten(_ stream: StreamID, dueAfter limit: Int64, to time: Int64) throws -> Int {
        let waiting = "WHERE consultation = ? AND participant = ? AND status = 0 AND lease_until IS NULL"
        let hastened = try db.run(
            "UPDATE outbox SET due_at = ? \(waiting) AND due_at > ?", [time, stream.consultation, stream.column, limit])
        if hastened > 0 { try db.run("UPDATE outbox SET queued_at = ? \(waiting)", [time, stream.consultation, stream.column]) }
        return hastened
    }

    func bury(_ id: Int64, reason: String) throws {
        try db.run("UPDATE outbox SET status = 3, lease_until = NULL, failure = ? WHERE id = ? AND status = 0", [reason, id])
    }

    func cancel(_ id: Int64) throws {
        try db.run("UPDATE outbox SET status = 2, lease_until = NULL WHERE id = ? AND status = 0", [id])
    }

    func noteDelivery(channel: String, nativeID: String, rank: Int) throws -> Bool {
        try db.run(
            "UPDATE outbox SET delivery = max(delivery, ?) WHERE channel = ? AND native_id = ?", [rank, channel, nativeID]) > 0
    }

    @discardableResult
    func cancelOutbox(of stream: StreamID, keeping kept: Set<Int64>) throws -> Int {
        let ready = try db.rows(
            "SELECT id FROM outbox WHERE consultation = ? AND participant = ? AND status = 0 AND lease_until IS NULL",
            [stream.consultation, stream.column]
        ) { $0[0] as Int64 }
        let cancelled = ready.filter { !kept.contains($0) }
        for id in cancelled { try cancel(id) }
        return cancelled.count
    }
}

extension OutboxRow {
    fileprivate static let columns =
        "id, consultation, participant, cause, ordinal, body, due_at, status, channel, priority, tries, lease_until, native_id, delivery, failure, queued_at"

    fileprivate init(row: Row) throws {
        let new = NewOutboxRow(
            stream: row.stream(1), cause: row[3], ordinal: row[4], body: try row.bytes(5), dueAt: row[6], channel: row[8], priority: row[9])
        self.init(id: row[0], new, status: OutboxStatus(rawValue: row[7]) ?? .cancelled, queuedAt: row[15])
        (tries, leaseUntil, nativeID, delivery, failure) = (row[10], row[11], row[12], row[13], row[14])
    }
}
