import DialogueEngine

extension Contribution {
    /// How many would add it to a proposal: the first option of the question that asks so.
    func accepted(by question: QuestionID?, in dialogue: Dialogue) -> Int {
        question.flatMap { id in dialogue.question(id).options.first.map { marks[id]?[$0.id] ?? 0 } } ?? 0
    }

    /// Whether it was neither taken back, hidden, merged into another nor split.
    fileprivate var standsOpenly: Bool {
        switch status {
        case .held, .approved, .rephrase: true
        case .hidden, .recalled, .merged, .split: false
        }
    }
}

extension Consultation {
    /// The need that most people would add to the next version of a proposal; the oldest where there are several.
    func mostAccepted(of proposal: String, in dialogue: Dialogue) -> StatementID? {
        guard let plan = dialogue.proposals.first(where: { $0.id == proposal }), let number = versions[proposal]?.last?.number else {
            return nil
        }
        let version = plan.versions[number - 1]
        let needs = contributions.filter { $0.question == version.needs && $0.standsOpenly }
        return needs.max { a, b in
            (a.accepted(by: version.accept, in: dialogue), -a.at.milliseconds) < (
                b.accepted(by: version.accept, in: dialogue), -b.at.milliseconds
            )
        }?.id
    }

    /// Signals and needs that no promise is about yet.
    var waiting: [StatementID] {
        // A promise about a line or a part of it answers its author.
        func whole(_ id: StatementID) -> StatementID { contribution(id)?.excerpt?.whole ?? id }
        let answered = Set(commitments.flatMap(\.concerns).map(whole))
        return contributions.filter { ($0.sort == .signal || $0.sort == .need) && $0.standsOpenly && !answered.contains(whole($0.id)) }.map(
            \.id)
    }
}
