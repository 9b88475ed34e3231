/// What a word or phrase says in an answer of yes and no.
enum Sense: Hashable, Sendable {
    case yes, no
    /// `good` a negation turns; `bad` a negation leaves open.
    case good, bad
    case denial, weight, strong
    case doubt, partly, difficult, explain, skip
    /// Two ways at once.
    case open
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
        /// A single word that counts only with nothing unknown beside it.
        let isFragile: Bool
        /// Says yes by itself and only adds weight beside something else: "natuurlijk niet".
        let isWeight: Bool
    }

    /// By first word, longer phrases first.
    private(set) var phrases: [String: [Phrase]] = [:]

    /// What a slip of a single word may be meant for.
    private var targets = SlipTargets<Meant>([])

    /// Words that deny, which haste glues to another.
    private let denials: Set<String>
    /// How many letters they have.
    private let denialLengths: [Int]

    private struct Meant: Hashable {
        let side: Int
        let other: Sense?
    }

    /// - Parameters:
    ///   - senses: which rows of the tables say what; of two that hold the same phrase the first counts.
    ///   - tables: those of the session's language first.
    ///   - denials: words that deny.
    ///   - session: the language in which words may be mistyped.
    ///   - leastLetters: how many letters a word needs before a slip of it is read.
    ///   - isFree: whether a phrase of a table counts in this session.
    init(
        _ senses: [(Sense, row: String)], _ tables: [WordTable], _ denials: [String], session: Language, leastLetters: Int,
        isFree: ([String], WordTable) -> Bool,
        traits: (String) -> WordTraits
    ) {
        self.denials = Set(denials)
        denialLengths = Set(denials.map(\.unicodeScalars.count)).sorted()
        for table in tables {
            for (sense, row) in senses {
                for words in table[row] where isFree(words, table) {
                    add(words, sense, traits(words[0]), slips: table.language == session ? leastLetters : .max)
                }
            }
        }
        sort()
    }

    /// Only labels and synonyms of options.
    init() { (denials, denialLengths) = ([], []) }

    /// Adds a phrase; what is there already stays.
    mutating func add(_ words: [String], _ sense: Sense, _ traits: WordTraits, slips leastLetters: Int = 4) {
        guard let first = words.first, phrases[first]?.contains(where: { $0.words == words }) != true else { return }
        // What is stepped over still denies: "nooit bezwaar".
        if sense == .filler, words.count == 1, traits.contains(.negation) { return }
        let (isFragile, isWeight) = (words.count == 1 && traits.contains(.fragile), words.count == 1 && traits.contains(.weight))
        phrases[first, default: []].append(Phrase(words: words, sense: sense, isFragile: isFragile, isWeight: isWeight))
        // A short yes or no has too many neighbours that are words: "neef", "jaap"; so has a word of weight: "valt" is not "vast".
        let letters = first.unicodeScalars.count
        let isShort = letters <= 4 && (sense == .yes || sense == .no) || letters < 7 && sense == .strong
        if words.count == 1, !isShort, letters >= leastLetters, traits.isDisjoint(with: [.exact, .negation]) {
            targets.add(first, Meant(side: sense.side, other: sense.side == 0 ? sense : nil))
        }
    }

    /// Puts longer phrases first, after phrases were added.
    mutating func sort() {
        for first in phrases.keys { phrases[first]?.sort { $0.words.count > $1.words.count } }
    }

    /// Whether exactly this phrase is in it.
    func has(_ words: [String]) -> Bool { words.first.flatMap { phrases[$0] }?.contains { $0.words == words } ?? false }

    /// The longest phrase that starts at `start`, with the place behind it.
    func match(_ tokens: [Token], at start: Int) -> (phrase: Phrase, end: Int)? {
        guard start < tokens.count, let first = tokens[start].text, let candidates = phrases[first] else { return nil }
        for phrase in candidates {
            if let end = end(of: phrase.words, in: tokens, from: start) { return (phrase, end) }
        }
        return nil
    }

    private func end(of words: [String], in tokens: [Token], from start: Int) -> Int? {
        var at = start + 1
        for word in words.dropFirst() {
            while at < tokens.count, tokens[at].text != word, isLight(tokens[at]) { at += 1 }
            guard at < tokens.count, tokens[at].text == word else { return nil }
            at += 1
        }
        return at
    }

    private func isLight(_ token: Token) -> Bool { token.has([.filler, .weight]) && !token.has([.softener, .negation]) }

    /// A denial written in one with what it denies: "netiens", "kloptniet". Looks once for each length a denial may have.
    private func glued(_ word: String) -> Sense? {
        let letters = word.unicodeScalars
        for length in denialLengths where letters.count >= length + 4 {
            let cuts = [
                (letters.prefix(length), letters.dropFirst(length)), (letters.suffix(length), letters.dropLast(length)),
            ]
            for (denial, rest) in cuts where denials.contains(String(denial)) {
                guard let said = phrases[String(rest)]?.first(where: { $0.words.count == 1 })?.sense else { continue }
                return said == .good ? .bad : .open
            }
        }
        return nil
    }

    /// The sense a mistyped word comes near; `nil` where it comes near two sides.
    func near(_ word: String) -> Sense? {
        if let glued = glued(word) { return glued }
        guard let meant = targets.nearest(to: word) else { return nil }
        return meant.other ?? (meant.side > 0 ? .good : .bad)
    }
}
