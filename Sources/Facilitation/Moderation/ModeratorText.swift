public import DialogueEngine
public import JSONText

/// A moderator's view as text, made from its data alone.
public struct ModeratorText: Trilingual {
    let view: JSON
    public let language: Language
    /// The IANA name of the zone in which times are told.
    var zone: String { view["timeZone"]?.string ?? "UTC" }

    /// The name of whoever reads it, for what is theirs.
    let reader: String?

    public init(view: JSON, language: Language, reader: String? = nil) {
        (self.view, self.language, self.reader) = (view, language, reader)
    }

    /// Lines without a line break in them; the caller wraps them at the width there is.
    public var lines: [String] {
        [
            heading, own, missing, planned, voices, requests, tables, undelivered, unfetched, rooms, queue, spoken, dissent, said, remarks,
            proposals, promises, acts,
        ].map {
            $0.filter { !$0.isEmpty }
        }
        .filter { !$0.isEmpty }
        .joined(separator: [""]).map { $0 }
    }

    /// What did not arrive, and which rooms hear the news.
    public var troubles: [String] { (undelivered + unfetched + rooms).filter { !$0.isEmpty } }

    /// What moderators and clocks did last, the oldest first.
    public var lastActs: [String] { acts.dropFirst().map { String($0.drop { $0 == " " }) } }

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
            let warning =
                used >= 100
                ? pick(" – de tijd is om!", " – de tiid is om!", " – time is up!")
                : used >= 80 ? pick(" – bijna om!", " – hast om!", " – nearly over!") : ""
            clock += ", " + pick("tot", "oant", "until") + " \(moment(due)) (\(used) %)\(warning)"
        }
        if let fallback = phase["fallback"], fallback.int != nil {
            clock += "; " + pick("zonder begeleider verder op", "sûnder begelieder fierder op", "goes on without a moderator at")
            clock += " " + moment(fallback)
        }
        return ["\(view["code"]?.string ?? "") · \(place) \(title)\(paused)", clock]
    }

    private var missing: [String] {
        let rule = view["rule"] ?? .null
        if rule["last"] == true { return [pick("Dit is de laatste fase.", "Dit is de lêste faze.", "This is the last phase.")] }
        let codes = rule["lacking"]?.array?.compactMap(\.string) ?? []
        if codes.isEmpty { return [pick("Verder kan: volgende", "Fierder kin: folgjende", "You can go on: next")] }
        let how =
            rule["blocked"] == true
            ? pick("Dat moet eerst.", "Dat moat earst.", "That comes first.")
            : rule["needsReason"] == true
                ? pick(
                    "Toch verder? Geef een reden: volgende \"…\"", "Dochs fierder? Jou in reden: folgjende \"…\"",
                    "Go on all the same? Give a reason: next \"…\"")
                : pick("Toch verder: volgende", "Dochs fierder: folgjende", "Go on all the same: next")
        return [pick("Wat nog ontbreekt:", "Wat noch ûntbrekt:", "What is lacking:")]
            + codes.map { "- " + summaries.lacking($0, voice: label) } + [how]
    }

    private func label(of voice: String) -> String {
        let known = view["voices"]?.array?.first { $0["id"]?.string == voice }
        let text = words(known?["label"])
        return text.isEmpty ? voice.isEmpty ? pick("onbekend", "ûnbekend", "unknown") : voice : text
    }

    // MARK: - Who

    private var voices: [String] {
        func row(_ name: String, _ count: JSON?) -> String {
            let (known, done) = (number(count?["known"]), number(count?["answered"]))
            let (busy, silent) = (number(count?["busy"]), number(count?["silent"]))
            return pick(
                "\(name) (\(known)): \(done) klaar, \(busy) bezig, \(silent) stil",
                "\(name) (\(known)): \(done) klear, \(busy) dwaande, \(silent) stil",
                "\(name) (\(known)): \(done) done, \(busy) busy, \(silent) silent")
        }
        let rows = (view["voices"]?.array ?? []).filter { $0["known"] != 0 || $0["target"]?.int != nil }
        let all = row(pick("Iedereen", "Elkenien", "Everyone"), view["everyone"])
        if rows.count < 2 { return [all] }
        return [all] + rows.map { "  " + row(label(of: $0["id"]?.string ?? ""), $0) + target(of: $0) }
    }

    /// How many of a voice are still to be heard, where that was decided beforehand.
    private func target(of voice: JSON) -> String {
        guard let target = voice["target"]?.int else { return "" }
        let short = max(0, target - (voice["started"]?.int ?? 0))
        return short == 0
            ? pick("; doel \(target) gehaald", "; doel \(target) helle", "; target \(target) reached")
            : pick("; doel \(target), nog \(short)", "; doel \(target), noch \(short)", "; target \(target), \(short) to go")
    }

    private var acts: [String] {
        let logged = (view["acts"]?.array ?? []).map { act in
            Consultation.Act(
                at: Instant(milliseconds: act["at"]?.int ?? 0), actor: act["actor"]?.string ?? "", what: act["what"]?.string ?? "",
                reason: act["reason"]?.string)
        }
        let lines = summaries.lines(of: logged).suffix(5)
        if lines.isEmpty { return [] }
        return [pick("Laatst gedaan:", "Lêst dien:", "Last done:")]
            + lines.map { "  \(LocalClock.text(of: $0.at, in: zone)) \($0.actor): \($0.text)" }
    }

    /// The words for acts and states, with the titles that phases have.
    var summaries: ModerationWords {
        let titles = (view["phases"]?.array ?? []).reduce(into: [String: String]()) { titles, phase in
            let title = words(phase["title"])
            if let id = phase["id"]?.string, !title.isEmpty { titles[id] = title }
        }
        return ModerationWords(language: language, typesLines: true) { titles[$0] ?? $0 }
    }

    // MARK: - Pieces

    func words(_ text: JSON?) -> String {
        let versions = text?.object ?? [:]
        return versions[language.text]?.string ?? versions["nl"]?.string ?? versions.sorted { $0.key < $1.key }.first?.value.string ?? ""
    }

    func number(_ json: JSON?) -> String { "\(json?.int ?? 0)" }

    func moment(_ json: JSON?) -> String {
        guard let time = json?.int.map({ Instant(milliseconds: $0) }) else { return "" }
        return LocalClock.text(of: time, in: zone)
    }
}
