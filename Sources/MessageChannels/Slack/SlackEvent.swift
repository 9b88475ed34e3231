import DialogueEngine
import JSONText

/// One delivery of the Events API: `{"type":"event_callback","event_id":…,"event":{…}}`.
struct SlackEvent {
    private let id: String
    private let event: JSON
    /// The users our app writes as.
    private let own: [String]

    /// - Throws: ``Malformed`` where it is no such delivery.
    init(_ body: JSON) throws(Malformed) {
        guard let id = body["event_id"]?.string, !id.isEmpty else { throw Malformed("'event_id' is missing") }
        guard let event = body["event"], event["type"]?.string != nil else { throw Malformed("'event' is missing") }
        (self.id, self.event) = (id, event)
        own = (body["authorizations"]?.array ?? []).filter { $0["is_bot"]?.bool == true }.compactMap { $0["user_id"]?.string }
    }

    /// What it tells; `nil` for what nobody said to us.
    var inbound: InboundEvent? {
        switch event["type"]?.string {
        case "message": message
        case "reaction_added": reaction
        case "member_left_channel", "channel_left", "group_left": putOut
        default: nil
        }
    }

    /// We were put out of a channel; when one of the others leaves, nothing is said to us.
    private var putOut: InboundEvent? {
        let isOurs = event["type"]?.string != "member_left_channel" || event["user"]?.string.map { own.contains($0) } ?? false
        guard isOurs, let channel = event["channel"]?.string, !channel.isEmpty else { return nil }
        let who = event["actor_id"]?.string ?? event["user"]?.string ?? ""
        var inbound = InboundEvent(.stopped, participant: who, conversation: channel, dedupeKey: id)
        inbound.isGroup = true
        inbound.sentAt = Instant(slack: event["event_ts"]?.string)
        return inbound
    }

    // MARK: - Messages

    private var message: InboundEvent? {
        switch event["subtype"]?.string {
        // What somebody answers in a thread and shows to all, and what somebody says of themselves, are their words too.
        case nil, "file_share", "thread_broadcast", "me_message": said
        case "message_changed": changed
        case "message_deleted": retracted(by: event["previous_message"], event["deleted_ts"])
        default: nil
        }
    }

    private var said: InboundEvent? {
        guard !isOurs(event), var inbound = inbound(.message, by: event["user"], in: event["channel"]) else { return nil }
        inbound.text = text(event["text"])
        inbound.attachments = (event["files"]?.array ?? []).map(Self.attachment)
        inbound.nativeID = event["ts"]?.string
        let thread = event["thread_ts"]?.string
        inbound.target = thread == inbound.nativeID ? nil : thread
        if inbound.text == nil, inbound.attachments.isEmpty { return nil }
        return inbound
    }

    /// New words; `nil` where the words are the same, as when Slack looked up a link in them.
    private var changed: InboundEvent? {
        guard let new = event["message"], !isOurs(new) else { return nil }
        // The first message of a thread does not go away: a stone is put in its place.
        if new["subtype"]?.string == "tombstone" { return retracted(by: event["previous_message"], new["ts"]) }
        guard new["text"]?.string != event["previous_message"]?["text"]?.string, let target = new["ts"]?.string else { return nil }
        guard var inbound = inbound(.edit, by: new["user"], in: event["channel"]) else { return nil }
        (inbound.text, inbound.target) = (text(new["text"]), target)
        return inbound
    }

    private func retracted(by message: JSON?, _ target: JSON?) -> InboundEvent? {
        guard let message, !isOurs(message), let target = target?.string else { return nil }
        var inbound = inbound(.retract, by: message["user"], in: event["channel"])
        inbound?.target = target
        return inbound
    }

    private var reaction: InboundEvent? {
        guard let sign = event["reaction"]?.string, let item = event["item"], let target = item["ts"]?.string else { return nil }
        guard var inbound = inbound(.reaction, by: event["user"], in: item["channel"]) else { return nil }
        (inbound.text, inbound.target) = (sign, target)
        return inbound
    }

    /// Slack's own bot, which answers to words of members.
    private static let slackbot = "USLACKBOT"

    // MARK: - Members

    private func isOurs(_ message: JSON) -> Bool { message["bot_id"]?.string != nil }

    /// An event of a person in a place; `nil` where one of them is missing, or where it is the app itself.
    private func inbound(_ kind: InboundEvent.Kind, by user: JSON?, in channel: JSON?) -> InboundEvent? {
        guard let user = user?.string, let channel = channel?.string, !user.isEmpty, !channel.isEmpty, !own.contains(user),
            user != Self.slackbot
        else {
            return nil
        }
        var inbound = InboundEvent(kind, participant: user, conversation: channel, dedupeKey: id)
        inbound.isGroup = event["channel_type"]?.string.map { $0 != "im" } ?? SlackText.isGroup(channel)
        inbound.sentAt = Instant(slack: event["event_ts"]?.string ?? event["ts"]?.string)
        return inbound
    }

    /// The words, without our own name where somebody began with it; `nil` where there are none.
    private func text(_ text: JSON?) -> String? {
        guard var text = text?.string.map({ $0[...] }) else { return nil }
        for name in own.map({ "<@\($0)>" }) where text.hasPrefix(name) { text = text.dropFirst(name.count).drop { $0 == " " || $0 == ":" } }
        return text.isEmpty ? nil : SlackText.plain(text)
    }

    private static func attachment(_ file: JSON) -> InboundEvent.Attachment {
        let type = file["mimetype"]?.string
        let kinds: [(String, InboundEvent.Attachment.Kind)] = [("image/", .photo), ("audio/", .voice), ("video/", .video)]
        let kind = file["subtype"]?.string == "slack_audio" ? .voice : kinds.first { type?.hasPrefix($0.0) ?? false }?.1 ?? .file
        return InboundEvent.Attachment(kind, id: file["id"]?.string, mediaType: type)
    }
}

extension Instant {
    /// A moment as Slack writes it: `1777000000.000100`, seconds and six decimals.
    init?(slack text: String?) {
        guard let parts = text?.split(separator: ".", omittingEmptySubsequences: false), (1...2).contains(parts.count) else { return nil }
        let decimals = parts.count == 2 ? (String(parts[1].prefix(3)) + "000").prefix(3) : "0"
        guard let whole = Instant(platformSeconds: Int64(parts[0])), let part = UInt16(decimals), part < 1_000 else { return nil }
        self = whole + Span(milliseconds: Int64(part))
    }
}
