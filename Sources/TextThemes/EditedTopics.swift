import DialogueEngine

/// Topics with what a moderator changed in them, one edit after the other.
struct EditedTopics {
    private(set) var topics: [Topic]
    /// Edits that name no theme, or no text, of now.
    private(set) var lapsed: [ThemeEdit] = []
    private let corpus: Corpus

    init(_ topics: [Topic], _ edits: [ThemeEdit], suggesting labels: [ThemeLabel] = [], in corpus: Corpus) {
        (self.topics, self.corpus) = (topics, corpus)
        for edit in edits where !apply(edit) { lapsed.append(edit) }
        self.topics.removeAll { $0.texts.isEmpty }
        for label in labels { if let place = place(around: label.word) { suggest(label.name, for: place) } }
    }

    /// The first suggestion for a topic stands: where two became one, it is the one asked for first.
    private mutating func suggest(_ name: [Language: String], for place: Int) {
        topics[place].suggestion = topics[place].suggestion ?? name
    }

    /// Those of these words that stand for topics apart.
    func apart(_ words: [String]) -> [String] {
        var met: Set<Int> = []
        return words.filter { word in place(around: word).map { met.insert($0).inserted } ?? false }
    }

    /// - Returns: whether there was something to change.
    private mutating func apply(_ edit: ThemeEdit) -> Bool {
        switch edit {
        case .rename(let word, let name):
            guard let place = place(around: word) else { return false }
            topics[place].name = name
            return true
        case .merge(let words): return merge(words)
        case .split(let word): return split(word)
        case .reset: return true
        }
    }

    /// The topic for which a word is most characteristic; of equals the first.
    private func place(around word: String) -> Int? {
        let terms = corpus.terms(of: word)
        let ranks = topics.enumerated().compactMap { place, topic in
            topic.terms.firstIndex(where: terms.contains).map { (rank: $0, place: place) }
        }
        return ranks.min { ($0.rank, $0.place) < ($1.rank, $1.place) }?.place
    }

    private mutating func merge(_ words: [String]) -> Bool {
        let places = words.compactMap(place)
        guard let first = places.first, Set(places).count > 1 else { return false }
        var whole = topics[first]
        let others = Set(places).subtracting([first]).sorted()
        let lists = [whole.terms] + others.map { topics[$0].terms }
        // By turns, so that what each was known by stays in front.
        whole.terms = (0..<(lists.map(\.count).max() ?? 0)).flatMap { rank in lists.compactMap { rank < $0.count ? $0[rank] : nil } }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        for other in others {
            whole.texts.merge(topics[other].texts) { max($0, $1) }
            whole.name = whole.name ?? topics[other].name
        }
        topics[first] = whole
        for other in others.reversed() { topics.remove(at: other) }
        return true
    }

    private mutating func split(_ word: String) -> Bool {
        let terms = corpus.terms(of: word)
        let texts = corpus.texts(having: terms)
        guard !texts.isEmpty else { return false }
        let weights = texts.map { text in topics.compactMap { $0.texts[text] }.max() ?? Topic.leastWeight }
        if let old = place(around: word) {
            for text in texts { topics[old].texts[text] = nil }
            topics[old].terms.removeAll(where: terms.contains)
        }
        let own = terms.filter { corpus.texts(having: [$0]).isEmpty == false }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let beside = companions(of: Set(texts)).filter { !own.contains($0) }
        topics.append(Topic(terms: own + beside.prefix(Topic.termCount - 1), texts: Dictionary(uniqueKeysWithValues: zip(texts, weights))))
        return true
    }

    /// The words that stand in some texts more than in the others: their texts here, squared, for each of their texts anywhere.
    private func companions(of texts: Set<Int>) -> [String] {
        var (here, all) = ([Int: Int](), [Int: Int]())
        for (place, text) in corpus.contents.enumerated() {
            for stem in Set(text.map(\.stem)) {
                all[stem, default: 0] += 1
                if texts.contains(place) { here[stem, default: 0] += 1 }
            }
        }
        func score(_ stem: Int) -> Double { Double(here[stem, default: 0] * here[stem, default: 0]) / Double(all[stem, default: 1]) }
        return here.filter { $0.value > 1 }.keys.sorted { (score($1), $0) < (score($0), $1) }.map { corpus.stems[$0] }
    }
}
