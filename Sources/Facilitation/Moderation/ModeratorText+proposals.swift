import DialogueEngine
import JSONText

/// Proposals and promises as text for the moderator.
extension ModeratorText {
    var proposals: [String] {
        (view["proposals"]?.array ?? []).flatMap { proposal -> [String] in
            let place = "v\(number(proposal["version"]))/\(number(proposal["of"]))"
            let head = "\(proposal["id"]?.string ?? "") \(place): “\(words(proposal["text"]))”"
            let changes = (proposal["changes"]?.array ?? []).map { change in
                let needs = (change["needs"]?.array ?? []).map { "\($0["id"]?.string ?? "") \(verdict($0["verdict"]?.string))" }
                return "  + \(words(change["text"]))" + (needs.isEmpty ? "" : " ← \(needs.joined(separator: ", "))")
            }
            return [head] + changes + votes(on: proposal) + needs(of: proposal)
        }
    }

    private func votes(on proposal: JSON) -> [String] {
        let cells = proposal["votes"]?.array ?? []
        if cells.allSatisfy({ $0["count"] == 0 }) { return [] }
        let outcome = proposal["outcome"]?.string.flatMap { Consultation.Outcome(rawValue: $0) }.map { " → " + summaries.outcome($0) }
        return ["  " + counts(cells) + (outcome ?? "")]
    }

    private func needs(of proposal: JSON) -> [String] {
        let needs = proposal["needs"]?.array ?? []
        if needs.isEmpty { return [] }
        let hidden = Int(proposal["needCount"]?.int ?? 0) - needs.count
        return [pick("Wat mensen nodig hebben:", "Wat minsken nedich hawwe:", "What people need:")]
            + needs.map { need in
                let marks = (need["accepted"]?.array ?? []).filter { $0["count"] != 0 }
                return line(need) + (marks.isEmpty ? "" : " (\(counts(marks)))")
            } + (hidden > 0 ? [pick("  en nog \(hidden)", "  en noch \(hidden)", "  and \(hidden) more")] : [])
    }

    /// `Voor 39, Tegen 1`.
    private func counts(_ cells: [JSON]) -> String {
        cells.map { cell in
            let label = words(cell["label"])
            return "\(label.isEmpty ? cell["id"]?.string ?? "" : label) \(number(cell["count"]))"
        }.joined(separator: ", ")
    }

    /// `beloofd, nog 3 dagen; herinnering: Anna`, or `2 dagen te laat; …`.
    private func urgency(_ promise: JSON, _ status: Commitment.Status, isLate: Bool) -> String {
        let days = (promise["daysLeft"]?.int).map { Int($0) }
        let state = summaries.status(status, isLate: isLate)
        let when = days.map { $0 < 0 ? summaries.daysLeft($0) : isLate ? state : "\(state), \(summaries.daysLeft($0))" } ?? state
        return when + "; "
            + summaries.reminded(
                account: promise["account"]?.string, via: promise["remindedVia"]?.string, isLeftAlone: promise["leftAlone"] == true)
    }

    private func verdict(_ id: String?) -> String {
        switch id {
        case "met": pick("(goed)", "(goed)", "(met)")
        case "partly": pick("(een beetje)", "(in bytsje)", "(partly)")
        case "not": pick("(niet goed)", "(net goed)", "(not met)")
        default: pick("(nog niet gezegd)", "(noch net sein)", "(not judged)")
        }
    }

    /// What whoever reads this keeps.
    var own: [String] {
        guard let reader = reader?.lowercased() else { return [] }
        let own = (view["promises"]?.array ?? []).filter { promise in
            let status = promise["status"]?.string.flatMap { Commitment.Status(rawValue: $0) }
            return promise["account"]?.string?.lowercased() == reader && status?.isSettled == false
        }
        if own.isEmpty { return [] }
        let late = own.filter { $0["late"] == true || ($0["daysLeft"]?.int ?? 0) < 0 }
        return [summaries.ownPromises(own.count, late: late.count) + ": " + own.compactMap { $0["id"]?.string }.joined(separator: ", ")]
    }

    /// The promises alone, the most urgent first, each with who is reminded of it.
    public var promiseLines: [String] {
        promises.isEmpty ? [pick("Er is nog niets beloofd.", "Der is noch neat tasein.", "Nothing was promised yet.")] : own + promises
    }

    var promises: [String] {
        let promises = view["promises"]?.array ?? []
        if promises.isEmpty { return [] }
        return [pick("Beloften:", "Tasizzingen:", "Promises:")]
            + promises.flatMap { promise in [line(of: promise)] + reports(on: promise) }
    }

    /// What whoever is reminded wrote back.
    private func reports(on promise: JSON) -> [String] {
        (promise["reports"]?.array ?? []).map { "    \(summaries.reported(on: moment($0["at"]))) “\($0["text"]?.string ?? "…")”" }
    }

    private func line(of promise: JSON) -> String {
        let isLate = promise["late"] == true
        let status = promise["status"]?.string.flatMap { Commitment.Status(rawValue: $0) }
        let due = promise["due"]?.int != nil ? ", " + moment(promise["due"]) : ""
        let who = "(\(promise["owner"]?.string ?? "")\(due))"
        let line = "  \(promise["id"]?.string ?? "") \(promise["text"]?.string ?? "") \(who): "
        guard let status, !status.isSettled else { return line + (status.map { summaries.status($0, isLate: isLate) } ?? "") }
        return line + urgency(promise, status, isLate: isLate)
    }
}
