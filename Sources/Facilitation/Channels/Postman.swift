public import DialogueEngine
public import MessageChannels

/// Sends what waits for the people of one channel, as fast as its platform allows and no faster.
///
/// Each channel has its own, so that a platform that is slow or gone holds up nobody else; and nobody on it waits for a call that is slow but their own.
public actor Postman {
    private let facilitator: Facilitator
    private let channel: any Channel
    private let transport: any Transport
    private let chance: Chance
    /// How many messages may be on their way at once, at most.
    private static let widest = 64

    /// How many may be now: one at first, and after a pause; twice as many after each that was answered. A server that began anew does not know what the
    /// one before it was told a moment before it was killed, so it knocks before it comes in.
    private var breadth = 1
    private var underWay = 0
    /// What may still be sent now, which grows with time up to a second's worth.
    private var budget: Double
    private var countedAt: Instant?
    /// Nothing leaves before then: the platform said so.
    private var pausedUntil = Instant(milliseconds: 0)
    /// When the next message may go to a conversation.
    private var free: [String: Instant] = [:]
    private var bell = Bell()

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

    // MARK: - What waits in the outbox

    /// Sends until its task is cancelled; what is on its way by then is waited for, since whoever is not told how it ended says it twice.
    ///
    /// - Parameters:
    ///   - now: asked again while it works.
    ///   - pause: how long to rest when nothing waits and nobody rings.
    ///   - failed: hears why nothing could be claimed or noted; it is tried again.
    public func run(
        _ now: @escaping @Sendable () -> Instant, pause: Duration = .milliseconds(100), failed: @escaping @Sendable (any Error) -> Void
    ) async {
        // What a platform asked of the server before this one.
        do { pausedUntil = max(pausedUntil, try await facilitator.pausedUntil(channel)) } catch { failed(error) }
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let claimed = try await claim(at: now())
                    for message in claimed { group.addTask { await self.deliver(message, now, failed) } }
                    if claimed.isEmpty { await rest(pause) }
                } catch {
                    failed(error)
                    await rest(pause * 10)
                }
            }
        }
    }

    /// Says that something new waits.
    public func ring() { bell.ring() }

    private func rest(_ pause: Duration) async {
        let alarm = Task { if (try? await Task.sleep(for: pause)) != nil { ring() } }
        await withCheckedContinuation { bell.wait($0) }
        alarm.cancel()
    }

    /// Takes out of the outbox what may be sent now; the platform may close while it is taken out.
    private func claim(at now: Instant) async throws -> [Claimed] {
        if now < pausedUntil { return [] }
        refill(at: now)
        let limit = min(breadth - underWay, Int(budget))
        guard limit > 0 else { return [] }
        let claimed = try await facilitator.claim(for: channel, limit: limit, at: now)
        let (ready, early) = now < pausedUntil ? ([], claimed) : split(claimed, at: now)
        budget -= Double(ready.count)
        underWay += ready.count
        for message in early {
            // Where that cannot be noted, the claim ends by itself; what is ready does not wait for it.
            try? await facilitator.postpone(message, until: max(free[message.conversation] ?? now, pausedUntil))
        }
        return ready
    }

    private func deliver(_ message: Claimed, _ now: @escaping @Sendable () -> Instant, _ failed: @Sendable (any Error) -> Void) async {
        // In a task of its own: to be told to stop breaks no call off.
        let outcome = await Task { await send(message, now) }.value
        let end = now()
        switch outcome {
        // What was on its way when the platform closed says nothing of how it is when it opens.
        case .sent, .refused, .stopped: if end >= pausedUntil { breadth = min(Self.widest, breadth * 2) }
        case .throttled(let after): (pausedUntil, breadth) = (max(pausedUntil, end + (after ?? .seconds(1))), 1)
        case .misconfigured: (pausedUntil, breadth) = (max(pausedUntil, end + .seconds(10)), 1)
        case .retry: break
        }
        let number = Double(chance.seed() >> 11) / Double(1 << 53)
        do { try await facilitator.settle(message, outcome, on: channel, chance: number, at: end) } catch { failed(error) }
        underWay -= 1
        bell.ring()
    }

    /// Makes the calls of a message, one after the other; a platform that closed between two of them is not called before it opens.
    private func send(_ message: Claimed, _ now: @Sendable () -> Instant) async -> DeliveryOutcome {
        var outcome = DeliveryOutcome.sent(nativeID: nil)
        for (index, call) in message.calls.enumerated() {
            let pause = pausedUntil - now()
            if index > 0, pause > .seconds(0) {
                // Nobody else sends it while it is leased.
                guard now() + pause < message.lease else { return .throttled(after: pause) }
                try? await Task.sleep(for: .milliseconds(pause.milliseconds))
            }
            outcome = channel.outcome(of: await transport.send(call))
            guard case .sent = outcome else { return outcome }
        }
        return outcome
    }

    // MARK: - What stands in no outbox

    /// Says something once; nothing is tried again.
    public nonisolated func say(_ outbound: Outbound, at now: Instant) async { await make(channel.calls(for: outbound, at: now)) }

    /// Makes a call for its answer.
    public nonisolated func ask(_ call: HTTPCall) async -> HTTPReply { await transport.send(call) }

    /// Makes calls of which nothing is lost where they fail.
    public nonisolated func make(_ calls: [HTTPCall]) async { for call in calls { _ = await transport.send(call) } }

    // MARK: - Pace

    private func refill(at now: Instant) {
        let rate = pace.all
        if let countedAt { budget = min(max(1, rate), budget + rate * Double((now - countedAt).milliseconds) / 1_000) }
        countedAt = now
    }

    /// Those that may go now, and those whose conversation had a message a moment ago.
    private func split(_ claimed: [Claimed], at now: Instant) -> (ready: [Claimed], early: [Claimed]) {
        free = free.filter { $0.value > now }
        var (ready, early): ([Claimed], [Claimed]) = ([], [])
        for message in claimed {
            if free[message.conversation] ?? now > now {
                early.append(message)
            } else {
                ready.append(message)
                free[message.conversation] = now + gap(after: message)
            }
        }
        return (ready, early)
    }

    /// How long nothing else goes where a message went.
    private func gap(after message: Claimed) -> Span {
        let rate = min(pace.perConversation, message.isForRoom ? channel.abilities.ratePerRoom ?? .infinity : .infinity)
        return Span(milliseconds: Int64(1_000 / rate) * Int64(max(1, message.calls.count)))
    }
}

/// Wakes somebody who rests; a ring that nobody waits for is heard by who comes next.
private struct Bell {
    private var sleeper: CheckedContinuation<Void, Never>?
    private var isRung = false

    mutating func ring() {
        isRung = sleeper == nil
        sleeper?.resume()
        sleeper = nil
    }

    mutating func wait(_ sleeper: CheckedContinuation<Void, Never>) {
        if isRung { sleeper.resume() } else { self.sleeper = sleeper }
        isRung = false
    }
}
