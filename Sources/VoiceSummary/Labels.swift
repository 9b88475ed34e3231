import DialogueEngine
import JSONText

/// The words of a dialogue as a report prints them: plain, with run data filled in.
struct Labels {
    let dialogue: Dialogue

    /// The words in `language`, or in the language that stands in for it.
    func words(_ text: LocalizedText, in language: Language) -> String {
        text.version(for: language, allowUnreviewed: dialogue.allowsUnreviewed).map { plain($0.template, in: $0.language) } ?? ""
    }

    /// All versions that may be shown, by language; never empty for a text that has one.
    func json(_ text: LocalizedText) -> JSON {
        var versions = text.versions.filter { $0.isReviewed || dialogue.allowsUnreviewed }
        if versions.isEmpty { versions = Array(text.versions.prefix(1)) }
        return .object(versions.reduce(into: [:]) { $0[$1.language.text] = .string(plain($1.template, in: $1.language)) })
    }

    /// What an option is called, or its id where the script no longer has it.
    func option(_ id: OptionID, of question: Question) -> LocalizedText {
        dialogue.label(of: id, of: question) ?? LocalizedText([.dutch: id.text])
    }

    /// The members every option's cell begins with.
    func head(of option: OptionID, of question: Question) -> [String: JSON] {
        ["id": .string(option.text), "label": json(self.option(option, of: question))]
    }

    /// What a field of the run says, by language.
    func json(_ field: FieldID) -> JSON {
        .object(dialogue.languages.reduce(into: [:]) { $0[$1.text] = .string(value(of: field, in: $1) ?? "") })
    }

    private func plain(_ template: Template, in language: Language) -> String {
        template.segments.map { segment in
            switch segment {
            case .literal(let words): words
            case .value(.run(let field, _)): value(of: field, in: language) ?? "…"
            case .value: "…"
            }
        }.joined().spaced
    }

    func value(of field: FieldID, in language: Language) -> String? {
        switch dialogue.run.values[field] {
        case .text(let versions): versions[language] ?? dialogue.languages.lazy.compactMap { versions[$0] }.first
        case .date(let day): LocalDates.text(day, in: language)
        case .time(let instant): LocalClock.text(of: instant, in: dialogue.run.timeZone)
        case .number(let number): String(number)
        case nil: nil
        }
    }
}
