/// A few statements in which as many people as possible find at least one they agree with.
///
/// Chosen one after the other: each time the one that most of those agree with who agree with none so far; of equals the one more people agree with, then
/// the first. No large group that agrees on something is left without: of those who agree with none of `k` statements, fewer than one in `k` of all agree
/// on any one. Source: Aziz and others (2017), Justified representation in approval-based committee voting, Soc. Choice Welf. 48:461–485 (greedy approval
/// voting).
public struct Slate: Sendable, Equatable {
    /// In the order of choosing; fewer than asked for where everybody agrees with one already.
    public let statements: [Int]
    /// How many people voted on something.
    public let people: Int
    /// How many of them agree with a statement of the slate.
    public let covered: Int
    /// Of those who do not, the most who agree on one statement, and which.
    public let largestWithout: Left?

    /// People who agree with each other on one statement, and with none of the slate.
    public struct Left: Sendable, Equatable {
        public let statement: Int
        public let count: Int
    }

    /// From how many people on a group that agrees on something would have a right to a statement.
    public let claim: Int

    /// - Parameter isLeftOut: statements that are not chosen.
    /// - Complexity: O(count × votes).
    public init(of votes: VoteMatrix, leavingOut isLeftOut: [Bool], count: Int) {
        let everybody = votes.tallies
        var isCovered = (0..<votes.people).map { votes.votes(of: $0) == 0 }
        people = isCovered.count { !$0 }
        claim = (people + max(1, count) - 1) / max(1, count)
        func agreeing() -> [Int] {
            var counts = [Int](repeating: 0, count: votes.statements)
            for person in 0..<votes.people where !isCovered[person] {
                for entry in votes.row(person) where entry.vote == .agree && !isLeftOut[entry.statement] { counts[entry.statement] += 1 }
            }
            return counts
        }
        func best(of counts: [Int]) -> Int? {
            counts.indices.filter { counts[$0] > 0 }.max { a, b in
                (counts[a], everybody[a].agree, -a) < (counts[b], everybody[b].agree, -b)
            }
        }
        var chosen: [Int] = []
        while chosen.count < count, let next = best(of: agreeing()) {
            chosen.append(next)
            for person in 0..<votes.people where !isCovered[person] { isCovered[person] = votes[person, next] == .agree }
        }
        let left = agreeing()
        statements = chosen
        covered = people - isCovered.count { !$0 }
        largestWithout = best(of: left).map { Left(statement: $0, count: left[$0]) }
    }
}
