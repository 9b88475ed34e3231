extension ReplyReader {
    /// Reads one whole number within the bounds, in digits or words; a reason may follow.
    func readNumber(_ tokens: [Token]) -> Reading {
        if let label = labelled(tokens) ?? Clause.split(tokens).first.flatMap({ labelled($0.tokens) }) { return .value(.number(label)) }
        if let first = tokens.first(where: { !isFiller($0) }), first == Token.decimal { return .unclear(.whole) }
        let clauses = Clause.split(tokens).filter { !$0.tokens.allSatisfy { $0.isSign } }
        guard let clause = clauses.first(where: { !$0.tokens.allSatisfy { isFiller($0) && $0.said == nil } }) ?? clauses.first,
            !clause.asks
        else { return .unclear(.plain) }
        if clause.tokens.contains(where: { $0 == .decimal || $0.has(.half) }) { return .unclear(.whole) }
        guard let numbers = numbers(in: clause.tokens) else { return .unclear(.plain) }
        guard Set(numbers).count == 1 else { return .unclear(numbers.isEmpty ? .plain : .several) }
        // "7, nee 8" and "7, of 8" take the first number back.
        if clauses.dropFirst().contains(where: { correction($0.tokens, of: numbers[0]) }) { return .unclear(.several) }
        let number = isNegative(clause.tokens) ? -numbers[0] : numbers[0]
        guard question.bounds.contains(number) else {
            return .unclear(.range(least: question.bounds.lowerBound, most: question.bounds.upperBound))
        }
        return .value(.number(number))
    }

    private func correction(_ tokens: [Token], of number: Int) -> Bool {
        let rest = tokens.filter { !$0.isSign }
        return rest.count <= 3 && rest.contains { $0.said != nil && $0.said != number && !$0.has(.article) }
    }

    /// "-3", "min 3", but not "3 min".
    private func isNegative(_ tokens: [Token]) -> Bool {
        guard let first = tokens.first(where: { $0 == .sign("-") || !isFiller($0) }) else { return false }
        return first == .sign("-")
            || first.word == "min" && tokens.first { $0.said != nil }.map { first.place.lowerBound < $0.place.lowerBound } ?? false
    }

    /// What a number counts stands beside a number, and not beside a mark.
    private func isCounted(_ token: Token) -> Bool { token.has(.counted) && question.kind == .number }

    private func isFiller(_ token: Token) -> Bool {
        token.isSign || token.has([.filler, .numberAside]) && (!token.has(.counted) || isCounted(token))
    }

    /// The words beside a number of the scale, as the whole reply.
    private func labelled(_ tokens: [Token]) -> Int? {
        guard !labels.isEmpty, !tokens.contains(where: { $0.number != nil }) else { return nil }
        let words = tokens.compactMap(\.word)
        return (labels[words] ?? nil ?? labelTargets.nearest(to: words.joined())).flatMap { question.bounds.contains($0) ? $0 : nil }
    }

    /// The numbers of a clause; `nil` where other words stand beside them: a number inside a story is no answer.
    private func numbers(in tokens: [Token]) -> [Int]? {
        let hasOther = tokens.contains { $0.said != nil && !$0.has(.article) }
        var numbers: [Int] = []
        var at = 0
        while at < tokens.count {
            defer { at += 1 }
            let token = tokens[at]
            if !numbers.isEmpty, token.has(.addition) { break }
            switch token.sort {
            case .number(let number):
                // "10 üzerinden 6": the top of the scale comes first.
                if number == question.bounds.upperBound, question.kind == .scale, at + 1 < tokens.count, tokens[at + 1].has(.outOf),
                    tokens[(at + 2)...].contains(where: { $0.number != nil })
                {
                    continue
                }
                // "9/10", "9 van de 10", "9 op 10": the second number is the top of the scale.
                if let top = numbers.last, numbers.count == 1, number == question.bounds.upperBound, top <= number, question.kind == .scale,
                    isOutOf(tokens, at)
                {
                    continue
                }
                numbers.append(number)
            case .word(let word):
                if token.has(.article), hasOther { continue }
                if let number = token.known.number {
                    if numbers.count == 1, question.kind == .scale, isOutOf(tokens, at), numbers[0] <= number { continue }
                    numbers.append(number)
                } else if token.has(.address), question.kind == .number {
                    return nil
                } else if tokens.count <= 3, !isFiller(token), let number = near(token) {
                    numbers.append(number)
                } else if isGlued(tokens, at), word == "k" {
                    return nil
                } else if !isFiller(token), !isUnit(word), !isCounted(token), !(token.word == "min" && numbers.isEmpty),
                    !token.has([.weight, .outOf])
                {
                    return nil
                }
            case .decimal: return nil
            case .sign(let sign):
                if sign == "+" || sign == "=" || sign == ">" || sign == "<" || (sign == "/" && !isOutOf(tokens, at + 1)) { return nil }
            }
        }
        return numbers
    }

    /// Whether a word is written in one with the number before it: "2k".
    private func isGlued(_ tokens: [Token], _ at: Int) -> Bool {
        at > 0 && tokens[at - 1].number != nil && tokens[at - 1].place.upperBound == tokens[at].place.lowerBound
    }

    /// The unit, or a short form of it: "min" for "minuten", "km" for "kilometer".
    private func isUnit(_ word: String) -> Bool {
        unit.contains { unit in
            let (short, long) = word.utf8.count < unit.utf8.count ? (word, unit) : (unit, word)
            guard short.utf8.count >= 2, short.first == long.first else { return short == long }
            var rest = Substring(short)
            for letter in long where letter == rest.first { rest.removeFirst() }
            return rest.isEmpty
        }
    }

    private func isOutOf(_ tokens: [Token], _ at: Int) -> Bool {
        guard at < tokens.count, tokens[at].said == question.bounds.upperBound, question.kind == .scale else { return false }
        let before = tokens[..<at].suffix(2)
        return before.last == .sign("/") || before.contains { $0.has(.outOf) }
    }

    /// The number a mistyped word may be, where it is no word itself.
    private func near(_ token: Token) -> Int? {
        guard let word = token.word, !token.has(.real), !token.has(.negation) else { return nil }
        return vocabulary.numberTargets.nearest(to: word)
    }
}
