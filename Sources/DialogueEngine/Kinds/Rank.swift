extension ReplyReader {
    /// Reads all options in order, the most important first.
    func readRank(_ tokens: [Token]) -> Reading {
        guard !tokens.contains(.sign("<")), !tokens.contains(.sign("=")), !isOutOfOrder(tokens), let ids = listed(in: tokens) else {
            return .unclear(.plain)
        }
        if let doubled = firstDouble(ids) { return .unclear(.doubled(doubled)) }
        return ids.count == question.options.count ? .value(.ranking(ids)) : .unclear(.missing(question.options.count - ids.count))
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
