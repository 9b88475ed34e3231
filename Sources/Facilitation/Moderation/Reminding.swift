public import DialogueEngine
import Storage

/// Whom reminders of promises go to.
extension Facilitator {
    /// An act in which whoever is to be reminded stands by the name of their account, or by a pseudonym instead of their address.
    ///
    /// Somebody of that address who takes part is the same person. Whoever is not known yet is kept as a person is, address sealed under a key of their
    /// own, and is no member of the group: they are in no count, and nobody asks them anything.
    func knowing(_ act: ModeratorAct, in open: OpenConsultation, _ writer: any StoreWriter) throws -> ModeratorAct {
        switch act {
        case .commit(let text, let owner, let due, let concerns, let reminding):
            .commit(text, owner: owner, due: due, concerns: concerns, reminding: try reminding.map { try known($0, in: open, writer) })
        case .remind(let id, let reach): .remind(id, try known(reach, in: open, writer))
        case .split(let id, .thoughts(let thoughts)): .split(id, .ranges(try ranges(of: thoughts, in: id, of: open, writer)))
        default: act
        }
    }

    /// Where thoughts stand in a line, so that whoever splits it writes nothing into it.
    private func ranges(
        of thoughts: [String], in id: StatementID, of open: OpenConsultation, _ writer: any StoreWriter
    ) throws -> [Range<Int>] {
        let group = try groups.group(open.code, of: open.dialogue, in: writer)
        let words = try LineWordsReader(code: open.code, vault: vault, reader: writer).words(of: [id], in: group)[id] ?? ""
        // Without a line there is nothing to cut, which the group says itself.
        guard let line = group.contribution(id) else { return [] }
        guard let ranges = Cut.ranges(of: thoughts, in: words, line.language) else { throw FacilitationError.refused(.notItsWords(id)) }
        return ranges
    }

    private func known(_ reach: Reach, in open: OpenConsultation, _ writer: any StoreWriter) throws -> Reach {
        switch reach {
        case .address(let channel, let address): .person(try keeper(channel, address, in: open, writer).participant, via: channel)
        case .account(let name): .account(try accountName(name, writer))
        case .author, .person, .nobody: reach
        }
    }

    private func keeper(_ channel: String, _ address: String, in open: OpenConsultation, _ writer: any StoreWriter) throws -> Person {
        // Nobody is written to by name through others, or in a browser.
        if [Invitee.proxyChannel, Self.pagesChannel, Self.modelChannel].contains(channel) {
            throw FacilitationError.refused(.cannotReach(channel))
        }
        for hash in hashes(of: address, on: channel) where try writer.isSuppressed(channel: channel, addressHash: hash) {
            throw FacilitationError.refused(.leftAlone)
        }
        // Whoever went on in a browser or elsewhere is not written to there.
        if let known = try person(at: address, on: channel, in: open.code, writer), known.channel == channel { return known }
        return try newPerson(canonical(Invitee(channel: channel, address: address), writer), in: open, writer, invitedAt: nil)
    }

    /// The name as the account has it; where nobody has an account, as it was typed.
    private func accountName(_ name: String, _ reader: any StoreReader) throws -> String {
        let accounts = try reader.accounts().compactMap(Account.init)
        if accounts.isEmpty, let typed = Account.name(name) { return typed }
        guard let known = accounts.first(where: { $0.name.lowercased() == name.lowercased() && !$0.isClosed }) else {
            throw FacilitationError.refused(.noSuchAccount(name))
        }
        return known.name
    }

    /// Whether somebody is known for a promise alone: no member, in no count, asked nothing.
    func isOnlyReminded(_ person: Person, in open: OpenConsultation, _ reader: any StoreReader) throws -> Bool {
        try groups.look(at: open.code, of: open.dialogue, in: reader) { group in
            group.members[person.participant] == nil && group.keepers.contains(person.participant)
        }
    }

