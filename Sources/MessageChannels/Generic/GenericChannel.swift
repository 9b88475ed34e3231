import DialogueEngine
import JSONText

/// Any system that can send and take a signed request: a web chat, an e-mail bridge, somebody's own app.
///
/// Both ways are signed by ``StandardWebhook`` with the secret `signing_secret`. What comes in is told by ``GenericEvent``; what we say goes to the
/// setting `url` as
///
///     {"type":"message.send","data":{"id":"…","to":"…","text":"…","choices":[{"id":"…","label":"…"}],"in_reply_to":"…"}}
///
/// with ``Outbound/id`` as `webhook-id`, so that a receiver knows a second try. Without `url` nothing is called: such a system asks with `?reply=inline`
/// and reads what we say in the answer to its own request (``InlineReply``).
struct GenericChannel: Channel {
    static let kind = ChannelKind.generic

    let id: String
    let abilities: Abilities
    let proof: Proof

    private let webhook: StandardWebhook
    private let url: String?

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        id = configuration.id
        webhook = try StandardWebhook(configuration)
        proof = webhook.proof
        url = configuration.settings["api"] ?? configuration.settings["url"]
        // Limits of our own: the receiver shows what it gets in its own way.
        var abilities = Abilities(textLimit: 65_536, lengthUnit: .utf8, rate: 50, ratePerConversation: 5)
        (abilities.buttons, abilities.buttonLength) = (100, 1_000)
        (abilities.tellsEdits, abilities.tellsRetractions, abilities.isIdempotent) = (true, true, true)
        abilities.isCalled = url != nil
        self.abilities = abilities
    }

    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded {
        let body = try JSON.sent(request.request.body)
        guard let type = body["type"]?.string else { throw Malformed("'type' is missing") }
        let event = GenericEvent(type: type, data: body["data"] ?? nil, webhookID: request.request.headers["webhook-id"] ?? "")
        return Decoded(try event.inbound().map { [$0] } ?? [])
    }

    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] {
        guard let url else { return [] }
        let body = JSON.object(["type": "message.send", "data": outbound.generic]).bytes()
        var headers = webhook.headers(id: outbound.id, body: body, at: now)
        headers["Content-Type"] = "application/json"
        return [HTTPCall(url: url, headers: headers, body: body)]
    }

    /// 410 is the receiver's word for "send nothing here any more". It is about the place and not about one person, so somebody must look at it.
    func outcome(of reply: HTTPReply) -> DeliveryOutcome {
        switch reply {
        case .answered(410, _, _): .misconfigured(reason: "the receiver answers 410: it takes nothing more")
        case .answered(300..<400, _, _): .misconfigured(reason: "the receiver answers with another address, which is not followed")
        default: generalOutcome(of: reply)
        }
    }
}

extension Outbound {
    /// This message as the member `data` of `message.send`.
    fileprivate var generic: JSON {
        var members: [String: JSON] = [
            "id": .string(id), "to": .string(conversation), "text": .string(text),
            "choices": .array(choices.map { ["id": .string($0.id), "label": .string($0.label)] }),
        ]
        members["in_reply_to"] = inReplyTo.map { .string($0) }
        return .object(members)
    }
}

/// What we say, in the answer to the request that made us say it: for systems that cannot be called.
public enum InlineReply {
    /// Whether a request asks for it: its query says `reply=inline`.
    public static func isWanted(by request: WebhookRequest) -> Bool { request.fields["reply"] == "inline" }

    /// `{"messages":[…]}` with each message as `message.send` would bring it in `data`, in the order they are said.
    public static func answer(_ messages: [Outbound]) -> WebhookAnswer {
        .json(200, JSON.object(["messages": .array(messages.map(\.generic))]).text())
    }
}
