import DialogueEngine

/// What a table of residents may name and count, in a file of its own or in run data.
struct PopulationNames {
    let dialogue: Dialogue

    /// Why a name is none.
    struct Fault: Error {
        let message: String
        var suggestion: String?
        /// What the script would have to have.
        var missing: String?
    }

    /// The answers to a question of which people have one, or the voices.
    func options(of question: String) throws(Fault) -> [OptionID] {
        if let asked = dialogue.questions.first(where: { $0.id.text == question }) {
            guard Self.isCounted(asked), !asked.options.isEmpty else {
                throw Fault(message: "of '\(asked.id)' people do not have one answer out of several")
            }
            return asked.options.map(\.id)
        }
        if question == PopulationTable.voice.text, !dialogue.voices.isEmpty { return dialogue.voices.map { OptionID($0.id.text) } }
        throw Fault(
            message: "the dialogue has no answer '\(question)'",
            suggestion: dialogue.questions.filter(Self.isCounted).map(\.id.text).nearest(to: question), missing: "answer \(question)")
    }

    func option(_ name: String, of question: String, among known: [OptionID]) throws(Fault) -> OptionID {
        if let found = known.first(where: { $0.text == name }) { return found }
        throw Fault(message: "'\(question)' has no option '\(name)'", suggestion: known.map(\.text).nearest(to: name))
    }

    private static func isCounted(_ question: Question) -> Bool { question.isAnsweredByOneOption && question.per == nil }

    /// A number of people: digits only.
    static func count(_ text: String) -> Int? {
        text.utf8.count <= 10 && text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
    }

    static func noCount(_ text: String) -> String { "'\(text)' is no number of people such as 12100" }
    static func noDay(_ text: String) -> String { "'\(text)' is no day such as 2025-01-01" }
    static let noSource = "a number of residents has a source"
    static func oneAnswer(_ question: String) -> String { "of '\(question)' there is one answer; at least two are compared" }
    static func nobody(_ question: String) -> String { "of '\(question)' there are no residents at all" }
}
