import DialogueEngine

/// The best of several fits of one shape, each from another start.
struct GroupFit: Sendable {
    let model: LatentClasses
    /// How likely the votes are, as a logarithm.
    let likelihood: Double

    /// - Parameters:
    ///   - starts: how many.
    ///   - space: where the people stand on the directions in which they differ most.
    init(_ shape: LatentClasses.Shape, on ground: Ground, in space: ScoreSpace, starts: Int, _ random: inout SplitMix64) {
        var fits = (0..<starts).map { _ in
            let labels = space.start(shape.groups, rounds: 8, &random)
            return Self.improved(LatentClasses(shape, on: ground, weight: Self.weight(labels, shape)), on: ground, rounds: 4)
        }
        // Those that begin well are taken further; the best of them to the end.
        for rounds in [12, 80] {
            fits.sort { $0.likelihood > $1.likelihood }
            fits = fits.prefix(rounds == 80 ? 1 : 3).map { Self.improved($0.model, on: ground, rounds: rounds) }
        }
        (model, likelihood) = fits[0]
    }

    private static func improved(_ model: LatentClasses, on ground: Ground, rounds: Int) -> (model: LatentClasses, likelihood: Double) {
        var model = model
        let likelihood = model.improve(on: ground, rounds: rounds)
        return (model, likelihood)
    }

    private init(model: LatentClasses, likelihood: Double) { (self.model, self.likelihood) = (model, likelihood) }

    /// The same taken further on other votes.
    func improved(on ground: Ground, rounds: Int) -> GroupFit {
        let (model, likelihood) = Self.improved(model, on: ground, rounds: rounds)
        return GroupFit(model: model, likelihood: likelihood)
    }

    init(_ shape: LatentClasses.Shape, on ground: Ground, starts: Int, _ random: inout SplitMix64) {
        self.init(shape, on: ground, in: ScoreSpace(ground), starts: starts, &random)
    }

    /// Everybody in their group, and a tenth of everybody a stray.
    private static func weight(_ labels: [Int], _ shape: LatentClasses.Shape) -> [LatentClasses.Weights] {
        labels.map { label in
            var weight = LatentClasses.Weights.zero
            weight[label] = shape.hasStrays ? 0.9 : 1
            if shape.hasStrays { weight[shape.groups] = 0.1 }
            return weight
        }
    }

    /// The Bayesian information criterion, adjusted for the number of people: the lower, the better the groups are worth their numbers.
    ///
    /// Of the criteria it finds small groups among few people best; what it lets through has to come back in resamples all the same.
    /// Source: Sclove (1987), Psychometrika 52:333–343; compared in Tein, Coxe and Cham (2013), Struct. Equ. Modeling 20:640–657.
    func criterion(on ground: Ground) -> Double {
        let freedom = model.shape.freedom(statements: ground.statements)
        return Double(freedom) * Logarithm.of(Double(ground.votes.people + 2) / 24) - 2 * likelihood
    }
}
