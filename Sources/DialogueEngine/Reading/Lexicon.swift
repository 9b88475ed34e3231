/// What a word or phrase says in an answer of yes and no.
enum Sense: Hashable, Sendable {
    case yes, no
    /// `good` a negation turns; `bad` a negation leaves open.
    case good, bad
    case denial, weight, strong
    case doubt, partly, difficult, explain, skip
    case filler
    /// The label or a synonym of an option of this question.
    case option(OptionID)

    /// Which way it points, for slips: a slip that comes near two ways is no reading.
    var side: Int {
        switch self {
        case .yes, .good: 1
        case .no, .bad: -1
        default: 0
        }
    }
}

/// Phrases with their senses; the longest at each place counts. Between the words of a phrase fillers and words of weight may stand.
struct Lexicon: Sendable {
    struct Phrase: Sendable {
        let words: [String]
        let sense: Sense
    }

    /// By first word, longer phrases first.
    private(set) var phrases: [String: [Phrase]] = [:]

    /// Single words that slips may reach.
    private(set) var targets: [(word: String, sense: Sense)] = []

    init(_ tables: KeyValuePairs<Sense, [Language: [String]]>) {
        for (sense, table) in tables {
            for language in table.keys.sorted() { for text in table[language] ?? [] { add(text, sense) } }
        }
    }

    /// Adds a phrase; what is there already stays.
    mutating func add(_ text: String, _ sense: Sense) {
        let words = Token.words(of: text)
        guard let first = words.first, phrases[first]?.contains(where: { $0.words == words }) != true else { return }
        phrases[first, default: []].append(Phrase(words: words, sense: sense))
        phrases[first]?.sort { $0.words.count > $1.words.count }
        if words.count == 1, !StanceWords.exact.contains(first), !Negation.words.contains(first) { targets.append((first, sense)) }
    }

    /// The longest phrase that starts at `start`, with the place behind it.
    func match(_ tokens: [Token], at start: Int) -> (phrase: Phrase, end: Int)? {
        guard let first = tokens[start].word ?? tokens[start].number.map(String.init), let candidates = phrases[first] else { return nil }
        for phrase in candidates {
            if let end = end(of: phrase.words, in: tokens, from: start) { return (phrase, end) }
        }
        return nil
    }

    private func end(of words: [String], in tokens: [Token], from start: Int) -> Int? {
        var at = start + 1
        for word in words.dropFirst() {
            while at < tokens.count, tokens[at].word != word, isLight(tokens[at]) { at += 1 }
            guard at < tokens.count, tokens[at].word == word else { return nil }
            at += 1
        }
        return at
    }

    private func isLight(_ token: Token) -> Bool {
        token.word.map {
            (SmallTalk.fillers.contains($0) || Negation.weights.contains($0)) && !Negation.softeners.contains($0)
                && !Negation.words.contains($0)
        } ?? false
    }

    /// The sense a mistyped word comes near; `nil` where it comes near two sides.
    func near(_ word: String) -> Sense? {
        guard
            let side = Typos.nearest(
                to: word, among: targets.map { ($0.word, Side(side: $0.sense.side, other: $0.sense.side == 0 ? $0.sense : nil)) })
        else { return nil }
        return side.other ?? (side.side > 0 ? .good : .bad)
    }

    private struct Side: Hashable {
        let side: Int
        let other: Sense?
    }
}
