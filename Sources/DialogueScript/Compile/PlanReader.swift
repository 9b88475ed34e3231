import DialogueEngine

/// Reads the consultation's phases, contributions and proposals.
struct PlanReader {
    let names: Names
    let report: Report

    private var reader: ShapeReader { ShapeReader(report: report) }

    /// A field of the run data that names a moment, or, with `spans`, a duration.
    func moment(_ value: YAMLValue, spans: Bool) -> Waiting.Deadline? {
        guard let name = reader.reference(value, "a deadline") else { return nil }
        if spans, let span = Span(name) { return .after(span) }
        guard let field = names.field(name) else {
            guard names.isComplete else { return nil }
            let near = names.fields.map(\.id).nearest(to: name)
            report.add(.unknownField, at: value, "there is no field '\(name)' under `run`", suggestion: near)
            return nil
        }
        if let kind = field.kind, kind != .time, kind != .date {
            report.add(.deadlineField, at: value, "'\(name)' is of type \(kind.rawValue), and a deadline needs a time or a date")
        }
        return .at(FieldID(name))
    }

    func phases(_ value: YAMLValue) -> [Phase] {
        let entries = reader.entries(value, "phases", each: "a phase")
        var phases: [Phase] = []
        var follows: [String: (next: String, place: YAMLValue)] = [:]
        for (id, key, value) in entries {
            let keys = ["advance", "next", "override", "commitments"]
            guard let map = ShapeMapping(value, "a phase", keys: keys, reader: reader) else { continue }
            let advance = map.required("advance", of: "the phase '\(id)'", at: key).flatMap { self.advance($0) }
            let next = map["next"].flatMap { phase($0) }
            if let next, let place = map["next"] { follows[id] = (next, place) }
            let needsReason = map.read("override") { reader.word($0, "override", as: Override.self) } != nil
            let holds = map.read("commitments") { reader.truth($0, "commitments") } ?? false
            phases.append(
                Phase(
                    id: PhaseID(id), advance: advance ?? .moderator, next: next.map { PhaseID($0) }, overrideNeedsReason: needsReason,
                    holdsCommitments: holds))
        }
        checkCircle(entries.map(\.id), follows)
        return phases
    }

    private enum Override: String, CaseIterable { case reason }

    private func phase(_ value: YAMLValue) -> String? {
        guard let name = reader.reference(value, "a phase") else { return nil }
        if names.phases.contains(name) { return name }
        report.add(.unknownPhase, at: value, "there is no phase '\(name)'", suggestion: names.phases.nearest(to: name))
        return nil
    }

    private func checkCircle(_ ids: [String], _ follows: [String: (next: String, place: YAMLValue)]) {
        guard var at = ids.first else { return }
        var seen: Set<String> = [at]
        while let step = follows[at] {
            guard seen.insert(step.next).inserted else {
                return report.add(.phaseCircle, at: step.place, "the phase '\(at)' comes back to '\(step.next)'")
            }
            at = step.next
        }
    }

    private static let rules = ["moderator", "deadline", "quorum", "any", "all"]

    private func advance(_ value: YAMLValue) -> Advance? {
        guard let map = ShapeMapping(value, "advance", keys: Self.rules, reader: reader) else { return nil }
        let given = Self.rules.compactMap { key in map[key].map { (key, $0) } }
        guard let (key, rule) = given.first, given.count == 1 else {
            report.add(.badValue, at: value, "advance has exactly one of the keys \(Self.rules.joined(separator: ", "))")
            return nil
        }
        switch key {
        case "moderator": return reader.truth(rule, "moderator").map { _ in .moderator }
        case "deadline": return moment(rule, spans: true).map(Advance.deadline)
        case "quorum": return quorum(rule)
        default:
            let rules = (reader.list(rule, key) ?? []).compactMap { self.advance($0) }
            return key == "any" ? .any(rules) : .all(rules)
        }
    }

    private func quorum(_ value: YAMLValue) -> Advance? {
        guard let map = ShapeMapping(value, "a quorum", keys: ["share", "everyVoice"], reader: reader) else { return nil }
        let share = map.required("share", of: "a quorum", at: value).flatMap { reader.share($0, "the share of a quorum") }
        let voices = map.read("everyVoice") { reader.number($0, "everyVoice") } ?? 0
        return share.map { .quorum(share: $0, everyVoice: max(0, voices)) }
    }
}
