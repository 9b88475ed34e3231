import DialogueEngine
import Synchronization

/// Which moderator looks at which line now, so that two do not read the same one.
///
/// A claim ends by itself after a minute. It lives in memory: that nobody decides twice is seen to in the store.
final class Claims: Sendable {
    private struct Claim { let name: String, until: Instant }
    private struct Place: Hashable { let code: String, line: StatementID }

    static let time = Span.seconds(60)
    private static let capacity = 10_000
    private let kept = Mutex<[Place: Claim]>([:])

    /// Claims a line for somebody, who then has no other one here; returns who has it instead, where somebody does.
    func claim(_ line: StatementID, in code: String, for name: String, at now: Instant) -> String? {
        kept.withLock { kept in
            let place = Place(code: code, line: line)
            if let other = kept[place], other.name != name, other.until > now { return other.name }
            kept = kept.filter { $0.value.until > now && !($0.key.code == code && $0.value.name == name) }
            if kept.count < Self.capacity { kept[place] = Claim(name: name, until: now + Self.time) }
            return nil
        }
    }

    /// Who else looks at a line now.
    func holder(of line: StatementID, in code: String, besides name: String, at now: Instant) -> String? {
        kept.withLock { $0[Place(code: code, line: line)].flatMap { $0.name != name && $0.until > now ? $0.name : nil } }
    }
}
