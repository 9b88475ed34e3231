/// The rooms of a memory store.
/// - Complexity: O(rooms) to find one by its stream.
extension MemoryTables {
    func room(channel: String, addressHash: String) -> Room? { rooms[ExactPair(channel, addressHash)] }

    func room(_ stream: StreamID) -> Room? { rooms.values.first { $0.stream == stream } }

    func rooms(in consultation: String) -> [Room] {
        rooms.values.filter { ExactText($0.consultation) == ExactText(consultation) }.sorted { ExactText($0.name) < ExactText($1.name) }
    }

    func bind(room: Room) throws {
        _ = try shelf(room.consultation)
        if let other = self.room(channel: room.channel, addressHash: room.addressHash), other.stream != room.stream {
            unbind(channel: other.channel, addressHash: other.addressHash)
        }
        if let before = self.room(room.stream) { put(nil, ExactPair(before.channel, before.addressHash)) }
        put(room, ExactPair(room.channel, room.addressHash))
    }

    @discardableResult
    func unbind(channel: String, addressHash: String) -> Room? {
        guard let room = room(channel: channel, addressHash: addressHash) else { return nil }
        put(nil, ExactPair(channel, addressHash))
        cancelOutbox(of: room.stream, keeping: [])
        return room
    }

    /// Puts a room, or none, in the place of the one that is there, until it is undone.
    private func put(_ room: Room?, _ key: ExactPair) {
        let before = rooms[key]
        rooms[key] = room
        onUndo { [unowned self] in rooms[key] = before }
    }
}
