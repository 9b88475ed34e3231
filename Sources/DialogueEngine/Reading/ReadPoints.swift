extension ReplyReader {
    /// Reads a division of points: "A5 C3 F2", "c3, a5 en f 2", "taal 5 werk 3 rust 2", "5 op A, 3 op C", "alles op B".
    func readPoints(_ tokens: [Token]) -> Reading {
        if tokens.contains(.decimal) { return .unclear(.whole) }
        let finder = OptionFinder(options: OptionWords.all(of: question, labels: labels), tellsByWords: true)
        let clause = Clause.leading(tokens, keepsCommas: true)
        guard let items = items(in: clause, finder), let pairs = pairs(items) else { return .unclear(.plain) }
        var given: [OptionID: Int] = [:]
        for (id, points) in pairs {
            if given[id] != nil { return .unclear(.doubled(question.option(id)?.key ?? id.text)) }
            given[id] = points
        }
        // Added with care: residents type numbers of any size.
        let sum = given.values.reduce(0) { $0.addingReportingOverflow($1).overflow ? Int.max : $0 + $1 }
        guard sum == question.total else { return .unclear(.sum(given: sum, total: question.total)) }
        return .value(.points(question.options.compactMap { option in given[option.id].flatMap { $0 > 0 ? AnswerValue.Share(option.id, $0) : nil } }))
    }

    private enum Item {
        case option(OptionID)
        case points(Int)
    }

    /// Options and numbers in the order written; `nil` where a word is neither, nor a filler.
    private func items(in clause: ArraySlice<Token>, _ finder: OptionFinder) -> [Item]? {
        let keysAreNumbers = finder.options.contains { $0.key.number != nil }
        var items: [Item] = []
        var at = clause.startIndex
        let finds = finder.finds(in: clause, keys: !keysAreNumbers)
        while at < clause.endIndex {
            if let find = finds.first(where: { $0.range.lowerBound == at }) {
                items.append(.option(find.id))
                at = find.range.upperBound
                continue
            }
            switch clause[at] {
            case .number(let number):
                let isKey = keysAreNumbers && at + 1 < clause.endIndex && (clause[at + 1] == .sign(":") || clause[at + 1] == .sign("="))
                if isKey {
                    guard let option = finder.options.first(where: { $0.key == .number(number) }) else { return nil }
                    items.append(.option(option.id))
                } else {
                    if at > clause.startIndex, clause[at - 1] == .sign("-"), at - 1 == clause.startIndex { return nil }
                    items.append(.points(number))
                }
            case .word(let word):
                if word == "alles" || word == "allemaal" || word == "allegear" || word == "all" || word == "everything" {
                    items.append(.points(question.total))
                } else if let number = WordTables.numbers[word] {
                    items.append(.points(number))
                } else if !WordTables.fillers.contains(word), !belongsToLabel(word, finder) {
                    return nil
                }
            case .decimal: return nil
            case .sign: break
            }
            at += 1
        }
        return items
    }

    private func belongsToLabel(_ word: String, _ finder: OptionFinder) -> Bool { finder.options.contains { $0.phrases.joined().contains(word) } }

    /// Options with their points, in either order; `nil` where they do not pair off.
    private func pairs(_ items: [Item]) -> [(OptionID, Int)]? {
        guard !items.isEmpty, items.count.isMultiple(of: 2) else { return nil }
        var pairs: [(OptionID, Int)] = []
        for index in stride(from: 0, to: items.count, by: 2) {
            switch (items[index], items[index + 1], items[0]) {
            case (.option(let id), .points(let points), .option), (.points(let points), .option(let id), .points): pairs.append((id, points))
            default: return nil
            }
        }
        return pairs
    }
}
