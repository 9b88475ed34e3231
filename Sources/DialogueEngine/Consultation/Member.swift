/// One person as the group knows them: whether they take part, for whom they speak, and the answers the group counts. Never their words.
public struct Member: Equatable, Sendable {
    /// Whether the person takes part.
    public enum Presence: String, Sendable, CaseIterable {
        /// Known, and said nothing yet.
        case silent
        case here
        case declined
        case stopped
        case erased
    }

    public internal(set) var presence: Presence = .silent
    /// As invited, or by the script's rule; `nil` is unknown.
    public internal(set) var voice: VoiceID?
    public internal(set) var role: OptionID?
    /// Whether somebody else types for this person.
    public internal(set) var isProxy = false
    /// Whether the person answered something beside whether they take part.
    public internal(set) var hasAnswered = false
    /// The last phase in which this person did their part, counted from 0.
    public internal(set) var done: Int?
    /// Votes, recognitions and verdicts.
    public internal(set) var choices: [AnswerKey: OptionID] = [:]
    /// For each counted answer the person gave, by its place in ``Dialogue/counting``, which rules hold.
    var patterns: [Int: CountedAnswer.Pattern] = [:]
    /// The contribution that now stands for each answer, by its number.
    public internal(set) var lines: [QuestionID: Int] = [:]
    /// What was dealt for each loop, in order.
    public internal(set) var dealt: [NodeID: [StatementID]] = [:]
    /// The table, counted from 0.
    public internal(set) var table: Int?
    /// The go-rounds in which this person spoke or passed, and those in which their turn timed out.
    public internal(set) var spoke: Set<QuestionID> = []
    public internal(set) var passed: Set<QuestionID> = []
    /// Nudges sent in the phase at hand.
    public internal(set) var nudges = 0
    /// Whether the person asked for more time in the phase at hand.
    public internal(set) var wantsTime = false
    /// Whether the person contested a nudge: no further one is sent, in no phase.
    public internal(set) var contestsNudges = false
    /// Words of this person that were shown to them as they will be quoted.
    public internal(set) var quoted: [AnswerKey: Quoted] = [:]

    /// Where the person is counted for the counted answer at `place`; `nil` without that answer.
    func cell(_ place: Int) -> CountedCell? { patterns[place].map { CountedCell(voice: voice, pattern: $0) } }
}

/// How words of a person may travel.
public enum Way: String, Sendable, CaseIterable {
    /// As they are, without a name.
    case words
    /// As a view the bot raises, without saying that someone here holds it.
    case raise
    /// Only to those at the same table.
    case table
    /// Only to the moderator.
    case keep
}

/// What the group is told of one session: a projection, so that going back, changing and erasing need no rules of their own here.
public struct Told: Equatable, Sendable {
    /// Words of an answer that others may receive.
    public struct Line: Equatable, Sendable {
        public let text: TextID
        public let way: Way
        public let language: Language
        /// Where it is the line before with other words for a piece of it.
        public let rewording: Rewording?

        public init(text: TextID, way: Way, language: Language, rewording: Rewording? = nil) {
            (self.text, self.way, self.language, self.rewording) = (text, way, language, rewording)
        }
    }

    public var presence: Member.Presence
    public var voice: VoiceID?
    public var role: OptionID?
    public var done: Int?
    /// Whether the person answered something beside whether they take part.
    public var hasAnswered = false
    public var choices: [AnswerKey: OptionID] = [:]
    /// For each counted answer that was given, which rules hold.
    var patterns: [Int: CountedAnswer.Pattern] = [:]
    public var lines: [QuestionID: Line] = [:]
    /// The go-rounds in which the person answered or skipped.
    public var spoke: Set<QuestionID> = []

    public init(presence: Member.Presence) { self.presence = presence }
}

