public import DialogueEngine

/// What people's texts are about: themes that are found in the words alone, for finding and reading, not for counting.
///
///     let found = FoundThemes(in: texts, smallest: 10)
///     found.themes[0].words     // ["geluid", "nacht", "slapen"]: forms that ten people or more use
///     found.themes[0].people    // 34
///     found.other               // 12 people whose texts are in no theme
///
/// The same texts give the same themes, in whatever order they come. See <doc:Themes>.
public struct FoundThemes: Sendable, Equatable {
    /// What several people's texts are about.
    public struct Theme: Sendable, Equatable {
        /// The stem of its first word: the same each time for as long as that word is what it is about most. Unique among the themes.
        public let id: String
        /// Up to three words, the most characteristic first, each in the form that most people use; some person's own words stand in none of them: each is
        /// used by at least `smallest` people, and in a text whose author agreed that it appears. Empty only where a moderator named the theme.
        public let words: [String]
        /// What a moderator calls it, by language.
        public let name: [Language: String]?
        /// What was suggested to call it, by language; it stands beside the words and never in their place.
        public let suggestion: [Language: String]?
        /// How many people have a text in it.
        public let people: Int
        /// The ids of its texts, the most central first.
        public let texts: [String]
    }

    /// Most people first. A text may be in several, so their numbers do not add up.
    public let themes: [Theme]
    /// How many people there are.
    public let people: Int
    /// How many people have no text in any theme.
    public let other: Int
    /// Edits that name no theme of now; they hold again when there is one.
    public let lapsed: [ThemeEdit]
    /// Words of themes that were said to be alike and are not one yet, two or more together.
    public let near: [[String]]

    /// - Parameters:
    ///   - texts: in any order; those without words are in no theme.
    ///   - smallest: the fewest people for a theme, and for a word of its label; what is smaller is counted as other.
    ///   - edits: what a moderator changed, oldest first.
    ///   - labels: suggested names, each for the theme around a word as it is after those edits.
    ///   - near: words of which the themes are said to be alike.
    /// - Complexity: O(words + terms × themes²) a round, some hundred rounds; seven hundred contributions take well under a second.
    public init(in texts: [ThemeText], smallest: Int, edits: [ThemeEdit] = [], labels: [ThemeLabel] = [], near: [[String]] = []) {
        let corpus = Corpus(texts)
        let edited = EditedTopics(Topic.all(in: TermTable(of: corpus)), edits, suggesting: labels, in: corpus)
        let labels = LabelWriter(edited.topics, in: corpus, smallest: smallest)
        var (themes, met, taken) = ([Theme](), Set<Int>(), Set<String>())
        let sized = edited.topics.map { topic in (topic: topic, people: Set(topic.texts.keys.map { corpus.authors[$0] })) }
        let order = sized.indices.sorted { (sized[$1].people.count, $0) < (sized[$0].people.count, $1) }
        for place in order where sized[place].people.count >= smallest {
            let topic = sized[place].topic
            let label = labels.label(of: topic, without: taken)
            guard let id = label.first?.term ?? (topic.name == nil ? nil : "named.\(place + 1)") else { continue }
            taken.insert(id)
            met.formUnion(sized[place].people)
            let central = topic.texts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { corpus.texts[$0.key].id }
            themes.append(
                Theme(
                    id: id.split(separator: " ").joined(separator: "-"), words: label.map(\.written), name: topic.name,
                    suggestion: topic.suggestion,
                    people: sized[place].people.count, texts: central))
        }
        (self.themes, people, other, lapsed) = (themes, corpus.authorCount, corpus.authorCount - met.count, edited.lapsed)
        self.near = near.map(edited.apart).filter { $0.count > 1 }
    }
}

/// Writes what themes are called.
struct LabelWriter {
    /// How many words a label has.
    static let length = 3
    /// How much of the people who use a word must use it beside another one, for both to be said.
    private static let mostly = 0.7

    private let surfaces: Surfaces
    private let smallest: Int

    init(_ topics: [Topic], in corpus: Corpus, smallest: Int) {
        surfaces = Surfaces(of: Set(topics.flatMap(\.terms)), in: corpus)
        self.smallest = smallest
    }

    /// Terms with the form they are said in.
    ///
    /// - Parameter taken: terms with which no label may begin, because another one does.
    func label(of topic: Topic, without taken: Set<String>) -> [(term: String, written: String)] {
        var (label, said) = ([(term: String, written: String)](), Set<Substring>())
        for term in topic.terms where label.count < Self.length {
            let term = longer(than: term, among: topic.terms)
            let words = Set(term.split(separator: " "))
            guard let form = surfaces[term], form.people >= smallest, said.isDisjoint(with: words) else { continue }
            if label.isEmpty, taken.contains(term) { continue }
            said.formUnion(words)
            label.append((term, form.written))
        }
        return label
    }

    /// The two words that mostly stand side by side where one of them is used: `openbaar vervoer` rather than `vervoer`.
    private func longer(than term: String, among terms: [String]) -> String {
        guard let alone = surfaces[term] else { return term }
        let pairs = terms.filter { pair in
            let words = pair.split(separator: " ")
            return words.count == 2 && words.contains(term[...])
                && Double(surfaces[pair]?.people ?? 0) >= Self.mostly * Double(alone.people)
        }
        return pairs.first ?? term
    }
}
