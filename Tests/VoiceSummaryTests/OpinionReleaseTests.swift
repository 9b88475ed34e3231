import DialogueEngine
import Foundation
import JSONText
import OpinionGroups
import Testing

@testable import VoiceSummary

/// A village in two camps that votes on ten statements, and publishes now and then while people come in and change their minds.
private struct CampVillage {
    /// The camp of each person, and their votes.
    var people: [(camp: Int, votes: [OptionID])] = []
    var random: SplitMix64
    private let dialogue: Dialogue
    static let statements = (1...10).map { StatementID("s\($0)") }

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        var stance = question("mening", .stance)
        stance.per = .statements("lijst")
        let list = StatementList(id: "lijst", statements: Self.statements.map { Statement(id: $0, text: LocalizedText([.dutch: $0.text])) })
        dialogue = VoiceSummaryTests.dialogue([stance], statements: [list])
        come(60)
    }

    mutating func come(_ count: Int) {
        for _ in 0..<count {
            let camp = random.next(below: 10) < 4 ? 0 : 1
            people.append((camp, Self.statements.indices.map { vote(camp, on: $0) }))
        }
    }

    mutating func live() {
        come(random.next(below: 25))
        for _ in 0..<random.next(below: 4) {
            let (person, statement) = (random.next(below: people.count), random.next(below: Self.statements.count))
            people[person].votes[statement] = vote(1 - people[person].camp, on: statement)
        }
    }

    /// The camps disagree on the first seven, nine in ten of each.
    private mutating func vote(_ camp: Int, on statement: Int) -> OptionID {
        let agrees = statement < 7 ? camp == 0 : statement == 8
        return (random.next(below: 10) < 9) == agrees ? "agree" : "disagree"
    }

    private var voters: [Voter] {
        crowd(people.count) { walk, place in
            for (number, id) in Self.statements.enumerated() { walk.answer("mening/\(id)", .option(people[place].votes[number])) }
            walk.wait()
        }
    }

    private func request(_ held: Set<String>) -> StandingRequest {
        let marks = [PhaseMark(phase: "open", since: Instant(milliseconds: 0), actor: "mod")]
        var request = StandingRequest(code: "abc", dialogue: dialogue, phases: marks, asOf: Instant(milliseconds: 1_000))
        request.heldBack = held
        return request
    }

    func standing(_ held: Set<String> = []) -> Standing { Standing(of: voters, request(held)) }

    /// For each shown group the places of the people whose votes its row on a statement holds.
    func behind(_ statement: StatementID) -> [String: Set<Int>] {
        let section = OpinionSection(Crowd(of: voters, request([])))
        let joined = section.joined(AnswerKey("mening", statement))
        var found: [String: Set<Int>] = [:]
        for (row, group) in section.group.enumerated() {
            guard let group = group ?? joined?.group else { continue }
            found[OpinionSection.name(group), default: []].insert(section.columns.people[row])
        }
        return found
    }
}

@Suite struct `From publications of groups who vote alike` {
    private struct Row {
        let json: JSON
        /// Whose votes it holds, and what they were.
        let votes: [Int: OptionID]
    }

    /// How many villages to try.
    private static let villages = ProcessInfo.processInfo.environment["MEERSTEM_RELEASES"].flatMap { UInt64($0) } ?? 3

    @Test(arguments: [true, false]) func `nobody takes one from another and finds how fewer than ten voted`(isGuarded: Bool) {
        var (found, shown) = (0, 0)
        for seed in 1...Self.villages {
            var (village, ledger) = (CampVillage(seed: seed), ReleaseLedger())
            var releases: [[StatementID: [String: Row]]] = []
            for _ in 0..<3 {
                let now = village.standing()
                let standing = isGuarded ? ledger.released(now) { village.standing($0) } : now
                releases.append(rows(of: standing, in: village))
                shown += releases.last!.values.count { !$0.isEmpty }
                village.live()
            }
            for (later, now) in releases.enumerated() {
                for before in releases.prefix(later) { found += changes(from: before, to: now) }
            }
        }
        if isGuarded {
            #expect(found == 0 && shown >= 10 * Int(Self.villages), "\(found) found in \(shown) figures")
        } else {
            #expect(found > Int(Self.villages), "an attacker who finds nothing proves nothing")
        }
    }

    private func rows(of standing: Standing, in village: CampVillage) -> [StatementID: [String: Row]] {
        let behind = Dictionary(uniqueKeysWithValues: CampVillage.statements.prefix(2).map { ($0, village.behind($0)) })
        return Dictionary(
            uniqueKeysWithValues: CampVillage.statements.enumerated().map { number, id in
                let json = standing.json["statements"]?.array?[number]
                let groups = (json?["groups"]?.array ?? []).filter { $0["hidden"] != true }
                let people = behind[id] ?? behind[CampVillage.statements[0]]!
                return (
                    id,
                    Dictionary(
                        uniqueKeysWithValues: groups.map { group in
                            let name = group["id"]?.string ?? ""
                            let votes = (people[name] ?? []).map { ($0, village.people[$0].votes[number]) }
                            return (name, Row(json: group, votes: Dictionary(uniqueKeysWithValues: votes)))
                        })
                )
            })
    }

    /// How often a row that is another now holds the votes of fewer than ten people who were not in it, or voted otherwise.
    private func changes(from before: [StatementID: [String: Row]], to now: [StatementID: [String: Row]]) -> Int {
        now.reduce(0) { found, entry in
            found
                + entry.value.count { name, row in
                    guard let old = before[entry.key]?[name], old.json != row.json else { return false }
                    let people = Set(row.votes.keys).union(old.votes.keys)
                    return (1..<10).contains(people.count { row.votes[$0] != old.votes[$0] })
                }
        }
    }
}
