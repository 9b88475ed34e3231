/// A channel that can also be asked for what came, for where its platform cannot call us.
///
///     let told = try channel.polled(await transport.send(channel.poll(from: position)), from: position)
///     // keep told.events and told.next in one transaction; then:
///     position = told.next
///
/// Asking from a position tells the platform that everything before it is kept, and need not be told again.
public protocol PollingChannel: Channel {
    /// Whether its setting `receive` is `polling`; otherwise it waits to be called.
    var isPolled: Bool { get }

    /// Asks for what came since `position`, and waits a little for something to come; `nil` at first.
    func poll(from position: String?) -> HTTPCall

    /// What the answer to ``poll(from:)`` tells.
    ///
    /// - Throws: ``Malformed`` where there is no answer, or none that can be read; ``Channel/outcome(of:)`` says what to do then.
    func polled(_ reply: HTTPReply, from position: String?) throws(Malformed) -> Polled
}

/// What a platform told when it was asked.
public struct Polled: Sendable, Equatable {
    public var events: [InboundEvent]
    /// Calls to make afterwards, as ``Decoded/calls``.
    public var calls: [HTTPCall] = []
    /// Where to go on from, once the events are kept; `nil` where there is nothing yet, or the platform remembers by itself.
    public var next: String?

    public init(_ events: [InboundEvent], calls: [HTTPCall] = [], next: String? = nil) {
        (self.events, self.calls, self.next) = (events, calls, next)
    }
}
