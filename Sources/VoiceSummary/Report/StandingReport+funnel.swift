import JSONText

extension StandingReport {
    /// How many people came how far, everybody first and then by voice.
    var funnel: [ReportBlock] {
        guard let funnel = json["funnel"], let steps = funnel["steps"]?.array?.compactMap(\.string), steps.count > 2 else { return [] }
        let known = funnel["total"]?["known"]?.int ?? 0
        let rows = steps.flatMap { step -> [ReportBlock] in
            let count = funnel["total"]?[step]?.int ?? 0
            return row(name(of: step), String(count), share: known > 0 ? Double(count) / Double(known) : nil)
        }
        let shown = (funnel["voices"]?.array ?? []).filter { $0["hidden"] != true }
        let voices =
            shown.isEmpty
            ? []
            : (funnel["voices"]?.array ?? []).flatMap { voice -> [ReportBlock] in
                let label = words.text(voice["label"])
                guard let counts = voice["counts"], counts != .null else { return row(label, words.hidden) }
                return row(label, steps.map { String(counts[$0]?.int ?? 0) }.joined(separator: " → "))
            }
        let order = words("Per groep, in dezelfde volgorde:", "Per groep, yn deselde folchoarder:", "By group, in the same order:")
        return titled(words("Hoe ver mensen kwamen", "Hoe fier't minsken kamen", "How far people came")) + rows
            + (voices.isEmpty ? [] : said(order) + voices)
    }

    private func name(of step: String) -> String {
        switch step {
        case "known": words("kennen we", "kenne wy", "we know")
        case "answered": words("gaven antwoord", "joegen antwurd", "answered")
        case "sawOthers": words("lazen wat anderen zeggen", "liezen wat oaren sizze", "read what others say")
        case "answeredAgain": words("antwoordden daarna weer", "antwurden dêrnei wer", "answered again after that")
        default: words("zeiden wat ze van het antwoord vinden", "seine wat se fan it antwurd fine", "judged the answer they got")
        }
    }

    /// What became of words that were shown to their authors before.
    var quotesShown: [ReportBlock] {
        guard let quotes = json["method"]?["quotes"], let shown = quotes["shown"]?.int, shown > 0 else { return [] }
        func count(_ name: String) -> String { String(quotes[name]?.int ?? 0) }
        let (confirmed, rewritten, silent) = (count("confirmed"), count("rewritten"), count("noReply"))
        let (back, lost) = (count("takenBack"), count("claimsLost"))
        return said(
            words(
                "Vooraf getoond aan wie het zei: \(shown) zinnen. Akkoord: \(confirmed), anders gezegd: \(rewritten), geen antwoord: \(silent), teruggenomen: \(back). Beweringen die daardoor vervielen: \(lost).",
                "Foarôf toand oan wa't it sei: \(shown) sinnen. Akkoart: \(confirmed), oars sein: \(rewritten), gjin antwurd: \(silent), weromnommen: \(back). Bewearings dy't dêrtroch ferfoelen: \(lost).",
                "Shown beforehand to who said it: \(shown) lines. Approved: \(confirmed), put differently: \(rewritten), no reply: \(silent), taken back: \(back). Claims dropped for that: \(lost)."
            ))
    }
}
