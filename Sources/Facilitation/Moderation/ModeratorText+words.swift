public import DialogueEngine
import JSONText

/// What people wrote, as text for the moderator.
extension ModeratorText {
    /// How many lines of what waits and of each question fit on a screen with the rest.
    public static let mostHeld = 12
    private static let mostSaid = 5

    /// Every line of one question that is at hand, for who asked for that question.
    public func lines(of question: String) -> [String] {
        let sections = (view["said"]?.array ?? []).filter { $0["question"]?.string == question }
        if sections.isEmpty { return [pick("Daar is nog niets gezegd.", "Dêr is noch neat sein.", "Nothing was said there yet.")] }
        return sections.flatMap { [heading(of: $0)] + ($0["lines"]?.array ?? []).map(line) }
    }

    /// One line that waits; `nil` where it does not, or is further back than can be read.
    public func waiting(_ id: StatementID) -> String? {
        (view["queue"]?.array ?? []).first { $0["id"]?.string == id.text }.map { String(line($0).drop { $0 == " " }) }
    }

    /// Who wants a human, more time or a table.
    var requests: [String] {
        let (time, seat) = (view["wantTime"]?.int ?? 0, view["unseated"]?.int ?? 0)
        let people = (view["humanRequests"]?.array ?? []).map { "\($0["id"]?.string ?? "") (\(age($0["ageHours"])))" }
        return [
            people.isEmpty
                ? ""
                : pick(
                    "Vragen om een mens: \(people.joined(separator: ", ")). Antwoord: antwoord m1 \"…\"",
                    "Freegje om in minske: \(people.joined(separator: ", ")). Antwurd: antwurd m1 \"…\"",
                    "Ask for a human: \(people.joined(separator: ", ")). Answer: reply m1 \"…\""),
            time == 0
                ? ""
                : pick(
                    time == 1 ? "1 mens vroeg om meer tijd." : "\(time) mensen vroegen om meer tijd.",
                    time == 1 ? "1 minske frege om mear tiid." : "\(time) minsken fregen om mear tiid.", "\(time) asked for more time."),
            seat == 0
                ? ""
                : pick(
                    seat == 1 ? "1 mens wacht op een tafel: tafels" : "\(seat) mensen wachten op een tafel: tafels",
                    seat == 1 ? "1 minske wachtet op in tafel: tafels" : "\(seat) minsken wachtsje op in tafel: tafels",
                    seat == 1 ? "1 waits for a table: seat" : "\(seat) wait for a table: seat"),
        ].filter { !$0.isEmpty }
    }

    var queue: [String] {
        let lines = view["queue"]?.array ?? []
        let count = Int(view["queueCount"]?.int ?? 0)
        if count == 0 { return [] }
        let oldest = age(view["queueOldestHours"])
        let title = pick(
            "Te lezen: \(count), de oudste wacht \(oldest) (goedkeuren, herformuleer, verberg, samenvoegen, splits)",
            "Te lêzen: \(count), de âldste wachtet \(oldest) (goedkarre, oarsom, ferbergje, gearfoegje, spjalt)",
            "To read: \(count), the oldest waits \(oldest) (approve, rephrase, hide, merge, split)")
        return [title] + lines.prefix(Self.mostHeld).map(line) + more(count - min(count, Self.mostHeld), nil)
    }

    /// Answers that were spoken and are not written out.
    var spoken: [String] {
        let files = view["spoken"]?["files"]?.array ?? []
        let count = Int(view["spoken"]?["count"]?.int ?? 0)
        if count == 0 { return [] }
        let title = pick(
            "Ingesproken, telt pas mee als je het opschrijft: \(count) (haal op met export --format media, dan: schrijf NAAM \"…\")",
            "Ynsprutsen, telt pas mei asto it opskriuwst: \(count) (helje op mei export --format media, dan: skriuw NAMME \"…\")",
            "Spoken, counts only once you write it out: \(count) (fetch by export --format media, then: write NAME \"…\")")
        let shown = files.map { file in
            let about = [words(file["title"]), words(file["about"])].map(short).filter { !$0.isEmpty }.joined(separator: " · ")
            return "  \(file["id"]?.string ?? "") – \(about), \(age(file["ageHours"]))"
        }
        return [title] + shown + more(count - files.count, nil)
    }

    /// Messages that go in a moment.
    var planned: [String] {
        (view["planned"]?.array ?? []).map { act in
            let (name, line, due) = (act["actor"]?.string ?? "", act["line"]?.string ?? "", moment(act["due"]))
            return pick(
                "Gaat zo weg (\(due), \(name)): \(line). Haal het terug met: terughalen",
                "Giet aanst fuort (\(due), \(name)): \(line). Helje it werom mei: weromhelje",
                "About to go (\(due), \(name)): \(line). Take it back: recall")
        }
    }

    var dissent: [String] {
        let lines = view["dissent"]?.array ?? []
        if lines.isEmpty { return [] }
        return [pick("Meest herkend van wie het anders ziet:", "Meast werkend fan wa't it oars sjocht:", "Most recognised dissent:")]
            + lines.map { line in
                let (fully, bit) = (number(line["fully"]), number(line["bit"]))
                let (read, dealt) = (number(line["readers"]), number(line["dealt"]))
                return self.line(line) + " – "
                    + pick(
                        "\(fully) keer herkend, \(bit) keer een stukje; gedeeld met \(dealt), gelezen door \(read)",
                        "\(fully) kear werkend, \(bit) kear in stikje; dield mei \(dealt), lêzen troch \(read)",
                        "\(fully) recognise, \(bit) a bit; dealt to \(dealt), read by \(read)")
            }
    }

