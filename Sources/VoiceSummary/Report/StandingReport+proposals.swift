import JSONText

extension StandingReport {
    /// Each version of a proposal: its words, the votes, the votes by role, and what changed because of which need.
    var proposals: [ReportBlock] {
        list("proposals").flatMap { version -> [ReportBlock] in
            let title = "\(words("Voorstel, versie", "Foarstel, ferzje", "Proposal, version")) \(version["version"]?.int ?? 0)"
            let several = Set(list("proposals").compactMap { $0["id"]?.string }).count > 1
            var lines = titled(several ? "\(title) (\(version["id"]?.string ?? ""))" : title)
            let text = words.text(version["text"])
            if !text.isEmpty { lines += said("“\(text)”", indent: 2) }
            lines += changes(of: version) + votes(on: version)
            if version["closed"] == true, version["votes"]?["n"]?.int ?? 0 > 0 { lines += said(outcome(version["outcome"]?.string)) }
            return lines + [.gap]
        }.dropLast(1)
    }

    private func changes(of version: JSON) -> [ReportBlock] {
        let changes = version["changes"]?.array ?? []
        guard !changes.isEmpty else { return [] }
        return said(words("Wat veranderde er:", "Wat feroare der:", "What changed:"))
            + changes.flatMap { change -> [ReportBlock] in
                bullet(words.text(change["text"])) + (change["needs"]?.array ?? []).flatMap { need(behind: $0) }
            }
    }

    private func need(behind need: JSON) -> [ReportBlock] {
        let text = need["text"]?.string.map { "“\($0)”" } ?? words("(woorden niet getoond)", "(wurden net toand)", "(words not shown)")
        let verdict =
            switch need["verdict"]?.string {
            case "met": words("geregeld, zegt die mens", "regele, seit dy minske", "met, that person says")
            case "partly": words("een beetje geregeld", "in bytsje regele", "partly met")
            case "not": words("niet geregeld, zegt die mens", "net regele, seit dy minske", "not met, that person says")
            case "notYet": words("nog geen oordeel", "noch gjin oardiel", "no verdict yet")
            default: ""
            }
        let because = words("Nodig:", "Nedich:", "Needed:")
        return said("\(because) \(text)\(verdict.isEmpty ? "" : " – \(verdict)")", indent: 4)
    }

    private func votes(on version: JSON) -> [ReportBlock] {
        guard let votes = version["votes"], let n = votes["n"]?.int, n > 0 else {
            return said(words("Nog geen stemmen.", "Noch gjin stimmen.", "No votes yet."))
        }
        let cells = votes["options"]?.array ?? []
        let here = json["accounting"]?["tookPart"]?.int ?? 0
        let of = words("van de \(here) die meededen", "fan de \(here) dy't meidiene", "of the \(here) who took part")
        let total =
            said(words("Stemmen: \(n) \(of).", "Stimmen: \(n) \(of).", "Votes: \(n) \(of)."))
            + cells.flatMap { row($0, of: n, indent: 2) }
        guard votes["byRole"] != nil else { return total }
        guard let rows = votes["byRole"]?.array else {
            return total
                + said(
                    words(
                        "Per groep niet getoond: de groepen zijn te klein, of er kwamen te weinig stemmen bij.",
                        "Net toand per groep: de groepen binne te lyts, of der kamen te min stimmen by.",
                        "Not shown by role: the groups are too small, or too few votes came in since."), indent: 2)
        }
        return total + said(words("Per groep:", "Per groep:", "By role:"), indent: 2)
            + rows.flatMap { role -> [ReportBlock] in
                let people = role["n"]?.int ?? 0
                let options = role["options"]?.array ?? []
                // One row where nothing of a role may be shown, instead of a row for each option that says so.
                if options.allSatisfy({ $0["hidden"] == true }) {
                    return row("\(words.text(role["label"])) (\(people))", words.hidden, indent: 2)
                }
                return row(words.text(role["label"]), String(people), indent: 2) + options.flatMap { row($0, of: people, indent: 4) }
            }
    }

    private func row(_ cell: JSON, of n: Int64, indent: Int) -> [ReportBlock] {
        row(
            words.text(cell["label"]), cell["hidden"] == true ? words.hidden : words.part(cell, of: n), indent: indent,
            share: words.share(cell, of: n))
    }

    /// - Parameter outcome: `nil` where not all chose who must.
    private func outcome(_ outcome: String?) -> String {
        switch outcome {
        case "carried": words("Dit voorstel wordt gedragen.", "Dit foarstel wurdt droegen.", "This proposal is carried.")
        case "withDifficulty":
            words(
                "Dit voorstel wordt gedragen, met moeite.", "Dit foarstel wurdt droegen, mei muoite.",
                "This proposal is carried, with difficulty.")
        case "toLiveTalk":
            words(
                "Dit voorstel wordt niet gedragen. Het was de laatste versie.", "Dit foarstel wurdt net droegen. It wie de lêste ferzje.",
                "This proposal is not carried. It was the last version.")
        case nil:
            words(
                "Niet iedereen koos die mee beslist. Zwijgen is geen ja: dit voorstel wordt niet gedragen.",
                "Net elkenien hat keazen dy't meibeslist. Swije is gjin ja: dit foarstel wurdt net droegen.",
                "Not everybody chose who decides. Silence is no yes: this proposal is not carried.")
        default: words("Dit voorstel wordt niet gedragen.", "Dit foarstel wurdt net droegen.", "This proposal is not carried.")
        }
    }

    /// Every objection in full; never cut, however long.
    var objections: [ReportBlock] {
        let (standing, earlier, withheld) = (list("objections"), list("earlierObjections"), json["objectionsWithheld"]?.int ?? 0)
        guard !standing.isEmpty || !earlier.isEmpty || withheld > 0 else { return [] }
        var lines = titled(words("Wie nog nee zegt, en waarom", "Wa't noch nee seit, en wêrom", "Who still says no, and why"))
        if standing.isEmpty && withheld == 0 {
            lines += said(words("Niemand zegt nog nee.", "Nimmen seit noch nee.", "Nobody says no any more."))
        }
        lines += standing.flatMap(objection)
        if withheld == 1 {
            lines += said(
                words(
                    "Iemand zegt nee, zonder woorden die we mogen tonen.", "Immen seit nee, sûnder wurden dy't wy sjen litte meie.",
                    "Someone says no, without words we may show."), indent: 2)
        } else if withheld > 1 {
            lines += said(
                words(
                    "\(withheld) mensen zeggen nee, zonder woorden die we mogen tonen.",
                    "\(withheld) minsken sizze nee, sûnder wurden dy't wy sjen litte meie.",
                    "\(withheld) people say no, without words we may show."), indent: 2)
        }
        if !earlier.isEmpty {
            lines += said(
                words(
                    "Eerder gezegd, tegen een vorige versie:", "Earder sein, tsjin in foarige ferzje:", "Said earlier, of a former version:"
                ))
            lines += earlier.flatMap(objection)
        }
        return lines
    }

    private func objection(_ objection: JSON) -> [ReportBlock] {
        let version = "\(words("versie", "ferzje", "version")) \(objection["version"]?.int ?? 0)"
        let need = objection["need"]?.string.map { words(" Nodig: “\($0)”", " Nedich: “\($0)”", " Needed: “\($0)”") } ?? ""
        let role = objection["role"].map { ", \(words.text($0["label"]))" } ?? ""
        return bullet("“\(objection["text"]?.string ?? "")” (\(version)\(role))\(words.confirmation(of: objection))\(need)")
    }
}
