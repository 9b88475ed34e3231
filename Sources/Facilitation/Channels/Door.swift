public import DialogueEngine
public import MessageChannels
import JSONText
import Storage

/// What came of something that a channel told.
public struct DoorOutcome: Sendable {
    /// Whether it had come before, and so had no effect now.
    public var isDuplicate = false
    /// What to say at once and once, to somebody the outbox cannot reach: who is in no consultation, or was just erased.
    public var replies: [Outbound] = []
    /// The pseudonym, where somebody takes part.
    public var participant: String?
    /// What to say to the person now, for callers who hand it over themselves.
    public var sayings: [Outbound] = []
}

extension Facilitator {
    /// Takes one thing that a channel told: at most once, in one transaction with all it leads to.
    ///
    /// - Parameters:
    ///   - standard: the consultation of those who come without a code.
    ///   - isInline: whether the caller hands the replies over itself, so that nothing is left to send.
    /// - Throws: what the store throws; nothing was done then, and the platform may send again.
    public func take(
        _ event: InboundEvent, on channel: any Channel, standard: String? = nil, isInline: Bool = false, at time: Instant
    ) async throws -> DoorOutcome {
        // Read before the write, which everybody waits for.
        let text = DoorText(event.text ?? "")
        var isTicked = false
        while true {
            do {
                let (outcome, isErased) = try await store.write { [isTicked] writer in
                    if !isTicked, let next = try writer.nextTimer(), next.dueAt <= time.milliseconds { throw TimersAreDue() }
                    var door = Door(
                        facilitator: self, channel: channel, standard: standard, text: text, isInline: isInline, isBehind: isTicked,
                        writer: writer,
                        time: time)
                    return (try door.take(event), door.isErased)
                }
                if isErased { try await purge() }
                return outcome
            } catch let missing as NotAtHand {
                // Its script is read outside of the write, once per process.
                do { _ = try await consultation(missing.code) } catch let error as FacilitationError {
                    opened.cannotRead(missing.code)
                    throw error
                }
            } catch is TimersAreDue {
                try await tickBriefly(time)
                isTicked = true
            }
        }
    }
}

/// What was to happen before now happens first; looked at where the message is kept, so that it costs no reading of its own.
private struct TimersAreDue: Error {}

/// A consultation whose script this process has not read yet.
struct NotAtHand: Error { let code: String }

/// Lets one thing in, within a transaction.
struct Door {
    let facilitator: Facilitator
    let channel: any Channel
    let standard: String?
    /// What the words ask of the door.
    let text: DoorText
    let isInline: Bool
    /// Whether something may be about to be told to everybody.
    let isBehind: Bool
    let writer: any StoreWriter
    let time: Instant
    private(set) var isErased = false

    init(
        facilitator: Facilitator, channel: any Channel, standard: String?, text: DoorText, isInline: Bool, isBehind: Bool,
        writer: any StoreWriter,
        time: Instant
    ) {
        (self.facilitator, self.channel, self.standard, self.text) = (facilitator, channel, standard, text)
        (self.isInline, self.isBehind, self.writer, self.time) = (isInline, isBehind, writer, time)
    }

    mutating func take(_ event: InboundEvent) throws -> DoorOutcome {
        switch event.kind {
        case .status:
            if let state = event.status, let target = event.target {
                _ = try writer.noteDelivery(channel: channel.id, nativeID: hidden(target), rank: state.storedRank)
            }
            return DoorOutcome()
        case .reaction: return DoorOutcome()
        default: break
        }
        if event.participant.isEmpty { return DoorOutcome() }
        if event.isGroup { return try takeInRoom(event) }
        let hash = facilitator.vault.hash(channel: channel.id, address: event.participant)
        // A STOP is honoured wherever it is said.
        if event.kind != .stopped, !text.asksToStop, try isShared(event) { return try once(event, "group") { $0.privatelyPlease } }
        if let link = text.linkCode { return try resume(with: link, event, hash) }
        if let code = try text.codes.first(where: { try writer.consultation($0) != nil }) { return try join(code, event, hash) }
        var route = try writer.route(channel: channel.id, addressHash: hash)
        if try leavesOtherPlace(event, hash, in: route) { return DoorOutcome() }
        let isLeaving = wantsToBeLeftAlone(event)
        if route == nil || isLeaving { route = try recognise(event, hash, route) }
        if isLeaving { try suppressNumber(event) }
        guard let code = try route ?? known(hash) ?? belonging(byOtherName: hash) ?? standard else {
            return event.kind.isAboutBefore ? DoorOutcome() : try once(event, "hello") { $0.whichCode }
        }
        let open = try consultation(code)
        if event.kind.isAboutBefore {
            let known =
                try writer.person(consultation: code, channel: channel.id, addressHash: hash) ?? known(byOtherName: hash, event, in: open)
            if known == nil { return DoorOutcome() }
        }
        if text.asksForLink, event.kind == .message { return try offerLink(event, hash, open) }
        guard let input = input(event, in: open) else {
            return event.kind.isAboutBefore ? DoorOutcome() : try once(event, "unsupported") { $0.textOnly }
        }
        return try take(input, event, hash, in: open, isFirst: route == nil)
    }

