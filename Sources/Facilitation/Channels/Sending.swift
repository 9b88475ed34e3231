public import DialogueEngine
public import MessageChannels
public import Storage
import JSONText

/// A message taken out of the outbox, with what is to be done to send it.
public struct Claimed: Sendable {
    public let id: Int64
    /// Messages behind it that go in the same calls.
    public var joined: [Int64] = []
    /// Whose messages wait for this one.
    public let stream: StreamID
    /// Until when nobody else sends it.
    public let lease: Instant
    /// How often it was tried before, in vain.
    public let tries: Int
    /// When it was put in the outbox.
    public let since: Instant
    public let calls: [HTTPCall]
    /// Whether these calls only ask the person to write to us; what was to be said is still to be said when they do.
    public let isKnock: Bool
    /// Who it goes to, for counting how many messages go there; a keyed hash.
    public let conversation: String
    /// Whether it goes to a room, where others read along.
    public var isForRoom: Bool { stream.room != nil }
}

extension Facilitator {
    /// How long a claim lasts.
    static let lease = Span.seconds(60)
    /// How long a message waits for somebody we may not write to.
    static let held = Span.seconds(14 * 86_400)
    /// How long after they wrote somebody counts as awake, whatever the hour.
    static let awake = Span.seconds(7_200)
    /// After how long a message that cannot be sent is given up.
    static let patience = Span.seconds(86_400)

    /// What a message of the outbox is called towards a platform.
    static func outboundID(_ row: Int64) -> String { "m\(row)" }

    /// Takes messages of a channel to send them now, rendered; those to people who want none any more are cancelled in the same transaction.
    ///
    /// - Complexity: O(limit), beyond what the store needs to find them.
    public func claim(for channel: any Channel, limit: Int, at now: Instant) async throws -> [Claimed] {
        let lease = now + Self.lease
        while true {
            do {
                let (claimed, isMore) = try await store.write { writer in
                    let rows = try writer.claimOutbox(
                        channel: channel.id, upTo: now.milliseconds, limit: limit, lease: lease.milliseconds)
                    let claimed = try rows.compactMap { try render($0, for: channel, lease, writer, at: now) }
                    return (claimed, claimed.isEmpty && !rows.isEmpty)
                }
                // Behind what is not sent any more may stand what is.
                if !isMore { return claimed }
            } catch let missing as NotAtHand {
                _ = try await consultation(missing.code)
            }
        }
    }

