import DialogueEngine
import JSONText
import Storage

/// One input to one session, within a transaction.
struct Turn {
    let open: OpenConsultation
    let vault: Vault
    let chance: Chance
    let writer: any StoreWriter
    let person: Person
    /// Whether the caller hands over the replies itself, so that nothing is left to send.
    let isInline: Bool
    let onPassing: (@Sendable ([PassedEdge]) -> Void)?

    /// What a turn left behind.
    struct Result: Sendable {
        let session: Session
        let sayings: [Saying]
        let isErased: Bool
        let events: [Event]
    }

    private var stream: StreamID { StreamID(consultation: open.code, participant: person.participant) }

    func take(_ input: Input, cause: String?, at time: Instant) throws -> Result {
        let (session, sequence) = try Self.session(of: stream, in: writer)
        let group = try GroupTurn.consultation(open.code, in: writer).view(in: open.dialogue, voice: person.voice.map { VoiceID($0) })
        let key = try person.wrappedKey.map { try vault.personKey(wrapped: $0) }
        let texts = Texts(code: open.code, participant: person.participant, key: key, reader: writer)
        var words = open.dialogue.needsWords(toStep: session) ? try texts.all() : OwnWords()
        let step = session.step(
            input, in: open.dialogue, seeing: group, words: words, at: time, seed: sessionSeed(open.seed, person.participant))
        onPassing?(step.passed)
        var after = session
        for event in step.events { after.apply(event) }
        try keep(step.events, of: after, after: sequence, cause: cause)
        for case .keep(let id, let text) in step.effects {
            guard let key else { throw FacilitationError.noSuchPerson }
            try writer.keep(text: try texts.sealed(text, as: id, under: key, chance))
        }
        let parts = step.effects.compactMap { if case .say(let part) = $0 { part } else { nil } }
        if parts.contains(where: { open.dialogue.needsWords(toSay: $0) }), key != nil { words = try texts.all() }
        let wording = Wording(dialogue: open.dialogue, session: after, words: words)
        try perform(step.effects, cause: cause, at: time)
        return Result(
            session: after, sayings: parts.compactMap { wording.saying($0) }, isErased: step.effects.contains(.erase), events: step.events)
    }

    /// The session of a stream, from its snapshot, or from the log where the snapshot is of another version.
    static func session(of stream: StreamID, in reader: any StoreReader) throws -> (session: Session, sequence: Int64) {
        guard let snapshot = try reader.snapshot(of: stream) else { return (Session(), try reader.lastSequence(of: stream)) }
        if snapshot.version == Session.snapshotVersion { return (try Session(snapshot: snapshot.state), snapshot.sequence) }
        let events = try reader.events(of: stream, from: 1)
        return (try events.reduce(into: Session()) { $0.apply(try Event(bytes: $1.body)) }, events.last?.sequence ?? 0)
    }

    private func keep(_ events: [Event], of session: Session, after sequence: Int64, cause: String?) throws {
        guard !events.isEmpty else { return }
        let rows = events.map { NewEvent(at: $0.at.milliseconds, cause: cause, body: $0.bytes()) }
        let last = try writer.append(rows, to: stream, expecting: sequence)
        try writer.save(snapshot: Snapshot(version: Session.snapshotVersion, sequence: last, state: session.snapshot()), of: stream)
    }

    private func perform(_ effects: [Effect], cause: String?, at time: Instant) throws {
        var ordinal = 0
        for effect in effects {
            switch effect {
            case .say(let part):
                let row = NewOutboxRow(stream: stream, cause: cause, ordinal: ordinal, body: part.json.bytes(), dueAt: time.milliseconds)
                let id = try writer.enqueue(row)
                if isInline { try writer.markSent(id) }
                ordinal += 1
            case .keep: break
            case .forget(let id): try writer.forget(consultation: open.code, participant: person.participant, text: id.number)
            case .schedule(let alarm, let due):
                try writer.schedule(timer: StoredTimer(stream: stream, kind: alarm.rawValue, dueAt: due.milliseconds))
            case .cancel(let alarm): try writer.cancelTimer(alarm.rawValue, of: stream)
            case .cancelUnsent: _ = try writer.cancelOutbox(of: stream, keeping: [])
            case .suppress: try address { try writer.suppress(channel: person.channel, addressHash: $0, at: time.milliseconds) }
            case .unsuppress: try address { try writer.unsuppress(channel: person.channel, addressHash: $0) }
            case .erase:
                try address { try writer.suppress(channel: person.channel, addressHash: $0, at: time.milliseconds) }
                try writer.erase(consultation: open.code, participant: person.participant)
            }
        }
    }

    private func address(_ act: (String) throws -> Void) throws { if let hash = person.addressHash { try act(hash) } }
}

/// A person's sealed texts, opened for the length of one turn.
struct Texts {
    let code: String
    let participant: String
    let key: PersonKey?
    let reader: any StoreReader

    /// Every text of the person that can be opened; none after an erase.
    func all() throws -> OwnWords {
        guard let key else { return OwnWords() }
        let rows = try reader.texts(consultation: code, participant: participant)
        return OwnWords(
            try rows.reduce(into: [:]) { texts, row in
                let id = TextID(row.id)
                texts[id] = try key.open(row.sealed, for: name(of: id))
            })
    }

    func sealed(_ text: String, as id: TextID, under key: PersonKey, _ chance: Chance) throws -> SealedText {
        SealedText(consultation: code, participant: participant, id: id.number, sealed: try key.seal(text, for: name(of: id), chance))
    }

    private func name(of id: TextID) -> String { "\(code)/\(participant)/\(id.number)" }
}
