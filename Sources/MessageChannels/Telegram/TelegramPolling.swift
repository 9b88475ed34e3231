import DialogueEngine
import JSONText

/// Telegram where it cannot call us: we ask for what came, from a number on. Asking from a number tells Telegram that everything before it is kept.
///
///     var telegram = try TelegramPolling(configuration)
///     let answer = try telegram.decoded(await send(telegram.poll))   // keep answer.decoded.events, then:
///     telegram = telegram.asking(from: answer.next)
///
/// A webhook proves nothing here, and none is needed.
struct TelegramPolling: PollingChannel {
    static let kind = ChannelKind.telegram

    private let channel: TelegramChannel
    /// The number of the first update to be told; `nil`: of the earliest that is not kept yet.
    private(set) var offset: Int64?

    /// How long Telegram waits for something to come, in seconds.
    private static let wait: Int64 = 25

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        channel = try TelegramChannel(configuration, proof: .secret([]) { _ in nil })
    }

    /// The same channel, asking from another number on.
    func asking(from offset: Int64?) -> TelegramPolling {
        var next = self
        next.offset = offset
        return next
    }

    var poll: HTTPCall {
        var fields: [String: JSON] = ["timeout": .int(Self.wait), "limit": 100, "allowed_updates": .array(TelegramUpdate.kinds)]
        fields["offset"] = offset.map { .int($0) }
        return channel.api.call("getUpdates", fields, timeout: .seconds(Self.wait + 20))
    }

    func polled(_ reply: HTTPReply) throws(Malformed) -> [InboundEvent] { try decoded(reply).decoded.events }

    /// What the answer to ``poll`` tells, and the number to ask from once its events are kept.
    ///
    /// - Throws: ``Malformed`` where there is no answer, or none that can be read; ``outcome(of:)`` says what to do then.
    func decoded(_ reply: HTTPReply) throws(Malformed) -> (decoded: Decoded, next: Int64?) {
        guard let answer = channel.api.answer(reply), answer.isDone, let updates = answer.content["result"]?.array else {
            throw Malformed("no answer with updates")
        }
        let numbered = updates.compactMap { update in update["update_id"]?.int.map { (number: $0, update: update) } }
        // The largest number there is can have no next one; Telegram's are far below.
        let next = numbered.map { min($0.number, Int64.max - 1) + 1 }.max()
        return (channel.decoded(numbered), next ?? offset)
    }

    // MARK: - As by webhook

    var id: String { channel.id }
    var abilities: Abilities { channel.abilities }
    var proof: Proof { channel.proof }

    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded { try channel.decode(request, at: now) }
    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] { channel.calls(for: outbound, at: now) }
    func outcome(of reply: HTTPReply) -> DeliveryOutcome { channel.outcome(of: reply) }
}
