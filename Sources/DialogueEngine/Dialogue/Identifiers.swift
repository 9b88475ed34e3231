/// The name of something in a dialogue: a slug such as `d1_top`.
///
/// Slugs are `[a-z_][a-z0-9_]*`, with a prefix and a dot inside fragments (`_in.taal`). Kept as text, so that nothing is ever addressed by position.
public protocol Identifier: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The slug itself.
    var text: String { get }
    init(_ text: String)
}

extension Identifier {
    public init(stringLiteral value: String) { self.init(value) }
    public var description: String { text }
    public static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

/// Names a node.
public struct NodeID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Names a question; `answers.<id>` in conditions.
public struct QuestionID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Names an option of a question, or a place.
public struct OptionID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Names a statement in a list.
public struct StatementID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Names a list of statements.
public struct StatementListID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Names a phase of the consultation.
public struct PhaseID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Names a voice: a group we listen for.
public struct VoiceID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Names a field of the run data.
public struct FieldID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A language as its BCP 47 code: `nl`, `fy`, `en`, `ar` …
public struct Language: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }

    public static let dutch: Language = "nl"
    public static let frisian: Language = "fy"
    public static let english: Language = "en"

    /// Whether texts in this language count as reviewed without a mark.
    public var isReviewedByDefault: Bool { self == .dutch || self == .english }
}

/// Which of a person's sealed texts is meant: a number that only grows within one session.
public struct TextID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let number: Int64
    public init(_ number: Int64) { self.number = number }
    public var description: String { "t\(number)" }
    public static func < (a: TextID, b: TextID) -> Bool { a.number < b.number }
}

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
    public let milliseconds: Int64
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
    public static func + (a: Instant, b: Span) -> Instant { Instant(milliseconds: a.milliseconds + b.milliseconds) }
    public static func - (a: Instant, b: Instant) -> Span { Span(milliseconds: a.milliseconds - b.milliseconds) }
}

/// A length of time in whole milliseconds; what scripts write as `30s`, `15m`, `24h`, `3d`, `2w`.
public struct Span: Hashable, Comparable, Sendable {
    public let milliseconds: Int64
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func seconds(_ n: Int64) -> Span { Span(milliseconds: n * 1_000) }
    public static func hours(_ n: Int64) -> Span { .seconds(n * 3_600) }
    public static func days(_ n: Int64) -> Span { .hours(n * 24) }
    public static func + (a: Span, b: Span) -> Span { Span(milliseconds: a.milliseconds + b.milliseconds) }
    public static func < (a: Span, b: Span) -> Bool { a.milliseconds < b.milliseconds }

    /// The span written as a number and a unit (`30s 15m 24h 3d 2w`), or `nil` where it is not. At most 10,000 of a unit.
    public init?(_ text: some StringProtocol) {
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
        guard let last = text.last, let unit = units[last], let count = Int64(text.dropLast()), (0...10_000).contains(count) else {
            return nil
        }
        self = .seconds(count * unit)
    }

    /// `3d`, `90m`: the largest unit that needs no fraction.
    public var short: String {
        let units: [(Int64, String)] = [(604_800_000, "w"), (86_400_000, "d"), (3_600_000, "h"), (60_000, "m")]
        for (size, name) in units where milliseconds >= size && milliseconds.isMultiple(of: size) { return "\(milliseconds / size)\(name)" }
        return "\(milliseconds / 1_000)s"
    }
}

/// A calendar day without a time zone.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// The day, or `nil` where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Day.length(of: month, in: year)).contains(day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day written `2026-06-01`, or `nil`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-06-01`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    /// Midnight UTC of this day.
    public var startInUTC: Instant { Instant(milliseconds: daysSince1970 * 86_400_000) }

    /// Days since 1970-01-01, negative before it. Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
    public var daysSince1970: Int64 {
        let shifted = Int64(month <= 2 ? year - 1 : year)
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * Int64(month > 2 ? month - 3 : month + 9) + 2) / 5 + Int64(day) - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
