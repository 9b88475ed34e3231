import DialogueEngine

extension Instant {
    /// The last moment a platform can mean: the end of the year 9999.
    private static let last: Int64 = 253_402_300_799

    /// Whole seconds since 1970 as a platform tells them; `nil` for numbers that are no moment.
    init?(platformSeconds seconds: Int64?) {
        guard let seconds, (0...Self.last).contains(seconds) else { return nil }
        self.init(milliseconds: seconds * 1_000)
    }

    /// Whole milliseconds since 1970 likewise.
    init?(platformMilliseconds milliseconds: Int64?) {
        guard let milliseconds, (0...Self.last * 1_000 + 999).contains(milliseconds) else { return nil }
        self.init(milliseconds: milliseconds)
    }

    /// A moment written as RFC 3339; `nil` where it is not.
    init?(rfc3339 text: String?) {
        guard let text, let time = ConditionTimestamp(text) else { return nil }
        self.init(milliseconds: time.seconds * 1_000 + Int64(time.nanoseconds) / 1_000_000)
    }
}
