import DialogueEngine

/// What may stand in words of a model: plain words and nothing that could be taken for something else.
struct ModelWords {
    /// For each word, in small letters, who uses it.
    private let users: [String: Set<String>]
    /// All runs of words that stand in one text.
    private let runs: Set<String>

    /// Fewer people than this are a few.
    static let few = 3
    /// So many words in a row as they stand in a text are that text.
    static let longestRun = 6

    /// - Complexity: O(words).
    init(_ texts: [ModelQuestion.Text]) {
        var (users, runs) = ([String: Set<String>](), Set<String>())
        for text in texts {
            let words = Self.words(of: text.text)
            for word in words { users[word.lowercased(), default: []].insert(text.author) }
            runs.formUnion(Self.runs(of: words))
        }
        (self.users, self.runs) = (users, runs)
    }

    /// A name for a theme as it may stand; `nil` where it may not.
    func label(_ text: String, in language: Language) -> String? {
        guard let text = plain(text, in: language, atMost: ModelPrompt.longestLabel, with: " -'’,/"), !namesFew(text, isSentence: false)
        else { return nil }
        return text
    }

    /// A sentence likewise.
    func sentence(_ text: String, in language: Language) -> String? {
        guard let text = plain(text, in: language, atMost: ModelPrompt.longestSentence, with: " -–'’,/.;:?!()"), text.contains(" "),
            !Self.hasLink(text),
            !namesFew(text, isSentence: true), Self.runs(of: Self.words(of: text)).isDisjoint(with: runs)
        else { return nil }
        return text
    }

    /// Words on one line without digits, markup or signs that are not seen, and without counts.
    private func plain(_ text: String, in language: Language, atMost limit: Int, with signs: String) -> String? {
        // What is much too long is not even looked at.
        guard text.utf8.count <= limit * 8 else { return nil }
        // A line break is a space; a sign that is not seen is none, and what needed one is not taken.
        let spaced = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isPlain = spaced.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
            case .nonspacingMark, .spacingMark: true
            default: signs.unicodeScalars.contains(scalar)
            }
        }
        // A letter with a tower of marks is one character and many scalars.
        guard isPlain, (1...limit).contains(spaced.count), spaced.unicodeScalars.count <= limit * 2, spaced.contains(where: \.isLetter),
            !CountWords(language).areIn(Self.words(of: spaced))
        else { return nil }
        return spaced
    }

    /// Whether a piece of it leads somewhere: `x.nl`, `https://x`.
    private static func hasLink(_ text: String) -> Bool {
        text.split(separator: " ").contains { piece in
            var word = piece
            while let last = word.last, ".,;:?!()".contains(last) { word.removeLast() }
            return word.contains { ".:".contains($0) } || word.contains("//")
        }
    }

    // MARK: - Few people's words

    /// Whether a word written large, as names are, is one that a few people used, or one that nobody did.
    private func namesFew(_ text: String, isSentence: Bool) -> Bool {
        var isFirst = true
        for piece in text.split(whereSeparator: \.isWhitespace) {
            defer { isFirst = isSentence && piece.last.map { ".?!:".contains($0) } ?? false }
            for word in Self.words(of: String(piece)) where word.first?.isUppercase ?? false {
                let count = users[word.lowercased()]?.count ?? 0
                if (1..<Self.few).contains(count) || (count == 0 && !isFirst) { return true }
            }
        }
        return false
    }

    private static func runs(of words: [String]) -> Set<String> {
        guard words.count >= longestRun else { return [] }
        return Set((0...(words.count - longestRun)).map { words[$0..<($0 + longestRun)].joined(separator: " ").lowercased() })
    }

    private static func words(of text: String) -> [String] { text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init) }
}
