import DialogueEngine
import JSONText
import VoiceSummary

/// Who takes part beside who lives there: two bars under each answer, the largest lack first.
enum PairedBars {
    static func all(_ json: JSON, _ words: ReportWords) -> [[String: Any]] {
        (json["representation"]?["parts"]?.array ?? []).map { part in
            let title = words.text(part["label"])
            let day = part["date"]?.string.flatMap { Day($0) }.map { LocalDates.text($0, in: words.language) } ?? ""
            let unknown = part["unknown"]?.int.map(String.init) ?? words("niet getoond", "net toand", "not shown")
            return [
                "title": (title.isEmpty ? part["question"]?.string ?? "" : title).cleaned,
                "source": "\(words("Inwoners", "Ynwenners", "Residents")): \(part["source"]?.string ?? ""), \(day). ".cleaned
                    + "\(words("Niet bekend", "Net bekend", "Not known")): \(unknown).",
                "peopleTitle": words("doen mee", "dogge mei", "take part"),
                "residentsTitle": words("inwoners", "ynwenners", "residents"),
                "gapTitle": words("verschil in punten", "ferskil yn punten", "points apart"),
                "rows": (part["cells"]?.array ?? []).map { row($0, words) },
            ]
        }
    }

    private static func row(_ cell: JSON, _ words: ReportWords) -> [String: Any] {
        var row: [String: Any] = [
            "label": words.text(cell["label"]).cleaned, "residents": words.rounded(cell["residentShare"]),
            "people": words("niet getoond", "net toand", "not shown"), "gap": "–",
        ]
        guard let share = cell["share"]?.double, let residents = cell["residentShare"]?.double, let gap = cell["gap"]?.double else {
            return row
        }
        let points = Int((abs(gap) * 100).rounded())
        row["people"] = words.rounded(cell["share"])
        row["gap"] = points == 0 ? "0" : "\(gap < 0 ? "−" : "+")\(points)"
        row["bar"] = ["own": StandingView.number(share * 100), "theirs": StandingView.number(residents * 100)]
        return row
    }
}