    /// Whom a timer would remind who wants no messages any more; `nil` where there is nobody like that.
    func leftAlone(by timer: GroupTimer, in open: OpenConsultation, _ reader: any StoreReader) throws -> String? {
        guard case .remind(let id) = timer,
            let keeper = try groups.look(at: open.code, of: open.dialogue, in: reader, { $0.commitment(id)?.keeper?.participant }),
            let person = try reader.person(consultation: open.code, participant: keeper)
        else { return nil }
        guard let hash = person.addressHash else { return keeper }
        return try reader.isSuppressed(channel: person.channel, addressHash: hash) ? keeper : nil
    }

    /// Has whoever was only reminded of a promise take part, from their first words or the code on.
    func admit(_ person: Person, in open: OpenConsultation, _ writer: any StoreWriter, at time: Instant) throws {
        guard try isOnlyReminded(person, in: open, writer) else { return }
        let joining = ConsultationInput.join(
            participant: person.participant, channel: person.channel, isProxy: person.channel == Invitee.proxyChannel)
        try groupTurn(in: open, writer).take(joining, at: time)
    }
}

extension GroupTurn {
    /// Keeps what somebody wrote about the promises they are reminded of, sealed under their key, so that it goes with them.
    func keep(report words: String, of person: Person, at time: Instant) throws {
        guard let key = try vault.key(of: person) else { return }
        // Numbers below zero are never those of answers; the event that is about to be recorded makes each its own.
        let id = TextID(-(try writer.lastSequence(of: StreamID(consultation: open.code)) + 1))
        let texts = Texts(code: open.code, participant: person.participant, key: key, reader: writer)
        try writer.keep(text: try texts.sealed(words, as: id, under: key, chance))
        try take(.remark(participant: person.participant, id, nil), at: time)
    }
}

/// What whoever is reminded of a promise wrote about it.
public struct PromiseReport: Sendable, Equatable {
    public let text: String
    public let at: Instant
}

extension Facilitator {
    /// What was written about each promise by whoever is reminded of it and takes no part: the latest three, the oldest first.
    ///
    /// - Complexity: O(promises + remarks).
    public func promiseReports(on code: String) async throws -> [StatementID: [PromiseReport]] {
        let open = try await consultation(code)
        return try await store.read { reader in
            let group = try groups.group(code, of: open.dialogue, in: reader)
            return try promiseReports(in: group, LineWordsReader(code: code, vault: vault, reader: reader))
        }
    }

    func promiseReports(in group: Consultation, _ words: LineWordsReader) throws -> [StatementID: [PromiseReport]] {
        try group.commitments.reduce(into: [:]) { reports, promise in
            let written = try promise.reports.suffix(3).compactMap { report in
                try words.text(report.text, of: report.author).map { PromiseReport(text: $0, at: report.at) }
            }
            if !written.isEmpty { reports[promise.id] = written }
        }
    }
}

/// A promise without an answer, with the conversation it was made in.
public struct OpenPromise: Sendable {
    public let open: OpenConsultation
    public let promise: Commitment
    /// As clocks there count them; negative once its day is over.
    public let daysLeft: Int?
    public let isOverdue: Bool
}

extension Facilitator {
    /// Every promise without an answer in the conversations that can be read here, the most urgent first.
    ///
    /// - Complexity: O(conversations + promises).
    public func openPromises(at time: Instant) async throws -> [OpenPromise] {
        var conversations: [OpenConsultation] = []
        for code in try await store.read({ try $0.consultations() }).map(\.code) {
            if let open = try? await consultation(code) { conversations.append(open) }
        }
        // In one reading, since every page of the console asks.
        let found = try await store.read { [conversations] reader in
            try conversations.flatMap { open in
                let zone = open.dialogue.run.timeZone
                return try groups.look(at: open.code, of: open.dialogue, in: reader) { group in
                    group.commitments.filter { !$0.status.isSettled }.map {
                        OpenPromise(
                            open: open, promise: $0, daysLeft: $0.daysLeft(at: time, in: zone), isOverdue: $0.isOverdue(at: time))
                    }
                }
            }
        }
        return found.sorted {
            ($0.promise.due ?? .distant, $0.open.code, $0.promise.at) < ($1.promise.due ?? .distant, $1.open.code, $1.promise.at)
        }
    }
}

extension Instant {
    /// Later than any promise is due.
    fileprivate static let distant = Instant(milliseconds: .max)
}
