import DialogueEngine

extension ActReader {
    /// Whether a model is to be asked.
    static func takesAsk(_ words: inout ActWords) -> Bool { words.take("ask", "vraag", "freegje") }

    /// `rename geluid "Geluid in de nacht"`, `merge geluid nacht`, `split vogels`, `reset`, `ask` or `approve`, behind the question whose answers it is about.
    ///
    /// Two words that stand side by side go between quotes: `merge "openbaar vervoer" bus`.
    func themes(_ words: inout ActWords) -> ModeratorCommand? {
        guard let question = words.name().map({ QuestionID($0) }) else { return nil }
        if words.take("approve", "ok", "goedkeuren", "goedkarre") { return .acts([.approveModel(question)]) }
        if Self.takesAsk(&words) { return .acts([.askModel(question)]) }
        return edit(&words).map { .acts([.editThemes(question, $0)]) }
    }

    private func edit(_ words: inout ActWords) -> ThemeEdit? {
        if words.take("rename", "noem", "neam") {
            guard let word = word(&words), let name = texts(&words) else { return nil }
            return .rename(word: word, name: name)
        }
        if words.take("merge", "samenvoegen", "gearfoegje") {
            var named: [String] = []
            while let word = word(&words) {
                named.append(word)
                _ = words.take("with", "met", "mei")
            }
            return named.count > 1 ? .merge(named) : nil
        }
        if words.take("split", "apart") { return word(&words).map { .split(word: $0) } }
        return words.take("reset", "opnieuw", "opnij") ? .reset : nil
    }

    private func word(_ words: inout ActWords) -> String? { words.next().map(\.text).flatMap { $0.isEmpty ? nil : $0 } }
}
