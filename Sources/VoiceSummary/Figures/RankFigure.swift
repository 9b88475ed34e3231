import DialogueEngine
import JSONText

/// How people ordered the options: the mean place of each (1 is the most important), its Borda points, and its place by Schulze's method with the table
/// of which was put above which.
///
/// Of m options the first gets m − 1 points, the last none. Source: Borda (1781), Mémoire sur les élections au scrutin.
struct RankFigure {
    let question: Question
    let options: [OptionID]
    /// For each option, the places it got, counted from 1.
    let places: [[Int]]
    let n: Int
    /// What each option does against each other one.
    let schulze: Schulze

    init(question: Question, given: [Crowd.Given]) {
        let rankings = given.compactMap { if case .ranking(let ids) = $0.value { ids } else { nil } }
        let options = Figures.options(of: question, found: rankings.joined())
        self.question = question
        self.options = options
        places = options.map { option in rankings.compactMap { $0.firstIndex(of: option) }.map { $0 + 1 } }
        n = rankings.count
        schulze = Schulze(of: rankings.map { ids in ids.compactMap { options.firstIndex(of: $0) } }, options: options.count)
    }

    /// The Borda points of one option.
    func borda(_ place: Int) -> Int { places[place].reduce(0) { $0 + options.count - $1 } }

    func members(labels: Labels, display: Display) -> [String: JSON] {
        // The points add up to a known sum, so one option that few put first hides all.
        let isHidden =
            display.smallestCell.map { n < $0 } ?? false
            || places.contains { !display.hidden([$0.count { $0 == 1 }, $0.count { $0 > 1 }]).isEmpty }
        let cells = options.indices.map { place -> JSON in
            let head = labels.head(of: options[place], of: question)
            if isHidden { return .object(head.with(.hidden("meanPlace", "borda", "first", "schulze"))) }
            return .object(
                head.with([
                    "meanPlace": .decimal(Moments(of: places[place]).mean), "borda": .count(borda(place)),
                    "schulze": .count(schulze.places[place]),
                    "first": .object(ShareInterval.members(places[place].count { $0 == 1 }, of: n, display: display)),
                ]))
        }
        // Of a group that is shown apart, the table would be many small cells.
        let pairs = isHidden || display.sharesFrom > 0 ? [:] : ["pairwise": pairwise]
        return ["n": .count(n), "options": .array(cells)].with(pairs)
    }

    /// For each option, how many put it above each other one.
    private var pairwise: JSON {
        .object(
            Dictionary(
                uniqueKeysWithValues: options.indices.map { high in
                    let over = options.indices.filter { $0 != high }.map { (options[$0].text, JSON.count(schulze.above[high][$0])) }
                    return (options[high].text, .object(Dictionary(uniqueKeysWithValues: over)))
                }))
    }
}
