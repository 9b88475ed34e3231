import DialogueEngine

/// The same groups looked for again and again among fewer people, to see what of them holds.
///
/// Each time four fifths of the people are drawn, groups are found among them from scratch, and everybody is placed in them.
struct Resampling: Sendable {
    /// How alike the groups are to those among everybody: the mean adjusted Rand index, 1 for the same.
    let stability: Double
    /// For each group, how much of it comes back: the mean Jaccard index, 0…1.
    let returning: [Double]
    /// The models found, with the group of the whole that each of their classes is; -1 for none.
    let models: [(model: LatentClasses, match: [Int])]

    static let kept = 0.8

    /// - Parameters:
    ///   - labels: the classes of everybody in the whole.
    ///   - seed: each resample has its own chance from it.
    init(of shape: LatentClasses.Shape, on ground: Ground, labels: [Int], times: Int, starts: Int, seed: UInt64) {
        var found = [(model: LatentClasses, match: [Int], rand: Double, jaccard: [Double])?](repeating: nil, count: times)
        found.withUnsafeMutableBufferPointer { found in
            nonisolated(unsafe) let found = found
            Parallel.each(times, worth: .max) { index in
                var random = SplitMix64(seed: seed &+ UInt64(index) &* 0x51_7C_C1_B7_27_22_0A_95)
                let people = random.choice(Int(Double(ground.votes.people) * Self.kept), of: ground.votes.people)
                let model = GroupFit(shape, on: ground.of(people), starts: starts, &random).model
                let again = model.labels(ground.votes)
                let jaccard = Agreement.jaccard(labels, again)
                found[index] = (
                    model, Agreement.matched(again, to: labels), Agreement.rand(labels, again),
                    (0..<shape.groups).map { $0 < jaccard.count ? jaccard[$0] : 0 }
                )
            }
        }
        let all = found.compactMap { $0 }
        stability = all.reduce(0) { $0 + $1.rand } / Double(max(1, times))
        returning = (0..<shape.groups).map { group in all.reduce(0) { $0 + $1.jaccard[group] } / Double(max(1, times)) }
        models = all.map { ($0.model, $0.match) }
    }

    /// In how many of so many models each person is placed in each group: `person × groups + group`.
    func placements(_ votes: VoteMatrix, groups: Int, times: Int) -> [Int32] {
        let used = Array(models.prefix(times))
        var often = [Int32](repeating: 0, count: votes.people * groups)
        for (model, match) in used {
            let classes = model.labels(votes)
            for (person, one) in classes.enumerated() where one < match.count && match[one] >= 0 && match[one] < groups {
                often[person * groups + match[one]] += 1
            }
        }
        return often
    }
}
