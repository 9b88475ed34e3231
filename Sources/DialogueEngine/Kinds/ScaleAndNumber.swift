extension ReplyReader {
    /// Reads one whole number within the bounds, in digits or words; a reason may follow.
    func readNumber(_ tokens: [Token]) -> Reading {
        if let label = labelled(tokens) { return .value(.number(label)) }
        if let first = tokens.first(where: { !$0.isSign && !isFiller($0) }), first == Token.decimal { return .unclear(.whole) }
        let clauses = Clause.split(tokens).filter { !$0.tokens.allSatisfy { $0.isSign } }
        guard let clause = clauses.first(where: { !$0.tokens.allSatisfy { isFiller($0) && said($0) == nil } }) ?? clauses.first,
            !clause.asks
        else { return .unclear(.plain) }
        if clause.tokens.contains(.decimal) { return .unclear(.whole) }
        guard let numbers = numbers(in: clause.tokens) else { return .unclear(.plain) }
        guard numbers.count == 1 else { return .unclear(numbers.isEmpty ? .plain : .several) }
        // "7, nee 8" and "7, of 8" take the first number back.
        if clauses.dropFirst().contains(where: { correction($0.tokens) }) { return .unclear(.several) }
        let number = clause.tokens.first == .sign("-") ? -numbers[0] : numbers[0]
        guard question.bounds.contains(number) else {
            return .unclear(.range(least: question.bounds.lowerBound, most: question.bounds.upperBound))
        }
        return .value(.number(number))
    }

    private func correction(_ tokens: [Token]) -> Bool {
        let rest = tokens.filter { !$0.isSign }
        return rest.count <= 3 && rest.contains { said($0) != nil && $0 != .word("een") }
    }

    private func said(_ token: Token) -> Int? { token.number ?? token.word.flatMap { Numerals.number($0) } }

    private func isFiller(_ token: Token) -> Bool {
        token.word.map { SmallTalk.fillers.contains($0) || Self.asides.contains($0) } ?? token.isSign
    }

    /// The words beside a number of the scale, as the whole reply.
    private func labelled(_ tokens: [Token]) -> Int? {
        let words = tokens.compactMap(\.word)
        guard !words.isEmpty, !question.labels.isEmpty, !tokens.contains(where: { $0.number != nil }) else { return nil }
        let found = question.labels.filter { _, text in text.versions.contains { Token.words(of: $0.template.plainWords) == words } }
        return found.count == 1 ? found.first?.key : nil
    }

    /// The numbers of a clause; `nil` where other words stand beside them: a number inside a story is no answer.
    private func numbers(in tokens: [Token]) -> [Int]? {
        var unit: Set<String> = []
        for version in question.unit?.versions ?? [] { unit.formUnion(Token.words(of: version.template.plainWords)) }
        let hasOther = tokens.contains {
            $0.number != nil || ($0.word.map { !Self.ones.contains($0) && Numerals.number($0) != nil } ?? false)
        }
        var numbers: [Int] = []
        var at = 0
        while at < tokens.count {
            defer { at += 1 }
            switch tokens[at] {
            case .number(let number):
                // "9/10", "9 van de 10", "9 op 10": the second number is the top of the scale.
                if let top = numbers.last, numbers.count == 1, number == question.bounds.upperBound, top <= number, question.kind == .scale,
                    isOutOf(tokens, at)
                {
                    continue
                }
                numbers.append(number)
            case .word(let word):
                if Self.ones.contains(word), hasOther { continue }
                if let number = Numerals.number(word) {
                    numbers.append(number)
                } else if Self.addresses.contains(word), question.kind == .number {
                    return nil
                } else if !SmallTalk.fillers.contains(word), !Self.asides.contains(word), !unit.contains(word),
                    !Negation.weights.contains(word)
                {
                    return nil
                }
            case .decimal: return nil
            case .sign(let sign):
                if sign == "+" || sign == "=" || sign == ">" || (sign == "/" && !isOutOf(tokens, at + 1)) { return nil }
            }
        }
        return numbers
    }

    private func isOutOf(_ tokens: [Token], _ at: Int) -> Bool {
        guard at < tokens.count, tokens[at].number == question.bounds.upperBound, question.kind == .scale else { return false }
        let before = tokens[..<at].suffix(2)
        return before.last == .sign("/")
            || before.contains { $0.word.map { ["van", "op", "uit", "fan", "of"].contains($0) } ?? false } && !tokens.contains(.word("or"))
    }

    private static let ones: Set<String> = ["een", "ien", "one", "san"]
    private static let addresses: Set<String> = ["nummer", "huisnummer", "number", "nûmer"]
    private static let asides: Set<String> = [
        "ongeveer", "ungefear", "about", "circa", "ca", "cijfer", "sifer", "procent", "dan", "rond", "roughly", "approximately", "personen",
        "persoon", "mensen", "minsken", "people",
        "persons", "zn", "s", "totaal", "samen", "tegare", "together", "zeker", "bijna", "us", "score", "punten", "out", "uit", "familie",
        "gezin", "huis", "house", "there", "there're",
        "onderhand", "stuks", "wonen", "wenje", "woon", "live", "krijgt", "krijgen", "ja", "yes", "krekt", "precies", "exactly", "exact",
        "alles", "stik", "in", "zou",
    ]
}
