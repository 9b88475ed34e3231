import DialogueEngine

/// Words that say how something is said rather than what it is about: articles, pronouns, auxiliaries, and what every answer to a question begins with.
enum StopWords {
    /// The words of a language we wrote a list for; `nil` for any other.
    static func list(of language: Language) -> Set<String>? { lists[Language(String(language.text.prefix { $0 != "-" }))] }

    /// Languages with a list, by their code.
    static let languages: [Language] = lists.keys.sorted()

    private static let lists: [Language: Set<String>] = [
        .dutch: words(dutch), .english: words(english), "de": words(german), .frisian: words(frisian),
    ]

    /// Parts of addresses on the web, in every language.
    static let technical: Set<String> = ["http", "https", "www", "com", "org", "html"]

    private static func words(_ lines: String) -> Set<String> { Set(lines.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
