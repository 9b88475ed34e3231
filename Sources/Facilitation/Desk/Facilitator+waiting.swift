import DialogueEngine
import Storage

/// What waits to be said to one person.
struct Waiting: Sendable, Equatable {
    let sayings: [Saying]
    /// The outbox row of the last one; `nil` where nothing waits.
    let last: Int64?
}

extension Facilitator {
    /// What waits to be said to a person. It waits on until ``handedOver(upTo:channel:address:from:)`` says that it arrived.
    ///
    /// Two calls instead of one, so that a line to a terminal in another process is not lost when a process ends between them: it may come twice.
    func waiting(channel: String, address: String, from code: String) async throws -> Waiting {
        let open = try await consultation(code)
        let hash = vault.hash(channel: channel, address: address)
        return try await store.read { reader in
            guard let person = try reader.person(consultation: code, channel: channel, addressHash: hash) else {
                return Waiting(sayings: [], last: nil)
            }
            let stream = person.stream
            let rows = try reader.outbox(of: stream, status: .ready)
            guard let last = rows.last else { return Waiting(sayings: [], last: nil) }
            let session = try reader.session(of: stream)
            return Waiting(sayings: try say(rows, to: person.participant, session, in: open, reader), last: last.id)
        }
    }

    /// Marks as sent what waited for a person, up to and including one outbox row; harmless when repeated.
    func handedOver(upTo last: Int64, channel: String, address: String, from code: String) async throws {
        let hash = vault.hash(channel: channel, address: address)
        try await store.write { writer in
            guard let person = try writer.person(consultation: code, channel: channel, addressHash: hash) else { return }
            let rows = try writer.outbox(of: person.stream, status: .ready)
            for row in rows where row.id <= last { try writer.markSent(row.id) }
        }
    }
}
