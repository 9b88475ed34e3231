import DialogueEngine

/// Special-category data is asked only of those who said yes: no way to such a question is open to somebody who said no, or nothing.
struct SpecialCheck {
    let graph: FlowGraph
    let drafts: [String: NodeDraft]
    let names: Names
    let report: Report

    /// - Parameter special: the full ids of the questions to protect.
    func run(special: Set<String>, ids: [String: String]) {
        // Leave for the talk is no leave for this.
        let consents = names.questions.indices.filter { [.confirm, nil].contains(names.questions[$0].kind) }
        let refusal = Refusal(consents: Set(consents), repeated: Set(consents.filter { names.questions[$0].per != nil }))
        let reached = graph.reached(from: graph.start)
        for place in reached.sorted() {
            let wire = graph.wires[place]
            guard wire.outline.action == .ask, let question = ids[wire.id], special.contains(question) else { continue }
            let isOpen = place == graph.start || reached.contains { leads(from: $0, to: wire.id, past: refusal) }
            if isOpen {
                let message =
                    "'\(question)' is special-category data: each way here needs a condition that holds only after a yes to a question of its own"
                report.add(.specialWithoutConsent, at: wire.outline.subject, message)
            }
        }
    }

    /// Whether some way from a node leads here for somebody who refused.
    private func leads(from source: Int, to target: String, past refusal: Refusal) -> Bool {
        let wire = graph.wires[source]
        if wire.body == target || wire.expired == target || (wire.outline.action == .go && wire.targets.contains(target)) { return true }
        guard let draft = drafts[wire.id] else { return false }
        return zip(wire.next, draft.ways).contains { way, read in
            guard way.to == target else { return false }
            // A condition that cannot be read is a fault of its own.
            guard let condition = read.condition else { return way.condition == nil }
            return !refusal.closes(condition)
        }
    }
}

/// Somebody who says no to every question that asks for leave, and of whom nothing else is known.
private struct Refusal: ConditionScope {
    let consents: Set<Int>
    /// Of those asked once for each of something, which cannot be told here.
    let repeated: Set<Int>

    func variable(_ slot: Int) -> ConditionValue? { consents.contains(slot) ? .string(OptionID.no.text) : nil }
    func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? { nil }

    /// Whether a condition is false whatever the rest is, rather than unknown.
    func closes(_ condition: Condition) -> Bool {
        guard condition.variables.isDisjoint(with: repeated) else { return true }
        guard case .success(.bool(false)) = condition.value(in: self) else { return false }
        return !condition.variables.isDisjoint(with: consents)
    }
}
