/// The hours in which nobody is written to unasked: from one time of the day to another, as clocks at a place show it.
public struct QuietHours: Sendable, Equatable {
    /// Minutes since midnight.
    let from: Int
    let to: Int

    /// From ten in the evening to eight in the morning.
    public static let night = QuietHours(from: 22 * 60, to: 8 * 60)

    private init(from: Int, to: Int) { (self.from, self.to) = (from, to) }

    /// The hours written `22:00-08:00`, or `nil`.
    public init?(_ text: some StringProtocol) {
        let times = text.split(separator: "-", omittingEmptySubsequences: false).map { Self.minutes($0) }
        guard times.count == 2, let from = times[0], let to = times[1], from != to else { return nil }
        self.init(from: from, to: to)
    }

    /// The moment these hours end, where `now` is within them; otherwise `nil`.
    ///
    /// - Parameter zone: an IANA time zone.
    public func end(at now: Instant, in zone: String) -> Instant? {
        let (hour, minute) = LocalClock.time(of: now, in: zone)
        let time = hour * 60 + minute
        let isWithin = from < to ? (from..<to).contains(time) : time >= from || time < to
        guard isWithin else { return nil }
        // From noon to noon: there the clocks are never put forward or back.
        let noon = LocalClock.instant(of: LocalClock.day(of: now, in: zone), hour: 12, minute: 0, in: zone)
        let day = time < to ? noon : noon + .seconds(86_400)
        return LocalClock.instant(of: LocalClock.day(of: day, in: zone), hour: to / 60, minute: to % 60, in: zone)
    }

    private static func minutes(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { ("0"..."9").contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
