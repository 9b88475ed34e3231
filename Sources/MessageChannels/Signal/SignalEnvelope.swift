import DialogueEngine
import JSONText

/// One envelope: a message, an edit, a receipt, a call.
///
/// Signal knows a message by who sent it and when, to the millisecond; so do we. Who hides a number is known by `sourceUuid` alone, which everybody has.
struct SignalEnvelope {
    private let envelope: JSON
    private let sender: String
    /// Their number, where they do not hide it.
    private let number: String?
    private let timestamp: Int64

    /// `nil` for envelopes without a sender or a time, and for those of `account` itself.
    private init?(_ envelope: JSON, to account: String) {
        let sources = ["sourceUuid", "sourceNumber", "source"].compactMap { envelope[$0]?.string }.filter { !$0.isEmpty }
        guard let sender = sources.first, !sources.contains(account), envelope["syncMessage"]?.object == nil,
            let timestamp = envelope["timestamp"]?.int
        else { return nil }
        (self.envelope, self.sender, self.timestamp) = (envelope, sender, timestamp)
        number = sources.dropFirst().first { $0.hasPrefix("+") }
    }

    /// Every envelope in a body, in whatever it came: a notification `receive` with or without a subscription, several of them, the answer to
    /// `receive`, the list of `/v1/receive`, or an envelope alone. Those to another account than ours are left out.
    static func all(in body: JSON, to account: String) -> [SignalEnvelope] {
        if let several = body.array { return several.flatMap { all(in: $0, to: account) } }
        if let inner = body["params"] ?? body["result"] { return all(in: inner, to: account) }
        if let to = body["account"]?.string, to != account, to.hasPrefix("+") == account.hasPrefix("+") { return [] }
        return body["envelope"].flatMap { SignalEnvelope($0, to: account) }.map { [$0] } ?? []
    }

    var events: [InboundEvent] {
        if let receipt = object("receiptMessage") { return receipts(receipt) }
        if let edit = object("editMessage") {
            return told(edit["dataMessage"] ?? nil, editing: edit["targetSentTimestamp"]?.int).map { [$0] } ?? []
        }
        if let data = object("dataMessage") { return told(data, editing: nil).map { [$0] } ?? [] }
        if let call = object("callMessage"), call["offerMessage"]?.object != nil { return [event(.unsupported, in: nil)] }
        return []
    }

    private func object(_ name: String) -> JSON? { envelope[name].flatMap { $0.object == nil ? nil : $0 } }

    /// An event in a group, or with the sender alone.
    private func event(_ kind: InboundEvent.Kind, in data: JSON?, key: String = "") -> InboundEvent {
        let group = data?["groupInfo"]?["groupId"]?.string
        var event = InboundEvent(kind, participant: sender, conversation: group ?? sender, dedupeKey: "\(sender):\(timestamp)\(key)")
        event.isGroup = group != nil
        event.alias = number
        event.nativeID = String(timestamp)
        event.sentAt = Instant(platformMilliseconds: timestamp)
        return event
    }

    // MARK: - Messages

    private func told(_ data: JSON?, editing edited: Int64?) -> InboundEvent? {
        guard let data, data.object != nil else { return nil }
        if let target = data["remoteDelete"]?["timestamp"]?.int { return event(.retract, in: data).about(target) }
        if let reaction = data["reaction"], let target = reaction["targetSentTimestamp"]?.int {
            var event = event(.reaction, in: data).about(target)
            // A reaction taken back has no sign any more.
            event.text = reaction["isRemove"]?.bool == true ? nil : reaction["emoji"]?.string
            return event
        }
        if cannotAnswer(data) { return event(.unsupported, in: data) }
        let text = data.signalText.flatMap { $0.isEmpty ? nil : $0 }
        let attachments = attachments(data)
        // Timers, profile keys and changes of a group are messages without words.
        if text == nil, attachments.isEmpty { return nil }
        var event = event(edited == nil ? .message : .edit, in: data)
        (event.text, event.attachments) = (text, attachments)
        return (edited ?? data["quote"]?["id"]?.int).map { event.about($0) } ?? event
    }

    private func cannotAnswer(_ data: JSON) -> Bool {
        ["sticker", "payment", "pollCreate"].contains { data[$0]?.object != nil } || data["contacts"]?.array?.isEmpty == false
    }

    private func attachments(_ data: JSON) -> [InboundEvent.Attachment] {
        (data["attachments"]?.array ?? []).compactMap { attachment in
            let type = attachment["contentType"]?.string ?? ""
            // The rest of a long text, which signal-cli has put into the message.
            if type == "text/x-signal-plain" { return nil }
            let kind: InboundEvent.Attachment.Kind =
                switch type.split(separator: "/").first {
                case "image": .photo
                case "audio": .voice
                case "video": .video
                default: attachment["voiceNote"]?.bool == true ? .voice : .file
                }
            return InboundEvent.Attachment(kind, id: attachment["id"]?.string, mediaType: type.isEmpty ? nil : type)
        }
    }

    // MARK: - Receipts

    /// One event for each message of ours that a receipt is about.
    private func receipts(_ receipt: JSON) -> [InboundEvent] {
        func says(_ name: String) -> Bool { receipt[name]?.bool == true }
        guard let state: DeliveryState = says("isRead") || says("isViewed") ? .read : says("isDelivery") ? .delivered : nil else {
            return []
        }
        return (receipt["timestamps"]?.array ?? []).compactMap(\.int).map { target in
            var event = event(.status, in: nil, key: ":\(state.rawValue):\(target)").about(target)
            (event.nativeID, event.status) = (nil, state)
            return event
        }
    }
}

extension InboundEvent {
    fileprivate func about(_ timestamp: Int64) -> InboundEvent {
        var event = self
        event.target = String(timestamp)
        return event
    }
}

extension JSON {
    /// The words of a message, with the names of those it mentions where Signal leaves a sign in their place.
    fileprivate var signalText: String? {
        guard let text = self["message"]?.string else { return nil }
        guard let mentions = self["mentions"]?.array, !mentions.isEmpty else { return text }
        var units = Array(text.utf16)
        for mention in mentions.sorted(by: { ($0["start"]?.int ?? 0) > ($1["start"]?.int ?? 0) }) {
            guard let start = mention["start"]?.int.flatMap({ Int(exactly: $0) }),
                let length = mention["length"]?.int.flatMap({ Int(exactly: $0) }),
                start >= 0, (0...16).contains(length), start <= units.count - length
            else { continue }
            // Who hides a name, or is known here by a number alone, is somebody.
            let name = mention["name"]?.string.flatMap { $0.isEmpty || $0.hasPrefix("+") ? nil : $0 } ?? "…"
            units.replaceSubrange(start..<start + length, with: Array("@\(name)".utf16))
        }
        return String(decoding: units, as: UTF16.self)
    }
}
