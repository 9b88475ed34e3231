internal import GRDB
internal import Storage

/// Reading through one connection: what a reader and a writer have in common.
protocol SQLiteReading: StoreReader {
    var db: Database { get }
}

/// A reader on its own connection.
struct SQLiteReader: SQLiteReading {
    let db: Database
}

extension SQLiteReading {
    func script(digest: String) throws -> StoredScript? {
        try db.first("SELECT sources FROM scripts WHERE digest = ?", [digest]) {
            StoredScript(digest: digest, sources: try $0.bytes(0))
        }
    }

    func consultation(_ code: String) throws -> StoredConsultation? {
        try db.first("SELECT code, body, opened_at FROM consultations WHERE code = ?", [code], StoredConsultation.init(row:))
    }

    func consultations() throws -> [StoredConsultation] {
        try db.rows("SELECT code, body, opened_at FROM consultations ORDER BY code", [], StoredConsultation.init(row:))
    }

    func receipt(_ key: ReceiptKey) throws -> Receipt? {
        try db.first(
            "SELECT participant, received_at FROM receipts WHERE consultation = ? AND channel = ? AND conversation = ? AND message_id = ?",
            [key.consultation, key.channel, key.conversation, key.messageID]
        ) { Receipt(key: key, participant: $0[0], receivedAt: $0[1]) }
    }

    func received(consultation: String, channel: String, conversation: String) throws -> Received {
        try db.first(
            "SELECT count(*), max(received_at) FROM receipts WHERE consultation = ? AND channel = ? AND conversation = ?",
            [consultation, channel, conversation]
        ) { Received(count: $0[0], last: $0[1]) } ?? Received(count: 0, last: nil)
    }

    func snapshot(of stream: StreamID) throws -> Snapshot? {
        try db.first(
            "SELECT version, sequence, state FROM snapshots WHERE consultation = ? AND participant = ?",
            [stream.consultation, stream.column]
        ) { Snapshot(version: $0[0], sequence: $0[1], state: try $0.bytes(2)) }
    }

    func eachSnapshot(in consultation: String, _ body: (StreamID, Snapshot) throws -> Void) throws {
        try db.each(
            "SELECT consultation, participant, version, sequence, state FROM snapshots WHERE consultation = ? ORDER BY participant",
            [consultation]
        ) { try body($0.stream(0), Snapshot(version: $0[2], sequence: $0[3], state: try $0.bytes(4))) }
    }

    func dueTimers(upTo time: Int64, limit: Int) throws -> [StoredTimer] {
        try db.rows(
            """
            SELECT consultation, participant, kind, due_at FROM timers WHERE due_at <= ?
            ORDER BY due_at, consultation, participant, kind LIMIT ?
            """, [time, max(0, limit)]
        ) { StoredTimer(stream: $0.stream(0), kind: $0[2], dueAt: $0[3]) }
    }

    func timer(_ kind: String, of stream: StreamID) throws -> StoredTimer? {
        try db.first(
            "SELECT due_at FROM timers WHERE consultation = ? AND participant = ? AND kind = ?", [stream.consultation, stream.column, kind]
        ) { StoredTimer(stream: stream, kind: kind, dueAt: $0[0]) }
    }

    func timers(of stream: StreamID, prefix: String) throws -> [StoredTimer] {
        try db.rows(
            """
            SELECT kind, due_at FROM timers WHERE consultation = ?1 AND participant = ?2 AND substr(kind, 1, length(?3)) = ?3 ORDER BY kind
            """, [stream.consultation, stream.column, prefix]
        ) { StoredTimer(stream: stream, kind: $0[0], dueAt: $0[1]) }
    }

    func nextTimer() throws -> StoredTimer? { try dueTimers(upTo: .max, limit: 1).first }

    func pausedUntil(channel: String) throws -> Int64? {
        try db.first("SELECT until FROM pauses WHERE channel = ?", [channel]) { $0[0] }
    }

    func isRecorded(channel: String, conversation: String, messageID: String) throws -> Bool {
        try db.first(
            "SELECT 1 FROM onces WHERE channel = ? AND conversation = ? AND message_id = ?", [channel, conversation, messageID]
        ) { _ in true } ?? false
    }

    func isSuppressed(channel: String, addressHash: String) throws -> Bool {
        try db.first("SELECT 1 FROM suppressions WHERE channel = ? AND address_hash = ?", [channel, addressHash]) { _ in true } ?? false
    }
}

extension StoredConsultation {
    fileprivate init(row: Row) throws {
        self.init(code: row[0], body: try row.bytes(1), openedAt: row[2])
    }
}
