internal import GRDB
internal import Storage

/// Reading and writing people, and what they alone may have destroyed.
extension SQLiteReading {
    private var columns: String {
        """
        consultation, participant, channel, address_hash, voice, role, invited_at,
        (SELECT bytes FROM sealed AS s WHERE s.consultation = p.consultation AND s.participant = p.participant
            AND s.kind = \(SealedKind.address.rawValue) AND s.item = 0 AND s.erased = 0),
        (SELECT bytes FROM sealed AS s WHERE s.consultation = p.consultation AND s.participant = p.participant
            AND s.kind = \(SealedKind.key.rawValue) AND s.item = 0 AND s.erased = 0)
        """
    }

    func person(consultation: String, participant: String) throws -> Person? {
        try db.first(
            "SELECT \(columns) FROM people AS p WHERE consultation = ? AND participant = ?", [consultation, participant], Person.init(row:))
    }

    func person(consultation: String, channel: String, addressHash: String) throws -> Person? {
        try db.first(
            "SELECT \(columns) FROM people AS p WHERE consultation = ? AND channel = ? AND address_hash = ?",
            [consultation, channel, addressHash], Person.init(row:))
    }

    func people(in consultation: String) throws -> [Person] {
        try db.rows("SELECT \(columns) FROM people AS p WHERE consultation = ? ORDER BY participant", [consultation], Person.init(row:))
    }

    func people(channel: String, addressHash: String) throws -> [Person] {
        try db.rows(
            "SELECT \(columns) FROM people AS p WHERE channel = ? AND address_hash = ? ORDER BY consultation", [channel, addressHash],
            Person.init(row:))
    }
}

extension SQLiteWriter {
    func add(person: Person) throws {
        let added = try db.run(
            """
            INSERT INTO people (consultation, participant, channel, address_hash, voice, role, invited_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            [
                person.consultation, person.participant, person.channel, person.addressHash, person.voice, person.role, person.invitedAt,
            ])
        guard added == 1 else {
            throw StoreError.exists(try exists(person.consultation, person.participant) ? "participant" : "address")
        }
        try seal(person)
    }

    func update(person: Person) throws {
        guard let before = try self.person(consultation: person.consultation, participant: person.participant) else {
            throw StoreError.notFound("participant")
        }
        if let hash = before.addressHash, hash != person.addressHash || before.channel != person.channel {
            // Else whoever has the key and a number would find what its owner chose, once they are erased.
            try db.run(
                "UPDATE receipts SET participant = ? WHERE consultation = ? AND channel = ? AND conversation = ? AND participant = ?",
                [Receipt.name(ofWhoIsNow: person), person.consultation, before.channel, hash, person.participant])
        }
        let changed = try db.run(
            """
            UPDATE OR IGNORE people SET channel = ?, address_hash = ?, voice = ?, role = ?, invited_at = ?
            WHERE consultation = ? AND participant = ?
            """,
            [
                person.channel, person.addressHash, person.voice, person.role, person.invitedAt, person.consultation, person.participant,
            ])
        guard changed == 1 else { throw StoreError.exists("address") }
        try seal(person)
    }

    func erase(consultation: String, participant: String) throws {
        guard let person = try person(consultation: consultation, participant: participant) else {
            throw StoreError.notFound("participant")
        }
        if let hash = person.addressHash { try dropRoute(channel: person.channel, addressHash: hash, to: consultation) }
        try update(person: person.emptied)
        try db.run("DELETE FROM links WHERE consultation = ? AND participant = ?", [consultation, participant])
        try eraseSealed(of: consultation, participant)
        try eraseFiles(of: consultation, participant)
        let stream = StreamID(consultation: consultation, participant: participant)
        try cancelTimers(of: stream)
        try cancelOutbox(of: stream, keeping: [])
        try cancelOutbox(of: StreamID(consultation: consultation, filesOf: participant), keeping: [])
    }

    private func exists(_ consultation: String, _ participant: String) throws -> Bool {
        try db.first("SELECT 1 FROM people WHERE consultation = ? AND participant = ?", [consultation, participant]) { _ in true } ?? false
    }

    private func seal(_ person: Person) throws {
        try replaceSealed(person.sealedAddress, .address, of: person.consultation, person.participant)
        try replaceSealed(person.wrappedKey, .key, of: person.consultation, person.participant)
    }
}

extension Person {
    fileprivate init(row: Row) throws {
        self.init(
            consultation: row[0], participant: row[1], channel: row[2], addressHash: row[3], sealedAddress: try row.bytesIfAny(7),
            wrappedKey: try row.bytesIfAny(8), voice: row[4], role: row[5], invitedAt: row[6])
    }
}
