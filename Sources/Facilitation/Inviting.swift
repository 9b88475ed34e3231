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
    /// The channel of whoever types at a terminal.
    public static let terminalChannel = "terminal"
    /// Whether people on a channel are known by what they are called, and by no number.
    static func isByName(_ channel: String) -> Bool { channel == proxyChannel || channel == terminalChannel }
    /// Whether somebody else types for this person.
    public var isProxy: Bool { channel == Self.proxyChannel }

    public init(channel: String, address: String, voice: String? = nil, role: String? = nil) {
        (self.channel, self.address, self.voice, self.role) = (channel, address, voice, role)
    }
}

extension Facilitator {
    /// Adds people to those the consultation knows; who is known already is left as they are. Returns the pseudonyms of the new ones, in order.
    ///
    /// - Parameter actor: who invites, for the log, which tells how many and never whom.
    /// - Throws: ``FacilitationError/refused(_:)`` where somebody's voice is none of the script's; nobody is added then.
    @discardableResult
    public func invite(_ people: [Invitee], to code: String, by actor: String = "moderator", at time: Instant) async throws -> [String] {
        let open = try await consultation(code)
        return try await store.write { writer in
            let added = try add(people, to: open, writer, at: time)
            if !added.isEmpty {
                try groupTurn(in: open, writer).take(.inviteMany(people: added.count, links: 0, actor: actor), at: time)
            }
            return added
        }
    }

    func add(_ people: [Invitee], to open: OpenConsultation, _ writer: any StoreWriter, at time: Instant) throws -> [String] {
        // A misspelled voice would be a group of its own that nobody can speak for.
        let voices = Set(open.dialogue.voices.map(\.id))
        for voice in people.compactMap(\.voice).map({ VoiceID($0) }) where !voices.isEmpty && !voices.contains(voice) {
            throw FacilitationError.refused(.noSuchVoice(voice))
        }
        let group = groupTurn(in: open, writer)
        return try people.compactMap { invitee in
            let voice = invitee.voice.map { VoiceID($0) }
            if var known = try person(at: invitee.address, on: invitee.channel, in: open.code, writer) {
                guard try isOnlyReminded(known, in: open, writer) else { return nil }
                (known.voice, known.role, known.invitedAt) = (invitee.voice, invitee.role, time.milliseconds)
                try writer.update(person: known)
                try group.take(.invite(participant: known.participant, voice: voice, isProxy: false), at: time)
                return known.participant
            }
            // Who was here and goes on elsewhere is known already.
            let hashes = hashes(of: invitee.address, on: invitee.channel)
            if try hashes.contains(where: { try writer.route(channel: invitee.channel, addressHash: $0) == open.code }) { return nil }
            // Who was erased or asked to be left alone is not kept anew by a list: only they themselves come back.
            if try hashes.contains(where: { try writer.isSuppressed(channel: invitee.channel, addressHash: $0) }) { return nil }
            let person = try newPerson(canonical(invitee, writer), in: open, writer, invitedAt: time)
            try group.take(.invite(participant: person.participant, voice: voice, isProxy: invitee.isProxy), at: time)
            return person.participant
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

    /// Erases a person as the word `wis` does, as often as they are known; returns whether there was such a person.
    public func erase(channel: String, address: String, from code: String, at time: Instant) async throws -> Bool {
        let open = try await consultation(code)
        let isErased = try await store.write { writer in
            let found = try people(at: address, on: channel, in: code, writer)
            let isErased = try found.reduce(false) { isErased, person in
                let turn = groupTurn(in: open, writer).turn(of: person, isInline: true)
                return try turn.take(.command(.erase), cause: nil, at: time).isErased || isErased
            }
            // However the number is written, nothing goes to it any more.
            if isErased {
                for hash in hashes(of: address, on: channel) {
                    try writer.suppress(channel: channel, addressHash: hash, at: time.milliseconds)
                }
            }
            return isErased
        }
        if isErased { try await purge() }
        return isErased
    }
}
