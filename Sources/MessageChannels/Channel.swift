public import DialogueEngine

/// One platform as pure translations: a webhook to what it tells, something to say to calls, an answer to what came of it.
///
/// No socket, no clock, no chance. Add one by conforming, and by naming it in ``ChannelKind``.
public protocol Channel: Sendable {
    /// Its platform.
    static var kind: ChannelKind { get }
    /// Its name in the server's file, and in the address of its webhook.
    var id: String { get }
    /// What its platform can do, and how much of it.
    var abilities: Abilities { get }
    /// What a request must prove.
    var proof: Proof { get }

    /// - Throws: ``ChannelFault`` where something is missing or cannot be.
    init(_ configuration: ChannelConfiguration) throws(ChannelFault)

    /// Answers what platforms ask before or beside any message, such as a challenge; `nil` for everything that ``proof`` is about.
    func answer(unproven request: WebhookRequest) -> WebhookAnswer?

    /// What a request tells. What is not understood is taken and left: a platform sends again whatever is refused.
    ///
    /// - Throws: ``Malformed`` where it cannot be read at all.
    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded

    /// How a request that proves nothing is refused.
    func refusal(of failure: Proof.Failure) -> WebhookAnswer

    /// Whether the configuration names this conversation as a room of the channel's consultation.
    func isNamedRoom(_ conversation: String) -> Bool

    /// The address by which somebody begins a talk of their own in a consultation, by its code; `nil` where there is none.
    func link(toJoin code: String) -> String?

    /// An address as this platform tells it, however it was written by hand.
    func address(_ written: String) -> String

    /// The ways in which an address may have been written by hand, the first as it stands.
    func spellings(of address: String) -> [String]

    /// The ways in which an address may have been written by hand that this platform tells.
    func spellings(ofTold address: String) -> [String]

    /// Whether this may be an address of somebody here.
    func mayReach(_ address: String) -> Bool

    /// How something can be said now. Ask before ``calls(for:at:)``: what a template stands in for is not said yet.
    func reach(of outbound: Outbound, at now: Instant) -> Reach

    /// The calls that say something, in order; each is made when the one before it succeeded. None where its ``Reach`` is closed.
    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall]

    /// What came of one of those calls.
    func outcome(of reply: HTTPReply) -> DeliveryOutcome

    /// How something that was sent along is got; `nil` where the platform gives it out nowhere.
    func fetch(_ attachment: InboundEvent.Attachment) -> Fetch?
}

/// How something can be said at a time.
public enum Reach: Sendable, Equatable {
    /// As it is.
    case whole
    /// Only by a template that asks the person to write to us. What was to be said is still to be said when they do, and what they write then answers the
    /// template, not a question that they never saw.
    case template
    /// Not before the person writes to us.
    case closed
}

/// What a request told.
public struct Decoded: Sendable, Equatable {
    /// What the platform is answered, once everything told is kept.
    public var answer: WebhookAnswer
    public var events: [InboundEvent]
    /// Calls to make afterwards, such as "the button was seen". Nothing is lost where they fail.
    public var calls: [HTTPCall]

    public init(_ events: [InboundEvent] = [], answer: WebhookAnswer = .ok, calls: [HTTPCall] = []) {
        (self.answer, self.events, self.calls) = (answer, events, calls)
    }
}

/// A body that cannot be read.
public struct Malformed: Error, Sendable, Equatable {
    /// What it is not; never what it says.
    public let reason: String
    public init(_ reason: String) { self.reason = reason }
}

extension Channel {
    public func answer(unproven request: WebhookRequest) -> WebhookAnswer? { nil }

    public func isNamedRoom(_ conversation: String) -> Bool { false }

    public func fetch(_ attachment: InboundEvent.Attachment) -> Fetch? { nil }

    public func link(toJoin code: String) -> String? { nil }

    public func address(_ written: String) -> String { written }

    public func spellings(of address: String) -> [String] { [address] }

    public func spellings(ofTold address: String) -> [String] { spellings(of: address) }

    public func mayReach(_ address: String) -> Bool { !address.isEmpty }

    public func reach(of outbound: Outbound, at now: Instant) -> Reach { abilities.isOpen(outbound, at: now) ? .whole : .closed }

    public func refusal(of failure: Proof.Failure) -> WebhookAnswer { .problem(401, "not signed as this channel's requests are") }

    /// What a request tells and what it is answered: the only way in.
    public func receive(_ request: WebhookRequest, at now: Instant) -> Decoded {
        if let answer = answer(unproven: request) { return Decoded(answer: answer) }
        switch proof.verify(request, at: now) {
        case .failure(let failure): return Decoded(answer: refusal(of: failure))
        case .success(let verified):
            do throws(Malformed) {
                return try decode(verified, at: now)
            } catch {
                return Decoded(answer: .problem(400, "cannot be read", detail: error.reason))
            }
        }
    }

    /// What a reply without a platform's own words means: wait where waiting helps.
    public func generalOutcome(of reply: HTTPReply) -> DeliveryOutcome { DeliveryOutcome(general: reply) }
}

extension DeliveryOutcome {
    /// What a reply means by its status alone.
    init(general reply: HTTPReply) {
        switch reply {
        case .failed(.forbiddenAddress), .failed(.badURL): self = .misconfigured(reason: "the platform's address cannot be called")
        case .failed(.insecure): self = .misconfigured(reason: "the platform's certificate is not its own")
        case .failed: self = .retry(after: nil)
        case .answered(let status, let headers, _):
            let after = headers["Retry-After"].flatMap { Int64($0) }.map { Span.seconds(max(0, min($0, 86_400))) }
            switch status {
            case 200..<300: self = .sent(nativeID: nil)
            case 401, 403, 404: self = .misconfigured(reason: "the platform answers \(status)")
            case 429: self = .throttled(after: after)
            case 408, 425, 500...: self = .retry(after: after)
            default: self = .refused(reason: "the platform answers \(status)")
            }
        }
    }
}
