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
        /// The pseudonym of its author.
        let author: String
        /// The answer or the line it is, in the words it has now: put differently, it is another.
        let version: String
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
    /// Every text whose author agreed, by the id it has among the texts of ``found``.
    let quotable: [String: Quote]
    /// What a model outside the house wrote about it.
    let work: ModelWork?
    private let edits: [ThemeEdit]
    private let isForModerators: Bool

    var figure: String { "themes.\(question.id)" }
    var unread: Int { said - found.people }

    func figure(of theme: FoundThemes.Theme) -> String { "\(figure).\(theme.id)" }

    /// - Returns: `nil` for a question without themes, and where too few people said something.
    init?(_ question: Question, crowd: Crowd) {
        if crowd.audience == .public, crowd.tellsOfPeople(question.id) { return nil }
        guard question.hasThemes else { return nil }
        let given = ThemeTexts(question, crowd: crowd)
        guard Set(given.texts.map(\.author)).count >= Self.fewest else { return nil }
        self.question = question
        said = given.said
        title = crowd.dialogue.standing.words.first { $0.question == question.id }?.title ?? crowd.dialogue.prompt(of: question.id)
        edits = crowd.group.themeEdits[question.id] ?? []
        let isForModerators = crowd.audience == .moderator
        self.isForModerators = isForModerators
        // Before a moderator read it, nobody else does.
        work = crowd.group.modelWork[question.id].flatMap { isForModerators || $0.isApproved ? $0 : nil }
        quotable = given.quotes
        found = FoundThemes(
            in: given.texts, smallest: crowd.smallestGroup, edits: edits, labels: work?.labels ?? [], near: work?.near ?? [])
        quotes = found.themes.map { theme in Self.first(theme.texts.lazy.compactMap { given.quotes[$0] }) }
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
            var members: [String: JSON] = [
                "id": .string(theme.id), "figure": .string(figure(of: theme)), "label": Self.label(of: theme),
                "words": .array(theme.words.map { .string($0) }), "named": .bool(theme.name != nil), "count": .count(theme.people),
                "share": .decimal(Double(theme.people) / Double(said)), "quotes": .array(quotes.map(Self.json)),
            ]
            // What a moderator calls it goes before what a model does.
            if theme.name == nil, let suggestion = theme.suggestion {
                members["suggestion"] = ["label": .words(suggestion), "model": .string(work?.model(of: .labels) ?? "")]
            }
            return .object(members)
        }
        var members: [String: JSON] = [
            "question": .string(question.id.text), "figure": .string(figure), "title": title.map { labels.json($0) } ?? .null,
            "said": .count(said), "other": .count(found.other), "unread": .count(unread), "themes": .array(themes),
        ]
        members["prose"] = ThemeProse(self)?.json
        if isForModerators {
            if let work, work.hasWords { members["approved"] = .bool(work.isApproved) }
            if !found.near.isEmpty {
                members["near"] = .array(found.near.map { .array($0.map { .string($0) }) })
                members["nearModel"] = .string(work?.model(of: .near) ?? "")
            }
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
