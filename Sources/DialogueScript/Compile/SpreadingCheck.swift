import DialogueEngine

/// Whether lines of others can reach their readers: on a second visit, and enough of them.
struct SpreadingCheck {
    /// The lines dealt for each reader that every line is to have. Source: simulated, with at least 30 % of people coming back.
    static let dealsPerReader = 1.3

    let graph: FlowGraph
    let texts: [TextCompiler]
    let report: Report

    /// - Parameter ids: which answer each node asks for.
    func run(ids: [String: String], plans: [ContributionPlan]) {
        for (place, wire) in graph.wires.enumerated() where wire.outline.action == .deal {
            guard let name = wire.outline.subject.text, case .lines(let question) = texts[wire.part].scope.loop(name) else { continue }
            if isSameSitting(place, question.text, ids) {
                report.add(
                    .sameSitting, at: wire.outline.subject, "lines of '\(question)' are read here in the sitting in which they are written")
            }
            guard let plan = plans.first(where: { $0.questions.contains(question) }), let count = wire.outline.map["count"] else {
                continue
            }
            let needed = Int((Double(plan.readers) * Self.dealsPerReader).rounded(.up))
            guard let number = count.text.flatMap({ Int($0) }), number < needed else { continue }
            let message = "each reads \(number) lines; where everybody writes one, \(plan.readers) readers a line take \(needed)"
            report.add(.fewReaders, at: count, message)
        }
    }

    /// Whether some way leads from the question to the loop without waiting.
    private func isSameSitting(_ deal: Int, _ question: String, _ ids: [String: String]) -> Bool {
        var open = graph.wires.indices.filter { ids[graph.wires[$0].id] == question }
        var seen = Set(open)
        while let place = open.popLast() {
            if place == deal { return true }
            if graph.wires[place].outline.action == .wait { continue }
            for target in graph.targets[place] where seen.insert(target).inserted { open.append(target) }
        }
        return false
    }
}
