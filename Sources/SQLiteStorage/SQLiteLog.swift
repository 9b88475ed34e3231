internal import GRDB
internal import Storage

/// Reading and appending events.
extension SQLiteReading {
    private var columns: String { "consultation, participant, sequence, position, at, cause, body" }

    func lastSequence(of stream: StreamID) throws -> Int64 { try storedSequence(of: stream) }

    fileprivate func storedSequence(of stream: StreamID) throws -> Int64 {
        try db.first(
            "SELECT max(sequence) FROM events WHERE consultation = ? AND participant = ?", [stream.consultation, stream.column]
        ) { $0[0] as Int64? ?? 0 } ?? 0
    }

    func lastPosition(in consultation: String) throws -> Int64 {
        // The index is named because the planner could look at the last events of all consultations instead, one by one.
        try db.first(
            "SELECT max(position) FROM events INDEXED BY events_of_consultation WHERE consultation = ?", [consultation]
        ) { $0[0] as Int64? ?? 0 } ?? 0
    }

    func eachEvent(of stream: StreamID, from first: Int64, _ body: (StoredEvent) throws -> Void) throws {
        try db.each(
            "SELECT \(columns) FROM events WHERE consultation = ? AND participant = ? AND sequence >= ? ORDER BY sequence",
            [stream.consultation, stream.column, first]
        ) { try body(StoredEvent(row: $0)) }
    }

    func eachEvent(in consultation: String, _ body: (StoredEvent) throws -> Void) throws {
        // The index is named because the planner could sort all events instead, and memory must stay constant.
        try db.each(
            "SELECT \(columns) FROM events INDEXED BY events_of_consultation WHERE consultation = ? ORDER BY position", [consultation]
        ) { try body(StoredEvent(row: $0)) }
    }
}

extension SQLiteWriter {
    func lastSequence(of stream: StreamID) throws -> Int64 {
        if let known = ends[stream] { return known }
        let stored = try storedSequence(of: stream)
        ends[stream] = stored
        return stored
    }

    @discardableResult
    func append(_ events: [NewEvent], to stream: StreamID, expecting lastSequence: Int64) throws -> Int64 {
        let found = try self.lastSequence(of: stream)
        guard found == lastSequence else { throw StoreError.conflict(expected: lastSequence, found: found) }
        var sequence = found
        for event in events {
            sequence += 1
            try db.run(
                "INSERT INTO events (consultation, participant, sequence, at, cause, body) VALUES (?, ?, ?, ?, ?, ?)",
                [stream.consultation, stream.column, sequence, event.at, event.cause, event.body.blob])
        }
        ends[stream] = sequence
        return sequence
    }
}

extension StoredEvent {
    fileprivate init(row: Row) throws {
        self.init(stream: row.stream(0), sequence: row[2], position: row[3], at: row[4], cause: row[5], body: try row.bytes(6))
    }
}
