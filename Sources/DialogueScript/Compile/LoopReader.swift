import DialogueEngine

/// Reads what a loop goes over, or what an answer is given for: a list of statements, an answer that contributes, or the promises.
struct LoopReader {
    let scope: Scope
    let report: Report

    /// - Returns: `nil`, reported, where it is none of these.
    func loop(_ value: YAMLValue) -> Loop? {
        guard let name = ShapeReader(report: report).reference(value, "what is looped over") else { return nil }
        if let loop = scope.loop(name) { return loop }
        if scope.resolve(name) != nil {
            let isReadable = scope.question(name).map { $0.map["contribute"] == nil } ?? false
            if isReadable { report.add(.notALoop, at: value, "'\(name)' has no `contribute`, so there are no lines of it to go over") }
        } else if !scope.names.mayHave(answer: name) {
            report.add(
                .unknownStatements, at: value, "'\(name)' is no list under `statements` and no answer that contributes",
                suggestion: scope.loops.nearest(to: name), missing: "answers.\(name)")
        }
        return nil
    }
}
