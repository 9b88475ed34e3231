import DialogueEngine

/// One person as the standing sees them: where they stand, and what of theirs counts.
struct Person {
    /// The states of the accounting, in the order in which the first match is taken.
    enum State: String, CaseIterable { case erased, declined, stopped, finished, underway, silent }

    /// What became of a question that was asked.
    enum Outcome {
        /// `nil` where the answer is sealed and its text is not at hand.
        case answered(AnswerValue?)
        case skipped(SkipReason)
        case unanswered
    }

    let participant: String
    let state: State
    let voice: VoiceID?
    let words: OwnWords
    let refusesQuotes: Bool
    let hidesRole: Bool
    let channel: String?
    /// When the first of the votes was cast that count.
    let firstVote: Instant?
    /// When the words of an answer were last said.
    let saidAt: [AnswerKey: Instant]
    /// Every question on the way that holds, per statement inside loops.
    let outcomes: [AnswerKey: Outcome]
    /// The language of the talk as it is now: where somebody stands does not depend on the way there.
    let language: Language
    /// Messages this person sent.
    let turns: Int
    /// Whether the person answered something that counts, beside whether they take part and in which language. Who says no more than STOP does not.
    let tookPart: Bool
    /// Answers that came after their phase closed: kept, not counted.
    let late: [AnswerKey: Int]

    /// - Complexity: O(trail + records).
    init(_ voter: Voter, request: StandingRequest, phase: Int) {
        (participant, language) = (voter.participant, voter.session.language)
        (words, refusesQuotes, hidesRole, channel) = (voter.words, voter.refusesQuotes, voter.hidesRole, voter.channel)
        state = Self.state(of: voter.session, in: request.dialogue, phase: phase)
        voice = state == .erased ? nil : request.voiceOf(voter)
        guard state != .erased, state != .declined else {
            (outcomes, late, turns, firstVote, tookPart, saidAt) = ([:], [:], 0, nil, false, [:])
            return
        }
        turns = voter.session.replies
        firstVote = voter.session.records.filter { record in
            request.dialogue.place(of: record.key.question).map { request.dialogue.questions[$0].kind == .stance } ?? false
        }.map(\.at).min()
        outcomes = Self.outcomes(of: voter, in: request.dialogue)
        saidAt = voter.session.records.reduce(into: [:]) { if case .words = $1.value { $0[$1.key] = $1.at } }
        tookPart = outcomes.contains { key, outcome in
            if case .answered = outcome { request.dialogue.question(key.question).isAboutTheSubject } else { false }
        }
        late = voter.session.records.reduce(into: [:]) { late, record in
            let count = (record.isLate ? 1 : 0) + record.lateRevisions
            if count > 0 { late[record.key] = count }
        }
    }

    /// Whether the person said anything at all.
    var hasBegun: Bool { state == .stopped || state == .finished || state == .underway }

    /// Whether figures are about this person too.
    var isCounted: Bool { state != .erased && state != .declined }

    /// The answer that counts, where there is one.
    subscript(key: AnswerKey) -> AnswerValue? {
        if case .answered(let value) = outcomes[key] { value } else { nil }
    }

    /// The words behind an answer; none where a photo or voice note is all there is, until somebody wrote it out.
    func text(of value: AnswerValue) -> String? {
        guard case .words(let id) = value, let text = words[id] else { return nil }
        return SentFile.Sort.standsFor(text) ? nil : text
    }

    /// The text an answer is, where it is one of words.
    func textID(of key: AnswerKey) -> TextID? { if case .words(let id) = self[key] { id } else { nil } }

    /// How many words this person's answers have, as far as their texts are at hand.
    var wordCount: Int {
        outcomes.values.reduce(0) { count, outcome in
            guard case .answered(let value?) = outcome, let text = text(of: value) else { return count }
            return count + text.split(whereSeparator: \.isWhitespace).count
        }
    }

    /// Where somebody's line leads: `p1.zorg`. An answer, not a text: however often it was revised, what counts has one name.
    func evidence(for key: AnswerKey) -> String { "\(participant).\(key)" }

    private static func outcomes(of voter: Voter, in dialogue: Dialogue) -> [AnswerKey: Outcome] {
        let session = voter.session
        let trail = Set(session.trail)
        var outcomes: [AnswerKey: Outcome] = [:]
        for place in session.trail {
            guard let asking = dialogue.asking(at: place.node), dialogue.place(of: asking.question) != nil else { continue }
            let isPerStatement = dialogue.question(asking.question).per != nil
            outcomes[AnswerKey(asking.question, isPerStatement ? place.statement : nil)] = .unanswered
        }
        for record in session.records where !record.isStale && !record.isLate && trail.contains(record.place) {
            guard outcomes[record.key] != nil else { continue }
            outcomes[record.key] =
                switch record.outcome {
                case .given(let value): .answered(voter.words.open(value))
                case .skipped(let reason): .skipped(reason)
                }
        }
        return outcomes
    }

    private static func state(of session: Session, in dialogue: Dialogue, phase: Int) -> State {
        if session.stage == .erased { return .erased }
        if session.hasDeclined { return .declined }
        if session.presence == .stopped || session.presence == .returning { return .stopped }
        if case .ended(_, .finished) = session.stage {
            // Whoever came when all was over was asked nothing, so took part in nothing.
            return session.trail.contains { dialogue.asking(at: $0.node) != nil } ? .finished : .silent
        }
        if session.replies > 0, waitsForPhase(session, in: dialogue, after: phase) { return .finished }
        return session.replies > 0 ? .underway : .silent
    }

    /// Whether all that is open was answered: the wait is for a phase the consultation has not reached.
    private static func waitsForPhase(_ session: Session, in dialogue: Dialogue, after phase: Int) -> Bool {
        guard case .waiting(let place) = session.stage, let index = dialogue.place(of: place.node),
            case .wait(let waiting) = dialogue.nodes[index].action
        else { return false }
        return waiting.condition.calls.contains { call in
            call.function == HostFunction.reached.rawValue
                && (call.literalArguments.first ?? nil).flatMap { dialogue.place(of: PhaseID($0)) }.map { $0 > phase } ?? false
        }
    }
}
