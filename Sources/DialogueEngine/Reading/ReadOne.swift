extension ReplyReader {
    /// Reads a reply to a question with one answer: a key or words, with perhaps a reason behind them.
    func readOne(_ tokens: [Token]) -> Reading {
        let finder = OptionFinder(options: OptionWords.all(of: question, labels: labels), tellsByWords: question.kind == .choice)
        if let bare = bareKey(tokens, finder) { return .value(.option(bare)) }
        let clause = Clause.leading(tokens)
        let rest = tokens[clause.endIndex...]
        let isShort = Clause.content(clause).count <= 4
        let named = finder.finds(in: clause, keys: isShort)
        // A key beside words of a story ("2 weken is te lang") is a number of that story.
        let found = tellsMore(than: named, clause) ? named.filter { !$0.isKey } : named
        var ids = Set(found.filter { !isNegated($0, in: clause) }.map(\.id))
        let denied = found.filter { isNegated($0, in: clause) }
        if !denied.isEmpty { return .unclear(.plain) }
        if ids.isEmpty { ids = nearOnes(in: clause, finder) }
        guard ids.count == 1, let id = ids.first else { return .unclear(ids.isEmpty ? .plain : .several) }
        // A single word inside a longer sentence ("er was hier eens een zwembad") is a story, not an answer.
        let isTelling = Clause.content(clause).count <= 3 || startsWithFind(found, clause) || found.contains { $0.range.count > 1 }
        guard isTelling else { return .unclear(.plain) }
        return contradicts(id, rest, finder) ? .unclear(.several) : .value(.option(id))
    }

    /// Whether a clause holds content beside its finds.
    private func tellsMore(than finds: [OptionFinder.Find], _ clause: ArraySlice<Token>) -> Bool {
        !Clause.content(clause.indices.filter { index in !finds.contains { $0.range.contains(index) } }.map { clause[$0] }).isEmpty
    }

    /// A key with nothing but fillers around it: "nr. 2", "keuze B", "de tweede", "2 graag".
    private func bareKey(_ tokens: [Token], _ finder: OptionFinder) -> OptionID? {
        let content = Clause.content(tokens).filter { token in token.word.map { !WordTables.courtesies.contains($0) } ?? true }
        guard content.count == 1, !tokens.contains(.sign("-")) else { return nil }
        if let option = finder.options.first(where: { $0.key == content[0] }) { return option.id }
        guard let word = content[0].word, let number = WordTables.ordinals[word] ?? numberWord(word) else { return nil }
        return finder.options.first { $0.key == .number(number) }?.id
    }

    /// A number word that is no word of an option.
    private func numberWord(_ word: String) -> Int? { WordTables.numbers[word] }

    /// Whether a negation stands within three words before a find, or right after it.
    private func isNegated(_ find: OptionFinder.Find, in tokens: ArraySlice<Token>) -> Bool {
        if find.isKey { return false }
        let before = tokens[tokens.startIndex..<find.range.lowerBound].suffix(3)
        let after = tokens[find.range.upperBound...].prefix(1)
        return (before + after).contains { token in token.word.map { WordTables.negations.contains($0) } ?? false }
    }

    private func nearOnes(in clause: ArraySlice<Token>, _ finder: OptionFinder) -> Set<OptionID> {
        let content = Clause.content(clause)
        guard content.count <= 3, !content.contains(where: { $0.word.map { WordTables.negations.contains($0) } ?? false }) else { return [] }
        return Set(content.compactMap { $0.word.flatMap { finder.near($0) } })
    }

    private func startsWithFind(_ finds: [OptionFinder.Find], _ clause: ArraySlice<Token>) -> Bool {
        guard let first = finds.first else { return false }
        return Clause.content(clause[clause.startIndex..<first.range.lowerBound]).isEmpty
    }

    /// Whether a short clause further on names another option: "ja, nee", "eens. nee, oneens".
    private func contradicts(_ id: OptionID, _ rest: ArraySlice<Token>, _ finder: OptionFinder) -> Bool {
        let clauses = rest.split { if case .sign(let sign) = $0 { sign != "-" && sign != "/" } else { false } }
        return clauses.contains { clause in
            Clause.content(clause).count <= 2 && finder.finds(in: clause).contains { $0.id != id }
        }
    }
}
