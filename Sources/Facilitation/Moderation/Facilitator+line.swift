public import DialogueEngine
public import JSONText
import Storage

extension Facilitator {
    /// Does what a moderator's line asks, in one transaction: all of it or nothing; see ``ActReader`` for what lines there are.
    ///
    /// Timers that were due before `time` are fired first.
    /// - Parameters:
    ///   - id: the line's own name; a second one with the same name has no effect.
    ///   - leeway: ``Leeway/hand(insists:)`` for who types it now; it insists where the line begins so (`anyway approve c3`).
    /// - Returns: `{"events": […], "phase": …, "said": […], "title": …}`: what was recorded, where the group is now, and what the bot says to somebody on
    ///   whose behalf the line was typed; `"began": true` where these were that person's first words, which only begin the talk; `"planned": […]` for what
    ///   goes in a moment, and `"recalled"`: how much of that was taken back.
    /// - Throws: ``ActFault`` where the line cannot be read, ``FacilitationError/refused(_:)`` where it cannot be done, ``Overtaken`` where a colleague
    ///   is at it.
    @discardableResult
    public func act(
        _ line: String, actor: String, on code: String, at time: Instant, id: String? = nil, leeway: Leeway = .none
    ) async throws -> JSON {
        let (line, insists) = ActReader.insisting(line)
        let leeway = insists && leeway.isHand ? .hand(insists: true) : leeway
        return try await act(actor: actor, on: code, at: time, id: id, needing: ActReader.actNeedingStanding(line), leeway: leeway) {
            try $0.read(line)
        }
    }

    /// Does what a moderator's command asks, in one transaction.
    ///
    /// - Parameters:
    ///   - waiting: the line that must still wait for a moderator for this to be done.
    ///   - phase: the phase in which the group must still be.
    /// - Throws: ``Overtaken`` where it no longer waits, or is no longer in that phase; else as the same for a line.
    @discardableResult
    public func act(
        _ command: ModeratorCommand, actor: String, on code: String, at time: Instant, id: String? = nil,
        whereWaits waiting: StatementID? = nil, inPhase phase: PhaseID? = nil, leeway: Leeway = .none
    ) async throws -> JSON {
        var needing: ModeratorAct?
        if case .acts(let acts) = command { needing = acts.first }
        return try await act(actor: actor, on: code, at: time, id: id, needing: needing, leeway: leeway) { reader in
            if let waiting, let line = reader.group.contribution(waiting), line.status != .held {
                throw Overtaken.decided(waiting, by: reader.group.lastDecision(about: waiting)?.actor)
            }
            if let phase, let last = reader.group.marks.last, last.phase != phase {
                throw Overtaken.moved(by: last.isByHand ? last.actor : nil)
            }
            return command
        }
    }

    private func act(
        actor: String, on code: String, at time: Instant, id: String?, needing act: ModeratorAct?, leeway: Leeway,
        _ read: @escaping @Sendable (ActReader) throws -> ModeratorCommand
    ) async throws -> JSON {
        let open = try await consultation(code)
        try await tickBriefly(time)
        let known = try await beforehand(of: act, in: open, asOf: time)
        let done = try await store.write { writer in
            try Line(facilitator: self, open: open, writer: writer, actor: actor, time: time, known: known, leeway: leeway)
                .take(read, id: id)
        }
        if done.isErased { try await purge() }
        return done.json
    }

    /// Notes that an act with this name was done; says whether it was before.
    func wasDone(_ id: String, by actor: String, on code: String, _ writer: any StoreWriter, at time: Instant) throws -> Bool {
        let key = ReceiptKey(consultation: code, channel: "moderator", conversation: actor, messageID: id)
        if try writer.receipt(key) != nil { return true }
        try writer.record(receipt: Receipt(key: key, participant: "moderator", receivedAt: time.milliseconds))
        return false
    }
}

extension Consultation {
    /// What was decided last about a line; `nil` where nothing was.
    func lastDecision(about line: StatementID) -> Act? {
        acts.last { Act.decision(in: $0.what)?.line == line }
    }
}

/// One moderator's line within a transaction.
private struct Line {
    let facilitator: Facilitator
    let open: OpenConsultation
    let writer: any StoreWriter
    let actor: String
    let time: Instant
    /// What the line needs to know of the standing.
    let known: Beforehand
    let leeway: Leeway

    struct Done {
        let json: JSON
        var isErased = false
    }

    func take(_ read: (ActReader) throws -> ModeratorCommand, id: String?) throws -> Done {
        let reader = ActReader(dialogue: open.dialogue, group: try group())
        if try id.map({ try facilitator.wasDone($0, by: actor, on: open.code, writer, at: time) }) ?? false {
            // What the bot said to somebody whose words came with the line is said again.
            if case .entry(let name, let text) = try? read(reader) { return try entry(name, text, id, isNoted: true) }
            return Done(json: try json([]))
        }
        switch try read(reader) {
        case .acts(let acts):
            for act in acts {
                if let field = act.unfilled { throw ActFault.field(field) }
                try mindColleagues(act)
            }
            if leeway.isHand, let act = acts.first, act.goesToMany { return Done(json: try plan(act, id)) }
            let done = try json(acts.flatMap(take))
            // Whoever was reminded before may have been forgotten.
            return Done(json: done, isErased: acts.contains { if case .remind = $0 { true } else { false } })
        case .recall(let which):
            return Done(json: try json([], ["recalled": .count(try facilitator.recall(which, of: actor, open, writer))]))
        case .entry(let name, let text): return try entry(name, text, id, isNoted: false)
        case .writeOut(let name, let text): return Done(json: try json(try writeOut(name, text)))
        }
    }

