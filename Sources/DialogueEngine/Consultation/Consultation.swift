/// A dialogue running among people: which phase it is in, and how it came there. A second machine of the same shape as ``Session``.
public struct Consultation: Equatable, Sendable {
    /// When a phase began, and by whose act.
    public struct Mark: Equatable, Sendable {
        public let phase: PhaseID
        public let since: Instant
        /// Who moved the consultation here: a moderator's name, or `deadline`.
        public let actor: String
        public let reason: String?
        public init(phase: PhaseID, since: Instant, actor: String, reason: String?) {
            (self.phase, self.since, self.actor, self.reason) = (phase, since, actor, reason)
        }
    }

    /// The course so far; empty before it opens.
    public internal(set) var marks: [Mark] = []
    /// How many people were invited.
    public internal(set) var invited = 0
    /// How many people came by themselves.
    public internal(set) var joined = 0

    public init() {}

    /// The phase it is in, counted from 0 in the dialogue's order.
    public func phase(in dialogue: Dialogue) -> Int { marks.last.flatMap { dialogue.place(of: $0.phase) } ?? 0 }

    /// What a session may know of the group.
    public func view(in dialogue: Dialogue, voice: VoiceID?) -> GroupView {
        GroupView(phase: phase(in: dialogue), since: marks.last?.since ?? Instant(milliseconds: 0), voice: voice)
    }
}

/// What reaches a consultation.
public enum ConsultationInput: Sendable, Equatable {
    case open(digest: String, actor: String)
    case invite(participant: String)
    case join(participant: String, channel: String)
    /// A moderator moves to the next phase.
    case next(actor: String, reason: String?)
    /// The deadline of a phase passed.
    case deadline(PhaseID)
}

/// A fact of the consultation's own stream.
public enum ConsultationFact: Equatable, Sendable {
    case opened(digest: String, phase: PhaseID, actor: String)
    case invited(participant: String)
    case joined(participant: String, channel: String)
    case phaseChanged(from: PhaseID, to: PhaseID, actor: String, reason: String?)
}

/// A fact and its moment.
public struct ConsultationEvent: Equatable, Sendable {
    public let at: Instant
    public let fact: ConsultationFact
    public init(at: Instant, fact: ConsultationFact) { (self.at, self.fact) = (at, fact) }
}

/// Why a moderator's act was not done.
public enum ConsultationRefusal: Error, Equatable, Sendable {
    /// It is in its last phase.
    case lastPhase
    /// The rule of this phase does not hold, and the script asks for a reason to move on all the same.
    case reasonNeeded
}

/// What one input causes.
public struct ConsultationStep: Equatable, Sendable {
    public var events: [ConsultationEvent] = []
    /// When the deadline of the phase now open passes; `nil` where it has none.
    public var deadline: (Instant, PhaseID)?
    /// Whether everyone still taking part is told of a new phase.
    public var announces = false

    public static func == (a: ConsultationStep, b: ConsultationStep) -> Bool {
        a.events == b.events && a.deadline?.0 == b.deadline?.0 && a.deadline?.1 == b.deadline?.1 && a.announces == b.announces
    }
}

extension Consultation {
    /// What one input causes. A deadline of a phase that is past causes nothing.
    ///
    /// - Throws: ``ConsultationRefusal`` where a moderator's act cannot be done.
    public func step(_ input: ConsultationInput, in dialogue: Dialogue, at time: Instant) throws(ConsultationRefusal) -> ConsultationStep {
        switch input {
        case .open(let digest, let actor):
            let first = dialogue.phases[0]
            var step = ConsultationStep(events: [ConsultationEvent(at: time, fact: .opened(digest: digest, phase: first.id, actor: actor))])
            step.deadline = deadline(of: first, in: dialogue, from: time)
            return step
        case .invite(let participant):
            return ConsultationStep(events: [ConsultationEvent(at: time, fact: .invited(participant: participant))])
        case .join(let participant, let channel):
            return ConsultationStep(events: [ConsultationEvent(at: time, fact: .joined(participant: participant, channel: channel))])
        case .next(let actor, let reason):
            let phase = dialogue.phases[phase(in: dialogue)]
            guard let next = phase.next else { throw .lastPhase }
            // Quorums are counted by the group machine; until then a rule with more than the moderator in it needs the reason the script asks for.
            if phase.overrideNeedsReason, !phase.advance.isModeratorAlone, reason?.isEmpty ?? true { throw .reasonNeeded }
            return change(from: phase, to: next, actor: actor, reason: reason, in: dialogue, at: time)
        case .deadline(let id):
            let phase = dialogue.phases[phase(in: dialogue)]
            guard phase.id == id, let next = phase.next else { return ConsultationStep() }
            return change(from: phase, to: next, actor: "deadline", reason: nil, in: dialogue, at: time)
        }
    }

    /// Changes this consultation by one fact: the only way it changes.
    public mutating func apply(_ event: ConsultationEvent) {
        switch event.fact {
        case .opened(_, let phase, let actor): marks.append(Mark(phase: phase, since: event.at, actor: actor, reason: nil))
        case .invited: invited += 1
        case .joined: joined += 1
        case .phaseChanged(_, let phase, let actor, let reason):
            marks.append(Mark(phase: phase, since: event.at, actor: actor, reason: reason))
        }
    }

    private func change(
        from phase: Phase, to next: PhaseID, actor: String, reason: String?, in dialogue: Dialogue, at time: Instant
    ) -> ConsultationStep {
        let fact = ConsultationFact.phaseChanged(from: phase.id, to: next, actor: actor, reason: reason)
        var step = ConsultationStep(events: [ConsultationEvent(at: time, fact: fact)])
        step.deadline = dialogue.place(of: next).flatMap { deadline(of: dialogue.phases[$0], in: dialogue, from: time) }
        step.announces = true
        return step
    }

    private func deadline(of phase: Phase, in dialogue: Dialogue, from time: Instant) -> (Instant, PhaseID)? {
        guard phase.next != nil, let rule = phase.advance.freeDeadline else { return nil }
        switch rule {
        case .after(let span): return (time + span, phase.id)
        case .at(let field): return dialogue.run.instant(field).map { ($0, phase.id) }
        }
    }
}

extension Advance {
    /// Whether the moderator alone decides.
    var isModeratorAlone: Bool {
        switch self {
        case .moderator: true
        case .any(let rules): rules.contains(where: \.isModeratorAlone)
        case .all(let rules): rules.allSatisfy(\.isModeratorAlone)
        case .deadline, .quorum: false
        }
    }

    /// A deadline that moves the phase on without anything else.
    var freeDeadline: Waiting.Deadline? {
        switch self {
        case .deadline(let deadline): deadline
        case .any(let rules): rules.lazy.compactMap(\.freeDeadline).first
        case .all(let rules): rules.count == 1 ? rules[0].freeDeadline : nil
        case .moderator, .quorum: nil
        }
    }
}
