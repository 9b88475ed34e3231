import DialogueEngine

/// The fields of a webhook: a message of a person, or what became of one of ours.
struct TwilioMessage {
    private let fields: FormFields
    private let sid: String

    /// - Throws: ``Malformed`` where it is about no message.
    init(_ fields: FormFields) throws(Malformed) {
        guard let sid = fields["MessageSid"] ?? fields["SmsSid"], (1...255).contains(sid.utf8.count) else {
            throw Malformed("'MessageSid' is missing")
        }
        (self.fields, self.sid) = (fields, sid)
    }

    /// Who has a number has the same one by RCS, which Twilio tries before SMS.
    private func person(_ name: String) -> String? {
        fields[name].map {
            $0.hasPrefix(Self.rcs) && $0.dropFirst(Self.rcs.count).hasPrefix("+") ? String($0.dropFirst(Self.rcs.count)) : $0
        }
    }

    private static let rcs = "rcs:"

    var events: [InboundEvent] {
        get throws(Malformed) {
            if let status = fields["MessageStatus"], !["received", "receiving"].contains(status) { return report(status) }
            guard let from = person("From"), !from.isEmpty else { throw Malformed("'From' is missing") }
            return [message(from)]
        }
    }

    // MARK: - What became of ours

    private func report(_ status: String) -> [InboundEvent] {
        let person = person("To") ?? ""
        var events: [InboundEvent] = []
        if let state = Self.states[status] {
            var event = InboundEvent(.status, participant: person, conversation: person, dedupeKey: "\(sid):\(status)")
            (event.target, event.status) = (sid, state)
            events.append(event)
        }
        // Sent to somebody who had sent STOP.
        if fields["ErrorCode"] == "21610", !person.isEmpty {
            events.append(InboundEvent(.stopped, participant: person, conversation: person, dedupeKey: "\(sid):21610"))
        }
        return events
    }

    private static let states: [String: DeliveryState] = [
        "accepted": .sent, "scheduled": .sent, "queued": .sent, "sending": .sent, "sent": .sent, "delivered": .delivered, "read": .read,
        "undelivered": .failed, "failed": .failed, "canceled": .failed,
    ]

    // MARK: - What somebody wrote

    private func message(_ from: String) -> InboundEvent {
        let attachments = attachments
        let text = filled("Body")
        let choice = filled("ButtonPayload") ?? filled("ListId")
        // Twilio itself has answered a word for stopping, and sends nothing more by itself.
        let kind: InboundEvent.Kind =
            switch fields["OptOutType"]?.uppercased() {
            case "STOP": .stopped
            case "START": .started
            default: choice != nil ? .choice : text == nil && attachments.isEmpty ? .unsupported : .message
            }
        var event = InboundEvent(kind, participant: from, conversation: from, dedupeKey: sid)
        (event.text, event.choice, event.attachments) = (text, kind == .choice ? choice : nil, attachments)
        event.nativeID = sid
        // Of somebody on WhatsApp the name beside the number, which stands in its place where the number is hidden.
        if let name = filled("ExternalUserIdentifier"), let colon = from.firstIndex(of: ":") {
            let alias = name.contains(":") ? name : from[...colon] + name
            event.alias = alias == from ? nil : alias
        }
        event.target = filled("OriginalRepliedMessageSid")
        return event
    }

    /// A field that is there and not blank.
    private func filled(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// At most ten, as Twilio sends them; a sticker of WhatsApp is no photo.
    private var attachments: [InboundEvent.Attachment] {
        if fields["MessageType"]?.lowercased() == "sticker" { return [] }
        let count = fields["NumMedia"].flatMap { Int($0) }.map { max(0, min($0, 10)) } ?? 0
        return (0..<count).compactMap { index in
            guard let url = fields["MediaUrl\(index)"] else { return nil }
            let type = fields["MediaContentType\(index)"]
            if type == "image/webp", fields["From"]?.hasPrefix("whatsapp:") ?? false { return nil }
            let kinds: [(String, InboundEvent.Attachment.Kind)] = [
                ("image/", .photo), ("audio/", .voice), ("video/", .video), ("text/vcard", .contact), ("text/x-vcard", .contact),
            ]
            return InboundEvent.Attachment(kinds.first { type?.hasPrefix($0.0) ?? false }?.1 ?? .file, id: url, mediaType: type)
        }
    }
}
