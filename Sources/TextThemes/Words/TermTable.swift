import Foundation

/// How much each text is about each term: a word, one of the parts of a compound, or two words that stand side by side.
struct TermTable {
    /// In the order of their letters; two words side by side with a space between.
    let terms: [String]
    /// A row per text, a column per term; each row of length 1, or empty.
    let rows: SparseRows

    /// The most terms that are looked at, and the texts below which a term need not be in three of them.
    static let (mostTerms, fewTexts) = (4_000, 60)

    /// Weights are (1 + ln count) × (1 + ln((1 + texts) / (1 + texts with it))), so a word of every text weighs little.
    ///
    /// Source: Salton and Buckley (1988), Term-weighting approaches in automatic text retrieval, Inform. Process. Manag. 24:513–523.
    /// - Complexity: linear in words, O(m log m) in terms.
    init(of corpus: Corpus) {
        let counts = corpus.contents.map { Self.counts(in: $0, corpus.stems) }
        var frequency: [String: Int] = [:]
        for text in counts { for term in text.keys { frequency[term, default: 0] += 1 } }
        let least = corpus.texts.count < Self.fewTexts ? 2 : 3
        let kept = frequency.filter { $0.value >= least }.sorted { a, b in
            a.value == b.value ? a.key.utf8.lexicographicallyPrecedes(b.key.utf8) : a.value > b.value
        }.prefix(Self.mostTerms)
        terms = kept.map(\.key).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let places = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0) })
        let all = Double(corpus.texts.count)
        let rarity = terms.map { 1 + log((1 + all) / (1 + Double(frequency[$0] ?? 0))) }
        var rows = SparseRows(columns: terms.count)
        for text in counts {
            let row = text.compactMap { term, count in places[term].map { (column: $0, value: (1 + log(Double(count))) * rarity[$0]) } }
                .sorted { $0.column < $1.column }
            let length = row.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
            rows.append(row.map { ($0.column, $0.value / length) })
        }
        self.rows = rows
    }

    private static func counts(in text: [Corpus.Content], _ stems: [String]) -> [String: Int] {
        var (counts, before) = ([String: Int](), nil as Int?)
        for content in text {
            for stem in [content.stem] + content.parts { counts[stems[stem], default: 0] += 1 }
            if content.isNext, let before, before != content.stem { counts["\(stems[before]) \(stems[content.stem])", default: 0] += 1 }
            before = content.stem
        }
        return counts
    }
}
