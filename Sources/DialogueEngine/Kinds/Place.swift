extension ReplyReader {
    /// Reads the name of a place listed, in any of its languages.
    func readPlace(_ tokens: [Token]) -> Reading {
        if tokens.contains(where: { $0.has(.negation) }), finder.whole(tokens) == nil { return .unclear(.unknownPlace) }
        if tokens.contains(.sign("?")) { return .unclear(.plain) }
        let finds = finder.finds(in: tokens, keys: false)
        let ids = Set(finds.map(\.id))
        guard ids.count < 2 else { return .unclear(.several) }
        guard let id = ids.first else { return .unclear(.unknownPlace) }
        // "mijn zus woont in Strijp", "weg uit Strijp": only who says no more than where, says where.
        let beside = tokens.indices.filter { index in !finds.contains { $0.range.contains(index) } }.map { tokens[$0] }
        return Clause.content(beside).allSatisfy { $0.has([.placeAside, .courtesy, .weight]) } ? .value(.option(id)) : .unclear(.plain)
    }
}
