extension ReplyReader {
    /// Reads one whole number within the bounds, in digits or words; a reason may follow.
    func readNumber(_ tokens: [Token]) -> Reading {
        if let label = labelled(tokens) { return .value(.number(label)) }
        let clause = Clause.leading(tokens)
        if clause.contains(.decimal) || tokens.first == .decimal { return .unclear(.whole) }
        guard let numbers = numbers(in: clause) else { return .unclear(.plain) }
        guard numbers.count == 1 else { return .unclear(numbers.isEmpty ? .plain : .several) }
        let isNegative = clause.first == .sign("-")
        let number = isNegative ? -numbers[0] : numbers[0]
        guard question.bounds.contains(number) else {
            return .unclear(.range(least: question.bounds.lowerBound, most: question.bounds.upperBound))
        }
        return .value(.number(number))
    }

    /// The words beside a number of the scale, as the whole reply.
    private func labelled(_ tokens: [Token]) -> Int? {
        let words = tokens.compactMap(\.word)
        guard !words.isEmpty, !tokens.contains(where: { $0.number != nil }) else { return nil }
        let found = question.labels.filter { _, text in
            text.versions.contains { Token.tokens(of: $0.template.plainWords).compactMap(\.word) == words }
        }
        return found.count == 1 ? found.first?.key : nil
    }

    /// The numbers of a clause; `nil` where other words stand beside them: a number inside a story is no answer.
    private func numbers(in clause: ArraySlice<Token>) -> [Int]? {
        let unit = Set(question.unit?.versions.flatMap { Token.tokens(of: $0.template.plainWords).compactMap(\.word) } ?? [])
        var numbers: [Int] = []
        for token in clause {
            switch token {
            case .number(let number): numbers.append(number)
            case .word(let word):
                if word == "een" || word == "ien", clause.contains(where: { $0 != token && ($0.number != nil || $0.word.flatMap(compound) != nil) }) { continue }
                if let number = compound(word) { numbers.append(number) } else if !WordTables.fillers.contains(word), !unit.contains(word) { return nil }
            case .decimal: return nil
            case .sign(let sign): if sign == "/" || sign == "+" { return nil }
            }
        }
        return numbers
    }

    /// "zeventig", "vijfenzeventig", "fiifensantich".
    private func compound(_ word: String) -> Int? {
        if let number = WordTables.numbers[word] { return number }
        for (tens, value) in WordTables.numbers where value >= 20 && value < 100 && word.hasSuffix(tens) {
            let front = word.dropLast(tens.count)
            guard front.hasSuffix("en"), let ones = WordTables.numbers[String(front.dropLast(2))], (1...9).contains(ones) else { continue }
            return value + ones
        }
        return nil
    }
}
