internal import GRDB
internal import Storage

/// Photos and voice notes. The large rows are deleted, so that their pages serve again; the key of each stands in `sealed` and is overwritten there.
extension SQLiteReading {
    func file(consultation: String, participant: String, id: Int64) throws -> SealedFile? {
        try db.first(
            """
            SELECT s.bytes, f.bytes FROM files AS f JOIN sealed AS s ON s.consultation = f.consultation AND s.participant = f.participant
                AND s.kind = \(SealedKind.file.rawValue) AND s.item = f.item AND s.erased = 0
            WHERE f.consultation = ? AND f.participant = ? AND f.item = ?
            """, [consultation, participant, id]
        ) {
            SealedFile(consultation: consultation, participant: participant, id: id, key: try $0.bytes(0), sealed: try $0.bytes(1))
        }
    }

    func files(in consultation: String, of participant: String?) throws -> [FileMark] {
        let all = "SELECT participant, item, length(bytes) FROM files WHERE consultation = ?"
        guard let participant else { return try db.rows("\(all) ORDER BY participant, item", [consultation], FileMark.init(row:)) }
        return try db.rows("\(all) AND participant = ? ORDER BY item", [consultation, participant], FileMark.init(row:))
    }
}

extension SQLiteWriter {
    func keep(file: SealedFile) throws {
        let added = try db.run(
            "INSERT INTO files (consultation, participant, item, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [file.consultation, file.participant, file.id, file.sealed.blob])
        if added == 0 { throw StoreError.exists("file") }
        try insertSealed(file.key, .file, file.id, of: file.consultation, file.participant)
    }

    func drop(file id: Int64, of participant: String, in consultation: String) throws {
        try db.run(
            "DELETE FROM files WHERE consultation = ? AND participant = ? AND item = ?", [consultation, participant, id])
        try overwriteSealed(.file, id, of: consultation, participant)
    }

    /// Deletes every file of one participant; `eraseSealed` takes the keys.
    func eraseFiles(of consultation: String, _ participant: String) throws {
        try db.run("DELETE FROM files WHERE consultation = ? AND participant = ?", [consultation, participant])
    }
}

extension FileMark {
    fileprivate init(row: Row) throws { self.init(participant: row[0], id: row[1], size: row[2]) }
}
