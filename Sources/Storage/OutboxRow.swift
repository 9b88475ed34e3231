/// What became of a message to a participant.
public enum OutboxStatus: UInt8, Hashable, Sendable, CaseIterable {
    case ready = 0
    case sent = 1
    case cancelled = 2
}

/// A message to send, before the store numbered it.
public struct NewOutboxRow: Hashable, Sendable {
    /// Whose: one stream's messages leave in the order they were enqueued.
    public var stream: StreamID
    /// The id of the message it replies to; `nil` when it replies to nothing.
    public var cause: String?
    /// Its place among the messages with that cause, from 0.
    public var ordinal: Int
    /// What to send, encoded: ids of texts, not their words.
    public var body: [UInt8]
    /// Not to be sent before, in milliseconds since 1970.
    public var dueAt: Int64

    public init(stream: StreamID, cause: String? = nil, ordinal: Int, body: [UInt8], dueAt: Int64) {
        self.stream = stream
        self.cause = cause
        self.ordinal = ordinal
        self.body = body
        self.dueAt = dueAt
    }
}

/// A message to send, sent, or never to be sent.
public struct OutboxRow: Hashable, Sendable, Identifiable {
    /// Rises with every row of the store, so it is the order of a stream; the same over all retries, so it serves as the platform's own key.
    public var id: Int64
    public var stream: StreamID
    public var cause: String?
    public var ordinal: Int
    public var body: [UInt8]
    public var dueAt: Int64
    public var status: OutboxStatus

    public init(id: Int64, _ row: NewOutboxRow, status: OutboxStatus = .ready) {
        self.id = id
        self.stream = row.stream
        self.cause = row.cause
        self.ordinal = row.ordinal
        self.body = row.body
        self.dueAt = row.dueAt
        self.status = status
    }
}
