/// The words by which one option can be meant.
struct OptionWords {
    let id: OptionID
    /// `1` or `a`, folded.
    let key: Token
    /// Each a row of words that means this option.
    let phrases: [[String]]

    /// The options of a question with their keys, labels, short labels, synonyms and, for built-in kinds, the words of the tables.
    static func all(of question: Question, labels: [OptionID: LocalizedText]) -> [OptionWords] {
        question.options.map { option in
            var phrases: Set<[String]> = []
            for text in [labels[option.id], option.label, option.short].compactMap({ $0 }) {
                for version in text.versions { phrases.insert(words(of: version.template.plainWords)) }
            }
            for synonym in option.synonyms.values.joined() { phrases.insert(words(of: synonym)) }
            for phrase in question.kind.table(for: option.id) { phrases.insert(phrase.split(separator: " ").map(String.init)) }
            return OptionWords(
                id: option.id, key: Token.tokens(of: option.key).first ?? .word(option.key),
                phrases: phrases.filter { !$0.isEmpty }.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) })
        }
    }

    private static func words(of text: String) -> [String] { Token.tokens(of: text).compactMap(\.word) }
}

extension Template {
    /// The words of this text without its values.
    var plainWords: String { segments.map { if case .literal(let text) = $0 { text } else { " " } }.joined() }
}

/// Finds which options a row of tokens names.
struct OptionFinder {
    let options: [OptionWords]
    /// Words that stand in the label of exactly one option, with that option: "taal" for "De taal leren".
    private let telling: [String: OptionID]

    init(options: [OptionWords], tellsByWords: Bool) {
        self.options = options
        guard tellsByWords else {
            telling = [:]
            return
        }
        var owners: [String: Set<OptionID>] = [:]
        for option in options {
            for word in Set(option.phrases.joined()) where word.count >= 3 && !WordTables.fillers.contains(word) && !WordTables.negations.contains(word) {
                owners[word, default: []].insert(option.id)
            }
        }
        telling = owners.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// A stretch of tokens that names an option.
    struct Find: Equatable {
        let id: OptionID
        let range: Range<Int>
        let isKey: Bool
    }

    /// The finds from left to right, the longest phrase first at each place. A negation right before a find makes it no find of that option.
    func finds(in tokens: ArraySlice<Token>, keys: Bool = true) -> [Find] {
        var finds: [Find] = []
        var at = tokens.startIndex
        while at < tokens.endIndex {
            if let find = phrase(at: at, in: tokens) ?? (keys ? key(at: at, in: tokens) : nil) ?? word(at: at, in: tokens) {
                finds.append(find)
                at = find.range.upperBound
            } else {
                at += 1
            }
        }
        return finds
    }

    private func phrase(at start: Int, in tokens: ArraySlice<Token>) -> Find? {
        var best: Find?
        for option in options {
            for phrase in option.phrases where phrase.count > best?.range.count ?? 0 {
                if let end = match(phrase, at: start, in: tokens) { best = Find(id: option.id, range: start..<end, isKey: false) }
            }
        }
        return best
    }

    private func match(_ phrase: [String], at start: Int, in tokens: ArraySlice<Token>) -> Int? {
        guard start + phrase.count <= tokens.endIndex else { return nil }
        for (offset, word) in phrase.enumerated() where tokens[start + offset].word != word { return nil }
        return start + phrase.count
    }

    private func key(at index: Int, in tokens: ArraySlice<Token>) -> Find? {
        options.first { $0.key == tokens[index] }.map { Find(id: $0.id, range: index..<index + 1, isKey: true) }
    }

    private func word(at index: Int, in tokens: ArraySlice<Token>) -> Find? {
        tokens[index].word.flatMap { telling[$0] }.map { Find(id: $0, range: index..<index + 1, isKey: false) }
    }

    /// The one option a mistyped word comes near; `nil` where it comes near two.
    func near(_ word: String) -> OptionID? {
        guard word.count >= 5, !WordTables.negations.contains(word) else { return nil }
        let limit = word.count >= 9 ? 2 : 1
        var ids: Set<OptionID> = []
        for option in options {
            let singles = option.phrases.filter { $0.count == 1 }.map { $0[0] } + telling.filter { $0.value == option.id }.map(\.key)
            // One letter more of room around the words of other options, so that no slip reaches across to an opposite.
            if singles.contains(where: { $0.count >= 4 && Spelling.isWithin(limit, word, $0) }) { ids.insert(option.id) }
        }
        guard ids.count == 1, let id = ids.first else { return nil }
        let isClear = options.allSatisfy { option in
            option.id == id || option.phrases.allSatisfy { $0.count > 1 || !Spelling.isWithin(limit + 1, word, $0[0]) }
        }
        return isClear ? id : nil
    }
}

extension Spelling {
    /// Whether two words differ by at most `limit` slips: a letter more, less, other, or two swapped.
    ///
    /// Source: optimal string alignment (Damerau 1964; Boytsov 2011). O(length²) on words of at most 24 letters, longer ones never match.
    static func isWithin(_ limit: Int, _ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        guard abs(a.count - b.count) <= limit, a.count <= 24, b.count <= 24, !a.isEmpty, !b.isEmpty else { return false }
        var rows = [Array(0...b.count)]
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                var cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, rows[i - 2][j - 2] + 1) }
                row.append(cost)
            }
            rows.append(row)
        }
        return rows[a.count][b.count] <= limit
    }
}
