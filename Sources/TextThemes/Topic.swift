import DialogueEngine

/// A theme while it is being made: what it is about, and which texts belong to it.
struct Topic {
    /// The terms it is about, the most characteristic first.
    var terms: [String]
    /// How much of it is in each text that belongs to it, by the place of the text.
    var texts: [Int: Double]
    /// What a moderator calls it, by language.
    var name: [Language: String]?
    /// What was suggested to call it, by language.
    var suggestion: [Language: String]?

    /// How many terms a topic is known by, and the texts that may not have any of them are not its own.
    static let termCount = 10
    /// The least weight a text needs, that weight beside the text's largest, and in how many topics one text is at most.
    static let (leastWeight, leastShare, most) = (0.2, 0.5, 3)
    /// Topics that come back less than this when half of the texts is left out are no themes.
    static let leastReturn = 0.4

    /// The topics of a corpus, most texts first; none where nothing comes back.
    ///
    /// - Complexity: O(cells × topics) a round.
    static func all(in table: TermTable) -> [Topic] {
        let number = ThemeCount(of: table.rows)
        guard number.count > 0 else { return [] }
        let start = LeadingDirections(of: table.rows, count: number.count)
        let found = Factorization(of: table.rows, into: number.count, from: start, rounds: 60)
        let kept = number.returns(of: found).enumerated().filter { $0.element >= leastReturn }.map(\.offset)
        let terms = kept.map { characteristic(found, $0) }
        var topics = terms.map { Topic(terms: $0.map { table.terms[$0] }, texts: [:]) }
        let own = terms.map { Set($0) }
        for text in 0..<table.rows.count {
            let said = table.rows[text].map(\.column)
            let weights = kept.map { found.weights[text * found.count + $0] }
            let least = max(leastWeight, leastShare * (weights.max() ?? 0))
            let clear = weights.indices.filter { weights[$0] >= least && said.contains(where: own[$0].contains) }
            for topic in clear.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }).prefix(most) {
                topics[topic].texts[text] = weights[topic]
            }
        }
        return topics.filter { !$0.texts.isEmpty }
    }

    /// The terms that weigh most in a topic and less in the others.
    private static func characteristic(_ found: Factorization, _ topic: Int) -> [Int] {
        let weights = found.topic(topic)
        let highest = weights.max() ?? 0
        let scores = weights.enumerated().filter { $0.element > 0.1 * highest }.map { term, weight in
            let all = (0..<found.count).reduce(0) { $0 + found.topics[term * found.count + $1] }
            return (term: term, score: weight * weight / all)
        }
        return scores.sorted { ($1.score, $0.term) < ($0.score, $1.term) }.prefix(termCount).map(\.term)
    }
}
