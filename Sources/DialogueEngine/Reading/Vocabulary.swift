import Synchronization

/// The words of all languages as a session in one language understands them.
///
/// A word that the session's own language lists means there what it means in that language; after it come Dutch, Frisian and English, which all residents
/// meet, and the others fill in only words that none of these know.
final class Vocabulary: Sendable {
    let language: Language
    private let words: [String: WordInfo]
    private let lexicons: [Question.Kind: Lexicon]
    /// The global words, each the whole of a message.
    let commands: [String: Command]
    /// Words that take an answer's number: "wijzig 3", "intrekken 2", "akkoord 3"; and those that take the name of a language.
    let changes: Set<String>
    let withdrawals: Set<String>
    let approvals: Set<String>
    let partings: Set<String>
    let joinings: Set<String>
    let tongues: Set<String>
    let languages: [String: Language]
    let greetings: Set<String>
    /// What says that there is nothing to say, where that was offered.
    private let nothings: Set<String>
    /// What comes before an answer that takes the place of another: "nee, ik bedoel 4".
    private let corrections: [[String]]
    /// What is said beside an answer: "wat mij betreft".
    private let asides: Set<String>
    /// What takes a talk up again after STOP.
    let resumptions: Set<String>
    /// Every single word that the session's language lists, or one that all residents meet.
    private let listed: Set<String>
    /// Pictures that say something.
    private let signs: Set<String>
    /// Words that deny, which haste glues to the next: "nietmee", "netiens".
    let denials: [String]
    /// Words for a hundred.
    let hundredWords: [String]
    /// Number words a slip may reach.
    let numberTargets: SlipTargets<Int>
    let monthTargets: SlipTargets<Int>
    /// Phrases of several words for a day, longer ones first.
    let dayPhrases: [(words: [String], days: Int)]
    private let monthStarts: [String: Int?]
    /// Reads "is this right?".
    let confirming: PolarReader

    private static let made = Mutex<[Language: Vocabulary]>([:])

    /// The vocabulary of a session in `language`; made at first use.
    static func of(_ language: Language) -> Vocabulary {
        made.withLock { made in
            if let known = made[language] { return known }
            let new = Vocabulary(language)
            made[language] = new
            return new
        }
    }

    private init(_ language: Language) {
        let tables = WordTable.all.filter { $0.language == language } + WordTable.all.filter { $0.language != language }
        var builder = VocabularyBuilder(session: language)
        for table in tables { builder.add(table) }
        self.language = language
        (words, commands, languages, greetings) = (builder.words, builder.commands, builder.languages, builder.greetings)
        func all(_ row: String) -> Set<String> { Set(tables.flatMap { $0[row] }.map { $0.joined(separator: " ") }) }
        (changes, withdrawals, approvals, tongues) = (all("change"), all("withdraw"), all("approve"), all("tongue"))
        (partings, joinings) = (all("apart"), all("together"))
        (resumptions, nothings, asides) = (all("resume"), all("nothing"), all("aside"))
        corrections = tables.flatMap { $0["correction"] }.sorted { $0.count > $1.count }
        listed = Set(builder.owners.filter { builder.isSpokenByAll($0.value) }.keys)
        signs = Set((WordTable.signs.names.flatMap { WordTable.signs[$0] } + tables.flatMap { $0["greeting"] }).flatMap { $0 })
        denials = words.filter {
            ($0.value.traits.contains(.negation) || builder.words[$0.value.same ?? ""]?.traits.contains(.negation) ?? false)
                && $0.key.unicodeScalars.count >= 2
        }.map(\.key).sorted()
        hundredWords = words.filter { $0.value.number == 100 }.map(\.key).sorted()
        let (traits, denials, gathered) = (words, denials, builder)
        lexicons = Dictionary(
            uniqueKeysWithValues: Question.Kind.allCases.compactMap { kind in
                kind.senses.map {
                    (
                        kind,
                        Lexicon(
                            $0 + Question.Kind.commonSenses, tables, denials, session: language, leastLetters: kind == .consent ? 6 : 4,
                            isFree: { gathered.isFree($0, of: $1) }
                        ) {
                            traits[$0]?.traits ?? []
                        }
                    )
                }
            })
        numberTargets = SlipTargets(words.compactMap { word, known in known.number.map { (word, $0) } })
        monthTargets = SlipTargets(words.compactMap { word, known in known.month.map { (word, $0) } })
        dayPhrases = tables.flatMap { table in
            table.group("day").flatMap { days, phrases in phrases.filter { $0.count > 1 }.map { ($0, Int(days)!) } }
        }.sorted { $0.words.count > $1.words.count }
        let starts = words.flatMap { word, known in known.month.map { month in (3...4).map { (String(word.prefix($0)), month) } } ?? [] }
        monthStarts = Dictionary(starts.map { ($0.0, Optional($0.1)) }) { a, b in a == b ? a : nil }
        let options = Question.Kind.confirm.ownOptions
        confirming = PolarReader(
            lexicons: [lexicons[.confirm]!], roles: PolarRoles(options: [.yes: .yes, .no: .no]), keys: OptionKeys(options))
    }

