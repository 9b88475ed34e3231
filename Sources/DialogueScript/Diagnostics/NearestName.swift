extension Sequence where Element == String {
    /// The name with the fewest slips from what was written, the first of equals; `nil` when none is near.
    ///
    /// Near is at most a third of the longer name, and at most three slips: a letter added, left out, changed, or swapped with its neighbour.
    /// Source: the optimal string alignment distance (Damerau 1964).
    func nearest(to written: String) -> String? {
        var best: (name: String, slips: Int)?
        for name in self where name != written {
            guard let slips = Spelling.slips(from: written, to: name), slips < best?.slips ?? .max else { continue }
            best = (name, slips)
        }
        return best?.name
    }
}

private enum Spelling {
    /// The longest name compared; longer ones get no guess.
    static let longest = 64

    static func slips(from written: String, to known: String) -> Int? {
        let (a, b) = (Array(written.unicodeScalars.prefix(longest + 1)), Array(known.unicodeScalars.prefix(longest + 1)))
        let bound = min(3, Swift.max(a.count, b.count) / 3)
        guard a.count <= longest, b.count <= longest, abs(a.count - b.count) <= bound else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = Swift.min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count] <= bound ? last[b.count] : nil
    }
}
