import JSONText

extension Event {
    /// The version every event body names.
    public static let version: Int64 = 1

    /// This event as one JSON object with sorted keys: `{"at":…,"type":…,"v":1, …}`.
    ///
    /// Hand-written rather than derived, since these bodies must stay readable for ever: golden bodies in the tests hold them to it.
    public func bytes() -> [UInt8] {
        var writer = JSONWriter(capacity: 192)
        writer.beginObject()
        EventWriter(event: self).write(to: &writer)
        writer.endObject()
        return writer.bytes
    }
}

/// Writes members in sorted order: each fact's own members are split around `at`, `type` and `v` by their names.
private struct EventWriter {
    let event: Event

    func write(to writer: inout JSONWriter) {
        switch event.fact {
        case .moved(let move): write(move, to: &writer)
        case .answered(let answer): write(answer, to: &writer)
        default: write(members, to: &writer)
        }
    }

    private func write(_ members: [String: JSON], to writer: inout JSONWriter) {
        let all = members.merging(["at": .int(event.at.milliseconds), "v": .int(Event.version)]) { own, _ in own }
        for (name, value) in all.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            writer.name(name)
            writer.write(value)
        }
    }

    /// The two facts of every answer are written without building values first.
    private func write(_ answer: Answer, to writer: inout JSONWriter) {
        writer.member("at", event.at.milliseconds)
        if let edit = answer.edit { writer.member("edit", edit) }
        if let file = answer.file {
            writer.name("file")
            writer.write(file.json)
        }
        writer.member("language", answer.language.text)
        if answer.isLate {
            writer.name("late")
            writer.write(.bool(true))
        }
        if let message = answer.message { writer.member("message", message) }
        if let rewording = answer.rewording {
            writer.name("piece")
            writer.write(rewording.json)
        }
        writer.member("place", answer.place.text)
        writer.member("question", answer.key.question.text)
        if let raw = answer.raw { writer.member("raw", raw.number) }
        writer.member("script", Int64(answer.script))
        if !answer.stale.isEmpty {
            writer.name("stale")
            writer.write(.array(answer.stale.map(\.json)))
        }
        writer.member("type", "answered")
        writer.member("v", Event.version)
        writer.name("value")
        answer.value.write(to: &writer)
    }

    private func write(_ move: Move, to writer: inout JSONWriter) {
        func list(_ name: String, _ places: [Place]) {
            guard !places.isEmpty else { return }
            writer.name(name)
            writer.beginArray()
            for place in places { writer.element(place.text) }
            writer.endArray()
        }
        list("ahead", move.ahead)
        writer.member("arrival", move.arrival.name)
        writer.member("at", event.at.milliseconds)
        if !move.deals.isEmpty {
            writer.name("deals")
            writer.write(
                .object(Dictionary(uniqueKeysWithValues: move.deals.map { ($0.node.text, .array($0.order.map { .string($0.text) })) })))
        }
        if !move.forks.isEmpty {
            writer.name("forks")
            writer.write(
                .array(move.forks.map { [.string($0.place.text), .int(Int64($0.phase)), .int(Int64(bitPattern: $0.reached.bits))] }))
        }
        if let from = move.from { writer.member("from", from.text) }
        writer.member("language", move.language.text)
        if let order = move.order {
            writer.name("order")
            writer.write(.array(order.options.map { .string($0.text) }))
        }
        if case .question(let question) = move.arrival { writer.member("question", question.text) }
        writer.member("script", Int64(move.script))
        writer.member("to", move.to.text)
        list("told", move.told)
        writer.member("type", "moved")
        writer.member("v", Event.version)
        list("via", move.via)
    }

    private var members: [String: JSON] {
        switch event.fact {
        case .started(let script, let language, let spoke):
            ["type": "started", "script": .int(Int64(script)), "language": .string(language.text), "spoke": .bool(spoke)]
        case .skipped(let skip):
            [
                "type": "skipped", "question": .string(skip.key.question.text), "place": .string(skip.place.text),
                "reason": .string(skip.reason.rawValue), "script": .int(Int64(skip.script)), "language": .string(skip.language.text),
            ]
            .adding("raw", skip.raw.map { .int($0.number) })
            .adding("message", skip.message.map { .string($0) })
            .adding("stale", skip.stale.isEmpty ? nil : .array(skip.stale.map(\.json)))
        case .misunderstood(let place, let raw, let message):
            ["type": "misunderstood", "place": .string(place.text), "raw": .int(raw.number)]
                .adding("message", message.map { .string($0) })
        case .echoed(let place, let pending):
            ["type": "echoed", "place": .string(place.text), "value": pending.value.json, "raw": .int(pending.raw.number)]
                .adding("message", pending.message.map { .string($0) })
        case .corrected(let place): ["type": "corrected", "place": .string(place.text)]
        case .turnedBack(let place, let piece): ["type": "turnedBack", "to": .string(place.text), "piece": piece?.json].present
        case .languageChosen(let language): ["type": "languageChosen", "language": .string(language.text)]
        case .languagesShown: ["type": "languagesShown"]
        case .remarked(let raw, let message, let remark):
            ["type": "remarked", "raw": .int(raw.number), "why": .string(remark.rawValue)].adding("message", message.map { .string($0) })
        case .withdrew(let key, let stale):
            ["type": "withdrew", "key": key.json].adding("stale", stale.isEmpty ? nil : .array(stale.map(\.json)))
        case .spoken(let said):
            [
                "type": "spoken", "question": .string(said.key.question.text), "place": .string(said.place.text), "file": said.file.json,
                "script": .int(Int64(said.script)), "language": .string(said.language.text),
            ]
            .adding("message", said.message.map { .string($0) })
        case .transcribed(let key, let text, let value):
            ["type": "transcribed", "key": key.json, "words": .int(text.number)].adding("value", value?.json)
        case .readBack(let key): ["type": "readBack", "key": key.json]
        case .misheard(let key): ["type": "misheard", "key": key.json]
        case .unsaid(let key): ["type": "unsaid", "key": key.json]
        case .writtenOut(let key, let text): ["type": "writtenOut", "key": key.json, "words": .int(text.number)]
        case .expired(let place): ["type": "expired", "place": .string(place.text)]
        case .paused: ["type": "paused"]
        case .resumed: ["type": "resumed"]
        case .humanRequested: ["type": "humanRequested"]
        case .stopped: ["type": "stopped"]
        case .returned: ["type": "returned"]
        case .restarted: ["type": "restarted"]
        case .reminded: ["type": "reminded"]
        case .erased: ["type": "erased"]
        case .moved, .answered: [:]
        }
    }
}

extension [String: JSON] {
    /// These members and one more, where there is a value for it.
    fileprivate func adding(_ name: String, _ value: JSON?) -> Self {
        guard let value else { return self }
        return merging([name: value]) { $1 }
    }
}

extension Place {
    /// `d1_top`, or `mening/gezakt` inside a loop.
    public var text: String { statement.map { "\(node)/\($0)" } ?? node.text }

    /// Reads what ``text`` wrote.
    public init(text: String) {
        guard let slash = text.firstIndex(of: "/") else {
            self.init(NodeID(text))
            return
        }
        self.init(NodeID(String(text[..<slash])), StatementID(String(text[text.index(after: slash)...])))
    }
}

extension AnswerKey {
    /// `["mening","gezakt"]`, or `["d1"]`.
    var json: JSON { .array([.string(question.text)] + (statement.map { [.string($0.text)] } ?? [])) }

    init?(json: JSON) {
        guard let question = json[0]?.string else { return nil }
        self.init(QuestionID(question), json[1]?.string.map { StatementID($0) })
    }
}

extension Move.Arrival {
    fileprivate var name: String {
        switch self {
        case .question: "question"
        case .wait: "wait"
        case .end(let ending): ending.rawValue
        }
    }
}
