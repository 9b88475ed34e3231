/// One clause taken apart: what is said in it, and how much stands beside that which we do not know.
struct PolarParse {
    private enum Item {
        case sense(Sense, isFragile: Bool)
        case unknown(Token)
        /// "dat", behind which another thought begins: "eens dat het niet moet".
        case link
    }

    private var items: [Item] = []
    var numbers: [Token] = []
    private(set) var said: [PolarRole] = []
    private(set) var unknown = 0
    /// Something was said, but which way stays open: a denied denial, a partial denial.
    private(set) var isOpen = false
    /// A negation of something we do not know.
    private(set) var strays = false
    /// Whether a word that denies stands before one we do not know.
    private(set) var deniesUnknown = false
    private(set) var isStrong = false
    /// What is said stands inside a sentence about something else.
    private(set) var isStory = false
    /// Whether what is said in a story is only a word that means much else: "good luck", "ik kom er toch nooit".
    private(set) var isPassing = false
    /// Whether nothing stands behind its last denial: "bel me maar niet".
    private(set) var endsInDenial = false
    /// Whether nothing is said but a denial: "ik niet".
    private(set) var isBareDenial = false
    /// Whether a question begins in it, before or right behind what is said: "ja wie leest dit".
    private(set) var asks = false
    /// Whether it is put as a question, the verb first: "mag dat wel".
    private(set) var isInverted = false
    private var isInterjection = false
    private var hasBad = false

    var isEmpty: Bool { items.isEmpty && numbers.isEmpty }

    init(_ tokens: [Token], _ lexicons: [Lexicon]) {
        var at = 0
        /// Where a question may begin.
        var beginning = 0
        var isMine = false
        var affirmations: [Int] = []
        while at < tokens.count {
            let token = tokens[at]
            if let (phrase, end) = Self.match(tokens, at, lexicons) {
                if phrase.isWeight, phrase.sense == .yes { affirmations.append(items.count) }
                items.append(.sense(phrase.sense, isFragile: phrase.isFragile))
                at = end
                beginning = end
                continue
            }
            if at == beginning {
                if token.has(.asks) { asks = true }
                if token.has(.joiner) { beginning += 1 }
            }
            if token.has(.link), !items.isEmpty, at + 1 < tokens.count, !tokens[at + 1].has(.negation) {
                items.append(.link)
                at += 1
                continue
            }
            switch token.sort {
            case .number: numbers.append(token)
            case .decimal: items.append(.unknown(token))
            case .sign: break
            case .word:
                if token.has(.negation) {
                    items.append(.sense(.denial, isFragile: false))
                } else if token.has(.weight) {
                    items.append(.sense(.weight, isFragile: token.has(.softener)))
                } else if !token.has(.filler) {
                    items.append(.unknown(token))
                }
                if token.has(.mine) { isMine = true }
            }
            at += 1
        }
        isInverted = Self.isInverted(tokens, lexicons)
        mend(lexicons)
        weigh(affirmations)
        judge(isMine)
    }

    /// "natuurlijk mag dat niet": beside something said, such a yes is only weight.
    private mutating func weigh(_ affirmations: [Int]) {
        let saysMore = items.indices.contains { index in
            if !affirmations.contains(index), case .sense(let sense, _) = items[index] {
                sense.side != 0 || sense == .denial
            } else {
                false
            }
        }
        if saysMore { for index in affirmations { items[index] = .sense(.weight, isFragile: false) } }
    }

    private static func isInverted(_ tokens: [Token], _ lexicons: [Lexicon]) -> Bool {
        let words = tokens.drop { $0.isSign || $0.has(.joiner) && !$0.has(.inverted) }
        guard words.count > 1, let verb = words.first else { return false }
        let subject = words[words.startIndex + 1]
        guard verb.has(.inverted) && subject.has([.questioned, .you]) || verb.has(.asksYou) && subject.has(.you) else { return false }
        // "mag je gebruiken" is a phrase as it stands; "mag dat wel" only steps over who or what is asked about.
        guard let phrase = match(tokens, words.startIndex, lexicons)?.phrase else { return true }
        return phrase.words.count == 1 || phrase.words[1] != subject.text
    }

    /// The longest phrase of any lexicon at `at`, of equals that of the first.
    private static func match(_ tokens: [Token], _ at: Int, _ lexicons: [Lexicon]) -> (phrase: Lexicon.Phrase, end: Int)? {
        var best: (phrase: Lexicon.Phrase, end: Int)?
        for lexicon in lexicons {
            if let found = lexicon.match(tokens, at: at), found.end > best?.end ?? 0 { best = found }
        }
        return best
    }