    private func render(
        _ row: OutboxRow, for channel: any Channel, _ lease: Instant, _ writer: any StoreWriter, at now: Instant
    ) throws -> Claimed? {
        func drop() throws -> Claimed? {
            try writer.cancel(row.id)
            return nil
        }
        if row.stream.room != nil { return try render(row, forRoomOn: channel, lease, writer, at: now) }
        guard let participant = row.stream.participant,
            let known = try writer.person(consultation: row.stream.consultation, participant: participant), known.channel == channel.id,
            let written = try vault.address(of: known)
        else { return try drop() }
        // By the number as the platform tells it, so that a STOP from it is found; where somebody else is known by that, it is theirs to hear.
        let address = channel.address(written)
        var person: Person? = known
        if address != written, let before = known.addressHash {
            if try writer.isSuppressed(channel: channel.id, addressHash: before) { return try drop() }
            person = try readdressed(known, as: address, reachedAt: address, writer, at: now)
        }
        guard let person, let hash = person.addressHash else { return try drop() }
        guard let open = opened[row.stream.consultation] else { throw NotAtHand(code: row.stream.consultation) }
        if let morning = try morning(for: row, to: hash, in: open, writer, at: now) {
            try writer.putOff(row.id, lease: lease.milliseconds, until: morning.milliseconds)
            return nil
        }
        let session = try writer.session(of: row.stream)
        // After STOP only what was said to it goes out, where it was said, and that is the last there is.
        if try writer.isSuppressed(channel: channel.id, addressHash: hash) {
            let last = try writer.outbox(of: row.stream, status: .ready).last?.id
            guard session.presence == .stopped || session.presence == .returning, row.id == last else { return try drop() }
        }
        // What was answered meanwhile is not asked again: the answer to it would be taken for one to the next question.
        if case .question(let place, _)? = try row.part, try session.place != place || isPutAgain(behind: row, writer) {
            return try drop()
        }
        guard let saying = try say([row], to: participant, session, in: open, writer).first else { return try drop() }
        var outbound = Outbound(saying, id: Self.outboundID(row.id), to: address, in: session, of: open.dialogue)
        if channel.abilities.window != nil {
            let heard = try writer.received(consultation: open.code, channel: channel.id, conversation: hash)
            outbound.lastHeard = heard.last.map { Instant(milliseconds: $0) }
        }
        let reach = channel.reach(of: outbound, at: now)
        let joined = reach == .whole ? try join(row, to: &outbound, on: channel, session, in: open, writer, at: now) : []
        let calls = channel.calls(for: outbound, at: now)
        if reach == .whole, calls.isEmpty { return try drop() }
        // One knock is enough: who does not open hears no second one, and after a while it is given up.
        if reach != .whole, calls.isEmpty || row.nativeID != nil {
            if now - Instant(milliseconds: row.queuedAt) >= Self.held {
                try writer.bury(row.id, reason: GivenUp.closed.rawValue)
            } else {
                try writer.putOff(row.id, lease: lease.milliseconds, until: (now + Self.held).milliseconds)
            }
            return nil
        }
        return Claimed(
            id: row.id, joined: joined, stream: row.stream, lease: lease, tries: row.tries, since: Instant(milliseconds: row.queuedAt),
            calls: calls, isKnock: reach != .whole, conversation: hash)
    }

    /// Whether a question that waited, unasked, stands once more behind it.
    private func isPutAgain(behind row: OutboxRow, _ reader: any StoreReader) throws -> Bool {
        guard row.isUnasked else { return false }
        return try reader.outbox(of: row.stream, status: .ready).contains {
            guard $0.id > row.id, case .question? = try $0.part else { return false }
            return true
        }
    }

    /// When a message may go that comes in the middle of the night to somebody who did not write lately; `nil` for one that may go now.
    private func morning(
        for row: OutboxRow, to hash: String, in open: OpenConsultation, _ reader: any StoreReader, at now: Instant
    ) throws -> Instant? {
        guard row.isUnasked, let morning = quietHours?.end(at: now, in: open.dialogue.run.timeZone) else { return nil }
        // What a person wrote to somebody is no announcement.
        if case .notice(.reply)? = try row.part { return nil }
        let last = try reader.received(consultation: open.code, channel: row.channel, conversation: hash).last
        return last.map { now - Instant(milliseconds: $0) < Self.awake } ?? false ? nil : morning
    }

    /// Adds to a message what waits behind it for the same person, as far as it fits; nothing comes after a question.
    ///
    /// - Returns: the rows that were added. Nobody else claims them while the first is claimed.
    private func join(
        _ first: OutboxRow, to outbound: inout Outbound, on channel: any Channel, _ session: Session, in open: OpenConsultation,
        _ writer: any StoreWriter, at now: Instant
    ) throws -> [Int64] {
        guard let limit = channel.abilities.joinedLimit, let participant = first.stream.participant else { return [] }
        var joined: [Int64] = []
        var last = first
        for row in try writer.outbox(of: first.stream, status: .ready).drop(while: { $0.id <= first.id }) {
            if case .question? = try last.part { break }
            guard row.leaseUntil == nil, row.dueAt <= now.milliseconds,
                let saying = try say([row], to: participant, session, in: open, writer).first
            else { break }
            let next = Outbound(saying, id: outbound.id, to: outbound.conversation, in: session, of: open.dialogue)
            guard let both = outbound.joined(with: next, atMost: limit) else { break }
            (outbound, last) = (both, row)
            joined.append(row.id)
        }
        return joined
    }

