public import DialogueEngine

/// Who reads a standing; it decides how small a group may be before its figures are held back.
public enum Audience: String, Sendable, CaseIterable {
    case `public`, moderator

    /// The fewest people of a group, and of all others together, for which figures are shown: 10, or 5 for a moderator.
    public var smallestGroup: Int { self == .public ? 10 : 5 }
}

/// One person known to the consultation: invited, or come by themselves.
public struct Voter: Sendable {
    /// The pseudonym; the first part of every evidence id.
    public let participant: String
    /// Their walk, as the log gives it.
    public let session: Session
    /// The voice this person was invited for.
    public let invitedVoice: VoiceID?
    /// The role they were invited in; no attribute of any figure: roles come from the answer the script names.
    public let role: String?
    /// The person's texts, unsealed for the length of this computation.
    public let words: OwnWords
    /// Whether the person has since taken back the leave for their words to appear, and for their role to stand beside them.
    public let refusesQuotes: Bool
    public let hidesRole: Bool
    /// The channel this person came by, as a kind: nothing that leads to them.
    public let channel: String?

    /// One person with their own words; what is not in `words` counts and cannot be quoted.
    public init(
        participant: String, session: Session, invitedVoice: VoiceID? = nil, role: String? = nil, words: OwnWords = OwnWords(),
        refusesQuotes: Bool = false, hidesRole: Bool = false, channel: String? = nil
    ) {
        (self.participant, self.session, self.invitedVoice, self.channel) = (participant, session, invitedVoice, channel)
        (self.role, self.words, self.refusesQuotes, self.hidesRole) = (role, words, refusesQuotes, hidesRole)
    }
}

/// A phase the consultation went into, when, by whom and why.
public struct PhaseMark: Sendable, Equatable {
    /// The phase gone into.
    public let phase: PhaseID
    /// When it began.
    public let since: Instant
    /// Given where the rule for moving on did not hold.
    public let reason: String?
    /// Who moved the consultation on: a moderator, or the rule itself.
    public let actor: String

    /// One step of the consultation's course.
    public init(phase: PhaseID, since: Instant, reason: String? = nil, actor: String) {
        (self.phase, self.since, self.reason, self.actor) = (phase, since, reason, actor)
    }
}

/// What a standing is asked of: which consultation, as of when, for whom.
public struct StandingRequest: Sendable {
    /// The join code of the consultation.
    public let code: String
    /// The dialogue as it was opened.
    public let dialogue: Dialogue
    /// The course of the consultation, oldest first; the last one holds now.
    public let phases: [PhaseMark]
    /// The moment it is computed for; nothing here reads a clock.
    public let asOf: Instant
    /// Who reads it.
    public let audience: Audience
    /// The group as its log gives it: contributions, versions, promises, acts of moderators; empty where there is none.
    public let group: Consultation
    /// The words of contributions, opened by the caller; what was erased or taken back is absent.
    public let lines: [StatementID: String]
    /// The voice somebody speaks with; by default the one they were invited for.
    public let voiceOf: @Sendable (Voter) -> VoiceID?

    /// How many residents there are of each answer about the person, by default what the consultation was opened with; `nil` where nobody said.
    public var population: PopulationTable?

    /// The figures of statements whose votes by group are held back.
    public var heldBack: Set<String> = []

    /// Whether it is looked at what people's words are about, which takes longer than all the rest.
    public var findsThemes = true

    /// The fewest people for which figures of a group are shown. Only tests set it, to see what would be given away without it.
    var smallestGroup: Int

    /// What to compute; `voiceOf` is asked once for everybody who was not erased.
    public init(
        code: String, dialogue: Dialogue, phases: [PhaseMark], asOf: Instant, audience: Audience = .public,
        group: Consultation = Consultation(), lines: [StatementID: String] = [:],
        voiceOf: @escaping @Sendable (Voter) -> VoiceID? = { $0.invitedVoice }
    ) {
        (self.code, self.dialogue, self.phases, self.asOf) = (code, dialogue, phases, asOf)
        (self.audience, self.group, self.lines, self.voiceOf) = (audience, group, lines, voiceOf)
        (smallestGroup, population) = (audience.smallestGroup, dialogue.run.population)
    }

    /// The phase the consultation is in, counted from 0.
    var phase: Int { phases.last.flatMap { dialogue.place(of: $0.phase) } ?? 0 }
}
