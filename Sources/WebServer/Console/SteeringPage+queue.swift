import DialogueEngine
import Facilitation
import JSONText

/// What waits for a moderator.
extension SteeringPage {
    /// How many lines stand on the page at once; the others come as these are decided.
    private static let mostShown = 20

    var queue: [ConsoleBlock] {
        let lines = (view["queue"]?.array ?? []).prefix(Self.mostShown)
        let count = number(view["queueCount"])
        var blocks: [ConsoleBlock] = [
            .paragraph(count == 0 ? words.nothingWaits : words.waits(count, words.age(number(view["queueOldestHours"])))),
            .more(words.norms, [.list(words.normsHelp)], isOpen: true, name: "norms"),
        ]
        if let last = lastDecision, maySteer {
            blocks.append(
                .form(
                    form(
                        "undo", [("line", last)], [], [.init(act: "undo", text: words.undo(last), key: "u", sign: "u")], sort: "row",
                        isLive: true)))
        }
        blocks += lines.compactMap(item)
        if let spoken = spokenFiles { blocks.append(spoken) }
        blocks.append(.more(words.keys, [.list(words.keysHelp)], key: "?", name: "keys"))
        return blocks
    }

    /// The last line that this moderator decided about and that can wait again.
    private var lastDecision: String? {
        let mine = (view["acts"]?.array ?? []).reversed().lazy.filter { $0["actor"]?.string == visit.account.name }
        let last = mine.compactMap { Consultation.Act.decision(in: $0["what"]?.string ?? "") }.first
        return last.flatMap { $0.verb == "undo" ? nil : $0.line.text }
    }

    private func item(_ line: JSON) -> ConsoleBlock? {
        guard let id = line["id"]?.string.map({ StatementID($0) }) else { return nil }
        let about =
            [
                id.text, text(line["title"]).map(Self.short), words.age(number(line["ageHours"])), way(line["way"]?.string),
            ].compactMap { $0 } + marks(of: line).compactMap { $0 }
        let holder = readers[id].map(words.holds)
        return .item(
            .init(
                id: id, text: line["text"]?.string ?? "…", about: about.joined(separator: " · "), holder: holder,
                blocks: file(of: line) + (maySteer ? decisions(on: id, line) : [])))
    }

    /// The first words of a question, on one line.
    static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 70 ? line.prefix(69) + "…" : line
    }

    /// How a line hangs together with others, and what its author said of that.
    func marks(of line: JSON) -> [String?] {
        func ids(_ name: String) -> [String]? {
            let ids = (line[name]?.array ?? []).compactMap(\.string)
            return ids.isEmpty ? nil : ids
        }
        return [
            line["apart"] == true ? words.staysApart : nil, line["together"] == true ? words.staysTogether : nil,
            ids("joined").map(words.joined), line["partOf"]?.string.map(words.partOf), ids("parts").map(words.splitInto),
        ]
    }

    private func way(_ way: String?) -> String? { way == "raise" ? words.botRaises : nil }

    /// What can be done with a line; each form knows which one it is about.
    func decisions(on id: StatementID, _ line: JSON) -> [ConsoleBlock] {
        let (hidden, aside) = ([("line", id.text), ("waits", "1")], id.text)
        func named(_ name: String) -> String { "\(name)-\(id.text)" }
        let reasons = Contribution.HidingReason.allCases.enumerated().map { place, reason in
            ConsoleForm.Button(
                act: "hide-\(reason.rawValue)", text: ModerationWords(language: words.language).hiding(reason.rawValue), aside: aside,
                key: "r\(place + 1)", sign: "\(place + 1)")
        }
        let ask = form(
            "rephrase", hidden,
            [.area(name: "w", label: words.rephraseLabel, help: words.rephraseStart, isNeeded: true, id: named("ask"))],
            [.init(act: "rephrase", text: words.ask, aside: aside, isMain: true)], isLive: true)
        let merge = form(
            "merge", hidden,
            [
                .line(.init(name: "into", label: words.mergeLabel, help: words.mergeHelp, most: 11, isNeeded: true, id: named("into"))),
                .line(.init(name: "w", label: words.mergeReason, id: named("same"))),
            ],
            [.init(act: "merge", text: words.mergeGo, aside: aside)], isLive: true)
        let oneLine = (line["text"]?.string ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        let split = form(
            "split", hidden,
            [
                .area(
                    name: "parts", label: words.splitLabel, value: oneLine, help: words.splitHelp, isNeeded: true,
                    id: named("parts"))
            ],
            [.init(act: "split", text: words.splitGo, aside: aside)], isLive: true)
        // A part is not cut once more, nor what its author wants in one piece; what is not written out has no words yet.
        let isCut = line["partOf"]?.string == nil && line["together"] != true && line["text"]?.string != nil
        let whisper = form(
            "whisper", [("line", id.text)], [.area(name: "w", label: words.whisperLabel, rows: 2, isNeeded: true, id: named("whisper"))],
            [.init(act: "whisper", text: words.send, aside: aside)], isLive: true)
        return [
            .form(
                form(
                    "approve", hidden, [], [.init(act: "approve", text: words.approve, aside: aside, isMain: true, key: "a", sign: "a")],
                    sort: "row", isLive: true)),
            .more(words.hide, [.form(form("hide", hidden, [], reasons, sort: "row", isLive: true))], key: "r", name: named("hide")),
            .more(words.rephrase, [.form(ask)], key: "e", name: named("rephrase")),
            .more(words.merge, [.form(merge)], key: "m", name: named("merge")),
        ] + (isCut ? [.more(words.split, [.form(split)], key: "s", name: named("split"))] : []) + [
            .more(words.whisper, [.form(whisper)], name: named("more"))
        ]
    }
}
