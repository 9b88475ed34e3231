import DialogueEngine

extension Template {
    /// The text as a script has it, with `{{ … }}` where values come.
    var source: String {
        segments.map { segment in
            switch segment {
            case .literal(let words): words
            case .value(let expression): "{{ \(expression.source) }}"
            }
        }.joined()
    }
}

extension Template.Expression {
    /// What stands between the braces; names with their fragment's prefix.
    var source: String {
        switch self {
        case .run(let field, .plain): field.text
        case .run(let field, let format): "\(field) | \(format.rawValue)"
        case .answer(let question): "answers.\(question)"
        case .call(let function, let question): "\(function.rawValue)(\(question))"
        case .group(let value): value.source
        case .statement: "statement"
        case .overview: "overview"
        case .questions: "questions"
        case .minutes: "minutes"
        }
    }
}

extension Template.GroupValue {
    fileprivate var source: String {
        switch self {
        case .proposal(let id): "proposal(\(id))"
        case .changes(let id): "changes(\(id))"
        case .result(let id): "result(\(id))"
        case .preview(let question): "preview(\(question))"
        case .change(let question): "change(\(question))"
        case .became(let question): "became(\(question))"
        case .heard(let question): "heard(\(question))"
        case .promises(let question): question.map { "promises(\($0))" } ?? "promises"
        case .digest: "digest"
        }
    }
}
