import DialogueEngine
import JSONText

/// All that a standing tells of the group beside the answers: proposals, objections, needs, contributions, promises, acts of moderators.
struct GroupSections {
    let proposals: ProposalSection
    let objections: ObjectionSection
    let needs: NeedSection
    let contributions: ContributionSection
    let commitments: CommitmentSection
    /// How often the consultation moved on though the rule for it did not hold.
    let overrides: Int
    private let acts: [Consultation.Act]
    private let nudges: Consultation.Nudges
    let balance: Balance?
    private let labels: Labels

    /// - Parameter time: the moment the standing is of; what a moderator did later is not in it.
    init(_ crowd: Crowd, phase: Int, asOf time: Instant) {
        let roles = Roles(crowd)
        labels = crowd.labels
        needs = NeedSection(crowd)
        proposals = ProposalSection(crowd, roles: roles, needs: needs, phase: phase)
        objections = ObjectionSection(crowd, proposals: proposals, roles: roles)
        contributions = ContributionSection(crowd, roles: roles)
        commitments = CommitmentSection(crowd)
        let isPublic = crowd.audience == .public
        let done = crowd.group.acts.filter { $0.at <= time }
        acts = isPublic ? done.compactMap(\.published) : done
        nudges = crowd.group.nudges
        overrides = crowd.group.marks.count { !$0.despite.isEmpty }
        balance = crowd.audience == .moderator ? Balance(crowd, contributions: contributions, needs: needs) : nil
    }

    static let moderation = "moderation"

    var json: [String: JSON] {
        let acts = acts.map { act -> JSON in
            [
                "at": .string(act.at.iso8601), "actor": .string(act.actor), "what": .string(act.what),
                "reason": act.reason.map { .string($0) } ?? .null,
            ]
        }
        var members: [String: JSON] = [
            "proposals": proposals.json(labels), "needs": needs.json, "commitments": commitments.json, "moderation": .array(acts),
            "moderationAccount": [
                "figure": .string(Self.moderation), "acts": .count(acts.count), "overrides": .count(overrides),
                "nudges": .count(nudges.sent),
                "nudgesContested": .count(nudges.contested),
            ],
        ]
        members.merge(objections.json(labels)) { $1 }
        members.merge(contributions.json(labels)) { $1 }
        if let balance { members["balance"] = balance.json(labels) }
        return members
    }
}
