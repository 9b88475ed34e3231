/// Gathers the words of one table after the other; what an earlier one says stays.
struct VocabularyBuilder {
    let session: Language
    var words: [String: WordInfo] = [:]
    var commands: [String: Command] = [:]
    var languages: [String: Language] = [:]
    var greetings: Set<String> = []
    /// The words earlier tables use for answers, lists, numbers and days.
    private var claimed: [Set<String>] = [[], [], [], []]
    private static let spokenByAll: Set<Language> = ["nl", "fy", "en", "mul"]

    /// The language that first lists a word.
    private(set) var owners: [String: Language] = [:]

    init(session: Language) { self.session = session }

    private func isOfAll(_ table: WordTable) -> Bool { isSpokenByAll(table.language) }

    /// Whether words of a language count whatever they are: the session's own, and those that all residents meet.
    func isSpokenByAll(_ language: Language) -> Bool { language == session || Self.spokenByAll.contains(language) }

    /// Whether a phrase of `table` counts in this session: a single word must mean nothing else in a language that comes first.
    func isFree(_ phrase: [String], of table: WordTable) -> Bool {
        phrase.count > 1 || owners[phrase[0]] == table.language
    }

    mutating func add(_ table: WordTable) {
        var own: [Set<String>] = [[], [], [], []]
        let isOfAll = isOfAll(table)
        let earlier = claimed
        func isFree(_ word: String, _ group: Int) -> Bool {
            !earlier[group].contains(word) && (isOfAll ? owners[word] != session || table.language == session : owners[word] == nil)
        }
        var words = words
        func note(_ phrase: [String], _ group: Int, _ change: (inout WordInfo) -> Void) {
            guard phrase.count == 1 else { return }
            own[group].insert(phrase[0])
            if isFree(phrase[0], group) { change(&words[phrase[0], default: .none]) }
        }
        for (group, rows) in WordTraits.rows.enumerated() {
            for (row, trait) in rows { for phrase in table[row] { note(phrase, group) { $0.traits.insert(trait) } } }
        }
        for row in WordTable.phraseNames { for phrase in table[row] where phrase.count == 1 { own[0].insert(phrase[0]) } }
        for (number, phrases) in table.group("number") { for phrase in phrases { note(phrase, 2) { $0.number = Int(number) } } }
        for (number, phrases) in table.group("ordinal") { for phrase in phrases { note(phrase, 2) { $0.ordinal = Int(number) } } }
        for (word, phrases) in table.group("same") { for phrase in phrases { note(phrase, 0) { $0.same = String(word) } } }
        for (word, number) in Self.compounds(table) { note([word], 2) { $0.number = number } }
        for (word, number) in Self.ordinals(table) { note([word], 2) { $0.ordinal = number } }
        for (number, phrases) in table.group("month") { for phrase in phrases { note(phrase, 3) { $0.month = Int(number) } } }
        for (number, phrases) in table.group("weekday") { for phrase in phrases { note(phrase, 3) { $0.weekday = Int(number)! - 1 } } }
        for (days, phrases) in table.group("day") { for phrase in phrases { note(phrase, 3) { $0.day = Int(days) } } }
        for (days, phrases) in table.group("unit") { for phrase in phrases { note(phrase, 3) { $0.unit = Int(days) } } }
        self.words = words
        addMessages(table) { [owners, session] word in
            // Short words in Latin letters are too often a word or a name here: "son", "dur".
            let isPlain = table.language == session || isOfAll || word.utf8.count >= 5 || !word.utf8.allSatisfy { $0 < 0x80 }
            return isPlain && (owners[word] == nil || table.language == session)
        }
        for group in own.indices { claimed[group].formUnion(own[group]) }
        for word in own.joined() where owners[word] == nil { owners[word] = table.language }
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
    private static func compounds(_ table: WordTable) -> [(String, Int)] {
        let units: [(word: String, value: Int)] = (1...9).flatMap { unit in table["number \(unit)"].map { ($0.joined(), unit) } }
        let tens: [(word: String, value: Int)] = table.group("tens").flatMap { tens, names in names.map { ($0.joined(), Int(tens)!) } }
        var compounds: [(String, Int)] = []
        for ten in tens {
            compounds.append((ten.word, ten.value))
            for unit in units {
                compounds.append((unit.word + "en" + ten.word, ten.value + unit.value))
                compounds.append((ten.word + unit.word, ten.value + unit.value))
            }
        }
        return compounds
    }

    /// Ordinals from eleven to thirty-one, for days of a month: "zeventiende", "eenentwintigste", "thirteenth".
    private static func ordinals(_ table: WordTable) -> [(String, Int)] {
        guard !table["number 11"].isEmpty else { return [] }
        let words =
            (11...19).flatMap { number in table["number \(number)"].map { ($0.joined(), number) } } + compounds(table)
        return words.filter { (11...31).contains($0.1) }.flatMap { word, number in ["de", "ste", "th"].map { (word + $0, number) } }
    }
}
