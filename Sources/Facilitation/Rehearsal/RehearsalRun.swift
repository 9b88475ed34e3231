public import DialogueEngine
public import DialogueScript
import Storage

/// A dialogue walked by simulated residents and the moderator of its rehearsal, through all phases.
public struct RehearsalRun: Sendable {
    let facilitator: Facilitator
    let script: LoadedScript
    let rehearsal: Rehearsal
    let residents: Int
    let seed: UInt64
    /// What the moderator does; nothing where the phases stay as they are.
    let moves: [Rehearsal.Move]

    /// A line for each answer that was confirmed, after its commit.
    public struct Ack: Sendable {
        public let participant: String
        public let question: AnswerKey
        public let messageID: String
    }

    /// - Parameter moderates: whether the rehearsal's moderator moves the phases on.
    public init(facilitator: Facilitator, script: LoadedScript, rehearsal: Rehearsal, residents: Int, seed: UInt64, moderates: Bool = true)
    {
        (self.facilitator, self.script, self.rehearsal) = (facilitator, script, rehearsal)
        (self.residents, self.seed, moves) = (residents, seed, moderates ? rehearsal.moderator : [])
    }

    static let channel = "rehearsal"

    /// The join code, from the seed.
    public var code: String { Chance.seeded(seed).name(5) }

    /// When the last act of the rehearsal is over.
    public var end: Instant { rehearsal.opened + max(.days(11), (moves.map(\.after).max() ?? .days(0)) + .days(3)) }

    /// Runs to the end, or goes on where a run with the same seed on the same store was cut off.
    ///
    /// Residents come in waves; those of a wave answer a minute at a time, together, so that their messages share commits. What is recorded follows
    /// from the seed alone.
    public func run(acknowledge: @escaping @Sendable (Ack) throws -> Void) async throws {
        try await openIfNew()
        let open = try await facilitator.consultation(code)
        let crowd = (0..<residents).map { SimulatedResident(number: $0 + 1, seed: seed, rehearsal: rehearsal, dialogue: open.dialogue) }
        try await invite(crowd)
        var calendar = Calendar()
        for (index, resident) in crowd.enumerated() where !resident.isSilent {
            calendar.add(.resident(index), at: Self.arrival(of: index, rehearsal.opened))
        }
        for (index, act) in moves.enumerated() { calendar.add(.moderator(index), at: rehearsal.opened + act.after) }
        var past = try await Past(of: crowd, in: code, facilitator)
        while let (time, entries) = calendar.next() {
            for case .moderator(let index) in entries {
                // What an earlier run did or left out before it was cut off stays as it is.
                if time >= past.end { try await act(index, at: time) }
                // Whoever came by now looks again.
                for (index, resident) in crowd.enumerated() where !resident.isSilent && Self.arrival(of: index, rehearsal.opened) <= time {
                    calendar.add(.resident(index), at: time + .seconds(60 * Int64(1 + index % 60)))
                }
            }
            let due = entries.compactMap { if case .resident(let index) = $0 { index } else { nil } }
            var spoke: [Int]
            if time < past.end {
                spoke = []
                for index in due where try await past.said(index, at: time) { spoke.append(index) }
            } else {
                try await facilitator.tick(time)
                spoke = try await speak(due, crowd, &past, at: time, acknowledge)
            }
            for index in spoke { calendar.add(.resident(index), at: time + .seconds(60)) }
        }
    }

    /// Twenty waves in the first ten days, half a day apart.
    private static func arrival(of index: Int, _ opened: Instant) -> Instant { opened + .hours(Int64(1 + index % 20 * 12)) }

    private func openIfNew() async throws {
        let code = code
        if try await facilitator.store.read({ try $0.consultation(code) }) == nil {
            let opening = Opening(run: rehearsal.run, code: code, seed: seed, allowsUnreviewed: true, actor: "rehearsal")
            _ = try await facilitator.open(script, opening, at: rehearsal.opened)
        }
    }

    /// Everyone is known from the start; those known already are left as they are.
    private func invite(_ crowd: [SimulatedResident]) async throws {
        let invitees = crowd.map { Invitee(channel: Self.channel, address: $0.address) }
        try await facilitator.invite(invitees, to: code, at: rehearsal.opened)
    }

    /// A moderator's acts, each once: one that an earlier run did has its receipt.
    private func act(_ index: Int, at time: Instant) async throws {
        try await facilitator.tick(time)
        for (place, line) in moves[index].acts.enumerated() {
            let id = "rehearsal-\(index)-\(place)"
            if let phase = moves[index].phase, try await facilitator.group(of: code).marks.last?.phase != phase { return }
            do {
                _ = try await facilitator.act(line, actor: "rehearsal", on: code, at: time, id: id)
            } catch FacilitationError.refused(.lastPhase) {
                return
            } catch {
                throw RehearsalStopped(line: line, after: moves[index].after, cause: error)
            }
        }
        try await facilitator.tick(time)
    }

