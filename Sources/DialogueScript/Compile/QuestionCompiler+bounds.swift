import DialogueEngine

extension QuestionCompiler {
    /// Reads `min` and `max`: how many options, which numbers, which days, or how many signs.
    func readBounds(into question: inout Question, _ outline: QuestionOutline) {
        switch question.kind {
        case .choices: readCount(into: &question, outline)
        case .scale, .number: readNumbers(into: &question, outline)
        case .date: readDays(into: &question, outline)
        case .text: readLength(into: &question, outline)
        default: break
        }
    }

    private func readCount(into question: inout Question, _ outline: QuestionOutline) {
        let most = max(1, question.options.count)
        let least = outline.map.read("min") { reader.number($0, "min") } ?? 1
        let limit = outline.map.read("max") { reader.number($0, "max") } ?? most
        guard least >= 1, least <= limit else {
            return refuse(outline, "at least 1 and at most 'max' options are chosen")
        }
        guard limit <= most else {
            return refuse(outline, "\(limit) options cannot be chosen from \(question.options.count)", at: "max")
        }
        question.bounds = least...limit
    }

    private func readNumbers(into question: inout Question, _ outline: QuestionOutline) {
        let isScale = question.kind == .scale
        let (first, last) = (outline.map["min"], outline.map["max"])
        if isScale, first == nil || last == nil { return refuse(outline, "a scale needs 'min' and 'max'", at: "kind") }
        let least = first.map { reader.number($0, "min") } ?? 0
        let most = last.map { reader.number($0, "max") } ?? 999_999_999
        guard let least, let most else { return }
        guard least < most else { return refuse(outline, "'min' is less than 'max'") }
        guard !isScale || most - least <= 100 else { return refuse(outline, "a scale has at most 101 steps; use 'number' for more") }
        question.bounds = least...most
    }

    private func readDays(into question: inout Question, _ outline: QuestionOutline) {
        guard outline.map["min"] != nil || outline.map["max"] != nil else { return }
        let first = outline.map["min"].map { reader.day($0, "min") } ?? Day(year: 1, month: 1, day: 1)
        let last = outline.map["max"].map { reader.day($0, "max") } ?? Day(year: 9999, month: 12, day: 31)
        guard let first, let last else { return }
        guard first <= last else { return refuse(outline, "'min' is no later than 'max'") }
        question.days = first...last
    }

    private func readLength(into question: inout Question, _ outline: QuestionOutline) {
        guard let most = outline.map.read("max", { reader.number($0, "max") }) else { return }
        guard (1...Question.longestWords).contains(most) else {
            return refuse(outline, "words have at most 1 to \(Question.longestWords) signs", at: "max")
        }
        question.longest = most
    }

    private func refuse(_ outline: QuestionOutline, _ message: String, at key: String = "min") {
        report.add(.badBounds, at: outline.map[key] ?? outline.map["max"] ?? outline.key, message)
    }
}
