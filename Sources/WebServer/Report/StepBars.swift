import DialogueEngine
import JSONText
import VoiceSummary

/// The questions from left to right, as high as people were asked, with the one at which most stopped marked.
struct StepBars {
    let members: [String: Any]

    private static let height = 58.0

    init(_ json: JSON, _ words: ReportWords) {
        let (ids, worst) = (json["dropOff"]?["steps"]?.array ?? [], json["dropOff"]?["worst"]?["question"])
        let steps = (json["questions"]?.array ?? []).filter { ids.contains($0["id"] ?? .null) }
        func count(_ step: JSON, _ name: String) -> Double { Double(step[name]?.int ?? 0) }
        let most = steps.map { count($0, "asked") }.max() ?? 1
        let bars = steps.enumerated().map { place, step -> [String: Any] in
            func high(_ name: String) -> Double { count(step, name) / most * Self.height }
            let (answered, skipped, open) = (high("answered") + high("spoken"), high("skipped"), high("unanswered"))
            let number = StandingView.number
            return [
                "x": number(Double(place) * 10 + 1), "answered": number(answered), "skipped": number(skipped), "open": number(open),
                "answeredFrom": number(60 - answered), "skippedFrom": number(60 - answered - skipped),
                "openFrom": number(60 - answered - skipped - open), "all": number(answered + skipped + open),
                "worst": step["id"] == worst,
            ]
        }
        let rows = steps.enumerated().map { place, step -> [String: Any] in
            let text = words.text(step["text"])
            return [
                "number": "\(place + 1)", "text": (text.isEmpty ? step["id"]?.string ?? "" : text).cleaned, "worst": step["id"] == worst,
                "worstText": words("Hier stopten de meesten.", "Hjir holden de measten op.", "Most stopped here."),
                "asked": "\(step["asked"]?.int ?? 0)", "answered": "\((step["answered"]?.int ?? 0) + (step["spoken"]?.int ?? 0))",
                "skipped": "\(step["skipped"]?.int ?? 0)", "open": "\(step["unanswered"]?.int ?? 0)",
            ]
        }
        members = [
            "width": "\(max(1, steps.count) * 10)", "bars": bars, "rows": rows,
            "caption": words("Alle vragen op volgorde", "Alle fragen op folchoarder", "All questions in order"),
            "question": words("vraag", "fraach", "question"), "askedTitle": words("gevraagd", "frege", "asked"),
            "answeredTitle": words("antwoord", "antwurd", "answered"), "skippedTitle": words("sloeg over", "sloech oer", "skipped"),
            "openTitle": words("stopte", "holde op", "stopped"),
        ]
    }
}
