import DialogueEngine
import JSONText

/// The standing in words, made from its JSON alone: nothing can appear here that is held back there.
struct StandingReport {
    let json: JSON
    let words: ReportWords

    init(json: JSON, language: Language) {
        self.json = json
        words = ReportWords(language: language)
    }

    /// In the order of a report; sections of which there is nothing to say are left out.
    var sections: [ReportSection] {
        ReportSection.Name.allCases.map { ReportSection(name: $0, blocks: blocks(of: $0)) }.filter { !$0.blocks.isEmpty }
    }

    private func blocks(of name: ReportSection.Name) -> [ReportBlock] {
        switch name {
        case .heading: heading
        case .participation: participation
        case .funnel: funnel
        case .proposals: proposals
        case .objections: objections
        case .needs: needs
        case .contributions: contributions
        case .commitments: commitments
        case .opinion: opinion
        case .questions: questions
        case .overlap: overlap
        case .missingOptions: words(at: "missingOptions", titled: missingTitle)
        case .themes: themes
        case .words: words(at: "words", titled: nil)
        case .missingVoices: missingVoices
        case .coverage: coverage
        case .representation: representation
        case .weighting: weighting
        case .pairs: pairs
        case .dropOff: dropOff
        case .balance: balance
        case .moderation: moderation
        case .method: method
        }
    }

    /// The same as plain text.
    func text(width: Int) -> String { sections.map { Self.text($0.blocks, width) }.joined(separator: "\n") }

    /// The lines of some blocks, each ending in a line break.
    static func text(_ blocks: [ReportBlock], _ width: Int) -> String {
        let layout = Layout(width: width)
        return blocks.flatMap { layout.lines(of: $0) }.joined(separator: "\n") + "\n"
    }

    /// A sentence or more.
    func said(_ text: String, indent: Int = 0) -> [ReportBlock] { [.paragraph(text, indent: indent)] }

    /// A label and its value.
    func row(_ label: String, _ value: String, indent: Int = 2, share: Double? = nil) -> [ReportBlock] {
        [.row(label: label, value: value, indent: indent, share: share)]
    }

    func sideBySide(_ left: [String], _ right: [String]) -> [ReportBlock] { [.columns(left, right)] }

    /// A line of a list.
    func bullet(_ text: String) -> [ReportBlock] { [.bullet(text)] }

    /// The elements of an array of the standing.
    func list(_ name: String) -> [JSON] { json[name]?.array ?? [] }

    /// A title.
    func titled(_ title: String) -> [ReportBlock] { [.heading(title)] }

    /// A moment as clocks show it where the dialogue runs.
    func moment(_ instant: Instant) -> String { LocalClock.text(of: instant, in: json["timeZone"]?.string ?? "UTC") }

    func moment(_ json: JSON?) -> String { json?.string.flatMap { Instant(iso8601: $0) }.map { moment($0) } ?? "" }

    /// A sentence with a full stop, where it does not end already.
    func ended(_ text: String) -> String { text.last.map { ".!?…".contains($0) } ?? true ? text : text + "." }

    private var heading: [ReportBlock] {
        let unreviewed = words("", " Disse tekst is noch net neisjoen.", "")
        let about = words("Stand van", "Stân fan", "Standing of")
        return said("\(words.text(json["title"])) (\(json["consultation"]?.string ?? ""))")
            + said("\(about) \(moment(json["asOf"])).\(unreviewed)")
    }

    private var participation: [ReportBlock] {
        guard let counts = json["accounting"] else { return [] }
        func count(_ name: String) -> String { String(counts[name]?.int ?? 0) }
        let known = count("known")
        let sentence = words(
            "\(count("tookPart")) van de \(known) mensen die we kennen, deden mee. Wie niets zegt, zegt geen ja.",
            "\(count("tookPart")) fan de \(known) minsken dy't wy kenne, diene mei. Wa't neat seit, seit gjin ja.",
            "\(count("tookPart")) of the \(known) people we know took part. Saying nothing is not saying yes.")
        let rows = [
            (words("klaar", "klear", "finished"), "finished"), (words("bezig", "dwaande", "underway"), "underway"),
            (words("gestopt", "stoppe", "stopped"), "stopped"), (words("zeiden niets", "seine neat", "said nothing"), "silent"),
            (words("wilden niet meedoen", "woene net meidwaan", "declined"), "declined"), (words("gewist", "wiske", "erased"), "erased"),
        ]
        return titled(words("Wie deden mee", "Wa dienen mei", "Who took part")) + said(sentence)
            + rows.flatMap { row($0.0, count($0.1)) }
    }

