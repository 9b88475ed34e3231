/// A moment, to the nanosecond, in the years 1…9999 (UTC).
///
///     ConditionTimestamp("2009-02-13T23:31:30Z")?.seconds   // 1234567890
///
/// Source: cel-spec `doc/langdef.md`, Abstract Types; RFC 3339 for the text.
public struct ConditionTimestamp: Sendable, Hashable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public let seconds: Int64
    /// 0…999 999 999, counted forward from `seconds`.
    public let nanoseconds: Int32

    /// - Returns: `nil` outside the years 1…9999, or when `nanoseconds` is not below one second.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
        guard (-62_135_596_800...253_402_300_799).contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else { return nil }
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Reads RFC 3339: `2026-03-29T02:30:00+02:00`, with at most nine decimals kept.
    ///
    /// - Returns: `nil` for other text, a day the calendar does not have, a leap second, or a moment out of range.
    public init?(_ text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(digits: 4), reader.take("-"), let month = reader.number(digits: 2), reader.take("-"),
            let day = reader.number(digits: 2), reader.take("T"), let hour = reader.number(digits: 2), reader.take(":"),
            let minute = reader.number(digits: 2), reader.take(":"), let second = reader.number(digits: 2),
            let nanoseconds = reader.take(".") ? reader.decimals() : 0, let offset = reader.offset(), reader.isAtEnd
        else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        guard date.exists, hour < 24, minute < 60, second < 60 else { return nil }
        let local = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
        self.init(seconds: Int64(local - offset), nanoseconds: Int32(nanoseconds))
    }

    /// This moment moved by a duration; `nil` when that leaves the range.
    public func advanced(by duration: ConditionDuration) -> ConditionTimestamp? {
        let (whole, rest) = duration.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let sum = Int64(nanoseconds) + rest
        let carry: Int64 = sum < 0 ? -1 : sum >= 1_000_000_000 ? 1 : 0
        return ConditionTimestamp(seconds: seconds + whole + carry, nanoseconds: Int32(sum - carry * 1_000_000_000))
    }

    /// The time from another moment to this one; `nil` beyond ±292 years.
    public func since(_ other: ConditionTimestamp) -> ConditionDuration? {
        let nanoseconds = Int128(seconds - other.seconds) * 1_000_000_000 + Int128(nanoseconds - other.nanoseconds)
        return Int64(exactly: nanoseconds).map(ConditionDuration.init(nanoseconds:))
    }
}

extension ConditionTimestamp: Comparable {
    public static func < (left: Self, right: Self) -> Bool { (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds) }
}

extension ConditionTimestamp: CustomStringConvertible {
    /// RFC 3339 in UTC, ending in `Z`, with as many decimals as needed: `2009-02-13T23:31:30.5Z`.
    public var description: String {
        let local = LocalTime(self, offset: 0)
        let date = "\(padded(local.date.year, to: 4))-\(padded(local.date.month, to: 2))-\(padded(local.date.day, to: 2))"
        let time = "\(padded(local.hour, to: 2)):\(padded(local.minute, to: 2)):\(padded(local.second, to: 2))"
        return "\(date)T\(time)\(decimals(Int(nanoseconds)))Z"
    }
}

/// Decimals of a second, without trailing zeros: `.5`; empty for none.
func decimals(_ nanoseconds: Int) -> String {
    guard nanoseconds != 0 else { return "" }
    var text = padded(nanoseconds, to: 9)
    while text.hasSuffix("0") { text.removeLast() }
    return "." + text
}

private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
