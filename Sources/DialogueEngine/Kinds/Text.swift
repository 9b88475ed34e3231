extension ReplyReader {
    /// Any reply with a letter, a digit or a picture in it is somebody's words.
    func readWords(_ text: String, raw: TextID) -> Reading {
        if question.offersNone, text.utf8.count <= 24, isNone(Token.tokens(of: text)) { return .ratherNot }
        let says = text.unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isEmojiPresentation
                || scalar.properties.generalCategory == .otherSymbol
        }
        return says ? .value(.words(raw)) : .unclear(.plain)
    }

    /// Whether the reply is nothing but a zero.
    func isNone(_ tokens: [Token]) -> Bool {
        let said = tokens.filter { !$0.isSign }
        return (said == [.number(0)] || (said.count == 1 && vocabulary[said[0].word ?? ""].number == 0)) && tokens.first != .sign("-")
            && !tokens.contains(.sign("?"))
    }
}
