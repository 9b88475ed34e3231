import DialogueEngine
import JSONText

extension CanonicalJSON {
    func phase(_ phase: Phase) -> JSON {
        object([
            "id": .string(phase.id.text),
            "title": words(phase.title),
            "advance": advance(phase.advance),
            "next": phase.next.map { .string($0.text) },
            "branches": phase.branches.isEmpty
                ? nil : .array(phase.branches.map { ["carried": .string($0.carried), "to": .string($0.to.text)] }),
            "override": .bool(phase.overrideNeedsReason),
            "commitments": .bool(phase.holdsCommitments),
            "proposes": phase.proposes.map { .string($0) },
            "fills": phase.fills.isEmpty ? nil : ids(phase.fills),
            "fallback": phase.fallback.map { .int($0.milliseconds) },
            "moreTime": phase.moreTime.map { ["share": .double($0.share), "by": .int($0.by.milliseconds)] },
            "stays": phase.staysOpen ? "open" : nil,
        ])
    }

    private func advance(_ rule: Advance) -> JSON {
        switch rule {
        case .moderator: "moderator"
        case .deadline(let deadline): ["deadline": self.deadline(deadline)]
        case .quorum(let share, let voices): ["quorum": ["share": .double(share), "everyVoice": .int(Int64(voices))]]
        case .spread(let question): ["spread": .string(question.text)]
        case .when(let condition): ["when": .string(condition.source)]
        case .any(let rules): ["any": .array(rules.map(advance))]
        case .all(let rules): ["all": .array(rules.map(advance))]
        }
    }

    func contribution(_ plan: ContributionPlan) -> JSON {
        ["from": ids(plan.questions), "hold": .bool(plan.isHeld), "readers": .int(Int64(plan.readers))]
    }

    func proposal(_ plan: ProposalPlan) -> JSON {
        object([
            "versions": .array(plan.versions.map(version)),
            "against": .array(plan.against.sorted { $0.text < $1.text }.map { .string($0.text) }),
            "carriedBelow": .double(plan.carriedBelow),
            "everybody": electorate(plan.electorate),
        ])
    }

    private func electorate(_ electorate: ProposalPlan.Electorate) -> JSON {
        switch electorate {
        case .voters: .bool(false)
        case .everybody: .bool(true)
        case .role(let role): .string(role.text)
        }
    }

    private func version(_ version: ProposalPlan.Version) -> JSON {
        object([
            "vote": .string(version.vote.text),
            "needs": version.needs.map { .string($0.text) },
            "accept": version.accept.map { .string($0.text) },
            "verdict": version.verdict.map { .string($0.text) },
            "reasons": version.reasons.map { .string($0.text) },
        ])
    }

    func promise(_ plan: PromisePlan) -> JSON {
        object([
            "text": words(plan.text), "owner": .string(plan.owner.text), "due": .string(plan.due.text),
            "kept": plan.kept.map { .string($0.text) },
        ])
    }

    func tables(_ plan: TablePlan) -> JSON {
        let rounds = plan.rounds.map { JSON.object(["answer": .string($0.question.text), "timeout": .int($0.timeout.milliseconds)]) }
        return ["least": .int(Int64(plan.least)), "most": .int(Int64(plan.most)), "rounds": .array(rounds)]
    }

    func roles(_ plan: RolePlan) -> JSON {
        object(["answer": .string(plan.question.text), "shown": plan.shown.map { .string($0.text) }])
    }
}
