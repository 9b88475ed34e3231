import DialogueEngine
import JSONText

/// What connects: statements that at least half of every group agrees with, or disagrees with.
struct Bridges {
    /// One statement, and the part of the least willing group that agrees at least.
    struct Entry {
        let stance: StanceFigure
        let side: OptionID
        let bound: Double
    }

    /// The strongest first.
    let entries: [Entry]

    static let longest = 5

    init(_ stances: [StanceFigure], in section: OpinionSection) {
        let found = stances.filter { section.counts($0.key) && section.shown.count > 1 }.flatMap { stance -> [Entry] in
            let split = GroupSplit(stance.key, in: section)
            let sides: [(OptionID, Double?)] = [("agree", split.bridging), ("disagree", split.bridgingAgainst)]
            return sides.compactMap { side, bound in bound.map { Entry(stance: stance, side: side, bound: $0) } }
        }
        entries = Array(
            found.filter { $0.bound > 0.5 }.sorted { ($1.bound, $0.stance.figure) < ($0.bound, $1.stance.figure) }.prefix(Self.longest))
    }

    func json(ids: [AnswerKey: String]) -> JSON {
        .array(
            entries.map { entry in
                [
                    "statement": .string(ids[entry.stance.key] ?? ""), "figure": .string(entry.stance.figure),
                    "side": .string(entry.side.text), "atLeast": .decimal(entry.bound),
                ]
            })
    }
}
