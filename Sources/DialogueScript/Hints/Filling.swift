import DialogueEngine

/// Fills a text in as a resident would read it, as far as an author can know: run data, options and statements of the script.
///
/// What other people write counts for nothing, since its length is not the author's.
struct Filling {
    /// With run data filled in.
    let dialogue: Dialogue
    let language: Language

    func text(_ template: Template) -> String { template.segments.map(text).joined() }

    func text(_ segment: Template.Segment) -> String {
        switch segment {
        case .literal(let words): words
        case .value(let expression): value(expression)
        }
    }

    private func value(_ expression: Template.Expression) -> String {
        switch expression {
        case .run(let field, let format): run(field, format)
        case .answer(let id), .call(.top, let id), .call(.zero, let id): labels(of: id).max { $0.count < $1.count } ?? ""
        case .call(.list, let id): labels(of: id).joined(separator: ", ")
        case .call(.shares, _): "A5 C3 F2"
        case .statement: statements.max { $0.count < $1.count } ?? ""
        case .questions: "24"
        case .minutes: dialogue.minutes.map(String.init) ?? ""
        case .overview, .group: ""
        }
    }

    private func run(_ field: FieldID, _ format: Template.Format) -> String {
        switch dialogue.run.values[field] {
        case .text(let words): words[language] ?? dialogue.languages.first.flatMap { words[$0] } ?? ""
        case .date(let day): LocalDates.text(day, in: language)
        case .number(let number): String(number)
        case .time: moment(format)
        case nil:
            switch dialogue.fields.first(where: { $0.id == field })?.kind {
            case .date: moment(.date)
            case .time: moment(format)
            case .number: "100"
            case .text, nil: "gemeente Meerdorp"
            }
        }
    }

    /// As long as they come.
    private func moment(_ format: Template.Format) -> String { "30 september 2026" + (format == .time ? " om 18:00" : "") }

    private func labels(of id: QuestionID) -> [String] {
        dialogue.place(of: id).map { dialogue.questions[$0].options.compactMap { plain($0.label) } } ?? []
    }

    private var statements: [String] { dialogue.statements.flatMap { dialogue.statements(of: $0.id) }.compactMap { plain($0.text) } }

    func plain(_ text: LocalizedText) -> String? { text.version(for: language, allowUnreviewed: true).map { self.text($0.template) } }
}
