import JSONText

/// Which statements of a list somebody gets where the list has more than one person is asked about.
///
/// Turn by turn: a statement that too few people answered comes first, the least dealt of them before the others. When every statement has its
/// views, each third turn is kept for a statement most people do not agree with, the least answered first, and the others are drawn by chance:
///
///     weight = ((1 − (pass + 1) / (seen + 2)) · (1 + 8 · 2^(−seen / 5)))²
///
/// Source: the priority of Polis (math/src/polismath/math/conversation.clj) without agreement, which starves what few agree with, and without
/// extremity, which needs groups. Everything it goes by stands in the log, so outsiders can deal again and compare.
struct StatementRouting {
    /// How many people are to answer about each statement before chance decides.
    let views: Int

    /// What it goes by: how often each statement was dealt, and how it was answered.
    struct Ledger: Equatable, Sendable {
        var dealt: [StatementID: Int] = [:]
        var votes: [StatementID: [OptionID: Int]] = [:]

        func seen(_ id: StatementID) -> Int { votes[id]?.values.reduce(0, +) ?? 0 }
    }

    /// Up to `count` of `statements`, in the order in which they are asked.
    ///
    /// - Complexity: O(statements × count).
    func pick(_ count: Int, of statements: [StatementID], after ledger: Ledger, draw: StatementDraw) -> [StatementID] {
        var chance = SplitMix64(seed: draw.seed)
        var left = statements
        for last in stride(from: left.count - 1, to: 0, by: -1) { left.swapAt(last, chance.next(below: last + 1)) }
        let dealt = ledger.dealt.values.reduce(0, +)
        var picked: [StatementID] = []
        while picked.count < count, !left.isEmpty {
            let isKept = (dealt + picked.count) % 3 == 2
            let place = leastDealt(left, ledger) ?? (isKept ? leastAnswered(left, ledger) : nil) ?? drawn(left, ledger, &chance)
            picked.append(left.remove(at: place))
        }
        return picked
    }

    private func leastDealt(_ statements: [StatementID], _ ledger: Ledger) -> Int? {
        statements.indices.filter { ledger.seen(statements[$0]) < views }
            .min { ledger.dealt[statements[$0], default: 0] < ledger.dealt[statements[$1], default: 0] }
    }

    private func leastAnswered(_ statements: [StatementID], _ ledger: Ledger) -> Int? {
        statements.indices.filter { 2 * (ledger.votes[statements[$0]]?["agree"] ?? 0) < ledger.seen(statements[$0]) }
            .min { ledger.seen(statements[$0]) < ledger.seen(statements[$1]) }
    }

    private func drawn(_ statements: [StatementID], _ ledger: Ledger, _ chance: inout SplitMix64) -> Int {
        let weights = statements.map { weight(of: $0, ledger) }
        var left = weights.reduce(0, +) * Double(chance.next() >> 11) * 0x1p-53
        for (place, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return place }
        }
        return weights.count - 1
    }

    /// In whole steps of a fifth of a halving, so that every machine computes the same: powers of two and products are exact everywhere.
    private func weight(of id: StatementID, _ ledger: Ledger) -> Double {
        let seen = ledger.seen(id)
        let passes = ledger.votes[id]?["pass"] ?? 0
        let fresh = 1 + 8 * Self.halvings[seen % 5] / Double(UInt64(1) << UInt64(min(seen / 5, 62)))
        let told = 1 - Double(passes + 1) / Double(seen + 2)
        return told * fresh * told * fresh
    }

    /// 2^(−n/5) for n = 0…4.
    private static let halvings = [1, 0.870_550_563_296_124_1, 0.757_858_283_255_199_1, 0.659_753_955_386_447_4, 0.574_349_177_498_517_4]
}

/// The chance by which statements were dealt to somebody: with the log before it, enough to deal them again.
public struct StatementDraw: Equatable, Sendable {
    /// The rule that was followed; 1 is the one of this version.
    public let rule: Int
    public let seed: UInt64
    public init(rule: Int = 1, seed: UInt64) { (self.rule, self.seed) = (rule, seed) }
}

extension StatementDraw {
    var json: JSON { ["rule": .int(Int64(rule)), "seed": .string(String(seed))] }

    init?(json: JSON) {
        guard let rule = json["rule"]?.int, let seed = json["seed"]?.string.flatMap(UInt64.init) else { return nil }
        self.init(rule: Int(rule), seed: seed)
    }
}
