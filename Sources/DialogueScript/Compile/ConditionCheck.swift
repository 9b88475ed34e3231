import DialogueEngine

/// Compiles the conditions of one part, and checks what their literals name.
struct ConditionCheck {
    let scope: Scope
    let declarations: ConditionDeclarations
    let report: Report

    init(scope: Scope, report: Report) {
        (self.scope, self.report) = (scope, report)
        declarations = scope.declarations
    }

    /// Whose condition it is: a step of somebody's way, what finds somebody's voice, or what moves everybody on.
    enum Subject { case step, voice, group }

    /// - Returns: `nil`, reported, where it cannot be a condition.
    func condition(_ value: YAMLValue, _ what: String, of subject: Subject = .step) -> Condition? {
        guard let source = ShapeReader(report: report).text(value, what) else { return nil }
        do throws(ConditionFault) {
            let condition = try Condition(source, declarations: declarations)
            guard condition.type == .bool || condition.type == .dynamic else {
                report.add(.conditionNotTruth, at: value, "\(what) must be true or false, and is \(condition.type)")
                return nil
            }
            for call in condition.calls { check(call, in: source, at: value) }
            CountCheck(scope: scope, report: report, source: source, value: value, subject: subject).run(condition)
            checkComparisons(in: source, at: value)
            return try full(condition)
        } catch {
            if error.kind == .unknownName, mayHave(named(by: error, in: source)) { return nil }
            refuse(error, in: source, at: value)
            return nil
        }
    }

    private func named(by fault: ConditionFault, in source: String) -> String {
        String(decoding: Array(source.utf8).dropFirst(fault.offset).prefix(fault.length), as: UTF8.self)
    }

    /// Whether `answers.wijk` or `run.closes` stands there and cannot be read.
    private func mayHave(_ name: String) -> Bool {
        if name.hasPrefix("run.") { return scope.names.mayHave(field: String(name.dropFirst(4))) }
        guard name.hasPrefix("answers.") else { return false }
        let id = String(name.dropFirst(8))
        return scope.resolve(id) != nil || scope.names.mayHave(answer: id)
    }

    private func refuse(_ fault: ConditionFault, in source: String, at value: YAMLValue) {
        let name = named(by: fault, in: source)
        let isName = fault.kind == .unknownName
        // A word of an option without its quotes reads as a name.
        let isOption = isName && scope.names.questions.contains { $0.options?.contains(name) ?? false }
        report.add(
            code(of: fault.kind), in: value, offset: fault.offset, length: fault.length,
            isOption ? "\(fault.message); words stand in quotes: '\(name)'" : fault.message,
            suggestion: isName ? full(name) ?? fault.suggestion : fault.suggestion, missing: isName ? name : nil)
    }

    /// The name as conditions have it: `answers.wijk` for `wijk`, `run.closes` for `closes`.
    private func full(_ name: String) -> String? {
        if scope.resolve(name) != nil { return "answers.\(name)" }
        return scope.names.field(name) == nil ? nil : "run.\(name)"
    }

    private func code(of kind: ConditionErrorKind) -> DiagnosticCode {
        switch kind {
        case .syntax: .conditionSyntax
        case .unknownName: .conditionName
        case .unknownFunction: .conditionFunction
        case .tooCostly: .conditionCost
        case .noSuchOverload, .noSuchKey, .indexOutOfRange, .divideByZero, .conversion, .overflow: .conditionType
        }
    }