    // MARK: - Where it belongs

    func consultation(_ code: String) throws -> OpenConsultation {
        guard let open = facilitator.opened[code] else { throw NotAtHand(code: code) }
        return open
    }

    /// The consultation that knows this address, where only one does: somebody invited there, or reminded of a promise. A STOP is honoured wherever it is
    /// read, since after it nothing goes to this address from any of them.
    private func known(_ hash: String) throws -> String? {
        let people = try writer.people(channel: channel.id, addressHash: hash)
        return people.count == 1 || text.asksToStop ? people.first?.consultation : try remindedLast(people)
    }

    private mutating func join(_ code: String, _ event: InboundEvent, _ hash: String) throws -> DoorOutcome {
        let open = try consultation(code)
        try recognise(event, hash, code)
        try writer.setRoute(channel: channel.id, addressHash: hash, to: code)
        // Who comes back with the code is not asked anything about it: the question at hand is put again.
        return try take(.open, event, hash, in: open, isFirst: true)
    }

    // MARK: - What it does

    /// - Parameter isFirst: whether nothing says yet that they belong here.
    mutating func take(
        _ input: Input, _ event: InboundEvent, _ hash: String, in open: OpenConsultation, isFirst: Bool = false
    ) throws -> DoorOutcome {
        let message = hidden(event.dedupeKey)
        let key = ReceiptKey(consultation: open.code, channel: channel.id, conversation: hash, messageID: message)
        let known =
            try writer.person(consultation: open.code, channel: channel.id, addressHash: hash) ?? known(byOtherName: hash, event, in: open)
        if let known, let reply = try onlyReminded(known, input, event, in: open) { return reply }
        if let known, isFirst { try welcome(known, event, hash) }
        // Of somebody unknown it may be a copy of what came before they were erased, or went on elsewhere.
        if known == nil, let receipt = try writer.receipt(key) { return try again(receipt, event, in: open) }
        let person = try known ?? newcomer(event, hash, in: open)
        try remember(event.alias, of: person)
        do {
            try writer.record(receipt: Receipt(key: key, participant: person.participant, receivedAt: time.milliseconds))
        } catch StoreError.duplicate {
            return try writer.receipt(key).map { try again($0, event, in: open) } ?? DoorOutcome(isDuplicate: true)
        }
        if try hasTooManyFiles(person, with: input, in: open) { return try once(event, "files \(message)") { $0.tooManyFiles } }
        if known != nil {
            try reach(person, by: event)
            if isBehind { try facilitator.groupTurn(in: open, writer).catchUp(person.participant, at: time) }
        }
        guard let heard = try afterWaking(person, by: input, in: open) else { return DoorOutcome(participant: person.participant) }
        // What is handed over now was not seen when this was written.
        let (waiting, input) = isInline ? try handOver(to: person, event, in: open, before: heard) : ([], heard)
        let file = file(of: event).map { SentAlong.there($0.attachment, channel: channel.id) }
        let turn = facilitator.groupTurn(in: open, writer).turn(of: person, isInline: isInline, file: file)
        let result = try turn.take(input, cause: message, at: time)
        if event.kind == .stopped {
            // Nothing reaches somebody who blocked us, not even a goodbye.
            try writer.cancelOutbox(of: person.stream, keeping: [])
        }
        var outcome = DoorOutcome(participant: person.participant)
        let spoken = result.sayings.enumerated().map { outbound($1, "\(message)-\($0)", event, result.session, open) }
        if result.isErased {
            isErased = true
            try suppressNumber(event)
            outcome.replies = isInline ? [] : try farewell(result, message, event, open)
        }
        outcome.sayings = waiting + spoken
        return outcome
    }

    /// What waited for somebody who cannot be called, marked as sent.
    private func handOver(
        to person: Person, _ event: InboundEvent, in open: OpenConsultation, before input: Input
    ) throws -> ([Outbound], Input) {
        let stream = person.stream
        let rows = try writer.outbox(of: stream, status: .ready).filter { $0.leaseUntil == nil }
        if rows.isEmpty { return ([], input) }
        let session = try writer.session(of: stream)
        let sayings = try facilitator.say(rows, to: person.participant, session, in: open, writer)
        for row in rows { try writer.markSent(row.id) }
        let waiting = sayings.enumerated().map { outbound($1, "m\(rows[0].id)-\($0)", event, session, open) }
        return (waiting, try input.before(rows, to: session, in: open.dialogue).beforeQuestion(in: rows, to: session))
    }

