import DialogueEngine
import JSONText

extension JSON {
    /// A count.
    static func count(_ number: Int) -> JSON { .int(Int64(number)) }

    /// A decimal with four digits; `-0` becomes `0`.
    static func decimal(_ number: Double) -> JSON {
        let rounded = (number * 10_000).rounded() / 10_000
        return .double(rounded == 0 ? 0 : rounded)
    }

    /// A decimal, or null.
    static func decimal(_ number: Double?) -> JSON { number.map { .decimal($0) } ?? .null }
}

extension Dictionary where Key == String, Value == JSON {
    /// A value that is held back because few people stand behind it.
    static func hidden(_ names: String...) -> [String: JSON] {
        names.reduce(into: ["hidden": true]) { $0[$1] = .null }
    }

    /// These members with others added; the others win.
    func with(_ others: [String: JSON]) -> [String: JSON] { merging(others) { _, new in new } }
}

extension String {
    /// The order of UTF-8 bytes: the same on every machine.
    func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

    /// White space folded to single spaces, none at the ends.
    var spaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Instant {
    /// ISO 8601 in UTC to the second: `2026-06-01T18:00:00Z`.
    ///
    /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    var iso8601: String {
        let seconds = floored(milliseconds, by: 1_000)
        let days = floored(seconds, by: 86_400)
        let shifted = days + 719_468
        let era = floored(shifted, by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * part + 2) / 5 + 1
        let month = part < 10 ? part + 3 : part - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let second = seconds - days * 86_400
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        return "\(date)T\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
    }

    private func floored(_ number: Int64, by divisor: Int64) -> Int64 {
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }

    private func padded(_ number: Int64, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
}
