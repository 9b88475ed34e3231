extension ReplyReader {
    /// Reads several options of which the order does not count: "1 4 7", "taal, werk en school", "147".
    func readChoices(_ tokens: [Token]) -> Reading {
        guard let ids = options(in: tokens) else { return .unclear(.plain) }
        if let doubled = firstDouble(ids) { return .unclear(.doubled(doubled)) }
        guard question.bounds.contains(ids.count) else {
            return .unclear(.count(given: ids.count, least: question.bounds.lowerBound, most: question.bounds.upperBound))
        }
        return .value(.options(question.options.map(\.id).filter { ids.contains($0) }))
    }

    /// Reads all options in order, the most important first.
    func readRank(_ tokens: [Token]) -> Reading {
        guard let ids = options(in: tokens) else { return .unclear(.plain) }
        if let doubled = firstDouble(ids) { return .unclear(.doubled(doubled)) }
        return ids.count == question.options.count ? .value(.ranking(ids)) : .unclear(.missing(question.options.count - ids.count))
    }

    private func firstDouble(_ ids: [OptionID]) -> String? {
        var seen: Set<OptionID> = []
        return ids.first { !seen.insert($0).inserted }.flatMap { question.option($0)?.key }
    }

    /// The options named, in the order named; `nil` where something is named that is no option.
    private func options(in tokens: [Token]) -> [OptionID]? {
        let finder = OptionFinder(options: OptionWords.all(of: question, labels: labels), tellsByWords: true)
        let clause = Clause.leading(tokens, keepsCommas: true)
        let content = Clause.content(clause)
        if content.count == 1, let digits = content[0].number, let ids = digitByDigit(digits, finder) { return ids }
        if content.contains(.decimal) { return nil }
        let finds = finder.finds(in: numbered(clause))
        guard !finds.isEmpty, !clause.contains(where: { $0.word.map { WordTables.negations.contains($0) } ?? false }) else { return nil }
        let left = clause.indices.filter { index in !finds.contains { $0.range.contains(index) } }
        let isUnknown = left.contains { index in
            switch clause[index] {
            case .number, .decimal: true
            case .word(let word): !WordTables.fillers.contains(word) && finds.allSatisfy(\.isKey) && clause.count <= 12
            case .sign: false
            }
        }
        return isUnknown ? nil : finds.map(\.id)
    }

    /// Number words as numbers: "vier en twee".
    private func numbered(_ clause: ArraySlice<Token>) -> ArraySlice<Token> {
        clause.map { token in token.word.flatMap { $0 == "een" ? nil : WordTables.numbers[$0] }.map { .number($0) } ?? token }[...]
    }

    /// "147" as 1, 4 and 7, where no option has that number and keys are single digits.
    private func digitByDigit(_ number: Int, _ finder: OptionFinder) -> [OptionID]? {
        guard number > 9, !finder.options.contains(where: { $0.key == .number(number) }), finder.options.count <= 9 else { return nil }
        let ids = String(number).map { digit in finder.options.first { $0.key == .number(digit.wholeNumberValue ?? -1) }?.id }
        return ids.contains(nil) ? nil : ids.compactMap { $0 }
    }
}
