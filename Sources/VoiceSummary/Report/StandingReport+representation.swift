import DialogueEngine
import JSONText

/// Voices beside residents: the gap first, then what weighing would change.
extension StandingReport {
    var representation: [ReportBlock] {
        guard let figure = json["representation"], let parts = figure["parts"]?.array, !parts.isEmpty else { return [] }
        return titled(
            words("Wie meedoet, naast wie er woont", "Wa't meidocht, neist wa't der wennet", "Who takes part, beside who lives there"))
            + parts.flatMap(represented).dropLast(1)
    }

    /// What everybody's answers would be if those who take part were divided as the residents are.
    var weighting: [ReportBlock] {
        guard let figure = json["representation"], let parts = figure["parts"]?.array, !parts.isEmpty else { return [] }
        // Where nothing is asked that can be weighed, there is nothing to say of it.
        if figure["weighting"] != .null, figure["weighted"]?.array?.isEmpty != false { return [] }
        let title = words(
            "Als wie meedoet leek op wie er woont", "As wa't meidocht like op wa't der wennet",
            "If those who take part were like those who live there")
        return titled(title) + weighting(figure)
    }

    private func represented(_ part: JSON) -> [ReportBlock] {
        let day = part["date"]?.string.flatMap { Day($0) }.map { LocalDates.text($0, in: words.language) } ?? ""
        let title = words.text(part["label"])
        let n = part["n"]?.int
        let source = "\(words("Inwoners", "Ynwenners", "Residents")): \(part["source"]?.string ?? ""), \(day)."
        let rows = (part["cells"]?.array ?? []).flatMap { cell -> [ReportBlock] in
            row(words.text(cell["label"]), Self.gap(cell, n: n, words))
        }
        let unknown = part["unknown"]?.int.map(String.init) ?? words.hidden
        return said(ended(title.isEmpty ? part["question"]?.string ?? "" : title)) + said(source, indent: 2) + rows
            + row(words("niet bekend", "net bekend", "not known"), unknown) + [.gap]
    }

    /// `9 van 100 (9 %); inwoners 21 %: 12 punten minder`.
    private static func gap(_ cell: JSON, n: Int64?, _ words: ReportWords) -> String {
        let residents = "\(words("inwoners", "ynwenners", "residents")) \(words.rounded(cell["residentShare"]))"
        guard cell["hidden"] != true, let count = cell["count"]?.int else { return "\(words.hidden); \(residents)" }
        guard let n, cell["gap"]?.double != nil, let share = cell["share"]?.double, let whole = cell["residentShare"]?.double else {
            return "\(count); \(residents)"
        }
        // As the two percents that stand beside it differ, so that nobody finds a sum that is wrong.
        let gap = (share * 100).rounded() - (whole * 100).rounded()
        let points = Int(abs(gap))
        let much =
            points == 0
            ? words("gelijk", "gelyk", "the same")
            : "\(points) "
                + (points == 1 ? words("punt", "punt", "point") : words("punten", "punten", "points")) + " "
                + (gap < 0 ? words("minder", "minder", "less") : words("meer", "mear", "more"))
        return "\(count) \(words("van", "fan", "of")) \(n) (\(Int((share * 100).rounded())) %); \(residents): \(much)"
    }

    private func weighting(_ figure: JSON) -> [ReportBlock] {
        let shown = (figure["weighted"]?.array ?? []).filter { $0["hidden"] != true }
        guard let weighting = figure["weighting"]?.object, !shown.isEmpty else {
            return said(
                words(
                    "Wegen laten we achterwege: dan zou je zien wat een paar mensen zeiden.",
                    "Weage litte wy efterwei: dan soest sjen wat in pear minsken seine.",
                    "We do not weigh: that would show what a few people said."))
        }
        func count(_ name: String) -> String { String(weighting[name]?.int ?? 0) }
        var lines = said(
            words(
                "Stel dat wie meedoet verdeeld was zoals de inwoners. Dan telt de een zwaarder dan de ander, hooguit \(count("cap")) keer. De \(count("n")) mensen zeggen dan zo veel als \(count("effective")) die gelijk tellen.",
                "Stel dat wa't meidocht ferdield wie as de ynwenners. Dan telt de iene swierder as de oare, op syn heechst \(count("cap")) kear. De \(count("n")) minsken sizze dan safolle as \(count("effective")) dy't gelyk telle.",
                "Suppose those who take part were divided as the residents are. Then one counts for more than another, at most \(count("cap")) times. The \(count("n")) people then tell as much as \(count("effective")) who count alike."
            ))
        if weighting["met"] == false {
            lines += said(
                words(
                    "Helemaal gelijk aan de inwoners lukt niet.", "Hielendal gelyk oan de ynwenners slagget net.",
                    "It does not become quite like the residents."))
        }
        return lines + shown.flatMap(weighed)
    }

    private func weighed(_ figure: JSON) -> [ReportBlock] {
        let title = words.text(figure["text"])
        return said(ended(title.isEmpty ? figure["question"]?.string ?? "" : title), indent: 2)
            + (figure["options"]?.array ?? []).flatMap { option -> [ReportBlock] in
                let weighed = option["hidden"] == true ? words.hidden : words.rounded(option["weighted"])
                return row(
                    words.text(option["label"]),
                    "\(words.rounded(option["share"])), \(words("gewogen", "weage", "weighted")) \(weighed)", indent: 4)
            }
    }
}

extension FigureTable {
    /// People and residents of each cell, and weighted shares.
    var represented: [[String]] {
        let figure = json["representation"]
        let parts = (figure?["parts"]?.array ?? []).flatMap { part -> [[String]] in
            var place = Place(figure: part["figure"]?.string ?? "", text: words.text(part["label"]))
            let cells = part["cells"]?.array ?? []
            let own = cells.map { row(place, part: $0["id"]?.string ?? "", n: part["n"]?.int, $0) }
            place.by = "residents"
            return own
                + cells.map { cell in
                    let residents: JSON = [
                        "count": cell["residents"] ?? .null, "share": cell["residentShare"] ?? .null, "label": cell["label"] ?? .null,
                    ]
                    return row(place, part: cell["id"]?.string ?? "", n: part["residents"]?.int, residents)
                }
        }
        let weighted = (figure?["weighted"]?.array ?? []).flatMap { question -> [[String]] in
            var place = Place(figure: question["figure"]?.string ?? "", text: words.text(question["text"]))
            place.by = "weighted"
            return (question["options"]?.array ?? []).map { option in
                let cell: JSON = [
                    "share": option["weighted"] ?? .null, "interval": option["weightedInterval"] ?? .null,
                    "label": option["label"] ?? .null,
                    "hidden": option["hidden"] ?? false,
                ]
                return row(place, part: option["id"]?.string ?? "", n: question["effective"]?.int, cell)
            }
        }
        return parts + weighted
    }
}
