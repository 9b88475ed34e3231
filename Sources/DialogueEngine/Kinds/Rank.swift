extension ReplyReader {
    /// Reads all options in order, the most important first.
    func readRank(_ tokens: [Token]) -> Reading {
        guard !tokens.contains(.sign("<")), !tokens.contains(.sign("=")), let ids = listed(in: tokens) else { return .unclear(.plain) }
        if let doubled = firstDouble(ids) { return .unclear(.doubled(doubled)) }
        return ids.count == question.options.count ? .value(.ranking(ids)) : .unclear(.missing(question.options.count - ids.count))
    }
}
