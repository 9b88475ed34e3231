import JSONText

/// Whom we reach where, as lists: a table of two attributes does not fit a line.
extension StandingReport {
    var coverage: [ReportBlock] {
        guard let grid = json["coverage"], grid != .null else { return [] }
        let lines = titled(words("Wie we waar bereiken", "Wa't wy wêr berikke", "Whom we reach where"))
        guard let rows = grid["rows"]?.array else {
            return lines
                + said(
                    words(
                        "Niet getoond: in te veel vakken zijn te weinig mensen om groepen en plekken samen te laten zien.",
                        "Net toand: yn te folle fakken binne te min minsken om groepen en plakken tegearre sjen te litten.",
                        "Not shown: in too many cells there are too few people to show groups and places together."), indent: 2)
        }
        let places = (grid["places"]?.array ?? []).map { words.text($0["label"]) }
        let help = words(
            "Achter elke plek: hoeveel mensen we kennen, hoeveel er begonnen, en hoeveel er klaar zijn.",
            "Efter elk plak: hoefolle minsken wy kenne, hoefolle der begûn binne, en hoefolle der klear binne.",
            "After each place: how many people we know, how many started, and how many finished.")
        return lines + said(help)
            + rows.filter { row in row["id"] != "unknown" || (row["cells"]?.array ?? []).contains { $0["known"] != 0 } }.flatMap { row in
                said(ended(words.text(row["label"])), indent: 2)
                    + zip(places, row["cells"]?.array ?? []).flatMap { self.row($0, words.reached($1), indent: 4) }
            }
    }
}

extension FigureTable {
    /// A row for each number of each cell.
    var covered: [[String]] {
        let (places, figure) = (json["coverage"]?["places"]?.array ?? [], json["coverage"]?["figure"]?.string ?? "")
        return (json["coverage"]?["rows"]?.array ?? []).flatMap { line in
            (line["cells"]?.array ?? []).enumerated().flatMap { column, cell -> [[String]] in
                let label = places.indices.contains(column) ? places[column]["label"] ?? .null : .null
                var place = Place(figure: "\(figure).\(cell["place"]?.string ?? "")", text: words.text(line["label"]))
                (place.by, place.group) = ("voice", line["id"]?.string ?? "")
                if cell["hidden"] == true { return [row(place, part: "", n: nil, ["hidden": true, "label": label])] }
                return ["known", "started", "finished", "silent"].map {
                    row(place, part: $0, n: cell["known"]?.int, ["count": cell[$0] ?? .null, "label": label])
                }
            }
        }
    }
}
