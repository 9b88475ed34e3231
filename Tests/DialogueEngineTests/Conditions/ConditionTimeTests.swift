import DialogueEngine
import Testing

@Suite struct `Time in conditions` {
    @Test(arguments: [
        ("2026-03-29T00:59:59Z", "1"), ("2026-03-29T01:00:00Z", "3"), ("2026-10-25T00:59:59Z", "2"), ("2026-10-25T01:00:00Z", "2"),
        ("2026-10-25T02:00:00Z", "3"), ("2026-01-01T12:00:00Z", "13"),
    ])
    func `follows summer time in Amsterdam`(moment: String, hour: String) {
        #expect(value("string(timestamp('\(moment)').getHours('Europe/Amsterdam'))") == .string(hour))
    }

    @Test func `knows zones by name and by offset, and refuses others`() {
        #expect(value("run.closes.getDate('America/New_York')") == .int(28))
        #expect(value("run.closes.getHours('-01:00')") == .int(23))
        #expect(value("run.closes.getHours('05:30')") == .int(6))
        #expect(value("run.closes.getHours('UTC')") == .int(0))
        #expect(kind("run.closes.getHours('Europe/Eindhoven')") == .conversion)
    }

    @Test func `counts every accessor from its own origin`() {
        let sunday = "timestamp('2024-12-29T23:59:58.987654321Z')"
        let expected: [(String, Int64)] = [
            ("getFullYear", 2024), ("getMonth", 11), ("getDate", 29), ("getDayOfMonth", 28), ("getDayOfWeek", 0), ("getDayOfYear", 363),
            ("getHours", 23), ("getMinutes", 59), ("getSeconds", 58), ("getMilliseconds", 987),
        ]
        for (name, number) in expected { #expect(value("\(sunday).\(name)()") == .int(number), "\(name)") }
        #expect(value("timestamp('0001-01-01T00:00:00Z').getDayOfWeek()") == .int(1))
    }

    @Test func `reads and prints durations`() {
        #expect(ConditionDuration("1h30m")?.description == "5400s")
        #expect(ConditionDuration("-1.5ms")?.description == "-0.0015s")
        #expect(ConditionDuration("0")?.nanoseconds == 0)
        #expect(ConditionDuration("-9223372036854775808ns")?.nanoseconds == .min)
        for text in ["", "-", "1", "1x", "s", "9223372036854775808ns", "1h 2m", "0s0"] {
            #expect(ConditionDuration(text) == nil, "\(text)")
        }
        #expect(value("duration('123.321456789s').getMilliseconds()") == .int(321))
    }

    @Test func `reads timestamps with offsets and keeps them in range`() {
        #expect(ConditionTimestamp("2009-02-13T23:31:30Z")?.seconds == 1_234_567_890)
        #expect(ConditionTimestamp("2026-03-29T02:30:00.50+02:00")?.description == "2026-03-29T00:30:00.5Z")
        for text in ["2026-03-29", "2025-02-29T00:00:00Z", "2026-01-01T24:00:00Z", "0001-01-01T00:00:00+01:00", "2026-01-01T00:00:60Z"] {
            #expect(ConditionTimestamp(text) == nil, "\(text)")
        }
        #expect(value("run.closes - duration('1s') < run.closes && run.closes - run.closes == duration('0s')") == .bool(true))
        #expect(kind("run.closes + 1") == .noSuchOverload)
    }
}
