import Foundation

/// Writes days and moments as readers of a language do: "1 juni 2026", "1 juni 2026 om 18:00".
public enum LocalDates {
    /// "1 juni 2026".
    public static func text(_ day: Day, in language: Language) -> String { date(day.startInUTC, language, zone: "UTC") }

    /// "1 juni 2026 om 18:00", by the clock of a place; the day alone without `withTime`.
    public static func text(_ instant: Instant, in language: Language, zone: String, withTime: Bool) -> String {
        let day = text(LocalClock.day(of: instant, in: zone), in: language)
        guard withTime else { return day }
        let (hour, minute) = LocalClock.time(of: instant, in: zone)
        let clock = (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + (minute < 10 ? "0\(minute)" : "\(minute)")
        let at = language == .english ? "at" : "om"
        return "\(day) \(at) \(clock)"
    }

    private static func date(_ instant: Instant, _ language: Language, zone: String) -> String {
        var style = Date.FormatStyle(locale: Locale(identifier: identifier(of: language)), timeZone: TimeZone(identifier: zone)!)
            .day().month(.wide).year()
        style.calendar = Calendar(identifier: .gregorian)
        let text = style.format(Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000))
        // Frisian writes months in lower case, as Dutch does; the tables of ICU do not.
        return language == .frisian ? text.lowercased() : text
    }

    /// English as the Dutch read it has the day first.
    private static func identifier(of language: Language) -> String {
        switch language {
        case .english: "en_GB"
        case .dutch: "nl_NL"
        case .frisian: "fy_NL"
        default: language.text
        }
    }
}
