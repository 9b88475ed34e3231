import DialogueEngine
import JSONText

/// How often each option was chosen, where everybody chooses one.
struct ChoiceFigure {
    let question: Question
    let options: [OptionID]
    let counts: [Int]
    let n: Int

    init(question: Question, given: [Crowd.Given]) {
        let chosen = given.compactMap { if case .option(let id) = $0.value { id } else { nil } }
        self.question = question
        options = Figures.options(of: question, found: chosen)
        let tally = chosen.reduce(into: [OptionID: Int]()) { $0[$1, default: 0] += 1 }
        counts = options.map { tally[$0] ?? 0 }
        n = chosen.count
    }

    func members(labels: Labels, display: Display) -> [String: JSON] {
        let hidden = display.hidden(counts)
        let cells = options.indices.map { place -> JSON in
            let head = labels.head(of: options[place], of: question)
            if hidden.contains(place) { return .object(head.with(.hidden("count", "share", "interval"))) }
            return .object(head.with(ShareInterval.members(counts[place], of: n, display: display)))
        }
        return ["n": .count(n), "options": .array(cells)]
    }
}
