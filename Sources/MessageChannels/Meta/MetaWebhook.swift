import DialogueEngine
import JSONText

/// What WhatsApp and Messenger have in common, both being webhooks of Meta.
///
/// Source: developers.facebook.com, Graph API, Webhooks: Getting started (verification requests, event notifications).
struct MetaWebhook: Sendable {
    private let verifyTokens: [Secret]
    private let appSecrets: [Secret]
    private let accessToken: Secret
    /// The Graph API with its version.
    let api: String

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        appSecrets = try configuration.secrets("app_secret")
        verifyTokens = try configuration.secrets("verify_token")
        let token = try configuration.secrets("access_token")[0]
        guard token.text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw ChannelFault(channel: configuration.id, reason: "'access_token' is no token of Meta")
        }
        accessToken = token
        api = configuration.api("https://graph.facebook.com/v25.0")
    }

    /// `X-Hub-Signature-256: sha256=…`, a keyed hash of the body as it came.
    var proof: Proof {
        let scheme = Proof.Signature(
            signed: { $0.body },
            codes: { request in
                guard let header = request.headers["X-Hub-Signature-256"], header.hasPrefix("sha256=") else { return [] }
                return Coded.hex(header.dropFirst(7)).map { [$0] } ?? []
            })
        return .signature(scheme, keys: appSecrets)
    }

    /// Repeats what Meta says when the webhook is set up, as plain text; whoever does not know the token is refused.
    func challenge(_ request: WebhookRequest) -> WebhookAnswer? {
        guard request.method == "GET" else { return nil }
        let fields = request.fields
        let token = fields.bytes("hub.verify_token") ?? []
        let isKnown = verifyTokens.reduce(false) { $1.equals(token) || $0 }
        guard isKnown, fields["hub.mode"] == "subscribe", let challenge = fields["hub.challenge"] else {
            return .problem(403, "not the token of this webhook")
        }
        return .text(200, challenge)
    }

    /// A call of the Graph API.
    func call(_ path: String, _ fields: [String: JSON]) -> HTTPCall {
        HTTPCall(
            url: "\(api)/\(path)", headers: ["Content-Type": "application/json", "Authorization": "Bearer \(accessToken.text)"],
            body: JSON.object(fields).bytes())
    }

    /// Gets a file by its id: first its address is asked, which serves for five minutes, and then only to who has our token.
    func file(_ id: String, outcome: @escaping @Sendable (HTTPReply) -> DeliveryOutcome) -> Fetch {
        let headers: HeaderFields = ["Authorization": "Bearer \(accessToken.text)"]
        let call = HTTPCall(method: "GET", url: "\(api)/\(id.percentEncoded)", headers: headers)
        return .asking(call, outcome: outcome) { answer in answer["url"]?.string.map { ($0, headers) } }
    }

    /// The entries of a notification.
    ///
    /// - Throws: ``Malformed`` where there are none.
    func entries(_ request: VerifiedRequest) throws(Malformed) -> [JSON] {
        guard let entries = try JSON.sent(request.request.body)["entry"]?.array else { throw Malformed("a notification without entries") }
        return entries
    }
}

/// An answer of the Graph API.
struct MetaAnswer {
    let content: JSON

    /// `nil` where a reply is not one of its answers.
    init?(_ reply: HTTPReply) {
        guard case .answered(_, _, let body) = reply, let content = try? JSON(body), content.object != nil else { return nil }
        self.content = content
    }

    /// What is wrong, by Meta's number; `nil` where nothing is.
    var code: Int64? { content["error"]?["code"]?.number }
    var subcode: Int64? { content["error"]?["error_subcode"]?.number }
}

extension HTTPReply {
    /// Whether its status says that the same call may be taken later, whatever number stands in it.
    var isPassing: Bool {
        guard case .answered(let status, _, _) = self else { return true }
        return status == 429 || status >= 500
    }

    /// How long it asks to wait.
    var wait: Span? {
        guard case .answered(_, let headers, _) = self else { return nil }
        return headers["Retry-After"].flatMap { Int64($0) }.map { Span(waiting: $0) }
    }
}
