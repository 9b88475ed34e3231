import DialogueEngine
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
        try people(at: address, on: channel, in: code, reader).first
    }

    /// Everybody known at an address: several, where the same number was once taken for different people's. Whoever was known by it and now is by another,
    /// such as an id or a browser, is the last.
    func people(at address: String, on channel: String, in code: String, _ reader: any StoreReader) throws -> [Person] {
        let hashes = hashes(of: address, on: channel)
        let now = try hashes.compactMap { try reader.person(consultation: code, channel: channel, addressHash: $0) }
        let before = try hashes.compactMap { hash -> Person? in
            // Stores of an earlier version keep it for every conversation, under a name without the code.
            let kept =
                try reader.link(vault.hash(formerly: hash, on: channel, in: code)) ?? reader.link(vault.hash(formerly: hash, on: channel))
            guard let kept, kept.consultation == code else { return nil }
            return try reader.person(consultation: code, participant: kept.participant)
        }
        return (now + before).reduce(into: []) { all, person in
            if !all.contains(where: { $0.participant == person.participant }) { all.append(person) }
        }
    }

    /// Keeps by which other address somebody is known, so that nobody is invited there as somebody else, and who asks by it to be erased is found.
    func keep(formerly hash: String, of person: Person, _ writer: any StoreWriter, at time: Instant) throws {
        try writer.keep(
            link: LinkCode(
                code: vault.hash(formerly: hash, on: person.channel, in: person.consultation), consultation: person.consultation,
                participant: person.participant, expiresAt: (time + Self.invitationTime).milliseconds))
    }

    /// Somebody who is not known yet, by the address as their platform tells it where that is known; written as it was where messages to it are not wanted,
    /// so that none goes there by another spelling.
    func canonical(_ invitee: Invitee, _ reader: any StoreReader) throws -> Invitee {
        let spellings = spellings(of: invitee.address, on: invitee.channel)
        let unwanted = try spellings.first {
            try reader.isSuppressed(channel: invitee.channel, addressHash: vault.hash(channel: invitee.channel, address: $0))
        }
        var known = Invitee.isByName(invitee.channel) ? invitee.address : PhoneNumber.tidied(invitee.address)
        if let channel = platforms[invitee.channel] { known = spellings.count > 1 ? channel.address(known) : invitee.address }
        return Invitee(channel: invitee.channel, address: unwanted ?? known, voice: invitee.voice, role: invitee.role)
    }

    /// A person who from now on is known by the address as their platform tells it; `nil` where somebody else is known by that.
    func readdressed(
        _ person: Person, as address: String, reachedAt place: String, _ writer: any StoreWriter, at time: Instant
    ) throws -> Person? {
        let hash = vault.hash(channel: person.channel, address: address)
        if hash == person.addressHash { return person }
        if try writer.person(consultation: person.consultation, channel: person.channel, addressHash: hash) != nil { return nil }
        if let before = person.addressHash { try keep(formerly: before, of: person, writer, at: time) }
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
