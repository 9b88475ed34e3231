internal import GRDB
internal import Storage

/// Reading and writing rooms. What must be erasable stands in `sealed`, under the owner of the room's stream.
extension SQLiteReading {
    private var columns: String {
        """
        consultation, name, channel, address_hash, bound_at,
        (SELECT bytes FROM sealed AS s WHERE s.consultation = r.consultation AND s.participant = '\(StreamID.roomSign)' || r.name
            AND s.kind = \(SealedKind.address.rawValue) AND s.item = 0 AND s.erased = 0),
        (SELECT bytes FROM sealed AS s WHERE s.consultation = r.consultation AND s.participant = '\(StreamID.roomSign)' || r.name
            AND s.kind = \(SealedKind.key.rawValue) AND s.item = 0 AND s.erased = 0)
        """
    }

    func room(channel: String, addressHash: String) throws -> Room? {
        try db.first(
            "SELECT \(columns) FROM rooms AS r WHERE channel = ? AND address_hash = ?", [channel, addressHash], Room.init(row:))
    }

    func room(_ stream: StreamID) throws -> Room? {
        guard let name = stream.room else { return nil }
        return try db.first(
            "SELECT \(columns) FROM rooms AS r WHERE consultation = ? AND name = ?", [stream.consultation, name], Room.init(row:))
    }

    func rooms(in consultation: String) throws -> [Room] {
        try db.rows("SELECT \(columns) FROM rooms AS r WHERE consultation = ? ORDER BY name", [consultation], Room.init(row:))
    }
}

extension SQLiteWriter {
    func bind(room: Room) throws {
        if let other = try self.room(channel: room.channel, addressHash: room.addressHash), other.stream != room.stream {
            try unbind(channel: other.channel, addressHash: other.addressHash)
        }
        try db.run("DELETE FROM rooms WHERE consultation = ? AND name = ?", [room.consultation, room.name])
        try db.run(
            "INSERT INTO rooms (channel, address_hash, consultation, name, bound_at) VALUES (?, ?, ?, ?, ?)",
            [room.channel, room.addressHash, room.consultation, room.name, room.boundAt])
        try replaceSealed(room.sealedAddress, .address, of: room.consultation, room.stream.column)
        try replaceSealed(room.wrappedKey, .key, of: room.consultation, room.stream.column)
    }

    @discardableResult
    func unbind(channel: String, addressHash: String) throws -> Room? {
        guard let room = try room(channel: channel, addressHash: addressHash) else { return nil }
        try db.run("DELETE FROM rooms WHERE channel = ? AND address_hash = ?", [channel, addressHash])
        try eraseSealed(of: room.consultation, room.stream.column)
        try cancelOutbox(of: room.stream, keeping: [])
        return room
    }
}

extension Room {
    fileprivate init(row: Row) throws {
        self.init(
            consultation: row[0], name: row[1], channel: row[2], addressHash: row[3], sealedAddress: try row.bytes(5),
            wrappedKey: try row.bytes(6), boundAt: row[4])
    }
}
