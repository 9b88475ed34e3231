public import DialogueEngine
import Storage

/// Somebody to invite.
public struct Invitee: Sendable, Equatable {
    public let channel: String
    public let address: String
    public let voice: String?
    public let role: String?

    /// The channel on which somebody else types for a person.
    public static let proxyChannel = "proxy"
    /// Whether somebody else types for this person.
    public var isProxy: Bool { channel == Self.proxyChannel }

    public init(channel: String, address: String, voice: String? = nil, role: String? = nil) {
        (self.channel, self.address, self.voice, self.role) = (channel, address, voice, role)
    }
}

extension Facilitator {
    /// Adds people to those the consultation knows; who is known already is left as they are. Returns the pseudonyms of the new ones, in order.
    ///
    /// - Throws: ``FacilitationError/refused(_:)`` where somebody's voice is none of the script's; nobody is added then.
    @discardableResult
    public func invite(_ people: [Invitee], to code: String, at time: Instant) async throws -> [String] {
        let open = try await consultation(code)
        // A misspelled voice would be a group of its own that nobody can speak for.
        let voices = Set(open.dialogue.voices.map(\.id))
        for voice in people.compactMap(\.voice).map({ VoiceID($0) }) where !voices.isEmpty && !voices.contains(voice) {
            throw FacilitationError.refused(.noSuchVoice(voice))
        }
        return try await store.write { writer in
            let group = groupTurn(in: open, writer)
            var added: [String] = []
            for invitee in people {
                let hash = vault.hash(channel: invitee.channel, address: invitee.address)
                let voice = invitee.voice.map { VoiceID($0) }
                if var known = try writer.person(consultation: code, channel: invitee.channel, addressHash: hash) {
                    guard try isOnlyReminded(known, in: open, writer) else { continue }
                    (known.voice, known.role, known.invitedAt) = (invitee.voice, invitee.role, time.milliseconds)
                    try writer.update(person: known)
                    try group.take(.invite(participant: known.participant, voice: voice, isProxy: false), at: time)
                    added.append(known.participant)
                    continue
                }
                // Who was here and goes on elsewhere is known already.
                if try writer.route(channel: invitee.channel, addressHash: hash) == code { continue }
                let person = try newPerson(invitee, in: open, writer, invitedAt: time)
                try group.take(.invite(participant: person.participant, voice: voice, isProxy: invitee.isProxy), at: time)
                added.append(person.participant)
            }
            return added
        }
    }

    /// A person with a pseudonym and a key of their own, their address sealed.
    ///
    /// - Parameter address: where they are reached, where that is not what they are known by.
    func newPerson(
        _ invitee: Invitee, reachedAt address: String? = nil, in open: OpenConsultation, _ writer: any StoreWriter, invitedAt: Instant?
    ) throws -> Person {
        let (key, wrapped) = try vault.newPersonKey(chance)
        var participant = chance.name(10)
        while try writer.person(consultation: open.code, participant: participant) != nil { participant = chance.name(10) }
        let person = Person(
            consultation: open.code, participant: participant, channel: invitee.channel,
            addressHash: vault.hash(channel: invitee.channel, address: invitee.address),
            sealedAddress: try key.seal(address ?? invitee.address, for: Vault.addressName(open.code, participant), chance),
            wrappedKey: wrapped,
            voice: invitee.voice, role: invitee.role, invitedAt: invitedAt?.milliseconds)
        try writer.add(person: person)
        return person
    }

    /// Erases a person as the word `wis` does; returns whether there was such a person.
    public func erase(channel: String, address: String, from code: String, at time: Instant) async throws -> Bool {
        let open = try await consultation(code)
        let hash = vault.hash(channel: channel, address: address)
        let isErased = try await store.write { writer in
            guard
                let person = try writer.person(consultation: code, channel: channel, addressHash: hash)
                    ?? formerly(at: hash, on: channel, in: code, writer, at: time)
            else { return false }
            return try groupTurn(in: open, writer).turn(of: person, isInline: true).take(.command(.erase), cause: nil, at: time).isErased
        }
        if isErased { try await purge() }
        return isErased
    }

    /// Who was invited at an address and began on pages by a personal link.
    private func formerly(
        at hash: String, on channel: String, in code: String, _ writer: any StoreWriter, at time: Instant
    ) throws -> Person? {
        guard let known = try writer.takeLink(vault.hash(formerly: hash, on: channel), at: time.milliseconds), known.consultation == code
        else { return nil }
        return try writer.person(consultation: code, participant: known.participant)
    }
}
