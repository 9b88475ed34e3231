import JSONText

/// The same people before and after.
extension StandingReport {
    var pairs: [ReportBlock] {
        let pairs = list("pairs")
        if pairs.isEmpty { return [] }
        return titled(words("Dezelfde mensen, eerst en later", "Deselde minsken, earst en letter", "The same people, before and after"))
            + pairs.flatMap { said(ended(words.text($0["title"]))) + pair($0) + [.gap] }.dropLast(1)
    }

    private func pair(_ pair: JSON) -> [ReportBlock] {
        let (before, after) = (pair["onlyBefore"]?.int ?? 0, pair["onlyAfter"]?.int ?? 0)
        let once = said(
            words(
                "Alleen de eerste keer: \(before). Alleen de tweede keer: \(after). Die tellen hier niet mee.",
                "Allinnich de earste kear: \(before). Allinnich de twadde kear: \(after). Dy telle hjir net mei.",
                "Only the first time: \(before). Only the second time: \(after). These do not count here."), indent: 2)
        guard let n = pair["n"]?.int else {
            return said(
                words(
                    "Niet getoond: te weinig mensen antwoordden beide keren.", "Net toand: te min minsken antwurden beide kearen.",
                    "Not shown: too few people answered both times."), indent: 2) + once
        }
        let names = [
            "up": words("ging omhoog", "gie omheech", "went up"), "same": words("bleef gelijk", "bleau gelyk", "stayed the same"),
            "down": words("ging omlaag", "gie omleech", "went down"),
        ]
        let rows = (pair["moves"]?.array ?? []).flatMap { move in
            row(
                names[move["id"]?.string ?? ""] ?? "", move["hidden"] == true ? words.hidden : words.part(move, of: n),
                share: words.share(move, of: n))
        }
        return rows + change(pair["change"]) + once
    }

    private func change(_ change: JSON?) -> [ReportBlock] {
        guard let bounds = change?["interval"]?.array, bounds.count == 2 else { return [] }
        let (mean, low, high) = (words.tenths(change?["mean"]), words.tenths(bounds[0]), words.tenths(bounds[1]))
        return said(
            words(
                "Gemiddeld verschil: \(mean), ergens tussen \(low) en \(high).",
                "Trochinoar ferskil: \(mean), earne tusken \(low) en \(high).",
                "Mean difference: \(mean), somewhere between \(low) and \(high)."), indent: 2)
    }
}

extension FigureTable {
    /// Who went up, stayed and went down, and the mean difference.
    var paired: [[String]] {
        list("pairs").flatMap { pair -> [[String]] in
            let place = Place(figure: pair["figure"]?.string ?? "", text: words.text(pair["title"]))
            guard let n = pair["n"]?.int else { return [row(place, part: "", n: nil, ["hidden": true])] }
            let once = ["onlyBefore", "onlyAfter"].map { row(place, part: $0, n: nil, ["count": pair[$0] ?? .null]) }
            let change = pair["change"]?.object.map { [row(place, part: "change", n: n, .object($0))] } ?? []
            return (pair["moves"]?.array ?? []).map { row(place, part: $0["id"]?.string ?? "", n: n, $0) } + change + once
        }
    }
}
