/// A channel that can also be asked for what came, for where its platform cannot call us.
///
/// What was told once is not told again: events must be kept before the next question.
public protocol PollingChannel: Channel {
    /// Asks for what came since the last time, and waits a little for something to come.
    var poll: HTTPCall { get }

    /// What the answer to ``poll`` tells.
    ///
    /// - Throws: ``Malformed`` where there is no answer, or none that can be read.
    func polled(_ reply: HTTPReply) throws(Malformed) -> [InboundEvent]
}
