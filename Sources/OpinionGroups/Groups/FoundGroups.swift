/// The groups of people who vote alike, where there are any, and where everybody stands.
///
/// How many groups there are is decided by the votes: of all numbers of groups that come back when a fifth of the people is left out, the one that is
/// worth its numbers most. Where none comes back, or shuffled votes show as much, there are no separate groups. See <doc:Groups>.
public struct FoundGroups: Sendable, Equatable {
    /// Where one person stands.
    public enum Place: Hashable, Sendable {
        /// In a group, counted from 0, the largest first.
        case group(Int)
        /// Voted enough, and belongs to no group beyond doubt.
        case between
        /// Voted on few statements, which do not tell.
        case notPlaced
        /// Took a stance on nothing.
        case noStance
    }

    /// How a number of groups fared.
    public struct Trial: Sendable, Equatable {
        public let groups: Int
        /// Whether people whose votes follow no pattern were set apart.
        public let hasStrays: Bool
        /// The lower the better.
        public let criterion: Double
        public let stability: Double
        /// Of the group that comes back least.
        public let weakest: Double
    }

    /// By row of the votes.
    public let places: [Place]
    /// How many groups; 1 where there are no separate ones.
    public let count: Int
    /// How alike the groups are that are found among four fifths of the people: the mean adjusted Rand index; `nil` where there are none.
    public let stability: Double?
    /// For each group, how much of it comes back, 0…1.
    public let returning: [Double]
    /// For each group, how large it is with those who cannot be told; empty where there are none.
    public let sizes: [GroupSize]
    /// What was tried, in the order of trying.
    public let trials: [Trial]
    /// How many directions people differ in beyond chance.
    public let directions: Int

    /// Groups that hold are found again with this much likeness.
    public static let leastStability = 0.6
    /// Of each group that holds this much comes back.
    public static let leastReturning = 0.75
    /// Somebody is in a group who is placed there this often, or with few votes this surely.
    public static let leastPlaced = 0.8
    /// On how many statements somebody has to vote for groups to be looked for among them; with fewer they are placed only where these tell by themselves.
    public static let leastVotes = 7

    /// The number of people who are in each group.
    public var members: [Int] { (0..<(count == 1 ? 0 : count)).map { group in places.count { $0 == .group(group) } } }

    init(
        places: [Place], count: Int, stability: Double?, returning: [Double], sizes: [GroupSize] = [], trials: [Trial], directions: Int
    ) {
        (self.places, self.count, self.stability, self.sizes) = (places, count, stability, sizes)
        (self.returning, self.trials, self.directions) = (returning, trials, directions)
    }

    /// Looks for groups.
    ///
    /// - Parameters:
    ///   - isLeftOut: statements that do not count, such as those the moderators took out.
    ///   - seed: where chance comes from; the same votes and seed give the same groups.
    ///   - effort: how often to look again.
    /// - Complexity: O(votes × groups × rounds), and a few hundred times as much for four thousand people at most.
    public init(in votes: VoteMatrix, leavingOut isLeftOut: [Bool], seed: UInt64 = 1, effort: Effort = .full) {
        self = GroupSearch(votes, isLeftOut, seed: seed, effort: effort).result
    }

    /// How often to look again.
    public struct Effort: Sendable {
        /// Resamples of each number of groups, of the one chosen, and shuffles of the votes.
        public var first: Int
        public var last: Int
        public var shuffles: Int

        public init(first: Int, last: Int, shuffles: Int) { (self.first, self.last, self.shuffles) = (first, last, shuffles) }

        /// As much as a report takes.
        public static let full = Effort(first: 10, last: 100, shuffles: 50)
    }
}
