import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

/// A small consultation made by chance: 3 to 40 people with roles, votes on up to two versions, and words.
private struct SmallWorld {
    static let roles = ["a", "b", "c", "d"]
    static let options = ["voor", "tegen", "twijfel"]
    let voters: [Voter]
    let dialogue: Dialogue
    /// For each version, the votes that truly are there.
    private(set) var votes: [[String: [String: Int]]] = [[:], [:]]

    init(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        let (count, kinds) = (Int.random(in: 3...40, using: &chance), Int.random(in: 1...4, using: &chance))
        let (no, turnout) = (Int.random(in: 1...10, using: &chance), Int.random(in: 6...10, using: &chance))
        let asked = Int.random(in: 2...3, using: &chance)
        var plan = StandingPlan()
        plan.quotes = "citaat"
        plan.splits = Bool.random(using: &chance) ? ["rol"] : []
        var role = question("rol", .choice, options: Self.roles)
        role.isPersonal = Bool.random(using: &chance)
        let options = Array(Self.options.prefix(asked))
        dialogue = VoiceSummaryTests.dialogue(
            [
                role, question("mag", .confirm), question("s1", .choice, options: options), question("w1", .text),
                question("s2", .choice, options: options), question("w2", .text), question("citaat", .confirm),
            ], standing: plan,
            proposals: [
                ProposalPlan(
                    id: "v", versions: [.init(vote: "s1", reasons: "w1"), .init(vote: "s2", reasons: "w2")], against: ["tegen"],
                    carriedBelow: 0.1)
            ], roles: RolePlan(question: "rol", shown: "mag"))
        var voters: [Voter] = []
        for place in 0..<count {
            var walk = Walk()
            var own = "unknown"
            if Int.random(in: 0..<12, using: &chance) > 0 {
                // Most people are of the first roles, as in a village.
                own = Self.roles[min(Int.random(in: 0..<kinds, using: &chance), Int.random(in: 0..<kinds, using: &chance))]
                walk.answer("rol", .option(OptionID(own)))
            } else {
                walk.skip("rol")
            }
            walk.answer("mag", .option(Bool.random(using: &chance) ? "ja" : "nee"))
            for version in 0..<2 where Int.random(in: 0..<10, using: &chance) < turnout {
                let vote = Int.random(in: 0..<10, using: &chance) < no ? options[0] : options.randomElement(using: &chance)!
                walk.answer("s\(version + 1)", .option(OptionID(vote)))
                votes[version][own, default: [:]][vote, default: 0] += 1
                if vote == "tegen" { walk.say("w\(version + 1)", "Reden") }
            }
            walk.answer("citaat", .option("ja"))
            voters.append(walk.voter("p\(100 + place)"))
        }
        self.voters = voters
    }

    /// What an attacker finds out of a role that is neither nobody nor everybody, beyond what the totals say of all.
    func leaks(k: Int?) -> [String] {
        let json = standing(of: voters, dialogue, smallestGroup: k).json
        var attacker = Attacker(json, role: "rol")
        attacker.think()
        var leaks: [String] = []
        for (place, proposal) in (json["proposals"]?.array ?? []).enumerated() {
            let version = Int(proposal["version"]?.int ?? 1) - 1
            let n = votes[version].values.reduce(0) { $0 + $1.values.reduce(0, +) }
            for option in Self.options {
                let total = votes[version].values.reduce(0) { $0 + ($1[option] ?? 0) }
                guard total > 0, total < n else { continue }
                for role in Self.roles + ["unknown"] {
                    let own = votes[version][role]?.values.reduce(0, +) ?? 0
                    guard own > 0, own < n else { continue }
                    for unknown in [Attacker.Unknown.cell(place, role, option), .beside(place, role, option)] {
                        if let known = attacker.exact(unknown), known < 10 { leaks.append("\(unknown) = \(known)") }
                    }
                }
                if let known = attacker.exact(.joined(place, option)), known < 10 { leaks.append("joined \(place) \(option) = \(known)") }
            }
        }
        return leaks
    }

    /// How many cells by role are shown, so that the test does not pass because nothing is.
    var shown: Int {
        let versions = standing(of: voters, dialogue).json["proposals"]?.array ?? []
        return versions.reduce(0) { sum, version in
            (version["votes"]?["byRole"]?.array ?? []).reduce(sum) { $0 + ($1["options"]?.array ?? []).count { $0["count"]?.int ?? 0 > 0 } }
        }
    }
}