    private func check(_ call: Condition.Call, in source: String, at value: YAMLValue) {
        guard let function = HostFunction(rawValue: call.function) else { return }
        let position = function == .points ? 1 : 0
        guard call.literalArguments.indices.contains(position), let name = call.literalArguments[position] else { return }
        let known: [String]
        let what: String
        switch function {
        case .cited where scope.question(name).map { $0.contributes != .need } ?? false:
            let message = "'\(name)' contributes no need, so no change is made because of it"
            return report.add(
                .conditionArgument, in: value, offset: call.argumentOffsets[position], length: length(of: call, position, in: source),
                message)
        case .answered, .cited, .promised, .settled, .turn, .roundOver:
            if scope.resolve(name) != nil || scope.names.mayHave(answer: name) { return }
            (known, what) = (scope.written, "answer")
        case .reached: (known, what) = (scope.names.phases, "phase")
        case .carried: (known, what) = (scope.names.proposals, "proposal")
        case .voice: (known, what) = (scope.names.voices, "voice")
        case .points:
            let path = slice(source, from: call.argumentOffsets[0], to: call.argumentOffsets[1])
            guard path.hasPrefix("answers."), let options = scope.question(String(path.dropFirst(8)))?.options else { return }
            (known, what) = (options, "option of \(path)")
        case .now, .seated, .count, .share: return
        }
        guard !known.contains(name) else { return }
        report.add(
            .conditionArgument, in: value, offset: call.argumentOffsets[position], length: length(of: call, position, in: source),
            "there is no \(what) '\(name)'", suggestion: known.nearest(to: name),
            missing: what == "answer" ? "answers.\(name)" : "\(what) \(name)")
    }

    /// How many bytes an argument takes.
    private func length(of call: Condition.Call, _ position: Int, in source: String) -> Int {
        source.utf8.dropFirst(call.argumentOffsets[position]).prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ",") }.count
    }

    private func checkComparisons(in source: String, at value: YAMLValue) {
        for comparison in ConditionComparisons(source).found {
            let known: [String]
            if comparison.name == "phase" {
                known = scope.names.phases
            } else if comparison.name.hasPrefix("answers."), let question = scope.question(String(comparison.name.dropFirst(8))),
                question.kind != .text, question.per == nil, let options = question.options
            {
                known = options
            } else {
                continue
            }
            if comparison.isUnequal { checkSkipped(comparison, in: source, at: value) }
            guard !known.contains(comparison.literal) else { continue }
            let message = "'\(comparison.literal)' is none of what \(comparison.name) can be, so this never holds"
            report.add(
                .conditionOption, in: value, offset: comparison.offset, length: comparison.length, message,
                suggestion: known.nearest(to: comparison.literal), missing: "\(comparison.name) \(comparison.literal)")
        }
    }

    /// Where an answer was skipped, `!=` is as false as `==`.
    private func checkSkipped(_ comparison: ConditionComparisons.Comparison, in source: String, at value: YAMLValue) {
        guard comparison.name.hasPrefix("answers.") else { return }
        let name = comparison.name.dropFirst(8)
        guard !source.contains("answered('\(name)')") && !source.contains("answered(\"\(name)\")") else { return }
        report.add(
            .conditionSkipped, in: value, offset: comparison.offset, length: comparison.length,
            "where '\(name)' was skipped this is false as well; say so with answered('\(name)')")
    }

    /// The functions whose argument is an answer.
    private static let ofAnswers = Set([HostFunction.answered, .cited, .promised, .settled].map(\.rawValue))

    /// The condition with the full ids of answers where a fragment names its own: `answered('taal')` asks for `_in.taal`.
    private func full(_ condition: Condition) throws(ConditionFault) -> Condition {
        var bytes = Array(condition.source.utf8)
        for call in condition.calls.reversed() where Self.ofAnswers.contains(call.function) {
            guard let name = call.literalArguments[0], let id = scope.resolve(name), id != name else { continue }
            let start = call.argumentOffsets[0] + 1
            guard bytes.count >= start + name.utf8.count, Array(bytes[start..<start + name.utf8.count]) == Array(name.utf8) else {
                continue
            }
            bytes.replaceSubrange(start..<start + name.utf8.count, with: id.utf8)
        }
        let source = String(decoding: bytes, as: UTF8.self)
        return source == condition.source ? condition : try Condition(source, declarations: declarations)
    }

    private func slice(_ source: String, from start: Int, to end: Int) -> String {
        let bytes = Array(source.utf8)[start..<end].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ",") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
