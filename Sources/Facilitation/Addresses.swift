public import MessageChannels
import Storage
import Synchronization

/// The channels of this process by their names, which know how addresses on them are written. Without a server there are none.
final class KnownChannels: Sendable {
    private let channels = Mutex<[String: any Channel]>([:])

    subscript(id: String) -> (any Channel)? { channels.withLock { $0[id] } }

    func know(_ all: [any Channel]) { channels.withLock { known in for channel in all { known[channel.id] = channel } } }
}

/// People by where they are reached. Whoever writes a number by hand writes `06-12345678` or `+31 6 12345678`; a platform tells one of them.
extension Facilitator {
    /// Tells how addresses are written on the channels of a server.
    public func know(_ channels: [any Channel]) { platforms.know(channels) }

    /// Whether this may be an address of somebody on a channel; on one that is not known here, anything may be.
    public func mayReach(_ address: String, on channel: String) -> Bool { platforms[channel]?.mayReach(address) ?? true }

    /// Who is known at an address, in whatever way its number was written.
    func person(at address: String, on channel: String, in code: String, _ reader: any StoreReader) throws -> Person? {
        for hash in hashes(of: address, on: channel) {
            if let person = try reader.person(consultation: code, channel: channel, addressHash: hash) { return person }
        }
        return nil
    }

    /// Everybody known at an address: several, where the same number was once taken for different people's.
    func people(at address: String, on channel: String, in code: String, _ reader: any StoreReader) throws -> [Person] {
        try hashes(of: address, on: channel).compactMap { try reader.person(consultation: code, channel: channel, addressHash: $0) }
    }

    /// Somebody who is not known yet, their number without the signs between its digits; written as it was where messages to it are not wanted, so that
    /// none goes there by another spelling.
    func tidied(_ invitee: Invitee, _ reader: any StoreReader) throws -> Invitee {
        let spellings = spellings(of: invitee.address, on: invitee.channel)
        let unwanted = try spellings.first {
            try reader.isSuppressed(channel: invitee.channel, addressHash: vault.hash(channel: invitee.channel, address: $0))
        }
        let address = unwanted ?? (spellings.count > 1 ? PhoneNumber.tidied(invitee.address) : invitee.address)
        return Invitee(channel: invitee.channel, address: address, voice: invitee.voice, role: invitee.role)
    }

    /// A person who from now on is known by the address as their platform tells it; `nil` where somebody else is known by that.
    func readdressed(_ person: Person, as address: String, reachedAt place: String, _ writer: any StoreWriter) throws -> Person? {
        let hash = vault.hash(channel: person.channel, address: address)
        if hash == person.addressHash { return person }
        if try writer.person(consultation: person.consultation, channel: person.channel, addressHash: hash) != nil { return nil }
        var person = person
        person.addressHash = hash
        person.sealedAddress = try vault.seal(address: place, of: person, chance)
        try writer.update(person: person)
        return person
    }

    /// The keyed hashes of the ways in which an address may have been written: as it stands first.
    func hashes(of address: String, on channel: String) -> [String] {
        spellings(of: address, on: channel).map { vault.hash(channel: channel, address: $0) }
    }

    private func spellings(of address: String, on channel: String) -> [String] {
        if Invitee.isByName(channel) { return [address] }
        return platforms[channel]?.spellings(of: address) ?? PhoneNumber.spellings(of: address)
    }
}
