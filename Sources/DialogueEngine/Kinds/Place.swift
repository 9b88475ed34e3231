extension ReplyReader {
    /// Reads the name of a place listed, in any of its languages.
    func readPlace(_ tokens: [Token]) -> Reading {
        if tokens.contains(where: { $0.has(.negation) }), finder.whole(tokens) == nil { return .unclear(.unknownPlace) }
        if tokens.contains(.sign("?")) { return .unclear(.plain) }
        // "Strijp-S" is written with a hyphen or without.
        let parts = Clause.split(tokens.filter { $0 != .sign("-") }).map(\.tokens)
        let found = parts.map { (tokens: $0, finds: finder.finds(in: $0, keys: false)) }.filter { !$0.finds.isEmpty }
        let ids = Set(found.flatMap(\.finds).map(\.id))
        guard ids.count < 2 else { return .unclear(.several) }
        guard let id = ids.first else { return .unclear(.unknownPlace) }
        // "mijn zus woont in Strijp", "weg uit Strijp": only who says no more than where, says where.
        let saysWhere = found.contains { part in
            let beside = part.tokens.indices.filter { index in !part.finds.contains { $0.range.contains(index) } }.map { part.tokens[$0] }
            return Clause.content(beside).allSatisfy { $0.number != nil || $0.has([.placeAside, .courtesy, .weight]) }
        }
        return saysWhere ? .value(.option(id)) : .unclear(.plain)
    }
}
