import Crypto
import DialogueEngine
import Foundation
import OpenIDConnect
import Synchronization

/// Who was sent to the organisation's service and is not back yet. In memory only: after a restart one begins again.
final class PendingSignIns: Sendable {
    struct Pending: Sendable {
        let attempt: SignInAttempt
        /// Where they were going.
        let place: String
        let browser: SHA256Digest
        let until: Instant
    }

    /// How long somebody may take at the service, and how many may be under way.
    static let (patience, capacity) = (Span.seconds(600), 10_000)
    private let kept = Mutex<[String: Pending]>([:])

    /// - Parameter browser: what only the browser has that began this.
    func keep(_ attempt: SignInAttempt, browser: String, to place: String, at now: Instant) {
        let pending = Pending(attempt: attempt, place: place, browser: Self.hash(browser), until: now + Self.patience)
        kept.withLock { kept in
            if kept.count >= Self.capacity { Self.makeRoom(in: &kept, now) }
            kept[attempt.state] = pending
        }
    }

    /// What was begun under this state by this browser, and not too long ago. Whatever the answer, the state is used up.
    func take(_ state: String, browser: String, at now: Instant) -> Pending? {
        guard let pending = kept.withLock({ $0.removeValue(forKey: state) }) else { return nil }
        return now < pending.until && pending.browser == Self.hash(browser) ? pending : nil
    }

    private static func hash(_ text: String) -> SHA256Digest { SHA256.hash(data: Data(text.utf8)) }

    /// Forgets what is too old, or else the oldest tenth.
    private static func makeRoom(in kept: inout [String: Pending], _ now: Instant) {
        kept = kept.filter { now < $0.value.until }
        guard kept.count >= capacity else { return }
        for (state, _) in kept.sorted(by: { $0.value.until < $1.value.until }).prefix(capacity / 10) { kept[state] = nil }
    }
}
