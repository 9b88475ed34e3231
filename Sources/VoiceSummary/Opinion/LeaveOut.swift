import DialogueEngine
import JSONText
import OpinionGroups

/// What changes when votes are left out that may not be one person's each.
struct LeaveOut {
    private let copies: Copies
    private let bursts: Bursts
    private let section: OpinionSection
    private let audience: Audience
    /// The places of everybody who is left out, among those who voted.
    private let flagged: Set<Int>
    private let without: [Tally]

    /// From how far a share has to move to be told.
    static let change = 0.05

    init(_ section: OpinionSection, crowd: Crowd) {
        copies = Copies(in: section.columns.votes)
        bursts = Bursts(section.columns.people.map { crowd.people[$0] })
        flagged = copies.people.union(bursts.people)
        (self.section, audience) = (section, crowd.audience)
        let kept = section.columns.people.indices.filter { [flagged] in !flagged.contains($0) }
        without = section.columns.votes.of(kept).tallies
    }

    /// For the public only where those left out are k at least: otherwise what they said would follow.
    func json(_ stances: [StanceFigure], ids: [AnswerKey: String]) -> JSON {
        let flagged = flagged.count
        guard audience == .moderator || flagged == 0 || flagged >= audience.smallestGroup else {
            return ["hidden": true, "flagged": .null]
        }
        let places = Dictionary(uniqueKeysWithValues: section.columns.columns.enumerated().map { ($1.key, $0) })
        let changed = stances.compactMap { stance -> JSON? in
            guard flagged > 0, let place = places[stance.key] else { return nil }
            let (all, some) = (Tally(agree: stance.agree, disagree: stance.disagree, pass: stance.pass), without[place])
            let gone = all.seen - some.seen
            guard some.seen > 0, audience == .moderator || (gone >= audience.smallestGroup && some.seen >= audience.smallestGroup) else {
                return nil
            }
            let (before, after) = (Double(all.agree) / Double(all.seen), Double(some.agree) / Double(some.seen))
            guard abs(before - after) >= Self.change else { return nil }
            return [
                "statement": .string(ids[stance.key] ?? ""), "figure": .string(stance.figure),
                "with": ["agree": .count(all.agree), "n": .count(all.seen)],
                "without": ["agree": .count(some.agree), "n": .count(some.seen)],
            ]
        }
        return [
            "figure": "leaveOut", "flagged": .count(flagged), "identical": .count(copies.identical.count),
            "uniform": .count(copies.uniform.count), "bursts": bursts.json(audience), "inBursts": .count(bursts.people.count),
            "changed": .array(changed),
        ]
    }
}
