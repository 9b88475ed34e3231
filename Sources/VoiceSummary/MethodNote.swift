import DialogueEngine
import JSONText

/// How a standing was made: dates, phases with their reasons, the rules applied, and what was held back or dropped.
struct MethodNote {
    let request: StandingRequest
    let hidden: Int
    let dropped: Int
    let quotes: QuoteAccount

    var json: JSON {
        let phases = request.phases.map { mark -> JSON in
            [
                "phase": .string(mark.phase.text), "title": title(of: mark.phase), "since": .string(mark.since.iso8601),
                "actor": .string(mark.actor),
                "reason": mark.reason.map { .string($0) } ?? .null,
            ]
        }
        return [
            "k": .count(request.audience.smallestGroup), "percentagesFrom": .count(Display.sharesFrom), "phases": .array(phases),
            "from": request.phases.first.map { .string($0.since.iso8601) } ?? .null, "to": .string(request.asOf.iso8601),
            "overrides": .array(overrides), "nudges": nudges, "perChannel": .null, "hidden": .count(hidden),
            "droppedClaims": .count(dropped), "quotes": quotes.json, "models": .array(models),
            "rules": .array(Self.rules.map { .string($0) }),
            "interval": "Wilson 95 %", "spread": "sample standard deviation", "unreviewedLanguages": ["fy"],
        ]
    }

    /// Where the consultation moved on though the rule for it did not hold: what was lacking, who decided so, and why.
    private var overrides: [JSON] {
        request.group.marks.enumerated().filter { !$0.element.despite.isEmpty }.map { place, mark in
            [
                "phase": .string(mark.phase.text), "title": title(of: mark.phase),
                "left": place > 0 ? .string(request.group.marks[place - 1].phase.text) : .null, "since": .string(mark.since.iso8601),
                "actor": .string(mark.actor), "reason": mark.reason.map { .string($0) } ?? .null,
                "despite": .array(mark.despite.map { .string($0) }),
            ]
        }
    }

    /// What a model outside the house was sent and wrote, question by question; empty where none was asked.
    private var models: [JSON] {
        request.group.modelWork.sorted { $0.key < $1.key }.flatMap { question, work in
            ModelPart.allCases.compactMap { part in
                // What is alike is a suggestion to moderators and stands in no other report.
                if part == .near, request.audience == .public { return nil }
                return work.written[part].map { written in
                    let answer = written.answer
                    var members: [String: JSON] = [
                        "question": .string(question.text), "part": .string(part.rawValue), "model": .string(answer.model),
                        "at": .string(written.at.iso8601), "sent": .count(answer.sent), "withheld": .count(answer.withheld),
                        "refused": .count(answer.refused),
                    ]
                    if case .none(let reason) = answer.content { members["none"] = .string(reason) }
                    if part != .near { members["approved"] = .bool(work.isApproved) }
                    return .object(members)
                }
            }
        }
    }

    private var nudges: JSON {
        ["sent": .count(request.group.nudges.sent), "contested": .count(request.group.nudges.contested)]
    }

    private func title(of phase: PhaseID) -> JSON {
        let title = request.dialogue.place(of: phase).flatMap { request.dialogue.phases[$0].title }
        return title.map { Labels(dialogue: request.dialogue).json($0) } ?? .null
    }

    /// How many values of a standing are held back.
    static func hiddenValues(in json: JSON) -> Int {
        switch json {
        case .array(let elements): elements.reduce(0) { $0 + hiddenValues(in: $1) }
        case .object(let members):
            members.values.reduce(members["hidden"] == true ? 1 : 0) { $0 + hiddenValues(in: $1) }
        default: 0
        }
    }

    /// The rules by name.
    private static let rules = [
        "declined and erased people are in the accounting and in no figure", "answers after a phase closed are kept and not counted",
        "totals over everybody are exact", "groups and their complements have at least k people",
        "what is hidden does not follow from totals",
        "one attribute at a time", "shares in groups from percentagesFrom people", "words appear only when their author agreed",
        "a cell of roles and votes is shown where k people stand in it and k of its role beside it",
        "being cited is not being met: needs cited and needs judged met are two figures",
        "an objection stands with somebody's last vote",
        "themes are found in words alone, for finding and reading and not for counting: how many people each has is about",
        "what a model writes is marked, changes no count, and rests on the words of three people or more",
        "every claim names its evidence and was checked against it", "silence is not consent",
    ]
}
