extension ReplyReader {
    /// Reads the name of a place: one of those listed, in any of its languages, or any name where none are listed.
    func readPlace(_ text: String, _ tokens: [Token], raw: TextID) -> Reading {
        guard !question.options.isEmpty else { return readWords(text, raw: raw) }
        let finder = finder(tellsByWords: false)
        if tokens.contains(where: Negation.denies), finder.whole(tokens) == nil { return .unclear(.unknownPlace) }
        if tokens.contains(.sign("?")) { return .unclear(.plain) }
        let words = tokens.filter { !$0.isSign }
        if words.count == 1, let key = finder.keys.first(where: { $0.key == words[0] }) { return .value(.option(key.id)) }
        let ids = Set(finder.finds(in: tokens, keys: false).map(\.id))
        if ids.count == 1, let id = ids.first, Clause.content(words).count <= 6 { return .value(.option(id)) }
        return .unclear(ids.count > 1 ? .several : .unknownPlace)
    }
}
