import DialogueEngine
import JSONText

/// Why people still say no, word for word and in full.
///
/// An objection stands with somebody's last vote: who said no to version 1 and has not voted since still says no, since silence is not consent.
/// Who said yes to a later version no longer objects; their words remain, as earlier ones.
struct ObjectionSection {
    struct Objection {
        let proposal: String
        let version: Int
        let text: String
        let evidence: String
        let role: Int?
        let figure: String
        let quotation: Quotation.State
        /// What this person needs to go along, where they said so and let it be read.
        let need: (text: String, evidence: String)?
    }

    private(set) var standing: [Objection] = []
    private(set) var earlier: [Objection] = []
    private(set) var withheld: [OwnLines.Withheld: Int] = [:]
    private let roles: Roles?

    init(_ crowd: Crowd, proposals: ProposalSection, roles: Roles?) {
        self.roles = roles
        let own = OwnLines(crowd: crowd)
        for plan in crowd.dialogue.proposals {
            var seen: Set<Int> = []
            for version in proposals.versions(of: plan).reversed() {
                for vote in version.ballot.votes {
                    let isLast = seen.insert(vote.person).inserted
                    guard version.ballot.isAgainst(vote.option) else { continue }
                    let words = plan.versions[version.ballot.number - 1].reasons.map { own.words(of: vote.person, to: $0) }
                    switch words ?? .withheld(.none) {
                    case .withheld(let why): if isLast { withheld[why, default: 0] += 1 }
                    case .shown(let text, let evidence):
                        let role = Self.role(of: vote.person, crowd, roles, version)
                        let state = plan.versions[version.ballot.number - 1].reasons.map {
                            crowd.quotation(of: crowd.people[vote.person], AnswerKey($0))
                        }
                        let need = plan.versions.prefix(version.ballot.number).reversed().lazy.compactMap(\.needs)
                            .compactMap { own.shown(of: vote.person, to: $0) }.first
                        add(plan, version.ballot.number, text, evidence, role, state ?? .notShown, need, stands: isLast)
                    }
                }
            }
        }
    }

    /// How many people say no without words that may appear.
    var withheldCount: Int { withheld.values.reduce(0, +) }

    private mutating func add(
        _ plan: ProposalPlan, _ version: Int, _ text: String, _ evidence: String, _ role: Int?, _ state: Quotation.State,
        _ need: (text: String, evidence: String)?,
        stands: Bool
    ) {
        let number = (stands ? standing : earlier).count { $0.proposal == plan.id } + 1
        let objection = Objection(
            proposal: plan.id, version: version, text: text, evidence: evidence, role: role,
            figure: "\(stands ? "objection" : "earlierObjection").\(plan.id).\(number)", quotation: state, need: need)
        if stands { standing.append(objection) } else { earlier.append(objection) }
    }

    /// The role that may stand beside somebody's no: they agreed, and k people of that role are shown to say no.
    private static func role(of person: Int, _ crowd: Crowd, _ roles: Roles?, _ version: ProposalSection.Version) -> Int? {
        guard let roles, let shown = roles.shown, !crowd.people[person].hidesRole, crowd.people[person][AnswerKey(shown)] == .option(.yes),
            let table = version.roles,
            table.showsAgainst(role: roles.places[person], k: crowd.smallestGroup)
        else { return nil }
        return roles.places[person]
    }

    func json(_ labels: Labels) -> [String: JSON] {
        let because = OwnLines.Withheld.allCases.map { ($0.rawValue, JSON.count(withheld[$0] ?? 0)) }
        return [
            "objections": .array(standing.map { json($0, labels) }), "earlierObjections": .array(earlier.map { json($0, labels) }),
            "objectionsWithheld": .count(withheldCount),
            "objectionAccount": [
                "figure": "objections", "standing": .count(standing.count + withheldCount), "shown": .count(standing.count),
                "withheld": .count(withheldCount), "withheldBecause": .object(Dictionary(uniqueKeysWithValues: because)),
                "earlier": .count(earlier.count),
            ],
        ]
    }

    private func json(_ objection: Objection, _ labels: Labels) -> JSON {
        var members: [String: JSON] = [
            "text": .string(objection.text), "proposal": .string(objection.proposal), "version": .count(objection.version),
            "evidence": [.string(objection.evidence)], "figure": .string(objection.figure),
            "confirmation": .string(objection.quotation.rawValue), "need": objection.need.map { .string($0.text) } ?? .null,
        ]
        if let roles, let role = objection.role { members["role"] = ["id": .string(roles.id(role)), "label": roles.label(role, labels)] }
        return .object(members)
    }
}
