import DialogueEngine

/// Whether what a text shows exists, and can be shown so.
struct TextCheck {
    /// What is wrong, what was meant, and, where something does not exist, what that is.
    typealias Problem = (code: DiagnosticCode, message: String, suggestion: String?, missing: String?)

    let scope: Scope
    let isInLoop: Bool

    func problem(with expression: Template.Expression) -> Problem? {
        switch expression {
        case .run(let id, let format): field(id.text, as: format)
        case .answer(let id): scope.resolve(id.text) == nil ? unknown(id) : nil
        case .call(let function, let id): call(function, of: id)
        case .statement: isInLoop ? nil : (.misusedValue, "there is no statement at hand outside a loop", nil, nil)
        case .group(let value): group(value)
        case .overview, .questions, .minutes: nil
        }
    }

    private func group(_ value: Template.GroupValue) -> Problem? {
        switch value {
        case .proposal(let id), .changes(let id), .result(let id):
            let known = scope.names.proposals
            return known.contains(id) ? nil : (.unknownProposal, "there is no proposal '\(id)'", known.nearest(to: id), "proposal \(id)")
        case .change(let id): return lines(of: id, only: .need, "change")
        case .became(let id): return lines(of: id, only: nil, "became")
        case .heard(let id): return lines(of: id, only: nil, "heard")
        case .promises(let id): return id.flatMap { lines(of: $0, only: nil, "promises") }
        case .preview, .digest: return nil
        }
    }

    private func lines(of id: QuestionID, only sort: Question.Contribution?, _ function: String) -> Problem? {
        guard scope.resolve(id.text) != nil else { return unknown(id) }
        guard let question = scope.question(id.text), question.kind != nil else { return nil }
        let fits = sort.map { question.contributes == $0 } ?? (question.contributes != nil)
        let needed = sort.map { "`contribute: \($0.rawValue)`" } ?? "`contribute`"
        return fits ? nil : (.misusedValue, "\(function) does not apply to '\(id)', which has no \(needed)", nil, nil)
    }

    private func field(_ id: String, as format: Template.Format) -> Problem? {
        guard let field = scope.names.field(id) else {
            if scope.names.mayHave(field: id) { return nil }
            let fields = scope.names.fields.map(\.id)
            if scope.resolve(id) != nil {
                return (.unknownFieldInText, "there is no field '\(id)' under `run`", "answers.\(id)", "run.\(id)")
            }
            let near = (fields + ["statement", "overview", "questions", "minutes", "promises", "digest"]).nearest(to: id)
            return (.unknownFieldInText, "there is no field '\(id)' under `run`", near, "run.\(id)")
        }
        switch (format, field.kind) {
        case (.date, .text), (.date, .number), (.time, .text), (.time, .number), (.time, .date):
            return (.misusedValue, "'\(id)' is of type \(field.kind?.rawValue ?? "text") and has no \(format.rawValue)", nil, nil)
        default: return nil
        }
    }

    private func unknown(_ id: QuestionID) -> Problem? {
        if scope.names.mayHave(answer: id.text) { return nil }
        return (.unknownAnswerInText, "there is no answer '\(id)'", scope.written.nearest(to: id.text), "answers.\(id)")
    }

    private func call(_ function: Template.Function, of id: QuestionID) -> Problem? {
        guard scope.resolve(id.text) != nil else { return unknown(id) }
        guard let kind = scope.question(id.text)?.kind else { return nil }
        let fits =
            switch function {
            case .zero, .shares: kind == .points
            case .top: [.points, .rank, .choice, .choices].contains(kind)
            case .list: [.points, .rank, .choice, .choices].contains(kind)
            }
        return fits ? nil : (.misusedValue, "\(function.rawValue) does not apply to '\(id)', which is of kind \(kind.rawValue)", nil, nil)
    }
}
