import DialogueEngine
import JSONText

extension StandingReport {
    /// What people need: stated, cited, judged met, and what is not met though it was cited.
    var needs: [ReportBlock] {
        guard let needs = json["needs"], let stated = needs["stated"]?.int, stated > 0 else { return [] }
        func judged(_ name: String) -> String { String(needs["judged"]?[name]?.int ?? 0) }
        var lines = titled(words("Wat mensen nodig hebben", "What people need", "Wat minsken nedich ha"))
        let rows = [
            (words("genoemd", "stated", "neamd"), String(stated)),
            (words("staat bij een verandering", "stands with a change", "stiet by in feroaring"), String(needs["cited"]?.int ?? 0)),
            (words("geregeld, zegt die mens", "met, that person says", "regele, seit dy minske"), judged("met")),
            (words("een beetje geregeld", "partly met", "in bytsje regele"), judged("partly")),
            (words("niet geregeld", "not met", "net regele"), judged("not")),
            (words("nog geen oordeel", "no verdict yet", "noch gjin oardiel"), judged("notYet")),
        ]
        lines += rows.flatMap { row($0.0, $0.1) }
        for denied in needs["denied"]?.array ?? [] {
            let need =
                denied["need"]?.string.map { "“\($0)”" } ?? words("(woorden niet getoond)", "(words not shown)", "(wurden net toand)")
            lines += bullet("\(words("Nodig", "Needed", "Nedich")): \(need)")
            lines += said(
                "\(words("De verandering", "The change", "De feroaring")): \(quoted(words.text(denied["change"]))) "
                    + words(
                        "Die lost het niet op, zegt die mens.", "That does not meet it, that person says.",
                        "Dy lost it net op, seit dy minske."),
                indent: 4)
        }
        return lines
    }

    /// What people added for others, and what became of it.
    var contributions: [ReportBlock] {
        guard let account = json["contributionAccount"], let total = account["total"]?.int, total > 0 else { return [] }
        func count(_ name: String) -> Int64 { account["states"]?[name]?.int ?? 0 }
        var lines = titled(words("Wat mensen inbrachten", "What people contributed", "Wat minsken ynbrochten"))
        let names = [
            ("listed", words("door te lezen", "passed on", "troch te lêzen")),
            ("held", words("wacht op de begeleider", "waits for the moderator", "wachtet op de begelieder")),
            ("rephrase", words("gevraagd om andere woorden", "asked to rephrase", "frege om oare wurden")),
            ("merged", words("samengevoegd", "merged", "gearfoege")),
            ("split", words("in delen gesplitst", "split into parts", "yn parten spjalt")),
            ("hidden", words("verborgen", "hidden", "ferburgen")),
            ("recalled", words("teruggenomen", "taken back", "weromnommen")),
            ("kept", words("alleen voor de begeleider", "for the moderator only", "allinnich foar de begelieder")),
        ]
        lines += row(words("alles samen", "all together", "alles tegearre"), String(total))
        lines += names.filter { count($0.0) > 0 }.flatMap { row($0.1, String(count($0.0))) }
        lines +=
            hidden(account)
            + readLines(
                "acrossRoles",
                words(
                    "Herkend door mensen uit 3 of meer groepen:", "Recognised by people of 3 or more roles:",
                    "Werkend troch minsken út 3 of mear groepen:"))
        return lines
            + readLines(
                "aloneSoFar", words("Tot nu toe alleen, en bewaard:", "Alone so far, and kept:", "Oant no ta allinnich, en bewarre:"))
    }

    private func hidden(_ account: JSON) -> [ReportBlock] {
        let words = ModerationWords(language: words.language)
        let found = Contribution.HidingReason.allCases.compactMap { reason in
            (account["hiddenBecause"]?[reason.rawValue]?.int).flatMap { $0 > 0 ? "\(words.hiding(reason.rawValue)) \($0)" : nil }
        }
        guard !found.isEmpty else { return [] }
        return said(
            "\(words.pick("Verborgen om", "Ferburgen om", "Hidden because of")): \(found.joined(separator: ", ")).", indent: 2)
    }

