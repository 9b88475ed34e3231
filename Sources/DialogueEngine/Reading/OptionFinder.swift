/// Finds which options a row of tokens names: by key, by a whole label or synonym, by a word that only one label holds, or by a slip of one.
struct OptionFinder: Sendable {
    /// A stretch of tokens that names an option.
    struct Find: Equatable {
        let id: OptionID
        let range: Range<Int>
        let isKey: Bool
    }

    let keys: OptionKeys
    /// Whether a number right before a label says how many: "2 bankjes".
    private let countsLabels: Bool
    private var phrases: [[String]: OptionID?] = [:]
    private var longest = 1
    /// First words of phrases, so that a word that begins none costs one look.
    private var beginnings: Set<String> = []
    /// Words that stand in the labels of exactly one option: "taal" for "De taal leren".
    private var telling: [String: OptionID] = [:]
    private var known: Set<String> = []
    /// Beginnings of labels of two words and more, for who types half of one: "ik gean net".
    private var halves: [[String]: OptionID?] = [:]
    private var targets = SlipTargets<OptionID>([])

    /// - Parameters:
    ///   - rows: each option with its texts, those of the session's language first.
    ///   - tellsByWords: whether a word that only one label holds names it.
    ///   - countsLabels: whether a number right before a label says how many.
    init(_ rows: [(option: Option, texts: [String])], tellsByWords: Bool, countsLabels: Bool, _ vocabulary: Vocabulary) {
        self.countsLabels = countsLabels
        keys = OptionKeys(rows.map(\.option))
        var owners: [String: Set<OptionID>] = [:]
        for row in rows {
            for text in row.texts {
                let tokens = vocabulary.tokens(of: text)
                let words = tokens.compactMap(\.text)
                if words.isEmpty { continue }
                longest = max(longest, words.count)
                beginnings.insert(words[0])
                if let other = phrases[words], other != row.option.id {
                    phrases[words] = .some(nil)
                } else {
                    phrases[words] = row.option.id
                }
                addHalves(tokens, row.option.id)
                for token in tokens where !token.has([.filler, .negation]) {
                    guard let word = token.text, word.unicodeScalars.count >= 3 || words.count == 1 else { continue }
                    owners[word, default: []].insert(row.option.id)
                }
            }
        }
        for (word, ids) in owners where tellsByWords || phrases[[word]] != nil {
            if ids.count == 1 { telling[word] = ids.first }
            // Words of several options are targets too: a slip near them reaches nobody.
            known.insert(word)
            for id in ids { targets.add(word, id) }
        }
    }

    /// A half tells its option only where it leaves out no denial and holds more than fillers.
    private mutating func addHalves(_ tokens: [Token], _ id: OptionID) {
        let words = tokens.filter { $0.text != nil }
        let least = words.first?.has(.negation) ?? false ? 1 : 2
        for count in least..<max(least, min(words.count, 7)) {
            let (half, rest) = (words[..<count], words[count...])
            guard !rest.contains(where: { $0.has(.negation) }), half.contains(where: { $0.has(.negation) || !$0.has(.filler) }) else {
                continue
            }
            let key = half.compactMap(\.text)
            halves[key] = halves[key].map { $0 == id ? id : nil } ?? .some(id)
        }
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
        guard let first = tokens[start].text, beginnings.contains(first) else { return nil }
        var words: [String] = []
        var best: Find?
        for index in start..<min(tokens.count, start + longest) {
            guard let word = tokens[index].text else { break }
            words.append(word)
            if words.count == 1, tokens[index].number != nil { continue }
            if let id = phrases[words], let id { best = Find(id: id, range: start..<index + 1, isKey: false) }
        }
        return best
    }

    private func key(_ at: Int, _ tokens: [Token]) -> Find? {
        guard let id = keys.option(tokens[at]) else { return nil }
        // "8 for a café": an article before a label, and no key A.
        if tokens[at].has([.article, .filler]), tokens[at].word != nil, at + 1 < tokens.count, word(at + 1, tokens, false) != nil {
            return nil
        }
        if countsLabels, tokens[at].number != nil, at + 1 < tokens.count, let label = word(at + 1, tokens, false), label.id != id {
            return nil
        }
        return Find(id: id, range: at..<at + 1, isKey: true)
    }

    private func word(_ at: Int, _ tokens: [Token], _ slips: Bool) -> Find? {
        let token = tokens[at]
        guard let word = token.word, !token.has([.filler, .negation]) else { return nil }
        if let id = telling[word] { return Find(id: id, range: at..<at + 1, isKey: false) }
        guard slips, !known.contains(word), !token.has(.real) else { return nil }
        // "bloemen buurt" for "Bloemenbuurt"
        if at + 1 < tokens.count, let next = tokens[at + 1].word, let id = telling[word + next] {
            return Find(id: id, range: at..<at + 2, isKey: false)
        }
        let id = targets.nearest(to: word) ?? beginning(word)
        return id.map { Find(id: $0, range: at..<at + 1, isKey: false) }
    }

    /// The option of the only words that begin so: "zaterdag" for "Zaterdagochtend".
    private func beginning(_ word: String) -> OptionID? {
        guard word.unicodeScalars.count >= 5 else { return nil }
        let ids = Set(telling.lazy.filter { $0.key.hasPrefix(word) }.map(\.value))
        return ids.count == 1 ? ids.first : nil
    }

    /// Whether a word tells an option by itself.
    func names(_ token: Token) -> Bool { token.word.map { telling[$0] != nil || (phrases[[$0]] ?? nil) != nil } ?? false }

    /// The option whose whole text this is.
    func whole(_ tokens: [Token]) -> OptionID? {
        let words = tokens.compactMap(\.text)
        guard words.count > 1 || tokens.first?.word != nil else { return nil }
        return phrases[words] ?? halves[words] ?? nil
    }
}
