import DialogueEngine
import JSONText
import OpinionGroups

/// What sets each group apart: statements on which it differs from everybody else more than by chance, however many were looked at.
///
/// The groups were made of the same votes, so the chances are too good: the rule keeps the list short, and proves nothing.
struct Distinctions {
    /// One group on one statement.
    struct Entry {
        let group: Int
        let stance: StanceFigure
        let side: Vote
        let own: (count: Int, n: Int)
        let others: (count: Int, n: Int)
        /// How many people outside the groups are counted with this one.
        let outsiders: Int?
        let difference: ShareDifference
    }

    /// By group, the largest differences first.
    let groups: [[Entry]]

    static let longest = 5

    init(_ stances: [StanceFigure], in section: OpinionSection) {
        var entries: [Entry] = []
        var chances: [Double] = []
        for stance in stances where section.counts(stance.key) {
            let everybody = Tally(agree: stance.agree, disagree: stance.disagree, pass: stance.pass)
            for (group, tally) in section.tallies(of: stance.key).enumerated() {
                guard let tally else { continue }
                let rest = everybody - tally
                let joined = section.joined(stance.key).flatMap { $0.group == group ? $0.count : nil }
                for side in [Vote.agree, .disagree] {
                    guard let difference = ShareDifference(tally[side], of: tally.seen, beside: rest[side], of: rest.seen) else { continue }
                    entries.append(
                        Entry(
                            group: group, stance: stance, side: side, own: (tally[side], tally.seen), others: (rest[side], rest.seen),
                            outsiders: joined, difference: difference))
                    chances.append(ShareDifference.chance(tally[side], of: tally.seen, beside: rest[side], of: rest.seen))
                }
            }
        }
        let believed = Discovery.believed(chances)
        let found = entries.indices.filter { believed.contains($0) && entries[$0].difference.low > 0 }.map { entries[$0] }
        groups = section.shown.indices.map { group in
            var seen: Set<AnswerKey> = []
            return Array(
                found.filter { $0.group == group }
                    .sorted { ($1.difference.low, $0.stance.figure) < ($0.difference.low, $1.stance.figure) }
                    .filter { seen.insert($0.stance.key).inserted }.prefix(Self.longest))
        }
    }

    func json(ids: [AnswerKey: String]) -> JSON {
        .object(
            Dictionary(
                uniqueKeysWithValues: groups.enumerated().map { group, entries in
                    (OpinionSection.name(group), .array(entries.map { json($0, ids[$0.stance.key] ?? "") }))
                }))
    }

    private func json(_ entry: Entry, _ id: String) -> JSON {
        func row(_ part: (count: Int, n: Int)) -> JSON {
            let share = part.n < Display.sharesFrom ? nil : ShareInterval(part.count, of: part.n)
            return [
                "count": .count(part.count), "n": .count(part.n), "share": .decimal(share?.share),
                "interval": share.map { [.decimal($0.low), .decimal($0.high)] } ?? .null,
            ]
        }
        return [
            "statement": .string(id), "figure": .string(entry.stance.figure), "side": .string(entry.side.option.text),
            "own": row(entry.own), "withOthers": entry.outsiders.map { .count($0) } ?? .null,
            "others": row(entry.others), "difference": .decimal(entry.difference.difference),
            "interval": [.decimal(entry.difference.low), .decimal(entry.difference.high)],
        ]
    }
}
