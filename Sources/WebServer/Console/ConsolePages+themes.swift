import DialogueEngine
import Facilitation
import JSONText

/// What answers in words are about, and a moderator's changes to it.
extension ConsolePages {
    func themeTable(_ question: JSON, _ words: ConsoleWords) -> ConsoleBlock.Table {
        let rows = (question["themes"]?.array ?? []).map { theme in
            [
                ConsoleWords.text(theme["label"], words.language) ?? theme["id"]?.string ?? "", "\(theme["count"]?.int ?? 0)",
                (theme["words"]?.array ?? []).compactMap(\.string).joined(separator: ", "),
            ]
        }
        let other = [words.otherThemes, "\(question["other"]?.int ?? 0)", ""]
        return .init(
            caption: words.themesOf(question["said"]?.int ?? 0), head: [words.theme, words.people, words.itsWords], rows: rows + [other])
    }

    /// What a language model wrote of a question, marked as such; nothing where none did.
    func modelBlocks(_ question: JSON, _ words: ConsoleWords) -> [ConsoleBlock] {
        let names = (question["themes"]?.array ?? []).compactMap { theme -> String? in
            guard let name = ConsoleWords.text(theme["suggestion"]?["label"], words.language) else { return nil }
            return words.modelName(
                name, ConsoleWords.text(theme["label"], words.language) ?? "", theme["suggestion"]?["model"]?.string ?? "")
        }
        let prose = question["prose"]
        let sentences = (prose?["sentences"]?.array ?? []).compactMap { ConsoleWords.text($0["text"], words.language) }
        let near = (question["near"]?.array ?? []).map { words.near(($0.array ?? []).compactMap(\.string)) }
        var blocks: [ConsoleBlock] = names.isEmpty && near.isEmpty ? [] : [.list(names + near)]
        if !sentences.isEmpty { blocks += [.small(words.writtenBy(prose?["model"]?.string ?? ""))] + sentences.map { .said($0) } }
        return blocks
    }

    func themeForms(_ found: JSON, _ base: String, _ visit: ConsoleVisit, _ dialogue: Dialogue) -> [ConsoleBlock] {
        let (words, question) = (visit.words, found["question"]?.string ?? "")
        // A theme is called by a word of its own, which it keeps when others come.
        let themes = (found["themes"]?.array ?? []).compactMap { theme -> ConsoleForm.Option? in
            guard let word = theme["words"]?.array?.first?.string else { return nil }
            return .init(value: word, label: ConsoleWords.text(theme["label"], words.language) ?? word)
        }
        if themes.isEmpty { return [.paragraph(words.noThemes)] }
        func word(_ name: String, _ label: String, _ act: String) -> ConsoleForm.Field {
            .select(name: name, label: label, options: themes, id: "\(act)-\(name)-\(question)")
        }
        func form(_ act: String, _ text: String, _ fields: [ConsoleForm.Field]) -> ConsoleBlock {
            .form(
                ConsoleForm(
                    action: "\(base)/act", hidden: visit.hidden([("question", question)], from: "\(base)/themes"), fields: fields,
                    buttons: [.init(act: "theme-\(act)", text: text, aside: question)]))
        }
        let names = dialogue.languages.map { language in
            ConsoleForm.Field.line(
                .init(
                    name: "w-\(language.text)", label: "\(words.name) – \(language.ownName)", most: 80,
                    id: "name-\(question)-\(language.text)"))
        }
        return [
            form("rename", words.renameTheme, [word("word", words.wordOfTheme, "rename")] + names),
            form("merge", words.mergeThemes, [word("word", words.wordOfTheme, "merge"), word("other", words.wordOfOther, "merge")]),
            form("split", words.splitTheme, [word("word", words.wordOfTheme, "split")]), form("reset", words.resetThemes, []),
        ]
            + (facilitator.model == nil
                ? [] : [.small(words.modelHelp), form("ask", words.askModel, []), form("approve", words.approveModel, [])])
    }
}

extension ConsoleWords {
    /// A text in a language, or the first version there is; `nil` where it is empty.
    static func text(_ json: JSON?, _ language: Language) -> String? {
        if let plain = json?.string { return plain.isEmpty ? nil : plain }
        let versions = json?.object ?? [:]
        let found = versions[language.text] ?? versions["nl"] ?? versions.sorted { $0.key < $1.key }.first?.value
        return found?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
}
