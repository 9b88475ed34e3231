import DialogueEngine
import JSONText

/// Slack, by the Events API and interactive messages.
///
/// The app subscribes to `message.im`, `message.channels`, `message.groups` and `reaction_added`, and has interactivity turned on; all come to one
/// place. Secrets: `signing_secret` and `bot_token`. Everything is signed, the first challenge too.
///
/// Source: Slack, "Verifying requests from Slack", "The Events API", "Handling user interaction", `chat.postMessage`.
struct SlackChannel: Channel {
    static let kind = ChannelKind.slack

    let id: String
    let abilities: Abilities
    let proof: Proof

    private let api: String
    private let token: Secret

    /// Of the text of a section.
    private static let textLimit = 3_000

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        id = configuration.id
        proof = .slack(try configuration.secrets("signing_secret"))
        token = try configuration.secrets("bot_token")[0]
        api = configuration.api("https://slack.com/api")
        var abilities = Abilities(textLimit: Self.textLimit, lengthUnit: .utf16, rate: 20, ratePerConversation: 1)
        (abilities.buttons, abilities.buttonLength) = (25, 75)
        abilities.media = [.photo, .voice, .video, .file]
        (abilities.tellsEdits, abilities.tellsRetractions) = (true, true)
        self.abilities = abilities
    }

    // MARK: - What comes in

    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded {
        let request = request.request
        // A body in the answer to a form would be shown, or be an order to change it.
        let taken = WebhookAnswer(200)
        if let payload = try Self.payload(request) { return Decoded(SlackInteraction(payload).events, answer: taken) }
        guard !request.isForm else { return Decoded(answer: taken) }
        let body = try Self.json(request.body)
        switch body["type"]?.string {
        case nil: throw Malformed("'type' is missing")
        case "url_verification":
            guard let challenge = body["challenge"]?.string else { throw Malformed("'challenge' is missing") }
            return Decoded(answer: .text(200, challenge))
        case "event_callback": return Decoded(try SlackEvent(body).inbound.map { [$0] } ?? [], answer: taken)
        default: return Decoded(answer: taken)
        }
    }

    /// What somebody did with a message or a form of ours; `nil` in other requests.
    private static func payload(_ request: WebhookRequest) throws(Malformed) -> JSON? {
        guard request.isForm, let payload = FormFields(request.body).bytes("payload") else { return nil }
        let json = try json(payload)
        guard json["type"]?.string != nil else { throw Malformed("'payload.type' is missing") }
        return json
    }

    private static func json(_ bytes: [UInt8]) throws(Malformed) -> JSON {
        do { return try JSON(bytes) } catch { throw Malformed("the body is no JSON") }
    }

    // MARK: - Ours

    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] {
        let hasButtons = outbound.fitsSlackButtons
        let pieces = (hasButtons ? outbound.text : outbound.numbered).pieces(atMost: Self.textLimit) { SlackText.escaped($0).utf16.count }
        return pieces.enumerated().map { index, piece in
            let text = SlackText.escaped(piece[...])
            var body: [String: JSON] = [
                "channel": .string(outbound.conversation), "text": .string(text), "unfurl_links": false, "unfurl_media": false,
            ]
            if hasButtons, index == pieces.count - 1 {
                // Where there are blocks, the text is what a notification shows and a screen reader says.
                body["text"] = .string(text + SlackText.escaped(Substring(outbound.numbered.utf8.dropFirst(outbound.text.utf8.count))))
                body["blocks"] = [
                    ["type": "section", "text": ["type": "mrkdwn", "text": .string(text), "verbatim": true]],
                    ["type": "actions", "elements": .array(outbound.choices.enumerated().map(Self.button))],
                ]
            }
            if let answered = outbound.inReplyTo, SlackText.isGroup(outbound.conversation) { body["thread_ts"] = .string(answered) }
            return HTTPCall(
                url: "\(api)/chat.postMessage",
                headers: ["Authorization": "Bearer \(token.text)", "Content-Type": "application/json; charset=utf-8"],
                body: JSON.object(body).bytes())
        }
    }

    private static func button(_ index: Int, _ choice: Outbound.Choice) -> JSON {
        [
            "type": "button", "action_id": .string("choice-\(index + 1)"), "value": .string(choice.id),
            "text": ["type": "plain_text", "text": .string(choice.label)],
        ]
    }

    /// Needs the scope `files:read`. First its address is asked; a file that Slack only links to stands elsewhere, where our token must not go.
    func fetch(_ attachment: InboundEvent.Attachment) -> Fetch? {
        guard let id = attachment.id else { return nil }
        let headers: HeaderFields = ["Authorization": "Bearer \(token.text)"]
        let call = HTTPCall(method: "GET", url: "\(api)/files.info?file=\(id.percentEncoded)", headers: headers)
        return .asking(call, outcome: outcome) { [api] answer in
            guard answer["ok"]?.bool == true, let file = answer["file"] else { return nil }
            return (file["url_private_download"] ?? file["url_private"])?.string.map { url in
                (url, Origin(url)?.isWithin("slack.com") == true || Origin(url) == Origin(api) ? headers : [:])
            }
        }
    }

    /// Slack answers 200 and says in the body whether it did anything.
    func outcome(of reply: HTTPReply) -> DeliveryOutcome {
        guard case .answered(200..<300, let headers, let bytes) = reply else { return generalOutcome(of: reply) }
        guard let body = try? JSON(bytes), let isDone = body["ok"]?.bool else { return .retry(after: nil) }
        if isDone { return .sent(nativeID: body["ts"]?.string) }
        let error = body["error"]?.string ?? ""
        switch error {
        case "ratelimited", "rate_limited": return generalOutcome(of: .answered(status: 429, headers: headers, body: []))
        case "internal_error", "fatal_error", "service_unavailable", "request_timeout": return .retry(after: nil)
        default: break
        }
        if Self.gone.contains(error) { return .stopped }
        return Self.closed.contains(error)
            ? .misconfigured(reason: "Slack answers '\(error)'")
            : .refused(reason: Self.isPlain(error) ? "Slack answers '\(error)'" : "Slack does not take it")
    }

    /// Nobody is reached there any more.
    private static let gone: Set<String> = ["channel_not_found", "is_archived", "not_in_channel", "user_not_found", "user_disabled"]

    /// Nothing is sent until somebody mends the app or its token.
    private static let closed: Set<String> = [
        "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope", "no_permission",
        "not_allowed_token_type", "access_denied", "org_login_required", "ekm_access_denied", "messages_tab_disabled",
    ]

    private static func isPlain(_ error: String) -> Bool {
        (1...60).contains(error.utf8.count) && error.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (0x61...0x7A).contains($0) }
    }
}

extension Outbound {
    /// Whether all options stand on buttons as they are.
    fileprivate var fitsSlackButtons: Bool {
        (1...25).contains(choices.count) && choices.allSatisfy { (1...75).contains($0.label.utf16.count) }
            && Set(choices.map(\.label)).count == choices.count
    }
}

extension WebhookRequest {
    fileprivate var isForm: Bool { (headers["Content-Type"] ?? "").lowercased().hasPrefix("application/x-www-form-urlencoded") }
}

extension Proof {
    /// `v0=` and a keyed hash over `v0:time:body`, not more than five minutes ago or ahead.
    fileprivate static func slack(_ secrets: [Secret]) -> Proof {
        let scheme = Signature(
            signed: { request in request.headers["X-Slack-Request-Timestamp"].map { Array("v0:\($0):".utf8) + request.body } },
            codes: { request in
                guard let signature = request.headers["X-Slack-Signature"], signature.hasPrefix("v0=") else { return [] }
                return Coded.hex(signature.dropFirst(3)).map { [$0] } ?? []
            },
            time: { Instant(platformSeconds: $0.headers["X-Slack-Request-Timestamp"].flatMap { Int64($0) }) })
        return .signature(scheme, keys: secrets)
    }
}
