public import DialogueEngine
import Storage

extension Facilitator {
    /// A person's session and how many messages of theirs were taken in; a fresh session for somebody not known yet.
    public func session(channel: String, address: String, in code: String) async throws -> (session: Session, heard: Int) {
        let hash = vault.hash(channel: channel, address: address)
        return try await store.read { reader in
            guard let person = try reader.person(consultation: code, channel: channel, addressHash: hash) else { return (Session(), 0) }
            let heard = try reader.received(consultation: code, channel: channel, conversation: hash).count
            return (try reader.session(of: person.stream), heard)
        }
    }

    /// When a message was taken in; `nil` where it was not.
    public func received(_ messageID: String, channel: String, address: String, in code: String) async throws -> Instant? {
        let key = ReceiptKey(
            consultation: code, channel: channel, conversation: vault.hash(channel: channel, address: address), messageID: messageID)
        return try await store.read { try $0.receipt(key).map { Instant(milliseconds: $0.receivedAt) } }
    }

    /// When something was last recorded in a consultation; the beginning of time where nothing was.
    ///
    /// - Complexity: O(events).
    func lastMoment(of code: String) async throws -> Instant {
        try await store.read { reader in
            var last: Int64 = 0
            try reader.eachEvent(in: code) { last = max(last, $0.at) }
            return Instant(milliseconds: last)
        }
    }

    /// The events that one message led to.
    func events(of participant: String, in code: String, causedBy cause: String) async throws -> [Event] {
        try await store.read { reader in
            try reader.events(of: StreamID(consultation: code, participant: participant), from: 1).filter { $0.cause == cause }
                .map { try Event(bytes: $0.body) }
        }
    }
}
