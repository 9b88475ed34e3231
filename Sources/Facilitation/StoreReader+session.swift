import DialogueEngine
import JSONText
import Storage

extension StoreReader {
    /// Where a person is in the dialogue; a fresh session for somebody who never said anything.
    func session(of stream: StreamID) throws -> Session { try walk(of: stream).session }

    /// The same, from a snapshot at hand.
    func session(of stream: StreamID, from snapshot: Snapshot) throws -> Session { try walk(of: stream, from: snapshot).session }

    /// A person's session, and how far its log goes.
    func walk(of stream: StreamID) throws -> (session: Session, sequence: Int64) {
        guard let snapshot = try snapshot(of: stream) else { return (Session(), try lastSequence(of: stream)) }
        return try walk(of: stream, from: snapshot)
    }

    /// From the snapshot, or from the log where that is of another version or broken: the log is the truth.
    private func walk(of stream: StreamID, from snapshot: Snapshot) throws -> (session: Session, sequence: Int64) {
        if snapshot.version == Session.snapshotVersion, let session = try? Session(snapshot: snapshot.state) {
            return (session, snapshot.sequence)
        }
        var (session, sequence) = (Session(), Int64(0))
        try eachEvent(of: stream, from: 1) { event in
            session.apply(try Event(bytes: event.body))
            sequence = event.sequence
        }
        return (session, sequence)
    }
}

extension OutboxRow {
    /// What it says; `nil` for what only a later version knows how to say.
    var part: Part? { get throws { Part(json: try JSON(body)) } }
}
