public import DialogueEngine
import Storage
public import VoiceSummary

extension Facilitator {
    /// Where all voices stand in a consultation.
    ///
    /// - Complexity: O(people + answers): sessions are read from their snapshots, words unsealed only for this.
    public func standing(of code: String, audience: Audience, asOf time: Instant) async throws -> Standing {
        let open = try await consultation(code)
        let voters = try await voters(of: open) { reader, person in
            try Turn.session(of: StreamID(consultation: code, participant: person.participant), in: reader).session
        }
        return try await standing(of: open, voters, audience: audience, asOf: time)
    }

    func standing(of open: OpenConsultation, _ voters: [Voter], audience: Audience, asOf time: Instant) async throws -> Standing {
        let (group, lines) = try await store.read { reader in
            let group = try groups.group(open.code, of: open.dialogue, in: reader)
            let ids = group.contributions.filter { $0.status != .recalled }.map(\.id)
            return (group, try LineWordsReader(code: open.code, vault: vault, reader: reader).words(of: ids, in: group))
        }
        return Standing(of: voters, open.request(group, lines, audience: audience, asOf: time))
    }

    /// Everyone the consultation knows, with the session that `session` finds for them; without those for whom it finds none.
    func voters(of open: OpenConsultation, session: @escaping @Sendable (any StoreReader, Person) throws -> Session?) async throws
        -> [Voter]
    {
        let vault = vault
        return try await store.read { reader in
            try reader.people(in: open.code).compactMap { person in
                guard let found = try session(reader, person) else { return nil }
                let key = try person.wrappedKey.map { try vault.personKey(wrapped: $0) }
                let texts = Texts(code: open.code, participant: person.participant, key: key, reader: reader)
                let latest = try Turn.session(of: StreamID(consultation: open.code, participant: person.participant), in: reader).session
                return Voter(
                    participant: person.participant, session: found, invitedVoice: person.voice.map { VoiceID($0) }, role: person.role,
                    words: try texts.all(), refusesQuotes: latest.refusesQuotes(in: open.dialogue))
            }
        }
    }
}

extension OpenConsultation {
    /// What a standing of this consultation is asked of.
    func request(_ group: Consultation, _ lines: [StatementID: String], audience: Audience, asOf time: Instant) -> StandingRequest {
        let (dialogue, view) = (dialogue, group.view(in: dialogue, of: ""))
        return StandingRequest(
            code: code, dialogue: dialogue,
            phases: group.marks.map { PhaseMark(phase: $0.phase, since: $0.since, reason: $0.reason, actor: $0.actor) }, asOf: time,
            audience: audience, group: group, lines: lines
        ) { voter in
            voter.invitedVoice ?? voter.session.voice(in: dialogue, seeing: view, words: voter.words, at: time)
        }
    }
}

extension Session {
    /// Whether this person said that none of their words may appear.
    fileprivate func refusesQuotes(in dialogue: Dialogue) -> Bool {
        guard let quotes = dialogue.standing.quotes else { return false }
        return counted.contains { $0.key == AnswerKey(quotes) && $0.value == .option("nee") }
    }
}
