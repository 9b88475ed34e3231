extension ReplyReader {
    /// Any reply with a letter, a digit or a picture in it is somebody's words, as long as others can be asked to read it.
    func readWords(_ text: String, raw: TextID) -> Reading {
        if question.offersNone, text.utf8.count <= 40, isNone(Token.tokens(of: text)) || isNothing(vocabulary.tokens(of: text)) {
            return .ratherNot
        }
        let says = text.unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isEmojiPresentation
                || scalar.properties.generalCategory == .otherSymbol
        }
        guard says else { return .unclear(.plain) }
        let length = text.unicodeScalars.count
        return length <= question.mostSigns ? .value(.words(raw)) : .unclear(.length(given: length, most: question.mostSigns))
    }

    /// Whether the reply says in words that there is nothing to say: "nee", "niks", "niets toe te voegen", "0 bedankt".
    private func isNothing(_ tokens: [Token]) -> Bool {
        let said = tokens.filter { !$0.isSign }
        let words = said.compactMap(\.text)
        guard !said.isEmpty, words.count == said.count || said[0].number == 0, !tokens.contains(.sign("?")) else { return false }
        if vocabulary.isNothing(words) { return true }
        // "0, niks", "nee hoor": small words beside it.
        let left = said.filter { $0.number != 0 && !$0.has(.courtesy) }.compactMap(\.text)
        return left.isEmpty ? said[0].number == 0 : vocabulary.isNothing(left)
    }

    /// Whether the reply is nothing but a zero.
    func isNone(_ tokens: [Token]) -> Bool {
        let said = tokens.filter { !$0.isSign }
        return (said == [.number(0)] || (said.count == 1 && vocabulary[said[0].word ?? ""].number == 0)) && tokens.first != .sign("-")
            && !tokens.contains(.sign("?"))
    }
}
