/// Slips of the finger.
enum Typos {
    /// How many slips a word of so many letters may hold: one from four letters on, two from eight.
    static func limit(_ word: String) -> Int {
        let count = word.unicodeScalars.count
        return count >= 8 ? 2 : count >= 4 ? 1 : 0
    }

    /// Whether two words differ by at most `limit` slips: a letter more, less, other, or two swapped.
    ///
    /// Words of more than 24 letters never match.
    static func isWithin(_ limit: Int, _ a: String, _ b: String) -> Bool {
        guard abs(a.utf8.count - b.utf8.count) <= 4 * limit, max(a.utf8.count, b.utf8.count) <= 96, !a.isEmpty, !b.isEmpty else {
            return false
        }
        guard a.unicodeScalars.count <= 24, b.unicodeScalars.count <= 24 else { return false }
        return Spelling.slips(from: a, to: b, atMost: limit) != nil
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
