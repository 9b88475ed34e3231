import DialogueEngine

/// How sure it is in which group each person is, by models that were each found among four fifths of the people.
struct Placement: Sendable {
    private let groups: Int
    /// In which part of the models somebody is most likely in a group: `person × groups + group`.
    private var often: [Float]
    /// How likely somebody is in a group, on average over the models: as the groups are, or as if they were equally large, whichever is less likely.
    private var sure: [Float]
    /// How large each group is among those who took a stance.
    let sizes: [GroupSize]

    /// - Complexity: O(models × votes).
    init(of votes: VoteMatrix, by models: [Resampling.Model], groups: Int) {
        self.groups = groups
        let voted = (0..<votes.people).map { votes.votes(of: $0) > 0 }
        var sums = [[Double]](repeating: [], count: groups)
        var spread = [Double](repeating: 0, count: groups)
        (often, sure) = ([Float](repeating: 0, count: votes.people * groups), [Float](repeating: 0, count: votes.people * groups))
        let part = 1 / Float(max(1, models.count))
        for (model, match) in models {
            let classes = model.shape.classes
            var held = [Double](repeating: 0, count: groups)
            for (person, weight) in model.expectation(votes).weight.enumerated() {
                let fair = model.asIfEqual(weight)
                let best = (1..<classes).reduce(0) { weight[$1] > weight[$0] ? $1 : $0 }
                for one in 0..<min(classes, match.count) where (0..<groups).contains(match[one]) {
                    let place = person * groups + match[one]
                    if one == best { often[place] += part }
                    sure[place] += part * min(weight[one], fair[one])
                    guard voted[person] else { continue }
                    held[match[one]] += Double(weight[one])
                    spread[match[one]] += Double(part * weight[one] * (1 - weight[one]))
                }
            }
            for group in 0..<groups { sums[group].append(held[group]) }
        }
        let people = voted.count { $0 }
        sizes = (0..<groups).map { GroupSize(sums: sums[$0], spread: spread[$0], of: people) }
    }

    /// The group somebody is in beyond doubt; `nil` for none.
    ///
    /// Who voted on several statements is in the group in which they are most likely nearly always. A few votes must be four fifths sure by themselves: else
    /// a single one would place somebody in the largest group, or in the likelier of two.
    /// - Parameter isSeveral: whether they voted on ``FoundGroups/leastVotes`` statements.
    func group(of person: Int, isSeveral: Bool) -> Int? {
        let own = isSeveral ? often : sure
        return (0..<groups).first { own[person * groups + $0] >= Float(FoundGroups.leastPlaced) - 1e-4 }
    }
}

extension LatentClasses {
    /// How far somebody would be in each class if all classes were as large.
    fileprivate func asIfEqual(_ weight: Weights) -> Weights {
        var fair = Weights.zero
        for one in 0..<shape.classes { fair[one] = weight[one] / Float(shares[one]) }
        return fair / fair.sum()
    }
}
