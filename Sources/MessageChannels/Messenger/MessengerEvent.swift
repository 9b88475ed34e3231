import DialogueEngine
import JSONText

/// One thing a page hears.
struct MessengerEvent {
    private let content: JSON
    private let participant: String
    private let firstButton: String

    /// `nil` where nobody did it, or the page itself.
    init?(_ content: JSON, to page: String?, firstButton: String) {
        guard let participant = content["sender"]?["id"]?.idText, participant != page else { return nil }
        (self.content, self.participant, self.firstButton) = (content, participant, firstButton)
    }

    var events: [InboundEvent] {
        if let message = content["message"] { return said(message).map { [$0] } ?? [] }
        if let postback = content["postback"] { return pressed(postback).map { [$0] } ?? [] }
        if let edit = content["message_edit"] { return edited(edit).map { [$0] } ?? [] }
        if let reaction = content["reaction"] { return reacted(reaction).map { [$0] } ?? [] }
        if let referral = content["referral"] { return referred(referral).map { [$0] } ?? [] }
        if let optin = content["optin"] { return wished(optin).map { [$0] } ?? [] }
        if let delivery = content["delivery"] { return reported(.delivered, delivery) }
        if let read = content["read"] { return reported(.read, read) }
        return []
    }

    private func inbound(_ kind: InboundEvent.Kind, _ key: String) -> InboundEvent {
        var event = InboundEvent(kind, participant: participant, conversation: participant, dedupeKey: key)
        event.sentAt = content["timestamp"]?.milliseconds
        return event
    }

    /// A key for what has no id of its own: when it happened.
    private func key(_ what: String) -> String? { content["timestamp"]?.number.map { "\(participant):\(what):\($0)" } }

    // MARK: - What people do

    private func said(_ message: JSON) -> InboundEvent? {
        guard let id = message["mid"]?.idText, message["is_echo"]?.bool != true else { return nil }
        if message["is_deleted"]?.bool == true {
            var event = inbound(.retract, "\(id):deleted")
            event.target = id
            return event
        }
        let attachments = (message["attachments"]?.array ?? []).compactMap(\.messengerAttachment)
        let text = message["text"]?.string
        let choice = message["quick_reply"]?["payload"]?.string
        var event = inbound(choice != nil ? .choice : text != nil || !attachments.isEmpty ? .message : .unsupported, id)
        (event.nativeID, event.text, event.choice, event.attachments) = (id, text, choice, attachments)
        event.target = message["reply_to"]?["mid"]?.idText
        return event
    }

    /// A button of a message, or the first one of a conversation, perhaps with the code of a link: `m.me/page?ref=CODE`.
    private func pressed(_ postback: JSON) -> InboundEvent? {
        guard let payload = postback["payload"]?.string, let id = postback["mid"]?.idText ?? key("postback:\(payload)") else { return nil }
        let isFirst = payload == firstButton
        var event = inbound(isFirst ? .started : .choice, id)
        event.text = isFirst ? postback["referral"]?["ref"]?.string : postback["title"]?.string
        event.choice = isFirst ? nil : payload
        event.nativeID = postback["mid"]?.idText
        return event
    }

    private func referred(_ referral: JSON) -> InboundEvent? {
        guard let code = referral["ref"]?.string, let id = key("referral") else { return nil }
        var event = inbound(.started, id)
        event.text = code
        return event
    }

    /// Somebody came by a code on a site, or wants no more of what we send unasked.
    private func wished(_ optin: JSON) -> InboundEvent? {
        guard let id = key("optin") else { return nil }
        if optin["notification_messages_status"]?.string == "STOP_NOTIFICATIONS" { return inbound(.stopped, id) }
        guard let code = optin["ref"]?.string, !code.isEmpty else { return nil }
        var event = inbound(.started, id)
        event.text = code
        return event
    }

    private func edited(_ edit: JSON) -> InboundEvent? {
        guard let id = edit["mid"]?.idText, let text = edit["text"]?.string else { return nil }
        var event = inbound(.edit, "\(id):edit:\(edit["num_edit"]?.idText ?? content["timestamp"]?.idText ?? "")")
        (event.nativeID, event.target, event.text) = (id, id, text)
        return event
    }

    private func reacted(_ reaction: JSON) -> InboundEvent? {
        guard let id = reaction["mid"]?.idText, let key = key("reaction:\(id)") else { return nil }
        let isTaken = reaction["action"]?.string == "unreact"
        var event = inbound(.reaction, "\(key)\(isTaken ? ":taken" : "")")
        (event.target, event.text) = (id, isTaken ? nil : reaction["emoji"]?.string ?? reaction["reaction"]?.string)
        return event
    }

    // MARK: - What became of ours

    /// A report on messages by id, or on all up to a moment: then ``InboundEvent/sentAt`` is that moment, and there is no target.
    private func reported(_ state: DeliveryState, _ report: JSON) -> [InboundEvent] {
        func told(_ key: String, of target: String?) -> InboundEvent {
            var event = inbound(.status, key)
            (event.status, event.target) = (state, target)
            return event
        }
        let ids = (report["mids"]?.array ?? []).compactMap(\.idText)
        if !ids.isEmpty { return ids.map { told("\($0):\(state)", of: $0) } }
        guard let moment = report["watermark"], let time = moment.number else { return [] }
        var all = told("\(participant):\(state):\(time)", of: nil)
        all.sentAt = moment.milliseconds
        return [all]
    }
}

extension JSON {
    /// Something sent along; `nil` for a sticker and for a preview of a link, which say nothing by themselves.
    fileprivate var messengerAttachment: InboundEvent.Attachment? {
        let kinds: [String: InboundEvent.Attachment.Kind] = ["image": .photo, "audio": .voice, "video": .video, "file": .file]
        guard let name = self["type"]?.string, let kind = kinds[name], self["payload"]?["sticker_id"] == nil else { return nil }
        return .init(kind, id: self["payload"]?["url"]?.string)
    }
}
