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
    let changes: Set<String>
    let withdrawals: Set<String>
    let tongues: Set<String>
    let languages: [String: Language]
    let greetings: Set<String>
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
        (changes, withdrawals, tongues) = (all("change"), all("withdraw"), all("tongue"))
        let traits = words
        lexicons = Dictionary(
            uniqueKeysWithValues: Question.Kind.allCases.compactMap { kind in
                kind.senses.map { (kind, Lexicon($0 + Question.Kind.commonSenses, tables) { traits[$0]?.traits ?? [] }) }
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
            lexicons: [lexicons[.confirm]!], roles: PolarRoles(options: [.yes: "ja", .no: "nee"]), keys: OptionKeys(options))
    }

    /// The month whose name begins with three or four letters, where no other does.
    func month(startingWith start: String) -> Int? { monthStarts[start] ?? nil }

    subscript(word: String) -> WordInfo { words[word] ?? .none }

    /// The words of yes and no for a kind that has them.
    func lexicon(_ kind: Question.Kind) -> Lexicon? { lexicons[kind] }

    /// The tokens of a reply, each with what is known of it; tens and units of English and Dutch number words joined.
    func tokens(of text: String) -> [Token] {
        var tokens = Token.tokens(of: text)
        var hasTens = false
        for index in tokens.indices {
            guard let word = tokens[index].word else { continue }
            tokens[index].known = self[word]
            if let same = tokens[index].known.same {
                tokens[index].sort = .word(same)
                tokens[index].known = self[same]
            }
            if tokens[index].known.isTens { hasTens = true }
        }
        return hasTens ? joined(tokens) : tokens
    }

    /// "seventy five", "seventy-five", "vijf en zeventig" as one number.
    private func joined(_ tokens: [Token]) -> [Token] {
        var joined: [Token] = []
        for token in tokens {
            if token.known.isTens, let tens = token.known.number, joined.count > 1, joined[joined.count - 1].has(.joiner),
                let unit = joined[joined.count - 2].known.number, (1...9).contains(unit)
            {
                let start = joined[joined.count - 2].place.lowerBound
                joined.removeLast(2)
                joined.append(Token(.number(tens + unit), place: start..<token.place.upperBound))
                continue
            }
            guard let unit = token.known.number, (1...9).contains(unit), var last = joined.last else {
                joined.append(token)
                continue
            }
            if last == .sign("-"), joined.count > 1 { last = joined[joined.count - 2] }
            guard last.known.isTens, let tens = last.known.number, tens % 10 == 0, tens < 100 else {
                joined.append(token)
                continue
            }
            if joined.last == .sign("-") { joined.removeLast() }
            joined[joined.count - 1] = Token(.number(tens + unit), place: last.place.lowerBound..<token.place.upperBound)
        }
        return joined
    }
}

/// Gathers the words of one table after the other; what an earlier one says stays.
private struct VocabularyBuilder {
    let session: Language
    var words: [String: WordInfo] = [:]
    var commands: [String: Command] = [:]
    var languages: [String: Language] = [:]
    var greetings: Set<String> = []
    /// The words earlier tables use for answers, lists, numbers and days.
    private var claimed: [Set<String>] = [[], [], [], []]
    private static let spokenByAll: Set<Language> = ["nl", "fy", "en", "mul"]

    init(session: Language) { self.session = session }

