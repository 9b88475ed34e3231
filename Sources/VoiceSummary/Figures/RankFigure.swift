import DialogueEngine
import JSONText

/// How people ordered the options: the mean place of each (1 is the most important) and its Borda points.
///
/// Of m options the first gets m − 1 points, the last none. Source: Borda (1781), Mémoire sur les élections au scrutin.
struct RankFigure {
    let question: Question
    let options: [OptionID]
    /// For each option, the places it got, counted from 1.
    let places: [[Int]]
    let n: Int

    init(question: Question, given: [Crowd.Given]) {
        let rankings = given.compactMap { if case .ranking(let ids) = $0.value { ids } else { nil } }
        let options = Figures.options(of: question, found: rankings.joined())
        self.question = question
        self.options = options
        places = options.map { option in rankings.compactMap { $0.firstIndex(of: option) }.map { $0 + 1 } }
        n = rankings.count
    }

    /// The Borda points of one option.
    func borda(_ place: Int) -> Int { places[place].reduce(0) { $0 + options.count - $1 } }

    func members(labels: Labels, display: Display) -> [String: JSON] {
        let isHidden = display.smallestCell.map { n < $0 } ?? false
        let cells = options.indices.map { place -> JSON in
            let head = labels.head(of: options[place], of: question)
            if isHidden { return .object(head.with(.hidden("meanPlace", "borda", "first"))) }
            return .object(
                head.with([
                    "meanPlace": .decimal(Moments(of: places[place]).mean), "borda": .count(borda(place)),
                    "first": .object(ShareInterval.members(places[place].count { $0 == 1 }, of: n, display: display)),
                ]))
        }
        return ["n": .count(n), "options": .array(cells)]
    }
}
