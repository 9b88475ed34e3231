import DialogueEngine

/// Whether what a node looks at can have been answered by then: some way there must ask for it.
struct EarlyCheck {
    let graph: FlowGraph
    let drafts: [String: NodeDraft]
    let names: Names
    let report: Report

    /// - Parameter ids: which answer each node asks for.
    func run(ids: [String: String]) {
        let reached = graph.reached(from: graph.start)
        for (place, wire) in graph.wires.enumerated() where reached.contains(place) && !wire.outline.isMade {
            guard let draft = drafts[wire.id] else { continue }
            let before = Set(graph.leading(to: [place]).intersection(reached).compactMap { ids[graph.wires[$0].id] })
            checkConditions(wire, draft, before)
            guard let text = wire.outline.map["prompt"] ?? wire.outline.map[wire.outline.action.rawValue] else { continue }
            let shown = draft.texts.reduce(into: Set<QuestionID>()) { $0.formUnion($1.questions) }
            for id in shown.sorted() where names.questionIDs.contains(id.text) && !before.contains(id.text) {
                report.add(.shownTooEarly, at: text, "this shows '\(id)', which nobody is asked before")
            }
        }
    }

    private func checkConditions(_ wire: Wire, _ draft: NodeDraft, _ before: Set<String>) {
        let ways = zip(wire.next, draft.ways).compactMap { way, read in
            way.condition.flatMap { value in read.condition.map { (value, $0) } }
        }
        for (value, condition) in ways + (draft.wait.map { [(wire.outline.subject, $0)] } ?? []) {
            for id in condition.variables.filter(names.questions.indices.contains).map({ names.questions[$0].id.text }).sorted()
            where !before.contains(id) {
                report.add(.conditionTooEarly, at: value, "this looks at '\(id)', which nobody is asked before, so it is always false")
            }
            checkAnswered(condition, at: value, before)
        }
        guard let wait = draft.wait, wait.isConstant, case .success(let value) = wait.value(in: Unanswered(early: [])) else { return }
        let what = value == .bool(true) ? "true, so nobody waits here" : "false, so the wait never ends"
        report.add(.constantWait, at: wire.outline.subject, "this is always \(what)")
    }

    /// Whether a condition is decided by answers that nobody can have given yet: `answered('d1')` alone, but not beside what may hold.
    private func checkAnswered(_ condition: Condition, at value: YAMLValue, _ before: Set<String>) {
        let asked = condition.calls.filter { $0.function == HostFunction.answered.rawValue }.compactMap { $0.literalArguments[0] }
        let early = Set(asked.filter(names.questionIDs.contains)).subtracting(before)
        guard !early.isEmpty, case .success(.bool(let holds)) = condition.value(in: Unanswered(early: early)) else { return }
        for id in early.sorted() {
            report.add(.conditionTooEarly, at: value, "this looks at '\(id)', which nobody is asked before, so it is always \(holds)")
        }
    }
}

/// Somebody who was not asked some questions yet, and of whom nothing else is known.
private struct Unanswered: ConditionScope {
    let early: Set<String>

    func variable(_ slot: Int) -> ConditionValue? { nil }
    func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? {
        guard function == HostFunction.answered.rawValue, case .string(let id)? = arguments.first, early.contains(id) else { return nil }
        return .bool(false)
    }
}
