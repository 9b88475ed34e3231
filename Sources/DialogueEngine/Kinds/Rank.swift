extension ReplyReader {
    /// Reads all options in order, the most important first.
    func readRank(_ tokens: [Token]) -> Reading {
        guard !tokens.contains(.sign("<")), !tokens.contains(.sign("=")), !isOutOfOrder(tokens), let ids = listed(in: tokens) else {
            return .unclear(.plain)
        }
        if let places = placed(tokens) { return .value(.ranking(places)) }
        if let doubled = firstDouble(ids) { return .unclear(.doubled(doubled)) }
        return ids.count == question.options.count ? .value(.ranking(ids)) : .unclear(.missing(question.options.count - ids.count))
    }

    /// "school 1, groen 2, wegen 3", "1. school 2. groen 3. wegen": each option beside its place, where numbers could be keys too.
    private func placed(_ tokens: [Token]) -> [OptionID]? {
        let finds = finder.finds(in: tokens)
        let (named, numbers) = (finds.filter { !$0.isKey }, tokens.compactMap(\.number))
        let count = question.options.count
        guard named.count == count, Set(named.map(\.id)).count == count, numbers.count == count, Set(numbers) == Set(1...count) else {
            return nil
        }
        let ends = [named[0].range.lowerBound, tokens.firstIndex { $0.number != nil }!]
        let isNumberFirst = ends[1] < ends[0]
        let alternates =
            finds.filter { $0.isKey }.isEmpty || finds.indices.allSatisfy { finds[$0].isKey == ($0.isMultiple(of: 2) == isNumberFirst) }
        guard alternates else { return nil }
        return zip(numbers, named.map(\.id)).sorted { $0.0 < $1.0 }.map(\.1)
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
