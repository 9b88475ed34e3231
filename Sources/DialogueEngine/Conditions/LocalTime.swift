/// A moment as a clock and a calendar on the wall show it, at some offset from UTC.
struct LocalTime: Sendable {
    let date: CivilDate
    let daysSinceEpoch: Int
    let hour: Int
    let minute: Int
    let second: Int
    let millisecond: Int

    /// - Parameter offset: seconds to add to UTC.
    init(_ moment: ConditionTimestamp, offset: Int) {
        let local = Int(moment.seconds) + offset
        daysSinceEpoch = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        date = CivilDate(daysSinceEpoch: daysSinceEpoch)
        let secondOfDay = local - daysSinceEpoch * 86_400
        hour = secondOfDay / 3600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
        millisecond = Int(moment.nanoseconds) / 1_000_000
    }

    /// Days since 1 January of the same year, 0…365.
    var dayOfYear: Int { daysSinceEpoch - CivilDate(year: date.year, month: 1, day: 1).daysSinceEpoch }

    /// 0 for Sunday … 6 for Saturday. 1970-01-01 was a Thursday.
    var dayOfWeek: Int { ((daysSinceEpoch + 4) % 7 + 7) % 7 }
}

extension StandardFunction {
    /// What an accessor such as `getMonth` reads from a moment; `nil` when this is no accessor.
    ///
    /// Origins differ: `getMonth`, `getDayOfMonth`, `getDayOfYear` and `getDayOfWeek` (Sunday) count from 0, `getDate` from 1.
    /// Source: cel-spec `doc/langdef.md`, List of Standard Definitions.
    func part(of time: LocalTime) -> Int? {
        switch self {
        case .getFullYear: time.date.year
        case .getMonth: time.date.month - 1
        case .getDate: time.date.day
        case .getDayOfMonth: time.date.day - 1
        case .getDayOfWeek: time.dayOfWeek
        case .getDayOfYear: time.dayOfYear
        case .getHours: time.hour
        case .getMinutes: time.minute
        case .getSeconds: time.second
        case .getMilliseconds: time.millisecond
        default: nil
        }
    }

    /// What an accessor reads from a duration: the whole of it in hours, minutes or seconds, but only the milliseconds within its second.
    func part(of duration: ConditionDuration) -> Int64? {
        switch self {
        case .getHours: duration.nanoseconds / 3_600_000_000_000
        case .getMinutes: duration.nanoseconds / 60_000_000_000
        case .getSeconds: duration.nanoseconds / 1_000_000_000
        case .getMilliseconds: duration.nanoseconds / 1_000_000 % 1000
        default: nil
        }
    }
}
