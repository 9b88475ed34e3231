import DialogueEngine
import JSONText

/// What people need to go along: stated, cited in a change, and judged met by those who need it. Being cited is not being met.
struct NeedSection {
    /// One need.
    struct Need {
        let plan: ProposalPlan
        /// The version it answers, from 1.
        let version: Int
        /// `nil` where it is not (yet) a line of the group's.
        let line: Contribution?
        /// That line, and the parts it was split into: a change may name any of them.
        let lines: [Contribution]
        /// What its owner says of it: `met`, `partly`, `not`; `nil` where they did not say yet.
        let verdict: OptionID?
        /// The version that was judged.
        let judged: Int?

        var isCited: Bool { lines.contains { !$0.citedIn.isEmpty } }

        func isNamed(in change: ProposalVersion.Change) -> Bool { lines.contains { change.needs.contains($0.id) } }
    }

    static let figure = "needs"

    let needs: [Need]
    private let own: OwnLines
    private let crowd: Crowd

    init(_ crowd: Crowd) {
        self.crowd = crowd
        own = OwnLines(crowd: crowd)
        needs = crowd.dialogue.proposals.flatMap { Self.needs(of: $0, crowd, OwnLines(crowd: crowd)) }
    }

    /// The need behind a line, where the line is one.
    func need(_ id: StatementID) -> Need? { needs.first { $0.lines.contains { $0.id == id } } }

    var stated: Int { needs.count }
    var cited: Int { needs.count(where: \.isCited) }

    /// How many of the cited ones their owners judged so.
    func judged(_ verdict: OptionID?) -> Int { needs.count { $0.isCited && $0.verdict == verdict } }

    private static func needs(of plan: ProposalPlan, _ crowd: Crowd, _ own: OwnLines) -> [Need] {
        let asked = plan.versions.indices.filter { plan.versions[$0].needs != nil }
        let people = crowd.people.indices.flatMap { person -> [Need] in
            let stated = asked.filter { place in plan.versions[place].needs.map { crowd.people[person][AnswerKey($0)] != nil } ?? false }
            return stated.map { place in
                // A verdict is about the last need before it.
                let until = stated.first { $0 > place } ?? plan.versions.count - 1
                let verdict = (place + 1..<max(until, place) + 1).reversed().lazy.compactMap { later -> (OptionID, Int)? in
                    guard let id = plan.versions[later].verdict, case .option(let option) = crowd.people[person][AnswerKey(id)] else {
                        return nil
                    }
                    return (option, later + 1)
                }.first
                let lines = plan.versions[place].needs.map { crowd.group.namedLines(of: crowd.people[person].participant, to: $0) } ?? []
                return Need(plan: plan, version: place + 1, line: lines.first, lines: lines, verdict: verdict?.0, judged: verdict?.1)
            }
        }
        let known = Set(people.compactMap(\.line?.id))
        let others = crowd.group.contributions.filter { line in
            line.status != .recalled && !known.contains(line.id) && line.author == nil
                && asked.contains { plan.versions[$0].needs == line.question }
        }
        return people
            + others.map { line in
                Need(
                    plan: plan, version: (asked.first { plan.versions[$0].needs == line.question } ?? 0) + 1, line: line, lines: [line],
                    verdict: nil, judged: nil)
            }
    }

    /// Cited needs of which their owner says no, each with the changes that were to meet it.
    var denied: [(need: Need, text: String?, changes: [ProposalVersion.Change])] {
        needs.filter { $0.isCited && $0.verdict == "not" }.map { need in
            let versions = crowd.group.versions[need.plan.id] ?? []
            let citing = versions.filter { need.judged == nil || $0.number <= need.judged! }.flatMap(\.changes).filter(need.isNamed)
            let changes = citing.isEmpty ? versions.flatMap(\.changes).filter(need.isNamed) : citing
            return (need, need.line.flatMap(own.statement), changes)
        }
    }

    var json: JSON {
        let judged: JSON = [
            "met": .count(judged("met")), "partly": .count(judged("partly")), "not": .count(judged("not")), "notYet": .count(judged(nil)),
        ]
        let denied = denied.flatMap { need, text, changes in
            changes.map { change -> JSON in
                [
                    "id": .string(need.line?.id.text ?? ""), "proposal": .string(need.plan.id), "version": .count(need.version),
                    "figure": .string(Self.figure(of: need)), "need": text.map { .string($0) } ?? .null, "withheld": .bool(text == nil),
                    "change": .words(change.text),
                ]
            }
        }
        return [
            "figure": .string(Self.figure), "stated": .count(stated), "cited": .count(cited), "judged": judged, "denied": .array(denied),
        ]
    }

    static func figure(of need: Need) -> String { "need.\(need.line?.id.text ?? "")" }
}

extension JSON {
    /// Words per language.
    static func words(_ text: [Language: String]) -> JSON {
        .object(Dictionary(uniqueKeysWithValues: text.map { ($0.key.text, .string($0.value)) }))
    }
}
