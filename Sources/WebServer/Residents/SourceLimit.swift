import DialogueEngine
import Synchronization

/// How often something may be done from one address; by default a wrong code tried: twenty times at once, then once in ten seconds.
///
/// A code of five letters is one of 28 million; at this pace one address tries nine thousand a day. Memory is bounded: at most ten thousand addresses
/// are remembered, and those that were quiet longest are forgotten first. Nothing of this is kept in the store.
final class SourceLimit: Sendable {
    private struct Tries { var count: Double, at: Instant }

    static let usual = 20.0
    private let burst: Double
    private let perSecond: Double
    private let capacity: Int
    private let sources = Mutex<[String: Tries]>([:])

    /// - Parameters:
    ///   - burst: how many tries at once.
    ///   - perSecond: how many more with each second.
    ///   - capacity: how many addresses are remembered.
    init(burst: Double = usual, perSecond: Double = 0.1, capacity: Int = 10_000) {
        (self.burst, self.perSecond, self.capacity) = (burst, perSecond, capacity)
    }

    /// How many addresses are remembered.
    var remembered: Int { sources.withLock { $0.count } }

    /// Talks begun: so many that a hall, a library or a school gets in by its one address, and no program by the hundred thousands.
    static var begins: SourceLimit { SourceLimit(burst: 500, perSecond: 1 / 3) }

    /// Whether nothing more may be done from there now.
    func isReached(by source: String, at now: Instant) -> Bool {
        sources.withLock { sources in sources[source].map { left($0, now) > burst - 1 } ?? false }
    }

    /// Counts one more from there.
    func count(_ source: String, at now: Instant) {
        sources.withLock { sources in
            let before = sources[source].map { left($0, now) } ?? 0
            if sources[source] == nil, sources.count >= capacity { makeRoom(in: &sources, now) }
            sources[source] = Tries(count: min(burst, before + 1), at: now)
        }
    }

    /// Forgets the tries from there: one was right.
    func forgive(_ source: String) { sources.withLock { $0[source] = nil } }

    /// The tries that still count.
    private func left(_ tries: Tries, _ now: Instant) -> Double {
        max(0, tries.count - Double((now - tries.at).milliseconds) / 1_000 * perSecond)
    }

    private func makeRoom(in sources: inout [String: Tries], _ now: Instant) {
        sources = sources.filter { left($0.value, now) > 0 }
        guard sources.count >= capacity else { return }
        for (source, _) in sources.sorted(by: { $0.value.at < $1.value.at }).prefix(max(1, capacity / 10)) { sources[source] = nil }
    }
}
