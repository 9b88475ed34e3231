import DialogueEngine

extension PlanReader {
    /// The answer named in a plan, which must be of one of `kinds` (any, where empty).
    func answer(_ value: YAMLValue, _ what: String, kinds: Set<Question.Kind> = []) -> QuestionID? {
        guard let name = ShapeReader(report: report).reference(value, what) else { return nil }
        guard names.questionIDs.contains(name) else {
            if names.mayHave(answer: name) { return nil }
            let near = names.questionIDs.sorted().nearest(to: name)
            report.add(
                .unknownAnswer, at: value, "there is no answer '\(name)' under `answers`", suggestion: near, missing: "answers.\(name)")
            return nil
        }
        if !kinds.isEmpty, let kind = names.question(name)?.kind, !kinds.contains(kind) {
            let needed = kinds.map(\.rawValue).sorted().joined(separator: ", ")
            report.add(.otherKindNeeded, at: value, "\(what) needs an answer of kind \(needed), and '\(name)' is of kind \(kind.rawValue)")
        }
        return QuestionID(name)
    }

    /// A list of answers.
    func answers(_ value: YAMLValue, _ what: String, kinds: Set<Question.Kind> = []) -> [QuestionID] {
        (ShapeReader(report: report).list(value, what) ?? []).compactMap { answer($0, what, kinds: kinds) }
    }
}
