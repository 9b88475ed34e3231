/// A conversation as Polis sees it: votes, and which statements its moderators took out.
public struct PolisConversation: Sendable {
    /// What the moderators say of a statement.
    public struct Statement: Sendable, Equatable {
        /// Taken out: it stays a column, in which everybody passed.
        public var isOut: Bool
        /// About the people rather than the subject: taken out of the mathematics too.
        public var isMeta: Bool

        public init(isOut: Bool = false, isMeta: Bool = false) { (self.isOut, self.isMeta) = (isOut, isMeta) }
    }

    public let votes: VoteMatrix
    public let statements: [Statement]

    /// - Parameter statements: one for each column of the votes.
    public init(votes: VoteMatrix, statements: [Statement]) {
        precondition(statements.count == votes.statements, "each statement has its column")
        (self.votes, self.statements) = (votes, statements)
    }

    /// Whether a statement is left out of the mathematics.
    var isLeftOut: [Bool] { statements.map { $0.isOut || $0.isMeta } }
}

/// Polis's map: two directions, and where people and statements stand on them. Agreeing is the positive direction.
///
/// Source: polis-community/polis, math/src/polismath/math/pca.clj; here the directions are found exactly rather than in a hundred rounds from a chance start.
public struct PolisMap: Sendable {
    /// The mean of each statement, -1…1.
    public let center: [Double]
    /// Two directions over statements, of length one; fewer where the votes have fewer.
    public let components: [[Double]]
    /// Where each person stands.
    public let people: [Point]
    /// Where somebody stands who only agreed with this statement.
    public let statements: [Point]

    /// - Complexity: O(votes × steps), about forty steps.
    public init(of conversation: PolisConversation) {
        let left = conversation.isLeftOut
        let votes = CentredVotes(conversation.votes, leavingOut: left)
        let found = Components(of: votes, 2).vectors
        (center, components) = (votes.means, found)
        let columns = Double(conversation.votes.statements)
        let always = left.count { $0 }
        let sides = (0..<2).map { $0 < found.count ? votes.times(found[$0]) : Array(repeating: 0, count: conversation.votes.people) }
        let matrix = conversation.votes
        people = (0..<matrix.people).map { person in
            // Whoever never saw a statement that was taken out counts as having passed on it.
            let seen = matrix.votes(of: person, leavingOut: left) + always
            let scale = (columns / Double(max(seen, 1))).squareRoot()
            return Point(x: scale * sides[0][person], y: scale * sides[1][person])
        }
        let means = votes.means
        statements = (0..<matrix.statements).map { statement in
            let reach = columns.squareRoot() * (1 - means[statement])
            func side(_ component: Int) -> Double { component < found.count ? reach * found[component][statement] : 0 }
            return Point(x: side(0), y: side(1))
        }
    }
}

/// A place on a map.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }

    /// How far it lies from the middle.
    public var length: Double { (x * x + y * y).squareRoot() }

    func squaredDistance(to other: Point) -> Double {
        let (dx, dy) = (x - other.x, y - other.y)
        return dx * dx + dy * dy
    }
}
