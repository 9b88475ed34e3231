/// How many people hold what about one answer: exactly, for rules that move a phase on, and as it was last shown to people.
struct AnswerCount: Equatable, Sendable {
    /// Somebody who is counted elsewhere than when the figures were shown; `nil` is nowhere.
    private struct Change: Equatable, Sendable { let before: CountedCell?, now: CountedCell? }

    private(set) var cells: [CountedCell: Int] = [:]
    /// What people see; `nil` as long as it would point at few.
    private(set) var shown: ShownCount?
    /// Who is counted elsewhere than when that was shown.
    private var changes: [String: Change] = [:]

    /// Counts somebody in one cell instead of another.
    mutating func move(_ participant: String, from before: CountedCell?, to now: CountedCell?) {
        guard before != now else { return }
        if let before {
            cells[before, default: 0] -= 1
            if cells[before] == 0 { cells[before] = nil }
        }
        if let now { cells[now, default: 0] += 1 }
        guard shown != nil else { return }
        let first = changes[participant].map(\.before) ?? before
        changes[participant] = first == now ? nil : Change(before: first, now: now)
    }

    /// Shows the figures of this moment, where neither they nor their difference from those shown before point at few.
    ///
    /// What was shown once stays shown: older figures stand until those who changed since are themselves people enough, on every side.
    /// - Complexity: O(who changed since + cells × rules).
    mutating func show(_ answer: CountedAnswer) {
        if let shown {
            let changed = Dictionary(changes.values.compactMap(\.now).map { ($0, 1) }, uniquingKeysWith: +)
            guard SmallCells.areLarge(changed, rules: shown.rules, isByVoice: shown.isByVoice, of: answer) else { return }
        }
        let next = ShownCount(cells, of: answer)
        guard let next, next.shows(all: shown) else { return }
        (shown, changes) = (next, [:])
    }

    /// The exact figure.
    func exact(_ rule: Int, of voice: VoiceID?) -> CountedShare { cells.share(of: rule, voice) }
}

/// What of an answer may be shown.
struct ShownCount: Equatable, Sendable {
    /// The rules that are shown.
    let rules: CountedAnswer.Pattern
    /// Whether they are shown for each voice too.
    let isByVoice: Bool
    private let cells: [CountedCell: Int]

    /// As many rules as the cells allow, the first of the script first; `nil` where it is none.
    init?(_ cells: [CountedCell: Int], of answer: CountedAnswer) {
        var rules: CountedAnswer.Pattern = 0
        for place in answer.rules.indices {
            let more = rules | 1 << CountedAnswer.Pattern(place)
            if SmallCells.areLarge(cells, rules: more, isByVoice: false, of: answer) { rules = more }
        }
        guard rules != 0 else { return nil }
        (self.rules, self.cells) = (rules, cells)
        isByVoice =
            answer.isByVoice && cells.values.reduce(0, +) >= SmallCells.fewestForVoices
            && SmallCells.areLarge(cells, rules: rules, isByVoice: true, of: answer)
    }

    /// Whether everything that `other` shows is shown here.
    fileprivate func shows(all other: ShownCount?) -> Bool {
        guard let other else { return true }
        return rules & other.rules == other.rules && (isByVoice || !other.isByVoice)
    }

    /// A figure as people see it; `nil` where it is hidden.
    func figure(_ rule: Int, of voice: VoiceID?) -> CountedShare? {
        guard rules & 1 << CountedAnswer.Pattern(rule) != 0, voice == nil || isByVoice else { return nil }
        let figure = cells.share(of: rule, voice)
        // A voice nobody speaks with has no figure.
        return figure.people > 0 ? figure : nil
    }
}

extension [CountedCell: Int] {
    fileprivate func share(of rule: Int, _ voice: VoiceID?) -> CountedShare {
        var (holding, people) = (0, 0)
        for (cell, count) in self where voice == nil || cell.voice == voice {
            people += count
            if cell.pattern & 1 << CountedAnswer.Pattern(rule) != 0 { holding += count }
        }
        return CountedShare(holding: holding, people: people)
    }
}
