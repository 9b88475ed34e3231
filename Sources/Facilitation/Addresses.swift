import MessageChannels
import Storage

/// People by where they are reached. Whoever writes a number by hand writes `06-12345678` or `+31 6 12345678`; a platform tells one of them.
extension Facilitator {
    /// Who is known at an address, in whatever way its number was written.
    func person(at address: String, on channel: String, in code: String, _ reader: any StoreReader) throws -> Person? {
        for hash in hashes(of: address, on: channel) {
            if let person = try reader.person(consultation: code, channel: channel, addressHash: hash) { return person }
        }
        return nil
    }

    /// Somebody who is not known yet, their number without the signs between its digits; written as it was where messages to it are not wanted, so that
    /// none goes there by another spelling.
    func tidied(_ invitee: Invitee, _ reader: any StoreReader) throws -> Invitee {
        if Invitee.isByName(invitee.channel) { return invitee }
        let spellings = PhoneNumber.spellings(of: invitee.address)
        let unwanted = try spellings.first {
            try reader.isSuppressed(channel: invitee.channel, addressHash: vault.hash(channel: invitee.channel, address: $0))
        }
        return Invitee(channel: invitee.channel, address: unwanted ?? spellings[0], voice: invitee.voice, role: invitee.role)
    }

    /// The keyed hashes of the ways in which an address may have been written: as it stands first.
    func hashes(of address: String, on channel: String) -> [String] {
        let spellings = Invitee.isByName(channel) ? [address] : PhoneNumber.spellings(of: address)
        return spellings.map { vault.hash(channel: channel, address: $0) }
    }
}