extension Session {
    /// What the group may know of this session.
    ///
    /// - Complexity: O(answers).
    public func told(in dialogue: Dialogue, seeing group: GroupView, words: OwnWords, at time: Instant) -> Told {
        var told = Told(presence: groupPresence)
        guard told.presence == .here || told.presence == .stopped else { return told }
        told.voice = voice(in: dialogue, seeing: group, words: words, at: time)
        // Who waits has done what the phase before that wait asked of them, even where that was nothing.
        if case .waiting(let place) = stage, case .wait = dialogue[place.node].action { told.done = dialogue[place.node].phase }
        // Who is through has done what every phase asks, also those that are still to come.
        if case .ended = stage { told.done = dialogue.phases.indices.last }
        let open = openPhase(in: dialogue)
        for record in counted {
            let node = dialogue[record.place.node]
            if record.value != nil, dialogue.question(record.key.question).isAboutTheSubject { told.hasAnswered = true }
            if node.phase < open { told.done = max(told.done ?? 0, node.phase) }
            note(record, in: dialogue, words, &told)
        }
        guard !dialogue.counting.answers.isEmpty else { return told }
        let scope = SessionScope(session: self, dialogue: dialogue, group: group, words: words, time: time, item: nil)
        for (place, answer) in dialogue.counting.answers.enumerated() where scope.variable(answer.slot) != nil {
            told.patterns[place] = answer.pattern(in: scope)
        }
        return told
    }

    private func note(_ record: Record, in dialogue: Dialogue, _ words: OwnWords, _ told: inout Told) {
        let id = record.key.question
        if dialogue.tables?.rounds.contains(where: { $0.question == id }) ?? false { told.spoke.insert(id) }
        guard let value = record.value else { return }
        if dialogue.roles?.question == id, case .option(let role) = words.open(value) { told.role = role }
        if dialogue.counted.contains(id), case .option(let option) = value { told.choices[record.key] = option }
        let question = dialogue.question(id)
        guard question.contributes != nil, record.key.statement == nil, let text = value.text, case .words = value else { return }
        guard let way = way(of: question, in: dialogue) else { return }
        told.lines[id] = Told.Line(text: text, way: way, language: record.language, rewording: record.rewording)
    }

    /// How an answer may travel; `nil` while its author has not decided.
    private func way(of question: Question, in dialogue: Dialogue) -> Way? {
        guard let leave = question.sharedBy else { return question.sharesAtTable ? .table : .keep }
        guard let record = record(of: AnswerKey(leave)), !record.isStale, trail.contains(record.place) else { return nil }
        guard case .option(let option)? = record.value else { return .keep }
        return option == "edit" ? nil : Way(rawValue: option.text) ?? .keep
    }

    /// Every phase before this one is done with: the phase of the question at hand, or all of them where nothing is asked.
    private func openPhase(in dialogue: Dialogue) -> Int {
        switch stage {
        case .asking(let place), .confirming(let place, _): dialogue[place.node].phase
        case .waiting(let place): if case .deal = dialogue[place.node].action { dialogue[place.node].phase } else { .max }
        case .ended: .max
        case .fresh, .erased: 0
        }
    }

    private var groupPresence: Member.Presence {
        if stage == .erased { return .erased }
        if hasDeclined { return .declined }
        if presence == .stopped || presence == .returning { return .stopped }
        return replies > 0 ? .here : .silent
    }
}

extension Consultation {
    /// Whether the group counts exactly what the session of `participant` holds: presence, votes and lines.
    public func agrees(with session: Session, of participant: String, in dialogue: Dialogue) -> Bool {
        // Who is only reminded of a promise may have said STOP.
        guard let member = members[participant] else { return keepers.contains(participant) }
        let told = session.told(in: dialogue, seeing: view(in: dialogue, of: participant), words: OwnWords(), at: Instant(milliseconds: 0))
        let lines = member.lines.mapValues { contributions[$0 - 1].words }
        return told.presence == member.presence && told.choices == member.choices && told.patterns == member.patterns
            && told.lines.mapValues { Contribution.Words.sealed(author: participant, $0.text) } == lines
    }
}
