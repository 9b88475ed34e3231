import DialogueEngine

/// Looks for groups among people who voted enough.
struct GroupSearch {
    let votes: VoteMatrix
    let isLeftOut: [Bool]
    let seed: UInt64
    let effort: FoundGroups.Effort
    /// Who voted enough, and those of them among whom groups are looked for.
    private let eligible: [Int]
    private let ground: Ground
    private let everybody: Ground
    private let space: ScoreSpace

    /// The most people among whom groups are looked for; more show no more.
    static let most = 4_000
    /// The fewest people of whom groups are said.
    static let least = 15
    private static let mostGroups = 6

    init(_ votes: VoteMatrix, _ isLeftOut: [Bool], seed: UInt64, effort: FoundGroups.Effort) {
        (self.votes, self.isLeftOut, self.seed, self.effort) = (votes, isLeftOut, seed, effort)
        let least = min(FoundGroups.leastVotes, max(1, isLeftOut.count { !$0 }))
        // Chance falls on places, so these follow from the votes and not from anybody's name.
        eligible = votes.ordered((0..<votes.people).filter { votes.votes(of: $0, leavingOut: isLeftOut) >= least })
        var random = SplitMix64(seed: seed)
        let sample =
            eligible.count <= Self.most ? eligible : random.choice(Self.most, of: eligible.count).map { [eligible] in eligible[$0] }
        everybody = Ground(votes.of(eligible), leavingOut: isLeftOut)
        ground = sample.count == eligible.count ? everybody : Ground(votes.of(sample), leavingOut: isLeftOut)
        space = ScoreSpace(ground)
    }

    var result: FoundGroups {
        guard ground.votes.people >= Self.least, ground.statements >= 3, space.dimensions > 0 else { return none([], 0) }
        let noise = Noise(of: ground, shuffles: effort.shuffles, seed: seed)
        let trials = shapes.map { trial($0) }
        let figures = trials.map(\.figures)
        for trial in trials.sorted(by: { $0.figures.criterion < $1.figures.criterion }) where trial.holds {
            let again = Resampling(
                of: trial.shape, on: ground, labels: trial.labels, times: effort.last, starts: 8, seed: seed &+ 1_000)
            guard Self.holds(again), noise.isBeyond(trial.shape) else { continue }
            return placed(trial, again, figures, noise.directions)
        }
        return none(figures, noise.directions)
    }

    private struct Tried {
        let shape: LatentClasses.Shape
        let fit: GroupFit
        let labels: [Int]
        let again: Resampling
        let figures: FoundGroups.Trial
        var holds: Bool { GroupSearch.holds(again) }
    }

    private static func holds(_ again: Resampling) -> Bool {
        again.stability >= FoundGroups.leastStability && again.returning.allSatisfy { $0 >= FoundGroups.leastReturning }
    }

    /// Whether a few resamples leave hope.
    private static func mayHold(_ again: Resampling) -> Bool {
        again.stability >= FoundGroups.leastStability - 0.1 && again.returning.allSatisfy { $0 >= FoundGroups.leastReturning - 0.15 }
    }

    /// Numbers of groups worth trying, with and without people set apart whose votes follow no pattern.
    private var shapes: [LatentClasses.Shape] {
        (2...max(2, min(Self.mostGroups, ground.votes.people / 10))).flatMap { groups in
            [false, true].map { LatentClasses.Shape(groups: groups, hasStrays: $0) }
        }
    }

    private func trial(_ shape: LatentClasses.Shape) -> Tried {
        var random = SplitMix64(seed: seed &+ UInt64(shape.classes * 2 + (shape.hasStrays ? 1 : 0)))
        let fit = GroupFit(shape, on: ground, in: space, starts: 12, &random)
        let labels = fit.model.labels(ground.votes)
        var again = Resampling(of: shape, on: ground, labels: labels, times: min(4, effort.first), starts: 8, seed: seed)
        if Self.mayHold(again) {
            again = Resampling(of: shape, on: ground, labels: labels, times: effort.first, starts: 8, seed: seed, after: again)
        }
        let figures = FoundGroups.Trial(
            groups: shape.groups, hasStrays: shape.hasStrays,
            criterion: (ground.votes.people == eligible.count ? fit : fit.improved(on: everybody, rounds: 5)).criterion(on: everybody),
            stability: again.stability,
            weakest: again.returning.min() ?? 0)
        return Tried(shape: shape, fit: fit, labels: labels, again: again, figures: figures)
    }

