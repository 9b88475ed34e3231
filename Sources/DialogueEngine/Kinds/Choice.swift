extension ReplyReader {
    /// Reads a question with one answer: a key or words, with perhaps a reason behind them.
    func readChoice(_ tokens: [Token]) -> Reading {
        let finder = finder()
        if let key = bareKey(tokens, finder) { return .value(.option(key)) }
        if let whole = finder.whole(tokens) { return .value(.option(whole)) }
        if let polar = readLabelsOfYesAndNo(tokens) { return polar }
        var found: OptionID?
        for (index, clause) in Clause.split(tokens).enumerated() {
            let named = names(in: clause, finder)
            switch named {
            case .none where found == nil && (index > 0 || !clause.content.isEmpty): return .unclear(.plain)
            case .none: continue
            case .open(let hint):
                if found == nil { return .unclear(hint) }
                if clause.content.count <= 3 { return .unclear(.several) }
            case .one(let id):
                if let old = found, old != id, clause.content.count <= 3 { return .unclear(.several) }
                if found == nil { found = id }
            }
        }
        return found.map { .value(.option($0)) } ?? .unclear(.plain)
    }

    private enum Named {
        case none
        case open(Hint)
        case one(OptionID)
    }

    private func names(in clause: Clause, _ finder: OptionFinder) -> Named {
        let all = finder.finds(in: clause.tokens)
        let isOutside = { (index: Int) in !all.contains { $0.range.contains(index) } }
        let left = clause.tokens.indices.filter(isOutside).map { clause.tokens[$0] }
        let unknown = Clause.content(left).filter {
            !Negation.denies($0) && !($0.word.map { Negation.weights.contains($0) || Self.usually.contains($0) } ?? false)
        }
        // A key beside words of a story ("mijn zoon van 4") is a number of that story.
        let words = all.filter { !$0.isKey }
        let numbers = all.filter(\.isKey)
        if words.isEmpty, numbers.count == 1, !unknown.isEmpty { return .none }
        let ids = Set(words.map(\.id) + (unknown.isEmpty || !words.isEmpty ? numbers.map(\.id) : []))
        if ids.count > 1 { return .open(.several) }
        guard let id = ids.first else { return .none }
        if left.contains(where: Negation.denies) || clause.asks || clause.tokens.first == .sign("-") { return .open(.plain) }
        return unknown.count <= 4 ? .one(id) : .open(.plain)
    }

    private static let usually: Set<String> = [
        "meestal", "vaak", "altijd", "gewoonlijk", "liefst", "liever", "vooral", "meast", "faak", "usually", "mostly", "often", "gaan",
        "ga", "kom", "go", "come", "gean", "neem", "pak",
    ]

    /// A key with nothing but fillers around it: "nr. 2", "keuze B", "de tweede", "2 graag".
    private func bareKey(_ tokens: [Token], _ finder: OptionFinder) -> OptionID? {
        if let letter = letterKey(tokens, finder.keys) { return letter }
        let words = tokens.filter { !$0.isSign }
        let content = words.count == 1 ? words : Clause.content(words)
        guard content.count == 1, tokens.first != .sign("-"), !tokens.contains(.sign("?")), !tokens.contains(.sign("/")) else { return nil }
        if let word = content[0].word {
            guard finder.finds(in: tokens, keys: false, slips: false).isEmpty, let number = Numerals.ordinal(word) ?? Numerals.number(word)
            else { return nil }
            return finder.keys.first { $0.key == .number(number) }?.id
        }
        return finder.keys.first { $0.key == content[0] }?.id
    }

    /// Where the options of a script are themselves a yes and a no, words of yes and no count as they do at those kinds.
    private func readLabelsOfYesAndNo(_ tokens: [Token]) -> Reading? {
        let lexicon = ConfirmKind.lexicon
        var roles: [OptionID: PolarRole] = [:]
        for option in question.options {
            guard let text = texts(of: option).first else { continue }
            let words = Token.tokens(of: text)
            guard let first = words.first, first.word != nil, let (phrase, end) = lexicon.match(words, at: 0), end == words.count else {
                continue
            }
            switch phrase.sense {
            case .yes: roles[option.id] = .yes
            case .no: roles[option.id] = .no
            case .doubt: roles[option.id] = .doubt
            case .partly: roles[option.id] = .partly
            default: break
            }
        }
        let values = Set(roles.values)
        guard values.isSuperset(of: [.yes, .no]), values.count == roles.count else { return nil }
        if case .value(let value) = readPolar(tokens, lexicon, roles) { return .value(value) }
        return .unclear(.plain)
    }
}