    private var missingTitle: String {
        words("Wat mensen in de lijst misten", "Wat minsken yn de list misten", "What people missed in the list")
    }

    private var missingVoices: [ReportBlock] {
        let rows = list("voices").count > 1 ? list("voices").filter { $0["known"] != 0 || $0["target"]?.int != nil } : []
        let absent = json["missing"]?["voices"]?.array ?? []
        let unanswered = json["missing"]?["questions"]?.array ?? []
        guard !rows.isEmpty || !unanswered.isEmpty else { return [] }
        var lines = titled(words("Wie meedeed, en wie nog niet", "Wa't meidie, en wa noch net", "Who took part, and who has not yet"))
        for voice in rows {
            let known = voice["known"]?.int
            let value = known.map { known in
                let answered = voice["answered"]?.int ?? 0
                let silent = voice["silent"]?.int ?? 0
                return words(
                    "\(answered) van \(known) deden mee, \(silent) stil", "\(answered) fan \(known) diene mei, \(silent) stil",
                    "\(answered) of \(known) took part, \(silent) silent")
            }
            let target = voice["target"]?.int.map { words("; doel \($0)", "; doel \($0)", "; target \($0)") } ?? ""
            lines += row(words.text(voice["label"]), (value ?? words.hidden) + target)
        }
        for voice in absent {
            let label = words.text(voice["label"])
            lines += said(
                words("Van “\(label)” antwoordde niemand.", "Fan “\(label)” antwurde nimmen.", "Of “\(label)” nobody answered."), indent: 2)
        }
        if !unanswered.isEmpty {
            let count = unanswered.count
            lines += said(
                words(
                    "Vragen die nog niemand beantwoordde: \(count).", "Fragen dy't noch nimmen beantwurde: \(count).",
                    "Questions nobody has answered yet: \(count)."), indent: 2)
        }
        return lines
    }

    private var method: [ReportBlock] {
        guard let method = json["method"] else { return [] }
        func count(_ name: String) -> String { String(method[name]?.int ?? 0) }
        let (k, n, hidden, dropped) = (count("k"), count("percentagesFrom"), count("hidden"), count("droppedClaims"))
        var lines = titled(words("Hoe dit gemaakt is", "Hoe't dit makke is", "How this was made"))
        lines += said(
            words(
                "Groepen onder de \(k) mensen laten we niet apart zien; tellingen over iedereen wel. Procenten staan er vanaf \(n) mensen. Daarachter staat de marge: hoe minder mensen, hoe meer het toeval kan zijn. Niet getoond: \(hidden) cijfers. Zinnen zonder genoeg bewijs, weggelaten: \(dropped).",
                "Groepen ûnder de \(k) minsken litte wy net apart sjen; tellingen oer elkenien wol. Prosinten steane der fan \(n) minsken ôf. Dêrefter stiet de marzje: hoe minder minsken, hoe mear it tafal wêze kin. Net toand: \(hidden) sifers. Sinnen sûnder genôch bewiis, weilitten: \(dropped).",
                "Groups below \(k) people are not shown apart; counts over everybody are. Percentages appear from \(n) people on. Behind them stands the margin: the fewer people, the more it may be chance. Not shown: \(hidden) figures. Sentences left out for lack of evidence: \(dropped)."
            ))
        // What the moderator did tells the phases already, where there is such a log.
        for phase in list("moderation").isEmpty ? method["phases"]?.array ?? [] : [] {
            let since = moment(phase["since"])
            let reason = phase["reason"]?.string.map { ": \($0)" } ?? ""
            let actor = ModerationWords(language: words.language).actor(phase["actor"]?.string ?? "")
            let title = words.text(phase["title"])
            let name = title.isEmpty ? phase["phase"]?.string ?? "" : title
            lines += said(ended("\(since) \(name) (\(actor))\(reason)"), indent: 2)
        }
        return lines + quotesShown + models + overrides
    }
}
