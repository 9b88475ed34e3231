internal import GRDB
internal import Storage

/// Reading and writing the outbox.
extension SQLiteReading {
    private var columns: String { "id, consultation, participant, cause, ordinal, body, due_at, status" }

    func outbox(of stream: StreamID, status: OutboxStatus?) throws -> [OutboxRow] {
        try db.rows(
            "SELECT \(columns) FROM outbox WHERE consultation = ? AND participant = ? AND (? IS NULL OR status = ?) ORDER BY id",
            [stream.consultation, stream.column, status?.rawValue, status?.rawValue], OutboxRow.init(row:))
    }

    func outbox(of stream: StreamID, causedBy cause: String) throws -> [OutboxRow] {
        try db.rows(
            "SELECT \(columns) FROM outbox WHERE consultation = ? AND participant = ? AND cause = ? ORDER BY id",
            [stream.consultation, stream.column, cause], OutboxRow.init(row:))
    }

    func dueOutbox(upTo time: Int64, limit: Int) throws -> [OutboxRow] {
        try db.rows(
            "SELECT \(columns) FROM outbox WHERE status = 0 AND due_at <= ? ORDER BY due_at, id LIMIT ?", [time, max(0, limit)],
            OutboxRow.init(row:))
    }
}

extension SQLiteWriter {
    @discardableResult
    func enqueue(_ row: NewOutboxRow) throws -> Int64 {
        try db.run(
            "INSERT INTO outbox (consultation, participant, cause, ordinal, body, due_at) VALUES (?, ?, ?, ?, ?, ?)",
            [row.stream.consultation, row.stream.column, row.cause, row.ordinal, row.body.blob, row.dueAt])
        return db.lastInsertedRowID
    }

    func markSent(_ id: Int64) throws {
        if try db.run("UPDATE outbox SET status = 1 WHERE id = ?", [id]) == 0 { throw StoreError.notFound("outbox row") }
    }

    @discardableResult
    func cancelOutbox(of stream: StreamID, keeping kept: Set<Int64>) throws -> Int {
        let ready = try db.rows(
            "SELECT id FROM outbox WHERE consultation = ? AND participant = ? AND status = 0", [stream.consultation, stream.column]
        ) { $0[0] as Int64 }
        let cancelled = ready.filter { !kept.contains($0) }
        for id in cancelled { try db.run("UPDATE outbox SET status = 2 WHERE id = ?", [id]) }
        return cancelled.count
    }
}

extension OutboxRow {
    fileprivate init(row: Row) throws {
        let new = NewOutboxRow(stream: row.stream(1), cause: row[3], ordinal: row[4], body: try row.bytes(5), dueAt: row[6])
        self.init(id: row[0], new, status: OutboxStatus(rawValue: row[7]) ?? .cancelled)
    }
}
