import DialogueEngine
import JSONText
import VoiceSummary

/// Promises in four lanes: to be done, begun, done, and not or in part.
struct CommitmentBoard {
    let members: [String: Any]

    init(_ json: JSON, _ words: ReportWords) {
        let promises = json["commitments"]?.array ?? []
        let lanes: [(title: String, states: [String])] = [
            (words("Beloofd", "Unthjitten", "Promised"), ["promised"]), (words("Bezig", "Dwaande", "Under way"), ["underway"]),
            (words("Gedaan", "Dien", "Done"), ["kept"]),
            (words("Niet, of voor een deel", "Net, of foar in part", "Not, or in part"), ["partly", "broken", "refused"]),
        ]
        members = [
            "lanes": lanes.map { title, states -> [String: Any] in
                let own = promises.filter { states.contains($0["status"]?.string ?? "") }
                return [
                    "title": title, "count": "\(own.count)", "hasCards": !own.isEmpty, "none": words("niets", "neat", "nothing"),
                    "cards": own.map { Self.card($0, words, namesState: states.count > 1) },
                ]
            }
        ]
    }

    private static func card(_ promise: JSON, _ words: ReportWords, namesState: Bool) -> [String: Any] {
        let state =
            switch promise["status"]?.string {
            case "partly": words("Voor een deel gedaan", "Foar in part dien", "Done in part")
            case "broken": words("Niet gedaan", "Net dien", "Not done")
            default: words("Niet beloofd", "Net ûnthjitten", "Not promised")
            }
        let told = words.told(promise)
        var card: [String: Any] = [
            "text": told.text.cleaned, "owner": told.owner.cleaned,
            "late": promise["late"] == true, "lateText": words("Te laat", "Te let", "Late"),
        ]
        if namesState { card["state"] = state }
        if let reason = promise["reason"]?.string { card["reason"] = reason.cleaned }
        if let said = said(promise, words) { card["said"] = said }
        if let due = promise["dueOn"], let year = due["year"]?.int, let month = due["month"]?.int, let number = due["day"]?.int,
            let day = Day(year: Int(year), month: Int(month), day: Int(number))
        {
            card["due"] = ["date": day.description, "day": LocalDates.text(day, in: words.language)]
        }
        return card
    }

    /// What those say to whom it was promised.
    private static func said(_ promise: JSON, _ words: ReportWords) -> String? {
        func count(_ name: String) -> Int64 { promise["verdicts"]?[name]?.int ?? 0 }
        let (met, partly, not) = (count("met"), count("partly"), count("not"))
        if met + partly + not == 0 { return nil }
        return words(
            "Gelukt? \(met) ja, \(partly) een beetje, \(not) nee.", "Slagge? \(met) ja, \(partly) in bytsje, \(not) nee.",
            "Kept? \(met) yes, \(partly) partly, \(not) no.")
    }
}
