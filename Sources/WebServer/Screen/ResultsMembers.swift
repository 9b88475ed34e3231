import DialogueEngine
import Facilitation

/// The results of a question as one list: each statement with one bar in pieces, and its figures in words.
struct ResultsMembers {
    let questions: [ScreenQuestion]
    let words: ScreenWords

    /// What the template's section `results` needs.
    var members: [String: Any] {
        var members: [String: Any] = [
            "head": words.results, "isMany": questions.count > 5, "each": questions.map(row),
        ]
        if questions.isEmpty { members["none"] = words.nothingYet }
        if let first = questions.first, Self.isInPieces(first) {
            members["key"] = [
                "parts": first.choices.map { ["label": $0.label.cleaned, "fill": BarFill.of($0.id, first.kind)] }
            ]
        }
        if questions.contains(where: \.isUnreviewed) { members["unreviewed"] = words.unreviewed }
        return members
    }

    private func row(_ question: ScreenQuestion) -> [String: Any] {
        var row: [String: Any] = ["text": question.text.cleaned, "mark": question.isUnreviewed]
        if case .of(let all) = question.figures {
            let figures = question.choices.map { "\($0.label.cleaned) \($0.count ?? 0)" }.joined(separator: " · ")
            row["figures"] = "\(figures)"
            if Self.isInPieces(question) { row["bar"] = ["pieces": pieces(question, all)] }
        } else {
            row["figures"] = words.note(question.figures, answered: question.answered) ?? words.answers(question.answered)
            row["isOwn"] = true
        }
        return row
    }

    /// Whether its options differ in how they are filled, so that pieces of one bar can be told apart.
    private static func isInPieces(_ question: ScreenQuestion) -> Bool {
        question.choices.count > 1 && Set(question.choices.map { BarFill.of($0.id, question.kind) }).count == question.choices.count
    }

    private func pieces(_ question: ScreenQuestion, _ all: Int) -> [[String: String]] {
        var before = 0
        return question.choices.compactMap { choice in
            guard let count = choice.count, count > 0 else { return nil }
            defer { before += count }
            return [
                "from": BarFill.percent(before, of: all), "width": BarFill.percent(count, of: all),
                "fill": BarFill.of(choice.id, question.kind),
            ]
        }
    }
}
