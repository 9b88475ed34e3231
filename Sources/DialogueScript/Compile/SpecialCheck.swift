import DialogueEngine

/// Special-category data is asked only of those who said yes: every way to such a question has a condition on a `confirm` or `consent` answer.
struct SpecialCheck {
    let graph: FlowGraph
    let drafts: [String: NodeDraft]
    let names: Names
    let report: Report

    /// - Parameter special: the full ids of the questions to protect.
    func run(special: Set<String>, ids: [String: String]) {
        let consents = Set(names.questions.indices.filter { [.confirm, .consent, nil].contains(names.questions[$0].kind) })
        let reached = graph.reached(from: graph.start)
        for place in reached.sorted() {
            let wire = graph.wires[place]
            guard wire.outline.action == .ask, let question = ids[wire.id], special.contains(question) else { continue }
            let isOpen = place == graph.start || reached.contains { leads(from: $0, to: wire.id, past: consents) }
            if isOpen {
                let message =
                    "'\(question)' is special-category data: each way here needs a condition on a confirm or consent answer of its own"
                report.add(.specialWithoutConsent, at: wire.outline.subject, message)
            }
        }
    }

    /// Whether some way from a node leads here without a condition on a yes.
    private func leads(from source: Int, to target: String, past consents: Set<Int>) -> Bool {
        let wire = graph.wires[source]
        if wire.body == target || wire.expired == target || (wire.outline.action == .go && wire.targets.contains(target)) { return true }
        guard let draft = drafts[wire.id] else { return false }
        return zip(wire.next, draft.ways).contains { way, read in
            guard way.to == target else { return false }
            // A condition that cannot be read is a fault of its own.
            guard let condition = read.condition else { return way.condition == nil }
            return condition.variables.isDisjoint(with: consents)
        }
    }
}
