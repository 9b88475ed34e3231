import MessageChannels
import Storage

extension Door {
    /// Has whoever was invited at this number, or reminded of a promise there, known by it as the platform tells it, however it was written by hand.
    ///
    /// Looked at before somebody has a route, so that nobody who takes part pays for it.
    func recognise(_ event: InboundEvent, _ hash: String) throws {
        for spelling in channel.spellings(of: event.participant).dropFirst() {
            let other = facilitator.vault.hash(channel: channel.id, address: spelling)
            for person in try writer.people(channel: channel.id, addressHash: other) {
                // Invited twice, as two people: the one who is known by the number as it stands is the one who writes.
                if try writer.person(consultation: person.consultation, channel: channel.id, addressHash: hash) != nil { continue }
                var person = person
                person.addressHash = hash
                person.sealedAddress = try facilitator.vault.seal(address: event.conversation, of: person, facilitator.chance)
                try writer.update(person: person)
            }
            // Where they went on elsewhere, the number still leads there.
            if let code = try writer.route(channel: channel.id, addressHash: other) {
                try writer.setRoute(channel: channel.id, addressHash: hash, to: code)
            }
        }
    }
}