    /// Words in quotes that end a sentence: with a full stop of their own, or one behind them.
    private func quoted(_ text: String) -> String { ended(text) == text ? "“\(text)”" : "“\(text)”." }

    private func readLines(_ name: String, _ title: String) -> [ReportBlock] {
        let ids = Set((json["lines"]?[name]?.array ?? []).compactMap(\.string))
        guard !ids.isEmpty else { return [] }
        let lines = list("contributions").filter { ids.contains($0["id"]?.string ?? "") }
        let shown = lines.filter { $0["text"] != nil }
        let readBy = words("gelezen door", "read by", "lêzen troch")
        return said(title)
            + shown.flatMap { line in
                let seed = line["origin"] == "seed" ? words("van de begeleider, ", "the facilitator's, ", "fan de begelieder, ") : ""
                return bullet(
                    "“\(line["text"]?.string ?? "")” (\(seed)\(readBy) \(line["readers"]?.int ?? 0)\(joined(line["joined"])))\(words.confirmation(of: line))"
                )
            } + wordless(lines.count - shown.count)
    }

    /// How many said it where lines were joined, and how many others recognised one of them.
    private func joined(_ joined: JSON?) -> String {
        guard let authors = joined?["authors"]?.int, let recognised = joined?["recognised"]?.int else { return "" }
        return words(
            "; gezegd door \(authors), herkend door \(recognised) anderen", "; said by \(authors), recognised by \(recognised) others",
            "; sein troch \(authors), werkend troch \(recognised) oaren")
    }

    /// Lines whose authors do not want their words in the report: counted, not listed one by one.
    private func wordless(_ count: Int) -> [ReportBlock] {
        if count == 0 { return [] }
        return said(
            words(
                "Zonder woorden die we mogen tonen: \(count).", "Without words we may show: \(count).",
                "Sûnder wurden dy't wy sjen litte meie: \(count)."), indent: 2)
    }

    /// Promises, each with its owner, its date and what became of it.
    var commitments: [ReportBlock] {
        let promises = list("commitments")
        guard !promises.isEmpty else { return [] }
        return titled(words("Wat er beloofd is", "What was promised", "Wat der ûnthjitten is"))
            + promises.flatMap { promise -> [ReportBlock] in
                let day = CommitmentSection.day(promise["dueOn"])
                let due = day.map { " \(words("Voor", "By", "Foar")) \(LocalDates.text($0, in: words.language))." } ?? ""
                let reason = promise["reason"]?.string.map { ": \($0)" } ?? ""
                return bullet("\(promise["owner"]?.string ?? ""): \(quoted(promise["text"]?.string ?? ""))\(due)")
                    + said("\(ended(state(of: promise) + reason))\(verdicts(on: promise))", indent: 4)
            }
    }

    private func state(of promise: JSON) -> String {
        let state =
            switch promise["status"]?.string {
            case "promised": words("Moet nog", "Still to be done", "Moat noch")
            case "underway": words("Begonnen", "Begun", "Begûn")
            case "kept": words("Gedaan", "Done", "Dien")
            case "partly": words("Voor een deel gedaan", "Done in part", "Foar in part dien")
            case "broken": words("Niet gedaan", "Not done", "Net dien")
            default: words("Niet beloofd", "Not promised", "Net ûnthjitten")
            }
        return promise["late"] == true ? "\(state), \(words("te laat", "late", "te let"))" : state
    }

    private func verdicts(on promise: JSON) -> String {
        guard let verdicts = promise["verdicts"]?.object, verdicts.values.contains(where: { ($0.int ?? 0) > 0 }) else { return "" }
        func count(_ name: String) -> Int64 { verdicts[name]?.int ?? 0 }
        return words(
            " Gelukt? \(count("met")) ja, \(count("partly")) een beetje, \(count("not")) nee.",
            " Kept? \(count("met")) yes, \(count("partly")) partly, \(count("not")) no.",
            " Slagge? \(count("met")) ja, \(count("partly")) in bytsje, \(count("not")) nee.")
    }
}