    /// Gives a message back that was not tried, because its turn is a moment later; however long it waited, it is not given up for that.
    func postpone(_ claimed: Claimed, until due: Instant) async throws {
        try await store.write { try $0.putOff(claimed.id, lease: claimed.lease.milliseconds, until: due.milliseconds) }
    }

    /// Until when a channel's platform asked not to be called; long ago where it did not.
    public func pausedUntil(_ channel: any Channel) async throws -> Instant {
        Instant(milliseconds: try await store.read { try $0.pausedUntil(channel: channel.id) } ?? 0)
    }

    /// Notes that a channel's platform asked not to be called for a while, for whoever calls it next.
    public func pause(_ channel: any Channel, until time: Instant) async throws {
        try await store.write { try $0.pause(channel: channel.id, until: time.milliseconds) }
    }

    /// Notes what came of sending: sent, put off with a growing wait, or given up with a reason.
    ///
    /// - Parameter chance: a number from 0 to 1, so that many that failed together are not tried again together.
    public func settle(_ claimed: Claimed, _ outcome: DeliveryOutcome, on channel: any Channel, chance: Double, at now: Instant)
        async throws
    {
        try await store.write { writer in
            switch outcome {
            case .sent(let native):
                // A platform that gives no id of its own reports by ours.
                let hidden = vault.hash(channel: "id \(channel.id)", address: native ?? Self.outboundID(claimed.id))
                guard claimed.isKnock else {
                    for id in [claimed.id] + claimed.joined { try writer.markSent(id, nativeID: hidden) }
                    return
                }
                let due = (now + Self.held).milliseconds
                try writer.putOff(claimed.id, lease: claimed.lease.milliseconds, until: due, nativeID: hidden)
            case .retry(let after), .throttled(let after):
                if case .throttled = outcome { try writer.pause(channel: channel.id, until: (now + (after ?? .seconds(1))).milliseconds) }
                guard now - claimed.since < Self.patience else {
                    return try writer.bury(claimed.id, reason: GivenUp.unreached.rawValue)
                }
                let wait = after ?? Self.backoff(tries: claimed.tries, chance: chance)
                try writer.tryAgain(claimed.id, lease: claimed.lease.milliseconds, at: (now + wait).milliseconds)
            case .misconfigured(let reason):
                // Somebody has to mend it; nothing is lost meanwhile.
                guard now - claimed.since < Self.patience else { return try writer.bury(claimed.id, reason: reason) }
                let wait = Self.backoff(tries: claimed.tries + 4, chance: chance)
                try writer.tryAgain(claimed.id, lease: claimed.lease.milliseconds, at: (now + wait).milliseconds)
            case .refused(let reason): try writer.bury(claimed.id, reason: reason)
            case .stopped where claimed.isForRoom:
                try writer.bury(claimed.id, reason: GivenUp.out.rawValue)
                // One that was bound anew meanwhile is another.
                if let room = try writer.room(claimed.stream) { try writer.unbind(channel: room.channel, addressHash: room.addressHash) }
            case .stopped:
                try writer.bury(claimed.id, reason: GivenUp.unwanted.rawValue)
                try writer.suppress(channel: channel.id, addressHash: claimed.conversation, at: now.milliseconds)
                try writer.cancelOutbox(of: claimed.stream, keeping: [])
            }
        }
    }

    /// Between nothing and a limit that doubles with every try: two seconds at first, an hour at most.
    ///
    /// Source: Brooker (2015), Exponential Backoff And Jitter ("full jitter").
    static func backoff(tries: Int, chance: Double) -> Span {
        let limit = min(3_600_000.0, 2_000.0 * Double(1 << min(tries, 20)))
        return Span(milliseconds: Int64(limit * chance))
    }
}
