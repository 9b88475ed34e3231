public import DialogueEngine
import JSONText

/// A message somebody types to try a channel, as a system would send it by a generic webhook.
public struct TypedMessage: Sendable, Equatable {
    /// Another for each message.
    public let id: String
    public let from: String
    public let text: String
    /// The id of one of our choices.
    public var choice: String?
    public var language: Language?

    public init(id: String, from: String, text: String, choice: String? = nil, language: Language? = nil) {
        (self.id, self.from, self.text, self.choice, self.language) = (id, from, text, choice, language)
    }

    /// This message as a request to a channel of kind `generic`, signed and sent at `now`.
    ///
    /// - Throws: ``ChannelFault`` where the channel has no secret that can sign.
    public func request(to channel: ChannelConfiguration, at now: Instant) throws(ChannelFault) -> WebhookRequest {
        let webhook = try StandardWebhook(channel)
        var data: [String: JSON] = ["message_id": .string(id), "from": .string(from), "text": .string(text)]
        data["choice"] = choice.map { .string($0) }
        data["language"] = language.map { .string($0.text) }
        data["sent_at"] = .int(now.milliseconds / 1_000)
        let body = JSON.object(["type": "message.received", "data": .object(data)]).bytes()
        var headers = webhook.headers(id: id, body: body, at: now)
        headers["Content-Type"] = "application/json"
        return WebhookRequest(method: "POST", headers: headers, body: body)
    }
}
