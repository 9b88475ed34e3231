extension ReplyReader {
    /// Labels as shown, short labels and synonyms, those of the session's language first.
    static func texts(of option: Option, _ label: LocalizedText?, _ language: Language) -> [String] {
        var first: [String] = []
        var others: [String] = []
        for text in [label, option.label, option.short].compactMap({ $0 }) {
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

    /// A reader of yes and no, with the labels and synonyms of the question's own options beside the words of its kind.
    static func polar(_ question: Question, _ rows: [(option: Option, texts: [String])], _ vocabulary: Vocabulary) -> PolarReader? {
        guard let lexicon = vocabulary.lexicon(question.kind) else { return nil }
        var own = Lexicon()
        for row in rows {
            for text in row.texts {
                let words = Token.words(of: text)
                guard let first = words.first, !lexicon.has(words) else { continue }
                own.add(words, .option(row.option.id), vocabulary[first].traits)
            }
        }
        own.sort()
        let roles = question.kind.roles
        let present = rows.compactMap { row in roles[row.option.id].map { ($0, row.option.id) } }
        return PolarReader(
            lexicons: [lexicon, own], roles: PolarRoles(options: Dictionary(present) { first, _ in first }),
            keys: OptionKeys(question.options), asksLeave: question.kind == .consent,
            asksYes: question.kind == .consent || question.kind == .confirm, opensDenial: question.kind == .objection)
    }

    /// Where the options of a script are themselves a yes and a no, words of yes and no count as they do at those kinds.
    static func yesNo(_ rows: [(option: Option, texts: [String])], _ vocabulary: Vocabulary) -> PolarReader? {
        guard let lexicon = vocabulary.lexicon(.confirm) else { return nil }
        var roles: [PolarRole: OptionID] = [:]
        for row in rows {
            guard let text = row.texts.first else { continue }
            let tokens = vocabulary.tokens(of: text)
            guard tokens.first?.word != nil, let (phrase, end) = lexicon.match(tokens, at: 0), end == tokens.count else { continue }
            let role: PolarRole
            switch phrase.sense {
            case .yes: role = .yes
            case .no: role = .no
            case .doubt: role = .doubt
            case .partly: role = .partly
            default: continue
            }
            guard roles[role] == nil else { return nil }
            roles[role] = row.option.id
        }
        guard roles[.yes] != nil, roles[.no] != nil else { return nil }
        return PolarReader(lexicons: [lexicon], roles: PolarRoles(options: roles), keys: OptionKeys(rows.map(\.option)))
    }
}

extension Template {
    /// The words of this text without its values.
    var plainWords: String { segments.map { if case .literal(let text) = $0 { text } else { " " } }.joined() }
}
