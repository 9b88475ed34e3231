/// Words that a mistyped one may be meant for, each with what it means.
///
/// A target is compared only where its length and its letters allow it to be near, so that a word costs a few comparisons and not one a target.
struct SlipTargets<Meaning: Hashable & Sendable>: Sendable {
    private struct Target: Sendable {
        let letters: [Unicode.Scalar]
        let mask: UInt64
        let limit: Int
        let meaning: Meaning
    }

    /// By number of letters.
    private var byLength: [[Target]] = []

    init(_ words: [(word: String, meaning: Meaning)]) {
        for (word, meaning) in words { add(word, meaning) }
    }

    mutating func add(_ word: String, _ meaning: Meaning) {
        let letters = Array(word.unicodeScalars)
        let limit = Slips.limit(letters.count)
        guard limit > 0, letters.count <= Slips.longest else { return }
        while byLength.count <= letters.count { byLength.append([]) }
        byLength[letters.count].append(Target(letters: letters, mask: Slips.mask(letters), limit: limit, meaning: meaning))
    }

    /// What a mistyped word comes near to; `nil` where it comes near two that differ.
    ///
    /// Both words need four letters, and the limit is that of the shorter one.
    func nearest(to word: String) -> Meaning? {
        let letters = Array(word.unicodeScalars)
        let limit = Slips.limit(letters.count)
        guard limit > 0, letters.count <= Slips.longest else { return nil }
        let mask = Slips.mask(letters)
        var found: Meaning?
        for length in max(1, letters.count - limit)...(letters.count + limit) where length < byLength.count {
            for target in byLength[length] {
                let limit = min(limit, target.limit)
                // A slip changes at most two letters of the set: one goes, another comes.
                guard (mask ^ target.mask).nonzeroBitCount <= 2 * limit, found != target.meaning,
                    Spelling.slips(from: letters, to: target.letters, atMost: limit) != nil
                else { continue }
                if found != nil { return nil }
                found = target.meaning
            }
        }
        return found
    }
}

/// Slips of the finger.
enum Slips {
    /// Longer words are near to nothing.
    static let longest = 24

    /// How many slips a word of so many letters may hold: one from four letters on, two from eight.
    static func limit(_ letters: Int) -> Int { letters >= 8 ? 2 : letters >= 4 ? 1 : 0 }

    /// The set of letters, by their last six bits.
    static func mask(_ letters: [Unicode.Scalar]) -> UInt64 { letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) } }
}
