import JSONText

extension StandingReport {
    /// The same priorities from both sides, with the reasons side by side.
    var overlap: [ReportBlock] {
        list("overlap").flatMap { overlap -> [ReportBlock] in
            let question = list("questions").first { $0["id"] == overlap["question"] }
            let title = words("Wat beide kanten belangrijk vinden", "Wat beide kanten wichtich fine", "What both sides find important")
            var lines = titled("\(title): \(words.text(question?["text"]))")
            lines += dated(overlap)
            if overlap["hidden"] == true {
                return lines
                    + said(
                        words(
                            "Een van de kanten is te klein om apart te laten zien.",
                            "Ien fan de kanten is te lyts om apart sjen te litten.",
                            "One of the sides is too small to be shown apart."), indent: 2) + [.gap]
            }
            let (negative, positive) = (words("Negatief", "Negatyf", "Negative"), words("Positief", "Posityf", "Positive"))
            let kind = question?["kind"]?.string ?? ""
            lines += sideBySide(top(overlap["negative"], kind, negative), top(overlap["positive"], kind, positive))
            for shared in overlap["shared"]?.array ?? [] {
                lines.append(.gap)
                lines += said("\(words("Allebei", "Beide", "Both")): \(words.text(shared["label"]))")
                lines += sideBySide(reasons(shared["negative"], negative), reasons(shared["positive"], positive))
            }
            return lines + [.gap]
        }.dropLast(1)
    }

    /// How many stand on a side, and what they put first: with how many of them chose it, or the points they gave it on average.
    private func top(_ side: JSON?, _ kind: String, _ name: String) -> [String] {
        let n = side?["n"]?.int
        let heading = n.map { "\(name) (\($0))" } ?? name
        return [heading]
            + (side?["top"]?.array ?? []).enumerated().map { place, top in
                var value = ""
                if let number = top["value"]?.double {
                    switch (kind, n) {
                    case ("points", _):
                        let mean = words.tenths(top["value"])
                        value = words(" (gemiddeld \(mean) punten)", " (trochinoar \(mean) punten)", " (\(mean) points on average)")
                    case ("choices", let n?): value = " (\(Int(number)) \(words("van", "fan", "of")) \(n))"
                    default: break
                    }
                }
                return "\(place + 1). \(words.text(top["label"]))\(value)"
            }
    }

    private func reasons(_ reasons: JSON?, _ side: String) -> [String] {
        let lines = reasons?["lines"]?.array ?? []
        let shown = lines.prefix(Self.mostSaid).map { words.line($0) }
        let more = lines.count - shown.count
        let rest = more > 0 ? [words("en nog \(more)", "en noch \(more)", "and \(more) more")] : []
        return ["\(side):"] + (shown.isEmpty ? [words("geen woorden te tonen", "gjin wurden te toanen", "no words to show")] : shown + rest)
    }

    /// How many lines a list shows before its rare ones, and how many of those: fewer where each statement has a list.
    static let mostSaid = 5
    static let rare = 10
    static let rareOfStatement = 3

    /// Lists of lines, for each statement where they are about statements: most said first, then rare ones, then how many more there are.
    func words(at name: String, titled title: String?) -> [ReportBlock] {
        list(name).filter { ($0["said"]?.int ?? 0) > 0 || $0["lines"]?.array?.isEmpty == false }.flatMap { section -> [ReportBlock] in
            let heading = title.map { "\($0): \(words.text(section["title"]))" } ?? words.text(section["title"])
            let lines = section["lines"]?.array ?? []
            let statements = list("questions").first { $0["id"] == section["question"] }?["statements"]?.array ?? []
            let about = statements.flatMap { statement -> [ReportBlock] in
                let own = lines.filter { $0["statement"] == statement["id"] }
                return own.isEmpty ? [] : said(words.title(of: statement)) + gathered(own, rare: Self.rareOfStatement) + [.gap]
            }
            let named = statements.compactMap { $0["id"] }
            let general = gathered(lines.filter { !named.contains($0["statement"] ?? .null) }, rare: Self.rare)
            let keptOut = section["keptOut"]?.int ?? 0
            let rest = general + withheld((section["withheld"]?.int ?? 0) - keptOut) + kept(out: keptOut)
            return titled(heading) + about + (rest.isEmpty && !about.isEmpty ? [] : rest + [.gap])
        }.dropLast(1)
    }

    private func gathered(_ lines: [JSON], rare: Int) -> [ReportBlock] {
        let often = lines.filter { ($0["count"]?.int ?? 0) > 1 }
        let once = lines.filter { ($0["count"]?.int ?? 0) <= 1 }
        var text = often.prefix(Self.mostSaid).flatMap { bullet(words.line($0)) }
        if !once.isEmpty {
            text += said(words("Eén keer gezegd:", "Ien kear sein:", "Said once:"))
            text += once.prefix(rare).flatMap { bullet(words.line($0)) }
        }
        let more = max(0, often.count - Self.mostSaid) + max(0, once.count - rare)
        return more > 0 ? text + said(words("En nog \(more).", "En noch \(more).", "And \(more) more."), indent: 2) : text
    }

    private func kept(out count: Int64) -> [ReportBlock] {
        guard count > 0 else { return [] }
        return said(
            count == 1
                ? words(
                    "Van iemand laat de begeleider de woorden hier niet zien.", "Fan immen lit de begelieder de wurden hjir net sjen.",
                    "Of someone the moderator does not show the words here.")
                : words(
                    "Van \(count) mensen laat de begeleider de woorden hier niet zien.",
                    "Fan \(count) minsken lit de begelieder de wurden hjir net sjen.",
                    "Of \(count) people the moderator does not show the words here."), indent: 2)
    }

    private func withheld(_ count: Int64) -> [ReportBlock] {
        switch count {
        case 0: []
        case 1:
            said(
                words(
                    "Iemand zei iets en gaf geen ja om het te laten zien.", "Immen sei wat en joech gjin ja om it sjen te litten.",
                    "Someone said something and did not agree to be quoted."), indent: 2)
        default:
            said(
                words(
                    "\(count) mensen zeiden iets en gaven geen ja om het te laten zien.",
                    "\(count) minsken seine wat en joegen gjin ja om it sjen te litten.",
                    "\(count) people said something and did not agree to be quoted."), indent: 2)
        }
    }
}
