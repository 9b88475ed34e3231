import DialogueEngine
import JSONText
import Storage

/// One input to one session, within a transaction, with what it causes in the group.
struct Turn {
    let group: GroupTurn
    let person: Person
    /// Whether the caller hands over the replies itself, so that nothing is left to send.
    let isInline: Bool
    /// The photo or voice note that came with the input.
    var file: SentAlong?

    /// What a turn left behind.
    struct Result: Sendable {
        let session: Session
        let sayings: [Saying]
        /// What is to be said, in words or not.
        let parts: [Part]
        let isErased: Bool
        let events: [Event]
    }

    private var open: OpenConsultation { group.open }
    private var writer: any StoreWriter { group.writer }
    private var stream: StreamID { person.stream }

    /// Takes an input, and lets every session look again that it concerned.
    func take(_ input: Input, cause: String?, at time: Instant) throws -> Result {
        let result = try step(input, cause: cause, at: time)
        try group.settle(at: time)
        return result
    }

    private func beforeWhatWaits(_ input: Input, _ session: Session) throws -> Input {
        guard session.records.contains(where: { $0.spoken?.reading != nil }) else { return input }
        return try input.before(try writer.outbox(of: stream, status: .ready), to: session, in: open.dialogue)
    }

    /// Takes over a walk that was walked elsewhere.
    func adopt(_ events: [Event], at time: Instant) throws {
        let session = events.reduce(into: Session()) { $0.apply($1) }
        _ = try keep(events, of: session, after: 0, cause: nil)
        let texts = Texts(code: open.code, participant: person.participant, key: nil, reader: writer)
        try tellGroup(of: session, seeing: try group.view(of: person), texts, isErased: false, at: time)
        try group.settle(at: time)
    }

    /// Takes an input; other sessions it concerns are signalled, this one looks again at once.
    func step(_ input: Input, cause: String?, at time: Instant) throws -> Result {
        var (session, sequence) = try writer.walk(of: stream)
        let key = try group.vault.key(of: person)
        let texts = Texts(code: open.code, participant: person.participant, key: key, reader: writer)
        var inputs = [try beforeWhatWaits(input, session)]
        var (events, parts) = ([Event](), [Part]())
        var (ordinal, isErased) = (0, false)
        while let input = inputs.popLast() {
            let view = try group.view(of: person)
            let words = open.dialogue.needsWords(toStep: session) ? try texts.all() : OwnWords()
            let step = session.step(
                input, in: open.dialogue, seeing: view, words: words, at: time, seed: sessionSeed(open.seed, person.participant))
            group.onPassing?(step.passed)
            session = step.after
            sequence = try keep(step.events, of: session, after: sequence, cause: cause)
            for case .keep(let id, let text) in step.effects {
                guard let key else { throw FacilitationError.noSuchPerson }
                try writer.keep(text: try texts.sealed(text, as: id, under: key, group.chance))
            }
            try keepFiles(step.effects, key, at: time)
            try perform(step.effects, cause: cause, ordinal: &ordinal, at: time)
            events += step.events
            parts += step.effects.compactMap { if case .say(let part) = $0 { part } else { nil } }
            isErased = isErased || step.effects.contains(.erase)
            if !step.events.isEmpty {
                try tellGroup(of: session, seeing: view, texts, isErased: isErased, at: time)
                try tellModerator(step.events, at: time)
            }
            for effect in step.effects {
                switch effect {
                case .deal(let node):
                    let seed = sessionSeed(open.seed, person.participant)
                    try group.hear(.deal(participant: person.participant, node: node, seed: seed), at: time)
                    inputs.append(.signal)
                case .seat:
                    try group.hear(.seat(participant: person.participant), at: time)
                    inputs.append(.signal)
                case .wantTime: try group.hear(.wantTime(participant: person.participant), at: time)
                case .standApart(let question):
                    try group.hear(.standApart(participant: person.participant, question), at: time)
                case .standTogether(let question):
                    try group.hear(.standTogether(participant: person.participant, question), at: time)
                case .contestNudge: try group.hear(.contestNudge(participant: person.participant), at: time)
                case .approve(let keys): try group.hear(.confirm(participant: person.participant, keys), at: time)
                default: break
                }
            }
            if group.signals.take(person.participant) { inputs.append(.signal) }
        }
        return Result(
            session: session, sayings: isInline ? try say(parts, session, texts) : [], parts: parts, isErased: isErased, events: events)
    }

