/// An option that comes with a kind of question.
struct OwnOption: Sendable {
    let id: OptionID
    let label: LocalizedText

    init(_ id: OptionID, nl: String, fy: String, en: String) {
        (self.id, label) = (id, LocalizedText(["nl": nl, "fy": fy, "en": en]))
    }
}

extension Question.Kind {
    /// The options that come with a kind, numbered from 1; empty where the script brings its own. The words residents use for them are in the ``WordTable`` of each language.
    public var ownOptions: [Option] {
        ownRows.enumerated().map { index, row in Option(id: row.id, key: String(index + 1), label: row.label) }
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
