import DialogueEngine
import JSONText

/// Messenger of a Facebook page.
///
/// More than a day after somebody last wrote nothing can be said. The setting `page_id` leaves out what other pages of the same app hear; the setting
/// `get_started` is the payload of the page's first button, `GET_STARTED` without it.
/// Source: developers.facebook.com, Messenger Platform: Webhook events reference; Send API; Quick replies; Common error codes.
struct MessengerChannel: Channel {
    static let kind = ChannelKind.messenger

    let id: String
    let abilities: Abilities
    var proof: Proof { meta.proof }

    private let meta: MetaWebhook
    private let page: String?
    private let firstButton: String

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        id = configuration.id
        meta = try MetaWebhook(configuration)
        page = configuration.settings["page_id"].flatMap { $0.isEmpty ? nil : $0 }
        firstButton = configuration.settings["get_started"] ?? "GET_STARTED"
        var abilities = Abilities(textLimit: 2_000, lengthUnit: .utf16, rate: 40, ratePerConversation: 1)
        (abilities.buttons, abilities.buttonLength) = (13, 20)
        abilities.media = [.photo, .voice, .video, .file]
        (abilities.tellsEdits, abilities.tellsRetractions) = (true, true)
        abilities.window = .hours(24)
        self.abilities = abilities
    }

    func answer(unproven request: WebhookRequest) -> WebhookAnswer? { meta.challenge(request) }

    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded {
        let ours = try meta.entries(request).filter { entry in page.map { $0 == entry["id"]?.idText } ?? true }
        return Decoded(
            ours.flatMap { entry in
                (entry["messaging"]?.array ?? []).flatMap {
                    MessengerEvent($0, to: entry["id"]?.idText, firstButton: firstButton)?.events ?? []
                }
            })
    }

    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] {
        guard !outbound.isBlank, abilities.isOpen(outbound, at: now) else { return [] }
        let isPressed =
            outbound.fitsButtons(abilities.buttons, length: abilities.buttonLength) { $0.utf16.count }
            && outbound.choices.allSatisfy { !$0.short.isEmpty && !$0.id.isEmpty }
        let pieces = (isPressed ? outbound.textBesideButtons : outbound.numbered).pieces(atMost: abilities.textLimit) { $0.utf16.count }
        return pieces.enumerated().map { place, piece in
            var message: [String: JSON] = ["text": .string(piece)]
            if isPressed, place == pieces.count - 1 { message["quick_replies"] = .array(outbound.choices.map(\.quickReply)) }
            return meta.call(
                "\(page?.percentEncoded ?? "me")/messages",
                ["recipient": ["id": .string(outbound.conversation)], "messaging_type": "RESPONSE", "message": .object(message)])
        }
    }

    /// Messenger tells the address itself, and whoever has it may read there.
    func fetch(_ attachment: InboundEvent.Attachment) -> Fetch? { attachment.id.map { .download($0) } }

    func outcome(of reply: HTTPReply) -> DeliveryOutcome {
        guard let answer = MetaAnswer(reply) else { return generalOutcome(of: reply) }
        if let code = answer.code {
            let outcome = Self.outcome(code, answer.subcode, after: reply.wait)
            if case .refused = outcome, reply.isPassing { return generalOutcome(of: reply) }
            return outcome ?? generalOutcome(of: reply)
        }
        return answer.content["message_id"]?.idText.map { .sent(nativeID: $0) } ?? generalOutcome(of: reply)
    }

    private static func outcome(_ code: Int64, _ subcode: Int64?, after: Span?) -> DeliveryOutcome? {
        switch (code, subcode) {
        case (551, _), (_, 1_545_041), (_, 2_018_108): .stopped
        case (_, 2_018_278), (_, 2_018_065): .refused(reason: "more than a day after the last message")
        case (100, 2_018_001): .refused(reason: "nobody by that id writes with this page")
        case (4, _), (17, _), (32, _), (613, _), (80_006, _): .throttled(after: after)
        case (1, _), (2, _), (1_200, _): .retry(after: after)
        case (3, _), (10, _), (190, _), (200...299, _), (368, _): .misconfigured(reason: "Messenger answers \(code)")
        case (100, _), (500..., _): .refused(reason: "Messenger answers \(code)")
        default: nil
        }
    }
}

extension Outbound.Choice {
    fileprivate var quickReply: JSON { ["content_type": "text", "title": .string(short), "payload": .string(id)] }
}
