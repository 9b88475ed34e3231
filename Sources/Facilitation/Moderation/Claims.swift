public import DialogueEngine
import JSONText
import Synchronization

/// Which moderator looks at which line now, so that two do not read the same one.
///
/// A claim ends by itself after a minute. It lives in the memory of the process that owns the store: that nobody decides twice is seen to in the store.
final class Claims: Sendable {
    private struct Claim { let name: String, until: Instant }
    private struct Place: Hashable { let code: String, line: StatementID }

    static let time = Span.seconds(60)
    private static let capacity = 10_000
    private let kept = Mutex<[Place: Claim]>([:])

    /// Claims the first of these lines that nobody else has, for somebody who then has no other one here; returns it, and who has which of the others.
    func claim(firstOf lines: [StatementID], in code: String, for name: String, at now: Instant) -> Readers {
        kept.withLock { kept in
            kept = kept.filter { $0.value.until > now && !($0.key.code == code && $0.value.name == name && !lines.isEmpty) }
            let others = kept.filter { $0.key.code == code && $0.value.name != name }
            var readers = Readers(others: others.reduce(into: [:]) { $0[$1.key.line] = $1.value.name })
            readers.own = lines.first { readers.others[$0] == nil }
            if let own = readers.own, kept.count < Self.capacity {
                kept[Place(code: code, line: own)] = Claim(name: name, until: now + Self.time)
            }
            return readers
        }
    }

    /// Who else looks at a line now.
    func holder(of line: StatementID, in code: String, besides name: String, at now: Instant) -> String? {
        kept.withLock { $0[Place(code: code, line: line)].flatMap { $0.name != name && $0.until > now ? $0.name : nil } }
    }
}

/// Which lines moderators look at now, as one of them sees it.
public struct Readers: Equatable, Sendable {
    /// The line that this moderator has now; `nil` where others have all they asked for, or they asked for none.
    public internal(set) var own: StatementID?
    /// Who else looks at a line.
    public internal(set) var others: [StatementID: String] = [:]
}

extension Readers {
    /// `{"others":{"c3":"Fenna"},"own":"c4"}`.
    var json: JSON {
        [
            "own": JSON(own?.text), "others": .object(others.reduce(into: [:]) { $0[$1.key.text] = .string($1.value) }),
        ]
    }

    init(json: JSON) {
        own = json["own"]?.string.map { StatementID($0) }
        others = (json["others"]?.object ?? [:]).reduce(into: [:]) { $0[StatementID($1.key)] = $1.value.string }
    }
}

extension Facilitator {
    /// Claims the first of these lines that no other moderator looks at now, for a minute; no lines: only looks who reads what.
    ///
    /// While somebody has a line, others decide about it only where they insist.
    public func claim(firstOf lines: [StatementID], by name: String, on code: String, at now: Instant) -> Readers {
        claims.claim(firstOf: lines, in: code, for: name, at: now)
    }
}
