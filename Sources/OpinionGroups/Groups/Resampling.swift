import DialogueEngine

/// The same groups looked for again and again among fewer people, to see what of them holds.
///
/// Each time four fifths of the people are drawn, groups are found among them from scratch, and everybody is placed in them.
struct Resampling: Sendable {
    /// How alike the groups are to those among everybody: the mean adjusted Rand index, 1 for the same.
    let stability: Double
    /// For each group, how much of it comes back: the mean Jaccard index, 0…1.
    let returning: [Double]
    /// What each resample gave.
    private let each: [Found]

    private struct Found {
        let model: LatentClasses
        let match: [Int]
        let rand: Double
        let jaccard: [Double]
    }

    /// A model found, with the group of the whole that each of its classes is; -1 for none.
    typealias Model = (model: LatentClasses, match: [Int])

    static let kept = 0.8

    /// - Parameters:
    ///   - labels: the classes of everybody in the whole.
    ///   - seed: each resample has its own chance from it.
    ///   - earlier: the first of the same resamples, where they are there already.
    init(
        of shape: LatentClasses.Shape, on ground: Ground, labels: [Int], times: Int, starts: Int, seed: UInt64,
        after earlier: Resampling? = nil
    ) {
        let before = earlier?.each ?? []
        var found = [Found?](repeating: nil, count: max(0, times - before.count))
        let more = found.count
        found.withUnsafeMutableBufferPointer { found in
            nonisolated(unsafe) let found = found
            Parallel.each(more, worth: .max) { index in
                var random = SplitMix64(seed: seed &+ UInt64(before.count + index) &* 0x51_7C_C1_B7_27_22_0A_95)
                let people = random.choice(Int(Double(ground.votes.people) * Self.kept), of: ground.votes.people)
                let model = GroupFit(shape, on: ground.of(people), starts: starts, &random).model
                let again = model.labels(ground.votes)
                let jaccard = Agreement.jaccard(labels, again)
                found[index] = Found(
                    model: model, match: Agreement.matched(again, to: labels), rand: Agreement.rand(labels, again),
                    jaccard: (0..<shape.groups).map { $0 < jaccard.count ? jaccard[$0] : 0 })
            }
        }
        let each = before + found.compactMap { $0 }
        self.each = each
        stability = each.reduce(0) { $0 + $1.rand } / Double(max(1, times))
        returning = (0..<shape.groups).map { group in each.reduce(0) { $0 + $1.jaccard[group] } / Double(max(1, times)) }
    }

    /// What was found each time.
    var models: [Model] { each.map { ($0.model, $0.match) } }

    /// Some of the models, each taken further among four fifths of everybody, where it was found among fewer.
    ///
    /// More people tell better what a small group thinks.
    func models(_ count: Int, furtherOn everybody: Ground, seed: UInt64) -> [Model] {
        var further = Array(models.prefix(count))
        let drawn = min(Self.most, Int(Double(everybody.votes.people) * Self.kept))
        further.withUnsafeMutableBufferPointer { further in
            nonisolated(unsafe) let further = further
            Parallel.each(further.count, worth: .max) { index in
                var random = SplitMix64(seed: seed &+ UInt64(index))
                let people = random.choice(drawn, of: everybody.votes.people)
                further[index].model.improve(on: everybody.of(people), rounds: 4)
            }
        }
        return further
    }

    /// The most people among whom a model is taken further.
    private static let most = 16_000
}
