import DialogueEngine
import JSONText
import Storage

/// What happens in one consultation within a transaction: inputs to the group, to sessions, and what each causes in the other.
struct GroupTurn {
    let open: OpenConsultation
    let groups: GroupShelf
    let vault: Vault
    let chance: Chance
    let writer: any StoreWriter
    var onPassing: (@Sendable ([PassedEdge]) -> Void)?
    /// How long a decision about somebody's words waits before its author is told, so that a slip can be undone unheard; `nil`: it is told at once.
    var secondThoughts: Span?
    /// Sessions that are to look again; done one after the other, so that none is stepped in the middle of another.
    let signals = SignalQueue()

    private var stream: StreamID { StreamID(consultation: open.code) }

    /// Takes one input of the group and does what follows from it, in the sessions it concerns too.
    @discardableResult
    func take(_ input: ConsultationInput, at time: Instant) throws -> [ConsultationEvent] {
        let events = try hear(input, at: time)
        try settle(at: time)
        return events
    }

    /// Lets every session look again that was signalled.
    func settle(at time: Instant) throws {
        while let participant = signals.next() { try signal(participant, at: time) }
    }

    /// Takes one input of the group; the sessions it concerns are signalled and look again later.
    @discardableResult
    func hear(_ input: ConsultationInput, at time: Instant) throws -> [ConsultationEvent] {
        let step = try groups.take(input, in: open.code, of: open.dialogue, writer, at: time)
        try tellRooms(of: step, at: time)
        for effect in step.effects { try perform(effect, at: time) }
        return step.events
    }

    /// What the session of a person may know of the group now.
    func view(of person: Person) throws -> GroupView {
        try groups.look(at: open.code, of: open.dialogue, in: writer) { group in
            var view = group.view(in: open.dialogue, of: person.participant)
            view.voice = person.voice.map { VoiceID($0) }
            return view
        }
    }

    func turn(of person: Person, isInline: Bool, file: SentAlong? = nil) -> Turn {
        Turn(group: self, person: person, isInline: isInline, file: file)
    }

    private func perform(_ effect: GroupEffect, at time: Instant) throws {
        switch effect {
        case .schedule(let timer, let due):
            try writer.schedule(timer: StoredTimer(stream: stream, kind: timer.name, dueAt: due.milliseconds))
        case .cancel(let timer): try writer.cancelTimer(timer.name, of: stream)
        case .announce: try schedule(GroupAlarm.announcement, at: time)
        case .recheck: try hear(.recheck, at: time)
        case .signal(let participant): signals.add(participant)
        case .reply(let participant, let text):
            try tell(participant, sealing: text, at: time) { .reply($0) }
        case .unsay(let participant, let question, let part):
            for timer in try writer.timers(of: stream, prefix: Verdict.prefix(participant, question, part: part)) {
                try writer.cancelTimer(timer.kind, of: stream)
            }
        case .preview(let preview):
            let beside = preview.quotes.map { $0.beside.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "\n")
            try tell(preview.participant, sealing: beside, at: time) { .quotes(preview.quotes.map(\.quotation.key), $0) }
        case .forget(let participant): try writer.erase(consultation: open.code, participant: participant)
        case .askModel(let ask, let number):
            for (ordinal, part) in ask.parts.enumerated() {
                let row = AskedRow(number: number, part: part, ask: ask)
                _ = try writer.enqueue(
                    NewOutboxRow(
                        stream: stream, ordinal: ordinal, body: row.json.bytes(), dueAt: time.milliseconds,
                        channel: Facilitator.modelChannel, priority: 1))
            }
        case .tell(.one(let participant), let notice):
            if let wait = secondThoughts, let verdict = Verdict(participant, notice) {
                try writer.schedule(timer: verdict.timer(in: open.code, due: time + wait))
            } else {
                try tell(participant, notice, cause: nil, at: time)
            }
        case .tell(.everyone, let notice):
            try schedule(GroupAlarm.telling, Part.notice(notice).json.text(), at: time)
        }
    }

    /// Has something done for everybody, soon. Each cause has a timer of its own, so that none is lost while another is being done.
    private func schedule(_ kind: String, _ notice: String = "", at time: Instant) throws {
        let cause = try writer.lastSequence(of: stream)
        try writer.schedule(timer: StoredTimer(stream: stream, kind: "\(kind)\(cause):\(notice)", dueAt: time.milliseconds))
    }

    /// Lets a session look again; what it says goes to the outbox.
    func signal(_ participant: String, at time: Instant) throws {
        guard let person = try writer.person(consultation: open.code, participant: participant), person.wrappedKey != nil else { return }
        _ = try turn(of: person, isInline: false).step(.signal, cause: nil, at: time)
    }

    /// Lets a session look again now where everybody is about to, since what the person says next is said after that.
    func catchUp(_ participant: String, at time: Instant) throws {
        let waiting = try writer.timers(of: stream, prefix: GroupAlarm.announcement)
        if waiting.contains(where: { $0.dueAt <= time.milliseconds }) { try signal(participant, at: time) }
    }

