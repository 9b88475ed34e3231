import DialogueEngine
import JSONText

/// How often each day was given, earliest first; days nobody gave are left out.
struct DayFigure {
    let days: [(day: Day, count: Int)]
    let n: Int

    init(given: [Crowd.Given]) {
        let found = given.compactMap { if case .day(let day) = $0.value { day } else { nil } }
        let tally = found.reduce(into: [Day: Int]()) { $0[$1, default: 0] += 1 }
        days = tally.keys.sorted().map { ($0, tally[$0] ?? 0) }
        n = found.count
    }

    /// Where small cells are held back, a date shows only how many gave one: every date is a small group.
    func members(display: Display) -> [String: JSON] {
        if let k = display.smallestCell, days.contains(where: { $0.count < k }) {
            return ["n": .count(n)].with(.hidden("days"))
        }
        return ["n": .count(n), "days": .array(days.map { ["day": .string($0.day.description), "count": .count($0.count)] })]
    }
}
