import JSONText

extension StandingReport {
    /// Each question with its short table.
    var questions: [ReportBlock] {
        list("questions").filter { ($0["asked"]?.int ?? 0) > 0 || $0["routed"] == true }.flatMap { question -> [ReportBlock] in
            let title = words.text(question["text"])
            let heading = titled(title.isEmpty ? question["id"]?.string ?? "" : title)
            if question["routed"] == true { return heading + said(routed, indent: 2) + [.gap] }
            let account = words(
                "gevraagd \(count(question, "asked")), antwoord \(count(question, "answered")), overgeslagen \(count(question, "skipped")), nog open \(count(question, "unanswered"))",
                "frege \(count(question, "asked")), antwurd \(count(question, "answered")), oerslein \(count(question, "skipped")), noch iepen \(count(question, "unanswered"))",
                "asked \(count(question, "asked")), answered \(count(question, "answered")), skipped \(count(question, "skipped")), still open \(count(question, "unanswered"))"
            )
            let spoken = question["spoken"]?.int ?? 0
            let heard =
                words(
                    ", ingesproken en nog niet bevestigd \(spoken)", ", ynsprutsen en noch net befêstige \(spoken)",
                    ", spoken and not confirmed yet \(spoken)")
            let all = account + (spoken > 0 ? heard : "") + "."
            return heading + dated(question) + said(all, indent: 2)
                + table(question, question["kind"]?.string)
                + [.gap]
        }.dropLast(1)
    }

    /// When a figure was last published, where it stays as it was then.
    func dated(_ figure: JSON) -> [ReportBlock] {
        let when = moment(figure["asOf"])
        return when.isEmpty ? [] : said(words("Stand van \(when).", "Stân fan \(when).", "Standing of \(when)."), indent: 2)
    }

    private func count(_ json: JSON, _ name: String) -> String { String(json[name]?.int ?? 0) }

    /// The figures of a question, or of one thing it was asked about.
    private func table(_ figure: JSON, _ kind: String?, indent: Int = 2) -> [ReportBlock] {
        if figure["askedFew"] == true { return said(tooFew, indent: indent) }
        if let statements = figure["statements"]?.array {
            return statements.flatMap { said(words.title(of: $0), indent: indent) + answers(of: $0, kind, indent: indent + 2) }
        }
        let n = figure["n"]?.int ?? 0
        guard n > 0 else { return [] }
        switch kind {
        case "points":
            return cells(figure, "options", indent) { "\(words("gemiddeld", "trochinoar", "on average")) \(words.tenths($0["mean"]))" }
        case "rank": return cells(figure, "options", indent) { "\(words("plaats", "plak", "place")) \(words.tenths($0["meanPlace"]))" }
        case "scale", "number": return average(figure, indent) + cells(figure, "distribution", indent) { words.part($0, of: n) }
        case "date": return (figure["days"]?.array ?? []).flatMap { row($0["day"]?.string ?? "", words.part($0, of: n), indent: indent) }
        case "text": return texts(figure, n, indent: indent)
        default:
            return figure["options"] == nil ? texts(figure, n, indent: indent) : cells(figure, "options", indent) { words.part($0, of: n) }
        }
    }

    private func answers(of statement: JSON, _ kind: String?, indent: Int) -> [ReportBlock] {
        let isEmpty = statement["askedFew"] != true && statement["n"]?.int ?? 0 == 0
        return isEmpty
            ? said(words("geen antwoord.", "gjin antwurd.", "no answer."), indent: indent) : table(statement, kind, indent: indent)
    }

    private var tooFew: String {
        words(
            "Niet getoond: te weinig mensen kregen deze vraag.", "Net toand: te min minsken krigen dizze fraach.",
            "Not shown: too few people were asked.")
    }

    private var routed: String {
        words(
            "Niet getoond: wie deze vraag kreeg, hangt af van een persoonlijk antwoord.",
            "Net toand: wa't dizze fraach krige, hinget ôf fan in persoanlik antwurd.",
            "Not shown: who was asked this depends on a personal answer.")
    }

    private func cells(_ question: JSON, _ name: String, _ indent: Int, value: (JSON) -> String) -> [ReportBlock] {
        (question[name]?.array ?? []).flatMap { cell -> [ReportBlock] in
            let range = cell["from"]?.int.map { from in
                let to = cell["to"]?.int ?? from
                return from == to ? "\(from)" : "\(from)–\(to)"
            }
            let label = [range, words.text(cell["label"])].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
            let share = words.share(cell, of: question["n"]?.int ?? 0)
            return row(label, cell["hidden"] == true ? words.hidden : value(cell), indent: indent, share: share)
        }
    }

    private func average(_ question: JSON, _ indent: Int) -> [ReportBlock] {
        guard question["mean"]?.double != nil else { return [] }
        let (mean, median) = (words.tenths(question["mean"]), words.tenths(question["median"]))
        return said(
            words("gemiddeld \(mean), midden \(median).", "trochinoar \(mean), midden \(median).", "mean \(mean), median \(median)."),
            indent: indent)
    }

    private func texts(_ question: JSON, _ n: Int64, indent: Int) -> [ReportBlock] {
        if question["atTable"] == true {
            return said(
                words(
                    "Wat hier is gezegd, bleef aan tafel.", "Wat hjir sein is, bleau oan tafel.", "What was said here stayed at the table."),
                indent: indent)
        }
        let quotable = count(question, "quotable")
        return said(
            words(
                "\(n) \(n == 1 ? "antwoord" : "antwoorden") in eigen woorden; \(quotable) daarvan mogen we laten zien.",
                "\(n) \(n == 1 ? "antwurd" : "antwurden") yn eigen wurden; \(quotable) dêrfan meie wy sjen litte.",
                "\(n) \(n == 1 ? "answer" : "answers") in own words; \(quotable) of them may be shown."), indent: indent)
    }
}
