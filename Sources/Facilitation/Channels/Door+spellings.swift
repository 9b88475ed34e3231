import DialogueEngine
import MessageChannels
import Storage

extension Door {
    /// Has whoever was invited at this number, or is reminded of a promise there, known by it as the platform tells it, however it was written by hand.
    ///
    /// Looked at before somebody has a route, and where they want no messages any more; so nobody who takes part pays for it.
    ///
    /// - Parameter route: where the address leads.
    /// - Returns: the same; or where another spelling of the number leads, since who went on elsewhere is still found there.
    @discardableResult
    func recognise(_ event: InboundEvent, _ hash: String, _ route: String?) throws -> String? {
        var route = route
        let alias = event.alias.map { channel.spellings(of: $0) } ?? []
        let written = channel.spellings(ofTold: event.participant).dropFirst() + alias
        for spelling in written {
            let other = facilitator.vault.hash(channel: channel.id, address: spelling)
            for person in try writer.people(channel: channel.id, addressHash: other) {
                // Invited twice, as two people: the one who is known by the number as it stands is the one who writes.
                _ = try facilitator.readdressed(person, as: event.participant, reachedAt: event.conversation, writer, at: time)
            }
            if route == nil, let code = try writer.route(channel: channel.id, addressHash: other) {
                try writer.setRoute(channel: channel.id, addressHash: hash, to: code)
                route = code
            }
        }
        return route
    }

    /// Somebody known by another name that their platform told before; known by this one from now on.
    func known(byOtherName hash: String, _ event: InboundEvent, in open: OpenConsultation) throws -> Person? {
        let name = facilitator.vault.hash(formerly: hash, on: channel.id, in: open.code)
        guard let link = try writer.link(name), link.consultation == open.code,
            let person = try writer.person(consultation: open.code, participant: link.participant), person.channel == channel.id,
            let address = person.addressHash
        else { return nil }
        // A number that went on to somebody else comes with another name beside it.
        if let alias = event.alias, facilitator.vault.hash(channel: channel.id, address: channel.address(alias)) != address { return nil }
        return try facilitator.readdressed(person, as: event.participant, reachedAt: event.conversation, writer, at: time)
    }

    /// Where somebody belongs who is known by another name, told before.
    func belonging(byOtherName hash: String) throws -> String? {
        try writer.link(facilitator.vault.hash(formerly: hash, on: channel.id))?.consultation
    }

    /// Remembers the other name of somebody, so that they are one person by whichever their platform tells alone; until they are erased.
    func remember(_ alias: String?, of person: Person) throws {
        guard let alias else { return }
        let hash = facilitator.vault.hash(channel: channel.id, address: channel.address(alias))
        guard try writer.link(facilitator.vault.hash(formerly: hash, on: channel.id, in: person.consultation)) == nil else { return }
        try facilitator.keep(formerly: hash, of: person, writer, at: time)
        try writer.keep(
            link: LinkCode(
                code: facilitator.vault.hash(formerly: hash, on: channel.id), consultation: person.consultation,
                participant: person.participant, expiresAt: (time + Facilitator.invitationTime).milliseconds))
    }

    /// Whether somebody whose platform knows them by a number asks to be left alone: everywhere, by whatever spelling they are known.
    func wantsToBeLeftAlone(_ event: InboundEvent) -> Bool {
        guard event.kind == .stopped || text.asksToStop else { return false }
        return event.alias != nil || channel.spellings(ofTold: event.participant).count > 1
    }

    /// Lets nothing go to the number either of somebody who is known by an id, where they ask to be left alone.
    func suppressNumber(_ event: InboundEvent) throws {
        guard let alias = event.alias else { return }
        let hash = facilitator.vault.hash(channel: channel.id, address: channel.address(alias))
        try writer.suppress(channel: channel.id, addressHash: hash, at: time.milliseconds)
    }

    /// Lets messages go again to somebody who comes in for the first time, and knows from now on where they belong. They may have wanted none elsewhere.
    func welcome(_ person: Person, _ event: InboundEvent, _ hash: String) throws {
        let session = try writer.session(of: person.stream)
        guard session.stage == .fresh, session.presence == .here, !event.kind.isAboutBefore, !text.asksToStop else { return }
        try writer.unsuppress(channel: channel.id, addressHash: hash)
        try writer.setRoute(channel: channel.id, addressHash: hash, to: person.consultation)
    }

    /// Where somebody is known in several consultations and takes part in none: the one that reminded them of a promise last, so that what they write back is
    /// taken to be about that.
    func remindedLast(_ people: [Person]) throws -> String? {
        var last: (code: String, at: Instant)?
        for person in people where !facilitator.opened.isUnreadable(person.consultation) {
            let open = try consultation(person.consultation)
            guard try facilitator.isOnlyReminded(person, in: open, writer) else { return nil }
            let at = try facilitator.groups.look(at: open.code, of: open.dialogue, in: writer) { group in
                group.commitments.filter { $0.keeper?.participant == person.participant }.compactMap { $0.reminded?.at }.max()
            }
            if let at, last.map({ $0.at < at }) ?? true { last = (open.code, at) }
        }
        return last?.code
    }
}
