extension ReplyReader {
    /// Reads a question with one answer: a key or words, with perhaps a reason behind them.
    func readChoice(_ tokens: [Token]) -> Reading {
        if let key = bareKey(tokens) { return .value(.option(key)) }
        if let whole = finder.whole(tokens) { return .value(.option(whole)) }
        if let yesNo {
            if case .value(let value) = yesNo.read(tokens) { return .value(value) }
            if question.options.count <= yesNo.roles.options.count { return .unclear(.plain) }
        }
        var found: OptionID?
        var denied: Set<OptionID> = []
        var isAfterStory = false
        for (index, clause) in Clause.split(tokens).enumerated() {
            let named = names(in: clause)
            switch named {
            case .denied(let ids): denied.formUnion(ids)
            case .none where found == nil && (index > 0 || !clause.content.isEmpty): isAfterStory = true
            case .none:
                // "1, oeps 2"
                if let found, clause.content.count <= 3, keyed(in: clause).contains(where: { $0 != found }) { return .unclear(.several) }
            case .open(let hint):
                if found == nil { return .unclear(hint) }
                if clause.content.count <= 3 { return .unclear(.several) }
            case .one(let id) where isAfterStory && found == nil:
                // "Mijn kinderen zijn 3 en 5. Doe maar achter de kerk."
                guard clause.isSentence, unknown(in: clause) == 0 else { return .unclear(.plain) }
                found = id
            case .one(let id):
                if let old = found, old != id, clause.content.count <= 3 { return .unclear(.several) }
                if found == nil { found = id }
            }
        }
        return found.flatMap { denied.contains($0) ? nil : .value(.option($0)) } ?? .unclear(.plain)
    }

    private enum Named {
        case none
        case open(Hint)
        case one(OptionID)
        /// "niet de auto"
        case denied(Set<OptionID>)
    }

    private func keyed(in clause: Clause) -> [OptionID] {
        finder.finds(in: clause.tokens).filter(\.isKey).map(\.id)
    }

    private func unknown(in clause: Clause) -> Int {
        let finds = finder.finds(in: clause.tokens)
        let left = clause.tokens.indices.filter { index in !finds.contains { $0.range.contains(index) } }
        return Clause.content(left.map { clause.tokens[$0] }).count { !$0.has([.weight, .usually]) }
    }

    private func names(in clause: Clause) -> Named {
        if !clause.asks, let whole = finder.whole(clause.tokens) { return .one(whole) }
        // "doe maar de tweede"
        let said = clause.content.count == 1 ? clause.content : clause.content.filter { !$0.has(.usually) }
        if said.count == 1, !clause.asks,
            let number = said[0].known.number ?? (question.isShuffled ? nil : said[0].known.ordinal),
            let key = finder.keys.option(numbered: number), !finder.names(said[0])
        {
            return .one(key)
        }
        let all = finder.finds(in: clause.tokens)
        let isOutside = { (index: Int) in !all.contains { $0.range.contains(index) } }
        let left = clause.tokens.indices.filter(isOutside).map { clause.tokens[$0] }
        let unknown = Clause.content(left).filter {
            !$0.has([.negation, .weight, .usually])
        }
        // A key beside words of a story ("mijn zoon van 4") is a number of that story.
        let words = all.filter { !$0.isKey }
        let numbers = all.filter(\.isKey)
        if words.isEmpty, numbers.count == 1, !unknown.isEmpty { return .none }
        let ids = Set(words.map(\.id) + (unknown.isEmpty || !words.isEmpty ? numbers.map(\.id) : []))
        if ids.count > 1 { return .open(.several) }
        guard let id = ids.first else { return .none }
        // "dat slaat nergens op" where "Nergens" is an option
        if !unknown.isEmpty, all.allSatisfy({ clause.tokens[$0.range].allSatisfy { $0.has(.negation) } }) { return .none }
        if left.contains(where: { $0.has(.negation) }), !clause.asks, unknown.isEmpty { return .denied(ids) }
        let first = all[0].range.lowerBound
        let isRejected = left.contains {
            $0.has([.negation, .against]) || $0.has(.averse) && $0.place.lowerBound < clause.tokens[first].place.lowerBound
        }
        if isRejected || clause.asks || clause.tokens.first == .sign("-") {
            return .open(.plain)
        }
        // "hoe duur is de bus", also without its sign
        if !unknown.isEmpty, clause.tokens.first?.has(.asks) ?? false, !vocabulary.beginsAside(clause.tokens) { return .open(.plain) }
        // How words travel is never found in a sentence about something else: "niemand luistert".
        return unknown.count <= (question.kind == .sharing ? 0 : 4) ? .one(id) : .open(.plain)
    }

    /// A key with nothing but fillers around it: "nr. 2", "keuze B", "de tweede", "2 graag".
    private func bareKey(_ tokens: [Token]) -> OptionID? {
        if let letter = finder.keys.letter(tokens) { return letter }
        let words = tokens.filter { !$0.isSign }
        let content = words.count == 1 ? words : withoutEndings(Clause.content(words))
        if content.count > 1, let number = content[0].said, content.allSatisfy({ $0.said == number }), !tokens.contains(.sign("?")) {
            return finder.keys.option(numbered: number)
        }
        guard content.count == 1, tokens.first != .sign("-"), !tokens.contains(.sign("?")), !tokens.contains(.sign("/")) else { return nil }
        guard let word = content.first, word.word != nil else { return finder.keys.option(content[0]) }
        guard finder.finds(in: tokens, keys: false, slips: false).isEmpty else { return nil }
        if let number = (question.isShuffled ? nil : word.known.ordinal) ?? word.known.number {
            return finder.keys.option(numbered: number)
        }
        return word.has(.lastOne) && !question.isShuffled && !words.contains(where: { $0.said != nil }) ? question.options.last?.id : nil
    }

    /// "the 2nd", "de 2e": the ending of an ordinal in digits.
    private func withoutEndings(_ tokens: [Token]) -> [Token] {
        tokens.indices.filter { index in
            !(index > 0 && tokens[index].has(.dateAside) && tokens[index - 1].number != nil
                && tokens[index - 1].place.upperBound == tokens[index].place.lowerBound)
        }.map { tokens[$0] }
    }
}
