extension ReplyReader {
    /// Reads a division of points: "A5 C3 F2", "c3, a5 en f 2", "taal 5 werk 3 rust 2", "5 op A, 3 op C", "alles op B".
    func readPoints(_ tokens: [Token]) -> Reading {
        if tokens.contains(.decimal) { return .unclear(.whole) }
        guard let clause = Clause.split(tokens, keepsCommas: true).first?.tokens, !clause.contains(.sign("?")),
            !clause.contains(where: { $0.has([.negation, .either]) && !finder.names($0) }),
            let pairs = PointsItems(clause, finder, total: question.total).pairs ?? leading(clause)
        else { return .unclear(.plain) }
        var given: [OptionID: Int] = [:]
        for (id, points) in pairs {
            if given[id] != nil { return .unclear(.doubled(question.option(id)?.key ?? id.text)) }
            given[id] = points
        }
        // Numbers have at most thirteen digits and a reply a thousand signs, so that the sum cannot overflow.
        let sum = given.values.reduce(0, +)
        guard sum == question.total else { return .unclear(.sum(given: sum, total: question.total)) }
        return .value(
            .points(question.options.compactMap { option in given[option.id].flatMap { $0 > 0 ? AnswerValue.Share(option.id, $0) : nil } }))
    }

    /// "twaalf voor de kerstmarkt, de kleinkinderen zijn er dol op": what stands before the last comma, where it makes up the total.
    private func leading(_ clause: [Token]) -> [(OptionID, Int)]? {
        guard let comma = clause.lastIndex(of: .sign(",")), !clause[comma...].contains(where: { $0.said != nil }),
            finder.finds(in: Array(clause[comma...]), keys: false).isEmpty
        else { return nil }
        let pairs = PointsItems(Array(clause[..<comma]), finder, total: question.total).pairs
        return pairs.flatMap { $0.reduce(0) { $0 + $1.1 } == question.total ? $0 : nil }
    }
}

/// Options and numbers in the order written.
private struct PointsItems {
    private enum Item {
        case option(OptionID)
        case points(Int)
    }

    private var items: [Item] = []
    private var isOdd = false

    init(_ clause: [Token], _ finder: OptionFinder, total: Int) {
        let keysAreNumbers = finder.keys.contains { $0.key.number != nil }
        let finds = finder.finds(in: clause, keys: !keysAreNumbers)
        var at = 0
        while at < clause.count {
            if let find = finds.first(where: { $0.range.lowerBound == at }) {
                if case .option(find.id)? = items.last {} else { items.append(.option(find.id)) }
                at = find.range.upperBound
                continue
            }
            switch clause[at].sort {
            case .number(let number):
                let isKey = keysAreNumbers && at + 1 < clause.count && (clause[at + 1] == .sign(":") || clause[at + 1] == .sign("="))
                if isKey, let key = finder.keys.option(numbered: number) {
                    items.append(.option(key))
                } else if at > 0, clause[at - 1] == .sign("-"), at == 1 || clause[at - 2].isSign {
                    isOdd = true
                } else {
                    items.append(.points(number))
                }
            case .word:
                let word = clause[at]
                if word.has(.everything) {
                    // "all 20 to B" says the number too.
                    if at + 1 == clause.count || clause[at + 1] != .number(total) { items.append(.points(total)) }
                } else if !word.has([.pointsAside, .article]), let number = word.known.number {
                    items.append(.points(number))
                } else if !word.has([.filler, .pointsAside, .article, .joiner]) {
                    isOdd = true
                }
            case .decimal, .sign: break
            }
            at += 1
        }
    }

    /// Options with their points, in either order; `nil` where they do not pair off.
    var pairs: [(OptionID, Int)]? {
        guard !isOdd, !items.isEmpty, items.count.isMultiple(of: 2) else { return nil }
        var pairs: [(OptionID, Int)] = []
        for index in stride(from: 0, to: items.count, by: 2) {
            switch (items[index], items[index + 1], items[0]) {
            case (.option(let id), .points(let points), .option), (.points(let points), .option(let id), .points):
                pairs.append((id, points))
            default: return nil
            }
        }
        return pairs
    }
}
