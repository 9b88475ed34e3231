import DialogueEngine
import Storage

/// Codes by which somebody goes on elsewhere, kept as keyed hashes: who reads the store cannot go on for anybody.
extension Facilitator {
    /// Moves somebody to another address with all they said, by their code; `nil` where the code does not work, or somebody else is there.
    ///
    /// What waits on the old channel stays unsaid: the question at hand is put at the new one.
    func move(
        _ code: String, to channel: String, _ address: String, _ hash: String, _ writer: any StoreWriter, at time: Instant
    ) throws -> Person? {
        guard let link = try writer.takeLink(vault.hash(link: code), at: time.milliseconds) else { return nil }
        return try move(link, to: channel, address, hash, writer)
    }

    /// Moves whom a code is of.
    func move(
        _ link: LinkCode, to channel: String, _ address: String, _ hash: String, _ writer: any StoreWriter
    ) throws -> Person? {
        guard var person = try writer.person(consultation: link.consultation, participant: link.participant), person.wrappedKey != nil,
            try writer.person(consultation: link.consultation, channel: channel, addressHash: hash) == nil
        else { return nil }
        try writer.cancelOutbox(of: StreamID(consultation: link.consultation, participant: link.participant), keeping: [])
        (person.channel, person.addressHash) = (channel, hash)
        person.sealedAddress = try vault.seal(address: address, of: person, chance)
        try writer.update(person: person)
        return person
    }
}

extension Vault {
    /// A code as the store keeps it.
    func hash(link code: String) -> String { hash(channel: "link", address: code) }
}
