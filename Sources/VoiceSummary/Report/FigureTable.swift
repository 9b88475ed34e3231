public import DialogueEngine
import JSONText

extension Standing {
    /// The counted figures as comma-separated values, a row for each part of each: for spreadsheets and people who count for themselves.
    ///
    /// Made of ``json`` alone, so what is held back there is empty here, with `hidden` true. Shares and bounds run from 0 to 1. `by` and `group` say which
    /// part of the people a row is about; empty for everybody. Lines end as RFC 4180 says. Texts that a spreadsheet would take for a formula begin with
    /// an apostrophe.
    public func csv(in language: Language) -> String { FigureTable(json, language).text }
}

/// The figures of a standing, row by row.
struct FigureTable {
    let json: JSON
    let words: ReportWords

    private static let names = ["figure", "text", "by", "group", "part", "label", "n", "count", "share", "low", "high", "mean", "hidden"]

    init(_ json: JSON, _ language: Language) { (self.json, words) = (json, ReportWords(language: language)) }

    var text: String {
        ([Self.names] + rows).map { $0.map(\.spreadsheetField).joined(separator: ",") + "\r\n" }.joined()
    }

    func list(_ name: String) -> [JSON] { json[name]?.array ?? [] }

    private var rows: [[String]] {
        accounting
            + list("questions").flatMap { question in
                parts(of: question, in: Place(figure: question["figure"]?.string ?? "", text: words.text(question["text"])))
            } + list("themes").flatMap(themes) + list("statements").flatMap(statement) + list("splits").flatMap(split)
            + list("proposals").flatMap(proposal) + covered + represented + paired + steps
    }

    /// Where a row belongs.
    struct Place {
        var figure: String
        var text: String
        var by = ""
        var group = ""
    }

    private var accounting: [[String]] {
        let known = json["accounting"]?["known"]?.int
        return (json["accounting"]?.object ?? [:]).sorted { $0.key < $1.key }.compactMap { state, count in
            guard let count = count.int else { return nil }
            return row(Place(figure: "accounting", text: ""), part: state, n: known, ["count": .int(count)])
        }
    }

    /// The cells of a figure, whatever its kind: options with counts, points or places, ranges of numbers, days, and its mean.
    private func parts(of figure: JSON, in place: Place) -> [[String]] {
        let n = figure["n"]?.int
        if figure["hidden"] == true { return [row(place, part: "", n: nil, ["hidden": true])] }
        if let statements = figure["statements"]?.array, figure["options"] == nil {
            return statements.flatMap { parts(of: $0, in: Place(figure: "\(place.figure).\($0["id"]?.string ?? "")", text: place.text)) }
        }
        let whole = figure["mean"]?.double == nil ? [] : [row(place, part: "", n: n, figure)]
        let options = (figure["options"]?.array ?? []).map { row(place, part: $0["id"]?.string ?? "", n: n, $0) }
        let ranges = (figure["distribution"]?.array ?? []).map { cell in
            row(place, part: "\(cell["from"]?.int ?? 0)-\(cell["to"]?.int ?? cell["from"]?.int ?? 0)", n: n, cell)
        }
        let days = (figure["days"]?.array ?? []).map { row(place, part: $0["day"]?.string ?? "", n: n, $0) }
        return whole + options + ranges + days
    }

    /// Themes of one question, and how many people are in none: about so many, as the report says.
    private func themes(_ section: JSON) -> [[String]] {
        let place = Place(figure: section["figure"]?.string ?? "", text: words.text(section["title"]))
        let n = section["said"]?.int
        let found = (section["themes"]?.array ?? []).map { row(place, part: $0["id"]?.string ?? "", n: n, $0) }
        return found + written(section, in: place)
            + ["other", "unread"].map { row(place, part: $0, n: n, ["count": section[$0] ?? .null]) }
    }

    private func statement(_ statement: JSON) -> [[String]] {
        let place = Place(figure: statement["figure"]?.string ?? "", text: words.text(statement["text"]))
        return stances(statement, in: place)
            + (statement["groups"]?.array ?? []).flatMap { group -> [[String]] in
                var own = place
                (own.by, own.group) = ("votes", group["id"]?.string ?? "")
                return group["hidden"] == true ? [row(own, part: "", n: nil, ["hidden": true])] : stances(group, in: own)
            }
    }

    private func stances(_ json: JSON, in place: Place) -> [[String]] {
        let sides = [("agree", "agreeing"), ("disagree", "disagreeing"), ("pass", "passing")]
        let n = sides.reduce(0) { $0 + (json[$1.0]?.int ?? 0) }
        return sides.map { side, share in
            var cell: [String: JSON] = ["count": json[side] ?? .null]
            if let share = json[share]?.object { cell.merge(share) { $1 } }
            return row(place, part: side, n: n, .object(cell))
        }
    }

    private func split(_ split: JSON) -> [[String]] {
        (split["questions"]?.array ?? []).flatMap { figure -> [[String]] in
            let ids = ["question", figure["question"]?.string, figure["statement"]?.string].compactMap { $0 }
            return (figure["groups"]?.array ?? []).flatMap { group in
                parts(
                    of: group,
                    in: Place(figure: ids.joined(separator: "."), text: "", by: split["by"]?.string ?? "", group: group["id"]?.string ?? "")
                )
            }
        }
    }

    private func proposal(_ version: JSON) -> [[String]] {
        let votes = version["votes"] ?? .null
        return parts(of: votes, in: Place(figure: version["figure"]?.string ?? "", text: words.text(version["text"])))
    }

    func row(_ place: Place, part: String, n: Int64?, _ cell: JSON) -> [String] {
        func number(_ json: JSON?) -> String { json.flatMap { $0.int == nil && $0.double == nil ? nil : $0.text() } ?? "" }
        let interval = cell["interval"]?.array ?? []
        return [
            place.figure, place.text, place.by, place.group, part, words.text(cell["label"]), n.map { "\($0)" } ?? "",
            number(cell["count"]),
            number(cell["share"]), number(interval.first), number(interval.last), number(cell["mean"] ?? cell["meanPlace"]),
            cell["hidden"] == true ? "true" : "",
        ]
    }
}
