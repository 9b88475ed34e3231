import DialogueEngine

/// Whether what a text shows exists, and can be shown so.
struct TextCheck {
    typealias Problem = (code: DiagnosticCode, message: String, suggestion: String?)

    let scope: Scope
    let isInLoop: Bool

    func problem(with expression: Template.Expression) -> Problem? {
        switch expression {
        case .run(let id, let format): field(id.text, as: format)
        case .answer(let id): scope.resolve(id.text) == nil ? unknown(id) : nil
        case .call(let function, let id): call(function, of: id)
        case .statement: isInLoop ? nil : (.misusedValue, "there is no statement at hand outside a loop", nil)
        case .overview, .questions, .minutes: nil
        }
    }

    private func field(_ id: String, as format: Template.Format) -> Problem? {
        guard let field = scope.names.field(id) else {
            guard scope.names.isComplete else { return nil }
            let fields = scope.names.fields.map(\.id)
            if scope.resolve(id) != nil { return (.unknownFieldInText, "there is no field '\(id)' under `run`", "answers.\(id)") }
            let near = (fields + ["statement", "overview", "questions", "minutes"]).nearest(to: id)
            return (.unknownFieldInText, "there is no field '\(id)' under `run`", near)
        }
        switch (format, field.kind) {
        case (.date, .text), (.date, .number), (.time, .text), (.time, .number), (.time, .date):
            return (.misusedValue, "'\(id)' is of type \(field.kind?.rawValue ?? "text") and has no \(format.rawValue)", nil)
        default: return nil
        }
    }

    private func unknown(_ id: QuestionID) -> Problem? {
        guard scope.names.isComplete else { return nil }
        return (.unknownAnswerInText, "there is no answer '\(id)'", scope.written.nearest(to: id.text))
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
        return fits ? nil : (.misusedValue, "\(function.rawValue) does not apply to '\(id)', which is of kind \(kind.rawValue)", nil)
    }
}