    private func group() throws -> Consultation { try facilitator.groups.group(open.code, of: open.dialogue, in: writer) }

    private func take(_ act: ModeratorAct) throws -> [ConsultationEvent] {
        var turn = facilitator.groupTurn(in: open, writer)
        turn.secondThoughts = leeway.isHand ? Leeway.words : nil
        return try turn.take(.act(try facilitator.knowing(act, in: open, writer), by: actor, knowing: known), at: time)
    }

    /// Leaves a line to the colleague who reads it now, or who decided about it within the last minute; and a group that a
    /// colleague just brought to a phase where it is.
    private func mindColleagues(_ act: ModeratorAct) throws {
        guard case .hand(insists: false) = leeway else { return }
        let group = try group()
        if act.movesPhase(from: group, in: open.dialogue), let last = group.marks.last, last.isByHand, last.actor != actor,
            group.marks.count > 1, last.since + Leeway.words > time
        {
            throw Overtaken.moved(by: last.actor)
        }
        for id in act.decides(in: group) {
            if group.contribution(id)?.status == .held {
                let reader = facilitator.claims.holder(of: id, in: open.code, besides: actor, at: time)
                if let reader { throw Overtaken.read(id, by: reader) }
            } else if let last = group.lastDecision(about: id), last.actor != actor, last.at + Claims.time > time {
                throw Overtaken.decided(id, by: last.actor)
            }
        }
    }

    /// Has an act done in a moment, where it could be done now; `"planned"` says when, and how many people it would reach.
    private func plan(_ act: ModeratorAct, _ id: String?) throws -> JSON {
        let group = try group()
        // What the group would refuse is refused now; what it would do is looked at and left.
        let step = try facilitator.groups.tried(.act(act, actor: actor), in: open.code, of: open.dialogue, writer, at: time)
        let nudged = step.events.count { if case .nudged = $0.fact { true } else { false } }
        var reached = nudged
        if case .broadcast = act { reached = group.members.values.count { $0.presence == .here } }
        let planned = PlannedAct(
            id: id ?? facilitator.chance.name(12), actor: actor, line: act.line(in: open.dialogue), due: time + Leeway.messages)
        try writer.schedule(timer: planned.timer(in: open.code))
        return try json([], ["planned": [planned.json(reaching: reached, at: time)]])
    }

    private func entry(_ name: String, _ text: String, _ id: String?, isNoted: Bool) throws -> Done {
        let message = id ?? facilitator.chance.name(12)
        let inbound = Inbound(
            consultation: open.code, channel: Invitee.proxyChannel, address: name, messageID: message,
            input: .message(Message(text, id: message)))
        let outcome = try facilitator.take(inbound, in: open, writer, at: time)
        // The first words of somebody only begin their talk: nothing is written down before they agreed to it.
        let began = outcome.events.contains { if case .started = $0.fact { true } else { false } }
        let isAnswered = outcome.events.contains { event in
            switch event.fact {
            case .answered, .echoed, .skipped, .withdrew: true
            default: false
            }
        }
        let events = isNoted || began || outcome.isDuplicate || !isAnswered ? [] : try take(.note("entry"))
        var members = try json(events, said: outcome.sayings.map(\.text)).object ?? [:]
        if began { members["began"] = true }
        return Done(json: .object(members), isErased: outcome.session.stage == .erased)
    }

    /// Gives an answer that was spoken, or is a photo, the words that its author then hears and may change.
    private func writeOut(_ name: String, _ text: String) throws -> [ConsultationEvent] {
        let line = try StatementID(typed: name, "c").flatMap { try group().contribution($0) }
        let files = try KeptFiles(code: open.code, vault: facilitator.vault, reader: writer).all()
        let file = files.last { $0.id == name || ($0.spoken == nil && line?.author == $0.author && line?.question == $0.question) }
        guard let file, let person = try writer.person(consultation: open.code, participant: file.author) else {
            throw ActFault.unknown(name, nearest: nil)
        }
        if file.hasOwnWords { throw FacilitationError.refused(.ownWords) }
        let turn = facilitator.groupTurn(in: open, writer).turn(of: person, isInline: false)
        _ = try turn.take(.writtenOut(file.place, text), cause: nil, at: time)
        return try take(.note("written"))
    }

    private func json(_ events: [ConsultationEvent], said: [String] = [], _ more: [String: JSON] = [:]) throws -> JSON {
        // Who is quoted with what is told to them alone.
        let told = events.filter { if case .quoted = $0.fact { false } else { true } }
        let recorded = try told.map { event -> JSON in
            var members = try JSON(event.bytes()).object ?? [:]
            if case .extended(let end, _, _) = event.fact {
                members["until"] = .string(LocalClock.text(of: end, in: open.dialogue.run.timeZone))
            }
            // A moderator learns what was done, never to whom.
            return .object(members.filter { !Self.pseudonyms.contains($0.key) })
        }
        let all: [String: JSON] = [
            "events": .array(recorded), "said": .array(said.map { .string($0) }),
            "phase": try group().marks.last.map { .string($0.phase.text) } ?? .null, "title": try title(),
        ]
        return .object(all.merging(more) { $1 })
    }

    /// What the phase at hand is called.
    private func title() throws -> JSON {
        let group = try group()
        let view = ModeratorView(dialogue: open.dialogue, group: group, code: open.code, at: time)
        return view.phase.title.map { view.words($0) } ?? .null
    }

    /// The members of events that name people.
    private static let pseudonyms: Set = ["participant", "author", "people"]
}
