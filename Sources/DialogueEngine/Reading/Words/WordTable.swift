/// The words of one language, as a translator writes them: plain rows of `name: words`, in one place a language.
///
/// Rows of phrases have commas between them, rows of single words blanks. A row may be written several times. Accents, capitals and the shape of
/// apostrophes do not matter; ``phraseNames``, ``groupNames`` and ``WordTraits`` say which rows there are and what they mean.
struct WordTable: Sendable {
    let language: Language
    /// The phrases of each row, folded into words.
    private let rows: [Substring: [[String]]]

    init(_ language: Language, _ text: String) {
        self.language = language
        var rows: [Substring: [[String]]] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon]
            let separator: Character = Self.isOfPhrases(name) ? "," : " "
            rows[name, default: []] += line[line.index(after: colon)...].split(separator: separator).map { Token.words(of: String($0)) }
        }
        self.rows = rows.mapValues { $0.filter { !$0.isEmpty } }
    }

    /// The phrases of the row `name`; empty where this language has none.
    subscript(name: some StringProtocol) -> [[String]] { rows[Substring(name)] ?? [] }

    /// The rows whose names begin with `group` and a blank, with the rest of the name: `number 7` of the group `number`.
    func group(_ group: String) -> [(member: Substring, phrases: [[String]])] {
        rows.filter { $0.key.hasPrefix(group + " ") && !Self.setNames.contains(String($0.key)) }.map {
            ($0.key.dropFirst(group.count + 1), $0.value)
        }.sorted { $0.0 < $1.0 }
    }

    /// The names of the rows this language has.
    var names: [String] { rows.keys.map(String.init).sorted() }

    private static func isOfPhrases(_ name: Substring) -> Bool { !setNames.contains(String(name)) }

    /// In the order they are asked when a session speaks none of them.
    static let all = [dutch, frisian, english, arabic, tigrinya, ukrainian, turkish, polish, signs]

    /// Rows of phrases and what they say.
    static let phraseNames: Set<String> = [
        // Yes and no by themselves; what is so, which a negation turns; what is not so; yes where nothing else is said; "no problem".
        "yes", "no", "good", "bad", "strong", "fine",
        // Not knowing; in part; asking for more first; passing over; both at once; "to be honest".
        "doubt", "partly", "explain", "skip", "open", "aside",
        // Agreeing; living with a proposal; knowing something from one's own life; giving leave; objecting.
        "agree", "disagree", "livable", "unlivable", "difficult", "recognised", "unrecognised", "leave", "refused", "unobjected",
        "objected",
        "disobjected",
        // Having nothing to say, where that was offered.
        "nothing",
        "greeting", "resume", "correction", "change", "change phrase", "withdraw", "approve", "apart", "together", "tongue", "half",
        "last one",
    ]

    /// Rows of single words; ``WordTraits`` says what each is.
    static let setNames = Set(WordTraits.rows.joined().map(\.key)).subtracting(phraseNames)

    /// Rows of phrases with a member: `number 7`, `command stop`; `same niet` lists other spellings of "niet".
    static let groupNames: Set<String> = ["number", "tens", "ordinal", "month", "weekday", "day", "unit", "command", "language", "same"]
}
