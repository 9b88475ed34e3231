import Foundation

extension ReplyReader {
    /// What came with an answer, to be kept beside it: the reason, the condition, the story. `nil` where the answer is all there is.
    ///
    ///     "eens, er is al zo weinig"        // er is al zo weinig
    ///     "bus, als hij rijdt"              // als hij rijdt
    public func remainder(of text: String) -> String? {
        guard !question.isWords, text.utf8.count > 2 else { return nil }
        let own = own(text)
        let tokens = vocabulary.tokens(of: own)
        let isList = [.choices, .rank, .points].contains(question.kind)
        var says = false
        for (index, token) in tokens.enumerated() {
            if case .sign(let sign) = token.sort {
                if isList, says, sign == ",", !tokens[index...].contains(where: { $0.said != nil || finder.names($0) }),
                    let rest = rest(own, tokens[(index + 1)...])
                {
                    return rest
                }
                guard says, !isList, ",;.:\n!?".unicodeScalars.contains(sign) else { continue }
                if let rest = rest(own, tokens[(index + 1)...]) { return rest }
            } else if says, token.has([.reason, .turn]), !(isList && token.has(.joiner)) {
                if let rest = rest(own, tokens[index...]) { return rest }
            } else {
                says = true
            }
        }
        if let answer = polar?.lexicons.first?.match(tokens, at: 0), [.yes, .no].contains(answer.phrase.sense),
            tokens[answer.end...].contains(where: { !$0.isSign && !$0.has([.filler, .weight, .negation]) })
        {
            return rest(own, tokens[answer.end...])
        }
        return Clause.content(tokens).count > 3 && !isList ? own.trimmingCharacters(in: .whitespacesAndNewlines) : nil
    }

    /// What was typed from the first of `tokens` on; `nil` where they carry nothing.
    private func rest(_ text: String, _ tokens: ArraySlice<Token>) -> String? {
        guard let first = tokens.first(where: { !$0.isSign }), !Clause.content(tokens.filter { !$0.has([.reason, .turn]) }).isEmpty else {
            return nil
        }
        let scalars = text.unicodeScalars
        return String(scalars.dropFirst(first.place.lowerBound)).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