    /// Unknown words of a short clause that are a slip away from a known one.
    private mutating func mend(_ lexicons: [Lexicon]) {
        guard items.count <= 4 else { return }
        for (index, item) in items.enumerated() {
            guard case .unknown(let token) = item, let word = token.word, !token.has(.real) else { continue }
            let near = lexicons.compactMap { $0.near(word) }
            if let sense = near.first, near.allSatisfy({ $0.side == sense.side }) { items[index] = .sense(sense, isFragile: true) }
        }
    }

    /// Whether nothing is in it but what does not count: "ben je gek?"
    var isIdle: Bool { numbers.isEmpty && !items.isEmpty && items.allSatisfy { if case .sense(.filler, _) = $0 { true } else { false } } }

    /// Whether no word of it says anything.
    var isUnsaid: Bool { items.allSatisfy { if case .unknown = $0 { true } else { false } } }

    /// Whether what is said is the answer or a word inside a story.
    private mutating func judge(_ isMine: Bool) {
        var before = 0
        var hasSaid = false
        var isFragile = false
        for item in items {
            switch item {
            case .unknown:
                unknown += 1
                if !hasSaid { before += 1 }
                // "ni", "niej", "nait": what may be a denial in somebody's dialect is not stepped over.
                if case .unknown(let token) = item, let word = token.word, word.hasPrefix("n"), word.utf8.count <= 5 { strays = true }
            case .sense(let sense, let fragile) where sense != .weight && sense != .filler:
                if !hasSaid { isInterjection = sense == .yes || sense == .no }
                hasSaid = true
                if fragile { isFragile = true }
            case .sense, .link: break
            }
        }
        isPassing = isFragile || isInterjection
        isStory = before > (isMine ? 2 : 0) || (isFragile && unknown > 0 && !(isMine && unknown <= 2) && !isInterjection)
    }

    /// Turns senses into roles: a denial turns what stands beside it.
    mutating func resolve() {
        var at = 0
        var lastGood: Int?
        var denials = 0
        for item in items { if case .sense(.denial, _) = item { denials += 1 } }
        // "ik kan niet zeggen dat ik het er niet mee eens ben"
        if denials > 1 { isOpen = true }
        if case .sense(.denial, _)? = items.last { endsInDenial = true }
        while at < items.count {
            defer { at += 1 }
            guard case .sense(let sense, _) = items[at] else { lastGood = nil; continue }
            switch sense {
            case .yes: said.append(.yes)
            case .no: said.append(.no)
            case .good:
                said.append(.yes)
                lastGood = said.count - 1
                continue
            case .bad:
                said.append(.no)
                hasBad = true
            case .doubt: said.append(.doubt)
            case .partly: said.append(.partly)
            case .difficult: said.append(.difficult)
            case .explain: said.append(.explain)
            case .skip: said.append(.skip)
            case .option(let id): said.append(.named(id))
            case .open: isOpen = true
            case .strong: isStrong = true
            case .weight, .filler: continue
            case .denial: at = deny(at, lastGood)
            }
            lastGood = nil
        }
    }

    /// Applies the denial at `at`; returns the place of the last item it used.
    private mutating func deny(_ at: Int, _ lastGood: Int?) -> Int {
        var next = at + 1
        var isSoft = false
        while next < items.count, case .sense(let sense, let softens) = items[next], sense == .weight || sense == .strong {
            if sense == .strong || softens { isSoft = true }
            next += 1
        }
        guard next < items.count else {
            if let lastGood {
                if isSoft { isOpen = true } else { said[lastGood] = .no }
            } else if isSoft {
                isOpen = true
            } else {
                // "dat hoeft niet", but not "oneens niet" nor "de weg niet".
                if said.contains(where: { $0 != .no }) || hasBad {
                    isOpen = true
                } else if unknown > 0, said.isEmpty {
                    strays = true
                } else {
                    isBareDenial = said.isEmpty
                    said.append(.no)
                }
            }
            return next - 1
        }
        if let lastGood {
            // "eens, niet oneens" without the comma says neither.
            if isSoft { isOpen = true } else if case .sense(.bad, _) = items[next] { isOpen = true } else { said[lastGood] = .no }
            return at
        }
        switch items[next] {
        case .sense(.good, let isFragile):
            // "niet eens een slecht plan" is "not even".
            if isFragile, next + 1 < items.count, case .sense(.bad, _) = items[next + 1] { isOpen = true }
            if isSoft { isOpen = true } else { said.append(.no) }
            return next
        case .unknown, .link:
            (strays, deniesUnknown) = (true, true)
            return next - 1
        default:
            isOpen = true
            return next - 1
        }
    }
}
