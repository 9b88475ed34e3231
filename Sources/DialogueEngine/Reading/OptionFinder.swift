/// Finds which options a row of tokens names: by key, by a whole label or synonym, by a word that only one label holds, or by a slip of one.
struct OptionFinder {
    /// A stretch of tokens that names an option.
    struct Find: Equatable {
        let id: OptionID
        let range: Range<Int>
        let isKey: Bool
    }

    let keys: [(key: Token, id: OptionID)]
    private var phrases: [[String]: OptionID?] = [:]
    private var longest = 1
    /// Words that stand in the labels of exactly one option: "taal" for "De taal leren".
    private var telling: [String: OptionID] = [:]
    private var targets: [(word: String, meaning: OptionID)] = []

    /// - Parameter rows: each option with its texts, those of the session's language first.
    init(_ rows: [(option: Option, texts: [String])], tellsByWords: Bool) {
        keys = rows.compactMap { row in Token.tokens(of: row.option.key).first.map { ($0, row.option.id) } }
        var owners: [String: Set<OptionID>] = [:]
        for row in rows {
            for text in row.texts {
                let words = Token.words(of: text)
                if words.isEmpty { continue }
                longest = max(longest, words.count)
                if let other = phrases[words], other != row.option.id {
                    phrases[words] = .some(nil)
                } else {
                    phrases[words] = row.option.id
                }
                for word in words
                where !SmallTalk.fillers.contains(word) && !Negation.words.contains(word)
                    && (word.unicodeScalars.count >= 3 || words.count == 1)
                {
                    owners[word, default: []].insert(row.option.id)
                }
            }
        }
        for (word, ids) in owners where ids.count == 1 {
            if tellsByWords || phrases[[word]] != nil { telling[word] = ids.first }
        }
        // Words of several options are targets too: a slip near them reaches nobody.
        targets = owners.flatMap { word, ids in tellsByWords || phrases[[word]] != nil ? ids.map { (word, $0) } : [] }
    }

    /// The finds from left to right, the longest phrase first at each place.
    func finds(in tokens: [Token], keys usesKeys: Bool = true, slips: Bool = true) -> [Find] {
        var finds: [Find] = []
        var at = 0
        let allowsSlips = slips && tokens.count <= 24
        while at < tokens.count {
            if let find = phrase(at, tokens) ?? (usesKeys ? key(at, tokens) : nil) ?? word(at, tokens, allowsSlips) {
                finds.append(find)
                at = find.range.upperBound
            } else {
                at += 1
            }
        }
        return finds
    }

    private func phrase(_ start: Int, _ tokens: [Token]) -> Find? {
        var words: [String] = []
        var best: Find?
        for index in start..<min(tokens.count, start + longest) {
            guard let word = tokens[index].word ?? tokens[index].number.map(String.init) else { break }
            words.append(word)
            if words.count == 1, tokens[index].number != nil { continue }
            if let id = phrases[words], let id { best = Find(id: id, range: start..<index + 1, isKey: false) }
        }
        return best
    }

    private func key(_ at: Int, _ tokens: [Token]) -> Find? {
        keys.first { $0.key == tokens[at] }.map { Find(id: $0.id, range: at..<at + 1, isKey: true) }
    }

    private func word(_ at: Int, _ tokens: [Token], _ slips: Bool) -> Find? {
        guard let word = tokens[at].word, !SmallTalk.fillers.contains(word), !Negation.words.contains(word) else { return nil }
        let id = telling[word] ?? (slips && !isKnown(word) ? Typos.nearest(to: word, among: targets) : nil)
        return id.map { Find(id: $0, range: at..<at + 1, isKey: false) }
    }

    private func isKnown(_ word: String) -> Bool { targets.contains { $0.word == word } }

    /// The option whose whole text this is.
    func whole(_ tokens: [Token]) -> OptionID? {
        let words = tokens.compactMap { $0.word ?? $0.number.map(String.init) }
        return words.count > 1 || tokens.first?.word != nil ? phrases[words] ?? nil : nil
    }
}

extension ReplyReader {
    /// A finder over the options of this question.
    func finder(tellsByWords: Bool = true) -> OptionFinder {
        OptionFinder(question.options.map { ($0, texts(of: $0)) }, tellsByWords: tellsByWords)
    }
}
