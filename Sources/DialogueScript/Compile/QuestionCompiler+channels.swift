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

    private func checkRepeated(_ question: Question, _ outline: QuestionOutline) {
        guard let key = question.kind.optionsKey, let value = outline.map[key] else { return }
        let keys = reader.pairs(value, key).map(\.key)
        for language in texts.languages {
            var seen: [String: OptionID] = [:]
            for option in question.options {
                guard let version = option.label.versions.first(where: { $0.language == language }) else { continue }
                let words = words(version).lowercased()
                if let first = seen[words], let place = keys.first(where: { $0.text == option.id.text }) {
                    report.add(.repeatedLabel, at: place, "'\(option.id)' reads the same as '\(first)' in \(language)")
                }
                seen[words] = option.id
            }
        }
    }

    private func words(_ version: LocalizedText.Version) -> String {
        version.template.segments.map { if case .literal(let text) = $0 { text } else { "{}" } }.joined()
    }
}
