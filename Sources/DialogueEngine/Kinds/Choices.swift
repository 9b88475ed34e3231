extension ReplyReader {
    /// Reads several options of which the order does not count: "1 4 7", "taal, werk en school", "147".
    func readChoices(_ tokens: [Token]) -> Reading {
        guard let ids = listed(in: tokens) else { return .unclear(.plain) }
        if let doubled = firstDouble(ids) { return .unclear(.doubled(doubled)) }
        guard question.bounds.contains(ids.count) else {
            return .unclear(.count(given: ids.count, least: question.bounds.lowerBound, most: question.bounds.upperBound))
        }
        return .value(.options(question.options.map(\.id).filter { ids.contains($0) }))
    }

    /// The key of the first option named twice.
    func firstDouble(_ ids: [OptionID]) -> String? {
        var seen: Set<OptionID> = []
        return ids.first { !seen.insert($0).inserted }.flatMap { question.option($0)?.key }
    }

    /// The options named, in the order named; `nil` where something is named that is no option, or where it stays open which are meant.
    func listed(in tokens: [Token]) -> [OptionID]? {
        let clauses = Clause.split(tokens, keepsCommas: true)
        guard let clause = clauses.first?.tokens, !clause.contains(.decimal), !tokens.contains(.sign("?")), clause.first != .sign("-")
        else { return nil }
        let content = Clause.content(clause).filter { !$0.has(.joiner) }
        if content.count == 1, let number = content[0].number, let ids = digitByDigit(number) { return ids }
        if content.count == 1, let word = content[0].word, let ids = letterByLetter(word) { return ids }
        if clause.contains(where: { $0.has(.negation) }), finder.whole(clause) == nil { return nil }
        if clause.contains(where: { $0.has(.either) }) || countsOptions(clause) { return nil }
        // A number word is a key, unless it is an article or stands in a label.
        let hasNumbers = clause.contains { $0.said != nil && !$0.has(.article) }
        let numbered = withoutEnumeration(clause).map { token in
            guard token.word != nil, !finder.names(token), !token.has(.article) || hasNumbers else { return token }
            let number = token.known.number ?? (question.kind == .choices ? token.known.ordinal : nil)
            return number.map { Token(.number($0), place: token.place) } ?? token
        }
        let finds = finder.finds(in: numbered)
        guard !finds.isEmpty else { return nil }
        let left = numbered.indices.filter { index in !finds.contains { $0.range.contains(index) } }.map { numbered[$0] }
        if left.contains(where: { $0.number != nil }) || finds.contains(where: \.isKey) && isRange(clause) { return nil }
        // Among keys that are letters a single letter is a key too, be it one that is not there.
        if finds.contains(where: \.isKey), finder.keys.contains(where: { $0.key.word != nil }),
            left.contains(where: { $0.word?.unicodeScalars.count == 1 && !$0.has(.article) })
        {
            return nil
        }
        let unknown = Clause.content(left).filter { !$0.has([.joiner, .list, .usually, .begin, .end]) }
        guard unknown.isEmpty else { return nil }
        return merged(finds)
    }

    /// "de eerste drie", "de laatste twee", "alle vier": how many, and no key.
    private func countsOptions(_ clause: [Token]) -> Bool {
        guard question.kind == .choices else { return false }
        let words = clause.filter { !$0.isSign }
        return words.indices.contains { index in
            let (word, next) = (words[index], index + 1 < words.count ? words[index + 1] : nil)
            if finder.names(word) { return false }
            // "de eerste en de laatste", but not "als laatste 5".
            guard let next else { return word.has(.lastOne) }
            let isCount = next.word != nil && next.known.number != nil && !next.has(.article) && !finder.names(next)
            return isCount && (word.has([.lastOne, .everything]) || word.known.ordinal != nil)
        }
    }

    /// "1. werk, 2. taal, 3. rust": numbers that only count the lines, where keys are letters.
    private func withoutEnumeration(_ tokens: [Token]) -> [Token] {
        guard finder.keys.allSatisfy({ $0.key.word != nil }) else { return tokens }
        let counts = tokens.indices.filter { tokens[$0].number != nil }
        guard counts.first == tokens.startIndex, counts.map({ tokens[$0].number! }) == Array(1...max(1, counts.count)) else {
            return tokens
        }
        return tokens.indices.filter { !counts.contains($0) }.map { tokens[$0] }
    }

    /// "badc" for a ranking of A, B, C and D.
    private func letterByLetter(_ word: String) -> [OptionID]? {
        guard question.kind == .rank, word.unicodeScalars.count == question.options.count, finder.whole([.word(word)]) == nil else {
            return nil
        }
        let ids = word.map { finder.keys.option(.word(String($0))) }
        return ids.contains(nil) || Set(ids).count < ids.count ? nil : ids.compactMap { $0 }
    }

    /// "1-5" may be a range: open.
    private func isRange(_ tokens: [Token]) -> Bool {
        tokens.filter { $0 == .sign("-") }.count == 1 && tokens.count == 3
    }

    /// Neighbouring words of one option name it once: "dingen repareren"; a key before its own label too: "1. koffie".
    private func merged(_ finds: [OptionFinder.Find]) -> [OptionID] {
        var ids: [OptionID] = []
        for (index, find) in finds.enumerated() {
            let isSame = index > 0 && finds[index - 1].id == find.id && !(find.isKey && finds[index - 1].isKey)
            if !isSame { ids.append(find.id) }
        }
        return ids
    }

    /// "147" as 1, 4 and 7, where no option has that number and keys are single digits.
    private func digitByDigit(_ number: Int) -> [OptionID]? {
        guard number > 9, finder.keys.count <= 9, finder.keys.option(numbered: number) == nil else { return nil }
        let ids = String(number).map { digit in finder.keys.option(numbered: digit.wholeNumberValue ?? -1) }
        return ids.contains(nil) ? nil : ids.compactMap { $0 }
    }
}
