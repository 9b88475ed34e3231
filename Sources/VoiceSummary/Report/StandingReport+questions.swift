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
            return heading + dated(question) + said(all, indent: 2) + table(question)
                + [.gap]
        }.dropLast(1)
    }

    /// When a figure was last published, where it stays as it was then.
    func dated(_ figure: JSON) -> [ReportBlock] {
        let when = moment(figure["asOf"])
        return when.isEmpty ? [] : said(words("Stand van \(when).", "Stân fan \(when).", "Standing of \(when)."), indent: 2)
    }

    private func count(_ json: JSON, _ name: String) -> String { String(json[name]?.int ?? 0) }

    private func table(_ question: JSON) -> [ReportBlock] {
        if question["askedFew"] == true { return said(tooFew, indent: 2) }
        if let statements = question["statements"]?.array { return statements.flatMap { statement($0) } }
        let n = question["n"]?.int ?? 0
        guard n > 0 else { return [] }
        switch question["kind"]?.string {
        case "points": return cells(question, "options") { "\(words("gemiddeld", "trochinoar", "on average")) \(words.tenths($0["mean"]))" }
        case "rank": return cells(question, "options") { "\(words("plaats", "plak", "place")) \(words.tenths($0["meanPlace"]))" }
        case "scale", "number": return average(question) + cells(question, "distribution") { words.part($0, of: n) }
        case "date": return (question["days"]?.array ?? []).flatMap { row($0["day"]?.string ?? "", words.part($0, of: n)) }
        case "text": return texts(question, n)
        default:
            return question["options"] == nil ? texts(question, n) : cells(question, "options") { words.part($0, of: n) }
        }
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

    private func cells(_ question: JSON, _ name: String, value: (JSON) -> String) -> [ReportBlock] {
        (question[name]?.array ?? []).flatMap { cell -> [ReportBlock] in
            let range = cell["from"]?.int.map { from in
                let to = cell["to"]?.int ?? from
                return from == to ? "\(from)" : "\(from)–\(to)"
            }
            let label = [range, words.text(cell["label"])].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
            return row(label, cell["hidden"] == true ? words.hidden : value(cell), share: words.share(cell, of: question["n"]?.int ?? 0))
        }
    }

    private func average(_ question: JSON) -> [ReportBlock] {
        guard question["mean"]?.double != nil else { return [] }
        let (mean, median) = (words.tenths(question["mean"]), words.tenths(question["median"]))
        return said(
            words("gemiddeld \(mean), midden \(median).", "trochinoar \(mean), midden \(median).", "mean \(mean), median \(median)."),
            indent: 2)
    }

    private func texts(_ question: JSON, _ n: Int64, indent: Int = 2) -> [ReportBlock] {
        let quotable = count(question, "quotable")
        return said(
            words(
                "\(n) \(n == 1 ? "antwoord" : "antwoorden") in eigen woorden; \(quotable) daarvan mogen we laten zien.",
                "\(n) \(n == 1 ? "antwurd" : "antwurden") yn eigen wurden; \(quotable) dêrfan meie wy sjen litte.",
                "\(n) \(n == 1 ? "answer" : "answers") in own words; \(quotable) of them may be shown."), indent: indent)
    }

    private func statement(_ statement: JSON) -> [ReportBlock] {
        let lines = said(words.title(of: statement), indent: 2)
        if statement["askedFew"] == true { return lines + said(tooFew, indent: 4) }
        let n = statement["n"]?.int ?? 0
        guard n > 0 else { return lines + said(words("geen antwoord.", "gjin antwurd.", "no answer."), indent: 4) }
        if statement["options"] == nil { return lines + texts(statement, n, indent: 4) }
        return lines
            + (statement["options"]?.array ?? []).flatMap { cell in
                row(
                    words.text(cell["label"]), cell["hidden"] == true ? words.hidden : words.part(cell, of: n), indent: 4,
                    share: words.share(cell, of: n))
            }
    }
}
