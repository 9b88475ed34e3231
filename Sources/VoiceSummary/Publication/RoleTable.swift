import DialogueEngine
import JSONText

/// The roles people have in a consultation, and which of them are never shown apart.
struct Roles {
    let question: Question
    let shown: QuestionID?
    /// The roles; after them, as the last place, stands "unknown".
    let options: [OptionID]
    /// For each person, the place of their role.
    let places: [Int]
    /// Roles held back as a whole; joined in every table, so that no two tables give them away together.
    let joined: Set<Int>
    /// Roles that are known to be nobody's.
    let empty: Set<Int>

    /// - Returns: `nil` where the script asks for no role.
    init?(_ crowd: Crowd) {
        guard let plan = crowd.dialogue.roles, crowd.dialogue.place(of: plan.question) != nil else { return nil }
        let question = crowd.dialogue.question(plan.question)
        let roles = crowd.people.map { person -> OptionID? in
            if case .option(let role) = person[AnswerKey(plan.question)] { role } else { nil }
        }
        let options = Figures.options(of: question, found: roles.compactMap { $0 })
        (self.question, shown, self.options) = (question, plan.shown, options)
        let places = roles.map { role in role.flatMap { options.firstIndex(of: $0) } ?? options.count }
        self.places = places
        let counts = options.indices.map { place in places.count { $0 == place } }
        let hidden = Display(of: question, in: crowd).hidden(counts)
        joined = hidden
        empty = Set(options.indices.filter { counts[$0] == 0 && !hidden.contains($0) })
    }

    /// Roles and unknown, as far as somebody may have them.
    var candidates: [Int] { (0...options.count).filter { !empty.contains($0) } }

    func id(_ place: Int) -> String { place < options.count ? options[place].text : "unknown" }

    func label(_ place: Int, _ labels: Labels) -> JSON {
        place < options.count
            ? labels.json(labels.option(options[place], of: question))
            : ["nl": "rol niet bekend", "en": "role not known", "fy": "rol net bekend"]
    }
}

/// Roles × votes of one version.
///
/// A role with fewer than k voters is joined with the other small ones, and these with the smallest large one until they are k. A cell is shown
/// only when it has k people, k of its row stand outside it, and nothing held back follows from it.
struct RoleTable {
    /// Places of roles in each row; the joined ones are the last row.
    let rows: [[Int]]
    let cells: [[Int]]
    let hidden: Set<CrossSuppression.Cell>
    private let joins: Bool
    private let ballot: Ballot
    private let roles: Roles

    /// - Returns: `nil` where no two rows of k people can be made.
    init?(_ ballot: Ballot, roles: Roles, k: Int) {
        var tally: [Int: [OptionID: Int]] = [:]
        for vote in ballot.votes { tally[roles.places[vote.person], default: [:]][vote.option, default: 0] += 1 }
        func voters(_ place: Int) -> Int { tally[place]?.values.reduce(0, +) ?? 0 }
        let candidates = roles.candidates.filter { $0 < roles.options.count || voters($0) > 0 }
        var joined = Set(candidates.filter { roles.joined.contains($0) || voters($0) < k })
        while !joined.isEmpty, joined.reduce(0, { $0 + voters($1) }) < k {
            let others = candidates.filter { !joined.contains($0) }
            guard let next = others.min(by: { (voters($0), $0) < (voters($1), $1) }) else { return nil }
            joined.insert(next)
        }
        let rows = candidates.filter { !joined.contains($0) }.map { [$0] } + (joined.isEmpty ? [] : [joined.sorted()])
        guard rows.count > 1 else { return nil }
        let cells = rows.map { row in ballot.options.map { option in row.reduce(0) { $0 + (tally[$1]?[option] ?? 0) } } }
        let suppression = CrossSuppression(of: cells, k: k)
        guard suppression.isSafe else { return nil }
        (self.rows, self.cells, hidden, joins) = (rows, cells, suppression.hidden, !joined.isEmpty)
        (self.ballot, self.roles) = (ballot, roles)
    }

    func isHidden(_ row: Int, _ column: Int) -> Bool { hidden.contains(.init(row: row, column: column)) }

    /// Whether it is shown how many of a role say no, and these are k: then one role beside words of no says nothing new.
    func showsAgainst(role place: Int, k: Int) -> Bool {
        guard let row = rows.firstIndex(of: [place]), place < roles.options.count, !(joins && row == rows.count - 1) else { return false }
        let against = ballot.options.indices.filter { ballot.isAgainst(ballot.options[$0]) }
        return against.allSatisfy { !isHidden(row, $0) } && against.reduce(0) { $0 + cells[row][$1] } >= k
    }

    func json(_ labels: Labels) -> JSON {
        .array(
            rows.indices.map { row in
                let isJoined = joins && row == rows.count - 1
                let head: [String: JSON] =
                    isJoined
                    ? [
                        "id": "small",
                        "label": ["nl": "te kleine groepen samen", "en": "groups too small, together", "fy": "te lytse groepen tegearre"],
                        "roles": .array(rows[row].map { .string(roles.id($0)) }),
                    ] : ["id": .string(roles.id(rows[row][0])), "label": roles.label(rows[row][0], labels)]
                let options = ballot.options.indices.map { column -> JSON in
                    let option = labels.head(of: ballot.options[column], of: ballot.question)
                    return .object(option.with(isHidden(row, column) ? .hidden("count") : ["count": .count(cells[row][column])]))
                }
                return .object(head.with(["n": .count(cells[row].reduce(0, +)), "options": .array(options)]))
            })
    }
}
