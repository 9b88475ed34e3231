import Foundation

/// How far a place's clocks are from UTC.
enum TimeZoneOffset {
    /// Seconds to add to UTC at a moment, in a zone named `Europe/Amsterdam`, `UTC`, `+02:00` or `02:00`; `nil` for an unknown zone.
    ///
    /// Summer time is taken into account. Named zones come from the IANA database that Foundation carries.
    /// Source: cel-spec `doc/langdef.md`, Timezones.
    static func seconds(in zone: String, at moment: ConditionTimestamp) -> Int? {
        if zone == "UTC" { return 0 }
        if let offset = fixed(zone) ?? fixed("+" + zone) { return offset }
        let date = Date(timeIntervalSince1970: Double(moment.seconds))
        return TimeZone(identifier: zone)?.secondsFromGMT(for: date)
    }

    private static func fixed(_ zone: String) -> Int? {
        var reader = DigitReader(zone)
        guard zone != "Z", let offset = reader.offset(), reader.isAtEnd else { return nil }
        return offset
    }
}
