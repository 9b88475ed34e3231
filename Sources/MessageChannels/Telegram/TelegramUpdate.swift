import DialogueEngine
import JSONText

/// One update of the Bot API. Its number is the same however often it is sent.
struct TelegramUpdate {
    let number: Int64
    let update: JSON
    let bot: TelegramBot

    /// What it tells; `nil` where it is not for us, or not understood.
    var event: InboundEvent? {
        if let message = update["message"] { return said(message) }
        if let message = update["edited_message"] { return edited(message) }
        if let query = update["callback_query"] { return pressed(query) }
        if let change = update["my_chat_member"] { return joined(change) }
        if let change = update["message_reaction"] { return reacted(change) }
        return nil
    }

    /// The kinds of update that ``event`` understands.
    static let kinds: [JSON] = ["message", "edited_message", "callback_query", "my_chat_member", "message_reaction"]

    /// An event of a person in a chat; `nil` where a bot, a channel or Telegram itself stands behind it.
    private func event(_ kind: InboundEvent.Kind, by person: JSON?, in chat: JSON?, message: JSON? = nil) -> InboundEvent? {
        guard let participant = person?["id"]?.int, person?["is_bot"]?.bool != true, !Self.nobodies.contains(participant),
            message?["sender_chat"] == nil, var event = note(kind, by: participant, in: chat)
        else { return nil }
        event.languageHint = person?["language_code"]?.string.flatMap { Language(platform: $0) }
        return event
    }

    /// Something that befell a chat, whoever stands behind it.
    private func note(_ kind: InboundEvent.Kind, by participant: Int64, in chat: JSON?) -> InboundEvent? {
        guard let chat, let conversation = chat["id"]?.int, chat["type"]?.string != "channel" else { return nil }
        var event = InboundEvent(
            kind, participant: String(participant), conversation: String(conversation), dedupeKey: String(number))
        event.isGroup = chat["type"]?.string.map { $0 != "private" } ?? (participant != conversation)
        return event
    }

    /// Telegram's own accounts: service messages, an administrator without a name, a channel that speaks in a group.
    private static let nobodies: Set<Int64> = [777_000, 1_087_968_824, 136_817_688]

    // MARK: - Messages

    private func said(_ message: JSON) -> InboundEvent? {
        if let place = message["migrate_to_chat_id"]?.idText { return moved(message, to: place) }
        guard let content = TelegramContent(message, to: bot),
            var event = event(content.kind, by: message["from"], in: message["chat"], message: message) ?? toldForTheGroup(content, message)
        else { return nil }
        (event.text, event.attachments) = (content.text, content.attachments)
        if event.isGroup { address(&event, message, content) }
        event.nativeID = message["message_id"]?.idText
        event.target = message["reply_to_message"]?["message_id"]?.idText
        event.sentAt = message["date"]?.seconds
        return event
    }

    /// Whether something said in a group is said to us, and by what name.
    private func address(_ event: inout InboundEvent, _ message: JSON, _ content: TelegramContent) {
        let words = message["text"]?.string ?? content.text ?? ""
        (event.isAddressed, event.mention) = (bot.isAddressed(by: message, words), bot.mention(in: content.text ?? ""))
    }

    /// A command of an administrator who speaks as the group itself: it is about the group, and no answer of anybody.
    private func toldForTheGroup(_ content: TelegramContent, _ message: JSON) -> InboundEvent? {
        guard let text = message["text"]?.string, text.hasPrefix("/"), bot.isAddressed(by: message, text),
            message["sender_chat"]?["id"]?.int == message["chat"]?["id"]?.int, let person = message["from"]?["id"]?.int
        else { return nil }
        return note(content.kind, by: person, in: message["chat"])
    }

    /// A place that moves on is an edit too, as Telegram sees it: only other words or another photo are edits here.
    private func edited(_ message: JSON) -> InboundEvent? {
        guard let content = TelegramContent(message, to: bot), content.kind != .unsupported, let id = message["message_id"]?.idText,
            var event = event(.edit, by: message["from"], in: message["chat"], message: message)
        else { return nil }
        (event.text, event.attachments) = (message["text"]?.string ?? content.text, content.attachments)
        if event.isGroup { address(&event, message, content) }
        (event.nativeID, event.target) = (id, id)
        event.sentAt = message["edit_date"]?.seconds
        return event
    }

    /// A group that grew has another number from now on.
    private func moved(_ message: JSON, to place: String) -> InboundEvent? {
        var event = note(.moved, by: message["from"]?["id"]?.int ?? 0, in: message["chat"])
        event?.target = place
        return event
    }

    // MARK: - All else

    private func pressed(_ query: JSON) -> InboundEvent? {
        guard let choice = query["data"]?.string, let message = query["message"],
            var event = event(.choice, by: query["from"], in: message["chat"])
        else { return nil }
        (event.choice, event.nativeID, event.target) = (choice, query["id"]?.idText, message["message_id"]?.idText)
        return event
    }

    /// Somebody let us in, or put us out. A right that changes tells nothing.
    private func joined(_ change: JSON) -> InboundEvent? {
        guard let isIn = Self.isIn(change["new_chat_member"]), isIn != Self.isIn(change["old_chat_member"]) else { return nil }
        var event = event(isIn ? .started : .stopped, by: change["from"], in: change["chat"])
        // Who puts us out of a room may have no name there.
        if event == nil, !isIn, let note = note(.stopped, by: change["from"]?["id"]?.int ?? 0, in: change["chat"]), note.isGroup {
            event = note
        }
        event?.sentAt = change["date"]?.seconds
        // Who lets us into a group said nothing yet; by a link they do, in the message behind it.
        if isIn, event?.isGroup == true { event?.isAddressed = false }
        return event
    }

    private static func isIn(_ member: JSON?) -> Bool? {
        switch member?["status"]?.string {
        case "kicked", "left": false
        case "member", "administrator", "creator": true
        case "restricted": member?["is_member"]?.bool
        default: nil
        }
    }

    private func reacted(_ change: JSON) -> InboundEvent? {
        guard var event = event(.reaction, by: change["user"], in: change["chat"]), let target = change["message_id"]?.idText else {
            return nil
        }
        let signs = (change["new_reaction"]?.array ?? []).compactMap { $0["emoji"]?.string }
        (event.target, event.text) = (target, signs.isEmpty ? nil : signs.joined())
        event.sentAt = change["date"]?.seconds
        return event
    }
}
