import DialogueEngine

extension ActReader {
    /// `blank`, `code`, `mening~s1`, `results mening`; `nil` where something is missing.
    func screen(_ words: inout ActWords) -> ModeratorCommand? {
        if words.take("code", "koade") { return .acts([.screen(.code)]) }
        if words.take("blank", "leeg", "leech") { return .acts([.screen(.blank)]) }
        if words.take("results", "uitslag", "útslach", "utslach") {
            return words.name().map { .acts([.screen(.results(QuestionID($0)))]) }
        }
        // So that a question may be called as one of the words above.
        _ = words.take("question", "vraag", "fraach")
        return words.name().flatMap({ AnswerKey(typed: $0) }).map { .acts([.screen(.question($0))]) }
    }
}