    mutating func add(_ table: WordTable) {
        var own: [Set<String>] = [[], [], [], []]
        let isOfAll = table.language == session || Self.spokenByAll.contains(table.language)
        let earlier = claimed
        func isFree(_ word: String, _ group: Int) -> Bool {
            !earlier[group].contains(word) && (isOfAll || !earlier.contains { $0.contains(word) })
        }
        var words = words
        func note(_ phrase: [String], _ group: Int, _ change: (inout WordInfo) -> Void) {
            guard phrase.count == 1 else { return }
            own[group].insert(phrase[0])
            if isFree(phrase[0], group) { change(&words[phrase[0], default: .none]) }
        }
        for (group, rows) in [WordTraits.answers, WordTraits.lists, WordTraits.numbers, WordTraits.days].enumerated() {
            for (row, trait) in rows { for phrase in table[row] { note(phrase, group) { $0.traits.insert(trait) } } }
        }
        for row in WordTable.phraseNames { for phrase in table[row] where phrase.count == 1 { own[0].insert(phrase[0]) } }
        for (number, phrases) in table.group("number") { for phrase in phrases { note(phrase, 2) { $0.number = Int(number) } } }
        for (number, phrases) in table.group("ordinal") { for phrase in phrases { note(phrase, 2) { $0.ordinal = Int(number) } } }
        for (word, phrases) in table.group("same") { for phrase in phrases { note(phrase, 0) { $0.same = String(word) } } }
        for (word, number, isTens) in Self.compounds(table) { note([word], 2) { ($0.number, $0.isTens) = (number, isTens) } }
        for (number, phrases) in table.group("month") { for phrase in phrases { note(phrase, 3) { $0.month = Int(number) } } }
        for (number, phrases) in table.group("weekday") { for phrase in phrases { note(phrase, 3) { $0.weekday = Int(number)! - 1 } } }
        for (days, phrases) in table.group("day") { for phrase in phrases { note(phrase, 3) { $0.day = Int(days) } } }
        for (days, phrases) in table.group("unit") { for phrase in phrases { note(phrase, 3) { $0.unit = Int(days) } } }
        self.words = words
        addMessages(table) { word in isOfAll || !earlier.contains { $0.contains(word) } }
        for group in own.indices { claimed[group].formUnion(own[group]) }
    }

    /// What counts as a whole message. A single word of another language that is an answer in this one is no command.
    private mutating func addMessages(_ table: WordTable, isFree: (String) -> Bool) {
        func messages(_ phrases: [[String]]) -> [String] {
            phrases.filter { $0.count > 1 || isFree($0[0]) }.map { $0.joined(separator: " ") }
        }
        for (name, phrases) in table.group("command") {
            guard let command = Command(row: name) else { continue }
            for message in messages(phrases) where commands[message] == nil { commands[message] = command }
        }
        for (row, command) in [
            ("change", Command.change(nil)), ("change phrase", .change(nil)), ("withdraw", .withdraw(nil)), ("tongue", .language(nil)),
        ] {
            for message in messages(table[row]) where commands[message] == nil { commands[message] = command }
        }
        for (code, phrases) in table.group("language") {
            for phrase in phrases where languages[phrase.joined(separator: " ")] == nil {
                languages[phrase.joined(separator: " ")] = Language(String(code))
            }
        }
        for message in messages(table["greeting"]) where commands[message] == nil || table.language == session { greetings.insert(message) }
    }

    /// Tens, and what is written as one word with units: "vijfenzeventig", "seventyfive". Source: Taalunie, "telwoorden".
    private static func compounds(_ table: WordTable) -> [(String, Int, isTens: Bool)] {
        let units: [(word: String, value: Int)] = (1...9).flatMap { unit in table["number \(unit)"].map { ($0.joined(), unit) } }
        let tens: [(word: String, value: Int)] = table.group("tens").flatMap { tens, names in names.map { ($0.joined(), Int(tens)!) } }
        var compounds: [(String, Int, isTens: Bool)] = []
        for ten in tens {
            compounds.append((ten.word, ten.value, true))
            for unit in units {
                compounds.append((unit.word + "en" + ten.word, ten.value + unit.value, false))
                compounds.append((ten.word + unit.word, ten.value + unit.value, false))
            }
        }
        for hundred in table["number 100"].map({ $0.joined() }) {
            for part in tens + units { compounds.append((hundred + part.word, 100 + part.value, false)) }
        }
        return compounds
    }
}
