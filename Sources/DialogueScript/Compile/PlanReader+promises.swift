import DialogueEngine

extension PlanReader {
    private var reader: ShapeReader { ShapeReader(report: report) }

    /// What is promised to everybody by opening the dialogue.
    func promises(_ value: YAMLValue, texts: TextCompiler) -> [PromisePlan] {
        reader.entries(value, "promises", each: "a promise").compactMap { id, key, value in
            guard let map = ShapeMapping(value, .promise, reader: reader) else { return nil }
            if !PromisePlan.mayBeCalled(id) {
                report.add(.badValue, at: key, "a promise of the script is not called '\(id)': moderators name others so")
            }
            let text = map.required("text", of: "the promise '\(id)'", at: key).flatMap { self.text($0, texts) }
            let owner = map.required("owner", of: "the promise '\(id)'", at: key).flatMap { field($0, as: [.text], "who keeps it") }
            let due = map.required("due", of: "the promise '\(id)'", at: key).flatMap { field($0, as: [.date, .time], "by when") }
            let kept = map["kept"].flatMap { phase($0) }
            guard let text, let owner, let due else { return nil }
            return PromisePlan(id: StatementID(id), text: text, owner: owner, due: due, kept: kept.map { PhaseID($0) })
        }
    }

    /// What is promised, in words that are known when the consultation is opened.
    private func text(_ value: YAMLValue, _ texts: TextCompiler) -> LocalizedText? {
        guard let text = texts.text(value, "a promise") else { return nil }
        let isKnown = text.versions.flatMap(\.template.segments).allSatisfy { segment in
            switch segment {
            case .literal: true
            case .value(.run(let id, _)): names.field(id.text)?.isLive != true
            case .value: false
            }
        }
        if !isKnown { report.add(.badValue, at: value, "a promise is made when it is opened, and shows only what the run data say then") }
        return text
    }

    /// A field of the run data that is known when the consultation is opened.
    private func field(_ value: YAMLValue, as kinds: [RunField.Kind], _ what: String) -> FieldID? {
        guard let name = reader.reference(value, "a field") else { return nil }
        guard let field = names.field(name) else {
            if names.mayHave(field: name) { return nil }
            let near = names.fields.filter { field in field.kind.map(kinds.contains) ?? true }.map(\.id).nearest(to: name)
            report.add(.unknownField, at: value, "there is no field '\(name)' under `run`", suggestion: near, missing: "run.\(name)")
            return nil
        }
        let wanted = kinds.map(\.rawValue).joined(separator: " or ")
        if field.isLive {
            report.add(.badValue, at: value, "'\(name)' is filled in while it runs, and a promise is made when it is opened")
        } else if let kind = field.kind, !kinds.contains(kind) {
            report.add(.badValue, at: value, "'\(name)' is of type \(kind.rawValue), and \(what) takes \(wanted)")
        }
        return FieldID(name)
    }
}
