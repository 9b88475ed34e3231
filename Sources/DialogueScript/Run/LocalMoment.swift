internal import Foundation
import DialogueEngine

/// A moment as people write it, `2026-06-01T18:00`, in a time zone of the IANA database.
struct LocalMoment {
    private let zone: TimeZone

    /// - Returns: `nil` where there is no such zone.
    init?(zone name: String) {
        guard name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    /// The moment, or `nil` where this is no day and time. A time that the clock skips counts from before the change; one it passes twice is the later.
    func instant(_ text: String) -> Instant? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(parts[0]) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(clock.count), clock.allSatisfy({ $0.count == 2 && $0.allSatisfy { ("0"..."9").contains($0) } }) else {
            return nil
        }
        let numbers = clock.compactMap { Int64($0) } + [0]
        guard numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { return nil }
        let local = day.startInUTC.milliseconds / 1_000 + numbers[0] * 3_600 + numbers[1] * 60 + numbers[2]
        let guess = local - offset(at: local)
        return Instant(milliseconds: (local - offset(at: guess)) * 1_000)
    }

    private func offset(at seconds: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
    }
}