    /// Seals words for one person under their key, so that they go when that person is erased, and tells them.
    private func tell(
        _ participant: String, sealing text: String, at time: Instant, notice: (TextID) -> Notice
    ) throws {
        guard let person = try writer.person(consultation: open.code, participant: participant),
            let key = try vault.key(of: person)
        else { return }
        // Numbers below zero are never those of the person's own texts; the event that caused it makes each its own.
        let id = TextID(-(try writer.lastSequence(of: stream)))
        let texts = Texts(code: open.code, participant: participant, key: key, reader: writer)
        try writer.keep(text: try texts.sealed(text, as: id, under: key, chance))
        try tell(participant, notice(id), cause: nil, at: time)
    }

    /// Puts a notice in somebody's outbox, once for each cause.
    func tell(_ participant: String, _ notice: Notice, cause: String?, at time: Instant) throws {
        let stream = StreamID(consultation: open.code, participant: participant)
        guard let person = try writer.person(consultation: open.code, participant: participant), let hash = person.addressHash,
            try !writer.isSuppressed(channel: person.channel, addressHash: hash)
        else { return }
        if let cause, try !writer.outbox(of: stream, causedBy: cause).isEmpty { return }
        if notice.isOfTheClock, case .ended = try writer.session(of: stream).stage { return }
        if isOfTheScript(notice) {
            guard case .waiting(let place) = try writer.session(of: stream).stage, open.dialogue.awaitsPhase(at: place) else { return }
        }
        let body = Part.notice(notice).json.bytes()
        _ = try writer.enqueue(
            NewOutboxRow(
                stream: stream, cause: cause, ordinal: 0, body: body, dueAt: time.milliseconds, channel: person.channel, priority: 1))
    }

    /// Whether it is about something the script promises by itself: only who waits for it hears that.
    private func isOfTheScript(_ notice: Notice) -> Bool {
        if case .promiseLate(let id) = notice { open.dialogue.promise(id) != nil } else { false }
    }

    /// What of the group can be shown to a person where `parts` are said.
    func scene(for participant: String, saying parts: [Part], _ session: Session) throws -> Scene {
        try SceneReader(open: open, groups: groups, vault: vault, reader: writer).scene(for: participant, saying: parts, session)
    }
}

/// Who is to look again, each once, in the order they were signalled.
final class SignalQueue {
    private var names: [String] = []
    private var first = 0
    private var waiting: Set<String> = []

    func add(_ name: String) { if waiting.insert(name).inserted { names.append(name) } }

    /// Takes the next one out.
    func next() -> String? {
        while first < names.count {
            defer { first += 1 }
            if waiting.remove(names[first]) != nil { return names[first] }
        }
        return nil
    }

    /// Takes this one out, where it is in.
    func take(_ name: String) -> Bool { waiting.remove(name) != nil }
}

/// Finds what of the group can be shown to a person.
struct SceneReader {
    let open: OpenConsultation
    let groups: GroupShelf
    let vault: Vault
    let reader: any StoreReader

    func scene(for participant: String, saying parts: [Part], _ session: Session) throws -> Scene {
        guard parts.contains(where: open.dialogue.showsGroup) else { return Scene() }
        let group = try groups.group(open.code, of: open.dialogue, in: reader)
        let ids = Set(parts.flatMap { open.dialogue.linesNeeded(toSay: $0, in: session, of: group, to: participant) })
        let words = try LineWordsReader(code: open.code, vault: vault, reader: reader).words(of: ids, in: group)
        var scene = Scene(group: group, participant: participant, lines: words)
        if parts.contains(where: { if case .notice(.reminder) = $0 { true } else { false } }) {
            scene.isHeard = try isHeard(participant, in: group)
        }
        return scene
    }

    /// Whether what somebody writes comes to the door as being about promises here: who takes part, here or elsewhere, answers questions by it.
    private func isHeard(_ participant: String, in group: Consultation) throws -> Bool {
        guard group.members[participant] == nil, let person = try reader.person(consultation: open.code, participant: participant),
            let hash = person.addressHash, !Invitee.isByName(person.channel)
        else { return false }
        let route = try reader.route(channel: person.channel, addressHash: hash)
        return route == nil || route == open.code
    }
}

/// Opens the words of contributions, each under its author's key.
struct LineWordsReader {
    let code: String
    let vault: Vault
    let reader: any StoreReader

    /// The words by id; those whose author was erased are not there.
    func words(of ids: some Sequence<StatementID>, in group: Consultation) throws -> [StatementID: String] {
        var keys: [String: PersonKey] = [:]
        return try ids.reduce(into: [:]) { found, id in
            switch group.contribution(id)?.words {
            case .plain(let words): found[id] = words
            case .sealed(let author, let text):
                guard let key = try keys[author] ?? key(of: author) else { return }
                keys[author] = key
                let words = try Texts(code: code, participant: author, key: key, reader: reader).one(text)
                found[id] = words.flatMap { words in group.contribution(id)?.words(in: words) }
            case nil: break
            }
        }
    }

    /// One text of a person; `nil` where it was destroyed.
    func text(_ text: TextID, of author: String) throws -> String? {
        try Texts(code: code, participant: author, key: try key(of: author), reader: reader).one(text)
    }

    private func key(of author: String) throws -> PersonKey? {
        try vault.key(of: reader.person(consultation: code, participant: author))
    }
}
