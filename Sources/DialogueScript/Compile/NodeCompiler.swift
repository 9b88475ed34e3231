import DialogueEngine

/// A node whose texts and conditions are read, waiting for the places of the nodes it leads to.
struct NodeDraft {
    let id: String
    let make: ([String: Int]) -> Node?
    /// Its ways on, for checks: condition and target.
    let ways: [(condition: Condition?, to: String?)]
    /// The texts it says, in order.
    let texts: [LocalizedText]
    /// What it waits for.
    let wait: Condition?
}

/// Reads the texts and conditions of one part's nodes.
struct NodeCompiler {
    let names: Names
    let texts: TextCompiler
    let conditions: ConditionCheck
    let report: Report

    private var reader: ShapeReader { ShapeReader(report: report) }

    /// - Parameter loops: what the loops around this node go over, or `nil` where that is not known.
    func draft(_ wire: Wire, loops: Set<Loop>?) -> NodeDraft {
        let ways = wire.next.map { way in
            (condition: way.condition.flatMap { conditions.condition($0, "the condition of a way") }, to: way.to)
        }
        let isInLoop = loops.map { !$0.isEmpty } ?? true
        var said: [LocalizedText] = []
        var awaited: Condition?
        let action: ([String: Int]) -> Node.Action?
        switch wire.outline.action {
        case .ask: action = ask(wire, loops: loops, isInLoop: isInLoop, said: &said)
        case .say:
            let text = texts.text(wire.outline.subject, "what is said", isInLoop: isInLoop, isMessage: true)
            if let text { said.append(text) }
            action = { _ in text.map(Node.Action.say) }
        case .wait:
            awaited = conditions.condition(wire.outline.subject, "what is waited for")
            action = wait(wire, for: awaited, isInLoop: isInLoop)
        case .deal: action = deal(wire)
        case .end: action = end(wire)
        case .go: action = { _ in nil }
        }
        let id = wire.id
        let until = wire.outline.map["until"].flatMap { PlanReader(names: names, report: report).phase($0) }.flatMap(
            names.phases.firstIndex)
        let callsHuman = wire.outline.map.read("human") { reader.truth($0, "human") } ?? false
        let make: ([String: Int]) -> Node? = { places in
            guard let action = action(places) else { return nil }
            let edges = ways.compactMap { way in way.to.flatMap { places[$0] }.map { Edge(condition: way.condition, target: $0) } }
            return Node(id: NodeID(id), action: action, next: edges, callsHuman: callsHuman, until: until)
        }
        return NodeDraft(id: id, make: make, ways: ways, texts: said, wait: awaited)
    }

    private func ask(_ wire: Wire, loops: Set<Loop>?, isInLoop: Bool, said: inout [LocalizedText]) -> ([String: Int]) -> Node.Action? {
        let (map, key) = (wire.outline.map, wire.outline.key)
        let question = answer(wire.outline.subject)
        if wire.outline.isMade { return sharing(question) }
        let prompt = map.required("prompt", of: "a node that asks", at: key).flatMap {
            texts.text($0, "the prompt", isInLoop: isInLoop, isMessage: true)
        }
        if let prompt { said.append(prompt) }
        let again = map["again"].flatMap { texts.text($0, "the kinder question", isInLoop: isInLoop, isMessage: true) }
        var labels: [OptionID: LocalizedText] = [:]
        for (id, key, value) in reader.entries(map["options"], "options", each: "an option") {
            labels[OptionID(id)] = texts.text(value, "a label", isInLoop: isInLoop)
            guard let outline = question.flatMap(names.question), outline.kind != nil else { continue }
            let known = outline.options ?? []
            if !known.contains(id) {
                report.add(.unknownOption, at: key, "'\(outline.id)' has no option '\(id)'", suggestion: known.nearest(to: id))
            }
        }
        let reminder = map["remind"].flatMap { reader.span($0, "remind") }
        if let outline = question.flatMap(names.question) { checkLoop(of: outline, loops, at: wire.outline.subject) }
        guard let question, let prompt else { return { _ in nil } }
        let asking = Asking(question: QuestionID(question), prompt: prompt, again: again, labels: labels, reminder: reminder)
        return { _ in .ask(asking) }
    }

