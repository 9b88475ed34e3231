import DialogueEngine

/// Finds what plans name: moments, phases, proposals and answers.
struct PlanReader {
    let names: Names
    let report: Report

    private var reader: ShapeReader { ShapeReader(report: report) }

    /// A field of the run data that names a moment, or, with `spans`, a duration.
    func moment(_ value: YAMLValue, spans: Bool) -> Waiting.Deadline? {
        guard let name = reader.reference(value, "a deadline") else { return nil }
        if spans, let span = Span(name) { return .after(span) }
        guard let field = names.field(name) else {
            if names.mayHave(field: name) { return nil }
            let near = names.fields.map(\.id).nearest(to: name)
            report.add(.unknownField, at: value, "there is no field '\(name)' under `run`", suggestion: near, missing: "run.\(name)")
            return nil
        }
        if let kind = field.kind, kind != .time, kind != .date {
            report.add(.deadlineField, at: value, "'\(name)' is of type \(kind.rawValue), and a deadline needs a time or a date")
        }
        return .at(FieldID(name))
    }

    /// The phase named, which must exist.
    func phase(_ value: YAMLValue) -> String? {
        guard let name = reader.reference(value, "a phase") else { return nil }
        if names.phases.contains(name) { return name }
        report.add(
            .unknownPhase, at: value, "there is no phase '\(name)'", suggestion: names.phases.nearest(to: name), missing: "phase \(name)")
        return nil
    }

    /// The proposal named, which must exist.
    func proposal(_ value: YAMLValue) -> String? {
        guard let name = reader.reference(value, "a proposal") else { return nil }
        if names.proposals.contains(name) { return name }
        report.add(
            .unknownProposal, at: value, "there is no proposal '\(name)'", suggestion: names.proposals.nearest(to: name),
            missing: "proposal \(name)")
        return nil
    }

    /// The answer named, which others must be able to receive.
    func lines(_ value: YAMLValue, _ what: String) -> QuestionID? {
        guard let id = answer(value, what), let question = names.question(id.text) else { return nil }
        if question.map["contribute"] != nil { return id }
        report.add(.notALoop, at: value, "'\(id)' has no `contribute`, so there are no lines of it to go over")
        return nil
    }
}
