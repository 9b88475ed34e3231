import Synchronization

/// What a page says once: of what was done with the form before it. Kept in memory only, by the session it is for.
final class Flashes: Sendable {
    struct Flash: Sendable {
        var news: String?
        var fault: String?
        /// Something shown once and nowhere else, such as a link.
        var secret: String?
    }

    private static let capacity = 1_000
    private let kept = Mutex<[String: Flash]>([:])

    func put(_ token: String, news: String? = nil, fault: String? = nil, secret: String? = nil) {
        kept.withLock { kept in
            if kept.count >= Self.capacity { kept.removeAll() }
            kept[token] = Flash(news: news, fault: fault, secret: secret)
        }
    }

    /// What there is to say, which is then said.
    func take(_ token: String) -> Flash { kept.withLock { $0.removeValue(forKey: token) } ?? Flash() }
}
