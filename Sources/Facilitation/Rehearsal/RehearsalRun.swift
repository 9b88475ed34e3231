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
        var progress = Array(repeating: 0, count: crowd.count)
        while let (time, entries) = calendar.next() {
            for case .moderator(let index) in entries {
                try await act(moves[index], at: time)
                for (index, resident) in crowd.enumerated() where !resident.isSilent {
                    calendar.add(.resident(index), at: time + .seconds(60 * Int64(1 + index % 60)))
                }
            }
            try await facilitator.tick(time)
            let due = entries.compactMap { if case .resident(let index) = $0 { index } else { nil } }
            for (index, count) in try await speak(due, crowd, progress, at: time, acknowledge) {
                progress[index] = count
                calendar.add(.resident(index), at: time + .seconds(60))
            }
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

    /// A moderator's act, unless an earlier run did it.
    private func act(_ move: Rehearsal.Move, at time: Instant) async throws {
        try await facilitator.tick(time)
        let group = try await facilitator.group(of: code)
        let done = group.marks.contains { $0.actor == "rehearsal" && $0.since == time }
        if done { return }
        do {
            try await facilitator.next(code, actor: "rehearsal", reason: move.reason, at: time)
        } catch FacilitationError.refused(.lastPhase) {
            return
        }
        try await facilitator.tick(time)
    }

    /// Lets each of `due` say one thing; returns who has more to say, with how much they have said.
    private func speak(
        _ due: [Int], _ crowd: [SimulatedResident], _ progress: [Int], at time: Instant,
        _ acknowledge: @escaping @Sendable (Ack) throws -> Void
    ) async throws -> [(Int, Int)] {
        try await withThrowingTaskGroup(of: (Int, Int)?.self) { group in
            for index in due {
                let resident = crowd[index]
                let said = progress[index]
                group.addTask { try await speak(resident, after: said, at: time, acknowledge).map { (index, $0) } }
            }
            var open: [(Int, Int)] = []
            for try await entry in group { if let entry { open.append(entry) } }
            return open.sorted { $0.0 < $1.0 }
        }
    }

    private func speak(
        _ resident: SimulatedResident, after said: Int, at time: Instant, _ acknowledge: @Sendable (Ack) throws -> Void
    ) async throws -> Int? {
        let (session, heard) = try await facilitator.session(channel: Self.channel, address: resident.address, in: code)
        // A run that was cut off repeats the last message heard, as a platform would that saw no reply.
        let count = said == 0 && heard > 0 ? heard : heard + 1
        let isRepeat = count == heard
        guard let text = isRepeat ? "(again)" : resident.message(count, in: session) else { return nil }
        let id = "\(resident.address)-\(count)"
        let inbound = Inbound(
            consultation: code, channel: Self.channel, address: resident.address, messageID: id, input: .message(Message(text, id: id)))
        let outcome = try await facilitator.receive(inbound, at: time)
        for answer in try await answers(in: outcome, messageID: id) {
            try acknowledge(Ack(participant: outcome.participant, question: answer.key, messageID: answer.message ?? id))
        }
        // Who was erased is known no more: their first message comes back as a duplicate, and there is nothing to go on with.
        return outcome.session.stage == .erased ? nil : count
    }

    /// The answers a message led to; for a repeated one those it led to when it came first.
    private func answers(in outcome: Outcome, messageID: String) async throws -> [Answer] {
        let events =
            outcome.isDuplicate ? try await facilitator.events(of: outcome.participant, in: code, causedBy: messageID) : outcome.events
        return events.compactMap { if case .answered(let answer) = $0.fact { answer } else { nil } }
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
