import DialogueEngine
import JSONText

/// What became of the quotes that were shown to their authors, by the evidence that claims cite.
struct QuoteStates {
    private var states: [String: Quotation.State] = [:]

    /// - Complexity: O(people + quotes shown).
    init(_ crowd: Crowd) {
        let own = OwnLines(crowd: crowd)
        for (place, person) in crowd.people.enumerated() {
            for key in crowd.group.members[person.participant]?.quoted.keys ?? [:].keys where person.textID(of: key) != nil {
                let state = crowd.quotation(of: person, key)
                states[person.evidence(for: key)] = state
                for line in own.contributions(of: place, to: key.question) { states[line.id.text] = state }
            }
        }
    }

    /// How the words stand that a claim quotes; `nil` where none of them were shown to anybody.
    func state(of claim: Claim) -> Quotation.State? {
        let found = claim.evidence.compactMap { states[$0] }
        return found.contains(.confirmed) ? .confirmed : found.first
    }
}

/// What became of everything that was shown before it was published: `shown` is the sum of the four others.
struct QuoteAccount {
    private(set) var confirmed = 0
    private(set) var rewritten = 0
    private(set) var noReply = 0
    private(set) var takenBack = 0
    /// Claims and lists that lost the last quote they were shown to rest on.
    private(set) var claimsLost = 0

    private struct Shown: Hashable { let claim: String, at: Instant }

    init(_ crowd: Crowd) {
        var left: [Shown: Int] = [:]
        let own = OwnLines(crowd: crowd)
        for (participant, member) in crowd.group.members {
            for (key, quoted) in member.quoted {
                let now = crowd.place(of: participant).flatMap { own.mayAppear($0, key) ? crowd.people[$0].textID(of: key) : nil }
                left[Shown(claim: quoted.quotation.claim, at: quoted.at), default: 0] += now == nil ? 0 : 1
                switch now {
                case nil: takenBack += 1
                // A yes to other parts of a line than stand there now is none to these.
                case let text? where text == quoted.quotation.text:
                    if crowd.group.state(of: key, by: participant, now: text) == .confirmed { confirmed += 1 } else { noReply += 1 }
                default: rewritten += 1
                }
            }
        }
        claimsLost = left.values.count { $0 == 0 }
    }

    var json: JSON {
        [
            "shown": .count(confirmed + rewritten + noReply + takenBack), "confirmed": .count(confirmed), "rewritten": .count(rewritten),
            "noReply": .count(noReply), "takenBack": .count(takenBack), "claimsLost": .count(claimsLost),
        ]
    }
}