    /// Lets each of `due` say one thing, all in one transaction and in the order of their numbers; returns who said something.
    private func speak(
        _ due: [Int], _ crowd: [SimulatedResident], _ past: inout Past, at time: Instant,
        _ acknowledge: @escaping @Sendable (Ack) throws -> Void
    ) async throws -> [Int] {
        var speakers: [Int] = []
        var messages: [Inbound] = []
        for index in due where !past.gone.contains(index) {
            let resident = crowd[index]
            // Right where a run was cut off the last message is sent once more, as by a platform that saw no reply.
            let isRepeat = try await past.said(index, at: time)
            let count = past.count[index] + (isRepeat ? 0 : 1)
            let session = try await facilitator.session(channel: Self.channel, address: resident.address, in: code).session
            guard let text = isRepeat ? "(again)" : resident.message(count, in: session) else { continue }
            past.count[index] = count
            let id = "\(resident.address)-\(count)"
            speakers.append(index)
            messages.append(
                Inbound(
                    consultation: code, channel: Self.channel, address: resident.address, messageID: id,
                    input: .message(Message(text, id: id))
                ))
        }
        let outcomes = try await facilitator.receive(messages, at: time)
        for (message, outcome) in zip(messages, outcomes) {
            for answer in try await answers(in: outcome, messageID: message.messageID) {
                let id = answer.message ?? message.messageID
                try acknowledge(Ack(participant: outcome.participant, question: answer.key, messageID: id))
            }
        }
        // Who was erased is known no more, and would come back as somebody new.
        past.gone.formUnion(zip(speakers, outcomes).filter { $1.session.stage == .erased }.map(\.0))
        return speakers.filter { !past.gone.contains($0) }
    }

    /// The answers a message led to; for a repeated one those it led to when it came first.
    private func answers(in outcome: Outcome, messageID: String) async throws -> [Answer] {
        let events =
            outcome.isDuplicate ? try await facilitator.events(of: outcome.participant, in: code, causedBy: messageID) : outcome.events
        return events.compactMap { if case .answered(let answer) = $0.fact { answer } else { nil } }
    }
}

/// How far an earlier run with the same seed on the same store came: it is gone through again without a word, so that what follows is the same.
private struct Past {
    /// The last moment at which something was recorded.
    let end: Instant
    /// How many messages each resident has sent by now.
    var count: [Int]
    /// Who was erased.
    var gone: Set<Int> = []
    private let crowd: [SimulatedResident]
    private let code: String
    private let facilitator: Facilitator

    init(of crowd: [SimulatedResident], in code: String, _ facilitator: Facilitator) async throws {
        (self.crowd, self.code, self.facilitator) = (crowd, code, facilitator)
        end = try await facilitator.lastMoment(of: code)
        count = crowd.map { _ in 0 }
    }

    /// Whether the next message of a resident was taken in at this very moment; counts it as sent again.
    mutating func said(_ index: Int, at time: Instant) async throws -> Bool {
        guard time <= end else { return false }
        let address = crowd[index].address
        let received = try await facilitator.received(
            "\(address)-\(count[index] + 1)", channel: RehearsalRun.channel, address: address, in: code)
        guard received == time else { return false }
        count[index] += 1
        return true
    }
}

/// What happens when, in order of time; at the same time moderators first, then residents by number.
private struct Calendar {
    enum Entry: Hashable {
        case moderator(Int)
        case resident(Int)
    }

    private var entries: [Instant: Set<Entry>] = [:]
    private var times: [Instant] = []

    mutating func add(_ entry: Entry, at time: Instant) {
        if entries[time]?.insert(entry) != nil { return }
        entries[time] = [entry]
        let place = times.firstIndex { $0 <= time } ?? times.count
        times.insert(time, at: place)
    }

    /// Takes out the earliest time with all that happens then.
    mutating func next() -> (Instant, [Entry])? {
        guard let time = times.popLast(), let due = entries.removeValue(forKey: time) else { return nil }
        return (time, due.sorted(by: Self.isBefore))
    }

    private static func isBefore(_ a: Entry, _ b: Entry) -> Bool {
        switch (a, b) {
        case (.moderator(let a), .moderator(let b)), (.resident(let a), .resident(let b)): a < b
        case (.moderator, .resident): true
        case (.resident, .moderator): false
        }
    }
}
