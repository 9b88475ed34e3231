import DialogueEngine
import JSONText

/// What a system tells us by a generic webhook, by the type of its body:
///
///     message.received        {"message_id","from","text","choice"?,"sent_at"?,"language"?}
///     message.edited          {"message_id","from","text","sent_at"?}     message_id: of the message that has other words now
///     message.retracted       {"message_id","from"}                       message_id: of the message taken back
///     message.status          {"id","status","to"?}                       id: as we sent it; status: sent, delivered, read or failed
///     conversation.started    {"from","text"?}                            text: a code, where somebody came with one
///     conversation.stopped    {"from"}
///
/// `from` is who it is about and where our answer goes (`to`). `sent_at` is RFC 3339, or whole seconds since 1970; one that is neither is left out.
/// With `choice`, the id of one of our choices, `text` may be left out.
///
/// A message is known by its `message_id`, which its system gives no other message on this channel, whoever wrote it: that id stays the same however
/// often and by whichever way the message is sent, and `webhook-id` is only of one such sending. Everything else has no id of its own, so that there
/// the `webhook-id` counts, which stays the same for each try.
struct GenericEvent {
    let type: String
    let data: JSON?
    let webhookID: String

    /// The event; `nil` for types there may be one day.
    ///
    /// - Throws: ``Malformed`` where something is missing that the type needs, so that whoever builds it learns at once.
    func inbound() throws(Malformed) -> InboundEvent? {
        switch type {
        case "message.received": return try received()
        case "message.edited":
            var event = try about(.edit, "from")
            (event.target, event.text) = (try id("message_id"), try required("text"))
            event.sentAt = sentAt
            return event
        case "message.retracted":
            var event = try about(.retract, "from")
            event.target = try id("message_id")
            return event
        case "message.status": return try status()
        case "conversation.started":
            var event = try about(.started, "from")
            (event.text, event.languageHint) = (text("text"), language)
            return event
        case "conversation.stopped": return try about(.stopped, "from")
        default: return nil
        }
    }

    private func received() throws(Malformed) -> InboundEvent {
        let (id, from, choice) = (try id("message_id"), try id("from"), text("choice"))
        var event = InboundEvent(choice == nil ? .message : .choice, participant: from, conversation: from, dedupeKey: id)
        event.text = choice == nil ? try required("text") : text("text")
        (event.choice, event.nativeID, event.languageHint, event.sentAt) = (choice, id, language, sentAt)
        return event
    }

    private func status() throws(Malformed) -> InboundEvent? {
        let (target, to) = (try id("id"), text("to") ?? "")
        guard let state = DeliveryState(rawValue: try required("status")) else { return nil }
        var event = InboundEvent(.status, participant: to, conversation: to, dedupeKey: "\(type):\(webhookID)")
        (event.target, event.status) = (target, state)
        return event
    }

    private func about(_ kind: InboundEvent.Kind, _ name: String) throws(Malformed) -> InboundEvent {
        let person = try id(name)
        return InboundEvent(kind, participant: person, conversation: person, dedupeKey: "\(type):\(webhookID)")
    }

    // MARK: - Members

    private func text(_ name: String) -> String? { data?[name]?.string }

    private func required(_ name: String) throws(Malformed) -> String {
        guard let text = text(name) else { throw Malformed("'data.\(name)' is missing or no text") }
        return text
    }

    /// An id is kept for ever, so it has an end: 255 bytes.
    private func id(_ name: String) throws(Malformed) -> String {
        let id = try required(name)
        guard (1...255).contains(id.utf8.count) else { throw Malformed("'data.\(name)' is empty or longer than 255 bytes") }
        return id
    }

    private var sentAt: Instant? { Instant(rfc3339: text("sent_at")) ?? Instant(platformSeconds: data?["sent_at"]?.int) }

    private var language: Language? { text("language").flatMap { Language(platform: $0) } }
}
