import DialogueEngine
import JSONText

/// How one version of a proposal was voted on, from people's own answers, so that every vote is a person of the accounting.
struct Ballot {
    let plan: ProposalPlan
    /// From 1.
    let number: Int
    let question: Question
    /// Votes that count, in the order of people.
    let votes: [(person: Int, option: OptionID)]
    let options: [OptionID]
    let counts: [Int]

    init(_ plan: ProposalPlan, _ number: Int, crowd: Crowd) {
        let question = crowd.dialogue.question(plan.versions[number - 1].vote)
        let votes = crowd.given(to: AnswerKey(question.id)).compactMap { given -> (person: Int, option: OptionID)? in
            if case .option(let option) = given.value { (given.person, option) } else { nil }
        }
        let options = Figures.options(of: question, found: votes.map(\.option))
        (self.plan, self.number, self.question, self.votes, self.options) = (plan, number, question, votes, options)
        counts = options.map { option in votes.count { $0.option == option } }
    }

    var n: Int { votes.count }

    /// Whether a vote says no.
    func isAgainst(_ option: OptionID) -> Bool {
        switch question.kind {
        case .live: option == "no" || plan.against.contains(option)
        case .objection: option == "objection" || plan.against.contains(option)
        default: plan.against.contains(option)
        }
    }

    /// How many say no.
    var against: Int { votes.count { isAgainst($0.option) } }

    /// Of what somebody votes.
    func vote(of person: Int) -> OptionID? { votes.first { $0.person == person }?.option }

    /// What became of this version, by the rule of the script; `nil` where nobody voted, or not all did who must.
    ///
    /// - Parameter electors: the places of those who must have voted.
    func outcome(electors: Set<Int>) -> Consultation.Outcome? {
        guard electors.isSubset(of: votes.map(\.person)) else { return nil }
        return plan.outcome(of: number, cast: n, against: against, isDifficult: votes.contains { $0.option == .difficult })
    }
}