    private func say(_ parts: [Part], _ session: Session, _ texts: Texts) throws -> [Saying] {
        if parts.isEmpty { return [] }
        let words = parts.contains(where: { open.dialogue.needsWords(toSay: $0, in: session) }) ? try texts.all() : OwnWords()
        let scene = try group.scene(for: person.participant, saying: parts, session)
        let wording = Wording(dialogue: open.dialogue, session: session, words: words, scene: scene)
        return parts.compactMap { wording.saying($0) }
    }

    /// Tells the group what of this session concerns it; an unchanged session tells nothing new.
    private func tellGroup(of session: Session, seeing view: GroupView, _ texts: Texts, isErased: Bool, at time: Instant) throws {
        let words = !isErased && open.dialogue.needsWords(toStep: session) ? try texts.all() : OwnWords()
        var told = session.told(in: open.dialogue, seeing: view, words: words, at: time)
        if told.presence == .here || told.presence == .stopped { told.role = told.role ?? person.role.map { OptionID($0) } }
        try group.hear(.hear(participant: person.participant, told), at: time)
    }

    /// Hands on what was said for the moderator beside the questions.
    private func tellModerator(_ events: [Event], at time: Instant) throws {
        for event in events {
            switch event.fact {
            case .remarked(let raw, _, _): try group.hear(.remark(participant: person.participant, raw, nil), at: time)
            case .skipped(let skip) where skip.reason == .unclear:
                guard let raw = skip.raw else { continue }
                try group.hear(.remark(participant: person.participant, raw, skip.key.question), at: time)
            case .humanRequested: try group.hear(.askForHuman(participant: person.participant), at: time)
            default: break
            }
        }
    }

    private func keep(_ events: [Event], of session: Session, after sequence: Int64, cause: String?) throws -> Int64 {
        guard !events.isEmpty else { return sequence }
        let rows = events.map { NewEvent(at: $0.at.milliseconds, cause: cause, body: $0.bytes()) }
        let last = try writer.append(rows, to: stream, expecting: sequence)
        try writer.save(snapshot: Snapshot(version: Session.snapshotVersion, sequence: last, state: session.snapshot()), of: stream)
        return last
    }

    /// Keeps what came along, or has it got, and destroys what it takes the place of.
    private func keepFiles(_ effects: [Effect], _ key: PersonKey?, at time: Instant) throws {
        let awaited = AwaitedFiles(code: open.code, participant: person.participant, key: key)
        for effect in effects {
            switch effect {
            case .keepFile(let id):
                switch file {
                case .here(let bytes):
                    let files = SealedFiles(code: open.code, participant: person.participant, key: key)
                    try files.keep(bytes, as: id, group.chance, in: writer)
                case .there(let attachment, let channel):
                    try awaited.expect(attachment, on: channel, as: id, group.chance, in: writer, at: time)
                case nil: break
                }
            case .dropFile(let id), .forget(let id):
                try writer.drop(file: id.number, of: person.participant, in: open.code)
                try awaited.drop(id, in: writer)
            default: break
            }
        }
    }

    private func perform(_ effects: [Effect], cause: String?, ordinal: inout Int, at time: Instant) throws {
        for effect in effects {
            switch effect {
            case .say(let part):
                let row = NewOutboxRow(
                    stream: stream, cause: cause, ordinal: ordinal, body: part.json.bytes(), dueAt: time.milliseconds,
                    channel: person.channel, priority: cause == nil ? 1 : 0)
                let id = try writer.enqueue(row)
                if isInline { try writer.markSent(id) }
                ordinal += 1
            case .keep, .keepFile, .dropFile, .deal, .seat, .wantTime, .contestNudge, .standApart, .standTogether, .approve: break
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
