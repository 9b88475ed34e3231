/// A piece of a folded reply, with where it stands in what was typed.
struct Token: Hashable, Sendable {
    enum Sort: Hashable, Sendable {
        case word(String)
        case number(Int)
        /// A number with a decimal part, or a fraction sign: never rounded.
        case decimal
        /// Punctuation that can end a clause or join two items: one of `, ; : = / ? ! - + . > < &` or a line break.
        case sign(Unicode.Scalar)
    }

    var sort: Sort
    /// What the vocabulary of the session knows of a word.
    var known = WordInfo.none
    /// Whether it is a number put together from several words.
    var isSum = false
    /// The scalars it was read from; not part of what it is.
    var place = 0..<0

    init(_ sort: Sort, place: Range<Int> = 0..<0) { (self.sort, self.place) = (sort, place) }

    static func word(_ word: String) -> Token { Token(.word(word)) }
    static func number(_ number: Int) -> Token { Token(.number(number)) }
    static func sign(_ sign: Unicode.Scalar) -> Token { Token(.sign(sign)) }
    static let decimal = Token(.decimal)

    var word: String? { if case .word(let word) = sort { word } else { nil } }
    var number: Int? { if case .number(let number) = sort { number } else { nil } }
    var isSign: Bool { if case .sign = sort { true } else { false } }
    /// What is compared with labels and tables: a word, or digits.
    var text: String? { word ?? number.map(String.init) }
    /// The number it says in digits or as a word.
    var said: Int? { number ?? known.number }

    func has(_ trait: WordTraits) -> Bool { !known.traits.isDisjoint(with: trait) }

    static func == (a: Token, b: Token) -> Bool { a.sort == b.sort }
    func hash(into hasher: inout Hasher) { hasher.combine(sort) }

    /// The tokens of a reply. `a5` is a word and a number; an apostrophe joins (`zo'n`); an emoji is a word of its own. Linear.
    static func tokens(of text: String) -> [Token] {
        var scanner = TokenScanner(Folding.fold(text))
        return scanner.all()
    }

    /// Only the words of a text, numbers in digits included: how labels and tables are compared with replies.
    static func words(of text: String) -> [String] { tokens(of: text).compactMap(\.text) }
}
