import JSONText

extension StandingReport {
    /// What words are about, with a few of them; what it is not good for is said first.
    var themes: [ReportBlock] { Array((list("themes").flatMap(themes) + nearDuplicates).dropLast(1)) }

    /// The same of one question; empty where it has none.
    func themes(of question: String) -> [ReportBlock] {
        Array(list("themes").filter { $0["question"]?.string == question }.flatMap(themes).dropLast(1))
    }

    private func themes(_ section: JSON) -> [ReportBlock] {
        let title = words("Waar het over gaat", "Wêr't it oer giet", "What it is about")
        let found = section["themes"]?.array ?? []
        return titled("\(title): \(words.text(section["title"]))") + (found.isEmpty ? said(noThemes, indent: 2) : said(caution))
            + found.flatMap(theme) + rest(section) + prose(section) + unread(section) + near(section) + edits(section) + [.gap]
    }

    private var noThemes: String {
        words(
            "We vonden geen vaste thema's die we mogen laten zien.", "Wy fûnen gjin fêste tema's dy't wy sjen litte meie.",
            "We found no steady themes that we may show.")
    }

    private var caution: String {
        words(
            "Een rekenregel zoekt woorden die vaak samen staan. Dat is om te vinden en te lezen, niet om te tellen. Iemand kan bij meer thema's staan.",
            "In rekkenregel siket wurden dy't faak byinoar steane. Dat is om te finen en te lêzen, net om te tellen. Immen kin by mear tema's stean.",
            "A rule looks for words that often stand together. That is for finding and reading, not for counting. Somebody may be in several themes."
        )
    }

    private func theme(_ theme: JSON) -> [ReportBlock] {
        let count = theme["count"]?.int ?? 0
        return row(words.text(theme["label"]), words("ongeveer \(count)", "likernôch \(count)", "about \(count)"))
            + suggestion(of: theme)
            + (theme["quotes"]?.array ?? []).flatMap { said("“\($0["text"]?.string ?? "")”\(words.confirmation(of: $0))", indent: 4) }
    }

    private func rest(_ section: JSON) -> [ReportBlock] {
        let (all, other, unread) = (section["said"]?.int ?? 0, section["other"]?.int ?? 0, section["unread"]?.int ?? 0)
        let outside = words("bij geen thema", "by gjin tema", "in no theme")
        let unseen = words("niet gelezen", "net lêzen", "not read")
        return row(outside, words("\(other) van \(all)", "\(other) fan \(all)", "\(other) of \(all)"))
            + (unread == 0 ? [] : row(unseen, words("\(unread) van \(all)", "\(unread) fan \(all)", "\(unread) of \(all)")))
    }

    /// What the moderator changed, and what of that names nothing now.
    private func edits(_ section: JSON) -> [ReportBlock] {
        let lapsed = Set((section["lapsed"]?.array ?? []).compactMap(\.string))
        let edits = (section["edits"]?.array ?? []).compactMap(\.string)
        if edits.isEmpty { return [] }
        let gone = words(" (nu bij geen thema)", " (no by gjin tema)", " (names no theme now)")
        return said(words("Door jou veranderd:", "Troch dy feroare:", "Changed by you:"), indent: 2)
            + edits.flatMap { bullet($0 + (lapsed.contains($0) ? gone : "")) }
    }

    private var nearDuplicates: [ReportBlock] {
        let groups = list("nearDuplicates").flatMap { $0["groups"]?.array ?? [] }.map { $0.array?.compactMap(\.string) ?? [] }
        if groups.isEmpty { return [] }
        let title = words("Bijna dezelfde zinnen", "Hast deselde sinnen", "Lines that are nearly the same")
        let how = words("Samenvoegen kan zo:", "Gearfoegje kin sa:", "They can be merged:")
        return titled(title) + groups.flatMap { bullet("\($0.joined(separator: ", ")). \(how) merge \($0[1]) into \($0[0])") } + [.gap]
    }
}
