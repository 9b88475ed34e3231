import DialogueEngine
import JSONText
import OpinionGroups

/// The groups of people who vote alike, as they may be shown.
///
/// A group smaller than k loses its label: its people are counted with those between the groups, and their votes stay in every total. Where fewer than
/// two groups are left then, none is shown.
struct OpinionSection {
    let columns: VoteColumns
    let found: FoundGroups
    /// The groups that are shown, by their number in ``found``.
    let shown: [Int]
    /// The number of each row's group among ``shown``; `nil` for none.
    let group: [Int?]
    let known: Int
    /// Column of each statement.
    private let places: [AnswerKey: Int]
    /// How each shown group, and everybody who saw it, voted on each column.
    private let own: [[Tally]]
    private let everybody: [Tally]
    private let smallestGroup: Int
    private let heldBack: Set<AnswerKey>

    /// The fewest statements in which groups are looked for: with fewer, the answers themselves say it.
    static let leastStatements = FoundGroups.leastVotes

    init(_ crowd: Crowd, effort: FoundGroups.Effort = .full) {
        let columns = VoteColumns(crowd)
        let left = columns.isLeftOut
        let few = left.count { !$0 } < Self.leastStatements
        self.columns = columns
        found = FoundGroups(in: columns.votes, leavingOut: few ? left.map { _ in true } : left, effort: effort)
        (known, smallestGroup) = (crowd.people.count, crowd.smallestGroup)
        heldBack = Set(columns.columns.map(\.key).filter { crowd.heldBack.contains(StanceFigure.figure($0)) })
        let sizes = found.members
        let large = sizes.indices.filter { sizes[$0] >= crowd.smallestGroup }
        // One group beside nobody would tell who is in none.
        shown = large.count > 1 ? large : []
        let numbers = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
        let group = found.places.map { place -> Int? in if case .group(let number) = place { numbers[number] } else { nil } }
        self.group = group
        places = Dictionary(uniqueKeysWithValues: columns.columns.enumerated().map { ($1.key, $0) })
        own = Tallies(of: columns.votes, in: group.map { $0 ?? -1 }, groups: shown.count).rows
        everybody = columns.votes.tallies
    }

    /// What a shown group is called: A, B, …
    static func name(_ group: Int) -> String { String(UnicodeScalar(UInt8(65 + group))) }

    /// How each shown group voted on a statement; `nil` for what is held back, and nothing where there are no groups.
    ///
    /// A group is held back where fewer than k of it, or fewer than k of all others, saw the statement, and where that would follow from the total;
    /// then the largest is held back beside it, so that what few say stays in view. Where fewer than k people outside the groups saw it, they are
    /// counted with the largest group: otherwise their votes would follow from the total.
    func tallies(of key: AnswerKey) -> [Tally?] { Array(cells(of: key).prefix(shown.count)) }

    /// How those in no group voted on a statement; `nil` where that is held back, and where they are counted with a group.
    func outside(of key: AnswerKey) -> Tally? {
        let cells = cells(of: key)
        return cells.count > shown.count ? cells[shown.count] : nil
    }

    /// The groups, and behind them those in none where they are not counted with one.
    private func cells(of key: AnswerKey) -> [Tally?] {
        guard let column = places[key], !shown.isEmpty else { return [] }
        if heldBack.contains(key) { return shown.map { _ in nil } }
        var cells = own.map { $0[column] }
        if let outsiders = outsiders(column) {
            cells[outsiders.group] = cells[outsiders.group] + outsiders.tally
        } else {
            cells.append(rest(column))
        }
        let hidden = Suppression(of: cells.map(\.seen), k: smallestGroup, with: .largest).hidden
        return cells.indices.map { hidden.contains($0) ? nil : cells[$0] }
    }

    /// With which group people outside the groups are counted on a statement, and how many; `nil` where none are.
    func joined(_ key: AnswerKey) -> (group: Int, count: Int)? {
        places[key].flatMap { outsiders($0) }.map { ($0.group, $0.tally.seen) }
    }

