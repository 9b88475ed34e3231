public import DialogueEngine
public import MessageChannels

/// Sends what waits for the people of one channel, as fast as its platform allows and no faster.
///
/// Each channel has its own, so that a platform that is slow or gone holds up nobody else.
public actor Postman {
    private let facilitator: Facilitator
    private let channel: any Channel
    private let transport: any Transport
    private let chance: Chance
    /// How many messages may be on their way at once.
    private static let breadth = 32

    /// What may still be sent now, which grows with time up to a second's worth.
    private var budget: Double
    private var countedAt: Instant?
    /// Nothing leaves before then: the platform said so.
    private var pausedUntil = Instant(milliseconds: 0)
    /// When the next message may go to a conversation.
    private var free: [String: Instant] = [:]

    /// How many messages a second: in all, and to one conversation.
    public struct Pace: Sendable {
        public var all: Double
        public var perConversation: Double
        public init(all: Double, perConversation: Double) { (self.all, self.perConversation) = (all, perConversation) }
    }

    private let pace: Pace

    /// - Parameter pace: what was agreed with the platform; `nil`: what it allows everybody.
    public init(
        _ facilitator: Facilitator, channel: any Channel, transport: any Transport, pace: Pace? = nil, chance: Chance = .system()
    ) {
        (self.facilitator, self.channel, self.transport, self.chance) = (facilitator, channel, transport, chance)
        self.pace = pace ?? Pace(all: channel.abilities.rate, perConversation: channel.abilities.ratePerConversation)
        budget = max(1, self.pace.all)
    }

    /// Sends what is due, and says how many messages were taken out of the outbox.
    ///
    /// - Parameter now: asked again while it works.
    public func round(_ now: @Sendable () -> Instant) async throws -> Int {
        let start = now()
        if start < pausedUntil { return 0 }
        refill(at: start)
        let limit = min(Self.breadth, Int(budget))
        guard limit > 0 else { return 0 }
        let claimed = try await facilitator.claim(for: channel, limit: limit, at: start)
        budget -= Double(claimed.count)
        let (ready, early) = split(claimed, at: start)
        for message in early {
            let wait = (free[message.conversation] ?? start) - start
            try await facilitator.settle(message, .retry(after: wait), on: channel, chance: 1, at: start)
        }
        // What is on its way stays so when the server is told to stop: whoever is not told how it ended says it twice.
        let outcomes = await Task { [transport, channel] in await Self.send(ready, on: channel, by: transport) }.value
        let end = now()
        for (message, outcome) in outcomes {
            if case .throttled(let after) = outcome { pausedUntil = max(pausedUntil, end + (after ?? .seconds(1))) }
            if case .misconfigured = outcome { pausedUntil = max(pausedUntil, end + .seconds(10)) }
            let number = Double(chance.seed() >> 11) / Double(1 << 53)
            try await facilitator.settle(message, outcome, on: channel, chance: number, at: end)
        }
        return claimed.count
    }

    /// Says something that stands in no outbox; nothing is tried again.
    public func say(_ outbound: Outbound, at now: Instant) async {
        for call in channel.calls(for: outbound, at: now) { _ = await transport.send(call) }
    }

    /// Makes a call for its answer.
    public nonisolated func ask(_ call: HTTPCall) async -> HTTPReply { await transport.send(call) }

    /// Makes calls of which nothing is lost where they fail.
    public func make(_ calls: [HTTPCall]) async { for call in calls { _ = await transport.send(call) } }

    private static func send(
        _ messages: [Claimed], on channel: any Channel, by transport: any Transport
    ) async -> [(Claimed, DeliveryOutcome)] {
        await withTaskGroup(of: (Claimed, DeliveryOutcome).self) { group in
            for message in messages { group.addTask { (message, await send(message, on: channel, by: transport)) } }
            var outcomes: [(Claimed, DeliveryOutcome)] = []
            for await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
    }

    private static func send(_ message: Claimed, on channel: any Channel, by transport: any Transport) async -> DeliveryOutcome {
        var outcome = DeliveryOutcome.sent(nativeID: nil)
        for call in message.calls {
            outcome = channel.outcome(of: await transport.send(call))
            guard case .sent = outcome else { return outcome }
        }
        return outcome
    }

    private func refill(at now: Instant) {
        let rate = pace.all
        if let countedAt { budget = min(max(1, rate), budget + rate * Double((now - countedAt).milliseconds) / 1_000) }
        countedAt = now
    }

    /// Those that may go now, and those whose conversation had a message a moment ago.
    private func split(_ claimed: [Claimed], at now: Instant) -> (ready: [Claimed], early: [Claimed]) {
        free = free.filter { $0.value > now }
        let gap = Span(milliseconds: Int64(1_000 / pace.perConversation))
        var (ready, early): ([Claimed], [Claimed]) = ([], [])
        for message in claimed {
            if free[message.conversation] ?? now > now {
                early.append(message)
            } else {
                ready.append(message)
                free[message.conversation] = now + Span(milliseconds: gap.milliseconds * Int64(max(1, message.calls.count)))
            }
        }
        return (ready, early)
    }
}
