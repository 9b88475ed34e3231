import DialogueEngine
import JSONText

/// How often each option was chosen, where people choose several; shares are of people, so they add up to more than 1.
struct ChoicesFigure {
    let question: Question
    let options: [OptionID]
    let counts: [Int]
    let n: Int

    init(question: Question, given: [Crowd.Given]) {
        let chosen = given.compactMap { if case .options(let ids) = $0.value { Set(ids) } else { nil } }
        self.question = question
        options = Figures.options(of: question, found: chosen.joined())
        let tally = chosen.joined().reduce(into: [OptionID: Int]()) { $0[$1, default: 0] += 1 }
        counts = options.map { tally[$0] ?? 0 }
        n = chosen.count
    }

    /// Each option is a table of two cells (chose it, did not), so what is held back of one does not follow from another.
    func members(labels: Labels, display: Display) -> [String: JSON] {
        let cells = options.indices.map { place -> JSON in
            let head = labels.head(of: options[place], of: question)
            if display.hidden([counts[place], n - counts[place]]).contains(0) {
                return .object(head.with(.hidden("count", "share", "interval")))
            }
            return .object(head.with(ShareInterval.members(counts[place], of: n, display: display)))
        }
        return ["n": .count(n), "options": .array(cells)]
    }
}
