/// Slips of the finger.
enum Typos {
    /// How many slips a word of so many letters may hold: one from four letters on, two from eight.
    static func limit(_ word: String) -> Int {
        let count = word.unicodeScalars.count
        return count >= 8 ? 2 : count >= 4 ? 1 : 0
    }

    /// Whether two words differ by at most `limit` slips: a letter more, less, other, or two swapped.
    ///
    /// Source: optimal string alignment (Damerau 1964; Boytsov 2011). Words of more than 24 letters never match, so the cost has a bound.
    static func isWithin(_ limit: Int, _ a: String, _ b: String) -> Bool {
        guard abs(a.utf8.count - b.utf8.count) <= 4 * limit else { return false }
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        guard abs(a.count - b.count) <= limit, a.count <= 24, b.count <= 24, !a.isEmpty, !b.isEmpty else { return false }
        var older: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
                row.append(best)
            }
            if row.allSatisfy({ $0 > limit }) { return false }
            (older, last) = (last, row)
        }
        return last[b.count] <= limit
    }

    /// What a mistyped word comes near to; `nil` where it comes near two that differ, or as near to a word that must not be reached.
    ///
    /// Both words need four letters, and the limit is that of the shorter one.
    static func nearest<Meaning: Hashable>(to word: String, among targets: [(word: String, meaning: Meaning)]) -> Meaning? {
        guard limit(word) > 0, !realWords.contains(word) else { return nil }
        var found: Set<Meaning> = []
        for target in targets {
            let limit = min(limit(word), limit(target.word))
            if limit > 0, isWithin(limit, word, target.word) { found.insert(target.meaning) }
        }
        return found.count == 1 ? found.first : nil
    }

    /// Words of the languages themselves that lie one slip from an answer and are none.
    private static let realWords: Set<String> = [
        "eend", "mens", "wens", "lens", "grens", "weens", "leens", "eerst", "even", "eenzaam", "steeds", "geens", "eeuw", "reens", "tens",
        "lies", "iets", "fries",
        "loopt", "kloof", "koopt", "hoopt", "stopt", "degree", "greed", "knopt", "klok", "bust", "dust", "want", "land", "hand", "band",
        "park", "mark",
    ]
}
