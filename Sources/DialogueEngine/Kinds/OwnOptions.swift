/// An option that comes with a kind of question.
struct OwnOption: Sendable {
    let id: OptionID
    let label: LocalizedText

    init(_ id: OptionID, nl: String, fy: String, en: String) {
        (self.id, label) = (id, LocalizedText(["nl": nl, "fy": fy, "en": en]))
    }
}

extension Question.Kind {
    /// The options that come with a kind, numbered from 1; empty where the script brings its own. The words residents use for them are in ``YesNoWords`` and ``StanceWords``.
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

    /// The words and roles of a kind that leans one way or the other.
    var polarity: (lexicon: Lexicon, roles: [OptionID: PolarRole])? {
        switch self {
        case .stance: (StanceKind.lexicon, StanceKind.roles)
        case .confirm, .consent: (ConfirmKind.lexicon, ConfirmKind.roles)
        case .live: (LiveKind.lexicon, LiveKind.roles)
        case .recognise: (RecogniseKind.lexicon, RecogniseKind.roles)
        case .objection: (ObjectionKind.lexicon, ObjectionKind.roles)
        case .verdict: (VerdictKind.lexicon, VerdictKind.roles)
        case .sharing, .choice, .choices, .scale, .number, .points, .rank, .text, .date, .place: nil
        }
    }
}

extension ReplyReader {
    /// Reads a question of yes and no, with the labels and synonyms of its own options beside the tables.
    func readPolar(_ tokens: [Token], _ lexicon: Lexicon, _ roles: [OptionID: PolarRole]) -> Reading {
        var lexicon = lexicon
        for option in question.options {
            for text in texts(of: option) { lexicon.add(text, .option(option.id)) }
        }
        let present = question.options.compactMap { option in roles[option.id].map { ($0, option.id) } }
        let keys = question.options.compactMap { option in Token.tokens(of: option.key).first.map { (key: $0, id: option.id) } }
        if let lettered = letterKey(tokens, keys) { return .value(.option(lettered)) }
        let reader = PolarReader(
            lexicon: lexicon, roles: PolarRoles(options: Dictionary(present) { first, _ in first }), keys: keys)
        return reader.read(tokens)
    }

    /// "B", "b)", "optie b", where keys are letters.
    func letterKey(_ tokens: [Token], _ keys: [(key: Token, id: OptionID)]) -> OptionID? {
        let words = tokens.filter { !$0.isSign }
        let content = words.count == 1 ? words : Clause.content(tokens)
        guard content.count == 1, content[0].word != nil, !tokens.contains(.sign("?")) else { return nil }
        return keys.first { $0.key == content[0] }?.id
    }

    /// Labels as shown, short labels and synonyms, those of the session's language first.
    func texts(of option: Option) -> [String] {
        var first: [String] = []
        var others: [String] = []
        for text in [labels[option.id], option.label, option.short].compactMap({ $0 }) {
            for version in text.versions {
                if version.language == language {
                    first.append(version.template.plainWords)
                } else {
                    others.append(version.template.plainWords)
                }
            }
        }
        first += option.synonyms[language] ?? []
        for (other, words) in option.synonyms.sorted(by: { $0.key < $1.key }) where other != language { others += words }
        return first + others
    }
}

extension Template {
    /// The words of this text without its values.
    var plainWords: String { segments.map { if case .literal(let text) = $0 { text } else { " " } }.joined() }
}
