import DialogueEngine

/// Compiles what was read into a dialogue, and checks what can only be seen from the whole.
struct ScriptCompiler {
    let parts: ScriptParts
    let report: Report
    private let wiring: Wiring
    private let graph: FlowGraph?
    private let names: Names
    private let texts: [TextCompiler]

    init(parts: ScriptParts, report: Report) {
        (self.parts, self.report) = (parts, report)
        wiring = Wiring(parts: parts.parts, report: report)
        graph = FlowGraph(wiring)
        let names = Names(parts, wires: graph.map { graph in graph.order.map { graph.wires[$0] } } ?? wiring.wires)
        self.names = names
        texts = parts.parts.map { part in
            TextCompiler(
                languages: part.languages, reviewed: part.reviewed, scope: Scope(prefix: part.prefix, names: names), report: report)
        }
    }

    private var reader: ShapeReader { ShapeReader(report: report) }

    /// - Returns: `nil`, or something that must not run, where errors were reported.
    func compile() -> (dialogue: Dialogue, positions: [NodeID: ScriptPosition])? {
        let head = HeadCompiler(parts: parts, names: names, texts: texts, report: report).compile()
        let questions = self.questions()
        let drafts = self.drafts()
        let plans = PlanReader(names: names, report: report)
        let group = self.group(plans)
        let standing = parts.head["standing"].map { StandingReader(plans: plans, texts: texts[0], report: report).standing($0) }
        checkWhole(questions, drafts, head.about)
        guard !report.hasErrors, let graph, let title = head.title else { return nil }

        let order = graph.order.filter { graph.wires[$0].outline.action != .go }
        let places = self.places(of: order, in: graph)
        let nodes = order.compactMap { drafts[graph.wires[$0].id]?.make(places) }
        guard nodes.count == order.count, let start = places[graph.wires[graph.start].id] else { return nil }
        let make = { (digest: String, structure: String) in
            Dialogue(
                id: head.id, title: title, languages: parts.parts[0].languages, minutes: head.minutes, fields: head.fields,
                statements: head.statements, questions: questions, nodes: nodes, start: start, voices: head.voices, phases: group.phases,
                contributions: group.contributions, proposals: group.proposals, standing: standing ?? StandingPlan(), about: head.about,
                digest: digest, structureDigest: structure)
        }
        let bare = make("", "")
        let dialogue = make(CanonicalJSON(hasWords: true).digest(of: bare), CanonicalJSON(hasWords: false).digest(of: bare))
        return (dialogue, positions)
    }

    private func questions() -> [Question] {
        let compilers = zip(parts.parts, texts).map { QuestionCompiler(part: $0, names: names, texts: $1, report: report) }
        return names.questions.compactMap { outline in
            compilers.last { outline.id.text.hasPrefix($0.part.prefix) }?.question(outline)
        }
    }

    private func drafts() -> [String: NodeDraft] {
        let loops = wiring.isBroken ? nil : graph?.loops
        let compilers = texts.map { texts in
            NodeCompiler(names: names, texts: texts, conditions: ConditionCheck(scope: texts.scope, report: report), report: report)
        }
        return wiring.wires.enumerated().reduce(into: [:]) { drafts, entry in
            let (place, wire) = entry
            drafts[wire.id] = compilers[wire.part].draft(wire, loops: loops.map { $0[place] ?? [] })
        }
    }

    private func group(_ plans: PlanReader) -> (phases: [Phase], contributions: [ContributionPlan], proposals: [ProposalPlan]) {
        let one = [Phase(id: "open", advance: .moderator, next: nil)]
        let keys = ["phases", "contributions", "proposals"]
        guard let value = parts.head["consultation"], let map = ShapeMapping(value, "the consultation", keys: keys, reader: reader) else {
            return (one, [], [])
        }
        let phases = map["phases"].map { plans.phases($0) } ?? one
        if phases.isEmpty, let place = map["phases"] { report.add(.badValue, at: place, "a consultation has at least one phase") }
        return (phases, map["contributions"].map { plans.contributions($0) } ?? [], map["proposals"].map { plans.proposals($0) } ?? [])
    }

    private func checkWhole(_ questions: [Question], _ drafts: [String: NodeDraft], _ about: [About: LocalizedText]) {
        var ids: [String: String] = [:]
        for wire in wiring.wires where wire.outline.action == .ask {
            ids[wire.id] = wire.outline.subject.text.flatMap { texts[wire.part].scope.resolve($0) }
        }
        let asked = Set(ids.values)
        let asking = wiring.wires.filter { $0.outline.action == .ask }.count
        if !parts.parts.contains(where: \.isBroken), ids.count == asking {
            for question in names.questions where !asked.contains(question.id.text) {
                report.add(.neverAsked, at: question.key, "no node asks for the answer '\(question.id)'")
            }
        }
        guard let graph, !wiring.isBroken else { return }
        FlowCheck(graph: graph, report: report).run()
        let special = Set(questions.filter(\.isSpecial).map(\.id.text))
        SpecialCheck(graph: graph, drafts: drafts, names: names, report: report).run(special: special, ids: ids)
        guard let start = parts.parts[0].start else { return }
        let languages = Set(questions.filter(\.setsLanguage).map(\.id.text))
        HonestStart(graph: graph, drafts: drafts, names: names, about: about, place: start, report: report).run(
            ids: ids, languages: languages)
    }

    /// The place of every node; a node that enters a fragment stands for the fragment's first.
    private func places(of order: [Int], in graph: FlowGraph) -> [String: Int] {
        var places: [String: Int] = [:]
        for (place, wire) in order.enumerated() { places[graph.wires[wire].id] = place }
        for wire in graph.wires where wire.outline.action == .go { places[wire.id] = wire.targets.first.flatMap { places[$0] } }
        return places
    }

    private var positions: [NodeID: ScriptPosition] {
        wiring.wires.reduce(into: [:]) { positions, wire in
            let place = wire.outline.key.place
            let source = report.sources[place.file]
            let column = source.characterColumn(line: place.line, column: place.column)
            positions[NodeID(wire.id)] = ScriptPosition(file: source.path, line: place.line, column: column)
        }
    }
}
