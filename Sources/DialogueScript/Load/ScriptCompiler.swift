import DialogueEngine

/// The plans of the group, compiled; one phase that the moderator ends where the script has none.
struct CompiledGroup {
    var phases = [Phase(id: "open", advance: .moderator, next: nil)]
    var contributions: [ContributionPlan] = []
    var proposals: [ProposalPlan] = []
    var promises: [PromisePlan] = []
    var roles: RolePlan?
    var tables: TablePlan?
}

/// A dialogue that runs, with where its parts are written.
struct CompiledScript {
    let dialogue: Dialogue
    let positions: [NodeID: ScriptPosition]
    let notes: WordingNotes
}

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
    func compile() -> CompiledScript? {
        let head = HeadCompiler(parts: parts, names: names, texts: texts, report: report).compile()
        let questions = self.questions()
        let drafts = self.drafts()
        let plans = PlanReader(names: names, report: report)
        let group = self.group(plans)
        let standing = parts.head["standing"].map { StandingReader(plans: plans, texts: texts[0], report: report).standing($0) }
        checkWhole(questions, drafts, head.about, group.contributions)
        guard !report.hasErrors, let graph, let title = head.title else { return nil }

        let order = graph.order.filter { graph.wires[$0].outline.action != .go }
        let places = self.places(of: order, in: graph)
        let nodes = order.compactMap { drafts[graph.wires[$0].id]?.make(places) }
        guard nodes.count == order.count, let start = places[graph.wires[graph.start].id] else { return nil }
        let make = { (digest: String, structure: String) in
            Dialogue(
                id: head.id, title: title, languages: parts.parts[0].languages, minutes: head.minutes, fields: head.fields,
                statements: head.statements, questions: questions, nodes: nodes, start: start, voices: head.voices, phases: group.phases,
                contributions: group.contributions, proposals: group.proposals, promises: group.promises, roles: group.roles,
                tables: group.tables, standing: standing ?? StandingPlan(),
                about: head.about, digest: digest, structureDigest: structure)
        }
        let bare = make("", "")
        checkClosing(bare)
        let dialogue = make(CanonicalJSON(hasWords: true).digest(of: bare), CanonicalJSON(hasWords: false).digest(of: bare))
        let notes = WordingNotes(sources: report.sources, messages: report.messages, prompts: prompts)
        return CompiledScript(dialogue: dialogue, positions: positions, notes: notes)
    }

    /// Whether each question whose results wait until it is closed is closed at some time.
    private func checkClosing(_ dialogue: Dialogue) {
        for outline in names.questions {
            guard let place = outline.map.keys["results"], dialogue.question(outline.id).isHiddenUntilClosed else { continue }
            if !dialogue.isClosed(outline.id, in: dialogue.phases.count - 1) {
                report.add(
                    .neverCloses, at: place, "the phase in which '\(outline.id)' is asked never ends, so its results would never be shown")
            }
        }
    }

    private var prompts: [NodeID: SourcePlace] {
        wiring.wires.reduce(into: [:]) { $0[NodeID($1.id)] = $1.outline.map["prompt"]?.place }
    }

    private func questions() -> [Question] {
        let compilers = zip(parts.parts, texts).map { QuestionCompiler(part: $0, names: names, texts: $1, report: report) }
        return names.questions.compactMap { outline in
            compilers.last { outline.id.text.hasPrefix($0.part.prefix) }?.question(outline)
        }
    }

    private func drafts() -> [String: NodeDraft] {
        let loops = wiring.isBroken ? nil : graph.map(loops(in:))
        let compilers = texts.map { texts in
            NodeCompiler(names: names, texts: texts, conditions: ConditionCheck(scope: texts.scope, report: report), report: report)
        }
        return wiring.wires.enumerated().reduce(into: [:]) { drafts, entry in
            let (place, wire) = entry
            drafts[wire.id] = compilers[wire.part].draft(wire, loops: loops.flatMap { $0[place, default: []] })
        }
    }

    /// What the loops around each node go over; `nil` where one of them cannot be read.
    private func loops(in graph: FlowGraph) -> [Int: Set<Loop>?] {
        graph.loops.mapValues { deals in
            let read = deals.map { deal in
                graph.wires[deal].outline.subject.text.flatMap { texts[graph.wires[deal].part].scope.loop($0) }
            }
            return read.contains(nil) ? nil : Set(read.compactMap { $0 })
        }
    }

    private func group(_ plans: PlanReader) -> CompiledGroup {
        var group = CompiledGroup()
        guard let map = parts.consultation else { return group }
        if let phases = map["phases"] {
            group.phases = PhaseReader(plans: plans, texts: texts[0], report: report).phases(phases)
            if group.phases.isEmpty { report.add(.badValue, at: phases, "a consultation has at least one phase") }
        }
        group.roles = map["roles"].flatMap { plans.roles($0) }
        group.tables = map["tables"].flatMap { plans.tables($0) }
        group.contributions = map["contributions"].map { plans.contributions($0) } ?? []
        let roles = map["roles"] == nil ? [] : group.roles.flatMap { names.question($0.question.text)?.options }
        group.proposals = map["proposals"].map { plans.proposals($0, roles: roles) } ?? []
        group.promises = map["promises"].map { plans.promises($0, texts: texts[0]) } ?? []
        // A misspelt name is a fault of its own, and would be told twice.
        if let phases = map["phases"], !report.hasErrors {
            let asks = wiring.wires.contains { $0.outline.action == .deal && $0.outline.subject.text == Scope.promises }
            PhaseCheck(phases: phases, group: group, report: report).run(
                proposals: map["proposals"], asksForPromises: asks, live: names.fields.filter(\.isLive))
        }
        return group
    }

    private func checkWhole(
        _ questions: [Question], _ drafts: [String: NodeDraft], _ about: [About: LocalizedText], _ plans: [ContributionPlan]
    ) {
        var ids: [String: String] = [:]
        for wire in wiring.wires where wire.outline.action == .ask {
            ids[wire.id] = wire.outline.subject.text.flatMap { texts[wire.part].scope.resolve($0) }
        }
        let asked = Set(ids.values)
        let asking = wiring.wires.filter { $0.outline.action == .ask }.count
        if !parts.parts.contains(where: \.isBroken), ids.count == asking {
            for question in names.questions where !asked.contains(question.id.text) && question.shares == nil {
                report.add(.neverAsked, at: question.key, "no node asks for the answer '\(question.id)'")
            }
        }
        guard let graph, !wiring.isBroken else { return }
        FlowCheck(graph: graph, report: report).run()
        // Where ways lead nowhere, what comes before what is not known.
        if !report.hasErrors {
            EarlyCheck(graph: graph, drafts: drafts, names: names, report: report).run(ids: ids)
            SpreadingCheck(graph: graph, texts: texts, report: report).run(ids: ids, plans: plans)
        }
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
