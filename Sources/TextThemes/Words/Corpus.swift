import DialogueEngine

/// All texts read: their words without the small ones, each with its stem and the parts it is made of.
///
/// In the order of what was said, so that nothing depends on who came first.
struct Corpus {
    /// One word that says what a text is about.
    struct Content {
        /// Its place in ``Corpus/stems``.
        let stem: Int
        /// The stems of the two words it is made of; empty for most words.
        var parts: [Int]
        let folded: String
        let written: String
        /// Whether the content before it in the text stands right before it.
        let isNext: Bool
    }

    let texts: [ThemeText]
    private(set) var contents: [[Content]] = []
    /// The language each text is in.
    private(set) var languages: [Language] = []
    private(set) var stems: [String] = []
    /// Whose each text is, as a number from 0.
    let authors: [Int]
    let authorCount: Int
    private var places: [String: Int] = [:]
    private let readers: [Language: WordReader]

    /// - Complexity: O(n log n) in texts, linear in words.
    init(_ given: [ThemeText]) {
        texts = given.sorted(by: ThemeText.precedes)
        var people: [String: Int] = [:]
        authors = texts.map { text in
            let number = people[text.author] ?? people.count
            people[text.author] = number
            return number
        }
        authorCount = people.count
        let words = texts.map { WordScanner.words(of: $0.text) }
        languages = zip(words, texts).map { SpokenLanguage.language(of: $0, stated: $1.language) }
        let common = Self.commonWords(words, languages)
        readers = Set(languages).reduce(into: [:]) { $0[$1] = WordReader(of: $1, common: common[$1] ?? []) }
        for (words, language) in zip(words, languages) { contents.append(read(words, readers[language]!)) }
        splitCompounds()
    }

    /// A word or two as the terms they are in the languages of the texts; empty where they are small words in all of them.
    func terms(of phrase: String) -> Set<String> {
        let words = WordScanner.words(of: phrase)
        return Set(readers.values.map { reader in words.compactMap { reader.stem(of: $0.folded) }.joined(separator: " ") }).subtracting([""]
        )
    }

    /// The texts in which all words of one of these terms stand, as words or as parts of one.
    func texts(having terms: Set<String>) -> [Int] {
        let wanted = terms.map { $0.split(separator: " ").map { places[String($0)] } }.compactMap { places -> Set<Int>? in
            let known = Set(places.compactMap { $0 })
            return known.count == Set(places).count ? known : nil
        }
        return contents.indices.filter { text in
            let own = contents[text].reduce(into: Set<Int>()) { $0.formUnion([$1.stem] + $1.parts) }
            return wanted.contains { $0.isSubset(of: own) }
        }
    }

    private mutating func read(_ words: [WordScanner.Word], _ reader: WordReader) -> [Content] {
        var (found, isBroken) = ([Content](), true)
        for word in words {
            guard let stem = reader.stem(of: word.folded) else {
                isBroken = true
                continue
            }
            found.append(
                Content(
                    stem: number(of: stem), parts: [], folded: word.folded, written: word.written, isNext: word.isNext && !isBroken))
            isBroken = false
        }
        return found
    }

    private mutating func number(of stem: String) -> Int {
        if let place = places[stem] { return place }
        places[stem] = stems.count
        stems.append(stem)
        return stems.count - 1
    }

    private mutating func splitCompounds() {
        var counts = [Int](repeating: 0, count: stems.count)
        for text in contents { for stem in Set(text.map(\.stem)) { counts[stem] += 1 } }
        for (text, language) in languages.enumerated() {
            guard let reader = readers[language], reader.joinsWords else { continue }
            for place in contents[text].indices {
                contents[text][place].parts = reader.parts(of: contents[text][place].folded) { stem in
                    places[stem].map { ($0, counts[$0]) }
                }
            }
        }
    }

    /// Of languages we have no list for: the words that a fifth of the texts has.
    private static func commonWords(_ words: [[WordScanner.Word]], _ languages: [Language]) -> [Language: Set<String>] {
        var (texts, counts) = ([Language: Int](), [Language: [String: Int]]())
        for (words, language) in zip(words, languages) where StopWords.list(of: language) == nil {
            texts[language, default: 0] += 1
            for word in Set(words.map(\.folded)) { counts[language, default: [:]][word, default: 0] += 1 }
        }
        return counts.reduce(into: [:]) { common, counted in
            let least = max(5, texts[counted.key, default: 0] / 5)
            common[counted.key] = Set(counted.value.filter { $0.value >= least }.keys)
        }
    }
}

/// Reads the words of one language, each once.
final class WordReader {
    /// Whether the language writes compounds as one word.
    let joinsWords: Bool
    private let stemmer: Stemmer
    private let small: Set<String>
    private var known: [String: String?] = [:]
    private var split: [String: [Int]] = [:]

    init(of language: Language, common: Set<String>) {
        stemmer = Stemmer(of: language)
        small = StopWords.list(of: language) ?? common
        joinsWords = ["nl", "fy", "de", "da", "sv", "no", "nb", "nn", "fi"].contains(language.text.prefix { $0 != "-" })
    }

    /// The stem of a word; `nil` for a small one.
    func stem(of word: String) -> String? {
        if let known = known[word] { return known }
        let stem = newStem(of: word)
        known[word] = .some(stem)
        return stem
    }

    private func newStem(of word: String) -> String? {
        guard !small.contains(word) else { return nil }
        let plain = Self.withoutEnds(word)
        guard plain.unicodeScalars.count > 1, !small.contains(plain), !StopWords.technical.contains(plain) else { return nil }
        return stemmer.stem(plain)
    }

    /// `auto's` is `auto`, `l'eau` is `eau`.
    private static func withoutEnds(_ word: String) -> String {
        guard let mark = word.firstIndex(of: "'") else { return word }
        let (head, tail) = (word[..<mark], word[word.index(after: mark)...])
        return tail.count <= 2 ? String(head) : head.count <= 2 ? String(tail) : word
    }

    /// The two words of which a compound is made, each of which stands somewhere by itself, joined by nothing, `s`, `e` or `en`.
    ///
    /// Of several ways to split it, the one whose rarer part is the most usual; of equals the one with the longest beginning.
    /// - Parameter find: the place of a stem, and how many texts have it.
    func parts(of word: String, find: (String) -> (place: Int, count: Int)?) -> [Int] {
        if let known = split[word] { return known }
        let parts = newParts(of: word, find)
        split[word] = parts
        return parts
    }

    private static let leastPart = 4
    /// Longer than any word people put together; a run of letters beyond it is no compound, and cutting it everywhere would take its square.
    private static let longest = 64

    private func newParts(of word: String, _ find: (String) -> (place: Int, count: Int)?) -> [Int] {
        let letters = Array(word.unicodeScalars)
        guard (2 * Self.leastPart...Self.longest).contains(letters.count), let whole = stem(of: word) else { return [] }
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(letters[range])) }
        func part(_ range: Range<Int>) -> (place: Int, count: Int)? {
            guard range.count >= Self.leastPart, let stem = stem(of: text(range)), stem != whole else { return nil }
            return find(stem)
        }
        var best: (places: [Int], count: Int) = ([], 0)
        for cut in (Self.leastPart...letters.count - Self.leastPart).reversed() {
            guard let tail = part(cut..<letters.count) else { continue }
            for link in ["", "s", "e", "en"] where text(0..<cut).hasSuffix(link) {
                guard let head = part(0..<cut - link.count), min(head.count, tail.count) > best.count else { continue }
                best = ([head.place, tail.place], min(head.count, tail.count))
            }
        }
        return best.places
    }
}