    /// What was said and waits no longer, the latest of each question.
    var said: [String] {
        let sections = view["said"]?.array ?? []
        if sections.isEmpty { return [] }
        return [pick("Wat mensen zeiden:", "Wat minsken seine:", "What people said:")]
            + sections.flatMap { section -> [String] in
                let lines = section["lines"]?.array ?? []
                let count = Int(section["count"]?.int ?? 0)
                return [heading(of: section)] + lines.suffix(Self.mostSaid).map(line)
                    + more(count - min(count, Self.mostSaid), section["question"]?.string)
            }
    }

    /// What people said beside the questions, and what was not understood.
    var remarks: [String] {
        let latest = view["remarks"]?["latest"]?.array ?? []
        let count = Int(view["remarks"]?["count"]?.int ?? 0)
        if count == 0 { return [] }
        let title = pick(
            "Voor jou bewaard, buiten de vragen om: \(count)", "Foar dy bewarre, bûten de fragen om: \(count)",
            "Kept for you beside the questions: \(count)")
        return [title]
            + latest.suffix(Self.mostSaid).map { remark in
                let question = short(words(remark["title"]))
                let about = question.isEmpty ? "" : pick(" – bij ", " – by ", " – at ") + "“\(question)”"
                let promises = (remark["promises"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
                return "  “\(remark["text"]?.string ?? "…")”\(about)" + (promises.isEmpty ? "" : " – " + summaries.aboutPromise(promises))
            } + more(count - min(count, Self.mostSaid), nil)
    }

    // MARK: - Pieces

    private func heading(of section: JSON) -> String {
        "  \(section["question"]?.string ?? "") “\(short(words(section["title"])))” (\(number(section["count"])))"
    }

    func line(_ line: JSON) -> String {
        let marks = [
            mark(origin: line["origin"]?.string), mark(way: line["way"]?.string), mark(status: line["status"]?.string),
            mark(reader: line["reader"]?.string),
            line["apart"] == true ? pick("wil apart blijven", "wol apart bliuwe", "wants to stay apart") : "",
            line["together"] == true ? pick("moet heel blijven", "moat hiel bliuwe", "is to stay in one piece") : "",
            mark(joined: (line["joined"]?.array ?? []).compactMap(\.string)),
            mark(partOf: line["partOf"]?.string), mark(parts: (line["parts"]?.array ?? []).compactMap(\.string)),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return "  \(line["id"]?.string ?? "") “\(line["text"]?.string ?? "…")”\(marks.isEmpty ? "" : " [\(marks)]")"
    }

    private func mark(origin: String?) -> String {
        switch origin {
        case "seed": pick("van de begeleider", "fan de begelieder", "from the facilitator")
        case "proxy": pick("door een ander opgeschreven", "troch in oar opskreaun", "written down by another")
        default: ""
        }
    }

    private func mark(way: String?) -> String {
        switch way {
        case "raise": pick("de bot noemt het", "de bot neamt it", "the bot raises it")
        case "keep": pick("alleen voor jou", "allinnich foar dy", "for you only")
        default: ""
        }
    }

    private func mark(status: String?) -> String {
        switch status {
        case "held": pick("wacht op jou", "wachtet op dy", "waits for you")
        case "hidden": pick("verborgen", "ferburgen", "hidden")
        case "rephrase": pick("andere woorden gevraagd", "oare wurden frege", "asked to rephrase")
        case "merged": pick("samengevoegd", "gearfoege", "merged")
        default: ""
        }
    }

    private func mark(joined ids: [String]) -> String {
        ids.isEmpty ? "" : pick("met", "mei", "with") + " " + ids.joined(separator: ", ")
    }

    private func mark(partOf whole: String?) -> String {
        whole.map { pick("deel van \($0)", "part fan \($0)", "part of \($0)") } ?? ""
    }

    private func mark(parts ids: [String]) -> String {
        ids.isEmpty ? "" : pick("gesplitst in", "spjalt yn", "split into") + " " + ids.joined(separator: ", ")
    }

    private func mark(reader: String?) -> String {
        reader.map { pick("\($0) leest dit nu", "\($0) lêst dit no", "\($0) is reading this now") } ?? ""
    }

    private func more(_ count: Int, _ question: String?) -> [String] {
        if count <= 0 { return [] }
        let how = question.map { pick(" (toon \($0))", " (toan \($0))", " (show \($0))") } ?? ""
        return [pick("  en nog \(count)", "  en noch \(count)", "  and \(count) more") + how]
    }

    /// The first words of a prompt, on one line.
    private func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }

    /// How long something waits: hours, and from two days on days.
    private func age(_ hours: JSON?) -> String {
        let hours = hours?.int ?? 0
        if hours < 48 { return pick("\(hours) uur", "\(hours) oere", "\(hours) hours") }
        return pick("\(hours / 24) dagen", "\(hours / 24) dagen", "\(hours / 24) days")
    }
}
