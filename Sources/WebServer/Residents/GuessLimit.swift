import DialogueEngine
import Synchronization

/// How often a wrong code may be tried from one address: twenty times at once, then once in ten seconds.
///
/// A code of five letters is one of 28 million; at this pace one address tries nine thousand a day. Memory is bounded: at most ten thousand addresses
/// are remembered, and those that were quiet longest are forgotten first. Nothing of this is kept in the store.
final class GuessLimit: Sendable {
    private struct Tries { var count: Double, at: Instant }

    static let burst = 20.0
    private static let perSecond = 0.1
    private let capacity: Int
    private let sources = Mutex<[String: Tries]>([:])

    init(capacity: Int = 10_000) { self.capacity = capacity }

    /// How many addresses are remembered.
    var remembered: Int { sources.withLock { $0.count } }

    /// Whether nothing more may be tried from there now.
    func isReached(by source: String, at now: Instant) -> Bool {
        sources.withLock { sources in sources[source].map { Self.left($0, now) > Self.burst - 1 } ?? false }
    }

    /// Counts a code that led nowhere.
    func count(_ source: String, at now: Instant) {
        sources.withLock { sources in
            let before = sources[source].map { Self.left($0, now) } ?? 0
            if sources[source] == nil, sources.count >= capacity { Self.makeRoom(in: &sources, capacity, now) }
            sources[source] = Tries(count: min(Self.burst, before + 1), at: now)
        }
    }

    /// The tries that still count.
    private static func left(_ tries: Tries, _ now: Instant) -> Double {
        max(0, tries.count - Double((now - tries.at).milliseconds) / 1_000 * perSecond)
    }

    private static func makeRoom(in sources: inout [String: Tries], _ capacity: Int, _ now: Instant) {
        sources = sources.filter { left($0.value, now) > 0 }
        guard sources.count >= capacity else { return }
        for (source, _) in sources.sorted(by: { $0.value.at < $1.value.at }).prefix(max(1, capacity / 10)) { sources[source] = nil }
    }
}
