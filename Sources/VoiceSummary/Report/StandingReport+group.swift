import DialogueEngine
import JSONText

extension StandingReport {
    /// What people need: stated, cited, judged met, and what is not met though it was cited.
    var needs: [ReportBlock] {
        guard let needs = json["needs"], let stated = needs["stated"]?.int, stated > 0 else { return [] }
        func judged(_ name: String) -> String { String(needs["judged"]?[name]?.int ?? 0) }
        var lines = titled(words("Wat mensen nodig hebben", "Wat minsken nedich ha", "What people need"))
        let rows = [
            (words("genoemd", "neamd", "stated"), String(stated)),
            (words("staat bij een verandering", "stiet by in feroaring", "stands with a change"), String(needs["cited"]?.int ?? 0)),
            (words("geregeld, zegt die mens", "regele, seit dy minske", "met, that person says"), judged("met")),
            (words("een beetje geregeld", "in bytsje regele", "partly met"), judged("partly")),
            (words("niet geregeld", "net regele", "not met"), judged("not")),
            (words("nog geen oordeel", "noch gjin oardiel", "no verdict yet"), judged("notYet")),
        ]
        lines += rows.flatMap { row($0.0, $0.1) }
        for denied in needs["denied"]?.array ?? [] {
            let need =
                denied["need"]?.string.map { "“\($0)”" } ?? words("(woorden niet getoond)", "(wurden net toand)", "(words not shown)")
            lines += bullet("\(words("Nodig", "Nedich", "Needed")): \(need)")
            lines += said(
                "\(words("De verandering", "De feroaring", "The change")): \(quoted(words.text(denied["change"]))) "
                    + words(
                        "Die lost het niet op, zegt die mens.", "Dy lost it net op, seit dy minske.",
                        "That does not meet it, that person says."),
                indent: 4)
        }
        return lines
    }

    /// What people added for others, and what became of it.
    var contributions: [ReportBlock] {
        guard let account = json["contributionAccount"], let total = account["total"]?.int, total > 0 else { return [] }
        func count(_ name: String) -> Int64 { account["states"]?[name]?.int ?? 0 }
        var lines = titled(words("Wat mensen inbrachten", "Wat minsken ynbrochten", "What people contributed"))
        let names = [
            ("listed", words("telt mee", "telt mei", "counts")),
            ("held", words("wacht op de begeleider", "wachtet op de begelieder", "waits for the moderator")),
            ("rephrase", words("gevraagd om andere woorden", "frege om oare wurden", "asked to rephrase")),
            ("merged", words("samengevoegd", "gearfoege", "merged")),
            ("split", words("in delen gesplitst", "yn parten spjalt", "split into parts")),
            ("hidden", words("verborgen", "ferburgen", "hidden")),
            ("recalled", words("teruggenomen", "weromnommen", "taken back")),
            ("atTable", words("bleef aan tafel", "bleau oan tafel", "stayed at the table")),
            ("kept", words("alleen voor de begeleider", "allinnich foar de begelieder", "for the moderator only")),
        ]
        lines += row(words("alles samen", "alles tegearre", "all together"), String(total))
        lines += names.filter { count($0.0) > 0 }.flatMap { row($0.1, String(count($0.0))) }
        lines +=
            hidden(account)
            + readLines(
                "acrossRoles",
                words(
                    "Herkend door mensen uit 3 of meer groepen:", "Werkend troch minsken út 3 of mear groepen:",
                    "Recognised by people of 3 or more roles:"))
        return lines
            + readLines(
                "aloneSoFar", words("Tot nu toe alleen, en bewaard:", "Oant no ta allinnich, en bewarre:", "Alone so far, and kept:"))
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
        let readBy = words("gelezen door", "lêzen troch", "read by")
        return said(title)
            + shown.flatMap { line in
                let seed = line["origin"] == "seed" ? words("van de begeleider, ", "fan de begelieder, ", "the facilitator's, ") : ""
                return bullet(
                    "“\(line["text"]?.string ?? "")” (\(seed)\(readBy) \(line["readers"]?.int ?? 0)\(joined(line["joined"])))\(words.confirmation(of: line))"
                )
            } + wordless(lines.count - shown.count)
    }

    /// How many said it where lines were joined, and how many others recognised one of them.
    private func joined(_ joined: JSON?) -> String {
        guard let authors = joined?["authors"]?.int, let recognised = joined?["recognised"]?.int else { return "" }
        return words(
            "; gezegd door \(authors), herkend door \(recognised) anderen", "; sein troch \(authors), werkend troch \(recognised) oaren",
            "; said by \(authors), recognised by \(recognised) others")
    }

    /// Lines whose authors do not want their words in the report: counted, not listed one by one.
    private func wordless(_ count: Int) -> [ReportBlock] {
        if count == 0 { return [] }
        return said(
            words(
                "Zonder woorden die we mogen tonen: \(count).", "Sûnder wurden dy't wy sjen litte meie: \(count).",
                "Without words we may show: \(count)."), indent: 2)
    }

    /// Promises, each with its owner, its date and what became of it.
    var commitments: [ReportBlock] {
        let promises = list("commitments")
        guard !promises.isEmpty else { return [] }
        return titled(words("Wat er beloofd is", "Wat der ûnthjitten is", "What was promised"))
            + promises.flatMap { promise -> [ReportBlock] in
                let day = CommitmentSection.day(promise["dueOn"])
                let due = day.map { " \(words("Voor", "Foar", "By")) \(LocalDates.text($0, in: words.language))." } ?? ""
                let reason = promise["reason"]?.string.map { ": \($0)" } ?? ""
                let told = words.told(promise)
                return bullet("\(told.owner): \(quoted(told.text))\(due)")
                    + said("\(ended(state(of: promise) + reason))\(verdicts(on: promise))", indent: 4)
            }
    }

    private func state(of promise: JSON) -> String {
        let state =
            switch promise["status"]?.string {
            case "promised": words("Moet nog", "Moat noch", "Still to be done")
            case "underway": words("Begonnen", "Begûn", "Begun")
            case "kept": words("Gedaan", "Dien", "Done")
            case "partly": words("Voor een deel gedaan", "Foar in part dien", "Done in part")
            case "broken": words("Niet gedaan", "Net dien", "Not done")
            default: words("Niet beloofd", "Net ûnthjitten", "Not promised")
            }
        return promise["late"] == true ? "\(state), \(words("te laat", "te let", "late"))" : state
    }

    private func verdicts(on promise: JSON) -> String {
        guard let verdicts = promise["verdicts"]?.object, verdicts.values.contains(where: { ($0.int ?? 0) > 0 }) else { return "" }
        func count(_ name: String) -> Int64 { verdicts[name]?.int ?? 0 }
        return words(
            " Gelukt? \(count("met")) ja, \(count("partly")) een beetje, \(count("not")) nee.",
            " Slagge? \(count("met")) ja, \(count("partly")) in bytsje, \(count("not")) nee.",
            " Kept? \(count("met")) yes, \(count("partly")) partly, \(count("not")) no.")
    }
}
