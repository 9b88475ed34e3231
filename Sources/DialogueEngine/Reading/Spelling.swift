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
        let (a, b) = (Array(written.unicodeScalars.prefix(longest + 1)), Array(known.unicodeScalars.prefix(longest + 1)))
        return slips(from: a, to: b, atMost: min(3, max(a.count, b.count) / 3))
    }

    /// How many letters to add, leave out, change or swap with their neighbour; `nil` beyond `limit`, and for words of more than ``longest`` letters.
    ///
    /// Source: the optimal string alignment distance (Damerau 1964; Boytsov 2011), with no substring edited twice.
    /// - Complexity: O(letters × `limit`) where the words are far apart, O(letters²) otherwise.
    static func slips(from a: [Unicode.Scalar], to b: [Unicode.Scalar], atMost limit: Int) -> Int? {
        guard a.count <= longest, b.count <= longest, abs(a.count - b.count) <= limit else { return nil }
        let width = b.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
            for j in 0..<width { rows[j] = j }
            var (older, last, row) = (2 * width, 0, width)
            for i in a.indices {
                rows[row] = i + 1
                var least = i + 1
                for j in b.indices {
                    var best = min(rows[last + j + 1] + 1, rows[row + j] + 1, rows[last + j] + (a[i] == b[j] ? 0 : 1))
                    if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[older + j - 1] + 1) }
                    rows[row + j + 1] = best
                    least = min(least, best)
                }
                if least > limit { return nil }
                (older, last, row) = (last, row, older)
            }
            return rows[last + b.count] <= limit ? rows[last + b.count] : nil
        }
    }
}
