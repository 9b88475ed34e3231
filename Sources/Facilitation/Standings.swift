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
        let view = group.view(in: open.dialogue, of: "")
        let request = StandingRequest(
            code: open.code, dialogue: open.dialogue,
            phases: group.marks.map { PhaseMark(phase: $0.phase, since: $0.since, reason: $0.reason, actor: $0.actor) }, asOf: time,
            audience: audience, group: group, lines: lines
        ) { voter in
            voter.invitedVoice ?? voter.session.voice(in: open.dialogue, seeing: view, words: voter.words, at: time)
        }
        return Standing(of: voters, request)
    }

    /// Everyone the consultation knows, with the session that `session` finds for them.
    func voters(of open: OpenConsultation, session: @escaping @Sendable (any StoreReader, Person) throws -> Session) async throws -> [Voter]
    {
        let vault = vault
        return try await store.read { reader in
            try reader.people(in: open.code).map { person in
                let key = try person.wrappedKey.map { try vault.personKey(wrapped: $0) }
                let texts = Texts(code: open.code, participant: person.participant, key: key, reader: reader)
                return Voter(
                    participant: person.participant, session: try session(reader, person), invitedVoice: person.voice.map { VoiceID($0) },
                    role: person.role, words: try texts.all())
            }
        }
    }
}
