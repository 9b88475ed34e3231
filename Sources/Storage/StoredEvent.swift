/// An event to append: the store gives it its place.
public struct NewEvent: Hashable, Sendable {
    /// When it happened, in milliseconds since 1970.
    public var at: Int64
    /// The id of the message that caused it; `nil` when nobody wrote anything.
    public var cause: String?
    /// The encoded event.
    public var body: [UInt8]

    public init(at: Int64, cause: String? = nil, body: [UInt8]) {
        self.at = at
        self.cause = cause
        self.body = body
    }
}

/// An event as it stands in the log. It never changes.
public struct StoredEvent: Hashable, Sendable {
    public var stream: StreamID
    /// The place in its stream: 1, 2, 3 and so on without gaps.
    public var sequence: Int64
    /// The place in the whole store: rises with every event, over all streams.
    public var position: Int64
    /// When it happened, in milliseconds since 1970.
    public var at: Int64
    /// The id of the message that caused it; `nil` when nobody wrote anything.
    public var cause: String?
    /// The encoded event.
    public var body: [UInt8]

    public init(stream: StreamID, sequence: Int64, position: Int64, at: Int64, cause: String?, body: [UInt8]) {
        self.stream = stream
        self.sequence = sequence
        self.position = position
        self.at = at
        self.cause = cause
        self.body = body
    }
}
