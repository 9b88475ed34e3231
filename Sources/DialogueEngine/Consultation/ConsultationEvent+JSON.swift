import JSONText

extension ConsultationEvent {
    /// This event as one JSON object with sorted keys, in the same form as a session's.
    public func bytes() -> [UInt8] {
        var members: [String: JSON] = ["at": .int(at.milliseconds), "v": .int(Event.version)]
        switch fact {
        case .opened(let digest, let phase, let actor):
            members["type"] = "opened"
            members["digest"] = .string(digest)
            members["phase"] = .string(phase.text)
            members["actor"] = .string(actor)
        case .invited(let participant):
            members["type"] = "invited"
            members["participant"] = .string(participant)
        case .joined(let participant, let channel):
            members["type"] = "joined"
            members["participant"] = .string(participant)
            members["channel"] = .string(channel)
        case .phaseChanged(let from, let to, let actor, let reason):
            members["type"] = "phaseChanged"
            members["from"] = .string(from.text)
            members["to"] = .string(to.text)
            members["actor"] = .string(actor)
            members["reason"] = reason.map { .string($0) }
        }
        return JSON.object(members).bytes()
    }

    /// Reads an event body; throws as `Event(bytes:)` does.
    public init(bytes: some Sequence<UInt8>) throws {
        let body = try JSON(bytes)
        func string(_ name: String) throws(UnreadableEvent) -> String {
            guard let value = body[name]?.string else { throw UnreadableEvent(field: name) }
            return value
        }
        guard let at = body["at"]?.int, body["v"]?.int == Event.version else { throw UnreadableEvent(field: "v") }
        self.at = Instant(milliseconds: at)
        switch try string("type") {
        case "opened": fact = .opened(digest: try string("digest"), phase: PhaseID(try string("phase")), actor: try string("actor"))
        case "invited": fact = .invited(participant: try string("participant"))
        case "joined": fact = .joined(participant: try string("participant"), channel: try string("channel"))
        case "phaseChanged":
            fact = .phaseChanged(
                from: PhaseID(try string("from")), to: PhaseID(try string("to")), actor: try string("actor"), reason: body["reason"]?.string
            )
        default: throw UnreadableEvent(field: "type")
        }
    }
}

extension Consultation {
    /// This consultation as compact bytes, first the version of their layout.
    public func snapshot() -> [UInt8] {
        var writer = ByteWriter(capacity: 64)
        writer.byte(Session.snapshotVersion)
        writer.count(invited)
        writer.count(joined)
        writer.list(marks) { writer, mark in
            writer.text(mark.phase.text)
            writer.number(mark.since.milliseconds)
            writer.text(mark.actor)
            writer.optional(mark.reason) { $0.text($1) }
        }
        return writer.bytes
    }

    /// Reads what ``snapshot()`` wrote; throws ``UnreadableSnapshot`` for anything else.
    public init(snapshot bytes: [UInt8]) throws(UnreadableSnapshot) {
        var reader = ByteReader(bytes)
        guard try reader.byte() == Session.snapshotVersion else { throw reader.fault }
        invited = Int(try reader.number())
        joined = Int(try reader.number())
        marks = try reader.list { (reader) throws(UnreadableSnapshot) in
            Mark(
                phase: PhaseID(try reader.text()), since: Instant(milliseconds: try reader.number()), actor: try reader.text(),
                reason: try reader.optional { (reader) throws(UnreadableSnapshot) in try reader.text() })
        }
        guard reader.isAtEnd else { throw reader.fault }
    }
}
