import DialogueEngine

extension QuestionCompiler {
    /// What WhatsApp shows at once: three buttons of 20 characters, or a list of ten rows of 24. Source: WhatsApp Cloud API, interactive messages.
    private static let (buttons, buttonSigns, rows, rowSigns) = (3, 20, 10, 24)

    /// Whether options can be told apart, and fit the buttons and lists of messengers.
    func checkOptions(of question: Question, _ outline: QuestionOutline) {
        checkRepeated(question, outline)
        guard question.kind == .choice else { return }
        if question.options.count > Self.rows {
            report.add(.manyOptions, at: outline.key, "\(question.options.count) options do not fit a list of \(Self.rows) rows")
        }
        let limit = question.options.count <= Self.buttons ? Self.buttonSigns : Self.rowSigns
        let long = question.options.filter { option in
            option.short == nil && option.label.versions.contains { words($0).count > limit }
        }
        guard !long.isEmpty else { return }
        let names = long.map { "'\($0.id)'" }.joined(separator: ", ")
        let what = limit == Self.buttonSigns ? "button" : "list row"
        report.add(.longLabel, at: outline.key, "more than the \(limit) characters of a \(what), and without `short`: \(names)")
    }

    /// Each option has words of its own: as its label, on a button, and as a synonym.
    private func checkRepeated(_ question: Question, _ outline: QuestionOutline) {
        guard let key = question.kind.optionsKey, let value = outline.map[key] else { return }
        let keys = reader.pairs(value, key).map(\.key)
        for language in texts.languages {
            var seen: [String: OptionID] = [:]
            for option in question.options {
                guard let place = keys.first(where: { $0.text == option.id.text }) else { continue }
                for words in Set(words(of: option, in: language).map { $0.lowercased() }).sorted() {
                    if let first = seen[words], first != option.id {
                        report.add(.repeatedLabel, at: place, "'\(option.id)' reads the same as '\(first)' in \(language)")
                    }
                    seen[words] = option.id
                    check(words, of: option, question, language, at: place)
                }
            }
        }
    }

    /// What somebody types to choose an option chooses no other, and does nothing else.
    private func check(_ words: String, of option: DialogueEngine.Option, _ question: Question, _ language: Language, at place: YAMLValue) {
        if question.kind != .place, let other = question.options.first(where: { $0.key.lowercased() == words && $0.id != option.id }) {
            report.add(.repeatedSign, at: place, "who types '\(words)' for '\(option.id)' chooses '\(other.id)', whose sign that is")
        }
        switch Command.read(words, language: language, languages: texts.languages) {
        case .stop, .erase: report.add(.commandWord, at: place, "who types '\(words)' for '\(option.id)' stops the talk or erases all")
        default: break
        }
    }

    private func words(of option: DialogueEngine.Option, in language: Language) -> [String] {
        let shown = [option.label, option.short].compactMap { $0?.versions.first { $0.language == language } }.map(words)
        return (shown + (option.synonyms[language] ?? [])).filter { !$0.isEmpty }
    }

    private func words(_ version: LocalizedText.Version) -> String {
        version.template.segments.map { if case .literal(let text) = $0 { text } else { "{}" } }.joined()
    }
}
