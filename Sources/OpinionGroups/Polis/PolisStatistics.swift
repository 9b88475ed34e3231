import Foundation

/// What a group says of a statement, beside everybody in another group.
public struct PolisFigure: Sendable, Equatable {
    public let statement: Int
    public let own: Tally
    public let others: Tally

    /// How likely somebody of the group is to agree: (A + 1) / (n + 2).
    public var agreeing: Double { Self.chance(own.agree, own.seen) }
    public var disagreeing: Double { Self.chance(own.disagree, own.seen) }
    /// How far that lies above a half, in standard deviations.
    public var agreeingTest: Double { Self.test(own.agree, own.seen) }
    public var disagreeingTest: Double { Self.test(own.disagree, own.seen) }
    /// How many times more likely than somebody of another group.
    public var agreeingRatio: Double { agreeing / Self.chance(others.agree, others.seen) }
    public var disagreeingRatio: Double { disagreeing / Self.chance(others.disagree, others.seen) }
    /// How far apart the two lie, in standard deviations.
    public var agreeingRatioTest: Double { Self.test(own.agree, own.seen, beside: others.agree, others.seen) }
    public var disagreeingRatioTest: Double { Self.test(own.disagree, own.seen, beside: others.disagree, others.seen) }

    /// Whether agreeing sets the group apart more than disagreeing does.
    public var isForAgreeing: Bool { agreeingRatioTest > disagreeingRatioTest }

    /// Whether either sets the group apart beyond doubt: at 90 %, one-sided.
    var isSufficient: Bool {
        (agreeingRatioTest > Self.limit && agreeingTest > Self.limit) || (disagreeingRatioTest > Self.limit && disagreeingTest > Self.limit)
    }

    var metric: Double {
        isForAgreeing
            ? agreeingRatio * agreeingRatioTest * agreeing * agreeingTest
            : disagreeingRatio * disagreeingRatioTest * disagreeing * disagreeingTest
    }

    static let limit = 1.2816

    static func chance(_ count: Int, _ n: Int) -> Double { Double(count + 1) / Double(n + 2) }

    static func test(_ count: Int, _ n: Int) -> Double {
        let trials = Double(n + 1)
        return 2 * trials.squareRoot() * (Double(count + 1) / trials - 0.5)
    }

    static func test(_ count: Int, _ n: Int, beside other: Int, _ m: Int) -> Double {
        let (a, b, n, m) = (Double(count + 1), Double(other + 1), Double(n + 1), Double(m + 1))
        let both = (a + b) / (n + m)
        if both == 1 { return 0 }
        return (a / n - b / m) / (both * (1 - both) * (1 / n + 1 / m)).squareRoot()
    }
}

/// Polis's statistics, given its groups.
///
/// Source: polis-community/polis, math/src/polismath/math/repness.clj, stats.clj and conversation.clj.
public struct PolisStatistics: Sendable {
    /// A statement a group is known by.
    public struct Representative: Sendable, Equatable {
        public let figure: PolisFigure
        /// Whether it is what the group agrees on most.
        public let isBestAgreed: Bool
    }

    /// A statement on which everybody is of one mind.
    public struct Agreed: Sendable, Equatable {
        public let statement: Int
        public let count: Int
        public let seen: Int
        public var chance: Double { PolisFigure.chance(count, seen) }
        public var test: Double { PolisFigure.test(count, seen) }
    }

    /// How each group voted, by group and statement.
    public let votes: [[Tally]]
    /// What each group is known by: agreed first, then disagreed; five at most.
    public let representative: [[Representative]]
    /// On what most agree, and most disagree; five at most of each.
    public let agreed: [Agreed]
    public let disagreed: [Agreed]
    /// For each statement, the product over groups of how likely each is to agree.
    public let consensus: [Double]
    /// How gladly Polis would show each statement next; 0 at least.
    public let priorities: [Double]

