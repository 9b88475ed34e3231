import DialogueEngine

@testable import OpinionGroups

/// Votes of people in groups that are known: two large ones and a small one, and some who answer at random.
///
/// On a tenth of the statements everybody agrees, on half the groups differ, on a tenth only the small group stands apart.
struct Planted {
    let votes: VoteMatrix
    /// The group of each person; -1 for those who answer at random.
    let group: [Int]
    /// Statements that only the small group agrees with.
    let ownOfSmall: [Int]

    init(people: Int, statements: Int, small: Double = 0.05, density: Double = 0.3, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let kinds = (0..<statements).map { _ in random.unit() }
        let chances = (0..<3).map { group in
            kinds.map { kind -> Double in
                let side = random.unit()
                if kind < 0.1 { return 0.9 }
                if kind < 0.6 { return side < 0.5 ? 0.15 : 0.85 }
                return kind < 0.75 ? (group == 2 ? 0.9 : 0.12) : 0.5
            }
        }
        var (book, group) = (VoteBook(), [Int]())
        book.reserve(people: people, statements: statements)
        for person in 0..<people {
            let place = random.unit()
            let own = place < small ? 2 : place < 0.05 + small ? -1 : place < 0.62 ? 0 : 1
            group.append(own)
            let active = min(1, density * (0.4 + 1.2 * random.unit()))
            for statement in 0..<statements where random.unit() < active {
                let agrees = random.unit() < (own < 0 ? 0.5 : chances[own][statement])
                book.set(random.unit() < 0.1 ? .pass : agrees ? .agree : .disagree, person: person, statement: statement)
            }
        }
        (votes, self.group) = (book.matrix, group)
        ownOfSmall = kinds.indices.filter { (0.6..<0.75).contains(kinds[$0]) }
    }

    /// How many of those found are of the small group, and how much of it, of those who could be placed, was found.
    func found(_ places: [FoundGroups.Place], group number: Int) -> (precision: Double, recall: Double) {
        let found = places.indices.filter { places[$0] == .group(number) }
        let hit = found.count { group[$0] == 2 }
        let able = places.indices.count { group[$0] == 2 && places[$0] != .notPlaced && places[$0] != .noStance }
        return (Double(hit) / Double(max(1, found.count)), Double(hit) / Double(max(1, able)))
    }
}
