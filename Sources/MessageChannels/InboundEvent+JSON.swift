import DialogueEngine
public import JSONText

extension InboundEvent {
    /// This event for people who look into captured webhooks; members that have no value are left out.
    public var json: JSON {
        var members: [String: JSON] = [
            "kind": .string(kind.rawValue), "participant": .string(participant), "conversation": .string(conversation),
            "dedupe_key": .string(dedupeKey), "group": .bool(isGroup),
            "attachments": .array(attachments.map(\.json)),
        ]
        if isGroup { members["addressed"] = .bool(isAddressed) }
        members["mention"] = mention.map { .string($0) }
        members["text"] = text.map { .string($0) }
        members["choice"] = choice.map { .string($0) }
        members["native_id"] = nativeID.map { .string($0) }
        members["language_hint"] = languageHint.map { .string($0.text) }
        members["sent_at"] = sentAt.map { .int($0.milliseconds) }
        members["target"] = target.map { .string($0) }
        members["status"] = status.map { .string($0.rawValue) }
        if !form.isEmpty { members["form"] = .object(form.mapValues { .string($0) }) }
        return .object(members)
    }
}

extension InboundEvent.Attachment {
    fileprivate var json: JSON {
        var members: [String: JSON] = ["kind": .string(kind.rawValue)]
        members["id"] = id.map { .string($0) }
        members["media_type"] = mediaType.map { .string($0) }
        return .object(members)
    }
}
