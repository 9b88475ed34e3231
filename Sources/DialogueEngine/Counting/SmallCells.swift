/// Which counts may be shown, so that nobody can be found in them.
///
/// What is shown of an answer divides its people into cells: all for whom the same of the shown rules hold and, where counts of voices are shown, who
/// speak with the same voice. Every sum and difference of what is shown is a sum of whole cells. Where each cell that can have somebody in it has
/// `smallest` people, so have each sum and what is left beside it.
/// Source for the threshold: Hundepool and others (2012), Statistical Disclosure Control, chapter 4; see the article on counting.
enum SmallCells {
    /// The fewest people in a cell.
    static let smallest = 10
    /// The fewest people of whom a share is shown.
    static let fewestForShares = 25
    /// The fewest people of whom is shown what they said and for whom they speak at once.
    static let fewestForVoices = 50

    /// Whether each cell that `rules` make of `cells` is large.
    ///
    /// - Parameter isByVoice: a voice nobody speaks with makes no cells: that it is absent is said openly.
    /// - Complexity: O(cells × possible patterns).
    static func areLarge(
        _ cells: [CountedCell: Int], rules: CountedAnswer.Pattern, isByVoice: Bool, of answer: CountedAnswer
    ) -> Bool {
        let patterns = Set(answer.possible.map { $0 & rules })
        var sums: [CountedCell: Int] = [:]
        for (cell, count) in cells {
            sums[CountedCell(voice: isByVoice ? cell.voice : nil, pattern: cell.pattern & rules), default: 0] += count
        }
        let voices = Set(sums.keys.map(\.voice))
        return !voices.isEmpty
            && voices.allSatisfy { voice in patterns.allSatisfy { sums[CountedCell(voice: voice, pattern: $0), default: 0] >= smallest } }
            && sums.allSatisfy { $0.value >= smallest }
    }
}

/// Where somebody who answered is counted.
struct CountedCell: Hashable, Sendable {
    /// `nil` is not known.
    let voice: VoiceID?
    let pattern: CountedAnswer.Pattern
}