    /// Asks how an answer may travel, in the product's own words.
    private func sharing(_ question: String?) -> ([String: Int]) -> Node.Action? {
        guard let outline = question.flatMap(names.question), let answer = outline.shares else { return { _ in nil } }
        let asking = Asking.sharing(answer, by: outline.id)
        return { _ in .ask(asking) }
    }

    private func checkLoop(of outline: QuestionOutline, _ loops: Set<Loop>?, at value: YAMLValue) {
        guard let per = outline.per, let loops, let loop = Scope(prefix: outline.prefix, names: names).loop(per) else { return }
        if loops.contains(loop) { return }
        report.add(.outsideLoop, at: value, "'\(outline.id)' is asked per statement of '\(per)', and this is outside that loop")
    }

    private func answer(_ value: YAMLValue) -> String? {
        guard let name = reader.reference(value, "an answer") else { return nil }
        if let id = texts.scope.resolve(name) { return id }
        if names.mayHave(answer: name) { return nil }
        report.add(
            .unknownAnswer, at: value, "there is no answer '\(name)' under `answers`", suggestion: texts.scope.written.nearest(to: name),
            missing: "answers.\(name)")
        return nil
    }

    private func wait(_ wire: Wire, for condition: Condition?, isInLoop: Bool) -> ([String: Int]) -> Node.Action? {
        let map = wire.outline.map
        let meanwhile = map["meanwhile"].flatMap { texts.text($0, "what is said meanwhile", isInLoop: isInLoop, isMessage: true) }
        var (after, say): (Span?, LocalizedText?)
        if let remind = map["remind"], case .mapping = remind.content,
            let inner = ShapeMapping(remind, .reminder, reader: reader)
        {
            after = inner.required("after", of: "remind", at: remind).flatMap { reader.span($0, "after") }
            say = inner.required("say", of: "remind", at: remind).flatMap {
                texts.text($0, "the reminder", isInLoop: isInLoop, isMessage: true)
            }
        } else {
            after = map["remind"].flatMap { reader.span($0, "remind") }
        }
        let deadline = map["deadline"].flatMap { self.deadline($0) }
        let (reminder, words, expired) = (after, say, wire.expired)
        return { places in
            condition.map { condition in
                .wait(
                    Waiting(
                        condition: condition, meanwhile: meanwhile, reminder: reminder, reminderText: words, deadline: deadline,
                        expired: expired.flatMap { places[$0] }))
            }
        }
    }

    private func deadline(_ value: YAMLValue) -> Waiting.Deadline? {
        guard let map = ShapeMapping(value, .deadline, reader: reader) else { return nil }
        _ = map.required("to", of: "a deadline", at: value)
        if let at = map["at"], map["after"] == nil { return PlanReader(names: names, report: report).moment(at, spans: false) }
        if let after = map["after"], map["at"] == nil { return reader.span(after, "after").map(Waiting.Deadline.after) }
        report.add(.missingKey, at: value, "a deadline has either 'at' or 'after'")
        return nil
    }

    private func deal(_ wire: Wire) -> ([String: Int]) -> Node.Action? {
        let isShuffled = wire.outline.map.read("shuffle") { reader.truth($0, "shuffle") } ?? false
        let count = wire.outline.map["count"].flatMap { reader.number($0, "count") }
        if let count, count < 1, let place = wire.outline.map["count"] { report.add(.badValue, at: place, "a loop goes over at least 1") }
        let views = wire.outline.map["views"].flatMap { reader.number($0, "views") }
        if let views, views < 1, let place = wire.outline.map["views"] { report.add(.badValue, at: place, "views are at least 1") }
        guard let loop = LoopReader(scope: texts.scope, report: report).loop(wire.outline.subject) else { return { _ in nil } }
        let isRouted = if case .statements = loop { count != nil } else { false }
        if !isRouted, let place = wire.outline.map["views"] {
            report.add(.badValue, at: place, "views go with a count over a list of statements")
        }
        let body = wire.body
        return { places in
            body.flatMap { places[$0] }.map { .deal(Dealing(loop: loop, count: count, body: $0, isShuffled: isShuffled, views: views)) }
        }
    }

    private func end(_ wire: Wire) -> ([String: Int]) -> Node.Action? {
        let text = texts.text(wire.outline.subject, "the last words", isMessage: true)
        let ending = wire.outline.map.read("as") { reader.word($0, "as", as: Node.Ending.self) } ?? .finished
        return { _ in text.map { .end($0, ending) } }
    }
}