    private func placed(_ trial: Tried, _ again: Resampling, _ trials: [FoundGroups.Trial], _ directions: Int) -> FoundGroups {
        let groups = trial.shape.groups
        let times = min(again.models.count, max(20, 200_000_000 / max(1, votes.count * trial.shape.classes)))
        let isSample = ground.votes.people < everybody.votes.people
        let models = isSample ? again.models(times, furtherOn: everybody, seed: seed) : Array(again.models.prefix(times))
        let placement = Placement(of: votes, by: models, groups: groups)
        let several = Set(eligible)
        let found = (0..<votes.people).map { placement.group(of: $0, isSeveral: several.contains($0)) }
        let sizes = (0..<groups).map { group in found.count { $0 == group } }
        let order = (0..<groups).sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }
        var places = outside
        for (person, group) in found.enumerated() {
            if let group { places[person] = .group(order.firstIndex(of: group)!) }
        }
        return FoundGroups(
            places: places, count: groups, stability: again.stability, returning: order.map { again.returning[$0] },
            sizes: order.map { placement.sizes[$0] }, trials: trials, directions: directions)
    }

    private func none(_ trials: [FoundGroups.Trial], _ directions: Int) -> FoundGroups {
        FoundGroups(places: outside, count: 1, stability: nil, returning: [], trials: trials, directions: directions)
    }

    /// Everybody where no groups are: those who voted enough stand between what is no group.
    private var outside: [FoundGroups.Place] {
        var places = (0..<votes.people).map { votes.votes(of: $0) == 0 ? FoundGroups.Place.noStance : .notPlaced }
        for person in eligible { places[person] = .between }
        return places
    }
}

/// What shuffled votes show, in which nothing hangs together.
struct Noise: Sendable {
    let ground: Ground
    let shuffles: Int
    let seed: UInt64
    /// How many directions are stronger than nearly every strongest one of shuffled votes.
    let directions: Int

    /// The part of shuffles that may show as much as the votes do.
    static let allowed = 0.05

    init(of ground: Ground, shuffles: Int, seed: UInt64) {
        (self.ground, self.shuffles, self.seed) = (ground, shuffles, seed)
        let strengths = Self.each(shuffles, seed, ground) { shuffled, _ in
            Components(of: CentredVotes(shuffled.votes, leavingOut: shuffled.isLeftOut), 1, tolerance: 1e-3).strengths.first ?? 0
        }
        let line = strengths.sorted().dropLast(Int(Double(shuffles) * Self.allowed)).last ?? 0
        let own = Components(of: CentredVotes(ground.votes, leavingOut: ground.isLeftOut), 12, tolerance: 1e-3)
        directions = own.strengths.count { $0 > line }
    }

    /// Whether groups explain the votes better than nearly ever they explain shuffled ones; each fitted from as many starts.
    func isBeyond(_ shape: LatentClasses.Shape) -> Bool {
        @Sendable func gain(_ ground: Ground, _ random: inout SplitMix64) -> Double {
            GroupFit(shape, on: ground, starts: 3, &random).likelihood - ground.likelihood
        }
        var random = SplitMix64(seed: seed)
        let own = gain(ground, &random)
        let gains = Self.each(shuffles, seed, ground, gain)
        return Double(gains.count { $0 >= own }) <= Double(shuffles) * Self.allowed
    }

    private static func each(
        _ shuffles: Int, _ seed: UInt64, _ ground: Ground, _ number: @Sendable (Ground, inout SplitMix64) -> Double
    ) -> [Double] {
        var numbers = [Double](repeating: 0, count: shuffles)
        numbers.withUnsafeMutableBufferPointer { numbers in
            nonisolated(unsafe) let numbers = numbers
            Parallel.each(shuffles, worth: .max) { index in
                var random = SplitMix64(seed: seed &+ 0x5EED &+ UInt64(index))
                let shuffled = ground.shuffled(&random)
                numbers[index] = number(shuffled, &random)
            }
        }
        return numbers
    }
}