    private func rest(_ column: Int) -> Tally { own.reduce(everybody[column]) { $0 - $1[column] } }

    private func outsiders(_ column: Int) -> (group: Int, tally: Tally)? {
        let rest = rest(column)
        guard (1..<smallestGroup).contains(rest.seen) else { return nil }
        return own.indices.max { own[$0][column].seen < own[$1][column].seen }.map { ($0, rest) }
    }

    /// Whether a statement is looked at when groups are: moderators took others out.
    func counts(_ key: AnswerKey) -> Bool { places[key].map { !columns.isLeftOut[$0] } ?? false }

    /// Where each group stands on the two directions in which people differ most: the middle of its people, and how far they lie from it on average.
    private var map: JSON {
        if shown.count < 2 { return .object([:]) }
        let statements = columns.isLeftOut.map { PolisConversation.Statement(isOut: $0) }
        let places = PolisMap(of: PolisConversation(votes: columns.votes, statements: statements)).people
        return .object(
            Dictionary(
                uniqueKeysWithValues: shown.indices.map { number in
                    let own = group.indices.filter { group[$0] == number }.map { places[$0] }
                    let size = Double(own.count)
                    let middle = Point(x: own.reduce(0) { $0 + $1.x } / size, y: own.reduce(0) { $0 + $1.y } / size)
                    let spread = own.reduce(0) { $0 + Point(x: $1.x - middle.x, y: $1.y - middle.y).length } / size
                    return (Self.name(number), ["x": .decimal(middle.x), "y": .decimal(middle.y), "spread": .decimal(spread)])
                }))
    }

    /// How large each shown group is with those of it who cannot be told, of all who took a stance: in whole percents, since it is no count of people.
    private var estimated: JSON {
        let voted = found.places.count { $0 != .noStance }
        if voted < Display.sharesFrom { return .object([:]) }
        let sizes = shown.enumerated().map { number, group in
            let size = found.sizes[group]
            let share = max(0.01, (size.share * 100).rounded() / 100)
            return (
                Self.name(number),
                [
                    "share": JSON.decimal(share), "n": .count(voted),
                    "interval": [
                        .decimal(min(share, (size.low * 100).rounded(.down) / 100)),
                        .decimal(max(share, (size.high * 100).rounded(.up) / 100)),
                    ],
                ] as JSON
            )
        }
        return .object(Dictionary(uniqueKeysWithValues: sizes))
    }

    var json: JSON {
        let between = found.places.count { $0 == .between } + found.members.reduce(0, +) - shown.reduce(0) { $0 + found.members[$1] }
        let notPlaced = found.places.count { $0 == .notPlaced }
        let members = shown.enumerated().map { (Self.name($0), JSON.count(found.members[$1])) }
        let placed = shown.reduce(0) { $0 + found.members[$1] }
        return [
            "figure": "groups", "found": .count(shown.count), "k": .count(found.count),
            "members": .object(Dictionary(uniqueKeysWithValues: members)), "estimated": estimated,
            "between": .count(between), "notPlaced": .count(notPlaced), "noStance": .count(known - placed - between - notPlaced),
            "outside": .count(known - placed),
            "stability": .decimal(found.stability),
            "returning": .object(
                Dictionary(uniqueKeysWithValues: shown.enumerated().map { (Self.name($0), .decimal(found.returning[$1])) })),
            "tooSmall": .count(found.members.count - shown.count), "directions": .count(found.directions),
            "statements": .count(columns.isLeftOut.count { !$0 }), "leftOut": .count(columns.isLeftOut.count { $0 }),
            "votes": .count(columns.isLeftOut.indices.reduce(0) { $0 + (columns.isLeftOut[$1] ? 0 : everybody[$1].seen) }), "map": map,
        ]
    }
}
