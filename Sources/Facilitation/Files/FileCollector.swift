public import DialogueEngine
public import MessageChannels

/// Gets what people sent along from the platform of one channel, and keeps it sealed under their own keys.
///
/// It works as a ``Postman`` does, beside it: what waits in the outbox is claimed, got, and settled in one transaction with what came of it. What cannot be
/// got is tried for a day; then its author is told, and so are the moderators.
public struct FileCollector: Sendable {
    private let facilitator: Facilitator
    private let channel: any Channel
    private let transport: any Transport
    private let chance: Chance
    /// How many are got at once, at most.
    private static let widest = 4

    public init(_ facilitator: Facilitator, channel: any Channel, transport: any Transport, chance: Chance = .system()) {
        (self.facilitator, self.channel, self.transport, self.chance) = (facilitator, channel, transport, chance)
    }

    /// Works until its task is cancelled; what is under way is broken off then, and got by whoever comes next.
    ///
    /// - Parameters:
    ///   - now: asked again while it works.
    ///   - pause: how long to rest when nothing waits.
    ///   - failed: hears why nothing could be claimed or kept; it is tried again.
    public func run(
        _ now: @escaping @Sendable () -> Instant, pause: Duration = .seconds(1), failed: @escaping @Sendable (any Error) -> Void
    ) async {
        await Rounds.go(pause: pause, failed: failed) { try await work(now) }
    }

    /// Gets what waits, a few at once.
    ///
    /// - Returns: whether there was anything.
    @discardableResult
    public func work(_ now: @escaping @Sendable () -> Instant) async throws -> Bool {
        let claimed = try await facilitator.claimFiles(on: channel, limit: Self.widest, at: now())
        // One that cannot be kept now breaks off no other.
        let results = await withTaskGroup(of: Result<Void, any Error>.self) { group in
            for file in claimed {
                group.addTask { do { return .success(try await get(file, now)) } catch { return .failure(error) } }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for result in results { try result.get() }
        return !claimed.isEmpty
    }

    private func get(_ file: ClaimedFile, _ now: @Sendable () -> Instant) async throws {
        var fetch = channel.fetch(file.attachment)
        while let step = fetch {
            let reply = await transport.send(step.call)
            // A call that was broken off says nothing; the claim ends by itself.
            if Task.isCancelled { return }
            switch step.step(after: reply) {
            case .next(let further): fetch = further
            case .file(let bytes): return try await facilitator.keep(bytes, for: file, at: now())
            case .failed(let outcome): return try await settle(file, outcome, at: now())
            }
        }
        try await settle(file, .refused(reason: "the platform gives it out nowhere"), at: now())
    }

    private func settle(_ file: ClaimedFile, _ outcome: DeliveryOutcome, at now: Instant) async throws {
        let number = Double(chance.seed() >> 11) / Double(1 << 53)
        try await facilitator.settle(file, outcome, chance: number, at: now)
    }
}
