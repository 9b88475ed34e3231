import DialogueEngine
import JSONText

extension JSON {
    /// What one value of a change tells: messages, then reports on ours, then wishes. One that is odd is left out, and spoils no other.
    var whatsAppEvents: [InboundEvent] {
        let contacts = self["contacts"]?.array ?? []
        func contact(of message: JSON) -> JSON? {
            contacts.count == 1 ? contacts[0] : message["from"]?.idText.flatMap { from in contacts.first { $0["wa_id"]?.idText == from } }
        }
        return (self["messages"]?.array ?? []).compactMap { WhatsAppMessage($0, from: contact(of: $0))?.event }
            + (self["statuses"]?.array ?? []).flatMap(\.whatsAppReport)
            + (self["user_preferences"]?.array ?? []).compactMap(\.whatsAppWish)
    }

    /// What became of a message of ours. Reports of one message differ by its state, and in a group by who has it.
    fileprivate var whatsAppReport: [InboundEvent] {
        let states: [String: DeliveryState] = ["sent": .sent, "delivered": .delivered, "read": .read, "played": .read, "failed": .failed]
        guard let message = self["id"]?.idText, let word = self["status"]?.string, let state = states[word],
            let recipient = self["recipient_id"]?.idText ?? self["recipient_user_id"]?.idText
        else { return [] }
        let isGroup = self["recipient_type"]?.string == "group"
        let member = isGroup ? self["recipient_participant_id"]?.idText ?? self["recipient_participant_user_id"]?.idText ?? "" : recipient
        var event = InboundEvent(
            .status, participant: member, conversation: recipient, dedupeKey: "\(message):\(word)\(isGroup ? ":\(member)" : "")")
        (event.isGroup, event.target, event.status, event.sentAt) = (isGroup, message, state, self["timestamp"]?.seconds)
        guard state == .failed, let code = self["errors"]?[0]?["code"]?.number else { return [event] }
        event.text = WhatsAppError.reason(code)
        guard WhatsAppError.outcome(code) == .stopped else { return [event] }
        var stopped = InboundEvent(.stopped, participant: member, conversation: recipient, dedupeKey: "\(message):stopped")
        (stopped.isGroup, stopped.sentAt) = (isGroup, event.sentAt)
        return [event, stopped]
    }

    /// Somebody told WhatsApp to let nothing more through of what we send unasked, or to let it through again.
    fileprivate var whatsAppWish: InboundEvent? {
        let kinds: [String: InboundEvent.Kind] = ["stop": .stopped, "resume": .started]
        guard let word = self["value"]?.string, let kind = kinds[word], let time = self["timestamp"]?.number,
            let person = self["wa_id"]?.idText ?? self["user_id"]?.idText
        else { return nil }
        var event = InboundEvent(kind, participant: person, conversation: person, dedupeKey: "\(person):\(word):\(time)")
        event.alias = self["user_id"]?.idText.flatMap { $0 == person ? nil : $0 }
        event.sentAt = self["timestamp"]?.seconds
        return event
    }
}

/// One message to us.
struct WhatsAppMessage {
    private let message: JSON
    private let id: String
    private let participant: String
    /// The other name of whoever wrote it, where WhatsApp tells both.
    private let alias: String?

    /// `nil` where it has no id, or nobody wrote it. Who hides a number has another id.
    init?(_ message: JSON, from contact: JSON?) {
        guard let id = message["id"]?.idText,
            let participant = message["from"]?.idText ?? message["from_user_id"]?.idText ?? contact?["wa_id"]?.idText
                ?? contact?["user_id"]?.idText
        else { return nil }
        (self.message, self.id, self.participant) = (message, id, participant)
        let name = message["from_user_id"]?.idText ?? contact?["user_id"]?.idText
        alias = name == participant ? nil : name
    }

