extension ReplyReader {
    /// Reads the name of a place: one of those listed, in any of its languages, or any name where none are listed.
    func readPlace(_ text: String, _ tokens: [Token], raw: TextID) -> Reading {
        guard !question.options.isEmpty else { return readWords(text, raw: raw) }
        let finder = OptionFinder(options: OptionWords.all(of: question, labels: labels), tellsByWords: false)
        let ids = Set(finder.finds(in: tokens[...], keys: false).map(\.id))
        if tokens.contains(where: { $0.word.map { WordTables.negations.contains($0) } ?? false }) { return .unclear(.unknownPlace) }
        if ids.count == 1, let id = ids.first { return .value(.option(id)) }
        if ids.count > 1 { return .unclear(.several) }
        let near = Set(Clause.content(tokens).compactMap { $0.word.flatMap { finder.near($0) } })
        return near.count == 1 ? .value(.option(near.first!)) : .unclear(.unknownPlace)
    }

    /// Any reply with a letter, a digit or a picture in it is somebody's words.
    func readWords(_ text: String, raw: TextID) -> Reading {
        if question.offersNone, text.utf8.count <= 12, isZero(text) { return .ratherNot }
        let says = text.unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isEmojiPresentation
                || scalar.properties.generalCategory == .otherSymbol
        }
        return says ? .value(.words(raw)) : .unclear(.plain)
    }

    private func isZero(_ text: String) -> Bool {
        let tokens = Token.tokens(of: text).filter { if case .sign = $0 { false } else { true } }
        return tokens == [.number(0)]
    }
}