    /// The last words to somebody whose address is known no longer.
    private func farewell(_ result: Turn.Result, _ message: String, _ event: InboundEvent, _ open: OpenConsultation) throws -> [Outbound] {
        let wording = Wording(dialogue: open.dialogue, session: result.session, words: OwnWords(), scene: Scene())
        return result.parts.compactMap { wording.saying($0) }.enumerated().map {
            outbound($1, "\(message)-\($0)", event, result.session, open)
        }
    }

    /// What a message led to when it came first, for callers who hand it over themselves.
    private func again(_ receipt: Receipt, _ event: InboundEvent, in open: OpenConsultation) throws -> DoorOutcome {
        if receipt.participant == Receipt.nobody || receipt.participant == Receipt.elsewhere {
            let gone = facilitator.again(receipt, in: open)
            let sayings = isInline ? gone.sayings : []
            return DoorOutcome(
                isDuplicate: true,
                sayings: sayings.enumerated().map { outbound($1, "\(receipt.key.messageID)-\($0)", event, gone.session, open) })
        }
        var outcome = DoorOutcome(isDuplicate: true, participant: receipt.participant)
        guard isInline else { return outcome }
        let stream = StreamID(consultation: open.code, participant: receipt.participant)
        let message = receipt.key.messageID
        let session = try writer.session(of: stream)
        let rows = try writer.outbox(of: stream, causedBy: message)
        outcome.sayings = try facilitator.say(rows, to: receipt.participant, session, in: open, writer).enumerated().map {
            outbound($1, "\(message)-\($0)", event, session, open)
        }
        return outcome
    }

    private func outbound(
        _ saying: Saying, _ id: String, _ event: InboundEvent, _ session: Session, _ open: OpenConsultation
    ) -> Outbound {
        Outbound(saying, id: id, to: event.conversation, in: session, of: open.dialogue)
    }

    /// Somebody who comes in with these words.
    private func newcomer(_ event: InboundEvent, _ hash: String, in open: OpenConsultation) throws -> Person {
        let invitee = Invitee(channel: channel.id, address: event.participant)
        let person = try facilitator.newPerson(invitee, reachedAt: event.conversation, in: open, writer, invitedAt: nil)
        try writer.unsuppress(channel: channel.id, addressHash: hash)
        try writer.setRoute(channel: channel.id, addressHash: hash, to: open.code)
        let joining = ConsultationInput.join(participant: person.participant, channel: channel.id, isProxy: false)
        try facilitator.groupTurn(in: open, writer).take(joining, at: time)
        return person
    }

    /// Has somebody reached where they wrote last.
    private func reach(_ person: Person, by event: InboundEvent) throws {
        guard event.conversation != event.participant, try facilitator.vault.address(of: person) != event.conversation else { return }
        var person = person
        person.sealedAddress = try facilitator.vault.seal(address: event.conversation, of: person, facilitator.chance)
        try writer.update(person: person)
    }

    // MARK: - Said once

    func words(_ event: InboundEvent) -> DoorWords { DoorWords(language: event.languageHint ?? .dutch) }

    /// Says something to a conversation the first time it is called for, and never again.
    func once(_ event: InboundEvent, _ what: String, _ say: (DoorWords) -> String) throws -> DoorOutcome {
        let conversation = facilitator.vault.hash(channel: channel.id, address: event.conversation)
        guard try writer.recordOnce(channel: channel.id, conversation: conversation, messageID: what, at: time.milliseconds) else {
            return DoorOutcome(isDuplicate: true)
        }
        return direct(event, say(words(event)), what)
    }

    func direct(_ event: InboundEvent, _ text: String, _ what: String) -> DoorOutcome {
        let id = "\(what)\(hidden(event.dedupeKey).prefix(24))"
        return DoorOutcome(
            replies: [Outbound(id: id, conversation: event.conversation, text: text, language: event.languageHint ?? .dutch)])
    }

    /// A platform's id as it is kept: some hold somebody's number.
    func hidden(_ id: String) -> String { facilitator.vault.hash(channel: "id \(channel.id)", address: id) }
}

extension InboundEvent.Kind {
    /// Whether it can only be about something before it: nobody comes in by it.
    var isAboutBefore: Bool { self == .stopped || self == .edit || self == .retract }
}

extension DeliveryState {
    /// As the store keeps it: higher says more.
    var storedRank: Int {
        switch self {
        case .sent: 1
        case .failed: 2
        case .delivered: 3
        case .read: 4
        }
    }
}
