import DialogueEngine
import Testing

@Suite struct `Quiet hours` {
    private static let zone = "Europe/Amsterdam"

    @Test(
        arguments: [
            ("2026-06-01T19:59:00Z", nil), ("2026-06-01T20:00:00Z", "2026-06-02T06:00:00Z"),
            ("2026-06-02T03:00:00Z", "2026-06-02T06:00:00Z"),
            ("2026-06-02T06:00:00Z", nil),
            // The clocks go back, and forward, in these nights.
            ("2026-10-24T21:00:00Z", "2026-10-25T07:00:00Z"), ("2026-03-28T22:00:00Z", "2026-03-29T06:00:00Z"),
        ] as [(String, String?)])
    func `end in the morning, as clocks at the place show`(now: String, end: String?) throws {
        let now = try #require(Instant(iso8601: now))
        #expect(QuietHours.night.end(at: now, in: Self.zone)?.iso8601 == end)
    }

    @Test func `lie within a day, or over midnight`() throws {
        let noon = try #require(Instant(iso8601: "2026-06-01T12:00:00Z"))
        #expect(QuietHours("11:30-12:30")?.end(at: noon, in: "UTC")?.iso8601 == "2026-06-01T12:30:00Z")
        #expect(QuietHours("12:01-12:00")?.end(at: noon, in: "UTC") == nil)
        #expect(QuietHours("12:01-12:00")?.end(at: noon + .seconds(60), in: "UTC")?.iso8601 == "2026-06-02T12:00:00Z")
    }

    @Test(arguments: ["", "22", "22:00", "22:00-24:00", "9:00-10:00", "22:00-22:00", "22:60-08:00", "22:00-08:00-09:00", "+2:00-03:00"])
    func `are refused where they are not two times`(text: String) { #expect(QuietHours(text) == nil) }
}
