import DialogueEngine

/// How many topics a collection of texts has: as many as one half of the texts can tell of the other half, beyond what shuffled words tell.
///
/// Topics of one half are laid over the other half: how much of it do they explain? The same is done with the same words dealt out over the texts by
/// chance, which have usual words but no topics. The difference is what topics explain. It grows with their number and then no more; the number is the
/// smallest that reaches nearly all of it. Where it stays near nothing there are no topics.
///
/// Source: two-fold cross-validation with the shuffled baseline of Horn (1965), A rationale and test for the number of factors, Psychometrika 30:179–185.
struct ThemeCount {
    /// Never more topics than this, nor fewer than `textsEach` texts for each.
    static let (most, textsEach) = (24, 10)
    /// Of more texts than this, a part decides how many topics there are.
    static let mostRows = 1_200
    /// The least share of what is said (0…1) that topics must explain beyond chance, and how much of the most they can explain is enough. Few texts
    /// explain each other by chance, so of those more is asked: two texts' worth.
    static let (leastGain, enough) = (0.01, 0.9)
    private static let (tried, shuffles, rounds) = ([2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24], 1, 15)

    /// 0 where there are no topics.
    let count: Int
    /// What topics explain beyond chance, by their number.
    let gains: [(count: Int, gain: Double)]
    private let halves: [SparseRows]
    private let starts: [LeadingDirections]

    /// - Parameter matrix: a row per text, in an order that does not depend on who came first.
    init(of matrix: SparseRows) {
        let sample = Self.sample(of: matrix)
        let limit = min(Self.most, sample.count / Self.textsEach)
        let real = Self.halves(of: sample)
        let starts = real.map { LeadingDirections(of: $0, count: limit) }
        let dealt = (0..<Self.shuffles).map { Self.halves(of: Self.shuffled(sample, seed: UInt64($0 + 1))) }
        let others = dealt.map { $0.map { LeadingDirections(of: $0, count: limit) } }
        gains = Self.tried.filter { $0 <= limit }.map { count in
            let chance = zip(dealt, others).reduce(0) { $0 + Self.explained($1.0, $1.1, count) } / Double(Self.shuffles)
            return (count, Self.explained(real, starts, count) - chance)
        }
        let largest = gains.map(\.gain).max() ?? 0
        count =
            largest < Self.leastGain + 2 / Double(max(1, sample.count)) ? 0 : gains.first { $0.gain >= Self.enough * largest }?.count ?? 0
        (halves, self.starts) = (real, starts)
    }

    /// How much of each topic comes back when half of the texts is left out, 0…1: the cosine with its nearest topic of that half, averaged over both.
    func returns(of found: Factorization) -> [Double] {
        let others = zip(halves, starts).map { Factorization(of: $0, into: count, from: $1, rounds: Self.rounds) }
        let topics = others.map { other in (0..<other.count).map(other.topic) }
        return (0..<found.count).map(found.topic).map { own in
            let nearest = topics.map { half in half.map { zip(own, $0).reduce(0) { $0 + $1.0 * $1.1 } }.max() ?? 0 }
            return nearest.reduce(0, +) / Double(nearest.count)
        }
    }

    /// How much of each half is explained by the topics of the other one, 0…1, averaged.
    private static func explained(_ halves: [SparseRows], _ starts: [LeadingDirections], _ count: Int) -> Double {
        let found = zip(halves, starts).map { Factorization(of: $0, into: count, from: $1, rounds: rounds) }
        return (found[1].explained(of: halves[0]) + found[0].explained(of: halves[1])) / 2
    }

    /// The rows with something in them, in an order of chance that is the same every time; of very many, the first of these.
    private static func sample(of matrix: SparseRows) -> SparseRows {
        let order = shuffled((0..<matrix.count).filter { matrix.starts[$0] < matrix.starts[$0 + 1] }, seed: 0)
        return matrix.rows(order.prefix(mostRows))
    }

    private static func halves(of matrix: SparseRows) -> [SparseRows] {
        (0..<2).map { half in matrix.rows((0..<matrix.count).filter { $0 % 2 == half }) }
    }

    /// As many terms in each text as there were, dealt out by chance.
    private static func shuffled(_ matrix: SparseRows, seed: UInt64) -> SparseRows {
        let cells = shuffled(Array(matrix.places.indices), seed: seed)
        var dealt = SparseRows(columns: matrix.columns)
        for row in 0..<matrix.count {
            let own = cells[matrix.starts[row]..<matrix.starts[row + 1]]
            let terms = own.reduce(into: [Int: Double]()) { $0[matrix.places[$1]] = matrix.values[$1] }.sorted { $0.key < $1.key }
            let length = terms.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
            dealt.append(terms.map { ($0.key, $0.value / length) })
        }
        return dealt
    }

    private static func shuffled(_ places: [Int], seed: UInt64) -> [Int] {
        var (random, order) = (SplitMix64(seed: seed), places)
        for place in order.indices.reversed() { order.swapAt(place, random.next(below: place + 1)) }
        return order
    }
}
