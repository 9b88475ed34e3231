/// Something a stream wants to be woken for. A stream has at most one timer of a kind.
public struct StoredTimer: Hashable, Sendable {
    public var stream: StreamID
    /// What for, such as a reminder or the end of a phase.
    public var kind: String
    /// In milliseconds since 1970.
    public var dueAt: Int64

    public init(stream: StreamID, kind: String, dueAt: Int64) {
        self.stream = stream
        self.kind = kind
        self.dueAt = dueAt
    }
}

extension StoredTimer: Comparable {
    /// The order in which timers fire: by due time, then stream, then kind.
    public static func < (a: StoredTimer, b: StoredTimer) -> Bool {
        if a.dueAt != b.dueAt { return a.dueAt < b.dueAt }
        return a.stream == b.stream ? ExactText(a.kind) < ExactText(b.kind) : a.stream < b.stream
    }
}
