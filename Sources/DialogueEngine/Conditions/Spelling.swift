/// Guesses which known name was meant by an unknown one.
enum Spelling {
    /// The longest name that is compared, in code points; longer ones get no guess.
    static let longest = 64

    /// The known name with the fewest slips, the first of equals; `nil` when none is near.
    static func nearest(to written: String, among known: [String]) -> String? {
        var best: (name: String, distance: Int)?
        for name in known {
            guard let distance = distance(from: written, to: name), distance < best?.distance ?? .max else { continue }
            best = (name, distance)
        }
        return best?.name
    }

    /// How many letters to add, leave out, change or swap with their neighbour; `nil` beyond a third of the longer name, or three.
    ///
    /// - Complexity: O(n·m), at most `longest`² steps.
    /// Source: the optimal string alignment distance (Damerau 1964, with no substring edited twice).
    static func distance(from written: String, to known: String) -> Int? {
        let a = Array(written.unicodeScalars.prefix(longest + 1))
        let b = Array(known.unicodeScalars.prefix(longest + 1))
        let bound = min(3, max(a.count, b.count) / 3)
        guard a.count <= longest, b.count <= longest, abs(a.count - b.count) <= bound else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count] <= bound ? last[b.count] : nil
    }
}
