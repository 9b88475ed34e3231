import DialogueEngine
import JSONText

/// The versions of each proposal: the words, the votes by role, what changed and because of which need.
struct ProposalSection {
    /// One version.
    struct Version {
        let ballot: Ballot
        /// `nil` where it was never put through the group.
        let put: ProposalVersion?
        let roles: RoleTable?
        let outcome: Consultation.Outcome?
        /// Whether the phase of the vote is over.
        let isClosed: Bool

        var figure: String { "proposal.\(ballot.plan.id).\(ballot.number)" }
    }

    let versions: [Version]
    private let needs: NeedSection
    private let own: OwnLines
    private let crowd: Crowd
    private let asksRoles: Bool

    init(_ crowd: Crowd, roles: Roles?, needs: NeedSection, phase: Int) {
        let here = crowd.people.indices.filter { crowd.people[$0].state == .finished || crowd.people[$0].state == .underway }
        versions = crowd.dialogue.proposals.flatMap { plan in
            let electors = Set(here.filter { plan.waits(forRole: crowd.group.members[crowd.people[$0].participant]?.role) })
            return plan.versions.indices.compactMap { place -> Version? in
                let ballot = Ballot(plan, place + 1, crowd: crowd)
                let put = crowd.group.versions[plan.id]?.last { $0.number == place + 1 }
                guard put != nil || ballot.n > 0 else { return nil }
                let hidesTotals = !Display(of: ballot.question, in: crowd).hidden(ballot.counts).isEmpty
                let table = hidesTotals ? nil : roles.flatMap { RoleTable(ballot, roles: $0, k: crowd.smallestGroup) }
                let asked = crowd.dialogue.nodes.filter { node in
                    if case .ask(let asking) = node.action { asking.question == ballot.question.id } else { false }
                }
                return Version(
                    ballot: ballot, put: put, roles: table, outcome: ballot.outcome(electors: electors),
                    isClosed: !asked.isEmpty && asked.allSatisfy { crowd.dialogue.isLate($0, in: phase) })
            }
        }
        (self.needs, self.crowd, own, asksRoles) = (needs, crowd, OwnLines(crowd: crowd), roles != nil)
    }

    /// The versions of one proposal, oldest first.
    func versions(of plan: ProposalPlan) -> [Version] { versions.filter { $0.ballot.plan.id == plan.id } }

    func json(_ labels: Labels) -> JSON { .array(versions.map { json($0, labels) }) }

    private func json(_ version: Version, _ labels: Labels) -> JSON {
        let ballot = version.ballot
        let hidden = Display(of: ballot.question, in: crowd).hidden(ballot.counts)
        let options = ballot.options.indices.map { place -> JSON in
            let head = labels.head(of: ballot.options[place], of: ballot.question).with([
                "against": .bool(ballot.isAgainst(ballot.options[place]))
            ])
            return .object(head.with(hidden.contains(place) ? .hidden("count") : ["count": .count(ballot.counts[place])]))
        }
        var votes: [String: JSON] = ["n": .count(ballot.n), "question": .string(ballot.question.id.text), "options": .array(options)]
        votes["against"] = hidden.isEmpty ? .count(ballot.against) : .null
        if asksRoles { votes.merge(version.roles.map { ["byRole": $0.json(labels)] } ?? .hidden("byRole")) { $1 } }
        return [
            "id": .string(ballot.plan.id), "version": .count(ballot.number), "figure": .string(version.figure),
            "text": version.put.map { .words($0.text) } ?? .null, "at": version.put.map { .string($0.at.iso8601) } ?? .null,
            "votes": .object(votes), "changes": .array((version.put?.changes ?? []).map(json)),
            "changeCount": .count(version.put?.changes.count ?? 0),
            "outcome": version.outcome.map { .string($0.rawValue) } ?? .null, "closed": .bool(version.isClosed),
        ]
    }

    private func json(_ change: ProposalVersion.Change) -> JSON {
        let needs = change.needs.map { id -> JSON in
            let (need, named) = (self.needs.need(id), crowd.group.contribution(id))
            // A part that stands in its line again is still its author's need.
            let line = named?.status == .recalled ? named?.excerpt.flatMap { crowd.group.contribution($0.whole) } ?? named : named
            var members: [String: JSON] = ["id": .string(id.text), "verdict": need.map { .string($0.verdict?.text ?? "notYet") } ?? .null]
            if let text = line.flatMap(own.statement) { members["text"] = .string(text) }
            if line?.status == .recalled { members["withdrawn"] = true }
            return .object(members)
        }
        return ["text": .words(change.text), "needs": .array(needs)]
    }
}