    /// The month whose name begins with three or four letters, where no other does.
    func month(startingWith start: String) -> Int? { monthStarts[start] ?? nil }

    subscript(word: String) -> WordInfo { words[word] ?? .none }

    /// Whether words say that there is nothing to say.
    func isNothing(_ words: [String]) -> Bool { nothings.contains(words.joined(separator: " ")) }

    /// A reply without a beginning that only says it takes the place of another.
    func withoutCorrection(_ tokens: [Token]) -> [Token] {
        let words = tokens.indices.filter { !tokens[$0].isSign }
        let typed = words.prefix(4).compactMap { tokens[$0].text }
        guard let correction = corrections.first(where: { typed.starts(with: $0) && words.count > $0.count }) else { return tokens }
        return Array(tokens[words[correction.count]...])
    }

    /// Whether a reply begins with something said beside the answer.
    func beginsAside(_ tokens: [Token]) -> Bool {
        let words = tokens.prefix(6).prefix { !$0.isSign }.compactMap(\.text)
        return words.indices.contains { asides.contains(words[...$0].joined(separator: " ")) }
    }

    /// Whether a word says yes or no, or is a number: what may stand before a global word that is meant.
    func opens(_ token: Token) -> Bool {
        token.number != nil || [.yes, .no, .good].contains(lexicons[.confirm]?.match([token], at: 0)?.phrase.sense)
    }

    func denies(_ token: Token) -> Bool { lexicons[.confirm]?.match([token], at: 0)?.phrase.sense == .no }

    /// Whether words are, as they stand, an answer that the tables list.
    func isAnswer(_ tokens: [Token]) -> Bool { lexicons[.confirm]?.match(tokens, at: 0)?.end == tokens.count }

    /// Whether a reply is a yes and nothing else: "ja", "ja graag", "1", "ja, ik wil weer meedoen".
    func isBareYes(_ tokens: [Token]) -> Bool {
        let said = tokens.filter { !$0.isSign && !$0.has(.courtesy) }
        if said.count == 1, said[0].number == 1 { return true }
        guard !tokens.contains(.sign("?")), let phrase = lexicons[.confirm]?.match(said, at: 0),
            [.yes, .good].contains(phrase.phrase.sense)
        else { return false }
        let rest = said[phrase.end...].compactMap(\.text).joined(separator: " ")
        return said[phrase.end...].allSatisfy { opens($0) && !denies($0) } || resumptions.contains(rest)
    }

    /// The words of yes and no for a kind that has them.
    func lexicon(_ kind: Question.Kind) -> Lexicon? { lexicons[kind] }

    /// The tokens of a reply, each with what is known of it; number words of several parts joined.
    func tokens(of text: String) -> [Token] {
        var tokens = joinedPrefixes(Token.tokens(of: text))
        var hasLarge = false
        for index in tokens.indices {
            guard let word = tokens[index].word else { continue }
            // A picture that says nothing here parts two thoughts, as a comma does.
            if let first = word.unicodeScalars.first, first.value >= 0x2190, !first.properties.isAlphabetic, !signs.contains(word) {
                tokens[index].sort = .sign(",")
                continue
            }
            tokens[index].known = words[word] ?? WordInfo(number: hundreds(word))
            if let same = tokens[index].known.same {
                tokens[index].sort = .word(same)
                tokens[index].known = self[same]
            }
            if let number = tokens[index].known.number, number >= 20 { hasLarge = true }
        }
        return hasLarge ? joined(tokens) : tokens
    }

    /// "on-eens", "in correct": a denying beginning cut off from its word.
    private func joinedPrefixes(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { Self.prefixes.contains($0.word ?? "") }) else { return tokens }
        var joined: [Token] = []
        var at = 0
        while at < tokens.count {
            let isPrefix = Self.prefixes.contains(tokens[at].word ?? "")
            let next = at + 1 < tokens.count && [.sign("-"), .sign("/"), .sign(".")].contains(tokens[at + 1]) ? at + 2 : at + 1
            if isPrefix, next < tokens.count, let front = tokens[at].word, let back = tokens[next].word, listed.contains(front + back) {
                joined.append(Token(.word(front + back), place: tokens[at].place.lowerBound..<tokens[next].place.upperBound))
                at = next + 1
            } else {
                joined.append(tokens[at])
                at += 1
            }
        }
        return joined
    }

    private static let prefixes: Set<String> = ["on", "un", "in", "dis", "non", "not", "nie", "ni", "не"]
}
