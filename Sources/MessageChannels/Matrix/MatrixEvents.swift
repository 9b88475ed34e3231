import DialogueEngine
import JSONText

/// Events of rooms, read one by one.
struct MatrixEvents: Sendable {
    let bot: String
    /// Bytes of the ids of the rooms where others read along: ids are opaque, and no two that differ are the same.
    let rooms: Set<[UInt8]>

    func isConsultation(_ room: String) -> Bool { rooms.contains(Array(room.utf8)) }

    /// Whether a name is the bot's, byte for byte.
    func isBot(_ name: String?) -> Bool { name.map { $0.utf8.elementsEqual(bot.utf8) } ?? false }

    /// What an event tells; `nil` for what nobody said to us.
    func event(_ event: JSON) -> InboundEvent? {
        guard let heard = Heard(event), !isBot(heard.sender) else { return nil }
        let isGroup = isConsultation(heard.room)
        let inbound = heard.isState ? membership(heard) : said(heard)
        return inbound.map { inbound in
            var inbound = inbound
            inbound.isGroup = inbound.isGroup || isGroup
            if isGroup, !heard.isState {
                let address = MatrixAddress(heard.content, to: bot)
                (inbound.isAddressed, inbound.mention) = (address.isOurs, inbound.text.flatMap(address.mention))
            }
            inbound.nativeID = heard.id
            inbound.sentAt = Instant(platformMilliseconds: event["origin_server_ts"]?.int)
            return inbound
        }
    }

    /// The room an event invites the bot to, where it may come: a conversation for two, or a room of the consultation. In another one, what the bot asks
    /// would be read by others.
    func invitation(_ event: JSON) -> String? {
        guard let heard = Heard(event), !isBot(heard.sender), heard.isInvitation, isBot(heard.stateKey), mayCome(heard) else { return nil }
        return heard.room
    }

    /// Whoever opens a conversation for two says so.
    private func mayCome(_ invitation: Heard) -> Bool {
        invitation.content["is_direct"]?.bool == true || isConsultation(invitation.room)
    }

    // MARK: - Who is there

    private func membership(_ heard: Heard) -> InboundEvent? {
        guard heard.type == "m.room.member" else { return nil }
        switch heard.content["membership"]?.string {
        case "invite" where isBot(heard.stateKey): return mayCome(heard) ? heard.inbound(.started) : nil
        case "join" where heard.before == "invite": return othersCome(heard)
        case "leave", "ban":
            // Somebody who puts the bot out of a private room wants to hear no more of it.
            if isBot(heard.stateKey) { return heard.inbound(.stopped) }
            // Nobody is made to leave by somebody else; and who leaves a room of the consultation may well go on in private.
            if !heard.isOwn || isConsultation(heard.room) { return nil }
            // Who was never in it, such as somebody who declines an invitation, leaves nothing.
            return ["join", nil].contains(heard.before) ? heard.inbound(.stopped) : nil
        default: return nil
        }
    }

    /// A conversation for two that others come into is one no more.
    private func othersCome(_ heard: Heard) -> InboundEvent? {
        if isConsultation(heard.room) || isBot(heard.stateKey) { return nil }
        var event = heard.inbound(.started)
        (event.isGroup, event.isAddressed) = (true, false)
        return event
    }

    // MARK: - What is said

    private func said(_ heard: Heard) -> InboundEvent? {
        switch heard.type {
        case "m.room.message": return message(heard)
        case "m.reaction":
            guard let relation = heard.relation, let target = relation["event_id"]?.string, let key = relation["key"]?.string else {
                return nil
            }
            return heard.inbound(.reaction, target: target, text: key)
        case "m.room.redaction":
            // Rooms before version 11 say it beside the content.
            guard let target = heard.content["redacts"]?.string ?? heard.redacts else { return nil }
            return heard.inbound(.retract, target: target)
        // Nothing can be read in an encrypted room: better told once than not answered.
        case "m.sticker", "m.call.invite", "m.room.encrypted", "m.poll.start", "org.matrix.msc3381.poll.start":
            return heard.inbound(.unsupported)
        default: return nil
        }
    }

    /// What programs say to programs, or to nobody in particular; and sorts that we read, where one lacks what it is to have.
    private static let silent: Set<String> = [
        "m.notice", "m.server_notice", "m.key.verification.request", "m.text", "m.emote", "m.image", "m.audio", "m.video", "m.file",
    ]

    private func message(_ heard: Heard) -> InboundEvent? {
        let relation = heard.relation
        if relation?["rel_type"]?.string == "m.replace" {
            guard let target = relation?["event_id"]?.string, let new = heard.content["m.new_content"] else { return nil }
            guard let said = MatrixMessage(new), said.attachments.isEmpty || said.text != nil else { return nil }
            var event = heard.inbound(.edit, target: target, text: said.text)
            event.attachments = said.attachments
            return event
        }
        guard let said = MatrixMessage(heard.content) else {
            let isSilent = heard.content["msgtype"]?.string.map(Self.silent.contains) ?? true
            return isSilent ? nil : heard.inbound(.unsupported)
        }
        let answered = relation?["m.in_reply_to"]?["event_id"]?.string
        // In a thread the last message of it is named for old clients; what is answered is the thread.
        let isThread = relation?["rel_type"]?.string == "m.thread" && relation?["is_falling_back"]?.bool == true
        let text = answered == nil ? said.text : said.text.map(MatrixMessage.withoutQuote)
        var event = heard.inbound(.message, target: isThread ? relation?["event_id"]?.string : answered, text: text)
        event.attachments = said.attachments
        return event
    }
}

/// What every event has.
private struct Heard {
    let id: String
    let type: String
    let sender: String
    let room: String
    let content: JSON
    /// `nil` for events that are no state of a room.
    let stateKey: String?
    let isState: Bool
    let redacts: String?
    /// What somebody was to the room before, where the homeserver says so.
    let before: String?

    /// - Returns: `nil` where something is missing, or longer than the 255 bytes that Matrix lets it be.
    init?(_ event: JSON) {
        func name(_ member: String) -> String? { event[member]?.string.flatMap { (1...255).contains($0.utf8.count) ? $0 : nil } }
        guard let id = name("event_id"), let type = name("type"), let sender = name("sender"), let room = name("room_id") else {
            return nil
        }
        (self.id, self.type, self.sender, self.room) = (id, type, sender, room)
        content = event["content"] ?? nil
        (stateKey, isState, redacts) = (event["state_key"]?.string, event["state_key"] != nil, name("redacts"))
        before = (event["unsigned"]?["prev_content"] ?? event["prev_content"])?["membership"]?.string
    }

    var relation: JSON? { content["m.relates_to"] }
    /// Whether somebody tells of themselves.
    var isOwn: Bool { stateKey.map { $0.utf8.elementsEqual(sender.utf8) } ?? false }
    var isInvitation: Bool { isState && type == "m.room.member" && content["membership"]?.string == "invite" }

    func inbound(_ kind: InboundEvent.Kind, target: String? = nil, text: String? = nil) -> InboundEvent {
        var event = InboundEvent(kind, participant: sender, conversation: room, dedupeKey: id)
        (event.target, event.text) = (target, text)
        return event
    }
}
