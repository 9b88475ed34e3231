import JSONText

/// Where people leave the way.
extension StandingReport {
    var dropOff: [ReportBlock] {
        guard let steps = json["dropOff"]?["steps"]?.array, !steps.isEmpty else { return [] }
        let title = titled(words("Waar mensen stoppen", "Wêr't minsken ophâlde", "Where people stop"))
        guard let worst = json["dropOff"]?["worst"], let asked = worst["asked"]?.int else {
            return title
                + said(
                    words(
                        "Bij geen vraag stopten veel mensen.", "By gjin fraach holden in soad minsken op.",
                        "At no question many people stopped."))
        }
        let text = words.text(list("questions").first { $0["id"] == worst["question"] }?["text"])
        func count(_ name: String) -> Int64 { worst[name]?.int ?? 0 }
        return title
            + said(
                words(
                    "Bij deze vraag bleven de meesten steken: “\(text)” \(asked) kregen hem, \(count("answered")) gaven antwoord, \(count("skipped")) sloegen over, \(count("unanswered")) gingen niet verder.",
                    "By dizze fraach bleaune de measten stykjen: “\(text)” \(asked) krigen him, \(count("answered")) joegen antwurd, \(count("skipped")) sloegen oer, \(count("unanswered")) giene net fierder.",
                    "At this question most stopped: “\(text)” \(asked) were asked, \(count("answered")) answered, \(count("skipped")) skipped, \(count("unanswered")) went no further."
                ))
    }
}

extension FigureTable {
    /// Of each question what became of those who were asked.
    var steps: [[String]] {
        let ids = json["dropOff"]?["steps"]?.array ?? []
        return list("questions").filter { ids.contains($0["id"] ?? .null) }.flatMap { question in
            let id = question["id"]?.string ?? ""
            let place = Place(figure: "dropOff.\(id)", text: words.text(question["text"]))
            return ["answered", "skipped", "unanswered"].map {
                row(place, part: $0, n: question["asked"]?.int, ["count": question[$0] ?? .null])
            }
        }
    }
}
