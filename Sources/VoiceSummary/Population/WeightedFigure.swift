import DialogueEngine
import JSONText

/// How often each option was chosen, as it is and as it would be if the people were divided as the residents are.
///
/// Weighted shares are whole percentages: with more digits, the weights would tell who gave which answer. An option of fewer than k people, or that all
/// but a few chose, is not weighed.
struct WeightedFigure {
    let key: AnswerKey
    let question: Question
    private let options: [OptionID]
    private let counts: [Int]
    let n: Int
    /// `nil` where weighing would show what a few people said.
    private let weighed: (effective: Double, shares: [Double], hidden: Set<Int>)?

    var figure: String { "weighted.\(key)" }

    /// - Parameter isVote: whether it decides something; then the stricter rule holds, by which votes are shown by role.
    init(_ key: AnswerKey, isVote: Bool, weighting: Weighting, crowd: Crowd) {
        let question = crowd.dialogue.question(key.question)
        let given = crowd.given(to: key).compactMap { given -> (person: Int, option: OptionID)? in
            if case .option(let option) = given.value { (given.person, option) } else { nil }
        }
        let options = Figures.options(of: question, found: given.map(\.option))
        let places = Dictionary(uniqueKeysWithValues: given.map { ($0.person, options.firstIndex(of: $0.option) ?? 0) })
        let counts = options.indices.map { place in places.values.count { $0 == place } }
        (self.key, self.question, self.options, self.counts, n) = (key, question, options, counts, given.count)
        let votes = given.map { (person: $0.person, option: places[$0.person] ?? 0) }
        guard weighting.mayWeigh(given.map(\.person), k: crowd.smallestGroup),
            !isVote || weighting.mayWeigh(votes: votes, options: options.count, k: crowd.smallestGroup)
        else {
            weighed = nil
            return
        }
        let tally = weighting.tally(given.map(\.person)).map { (weight: weighting.weight(of: $0.pattern), people: $0.people) }
        let total = tally.reduce(0) { $0 + $1.weight * Double($1.people.count) }
        let shares = options.indices.map { place in
            tally.reduce(0) { $0 + $1.weight * Double($1.people.count { places[$0] == place }) } / total
        }
        weighed = (
            Raking.effective(tally.map { (weight: $0.weight, count: $0.people.count) }), shares,
            Suppression(of: counts, k: crowd.smallestGroup).hidden
        )
    }

    func json(_ labels: Labels) -> JSON {
        let cells = options.indices.map { place -> JSON in
            let raw = ShareInterval(counts[place], of: n)
            let head = labels.head(of: options[place], of: question).with([
                "count": .count(counts[place]), "share": .decimal(raw?.share),
                "interval": raw.map { [.decimal($0.low), .decimal($0.high)] } ?? .null,
            ])
            guard let weighed, !weighed.hidden.contains(place) else { return .object(head.with(.hidden("weighted", "weightedInterval"))) }
            let share = ShareInterval(share: min(1, max(0, weighed.shares[place])), of: weighed.effective)
            return .object(
                head.with([
                    "weighted": .hundredths(share.share), "weightedInterval": [.hundredths(share.low), .hundredths(share.high)],
                ]))
        }
        var members: [String: JSON] = [
            "question": .string(key.question.text), "figure": .string(figure), "n": .count(n), "options": .array(cells),
            "text": text(labels),
        ]
        if let statement = key.statement { members["statement"] = .string(statement.text) }
        members.merge(weighed.map { ["effective": .count(Int($0.effective))] } ?? .hidden("effective")) { $1 }
        return .object(members)
    }

    private func text(_ labels: Labels) -> JSON {
        let statement = key.statement.flatMap { labels.dialogue.statement($0, of: question) }?.text
        return (statement ?? labels.dialogue.prompt(of: key.question)).map { labels.json($0) } ?? .null
    }
}
