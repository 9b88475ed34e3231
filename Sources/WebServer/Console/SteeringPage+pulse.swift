import DialogueEngine
import Facilitation
import JSONText

/// Who is heard and who is missing.
extension SteeringPage {
    var pulse: [ConsoleBlock] {
        var blocks: [ConsoleBlock] = [
            .table(.init(caption: words.counts, head: words.voiceHead + (hasTargets ? [words.target] : []), rows: voices))
        ]
        if number(view["wantTime"]) > 0 { blocks.append(.paragraph(words.wantTime(number(view["wantTime"])))) }
        blocks += requests
        let late = (view["promises"]?.array ?? []).filter { $0["late"] == true }
        if !late.isEmpty {
            blocks += [
                .heading(words.latePromises),
                .list(late.map { "\($0["id"]?.string ?? "") \($0["text"]?.string ?? "") (\($0["owner"]?.string ?? ""))" }),
            ]
        }
        blocks += dissent
        let told = ModeratorText(view: view, language: words.language)
        let troubles = told.troubles
        if !troubles.isEmpty { blocks.append(.list(troubles, sort: "plain")) }
        let states = ModerationWords(language: words.language)
        let remarks = (view["remarks"]?["latest"]?.array ?? []).suffix(5).flatMap { remark -> [ConsoleBlock] in
            guard let text = remark["text"]?.string else { return [] }
            let promises = (remark["promises"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
            return [.said(text)] + (promises.isEmpty ? [] : [.small(states.aboutPromise(promises))])
        }
        if !remarks.isEmpty {
            blocks.append(.more("\(words.remarks) (\(number(view["remarks"]?["count"])))", remarks, name: "remarks"))
        }
        blocks += [.heading(words.lastDone), .list(told.lastActs, sort: "plain")]
        return blocks
    }

    /// Whether it was decided beforehand how many of a voice are to be heard.
    private var hasTargets: Bool { (view["voices"]?.array ?? []).contains { $0["target"]?.int != nil } }

    private var voices: [[String]] {
        func row(_ name: String, _ count: JSON?) -> [String] {
            let target = hasTargets ? [count?["target"]?.int.map { "\($0)" } ?? "–"] : []
            return [name] + ["known", "answered", "busy", "silent", "gone"].map { "\(number(count?[$0]))" } + target
        }
        let rows = (view["voices"]?.array ?? []).filter { $0["known"] != 0 || $0["target"]?.int != nil }
        let all = row(words.everyone, view["everyone"])
        return rows.count < 2 ? [all] : [all] + rows.map { row(label(of: $0["id"]?.string ?? ""), $0) }
    }

    /// Who asked for a human: answered here, never named.
    private var requests: [ConsoleBlock] {
        let requests = view["humanRequests"]?.array ?? []
        if requests.isEmpty { return [] }
        return [.heading(words.askForHuman)]
            + requests.prefix(20).map { request in
                let id = request["id"]?.string ?? ""
                let text = "\(id) – \(words.waitsFor(words.age(number(request["ageHours"]))))"
                guard maySteer else { return .paragraph(text) }
                return .more(
                    text,
                    [
                        .form(
                            form(
                                "reply", [("line", id)],
                                [.area(name: "w", label: words.whisperLabel, rows: 2, isNeeded: true, id: "reply-\(id)")],
                                [.init(act: "reply", text: words.send, aside: id, isMain: true)]))
                    ], name: "ask-\(id)")
            }
    }

    private var dissent: [ConsoleBlock] {
        let lines = view["dissent"]?.array ?? []
        if lines.isEmpty { return [] }
        return [.heading(words.dissent)]
            + lines.flatMap { line -> [ConsoleBlock] in
                [
                    .said(line["text"]?.string ?? "…"),
                    .small(words.recognised(number(line["fully"]), number(line["bit"]), number(line["readers"]))),
                ]
            }
    }
}
