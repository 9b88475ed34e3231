extension ReplyReader {
    /// Reads all options in order, the most important first.
    func readRank(_ tokens: [Token]) -> Reading {
        guard !tokens.contains(.sign("<")), !tokens.contains(.sign("=")), !isOutOfOrder(tokens), let ids = listed(in: tokens) else {
            return .unclear(.plain)
        }
        if isPlaced(tokens) { return places(tokens) }
        if let doubled = firstDouble(ids) { return .unclear(.doubled(doubled)) }
        return ids.count == question.options.count ? .value(.ranking(ids)) : .unclear(.missing(question.options.count - ids.count))
    }

    /// Whether every option stands beside a number of its own, from 1 on: "school 1, groen 2, wegen 3".
    private func isPlaced(_ tokens: [Token]) -> Bool {
        let finds = finder.finds(in: tokens)
        let (named, numbers) = (finds.filter { !$0.isKey }, tokens.compactMap(\.number))
        let count = question.options.count
        guard named.count == count, Set(named.map(\.id)).count == count, numbers.count == count, Set(numbers) == Set(1...count) else {
            return false
        }
        // Where numbers are keys, names and numbers take turns.
        let keys = finds.map(\.isKey)
        return keys.allSatisfy { !$0 } || zip(keys, keys.dropFirst()).allSatisfy { $0 != $1 }
    }

    /// The options by the numbers beside them. Where each number is the option's own sign, "3 school 1 groen 2 wegen" is a list of signs with their
    /// names, and "school 3, groen 1, wegen 2" may be either.
    private func places(_ tokens: [Token]) -> Reading {
        let (named, numbers) = (finder.finds(in: tokens).filter { !$0.isKey }, tokens.compactMap(\.number))
        let placed = zip(numbers, named.map(\.id)).sorted { $0.0 < $1.0 }.map(\.1)
        let areSigns = zip(numbers, named).allSatisfy { finder.keys.option(numbered: $0) == $1.id }
        guard areSigns, placed != named.map(\.id) else { return .value(.ranking(placed)) }
        return tokens.first { !$0.isSign }?.number == nil ? .unclear(.plain) : .value(.ranking(named.map(\.id)))
    }

    /// "wegen onderaan, bovenaan ouderen": an end named before the others, or a beginning after them.
    private func isOutOfOrder(_ tokens: [Token]) -> Bool {
        let finds = finder.finds(in: tokens).filter { !tokens[$0.range.lowerBound].has([.begin, .end]) }
        return tokens.indices.contains { index in
            let token = tokens[index]
            if token.has(.end) { return finds.count(where: { $0.range.lowerBound > index }) > 1 }
            return token.has(.begin) && !token.has(.end) && finds.count(where: { $0.range.lowerBound < index }) > 1
        }
    }
}