    var event: InboundEvent? {
        switch message["type"]?.string {
        case "text": message["text"]?["body"]?.string.map { inbound(.message, text: $0) }
        case "image", "video", "audio", "document": sentAlong
        case "button": message["button"].flatMap { pressed($0["payload"], $0["text"]) }
        case "interactive": interactive
        case "reaction": changed(.reaction, of: message["reaction"], "message_id", text: message["reaction"]?["emoji"]?.string)
        case "edit": edited
        case "revoke": changed(.retract, of: message["revoke"], "original_message_id", text: nil)
        case "request_welcome": inbound(.started)
        // Notes about a number, such as that it changed: nobody said anything.
        case "system", nil: nil
        default: inbound(.unsupported)
        }
    }

    private func inbound(_ kind: InboundEvent.Kind, text: String? = nil) -> InboundEvent {
        let group = message["group_id"]?.idText
        var event = InboundEvent(kind, participant: participant, conversation: group ?? participant, dedupeKey: id)
        (event.isGroup, event.text, event.nativeID, event.alias) = (group != nil, text, id, alias)
        event.target = message["context"]?["id"]?.idText
        event.sentAt = message["timestamp"]?.seconds
        return event
    }

    private var sentAlong: InboundEvent? {
        guard let file = message.whatsAppFile else { return nil }
        var event = inbound(.message, text: file.caption)
        event.attachments = [file.attachment]
        return event
    }

    private func pressed(_ choice: JSON?, _ title: JSON?) -> InboundEvent? {
        guard let choice = choice?.idText else { return nil }
        var event = inbound(.choice, text: title?.string)
        event.choice = choice
        return event
    }

    private var interactive: InboundEvent? {
        let content = message["interactive"]
        switch content?["type"]?.string {
        case "button_reply": return pressed(content?["button_reply"]?["id"], content?["button_reply"]?["title"])
        case "list_reply": return pressed(content?["list_reply"]?["id"], content?["list_reply"]?["title"])
        case "nfm_reply":
            guard let text = content?["nfm_reply"]?["response_json"]?.string, let fields = (try? JSON(text: text))?.object else {
                return inbound(.unsupported)
            }
            var event = inbound(.form)
            event.form = fields.filter { $0.key != "flow_token" }.compactMapValues(\.formText)
            return event
        default: return inbound(.unsupported)
        }
    }

    private func changed(_ kind: InboundEvent.Kind, of content: JSON?, _ name: String, text: String?) -> InboundEvent? {
        guard let target = content?[name]?.idText else { return nil }
        var event = inbound(kind, text: text.flatMap { $0.isEmpty ? nil : $0 })
        event.target = target
        return event
    }

    private var edited: InboundEvent? {
        let content = message["edit"]?["message"]
        let file = content?.whatsAppFile
        guard let text = content?["text"]?["body"]?.string ?? file?.caption else { return nil }
        var event = changed(.edit, of: message["edit"], "original_message_id", text: text)
        event?.attachments = file.map { [$0.attachment] } ?? []
        return event
    }
}

extension JSON {
    /// The photo, voice note, video or file of a message.
    fileprivate var whatsAppFile: (attachment: InboundEvent.Attachment, caption: String?)? {
        let kinds: [String: InboundEvent.Attachment.Kind] = ["image": .photo, "audio": .voice, "video": .video, "document": .file]
        guard let name = self["type"]?.string, let kind = kinds[name], let file = self[name], file.object != nil else { return nil }
        return (.init(kind, id: file["id"]?.idText, mediaType: file["mime_type"]?.string), file["caption"]?.string)
    }

    /// A field of a form as text; several values stand behind one another. `nil` for what no field holds.
    fileprivate var formText: String? {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .double(let number): String(number)
        case .bool(let isTrue): isTrue ? "true" : "false"
        case .array(let values): values.compactMap { $0.array == nil ? $0.formText : nil }.joined(separator: ", ")
        case .null, .object: nil
        }
    }
}
