import DialogueEngine
import JSONText
import TextThemes

/// What the answers to one question in words are about: for finding and reading, not for counting.
///
/// Nobody drops out: `said` is who has a text in a theme, and `other`, whose texts are in none, and `unread`, whose words are not at hand or not passed on.
struct ThemeSection {
    /// A text as it may be quoted.
    struct Quote {
        let text: String
        /// The answer or the line it is.
        let source: String
        /// Whether its author let it stand when it was shown to them.
        let quotation: Quotation.State
        /// Where it leads; `nil` where its author's pseudonym would tell more than the words do.
        let evidence: String?
    }

    /// The fewest people whose words are looked at.
    static let fewest = 20
    /// How many texts of a theme are quoted.
    static let mostQuotes = 3

    let question: Question
    let title: LocalizedText?
    let found: FoundThemes
    let said: Int
    /// For each theme the most central texts whose authors agreed.
    let quotes: [[Quote]]
    private let edits: [ThemeEdit]
    private let isForModerators: Bool

    var figure: String { "themes.\(question.id)" }
    var unread: Int { said - found.people }

    func figure(of theme: FoundThemes.Theme) -> String { "\(figure).\(theme.id)" }

    /// - Returns: `nil` for a question without themes, and where too few people said something.
    init?(_ question: Question, crowd: Crowd) {
        guard question.hasThemes else { return nil }
        let quoting = Quoting(question: question, crowd: crowd)
        var (texts, said, quotes) = ([ThemeText](), Set<Int>(), [String: Quote]())
        for key in crowd.askedKeys(of: question) {
            for given in crowd.given(to: key) {
                let person = crowd.people[given.person]
                said.insert(given.person)
                guard !quoting.own.isKeptBack(given.person, question.id), let text = person.text(of: given.value), !text.spaced.isEmpty
                else {
                    continue
                }
                let id = person.evidence(for: key)
                quotes[id] = quoting.quote(given.person, key)
                texts.append(
                    ThemeText(
                        id: id, author: person.participant, text: text.spaced,
                        language: person.language, mayAppear: quotes[id] != nil))
            }
        }
        guard Set(texts.map(\.author)).count >= Self.fewest else { return nil }
        self.question = question
        self.said = said.count
        title = crowd.dialogue.standing.words.first { $0.question == question.id }?.title ?? crowd.dialogue.prompt(of: question.id)
        edits = crowd.group.themeEdits[question.id] ?? []
        isForModerators = crowd.audience == .moderator
        found = FoundThemes(in: texts, smallest: crowd.smallestGroup, edits: edits)
        self.quotes = found.themes.map { theme in Self.first(theme.texts.lazy.compactMap { quotes[$0] }) }
    }

    /// The first of these, each wording once.
    private static func first(_ quotes: some Sequence<Quote>) -> [Quote] {
        var (first, met) = ([Quote](), Set<String>())
        for quote in quotes where met.insert(WordLines.folded(quote.text)).inserted {
            first.append(quote)
            if first.count == mostQuotes { break }
        }
        return first
    }

    func json(_ labels: Labels) -> JSON {
        let themes = zip(found.themes, quotes).map { theme, quotes -> JSON in
            [
                "id": .string(theme.id), "figure": .string(figure(of: theme)), "label": Self.label(of: theme),
                "words": .array(theme.words.map { .string($0) }), "named": .bool(theme.name != nil), "count": .count(theme.people),
                "share": .decimal(Double(theme.people) / Double(said)), "quotes": .array(quotes.map(Self.json)),
            ]
        }
        var members: [String: JSON] = [
            "question": .string(question.id.text), "figure": .string(figure), "title": title.map { labels.json($0) } ?? .null,
            "said": .count(said), "other": .count(found.other), "unread": .count(unread), "themes": .array(themes),
        ]
        if isForModerators {
            members["edits"] = .array(edits.map { .string(Self.line($0)) })
            members["lapsed"] = .array(found.lapsed.map { .string(Self.line($0)) })
        }
        return .object(members)
    }

    /// What a theme is called; words that were found are in the languages people wrote in.
    static func label(of theme: FoundThemes.Theme) -> JSON {
        theme.name.map { .words($0) } ?? ["und": .string(theme.words.joined(separator: ", "))]
    }

    private static func json(_ quote: Quote) -> JSON {
        var members: [String: JSON] = ["text": .string(quote.text), "confirmation": .string(quote.quotation.rawValue)]
        if let evidence = quote.evidence { members["evidence"] = [.string(evidence)] }
        return .object(members)
    }

    private static func line(_ edit: ThemeEdit) -> String {
        switch edit {
        case .rename(let word, let name): "rename \(word): \(name.sorted { $0.key < $1.key }.map(\.value).joined(separator: " / "))"
        case .merge(let words): "merge \(words.joined(separator: " + "))"
        case .split(let word): "split \(word)"
        case .reset: "reset"
        }
    }
}

/// Which texts of a theme may be quoted.
private struct Quoting {
    let question: Question
    let crowd: Crowd
    let own: OwnLines

    init(question: Question, crowd: Crowd) { (self.question, self.crowd, own) = (question, crowd, OwnLines(crowd: crowd)) }

    /// Somebody's text, where it may be shown.
    func quote(_ place: Int, _ key: AnswerKey) -> ThemeSection.Quote? {
        let person = crowd.people[place]
        if key.statement == nil {
            // What the bot raises as if nobody said it is nobody's words.
            guard case .shown(let text, let evidence) = own.words(of: place, to: question.id) else { return nil }
            return quote(text, evidence, key, person)
        }
        guard crowd.mayQuote(person), !own.isKeptBack(place, question.id), let text = person[key].flatMap(person.text) else { return nil }
        return quote(text, person.evidence(for: key), key, person)
    }

    private func quote(_ text: String, _ source: String, _ key: AnswerKey, _ person: Person) -> ThemeSection.Quote {
        ThemeSection.Quote(
            text: text.spaced, source: source, quotation: crowd.quotation(of: person, key), evidence: shown(source, key, person))
    }

    /// The pseudonym of an author stands only beside words that stand under it elsewhere too: in the overlap it would tell who is on which side.
    private func shown(_ evidence: String, _ key: AnswerKey, _ person: Person) -> String? {
        let plan = crowd.dialogue.standing
        let isListed = plan.words.contains { $0.question == question.id } || plan.missing.contains(question.id)
        return crowd.audience == .moderator || isListed || evidence != person.evidence(for: key) ? evidence : nil
    }
}
