internal import GRDB
internal import Storage

/// What a row of the table `sealed` holds.
enum SealedKind: Int {
    case text = 0
    case address = 1
    case key = 2
    /// The key of one photo or voice note.
    case file = 3
}

/// Reading and writing what is sealed. Rows are added at the end, overwritten in place, and never deleted; `SQLiteSchema` says why.
extension SQLiteReading {
    func text(consultation: String, participant: String, id: Int64) throws -> [UInt8]? {
        try sealed(.text, id, of: consultation, participant)
    }

    func texts(consultation: String, participant: String) throws -> [SealedText] {
        try db.rows(
            "SELECT item, bytes FROM sealed WHERE consultation = ? AND participant = ? AND kind = 0 AND erased = 0 ORDER BY item",
            [consultation, participant]
        ) { SealedText(consultation: consultation, participant: participant, id: $0[0], sealed: try $0.bytes(1)) }
    }

    fileprivate func sealed(_ kind: SealedKind, _ item: Int64, of consultation: String, _ participant: String) throws -> [UInt8]? {
        try db.first(
            "SELECT bytes FROM sealed WHERE consultation = ? AND participant = ? AND kind = ? AND item = ? AND erased = 0",
            [consultation, participant, kind.rawValue, item]
        ) { try $0.bytes(0) }
    }
}

extension SQLiteWriter {
    func keep(text: SealedText) throws {
        let added = try insertSealed(text.sealed, .text, text.id, of: text.consultation, text.participant)
        if added == 0 { throw StoreError.exists("text") }
    }

    func forget(consultation: String, participant: String, text id: Int64) throws {
        try overwriteSealed(.text, id, of: consultation, participant)
    }

    /// Overwrites one row, where it is there.
    func overwriteSealed(_ kind: SealedKind, _ item: Int64, of consultation: String, _ participant: String) throws {
        try db.run(
            """
            UPDATE sealed SET bytes = zeroblob(length(bytes)), erased = 1
            WHERE consultation = ? AND participant = ? AND kind = ? AND item = ? AND erased = 0
            """, [consultation, participant, kind.rawValue, item])
    }

    /// Puts an address or a key in the place of the one before, which is overwritten.
    func replaceSealed(_ bytes: [UInt8]?, _ kind: SealedKind, of consultation: String, _ participant: String) throws {
        guard try sealed(kind, 0, of: consultation, participant) != bytes else { return }
        try overwriteSealed(kind, 0, of: consultation, participant)
        if let bytes { try insertSealed(bytes, kind, 0, of: consultation, participant) }
    }

    /// Overwrites everything sealed of one participant.
    ///
    /// Zeros of the same length keep the row where it is, and 0 and 1 are equally long to SQLite.
    func eraseSealed(of consultation: String, _ participant: String) throws {
        try db.run(
            """
            UPDATE sealed SET bytes = zeroblob(length(bytes)), erased = 1
            WHERE consultation = ? AND participant = ? AND erased = 0
            """, [consultation, participant])
    }

    @discardableResult
    func insertSealed(_ bytes: [UInt8], _ kind: SealedKind, _ item: Int64, of consultation: String, _ participant: String) throws
        -> Int
    {
        try db.run(
            "INSERT INTO sealed (consultation, participant, kind, item, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [consultation, participant, kind.rawValue, item, bytes.blob])
    }
}
