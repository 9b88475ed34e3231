/// People as members of a few groups, in each of which every statement has its own chances of agreeing, disagreeing and passing.
///
/// What somebody did not see says nothing about them. Where it has a class of strays, its last class is of people whose votes follow no pattern: there
/// agreeing and disagreeing are as likely on every statement. The chances of a group lean a little towards those of everybody, so that a group of which
/// few saw a statement is not taken at their word.
/// Source: Lazarsfeld and Henry (1968), Latent Structure Analysis; fitted by Dempster, Laird and Rubin (1977), J. R. Stat. Soc. B 39:1–38.
struct LatentClasses: Sendable {
    /// How many groups it looks for, and whether strays are a class of their own.
    struct Shape: Hashable, Sendable {
        let groups: Int
        let hasStrays: Bool
        var classes: Int { groups + (hasStrays ? 1 : 0) }

        /// How many numbers are free in it.
        func freedom(statements: Int) -> Int { classes - 1 + 2 * groups * statements }
    }

    let shape: Shape
    /// How large each class is, 0…1.
    private(set) var shares: [Double] = []
    /// The logarithm of the chance of each cell in each class; 0 for statements that are left out.
    private var logs: [Weights] = []

    /// One number for each class, of which there are eight at most: so a vote is one addition, however many classes there are.
    typealias Weights = SIMD8<Float>

    /// How many people's votes the chances of everybody weigh in those of a group.
    static let lean = 2.0

    /// Classes as they would be if each person were in them so far.
    init(_ shape: Shape, on ground: Ground, weight: [Weights]) {
        precondition(shape.classes <= Weights.scalarCount)
        self.shape = shape
        maximise(ground, weight)
    }

    /// Fits the classes better, until a round changes little.
    ///
    /// - Returns: how likely the votes are, as a logarithm.
    @discardableResult
    mutating func improve(on ground: Ground, rounds: Int) -> Double {
        var before = -Double.infinity
        for _ in 0..<rounds {
            let (weight, likelihood) = expectation(ground.votes)
            if likelihood - before < 1e-6 * abs(likelihood) { return likelihood }
            maximise(ground, weight)
            before = likelihood
        }
        return before
    }

    /// How far everybody is in each class, 0…1, and how likely their votes are.
    func expectation(_ votes: VoteMatrix) -> (weight: [Weights], likelihood: Double) {
        let part = 4_096
        let parts = (votes.people + part - 1) / part
        var weight = [Weights](repeating: .zero, count: votes.people)
        var likelihoods = [Double](repeating: 0, count: parts)
        weight.withUnsafeMutableBufferPointer { weight in
            likelihoods.withUnsafeMutableBufferPointer { likelihoods in
                nonisolated(unsafe) let (weight, likelihoods) = (weight, likelihoods)
                Parallel.each(parts, worth: votes.count) { index in
                    likelihoods[index] = weigh(index * part..<min(votes.people, (index + 1) * part), votes, into: weight)
                }
            }
        }
        return (weight, likelihoods.reduce(0, +))
    }

    /// The class each person is most likely in.
    func labels(_ votes: VoteMatrix) -> [Int] {
        expectation(votes).weight.map { weight in
            var best = 0
            for one in 1..<shape.classes where weight[one] > weight[best] { best = one }
            return best
        }
    }

    private func weigh(_ people: Range<Int>, _ votes: VoteMatrix, into weight: UnsafeMutableBufferPointer<Weights>) -> Double {
        let classes = shape.classes
        var prior = Weights(repeating: -.infinity)
        for one in 0..<classes { prior[one] = Float(Logarithm.of(shares[one])) }
        var likelihood = 0.0
        logs.withUnsafeBufferPointer { logs in
            votes.cells.withUnsafeBufferPointer { cells in
                votes.starts.withUnsafeBufferPointer { starts in
                    for person in people {
                        var sums = prior
                        for place in starts[person]..<starts[person + 1] { sums += logs[Int(cells[place])] }
                        let highest = sums.max()
                        var total: Float = 0
                        for one in 0..<classes {
                            sums[one] = Float(Logarithm.undone(Double(sums[one] - highest)))
                            total += sums[one]
                        }
                        for one in classes..<Weights.scalarCount { sums[one] = 0 }
                        weight[person] = sums / total
                        likelihood += Double(highest) + Logarithm.of(Double(total))
                    }
                }
            }
        }
        return likelihood
    }

    private mutating func maximise(_ ground: Ground, _ weight: [Weights]) {
        let counts = Self.counts(ground.votes, weight)
        shares = (0..<shape.classes).map { one in
            (weight.reduce(0.0) { $0 + Double($1[one]) } + 1) / Double(ground.votes.people + shape.classes)
        }
        logs = [Weights](repeating: .zero, count: counts.count)
        for statement in 0..<ground.votes.statements where !ground.isLeftOut[statement] {
            let cells = Cell.first(of: statement)..<Cell.first(of: statement) + 3
            for one in 0..<shape.groups {
                let seen = cells.reduce(0.0) { $0 + counts[$1][one] } + Self.lean
                for cell in cells { logs[cell][one] = Float(Logarithm.of((counts[cell][one] + Self.lean * ground.chances[cell]) / seen)) }
            }
            guard shape.hasStrays else { continue }
            let pass = ground.chances[cells.lowerBound + 1]
            for cell in cells { logs[cell][shape.groups] = Float(Logarithm.of(cell == cells.lowerBound + 1 ? pass : (1 - pass) / 2)) }
        }
    }

    /// How many people of each class there are in each cell; people are divided into parts of one size whatever the machine.
    private static func counts(_ votes: VoteMatrix, _ weight: [Weights]) -> [SIMD8<Double>] {
        let (size, part) = (Cell.tableSize(votes.statements), 16_384)
        let parts = max(1, (votes.people + part - 1) / part)
        var counts = [Weights](repeating: .zero, count: size * parts)
        counts.withUnsafeMutableBufferPointer { counts in
            weight.withUnsafeBufferPointer { weight in
                nonisolated(unsafe) let (counts, weight) = (counts, weight)
                Parallel.each(parts, worth: votes.count) { index in
                    let own = counts.baseAddress! + index * size
                    votes.cells.withUnsafeBufferPointer { cells in
                        votes.starts.withUnsafeBufferPointer { starts in
                            for person in index * part..<min(votes.people, (index + 1) * part) {
                                let heavy = weight[person]
                                for place in starts[person]..<starts[person + 1] { own[Int(cells[place])] += heavy }
                            }
                        }
                    }
                }
            }
        }
        return (0..<size).map { cell in (0..<parts).reduce(.zero) { $0 + SIMD8<Double>(counts[$1 * size + cell]) } }
    }
}