@Suite struct `Votes by role` {
    @Test func `below ten follow from no public standing, in a thousand small consultations`() {
        var shown = 0
        for seed in 1...1_000 as ClosedRange<UInt64> {
            let world = SmallWorld(seed: seed)
            let leaks = world.leaks(k: nil)
            #expect(leaks.isEmpty, "world \(seed): \(leaks)")
            if seed <= 200 { shown += world.shown }
        }
        #expect(shown > 0)
    }

    @Test func `would follow if nothing were held back`() {
        let open = (1...100 as ClosedRange<UInt64>).count { !SmallWorld(seed: $0).leaks(k: 1).isEmpty }
        #expect(open > 50)
    }

    @Test func `would follow if only small cells were held back`() {
        let options: [JSON] = [["id": "voor", "count": 33], ["id": "tegen", "count": 5]]
        let rows: [JSON] = [
            ["id": "a", "n": 18, "options": [["id": "voor", "count": 15], ["id": "tegen", "count": nil, "hidden": true]]],
            ["id": "b", "n": 20, "options": [["id": "voor", "count": 18], ["id": "tegen", "count": nil, "hidden": true]]],
        ]
        let json: JSON = [
            "accounting": ["finished": 38], "questions": [["id": "rol", "answered": 38, "options": [["id": "a"], ["id": "b"]]]],
            "proposals": [["version": 1, "votes": ["n": 38, "question": "s1", "options": .array(options), "byRole": .array(rows)]]],
        ]
        var attacker = Attacker(json, role: "rol")
        attacker.think()
        #expect(attacker.exact(.cell(0, "a", "tegen")) == 3 && attacker.exact(.cell(0, "b", "tegen")) == 2)
    }

    /// Every table with the same totals and the same shown cells is tried.
    @Test func `that are held back could have another value, in every table that looks the same`() {
        var chance = SplitMix64(seed: 5)
        var hiddenTables = 0
        for _ in 0..<300 {
            let (height, width) = (Int.random(in: 2...3, using: &chance), Int.random(in: 2...3, using: &chance))
            let cells = (0..<height).map { _ in (0..<width).map { _ in Int.random(in: 0...7, using: &chance) } }
            guard cells.allSatisfy({ $0.reduce(0, +) >= 3 }) else { continue }
            let suppression = CrossSuppression(of: cells, k: 3)
            #expect(suppression.isSafe)
            var seen: [CrossSuppression.Cell: Set<Int>] = [:]
            Self.tables(like: cells, suppression.hidden) { table in
                for cell in suppression.hidden { seen[cell, default: []].insert(table[cell.row][cell.column]) }
            }
            if !suppression.hidden.isEmpty { hiddenTables += 1 }
            for cell in suppression.hidden {
                let values = seen[cell] ?? []
                #expect(values.count > 1, "\(cells) \(cell)")
                // The totals of the row and the column say that much by themselves.
                let (row, column) = (cells[cell.row].reduce(0, +), cells.reduce(0) { $0 + $1[cell.column] })
                let widest = min(row, column) - max(0, row + column - cells.joined().reduce(0, +))
                #expect((values.max() ?? 0) - (values.min() ?? 0) >= min(3, widest), "\(cells) \(cell)")
            }
        }
        #expect(hiddenTables > 100)
    }

    private static func tables(like cells: [[Int]], _ hidden: Set<CrossSuppression.Cell>, visit: ([[Int]]) -> Void) {
        let open = hidden.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        var table = cells
        var (rows, columns) = (cells.map { _ in 0 }, cells[0].map { _ in 0 })
        for cell in open {
            rows[cell.row] += cells[cell.row][cell.column]
            columns[cell.column] += cells[cell.row][cell.column]
        }
        func fill(_ place: Int) {
            guard place < open.count else {
                if rows.allSatisfy({ $0 == 0 }) && columns.allSatisfy({ $0 == 0 }) { visit(table) }
                return
            }
            let cell = open[place]
            let isLastOfRow = !open.dropFirst(place + 1).contains { $0.row == cell.row }
            let most = min(rows[cell.row], columns[cell.column])
            guard !isLastOfRow || rows[cell.row] <= most else { return }
            for value in (isLastOfRow ? rows[cell.row] : 0)...(isLastOfRow ? rows[cell.row] : most) {
                table[cell.row][cell.column] = value
                rows[cell.row] -= value
                columns[cell.column] -= value
                fill(place + 1)
                rows[cell.row] += value
                columns[cell.column] += value
            }
        }
        fill(0)
    }
}
