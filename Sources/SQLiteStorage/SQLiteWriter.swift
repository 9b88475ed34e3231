internal import GRDB
internal import Storage

/// Writing through the one connection that may.
struct SQLiteWriter: SQLiteReading, StoreWriter {
    let db: Database
    let ends: KnownEnds

    func keep(script: StoredScript) throws {
        try db.run("INSERT INTO scripts (digest, sources) VALUES (?, ?) ON CONFLICT DO NOTHING", [script.digest, script.sources.blob])
    }

    func create(consultation: StoredConsultation) throws {
        let added = try db.run(
            "INSERT INTO consultations (code, body, opened_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [consultation.code, consultation.body.blob, consultation.openedAt])
        if added == 0 { throw StoreError.exists("consultation") }
    }

    func record(receipt: Receipt) throws {
        let key = receipt.key
        let added = try db.run(
            """
            INSERT INTO receipts (consultation, channel, conversation, message_id, participant, received_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """, [key.consultation, key.channel, key.conversation, key.messageID, receipt.participant, receipt.receivedAt])
        if added == 0 { throw StoreError.duplicate }
    }

    func save(snapshot: Snapshot, of stream: StreamID) throws {
        try db.run(
            """
            INSERT INTO snapshots (consultation, participant, version, sequence, state) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET version = excluded.version, sequence = excluded.sequence, state = excluded.state
            """, [stream.consultation, stream.column, snapshot.version, snapshot.sequence, snapshot.state.blob])
    }

    func schedule(timer: StoredTimer) throws {
        try db.run(
            """
            INSERT INTO timers (consultation, participant, kind, due_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET due_at = excluded.due_at
            """, [timer.stream.consultation, timer.stream.column, timer.kind, timer.dueAt])
    }

    func cancelTimer(_ kind: String, of stream: StreamID) throws {
        try db.run(
            "DELETE FROM timers WHERE consultation = ? AND participant = ? AND kind = ?", [stream.consultation, stream.column, kind])
    }

    func cancelTimers(of stream: StreamID) throws {
        try db.run("DELETE FROM timers WHERE consultation = ? AND participant = ?", [stream.consultation, stream.column])
    }

    func pause(channel: String, until time: Int64) throws {
        try db.run(
            "INSERT INTO pauses (channel, until) VALUES (?, ?) ON CONFLICT DO UPDATE SET until = max(until, excluded.until)",
            [channel, time])
    }

    func suppress(channel: String, addressHash: String, at time: Int64) throws {
        try db.run(
            "INSERT INTO suppressions (channel, address_hash, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", [channel, addressHash, time])
    }

    func unsuppress(channel: String, addressHash: String) throws {
        try db.run("DELETE FROM suppressions WHERE channel = ? AND address_hash = ?", [channel, addressHash])
    }
}
