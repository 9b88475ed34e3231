import DialogueEngine
import JSONText
import OpinionGroups

/// What most people agree or disagree with, each with those who do not: no majority hides a group.
struct MajorityList {
    /// A statement most are of one mind about.
    struct Entry {
        let stance: StanceFigure
        /// `agree` or `disagree`: what most say.
        let side: Vote
        let count: Int
        let share: ShareInterval
        /// Those of whom the largest part says the opposite: a shown group, or with `nil` the people in none; nobody where no group can be shown.
        let dissent: (group: Int?, count: Int, n: Int)?
        /// How many people outside the groups are counted with that one.
        let others: Int?
        /// How many of everybody say the opposite.
        let against: Int
        /// What they say about it.
        var words: DissentWords?

        /// Whether more than half of that group says the opposite.
        var isSplit: Bool { dissent.map { $0.count * 2 > $0.n } ?? false }
    }

    let entries: [Entry]

    /// The most of each side.
    static let longest = 5

    init(_ stances: [StanceFigure], in section: OpinionSection, crowd: Crowd) {
        func list(_ side: Vote) -> [Entry] {
            let found = stances.filter { section.counts($0.key) }.compactMap { Self.entry($0, side, section) }
            return Array(found.sorted { ($1.share.low, $0.stance.figure) < ($0.share.low, $1.stance.figure) }.prefix(Self.longest))
        }
        entries = (list(.agree) + list(.disagree)).map { entry in
            var entry = entry
            entry.words = DissentWords(entry, crowd: crowd)
            return entry
        }
    }

    private static func entry(_ stance: StanceFigure, _ side: Vote, _ section: OpinionSection) -> Entry? {
        let tally = Tally(agree: stance.agree, disagree: stance.disagree, pass: stance.pass)
        let other: Vote = side == .agree ? .disagree : .agree
        guard let share = ShareInterval(tally[side], of: tally.seen), share.low > 0.5 else { return nil }
        let groups = section.tallies(of: stance.key).enumerated().map { (group: Optional($0), tally: $1) }
        let shown = (groups + [(nil, section.outside(of: stance.key))]).compactMap { group, tally in
            tally.flatMap { $0.seen == 0 ? nil : (group: group, count: $0[other], n: $0.seen) }
        }
        let dissent = shown.max { $0.count * $1.n < $1.count * $0.n }
        let joined = section.joined(stance.key).flatMap { $0.group == dissent?.group ? $0.count : nil }
        return Entry(
            stance: stance, side: side, count: tally[side], share: share, dissent: dissent, others: joined, against: tally[other])
    }

    func json(ids: [AnswerKey: String]) -> JSON {
        .array(
            entries.map { entry in
                [
                    "statement": .string(ids[entry.stance.key] ?? ""), "figure": .string(entry.stance.figure),
                    "side": .string(entry.side.option.text), "count": .count(entry.count), "n": .count(entry.stance.n),
                    "share": .decimal(entry.share.share), "interval": [.decimal(entry.share.low), .decimal(entry.share.high)],
                    "against": .count(entry.against), "words": entry.words?.json ?? .null,
                    "dissent": entry.dissent.map { dissent in
                        [
                            "withOthers": entry.others.map { .count($0) } ?? .null,
                            "group": dissent.group.map { .string(OpinionSection.name($0)) } ?? .null, "count": .count(dissent.count),
                            "n": .count(dissent.n),
                            "share": dissent.n < Display.sharesFrom ? .null : .decimal(Double(dissent.count) / Double(dissent.n)),
                            "split": .bool(entry.isSplit),
                        ]
                    } ?? .null,
                ]
            })
    }
}
