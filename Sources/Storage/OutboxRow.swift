/// What became of a message to a participant.
public enum OutboxStatus: UInt8, Hashable, Sendable, CaseIterable {
    case ready = 0
    case sent = 1
    case cancelled = 2
    /// Given up, for a reason.
    case dead = 3
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
    /// On which channel; empty for what nobody sends.
    public var channel: String
    /// Lower ones go before higher ones: 0 is a reply, 1 what everybody is told.
    public var priority: Int

    public init(
        stream: StreamID, cause: String? = nil, ordinal: Int, body: [UInt8], dueAt: Int64, channel: String = "", priority: Int = 0
    ) {
        (self.channel, self.priority) = (channel, priority)
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
    /// Whose it is.
    public var stream: StreamID
    /// The id of the message it replies to; `nil` when it replies to nothing.
    public var cause: String?
    /// Its place among the messages with that cause, from 0.
    public var ordinal: Int
    /// What to send, encoded: ids of texts, not their words.
    public var body: [UInt8]
    /// Not to be sent before, in milliseconds since 1970; later after each try in vain.
    public var dueAt: Int64
    /// On which channel; empty for what nobody sends.
    public var channel: String
    /// Lower ones go before higher ones: 0 is a reply, 1 what everybody is told.
    public var priority: Int
    /// What became of it.
    public var status: OutboxStatus
    /// When it first was to be sent.
    public var queuedAt: Int64
    /// How often it was tried in vain.
    public var tries = 0
    /// Until when nobody else may claim it; `nil` where nobody did.
    public var leaseUntil: Int64?
    /// The platform's id of the message that was sent.
    public var nativeID: String?
    /// How far the platform says it came, as a rank that only rises; 0 is nothing told.
    public var delivery = 0
    /// Why it was given up.
    public var failure: String?

    /// Whether it is no reply.
    public var isUnasked: Bool { priority > 0 }

    public init(id: Int64, _ row: NewOutboxRow, status: OutboxStatus = .ready, queuedAt: Int64? = nil) {
        self.id = id
        self.stream = row.stream
        self.cause = row.cause
        self.ordinal = row.ordinal
        self.body = row.body
        self.dueAt = row.dueAt
        (channel, priority, self.queuedAt) = (row.channel, row.priority, queuedAt ?? row.dueAt)
        self.status = status
    }
}

/// How much waits on one channel.
public struct OutboxCount: Hashable, Sendable {
    public var channel: String
    /// Not sent and not given up, claimed or not.
    public var ready: Int
    /// Of those, claimed.
    public var leased: Int
    public var dead: Int
    /// When the first of those that are ready was due.
    public var oldestDue: Int64?

    public init(channel: String, ready: Int = 0, leased: Int = 0, dead: Int = 0, oldestDue: Int64? = nil) {
        (self.channel, self.ready, self.leased, self.dead, self.oldestDue) = (channel, ready, leased, dead, oldestDue)
    }
}
