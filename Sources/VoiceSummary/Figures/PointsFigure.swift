import DialogueEngine
import JSONText

/// How people divided a fixed sum: for every option the mean, the spread, and the share of people who gave it nothing.
struct PointsFigure {
    let question: Question
    let options: [OptionID]
    /// For each option, what each person gave it, in the order of people.
    let points: [[Int]]
    let n: Int

    init(question: Question, given: [Crowd.Given]) {
        let divisions = given.compactMap { given -> [OptionID: Int]? in
            guard case .points(let shares) = given.value else { return nil }
            return shares.reduce(into: [:]) { $0[$1.option, default: 0] += $1.points }
        }
        let options = Figures.options(of: question, found: divisions.lazy.flatMap(\.keys))
        self.question = question
        self.options = options
        points = options.map { option in divisions.map { $0[option] ?? 0 } }
        n = divisions.count
    }

    func members(labels: Labels, display: Display) -> [String: JSON] {
        // The totals add up to a known sum, so one option of few people hides all.
        let isHidden =
            display.smallestCell.map { n < $0 } ?? false
            || points.contains { !display.hidden([$0.count { $0 == 0 }, $0.count { $0 > 0 }]).isEmpty }
        let cells = options.indices.map { place -> JSON in
            let head = labels.head(of: options[place], of: question)
            if isHidden { return .object(head.with(.hidden("total", "mean", "spread", "none"))) }
            let moments = Moments(of: points[place])
            return .object(
                head.with([
                    "total": .count(points[place].reduce(0, +)), "mean": .decimal(moments.mean), "spread": .decimal(moments.spread),
                    "none": .object(ShareInterval.members(points[place].count { $0 == 0 }, of: n, display: display)),
                ]))
        }
        return ["n": .count(n), "total": .count(question.total), "options": .array(cells)]
    }
}
