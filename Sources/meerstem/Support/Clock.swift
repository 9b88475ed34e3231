import ArgumentParser
import DialogueEngine
import Foundation

/// What time it is: the machine's, or the one given, for tests and rehearsals.
struct ClockOptions: ParsableArguments {
    @Option(name: .customLong("now"), help: "Take this as the time: 2026-06-01T18:00 (Europe/Amsterdam) or milliseconds since 1970.")
    var given: String?

    /// - Throws: a ``Failure`` where the time given cannot be read.
    func now() throws -> Instant {
        guard let given else { return Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
        guard let instant = Self.instant(given) else { throw Failure.use(Messages.current.badTime(given)) }
        return instant
    }

    static func instant(_ text: String) -> Instant? {
        if let number = Int64(text) { return Instant(milliseconds: number) }
        if let date = ISO8601DateFormatter().date(from: text) { return Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1_000)) }
        let parts = text.split { $0 == "T" || $0 == " " }
        guard let first = parts.first, let day = Day(first) else { return nil }
        let clock = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Int($0) } : [0, 0]
        guard clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else { return nil }
        return LocalClock.instant(of: day, hour: clock[0], minute: clock[1], in: "Europe/Amsterdam")
    }
}