    /// - Parameters:
    ///   - group: of each person; -1 for none.
    ///   - groups: how many.
    public init(of conversation: PolisConversation, on map: PolisMap, in group: [Int], groups: Int) {
        let left = conversation.isLeftOut
        let votes = Tallies(of: conversation.votes, in: group, groups: groups).rows
        let inside = (0..<left.count).map { statement in votes.reduce(Tally()) { $0 + $1[statement] } }
        self.votes = votes
        representative = votes.map { own in
            Self.representative(
                left.indices.filter { !left[$0] }.map { PolisFigure(statement: $0, own: own[$0], others: inside[$0] - own[$0]) })
        }
        let everybody = conversation.votes.tallies
        agreed = Self.agreed(everybody, \.agree, left)
        disagreed = Self.agreed(everybody, \.disagree, left)
        consensus = left.indices.map { statement in votes.reduce(1) { $0 * PolisFigure.chance($1[statement].agree, $1[statement].seen) } }
        priorities = left.indices.map { statement in
            conversation.statements[statement].isMeta
                ? 49 : Self.priority(of: inside[statement], extremity: map.statements[statement].length)
        }
    }

    private static func agreed(_ tallies: [Tally], _ side: KeyPath<Tally, Int>, _ left: [Bool]) -> [Agreed] {
        let found = tallies.indices.filter { !left[$0] }.map {
            Agreed(statement: $0, count: tallies[$0][keyPath: side], seen: tallies[$0].seen)
        }
        .filter { $0.chance > 0.5 && $0.test > PolisFigure.limit }
        return Array(stable(found) { $0.chance * $0.test }.prefix(5))
    }

    /// By falling number; what is equal stays in its order.
    private static func stable<Element>(_ elements: [Element], by number: (Element) -> Double) -> [Element] {
        let numbers = elements.map(number)
        let order = elements.indices.sorted { numbers[$0] == numbers[$1] ? $0 < $1 : numbers[$0] > numbers[$1] }
        return order.map { elements[$0] }
    }

    private static func representative(_ figures: [PolisFigure]) -> [Representative] {
        let sufficient = figures.filter(\.isSufficient)
        let best = bestAgreed(figures)
        guard !sufficient.isEmpty else {
            if let best { return [Representative(figure: best, isBestAgreed: true)] }
            return mostApart(figures).map { [Representative(figure: $0, isBestAgreed: false)] } ?? []
        }
        let rest = stable(sufficient.filter { $0.statement != best?.statement }, by: \.metric).map {
            Representative(figure: $0, isBestAgreed: false)
        }
        let chosen = ((best.map { [Representative(figure: $0, isBestAgreed: true)] } ?? []) + rest).prefix(5)
        return chosen.filter { $0.figure.isForAgreeing } + chosen.filter { !$0.figure.isForAgreeing }
    }

    private static func mostApart(_ figures: [PolisFigure]) -> PolisFigure? {
        func apart(_ figure: PolisFigure) -> Double { max(figure.agreeingRatioTest, figure.disagreeingRatioTest) }
        var best: PolisFigure?
        for figure in figures where best.map({ apart(figure) > apart($0) }) ?? true { best = figure }
        return best
    }

    private static func bestAgreed(_ figures: [PolisFigure]) -> PolisFigure? {
        var best: PolisFigure?
        for figure in figures where figure.own.agree > 0 || figure.own.disagree > 0 {
            let isBetter: Bool
            if let current = best {
                func whole(_ one: PolisFigure) -> Double { one.agreeing * one.agreeingTest }
                func beside(_ one: PolisFigure) -> Double { one.agreeingRatio * one.agreeingRatioTest * whole(one) }
                isBetter = current.agreeingRatio > 1 ? beside(figure) > beside(current) : whole(figure) > whole(current)
            } else {
                isBetter = figure.agreeingTest > PolisFigure.limit || (figure.agreeingRatio > 1 && figure.agreeing > 0.5)
            }
            if isBetter { best = figure }
        }
        return best
    }

    private static func priority(of tally: Tally, extremity: Double) -> Double {
        let (agree, pass, seen) = (Double(tally.agree), Double(tally.pass), Double(tally.seen))
        let importance = (1 - (pass + 1) / (seen + 2)) * (extremity + 1) * ((agree + 1) / (seen + 2))
        let priority = importance * (1 + 8 * exp2(-seen / 5))
        return priority * priority
    }
}
