import DialogueEngine

/// What the group's plans say, in a few words an author knows: for pictures and for differences.
struct PlanWords: Trilingual {
    let language: Language

    /// When a phase may move on: "60 % and the moderator".
    func rule(_ advance: Advance) -> String {
        switch advance {
        case .moderator: pick("de begeleider", "de begelieder", "the moderator")
        case .deadline(let deadline): moment(deadline)
        case .quorum(let share, 0): percentage(share)
        case .quorum(let share, let voices):
            percentage(share) + pick(", elke stem \(voices)", ", elke stim \(voices)", ", every voice \(voices)")
        case .spread(let question): pick("\(question) verspreid", "\(question) ferspraat", "\(question) spread")
        case .when(let condition): condition.source
        case .any(let rules): rules.map(nested).joined(separator: pick(" of ", " of ", " or "))
        case .all(let rules): rules.map(nested).joined(separator: pick(" en ", " en ", " and "))
        }
    }

    /// When a wait or a phase ends by itself.
    func moment(_ deadline: Waiting.Deadline) -> String {
        switch deadline {
        case .at(let field): field.text
        case .after(let span): pick("na \(span.short)", "nei \(span.short)", "after \(span.short)")
        }
    }

    func carried(_ proposal: String) -> String {
        pick("\(proposal) gedragen", "\(proposal) droegen", "\(proposal) carried")
    }

    var otherwise: String { pick("anders", "oars", "otherwise") }

    private func percentage(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private func nested(_ rule: Advance) -> String {
        switch rule {
        case .any, .all: "(\(self.rule(rule)))"
        default: self.rule(rule)
        }
    }
}
