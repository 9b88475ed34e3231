/// How far two words are apart in slips of the finger: the one measure for typos of residents, authors and moderators.
public enum Spelling {
    /// The longest word that is compared, in code points; longer ones are near to nothing.
    public static let longest = 64

    /// The known name with the fewest slips, the first of equals; `nil` when none is near.
    ///
    /// Near is at most a third of the longer name, and at most three slips.
    /// - Complexity: O(names × letters²), letters at most ``longest``.
    public static func nearest(to written: String, among known: some Sequence<String>) -> String? {
        var best: (name: String, slips: Int)?
        for name in known {
            guard let slips = distance(from: written, to: name), slips < best?.slips ?? .max else { continue }
            best = (name, slips)
        }
        return best?.name
    }

    /// How many slips lie between what was written and a known name; `nil` where it is not near.
    static func distance(from written: String, to known: String) -> Int? {
        slips(from: written, to: known, atMost: min(3, max(written.unicodeScalars.count, known.unicodeScalars.count) / 3))
    }

    /// How many letters to add, leave out, change or swap with their neighbour; `nil` beyond `limit`.
    ///
    /// Source: the optimal string alignment distance (Damerau 1964; Boytsov 2011), with no substring edited twice.
    static func slips(from written: String, to known: String, atMost limit: Int) -> Int? {
        let (a, b) = (Array(written.unicodeScalars.prefix(longest + 1)), Array(known.unicodeScalars.prefix(longest + 1)))
        guard a.count <= longest, b.count <= longest, abs(a.count - b.count) <= limit else { return nil }
        var older: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
                row.append(best)
            }
            if row.allSatisfy({ $0 > limit }) { return nil }
            (older, last) = (last, row)
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }
}
