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
        try db.rows(
            """
            SELECT participant, item, length(bytes) FROM files WHERE consultation = ?1 AND (?2 IS NULL OR participant = ?2)
            ORDER BY participant, item
            """, [consultation, participant]
        ) { FileMark(participant: $0[0], id: $0[1], size: $0[2]) }
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
