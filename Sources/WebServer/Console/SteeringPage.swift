import DialogueEngine
import Facilitation
import JSONText

/// The page from which a conversation is steered: where it is, what waits, and who is heard.
struct SteeringPage {
    let view: JSON
    let visit: ConsoleVisit
    let open: OpenConsultation
    /// Who else looks at which line now.
    var readers: [StatementID: String] = [:]
    /// What is to be done in a moment and can be taken back.
    var planned: [PlannedAct] = []
    /// The big screen, where this page is the one it is steered from.
    var screen: ConsoleScreen?

    var words: ConsoleWords { visit.words }
    var maySteer: Bool { visit.account.may(.steer) }
    /// The address of this conversation's pages.
    var base: String { open.consolePath }
    private var zone: String { view["timeZone"]?.string ?? "UTC" }

    var panes: [ConsoleLayout.Pane] {
        [
            .init(name: "guide", title: words.guide, blocks: guide), .init(name: "queue", title: words.queue, blocks: queue),
            .init(name: "pulse", title: words.pulse, blocks: pulse),
        ]
    }

    // MARK: - Where we are

    private var guide: [ConsoleBlock] {
        let phase = view["phase"] ?? .null
        let name = text(phase["title"]) ?? phase["id"]?.string ?? ""
        var blocks: [ConsoleBlock] = [
            .paragraph(words.phase(number(phase["number"]), number(phase["of"]), name)), .list(clock(phase), sort: "plain"),
        ]
        if maySteer {
            blocks += planned.map { act in
                .form(
                    form(
                        "recall", [("planned", act.id)], [],
                        [.init(act: "recall", text: words.recall(moment(act.due)), isMain: true)], sort: "alarm"))
            }
        }
        blocks += onward
        blocks += screenControls
        blocks.append(.links(elsewhere))
        blocks.append(.more(words.comes, [.list(phases)], name: "phases"))
        return blocks
    }

    private func clock(_ phase: JSON) -> [String] {
        let due = phase["due"]?.int.map { words.until(moment(Instant(milliseconds: $0)), number(phase["usedPercent"])) }
        let fallback = phase["fallback"]?.int.map { words.alone(moment(Instant(milliseconds: $0))) }
        let paused = phase["paused"] == true ? words.standsStill : nil
        return [words.since(moment(Instant(milliseconds: number(phase["since"])))), due, fallback, paused].compactMap { $0 }
    }

    /// What is lacking, and the buttons that move on.
    private var onward: [ConsoleBlock] {
        let rule = view["rule"] ?? .null
        let codes = rule["lacking"]?.array?.compactMap(\.string) ?? []
        let isLast = rule["last"] == true
        let names = ModerationWords(language: words.language)
        var blocks: [ConsoleBlock] = []
        if isLast {
            blocks.append(.paragraph(words.lastPhase))
        } else if codes.isEmpty {
            blocks.append(.paragraph(words.nothingLacks))
        } else {
            blocks += [.heading(words.lacking), .list(codes.map { names.lacking($0, voice: label) })]
        }
        guard maySteer else { return blocks }
        if !isLast, rule["blocked"] != true {
            let button = ConsoleForm.Button(
                act: "next", text: codes.isEmpty ? words.next : words.nextAllTheSame, isMain: true, key: codes.isEmpty ? "n" : nil,
                sign: codes.isEmpty ? "n" : nil)
            let field = ConsoleForm.Field.area(
                name: "w", label: words.nextReason, rows: 2, isNeeded: rule["needsReason"] == true, id: "next-reason")
            let form = ConsoleBlock.form(form("next", phaseSeen, codes.isEmpty ? [] : [field], [button]))
            blocks.append(codes.isEmpty ? form : .more(words.nextAllTheSame, [form], key: "n", name: "onward"))
        }
        return blocks + [.more(words.otherSteps, otherSteps(isPaused: view["phase"]?["paused"] == true), name: "steps")]
    }

    /// The phase this page shows, so that a second press does not pass over the next one.
    private var phaseSeen: [(name: String, value: String)] { view["phase"]?["id"]?.string.map { [("phase", $0)] } ?? [] }

    private func otherSteps(isPaused: Bool) -> [ConsoleBlock] {
        let reason = ConsoleForm.Field.line(.init(name: "w", label: words.reason, id: "step-reason"))
        let spans = ConsoleForm.Field.select(
            name: "span", label: words.moreTime, options: ["15m", "1h", "1d", "3d", "1w"].map { .init(value: $0, label: words.span($0)) })
        var buttons: [ConsoleForm.Button] = [
            .init(act: isPaused ? "resume" : "pause", text: isPaused ? words.resume : words.pause),
            .init(act: "extend", text: words.moreTime),
            .init(act: "back", text: words.goBack), .init(act: "preview", text: words.preview), .init(act: "publish", text: words.publish),
        ]
        if number(view["unseated"]) > 0 { buttons.append(.init(act: "seat", text: words.seat)) }
        return [.form(form("steps", [], [spans, reason], buttons))]
    }

    private var elsewhere: [ConsoleBlock.Link] {
        let pages = "/c/\(open.code.percentEncodedName)"
        return [
            .init(href: "\(pages)/screen", text: words.bigScreen), .init(href: "\(pages)/log", text: words.publicLog),
            .init(href: base, text: words.refresh),
        ]
    }

    private var phases: [String] {
        (view["phases"]?.array ?? []).enumerated().map { place, phase in
            let name = text(phase["title"]) ?? phase["id"]?.string ?? ""
            return "\(place + 1). \(name)\(Int64(place + 1) == number(view["phase"]?["number"]) ? " ←" : "")"
        }
    }

    // MARK: - Pieces

    /// A form that does something in this conversation.
    func form(
        _ name: String, _ hidden: [(name: String, value: String)], _ fields: [ConsoleForm.Field], _ buttons: [ConsoleForm.Button],
        sort: String = "stack", isLive: Bool = false
    ) -> ConsoleForm {
        ConsoleForm(
            action: "\(base)/act", hidden: visit.hidden(hidden, from: base), fields: fields, buttons: buttons, sort: sort, isLive: isLive)
    }

    func label(of voice: String) -> String {
        let known = view["voices"]?.array?.first { $0["id"]?.string == voice }
        return text(known?["label"]) ?? (voice.isEmpty ? words.unknown : voice)
    }

    func text(_ json: JSON?) -> String? { ConsoleWords.text(json, words.language) }

    func number(_ json: JSON?) -> Int64 { json?.int ?? 0 }

    func moment(_ time: Instant) -> String { LocalDates.text(time, in: words.language, zone: zone, withTime: true) }
}
