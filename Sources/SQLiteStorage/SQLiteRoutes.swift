internal import GRDB
internal import Storage

/// Where chats belong, how people go on from another channel, and what belongs to no consultation.
extension SQLiteReading {
    func link(_ code: String) throws -> LinkCode? {
        try db.first("SELECT code, consultation, participant, expires_at FROM links WHERE code = ?", [code]) {
            LinkCode(code: $0[0], consultation: $0[1], participant: $0[2], expiresAt: $0[3])
        }
    }

    func route(channel: String, addressHash: String) throws -> String? {
        try db.first("SELECT consultation FROM routes WHERE channel = ? AND address_hash = ?", [channel, addressHash]) { $0[0] }
    }
}

extension SQLiteWriter {
    func setRoute(channel: String, addressHash: String, to consultation: String) throws {
        try db.run(
            """
            INSERT INTO routes (channel, address_hash, consultation) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET consultation = excluded.consultation
            """, [channel, addressHash, consultation])
    }

    /// Takes away the route of an address that leads to this consultation.
    func dropRoute(channel: String, addressHash: String, to consultation: String) throws {
        try db.run(
            "DELETE FROM routes WHERE channel = ? AND address_hash = ? AND consultation = ?", [channel, addressHash, consultation])
    }

    func keep(link: LinkCode) throws {
        try db.run(
            "INSERT OR REPLACE INTO links (code, consultation, participant, expires_at) VALUES (?, ?, ?, ?)",
            [link.code, link.consultation, link.participant, link.expiresAt])
    }

    func takeLink(_ code: String, at time: Int64) throws -> LinkCode? {
        try db.run("DELETE FROM links WHERE expires_at <= ?", [time])
        let link = try link(code)
        if link != nil { try db.run("DELETE FROM links WHERE code = ?", [code]) }
        return link
    }

    func recordOnce(channel: String, conversation: String, messageID: String, at time: Int64) throws -> Bool {
        try db.run(
            "INSERT INTO onces (channel, conversation, message_id, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [channel, conversation, messageID, time]) == 1
    }
}
