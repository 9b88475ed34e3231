public import DialogueEngine
public import JSONText

/// A moderator's view as text, made from its data alone.
public struct ModeratorText {
    let view: JSON
    let language: Language
    let zone: String

    /// - Parameter zone: the IANA name of the zone in which times are told.
    public init(view: JSON, language: Language, zone: String) { (self.view, self.language, self.zone) = (view, language, zone) }

    private func pick(_ nl: String, _ fy: String, _ en: String) -> String {
        switch language {
        case .frisian: fy
        case .english: en
        default: nl
        }
    }

    /// Lines without a line break in them; the caller wraps them at the width there is.
    public var lines: [String] {
        [heading, missing, voices, queue, dissent, proposals, promises, acts].map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
            .joined(separator: [""]).map { $0 }
    }

    // MARK: - Where we are

    private var heading: [String] {
        let phase = view["phase"] ?? .null
        let title = words(phase["title"]).isEmpty ? phase["id"]?.string ?? "" : words(phase["title"])
        let place = "\(number(phase["number"]))/\(number(phase["of"]))"
        let paused = phase["paused"] == true ? pick(" (staat stil)", " (stiet stil)", " (paused)") : ""
        let since = pick("sinds", "sûnt", "since") + " " + moment(phase["since"])
        var clock = since
        if let due = phase["due"], due.int != nil {
            let used = phase["usedPercent"]?.int ?? 0
            let warning = used >= 80 ? pick(" – bijna om!", " – hast om!", " – nearly over!") : ""
            clock += ", " + pick("tot", "oant", "until") + " \(moment(due)) (\(used) %)\(warning)"
        }
        return ["\(view["code"]?.string ?? "") · \(place) \(title)\(paused)", clock]
    }

    private var missing: [String] {
        let rule = view["rule"] ?? .null
        if rule["last"] == true { return [pick("Dit is de laatste fase.", "Dit is de lêste faze.", "This is the last phase.")] }
        let codes = rule["lacking"]?.array?.compactMap(\.string) ?? []
        if codes.isEmpty { return [pick("Verder kan: next", "Fierder kin: next", "You can go on: next")] }
        let how =
            rule["blocked"] == true
            ? pick("Dat moet eerst.", "Dat moat earst.", "That comes first.")
            : rule["needsReason"] == true
                ? pick(
                    "Toch verder? Geef een reden: next \"…\"", "Dochs fierder? Jou in reden: next \"…\"",
                    "Go on all the same? Give a reason: next \"…\"")
                : pick("Toch verder: next", "Dochs fierder: next", "Go on all the same: next")
        return [pick("Wat nog ontbreekt:", "Wat noch ûntbrekt:", "What is lacking:")] + codes.map { "- " + lacking($0) } + [how]
    }

    /// A code of the log in plain words.
    public func lacking(_ code: String) -> String {
        let parts = code.split(separator: " ").map(String.init)
        switch parts.first {
        case "quorum" where parts.count == 4:
            let pair = parts[1].split(separator: "/")
            return pick(
                "\(pair[0]) van de \(pair[1]) mensen deden mee; nodig zijn er \(parts[3]).",
                "\(pair[0]) fan de \(pair[1]) minsken diene mei; nedich binne der \(parts[3]).",
                "\(pair[0]) of \(pair[1]) people did their part; \(parts[3]) are needed.")
        case "voice":
            let name = label(of: parts.last ?? "")
            return pick(
                "Van “\(name)” antwoordde nog niemand.", "Fan “\(name)” antwurde noch nimmen.", "Nobody of “\(name)” has answered yet.")
        case "spread" where parts.count == 4:
            let pair = parts[3].split(separator: "/")
            return pick(
                "De minst gelezen zin had \(pair[0]) lezers; \(pair[1]) is het doel.",
                "De minst lêzen sin hie \(pair[0]) lêzers; \(pair[1]) is it doel.",
                "The least read line had \(pair[0]) readers; \(pair[1]) is the aim.")
        case "deadline": return pick("De tijd is nog niet om.", "De tiid is noch net om.", "Time is not up yet.")
        case "proposal":
            return pick(
                "Er is nog geen voorstel: propose \(parts.last ?? "") \"…\"",
                "Der is noch gjin foarstel: propose \(parts.last ?? "") \"…\"",
                "There is no proposal yet: propose \(parts.last ?? "") \"…\"")
        case "field":
            return pick(
                "Nog invullen: fill \(parts.last ?? "") \"…\"", "Noch ynfolje: fill \(parts.last ?? "") \"…\"",
                "Still to fill in: fill \(parts.last ?? "") \"…\"")
        case "promise":
            return pick(
                "Belofte \(parts.last ?? "") heeft nog geen antwoord.", "Tasizzing \(parts.last ?? "") hat noch gjin antwurd.",
                "Promise \(parts.last ?? "") has no answer yet.")
        default: return code
        }
    }

    private func label(of voice: String) -> String {
        let known = view["voices"]?.array?.first { $0["id"]?.string == voice }
        let text = words(known?["label"])
        return text.isEmpty ? pick("onbekend", "ûnbekend", "unknown") : text
    }

    // MARK: - Who

    private var voices: [String] {
        func row(_ name: String, _ count: JSON?) -> String {
            pick(
                "\(name): \(number(count?["started"])) begonnen, \(number(count?["answered"])) klaar, \(number(count?["silent"])) stil",
                "\(name): \(number(count?["started"])) begûn, \(number(count?["answered"])) klear, \(number(count?["silent"])) stil",
                "\(name): \(number(count?["started"])) started, \(number(count?["answered"])) done, \(number(count?["silent"])) silent")
        }
        let rows = (view["voices"]?.array ?? []).filter { $0["known"] != 0 }
        let all = row(pick("Iedereen", "Elkenien", "Everyone"), view["everyone"])
        if rows.count < 2 { return [all] }
        return [all] + rows.map { "  " + row(label(of: $0["id"]?.string ?? ""), $0) }
    }

