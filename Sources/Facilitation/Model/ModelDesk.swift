public import DialogueEngine
public import MessageChannels

/// Asks a language model what moderators want to know of it, one thing at a time, and brings back what may be kept of the answer.
///
/// It works as a ``Postman`` does: what waits in the outbox is claimed, asked, and settled in one transaction with what came of it. It asks nothing by
/// itself, and no more often a day than its budget.
public struct ModelDesk: Sendable {
    private let facilitator: Facilitator
    private let model: ModelEndpoint
    private let transport: any Transport
    private let budget: Int
    private let chance: Chance

    /// After so many calls in vain an answer that cannot be read is the last: the same words are asked each time.
    private static let mostUnreadable = 6

    /// - Parameter budget: how many calls a day at most.
    public init(_ facilitator: Facilitator, model: ModelEndpoint, transport: any Transport, budget: Int, chance: Chance = .system()) {
        (self.facilitator, self.model, self.transport, self.budget, self.chance) = (facilitator, model, transport, budget, chance)
    }

    /// Works until its task is cancelled; a call that is under way is broken off then, and made again by whoever comes next.
    ///
    /// - Parameters:
    ///   - now: asked again while it works.
    ///   - pause: how long to rest when nothing waits.
    ///   - failed: hears why nothing could be claimed or noted; it is tried again.
    public func run(
        _ now: @escaping @Sendable () -> Instant, pause: Duration = .seconds(1), failed: @escaping @Sendable (any Error) -> Void
    ) async {
        await Rounds.go(pause: pause, failed: failed) { try await work(now) }
    }

    /// Asks the first thing that waits.
    ///
    /// - Returns: whether there was anything.
    @discardableResult
    public func work(_ now: @Sendable () -> Instant) async throws -> Bool {
        guard let claimed = try await facilitator.claimAsk(of: model, at: now()) else { return false }
        guard let question = try await facilitator.question(for: claimed, asOf: now()) else {
            try await facilitator.drop(claimed)
            return true
        }
        func settle(_ content: ModelAnswer.Content, refused: Int = 0) async throws {
            let answer = ModelAnswer(
                content, model: model.model(for: question.part), sent: question.texts.count, withheld: claimed.row.ask.withheld,
                refused: refused)
            try await facilitator.settle(claimed, answer, at: now())
        }
        guard !question.themes.isEmpty else {
            try await settle(.none(reason: ModelAnswer.Absence.nothingLeft.rawValue))
            return true
        }
        guard try await facilitator.takeCall(budget: budget, at: now()) else {
            try await facilitator.restUntilTomorrow(claimed, at: now())
            return true
        }
        let reply = await transport.send(model.call(for: question))
        // A call that was broken off says nothing; the claim ends by itself.
        if Task.isCancelled { return true }
        switch ModelReading(question).outcome(of: reply) {
        case .said(let content, let refused): try await settle(content, refused: refused)
        case .unreadable:
            if claimed.tries + 1 >= Self.mostUnreadable {
                try await settle(.none(reason: ModelAnswer.Absence.unreadable.rawValue))
            } else {
                try await again(claimed, at: now())
            }
        case .none(let outcome): try await take(outcome, of: claimed, at: now()) { try await settle(.none(reason: $0)) }
        }
        return true
    }

    /// Waits where waiting helps, for a day; else there is no answer.
    private func take(
        _ outcome: DeliveryOutcome, of claimed: ClaimedAsk, at now: Instant, giveUp: (String) async throws -> Void
    ) async throws {
        let isOver = now - claimed.since >= Facilitator.patience
        switch outcome {
        case .throttled(let after):
            if isOver { return try await giveUp(ModelAnswer.Absence.unreached.rawValue) }
            try await again(claimed, after: after, isThrottled: true, at: now)
        case .retry(let after):
            if isOver { return try await giveUp(ModelAnswer.Absence.unreached.rawValue) }
            try await again(claimed, after: after, at: now)
        case .misconfigured(let reason):
            // Somebody has to mend it.
            if isOver { return try await giveUp(reason) }
            try await again(claimed, patience: 4, at: now)
        case .refused(let reason): try await giveUp(reason)
        case .stopped, .sent: try await giveUp(ModelAnswer.Absence.unreadable.rawValue)
        }
    }

    private func again(
        _ claimed: ClaimedAsk, after: Span? = nil, isThrottled: Bool = false, patience: Int = 0, at now: Instant
    ) async throws {
        let number = Double(chance.seed() >> 11) / Double(1 << 53)
        try await facilitator.askAgain(
            claimed, after: after, isThrottled: isThrottled, patience: patience, chance: number, at: now)
    }
}
