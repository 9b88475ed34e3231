import DialogueEngine
import MessageChannels
import Storage

/// Going on from another channel, with all one said.
extension Door {
    func offerLink(_ event: InboundEvent, _ hash: String, _ open: OpenConsultation) throws -> DoorOutcome {
        guard let person = try writer.person(consultation: open.code, channel: channel.id, addressHash: hash) else { return DoorOutcome() }
        guard
            try writer.recordOnce(
                channel: channel.id, conversation: hash, messageID: "link \(hidden(event.dedupeKey))", at: time.milliseconds)
        else { return DoorOutcome(isDuplicate: true) }
        let code = DoorText.linkPrefix + facilitator.chance.name(8)
        try writer.keep(
            link: LinkCode(
                code: facilitator.vault.hash(link: code), consultation: open.code, participant: person.participant,
                expiresAt: (time + .seconds(900)).milliseconds))
        return direct(event, words(event).link(code), "link")
    }

    /// Moves somebody to the channel this came from, with all they said.
    mutating func resume(with code: String, _ event: InboundEvent, _ hash: String) throws -> DoorOutcome {
        try recognise(event, hash, nil)
        guard let person = try facilitator.move(code, to: channel.id, event.conversation, hash, writer, at: time) else {
            return direct(event, words(event).unknownLink, "link")
        }
        let open = try consultation(person.consultation)
        try writer.setRoute(channel: channel.id, addressHash: hash, to: person.consultation)
        return try take(.open, event, hash, in: open)
    }
}
