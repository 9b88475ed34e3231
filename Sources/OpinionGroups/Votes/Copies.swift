/// People whose votes may not be one person's each: exact copies of another's, and the same vote on everything.
///
/// A flag is no proof. Results are shown with and without, and nobody is left out of a count for it.
public struct Copies: Sendable, Equatable {
    /// Rows that say exactly what an earlier one says, on seven statements at least.
    public let identical: [Int]
    /// Rows that agree with everything, or disagree, on ten statements at least.
    public let uniform: [Int]

    public static let leastIdentical = 7
    public static let leastUniform = 10

    /// - Complexity: O(votes).
    public init(in votes: VoteMatrix) {
        var seen: Set<ArraySlice<UInt32>> = []
        var (identical, uniform) = ([Int](), [Int]())
        for person in 0..<votes.people {
            let cells = votes.cells[votes.starts[person]..<votes.starts[person + 1]]
            if cells.count >= Self.leastIdentical, !seen.insert(cells).inserted { identical.append(person) }
            if cells.count >= Self.leastUniform, let first = cells.first, cells.allSatisfy({ $0 & 3 == first & 3 }), first & 3 != 1 {
                uniform.append(person)
            }
        }
        (self.identical, self.uniform) = (identical, uniform)
    }

    /// Everybody who has a flag.
    public var people: Set<Int> { Set(identical).union(uniform) }
}
