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
            let early = condition.variables.filter(names.questions.indices.contains).map { names.questions[$0].id.text }.sorted()
                .filter { !before.contains($0) }
            for id in early {
                report.add(.conditionTooEarly, at: value, "this looks at '\(id)', which nobody is asked before, so it is always false")
            }
        }
    }
}
