/// An option that comes with a kind of question.
struct OwnOption: Sendable {
    let id: OptionID
    let label: LocalizedText
    /// Other words for it, by language; those of kinds of yes and no are in the ``WordTable`` of each language.
    let synonyms: [Language: [String]]

    init(_ id: OptionID, nl: String, fy: String, en: String, synonyms: [Language: [String]] = [:]) {
        (self.id, label, self.synonyms) = (id, LocalizedText(["nl": nl, "fy": fy, "en": en]), synonyms)
    }
}

extension Question.Kind {
    /// The options that come with a kind, numbered from 1; empty where the script brings its own.
    public var ownOptions: [Option] {
        ownRows.enumerated().map { index, row in
            var option = Option(id: row.id, key: String(index + 1), label: row.label)
            option.synonyms = row.synonyms
            return option
        }
    }

    private var ownRows: [OwnOption] {
        switch self {
        case .stance: StanceKind.options
        case .confirm, .consent: ConfirmKind.options
        case .live: LiveKind.options
        case .recognise: RecogniseKind.options
        case .objection: ObjectionKind.options
        case .verdict: VerdictKind.options
        case .sharing: SharingKind.options
        case .choice, .choices, .scale, .number, .points, .rank, .text, .date, .place: []
        }
    }
}
