import Synchronization

/// What a page says once: of what was done with the form before it. Kept in memory only, under a number that stands in the address of the page.
final class Flashes: Sendable {
    struct Flash: Sendable {
        var news: String?
        var fault: String?
        /// Something shown once and nowhere else, such as a link.
        var secret: String?
        /// What was typed in a form of which nothing was done.
        var typed: PageForm?
    }

    /// The session it is for, and its number.
    private struct Key: Hashable { let token: String, number: String }

    private static let capacity = 1_000
    private let kept = Mutex<[Key: Flash]>([:])

    /// Keeps what the page at `place` is to say, and returns the address at which it says so.
    func put(_ flash: Flash, for token: String, at place: String) -> String {
        let number = String(UInt64.random(in: .min ... .max), radix: 36)
        kept.withLock { kept in
            if kept.count >= Self.capacity { kept.removeAll() }
            kept[Key(token: token, number: number)] = flash
        }
        return place + (place.contains("?") ? "&" : "?") + "f=\(number)"
    }

    /// What there is to say, which is then said.
    func take(_ number: String, for token: String) -> Flash {
        kept.withLock { $0.removeValue(forKey: Key(token: token, number: number)) } ?? Flash()
    }
}
