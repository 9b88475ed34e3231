public import DialogueEngine
import Storage

/// Personal links: whoever was invited begins on residents' pages as who they are, with their voice and role.
///
/// A link follows from the person and the master key, so that asking again gives the same one, and the store has its keyed hash, among the other codes.
/// It begins a talk and nothing else: it is used up by that, and it opens no talk that has begun elsewhere. One that fell into other hands is taken
/// back; who asks again gets another one.
extension Facilitator {
    /// How long somebody may wait before they begin.
    static let invitationTime = Span.days(400)

    /// Adds people as ``invite(_:to:by:at:)`` does, and returns what stands at the end of each one's own link.
    ///
    /// - Returns: in the order of `people`; `nil` for who has begun, was erased or does not type for themselves.
    public func invitations(
        for people: [Invitee], to code: String, by actor: String = "moderator", at time: Instant
    ) async throws -> [String?] {
        let open = try await consultation(code)
        return try await store.write { writer in
            let added = try add(people, to: open, writer, at: time)
            let links = try people.map { try link(of: $0, in: code, writer, at: time) }
            // Whoever has somebody's link can begin as them, so that it was given out is told too; of who stands in the list twice, once.
            let given = Set(links.compactMap { $0 }).count
            if !added.isEmpty || given > 0 {
                try groupTurn(in: open, writer).take(.inviteMany(people: added.count, links: given, actor: actor), at: time)
            }
            return links
        }
    }

    private func link(of invitee: Invitee, in code: String, _ writer: any StoreWriter, at time: Instant) throws -> String? {
        guard !invitee.isProxy, let person = try person(at: invitee.address, on: invitee.channel, in: code, writer),
            try isFresh(person, writer)
        else { return nil }
        let link = try invitation(of: person, writer)
        try writer.keep(
            link: LinkCode(
                code: vault.hash(invitation: link), consultation: code, participant: person.participant,
                expiresAt: (time + Self.invitationTime).milliseconds))
        return link
    }

    /// Takes people's links back, given out or not: each works no more, and who is asked for gets another one from then on.
    ///
    /// - Returns: how many links were taken back: those of who is known and has not begun.
    public func withdrawLinks(of people: [Invitee], from code: String, by actor: String = "moderator", at time: Instant) async throws -> Int
    {
        let open = try await consultation(code)
        return try await store.write { writer in
            var withdrawn: Set<String> = []
            for invitee in people {
                guard !invitee.isProxy, let person = try person(at: invitee.address, on: invitee.channel, in: code, writer),
                    try isFresh(person, writer), withdrawn.insert(person.participant).inserted
                else { continue }
                let link = try invitation(of: person, writer)
                _ = try writer.takeLink(vault.hash(invitation: link), at: time.milliseconds)
                // Kept as long as the person is: else it would hold again one day.
                try writer.keep(
                    link: LinkCode(
                        code: vault.hash(withdrawn: link), consultation: code, participant: person.participant, expiresAt: .max))
            }
            if !withdrawn.isEmpty { try groupTurn(in: open, writer).take(.withdrawLinks(withdrawn.count, actor: actor), at: time) }
            return withdrawn.count
        }
    }

    /// Begins the talk of whoever a link is of, under a token that was made here; one that has begun under that token goes on.
    ///
    /// - Parameters:
    ///   - link: what stands at the end of the link.
    ///   - sealed: the token, with the proof that it was made here.
    /// - Returns: the token without its seal; `nil` where it was not made here, or the link is of nobody, or no longer.
    public func begin(
        invited link: String, _ sealed: String, in code: String, language: Language?, at time: Instant
    ) async throws -> String? {
        let open = try await consultation(code)
        guard let token = token(in: sealed, for: code), link.utf8.count <= 40 else { return nil }
        try await tickBriefly(time)
        do { try await use(link, token, in: open, language, at: time) } catch is DeadLink { return nil }
        return token
    }

    /// - Throws: ``DeadLink``, so that a link that is of another conversation stays what it was.
    private func use(_ link: String, _ token: String, in open: OpenConsultation, _ language: Language?, at time: Instant) async throws {
        try await store.write { writer in
            if try person(token, in: open, writer) != nil { return }
            guard let known = try writer.takeLink(vault.hash(invitation: link), at: time.milliseconds), known.consultation == open.code,
                let invited = try writer.person(consultation: open.code, participant: known.participant), try isFresh(invited, writer),
                let person = try move(known, to: Self.pagesChannel, token, pageHash(token), writer)
            else { throw DeadLink() }
            // The address they were invited at is still theirs: nobody is invited there once more, as somebody else.
            if let hash = invited.addressHash {
                try writer.setRoute(channel: invited.channel, addressHash: hash, to: open.code)
                // And who asks by it to be erased is found by it.
                try keep(formerly: hash, of: invited, writer, at: time)
            }
            try begin(token, language, in: open, writer, at: time)
            try keepReceipt(of: token, for: person, writer, at: time)
        }
    }

    private func isFresh(_ person: Person, _ reader: any StoreReader) throws -> Bool {
        return try person.wrappedKey != nil && reader.session(of: person.stream).stage == .fresh
    }

    /// Somebody's first link that was not taken back.
    ///
    /// - Complexity: O(how many were).
    private func invitation(of person: Person, _ reader: any StoreReader) throws -> String {
        let name = "\(person.consultation) \(person.participant)"
        var (link, number) = (vault.letters(20, of: name, for: "invitation"), 0)
        while try reader.link(vault.hash(withdrawn: link)) != nil {
            number += 1
            link = vault.letters(20, of: "\(name) \(number)", for: "invitation")
        }
        return link
    }
}

/// Why a link begins nothing.
private struct DeadLink: Error {}

extension Vault {
    /// A link as the store keeps it; never that of a code by which somebody goes on.
    func hash(invitation link: String) -> String { hash(channel: "invitation", address: link) }

    /// That a link was taken back.
    func hash(withdrawn link: String) -> String { hash(channel: "withdrawn invitation", address: link) }

    /// Under what somebody is found who was invited at an address, by its hash, and began elsewhere by a link.
    func hash(formerly address: String, on channel: String, in code: String) -> String {
        hash(channel: "formerly \(channel) \(code)", address: address)
    }

    /// The same in stores of an earlier version.
    func hash(formerly address: String, on channel: String) -> String { hash(channel: "formerly \(channel)", address: address) }
}
