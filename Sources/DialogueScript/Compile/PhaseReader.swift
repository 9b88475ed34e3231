import DialogueEngine

/// Reads the phases of a consultation, in the order in which they are gone through.
struct PhaseReader {
    let plans: PlanReader
    let texts: TextCompiler
    let report: Report

    /// A session keeps the phases reached as the bits of one number.
    private static let limit = 64

    private var reader: ShapeReader { ShapeReader(report: report) }

    func phases(_ value: YAMLValue) -> [Phase] {
        let entries = reader.entries(value, "phases", each: "a phase")
        if entries.count > Self.limit {
            report.add(.tooManyPhases, at: entries[Self.limit].key, "a consultation has at most \(Self.limit) phases")
        }
        return entries.compactMap { id, key, value in
            guard let map = ShapeMapping(value, .phase, reader: reader) else { return nil }
            return phase(id, key, map)
        }
    }

    private func phase(_ id: String, _ key: YAMLValue, _ map: ShapeMapping) -> Phase {
        let advance = map.required("advance", of: "the phase '\(id)'", at: key).flatMap {
            AdvanceReader(plans: plans, conditions: ConditionCheck(scope: texts.scope, report: report)).advance($0)
        }
        let ways = map["next"].map { self.ways($0, from: id) } ?? (next: nil, branches: [])
        return Phase(
            id: PhaseID(id), title: map["title"].flatMap { texts.text($0, "the title of a phase") }, advance: advance ?? .moderator,
            next: ways.next, branches: ways.branches,
            overrideNeedsReason: map.read("override") { reader.word($0, "override", as: Override.self) } != nil,
            holdsCommitments: map.read("commitments") { reader.truth($0, "commitments") } ?? false,
            proposes: map["proposes"].flatMap { plans.proposal($0) },
            fills: map.read("fills") { reader.list($0, "fills") }?.compactMap { liveField($0) } ?? [],
            fallback: map["fallback"].flatMap { reader.span($0, "fallback") },
            moreTime: map["moreTime"].flatMap { moreTime($0) },
            staysOpen: map.read("stays") { reader.word($0, "stays", as: Stays.self) } != nil)
    }

    enum Override: String, CaseIterable { case reason }
    enum Stays: String, CaseIterable { case open }

    // MARK: - The ways on

    private func ways(_ value: YAMLValue, from id: String) -> (next: PhaseID?, branches: [Phase.Branch]) {
        guard case .sequence(let ways) = value.content else { return (later(value, than: id), []) }
        var branches: [Phase.Branch] = []
        var next: PhaseID?
        for (place, way) in ways.enumerated() {
            guard let map = ShapeMapping(way, .phaseWay, reader: reader) else { continue }
            let to = map.required("to", of: "a way on", at: way).flatMap { later($0, than: id) }
            let isLast = place == ways.count - 1
            if (map["carried"] == nil) != isLast {
                let message = isLast ? "the last way on has no 'carried'" : "a way on before the last has 'carried'"
                report.add(.phaseWays, at: map["carried"] ?? way, message)
            }
            if let carried = map["carried"].flatMap({ plans.proposal($0) }), let to { branches.append(.init(carried: carried, to: to)) }
            if map["carried"] == nil { next = to }
        }
        if ways.isEmpty { report.add(.phaseWays, at: value, "the list of ways on is empty") }
        return (next, branches)
    }

    /// A phase that is listed after `id`: phases never come back.
    private func later(_ value: YAMLValue, than id: String) -> PhaseID? {
        guard let name = plans.phase(value) else { return nil }
        let phases = plans.names.phases
        if let here = phases.firstIndex(of: id), let there = phases.firstIndex(of: name), there <= here {
            report.add(.phaseOrder, at: value, "the phase '\(id)' comes back to '\(name)', which is not listed after it")
        }
        return PhaseID(name)
    }

    // MARK: - What it takes

    private func liveField(_ value: YAMLValue) -> FieldID? {
        guard let name = reader.reference(value, "a field") else { return nil }
        guard let field = plans.names.field(name) else {
            if plans.names.mayHave(field: name) { return nil }
            let near = plans.names.fields.filter(\.isLive).map(\.id).nearest(to: name)
            report.add(.unknownField, at: value, "there is no field '\(name)' under `run`", suggestion: near, missing: "run.\(name)")
            return nil
        }
        if !field.isLive { report.add(.notLive, at: value, "'\(name)' is not filled in while it runs; that takes `live: true`") }
        return FieldID(name)
    }

    private func moreTime(_ value: YAMLValue) -> Phase.MoreTime? {
        guard let map = ShapeMapping(value, .moreTime, reader: reader) else { return nil }
        let share = map.required("share", of: "moreTime", at: value).flatMap { reader.share($0, "the share of moreTime") }
        let span = map.required("by", of: "moreTime", at: value).flatMap { reader.span($0, "by") }
        guard let share, let span else { return nil }
        return .init(share: share, by: span)
    }
}
