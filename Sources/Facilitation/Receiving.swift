public import DialogueEngine
import JSONText
import Storage

/// Something that came in on a channel for a consultation.
public struct Inbound: Sendable {
    public let consultation: String
    public let channel: String
    /// Where the person can be reached: a number, a handle, a name at a terminal.
    public let address: String
    /// The platform's id; a second one with the same id has no effect.
    public let messageID: String
    public let input: Input

    public init(consultation: String, channel: String, address: String, messageID: String, input: Input) {
        (self.consultation, self.channel, self.address) = (consultation, channel, address)
        (self.messageID, self.input) = (messageID, input)
    }
}

/// What an inbound led to, after it was committed.
public struct Outcome: Sendable {
    /// The pseudonym.
    public let participant: String
    /// Whether it had come before; the replies of then are given again.
    public let isDuplicate: Bool
    /// What to say to the person now.
    public let sayings: [Saying]
    public let session: Session
    /// What was recorded; empty for a duplicate.
    public let events: [Event]
}

extension Facilitator {
    /// Takes something in: at most once for each message id, whatever is repeated.
    ///
    /// Timers that were due before `time` are fired first. Returns after the commit is durable.
    public func receive(_ inbound: Inbound, at time: Instant) async throws -> Outcome {
        try await receive([inbound], at: time)[0]
    }

    /// Takes several things in, in this order and in one transaction: all of them or none.
    ///
    /// - Returns: one outcome for each, in the same order.
    public func receive(_ inbounds: [Inbound], at time: Instant) async throws -> [Outcome] {
        if inbounds.isEmpty { return [] }
        var open: [String: OpenConsultation] = [:]
        for inbound in inbounds where open[inbound.consultation] == nil {
            open[inbound.consultation] = try await consultation(inbound.consultation)
        }
        try await tick(time)
        let consultations = open
        let outcomes = try await store.write { writer in
            try inbounds.map { try take($0, in: consultations[$0.consultation]!, writer, at: time) }
        }
        if outcomes.contains(where: { $0.session.stage == .erased && !$0.isDuplicate }) { try await purge() }
        return outcomes
    }

    /// Takes one thing in, within a transaction.
    ///
    /// - Parameter file: the photo or voice note that came with it.
    func take(
        _ inbound: Inbound, in open: OpenConsultation, _ writer: any StoreWriter, at time: Instant, file: [UInt8]? = nil
    ) throws -> Outcome {
        let hash = vault.hash(channel: inbound.channel, address: inbound.address)
        let key = ReceiptKey(consultation: open.code, channel: inbound.channel, conversation: hash, messageID: inbound.messageID)
        if let receipt = try writer.receipt(key) { return try again(receipt, in: open, writer) }
        let known = try writer.person(consultation: open.code, channel: inbound.channel, addressHash: hash)
        let person = try known ?? join(inbound, hash: hash, in: open, writer, at: time)
        if let known { try admit(known, in: open, writer, at: time) }
        try writer.record(receipt: Receipt(key: key, participant: person.participant, receivedAt: time.milliseconds))
        let result = try groupTurn(in: open, writer).turn(of: person, isInline: true, file: file.map { .here($0) }).take(
            inbound.input, cause: inbound.messageID, at: time)
        return Outcome(
            participant: person.participant, isDuplicate: false, sayings: result.sayings, session: result.session, events: result.events)
    }

    /// The replies that a message led to when it came first.
    private func again(_ receipt: Receipt, in open: OpenConsultation, _ writer: any StoreWriter) throws -> Outcome {
        if [Receipt.nobody, Receipt.elsewhere].contains(receipt.participant) { return again(receipt, in: open) }
        let stream = StreamID(consultation: open.code, participant: receipt.participant)
        let session = try writer.session(of: stream)
        let rows = try writer.outbox(of: stream, causedBy: receipt.key.messageID)
        let sayings = try say(rows, to: receipt.participant, session, in: open, writer)
        return Outcome(participant: receipt.participant, isDuplicate: true, sayings: sayings, session: session, events: [])
    }

    /// The same to somebody who is reached there no longer: who was erased hears once more that they were, since that may have been lost on its way.
    func again(_ receipt: Receipt, in open: OpenConsultation) -> Outcome {
        var session = Session()
        if receipt.participant == Receipt.nobody {
            session.apply(Event(at: Instant(milliseconds: receipt.receivedAt), fact: .erased))
        }
        let wording = Wording(dialogue: open.dialogue, session: session, words: OwnWords(), scene: Scene())
        let sayings = session.stage == .erased ? [wording.saying(.phrase(.erased))].compactMap { $0 } : []
        return Outcome(participant: receipt.participant, isDuplicate: true, sayings: sayings, session: session, events: [])
    }

    /// What rows of the outbox say to the person they are for.
    func say(
        _ rows: [OutboxRow], to participant: String, _ session: Session, in open: OpenConsultation, _ reader: any StoreReader
    ) throws -> [Saying] {
        let key = try vault.key(of: reader.person(consultation: open.code, participant: participant))
        let words = try Texts(code: open.code, participant: participant, key: key, reader: reader).all()
        let parts = try rows.compactMap { try $0.part }
        let scene = try SceneReader(open: open, groups: groups, vault: vault, reader: reader).scene(
            for: participant, saying: parts, session)
        let wording = Wording(dialogue: open.dialogue, session: session, words: words, scene: scene)
        return parts.compactMap { wording.saying($0) }
    }

    private func join(
        _ inbound: Inbound, hash: String, in open: OpenConsultation, _ writer: any StoreWriter, at time: Instant
    ) throws -> Person {
        let person = try newPerson(Invitee(channel: inbound.channel, address: inbound.address), in: open, writer, invitedAt: nil)
        try writer.unsuppress(channel: inbound.channel, addressHash: hash)
        let isProxy = inbound.channel == Invitee.proxyChannel
        try groupTurn(in: open, writer).take(.join(participant: person.participant, channel: inbound.channel, isProxy: isProxy), at: time)
        return person
    }
}
