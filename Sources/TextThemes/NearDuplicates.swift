import DialogueEngine

/// Texts that say nearly the same in nearly the same words: a suggestion to whoever may put them together, never done by itself.
///
/// Texts are compared by the runs of three letters in them. Those whose shared runs are at least four fifths of all their runs belong together, and what
/// belongs to one of a group belongs to the group.
///
/// Source: Broder (1997), On the resemblance and containment of documents, Compression and Complexity of Sequences; Leskovec, Rajaraman and Ullman (2020),
/// Mining of Massive Datasets, 3rd ed., section 3.4 (banding).
public enum NearDuplicates {
    /// The share of runs (0…1) from which on two texts are near.
    public static let leastShared = 0.8
    /// Sketches of 16 × 4 numbers: of two texts that share four fifths of their runs, all but one in four thousand meet.
    private static let (bands, rows) = (16, 4)

    /// The ids of texts that are near to each other, two or more in a group.
    ///
    /// - Returns: groups and the ids in them in the order of what is said; empty where no two are near.
    /// - Complexity: O(letters × 64), and each pair that meets once.
    public static func groups(among texts: [ThemeText]) -> [[String]] {
        let ordered = texts.sorted(by: ThemeText.precedes)
        let runs = ordered.map { self.runs(in: $0.text) }
        var groups = Groups(count: ordered.count)
        for band in 0..<bands {
            var buckets: [[UInt64]: [Int]] = [:]
            for (place, own) in runs.enumerated() where !own.isEmpty { buckets[sketch(own, band), default: []].append(place) }
            for bucket in buckets.values {
                // With the first one is enough for texts that are the same; a few more find those that are near.
                for (number, place) in bucket.enumerated().dropFirst() {
                    for other in bucket[..<min(number, 8)]
                    where !groups.areTogether(place, other) && share(runs[place], runs[other]) >= leastShared {
                        groups.join(place, other)
                    }
                }
            }
        }
        return groups.all.map { $0.map { ordered[$0].id } }
    }

    /// Runs of three letters of the words, side by side with one space between, as rising numbers.
    private static func runs(in text: String) -> [UInt64] {
        let letters = Array(WordScanner.words(of: text).map(\.folded).joined(separator: " ").unicodeScalars.map { UInt64($0.value) })
        guard letters.count >= 3 else { return letters.isEmpty ? [] : [letters.reduce(0) { $0 << 21 | $1 }] }
        return Set((0...letters.count - 3).map { letters[$0] << 42 | letters[$0 + 1] << 21 | letters[$0 + 2] }).sorted()
    }

    private static func sketch(_ runs: [UInt64], _ band: Int) -> [UInt64] {
        (0..<rows).map { row in
            let seed = UInt64(band * rows + row + 1) &* 0x9E37_79B9_7F4A_7C15
            return runs.reduce(UInt64.max) { min($0, mixed($1 ^ seed)) }
        }
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = (number ^ (number >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }

    /// The runs two texts share, as a part of all they have.
    private static func share(_ a: [UInt64], _ b: [UInt64]) -> Double {
        guard Double(min(a.count, b.count)) >= leastShared * Double(max(a.count, b.count)) else { return 0 }
        var (left, right, both) = (0, 0, 0)
        while left < a.count, right < b.count {
            if a[left] == b[right] { both += 1 }
            (left, right) = (left + (a[left] <= b[right] ? 1 : 0), right + (b[right] <= a[left] ? 1 : 0))
        }
        return Double(both) / Double(a.count + b.count - both)
    }

    /// Which things belong together.
    private struct Groups {
        private var lead: [Int]

        init(count: Int) { lead = Array(0..<count) }

        private mutating func first(of place: Int) -> Int {
            var place = place
            while lead[place] != place {
                lead[place] = lead[lead[place]]
                place = lead[place]
            }
            return place
        }

        mutating func areTogether(_ a: Int, _ b: Int) -> Bool { first(of: a) == first(of: b) }

        mutating func join(_ a: Int, _ b: Int) {
            let (a, b) = (first(of: a), first(of: b))
            lead[max(a, b)] = min(a, b)
        }

        var all: [[Int]] {
            var copy = self
            let groups = Dictionary(grouping: lead.indices) { copy.first(of: $0) }
            return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
