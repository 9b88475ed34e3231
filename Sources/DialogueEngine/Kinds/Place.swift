extension ReplyReader {
    /// Reads the name of a place listed, in any of its languages.
    func readPlace(_ tokens: [Token]) -> Reading {
        if tokens.contains(where: { $0.has(.negation) }), finder.whole(tokens) == nil { return .unclear(.unknownPlace) }
        if tokens.contains(.sign("?")) { return .unclear(.plain) }
        let words = tokens.filter { !$0.isSign }
        if words.count == 1, let key = finder.keys.option(words[0]) { return .value(.option(key)) }
        let ids = Set(finder.finds(in: tokens, keys: false).map(\.id))
        if ids.count == 1, let id = ids.first, Clause.content(words).count <= 6 { return .value(.option(id)) }
        return .unclear(ids.count > 1 ? .several : .unknownPlace)
    }
}
