extension ReplyReader {
    /// Reads several options of which the order does not count: "1 4 7", "taal, werk en school", "147".
    func readChoices(_ tokens: [Token]) -> Reading {
        guard let ids = listed(in: tokens) else { return .unclear(.plain) }
        if let doubled = firstDouble(ids) { return .unclear(.doubled(doubled)) }
        guard question.bounds.contains(ids.count) else {
            return .unclear(.count(given: ids.count, least: question.bounds.lowerBound, most: question.bounds.upperBound))
        }
        return .value(.options(question.options.map(\.id).filter { ids.contains($0) }))
    }

    /// The key of the first option named twice.
    func firstDouble(_ ids: [OptionID]) -> String? {
        var seen: Set<OptionID> = []
        return ids.first { !seen.insert($0).inserted }.flatMap { question.option($0)?.key }
    }

    /// The options named, in the order named; `nil` where something is named that is no option, or where it stays open which are meant.
    func listed(in tokens: [Token]) -> [OptionID]? {
        let finder = finder()
        let clauses = Clause.split(tokens, keepsCommas: true)
        guard let clause = clauses.first?.tokens, !clause.contains(.decimal), !tokens.contains(.sign("?")), clause.first != .sign("-")
        else { return nil }
        let content = Clause.content(clause).filter { !($0.word.map { SmallTalk.joiners.contains($0) } ?? false) }
        if content.count == 1, let number = content[0].number, let ids = digitByDigit(number, finder) { return ids }
        if clause.contains(where: { Negation.denies($0) }), finder.whole(clause) == nil { return nil }
        if clause.contains(where: { $0.word.map { Self.eitherWords.contains($0) } ?? false }) { return nil }
        let numbered = clause.map { token in
            token.word.flatMap {
                finder.finds(in: [token], keys: false, slips: false).isEmpty && $0 != "een" && $0 != "san" ? Numerals.number($0) : nil
            }.map { .number($0) } ?? token
        }
        let finds = finder.finds(in: numbered)
        guard !finds.isEmpty else { return nil }
        let left = numbered.indices.filter { index in !finds.contains { $0.range.contains(index) } }.map { numbered[$0] }
        if left.contains(where: { $0.number != nil }) || finds.contains(where: \.isKey) && isRange(clause) { return nil }
        let unknown = Clause.content(left).filter {
            !($0.word.map { SmallTalk.joiners.contains($0) || Self.listWords.contains($0) } ?? false)
        }
        guard unknown.count <= (finds.contains(where: \.isKey) ? 0 : 2) else { return nil }
        return merged(finds)
    }

    /// "1-5" may be a range: open.
    private func isRange(_ tokens: [Token]) -> Bool {
        tokens.filter { $0 == .sign("-") }.count == 1 && tokens.count == 3
    }

    /// Neighbouring words of one option name it once: "dingen repareren"; a key before its own label too: "1. koffie".
    private func merged(_ finds: [OptionFinder.Find]) -> [OptionID] {
        var ids: [OptionID] = []
        for (index, find) in finds.enumerated() {
            let isSame = index > 0 && finds[index - 1].id == find.id && !(find.isKey && finds[index - 1].isKey)
            if !isSame { ids.append(find.id) }
        }
        return ids
    }

    /// "147" as 1, 4 and 7, where no option has that number and keys are single digits.
    private func digitByDigit(_ number: Int, _ finder: OptionFinder) -> [OptionID]? {
        guard number > 9, finder.keys.count <= 9, !finder.keys.contains(where: { $0.key == .number(number) }) else { return nil }
        let ids = String(number).map { digit in finder.keys.first { $0.key == .number(digit.wholeNumberValue ?? -1) }?.id }
        return ids.contains(nil) ? nil : ids.compactMap { $0 }
    }

    private static let eitherWords: Set<String> = ["of", "or", "tussen", "between"]
    private static let listWords: Set<String> = [
        "nummers", "nûmers", "opties", "numbers", "options", "beide", "allebei", "both", "vooral", "liefst", "tweede", "derde", "eerste",
        "earste", "twadde", "tredde", "second", "third",
        "belangrijkste", "belangrykste", "vierde", "plaats", "plek", "plak", "einde", "laatste", "daarna", "eens",
    ]
}