    // MARK: - What waits and what stands

    private var queue: [String] {
        let lines = view["queue"]?.array ?? []
        if lines.isEmpty { return [] }
        let oldest = lines.compactMap { $0["ageHours"]?.int }.max() ?? 0
        let title = pick(
            "Te lezen: \(lines.count), de oudste wacht \(oldest) uur (approve, rephrase, hide, merge)",
            "Te lêzen: \(lines.count), de âldste wachtet \(oldest) oere (approve, rephrase, hide, merge)",
            "To read: \(lines.count), the oldest waits \(oldest) hours (approve, rephrase, hide, merge)")
        return [title] + lines.prefix(12).map { "  \($0["id"]?.string ?? "") \(mark($0["way"]?.string))“\($0["text"]?.string ?? "…")”" }
            + more(lines.count - 12)
    }

    private func mark(_ way: String?) -> String { way == "raise" ? pick("[door bot] ", "[troch bot] ", "[by bot] ") : "" }

    private func more(_ count: Int) -> [String] {
        count > 0 ? [pick("  en nog \(count)", "  en noch \(count)", "  and \(count) more")] : []
    }

    private var dissent: [String] {
        let lines = view["dissent"]?.array ?? []
        if lines.isEmpty { return [] }
        return [pick("Meest herkend van wie het anders ziet:", "Meast werkend fan wa't it oars sjocht:", "Most recognised dissent:")]
            + lines.map { line in
                let (fully, bit, readers) = (number(line["fully"]), number(line["bit"]), number(line["readers"]))
                return "  \(line["id"]?.string ?? "") “\(line["text"]?.string ?? "…")” – "
                    + pick(
                        "\(fully) herkennen, \(bit) een stukje, van \(readers) lezers",
                        "\(fully) werkenne, \(bit) in stikje, fan \(readers) lêzers",
                        "\(fully) recognise, \(bit) a bit, of \(readers) readers")
            }
    }

    private var proposals: [String] {
        (view["proposals"]?.array ?? []).flatMap { proposal -> [String] in
            let votes = (proposal["votes"]?.object ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \(number($0.value))" }
            let outcome = proposal["outcome"]?.string.map { " → \($0)" } ?? ""
            let head =
                "\(proposal["id"]?.string ?? "") v\(number(proposal["version"]))/\(number(proposal["of"])): “\(words(proposal["text"]))”"
            let changes = (proposal["changes"]?.array ?? []).map { change in
                let needs = (change["needs"]?.array ?? []).map { "\($0["id"]?.string ?? "") \(verdict($0["verdict"]?.string))" }
                return "  + \(words(change["text"])) ← \(needs.joined(separator: ", "))"
            }
            let needs = (proposal["needs"]?.array ?? []).map { need in
                let marks = (need["accepted"]?.object ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \(number($0.value))" }
                return
                    "  \(need["id"]?.string ?? "") “\(need["text"]?.string ?? "…")” \(marks.isEmpty ? "" : "(\(marks.joined(separator: ", ")))")"
            }
            let title = needs.isEmpty ? [] : [pick("Wat mensen nodig hebben:", "Wat minsken nedich hawwe:", "What people need:")]
            return [head] + changes + [votes.isEmpty ? "" : votes.joined(separator: ", ") + outcome] + title + needs
        }
    }

    private func verdict(_ id: String?) -> String {
        switch id {
        case "met": pick("(goed)", "(goed)", "(met)")
        case "partly": pick("(een beetje)", "(in bytsje)", "(partly)")
        case "not": pick("(niet goed)", "(net goed)", "(not met)")
        default: pick("(nog niet gezegd)", "(noch net sein)", "(not judged)")
        }
    }

    private var promises: [String] {
        let promises = view["promises"]?.array ?? []
        if promises.isEmpty { return [] }
        return [pick("Beloften:", "Tasizzingen:", "Promises:")]
            + promises.map { promise in
                let late = promise["late"] == true ? pick(" TE LAAT", " TE LET", " LATE") : ""
                let due = promise["due"]?.int != nil ? ", " + moment(promise["due"]) : ""
                return
                    "  \(promise["id"]?.string ?? "") \(promise["text"]?.string ?? "") (\(promise["owner"]?.string ?? "")\(due)): \(promise["status"]?.string ?? "")\(late)"
            }
    }

    private var acts: [String] {
        let acts = view["acts"]?.array ?? []
        if acts.isEmpty { return [] }
        return [pick("Laatst gedaan:", "Lêst dien:", "Last done:")]
            + acts.suffix(5).map { act in
                let reason = act["reason"]?.string.map { ": \($0)" } ?? ""
                return "  \(moment(act["at"])) \(act["actor"]?.string ?? "") \(act["what"]?.string ?? "")\(reason)"
            }
    }

    // MARK: - Pieces

    private func words(_ text: JSON?) -> String {
        let versions = text?.object ?? [:]
        return versions[language.text]?.string ?? versions["nl"]?.string ?? versions.sorted { $0.key < $1.key }.first?.value.string ?? ""
    }

    private func number(_ json: JSON?) -> String { "\(json?.int ?? 0)" }

    private func moment(_ json: JSON?) -> String {
        guard let time = json?.int.map({ Instant(milliseconds: $0) }) else { return "" }
        return LocalClock.text(of: time, in: zone)
    }
}
