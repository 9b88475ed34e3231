import DialogueEngine

/// Times as Polis's files write them: `Thu May 11 13:22:53 UTC 2017`.
enum PolisDate {
    static func text(_ milliseconds: Int) -> String {
        let moment = Instant(milliseconds: Int64(milliseconds))
        let day = LocalClock.day(of: moment, in: "UTC")
        let time = moment.iso8601.dropFirst(11).dropLast()
        let weekday = weekdays[Int(((day.daysSince1970 + 3) % 7 + 7) % 7)]
        return "\(weekday) \(months[day.month - 1]) \(day.day < 10 ? "0" : "")\(day.day) \(time) UTC \(day.year)"
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
