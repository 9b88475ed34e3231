public import DialogueEngine
import Storage
public import VoiceSummary

extension Facilitator {
    /// Where all voices stand in a consultation.
    ///
    /// - Parameter population: how many residents there are of each answer, in the place of what the consultation was opened with.
    /// - Complexity: O(people + answers): sessions are read from their snapshots, words unsealed only for this.
    public func standing(
        of code: String, audience: Audience, asOf time: Instant, beside population: PopulationTable? = nil
    ) async throws -> Standing {
        let open = try await consultation(code)
        let voters = try await voters(of: open) { _, latest in latest }
        return try await standing(of: open, voters, audience: audience, asOf: time, beside: population)
    }

    func standing(
        of open: OpenConsultation, _ voters: [Voter], audience: Audience, asOf time: Instant, beside population: PopulationTable? = nil
    ) async throws -> Standing {
        let (group, lines) = try await groupWithLines(of: open)
        var request = open.request(group, lines, audience: audience, asOf: time)
        if let population { request.population = population }
        return Standing(of: voters, request)
    }

    /// The group, and the words of what was contributed, opened.
    func groupWithLines(of open: OpenConsultation) async throws -> (Consultation, [StatementID: String]) {
        try await store.read { reader in
            let group = try groups.exactGroup(open.code, of: open.dialogue, in: reader)
            let ids = group.contributions.filter { $0.status != .recalled }.map(\.id)
            return (group, try LineWordsReader(code: open.code, vault: vault, reader: reader).words(of: ids, in: group))
        }
    }

    /// Everyone the consultation knows, with the session that `session` gives for a pseudonym and the latest one; without those for whom it gives none.
    func voters(of open: OpenConsultation, session: @escaping @Sendable (String, Session) throws -> Session?) async throws -> [Voter] {
        let (vault, groups) = (vault, groups)
        return try await store.read { reader in
            let reminded = try groups.look(at: open.code, of: open.dialogue, in: reader) { group in
                group.keepers.filter { group.members[$0] == nil }
            }
            return try reader.people(in: open.code).filter { !reminded.contains($0.participant) }.compactMap { person in
                let latest = try reader.session(of: person.stream)
                guard let found = try session(person.participant, latest) else { return nil }
                let key = try vault.key(of: person)
                let texts = Texts(code: open.code, participant: person.participant, key: key, reader: reader)
                let since = Since(then: found, now: latest, dialogue: open.dialogue)
                return Voter(
                    participant: person.participant, session: found, invitedVoice: person.voice.map { VoiceID($0) }, role: person.role,
                    words: since.allowed(try texts.all()), refusesQuotes: since.took(back: open.dialogue.standing.quotes),
                    hidesRole: since.took(back: open.dialogue.roles?.shown), channel: person.channel)
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

/// What a person took back since a moment of which a standing is shown; nothing where that moment is now.
private struct Since {
    let then: Session
    let now: Session
    let dialogue: Dialogue

    private let earlier: [AnswerKey: AnswerValue]
    private let later: [AnswerKey: AnswerValue]

    init(then: Session, now: Session, dialogue: Dialogue) {
        (self.then, self.now, self.dialogue) = (then, now, dialogue)
        earlier = Self.answers(in: then)
        later = then == now ? earlier : Self.answers(in: now)
    }

    private static func answers(in session: Session) -> [AnswerKey: AnswerValue] {
        session.counted.reduce(into: [:]) { if $0[$1.key] == nil { $0[$1.key] = $1.value } }
    }

    /// Whether leave that was given then is given no longer.
    func took(back question: QuestionID?) -> Bool {
        guard let key = question.map({ AnswerKey($0) }) else { return false }
        return earlier[key] == .option(.yes) && later[key] != .option(.yes) || later[key] == .option(.no)
    }

    /// The person's texts without words that were changed or taken back, or of which the leave is another one.
    func allowed(_ words: OwnWords) -> OwnWords {
        if then == now { return words }
        var words = words
        for record in then.counted {
            guard case .words(let text)? = record.value else { continue }
            let leave = dialogue.place(of: record.key.question).flatMap { dialogue.questions[$0].sharedBy }.map { AnswerKey($0) }
            let isSameLeave = leave.map { earlier[$0] == later[$0] } ?? true
            if later[record.key] != record.value || !isSameLeave { words.remove(text) }
        }
        return words
    }
}
