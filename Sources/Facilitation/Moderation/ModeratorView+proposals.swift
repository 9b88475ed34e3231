import DialogueEngine
import JSONText

/// Proposals and promises as the moderator sees them.
extension ModeratorView {
    func proposal(_ plan: ProposalPlan) -> JSON? {
        guard let last = group.versions[plan.id]?.last else { return nil }
        let version = plan.versions[last.number - 1]
        let needs = shownNeeds(of: plan)
        return [
            "id": .string(plan.id), "version": .count(last.number), "of": .count(plan.versions.count), "text": words(last.text),
            "votes": counts(group.tallies[version.vote] ?? [:], of: version.vote),
            "outcome": group.outcome(of: plan).map { .string($0.rawValue) } ?? .null,
            "changes": .array(
                last.changes.map { ["text": words($0.text), "needs": .array($0.needs.map { verdict(on: $0, version.verdict) })] }),
            "needs": .array(
                needs.map { need in line(need, ["accepted": version.accept.map { counts(need.marks[$0] ?? [:], of: $0) } ?? []]) }),
            "needCount": .count(allNeeds(of: plan).count),
        ]
    }

    /// What people need to go along with the version at hand, as far as it is shown: those that most would add first.
    func shownNeeds(of plan: ProposalPlan) -> [Contribution] {
        guard let number = group.versions[plan.id]?.last?.number else { return [] }
        let accept = plan.versions[number - 1].accept
        return Array(
            allNeeds(of: plan).sorted { (-$0.accepted(by: accept, in: dialogue), $0.at) < (-$1.accepted(by: accept, in: dialogue), $1.at) }
                .prefix(Self.mostNeeds))
    }

    private func allNeeds(of plan: ProposalPlan) -> [Contribution] {
        guard let number = group.versions[plan.id]?.last?.number, let needs = plan.versions[number - 1].needs else { return [] }
        return group.contributions.filter { $0.question == needs && $0.status != .recalled && $0.status != .split }
    }

    /// How many chose what, in the order of the options.
    private func counts(_ counts: [OptionID: Int], of id: QuestionID) -> JSON {
        let options = dialogue.question(id).options
        let unknown = counts.keys.filter { option in !options.contains { $0.id == option } }.sorted()
        let cells = options.map { (id: $0.id, label: words($0.label)) } + unknown.map { (id: $0, label: .null) }
        return .array(cells.map { ["id": .string($0.id.text), "label": $0.label, "count": .count(counts[$0.id] ?? 0)] })
    }

    /// A need with what its owner says of the change that names it.
    private func verdict(on need: StatementID, _ question: QuestionID?) -> JSON {
        let author = group.contribution(need)?.author
        let verdict = question.flatMap { question in author.flatMap { group.members[$0]?.choices[AnswerKey(question)] } }
        return ["id": .string(need.text), "verdict": verdict.map { .string($0.text) } ?? .null]
    }

    func promise(_ promise: Commitment) -> JSON {
        [
            "id": .string(promise.id.text), "text": .string(promise.text), "owner": .string(promise.owner),
            "due": promise.due.map { .int($0.milliseconds) } ?? .null, "status": .string(promise.status.rawValue),
            "late": .bool(promise.isLate), "reopened": .count(promise.reopened),
            "daysLeft": promise.daysLeft(at: now, in: dialogue.run.timeZone).map { .count($0) } ?? .null,
            "account": promise.account.map { .string($0) } ?? .null, "remindedVia": promise.keeper.map { .string($0.via) } ?? .null,
            "remindedAt": promise.reminded.map { .int($0.at.milliseconds) } ?? .null, "leftAlone": .bool(promise.isReleased),
            "reports": .array((opened.reports[promise.id] ?? []).map { ["text": .string($0.text), "at": .int($0.at.milliseconds)] }),
        ]
    }
}
