import Foundation

/// Days and hours as people at a place count them.
public enum LocalClock {
    /// The calendar day of `instant` in an IANA time zone; UTC where the zone is unknown.
    public static func day(of instant: Instant, in zone: String) -> Day {
        let offset = Int64(zones.zone(zone).secondsFromGMT(for: date(instant)))
        let (year, month, day) = civil(from: (instant.milliseconds.floored(by: 1_000) + offset).floored(by: 86_400))
        return Day(year: year, month: month, day: day) ?? Day(year: 1970, month: 1, day: 1)!
    }

    /// The moment that clocks in an IANA time zone show `hour`:`minute` on `day`. A time that the clocks skip in spring is taken an hour on.
    public static func instant(of day: Day, hour: Int, minute: Int, in zone: String) -> Instant {
        let timeZone = zones.zone(zone)
        let local = day.startInUTC + .seconds(Int64(hour * 3_600 + minute * 60))
        var guess = local
        for _ in 0..<2 {
            guess = Instant(milliseconds: local.milliseconds - Int64(timeZone.secondsFromGMT(for: date(guess))) * 1_000)
        }
        return guess
    }

    /// Hour and minute of `instant` in an IANA time zone.
    public static func time(of instant: Instant, in zone: String) -> (hour: Int, minute: Int) {
        let offset = Int64(zones.zone(zone).secondsFromGMT(for: date(instant)))
        let seconds = (instant.milliseconds.floored(by: 1_000) + offset).remainder(of: 86_400)
        return (Int(seconds / 3_600), Int(seconds / 60 % 60))
    }

    /// `2026-06-01 18:00`, as clocks in an IANA time zone show it.
    public static func text(of instant: Instant, in zone: String) -> String {
        let (hour, minute) = time(of: instant, in: zone)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day(of: instant, in: zone)) \(two(hour)):\(two(minute))"
    }

    private static let zones = ZoneTable()

    private static func date(_ instant: Instant) -> Date { Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000) }

    /// Year, month and day of a count of days since 1970. Source: Howard Hinnant, date algorithms, civil_from_days.
    static func civil(from days: Int64) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted.floored(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (Int(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), Int(month), Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
    }
}

/// Time zones by name, looked up once: making one costs more than a whole step.
private final class ZoneTable: @unchecked Sendable {
    private let lock = NSLock()
    private var known: [String: TimeZone] = [:]

    func zone(_ name: String) -> TimeZone {
        lock.withLock {
            if let zone = known[name] { return zone }
            let zone = TimeZone(identifier: name) ?? TimeZone(secondsFromGMT: 0)!
            known[name] = zone
            return zone
        }
    }
}

extension Int64 {
    /// The quotient rounded towards negative infinity.
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// What is left of a division rounded towards negative infinity.
    fileprivate func remainder(of divisor: Int64) -> Int64 { self - floored(by: divisor) * divisor }
}

extension Instant {
    /// ISO 8601 in UTC to the second: `2026-06-01T18:00:00Z`.
    public var iso8601: String {
        let second = milliseconds.floored(by: 1_000).remainder(of: 60)
        return LocalClock.text(of: self, in: "UTC").replacing(" ", with: "T") + (second < 10 ? ":0\(second)Z" : ":\(second)Z")
    }

    /// Reads what ``iso8601`` writes; `nil` for anything else.
    public init?(iso8601 text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(parts[0]), parts[1].last == "Z" else { return nil }
        let clock = parts[1].dropLast().split(separator: ":").map { Int64($0) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2] else { return nil }
        self = day.startInUTC + .seconds(hour * 3_600 + minute * 60 + second)
    }
}
