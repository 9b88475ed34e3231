/// A dialogue running among people: its phases, who takes part, what was said for others, proposals and promises.
///
/// A second machine of the same shape as ``Session``: `step` decides, `apply` changes. No step looks at all people.
public struct Consultation: Equatable, Sendable {
    /// When a phase began, and by whose act.
    public struct Mark: Equatable, Sendable {
        public let phase: PhaseID
        public let since: Instant
        /// Who moved the consultation here: a moderator's name, `deadline`, `quorum` or `fallback`.
        public let actor: String
        /// Whether it was a moderator.
        public var isByHand: Bool { ![.deadline, .quorum, .fallback].contains(Mover(rawValue: actor)) }
        public let reason: String?
        /// What the rule for moving on lacked.
        public let despite: [String]
        public init(phase: PhaseID, since: Instant, actor: String, reason: String?, despite: [String] = []) {
            (self.phase, self.since, self.actor, self.reason, self.despite) = (phase, since, actor, reason, despite)
        }
    }

    /// One voice in numbers.
    public struct Count: Equatable, Sendable {
        /// Invited or come by themselves; erased people are still known.
        public internal(set) var known = 0
        /// Taking part now.
        public internal(set) var here = 0
        /// How many of those did their part, per phase.
        public internal(set) var done: [Int: Int] = [:]

        public init() {}
    }

    /// An act of a moderator, as the public log shows it.
    public struct Act: Equatable, Sendable {
        public let at: Instant
        public let actor: String
        /// What was done, in the words of the command: `hide c3 insult`.
        public let what: String
        public let reason: String?
        public init(at: Instant, actor: String, what: String, reason: String?) {
            (self.at, self.actor, self.what, self.reason) = (at, actor, what, reason)
        }
    }

    /// Words kept for the moderator beside what the questions asked.
    public struct Remark: Equatable, Sendable {
        public let author: String
        public let text: TextID
        /// The question it could not be read as an answer to; `nil` where nothing was asked.
        public let question: QuestionID?
        public let at: Instant
    }

    /// Somebody who asked for a human.
    public struct HumanRequest: Equatable, Sendable {
        public let participant: String
        public let at: Instant
        public internal(set) var isAnswered = false

        /// The place of the request called `id` among them, where there can be one.
        static func place(of id: StatementID) -> Int? {
            guard id.text.hasPrefix("m"), id.text.utf8.count <= 10, let number = Int(id.text.dropFirst()), number > 0 else { return nil }
            return number - 1
        }
        public static func id(_ place: Int) -> StatementID { StatementID("m\(place + 1)") }
    }

    /// Encouragements sent, and those that were contested.
    public struct Nudges: Equatable, Sendable {
        public internal(set) var sent = 0
        public internal(set) var contested = 0
    }

    /// The course so far; empty before it opens.
    public internal(set) var marks: [Mark] = []
    public internal(set) var members: [String: Member] = [:]
    /// Everybody, by voice; `nil` is unknown.
    public internal(set) var voices: [VoiceID?: Count] = [:]
    /// In the order they came; `c1` is the first.
    public internal(set) var contributions: [Contribution] = []
    /// The numbers of those that wait for the moderator, oldest first.
    public internal(set) var held: [Int] = []
    /// What everybody together answered to the questions the group counts and that are asked once.
    public internal(set) var tallies: [QuestionID: [OptionID: Int]] = [:]
    /// What conditions count over people, for each answer in ``Dialogue/counting``.
    var counts: [AnswerCount] = []
    public internal(set) var versions: [String: [ProposalVersion]] = [:]
    public internal(set) var commitments: [Commitment] = []
    /// What the moderator filled in while it runs.
    public internal(set) var fields: [FieldID: [Language: String]] = [:]
    public internal(set) var acts: [Act] = []
    /// What moderators changed in themes, oldest first.
    public internal(set) var themeEdits: [QuestionID: [ThemeEdit]] = [:]
    /// What a model outside the house was asked about themes, and what it wrote.
    public internal(set) var modelWork: [QuestionID: ModelWork] = [:]
    /// How often one was asked.
    var modelAsks = 0
    /// When the phase at hand ends by itself, where it was extended.
    public internal(set) var deadline: Instant?
    /// When the phase at hand moves on without a moderator.
    public internal(set) var fallback: Instant?
    /// Since when clocks stand still.
    public internal(set) var pausedSince: Instant?
    /// What the big screen was last set to.
    public internal(set) var screen = ScreenShow.code
    /// When the standing was made public, oldest first.
    public internal(set) var publications: [Publication] = []
    /// How many people answered something beside whether they take part, those who stopped since too.
    public internal(set) var tookPart = 0
    /// Words of answers that moderators keep out of the report, by their names, and since when: what is said later stands.
    public internal(set) var hiddenWords: [StatementID: Instant] = [:]
    /// In the order they came; gone with the words of who is erased or said no to taking part.
    public internal(set) var remarks: [Remark] = []
    /// Who asked for a human, `m1` first.
    public internal(set) var humanRequests: [HumanRequest] = []
    /// Nudges sent and contested, in all.
    public internal(set) var nudges = Nudges()
    /// How many asked for more time in the phase at hand.
    public internal(set) var wantTime = 0
    /// Who sits where, in the order of seats.
    public internal(set) var tables: [[String]] = []
    /// Who is ready to sit down.
    public internal(set) var unseated: [String] = []
    var pools: [QuestionID: Pool] = [:]
    /// How often the statements of each list that is routed were dealt and how they were answered.
    var ledgers: [StatementListID: StatementRouting.Ledger] = [:]
    /// How many lines that travel were read by how many people, per question.
    var reads: [QuestionID: ReadCounts] = [:]
    /// The lines merged into each line.
    var merges: [StatementID: [StatementID]] = [:]
    /// The parts each line was split into.
    var cuts: [StatementID: [StatementID]] = [:]
    /// The promises about each line, as places in ``commitments``.
    var promisesByLine: [StatementID: [Int]] = [:]
    /// Everybody who was ever to be reminded of a promise; who is no member too is nobody's voice and in no count.
    public internal(set) var keepers: Set<String> = []
    /// People with nudges or a vote for time in the phase at hand.
    var stirred: Set<String> = []

    public init() {}
}

extension Consultation {
    /// The phase it is in, counted from 0 in the dialogue's order.
    public func phase(in dialogue: Dialogue) -> Int { marks.last.flatMap { dialogue.place(of: $0.phase) } ?? 0 }

    /// Everybody together.
    public var everyone: Count {
        voices.values.reduce(into: Count()) { sum, count in
            sum.known += count.known
            sum.here += count.here
            sum.done.merge(count.done, uniquingKeysWith: +)
        }
    }

    /// The contribution called `id`, where there is one.
    public func contribution(_ id: StatementID) -> Contribution? {
        guard let number = Contribution.number(of: id), contributions.indices.contains(number - 1) else { return nil }
        return contributions[number - 1]
    }

    /// Whether somebody who asked for a human still waits and may be written to: not who stopped or was erased.
    public func canBeAnswered(_ request: HumanRequest) -> Bool { canBeWritten(to: request.participant) }

    /// Whether a moderator's words may reach this person: not who stopped or was erased.
    func canBeWritten(to participant: String) -> Bool {
        switch members[participant]?.presence {
        case .here, .silent, .declined: true
        case .stopped, .erased, nil: false
        }
    }

    /// The promise called `id`, where there is one.
    public func commitment(_ id: StatementID) -> Commitment? { commitments.first { $0.id == id } }

    /// The phases gone through and not gone back from, as the places of their bits.
    public func reached(in dialogue: Dialogue) -> PhaseSet {
        marks.compactMap { dialogue.place(of: $0.phase) }.reduce(into: PhaseSet()) { set, place in
            set.dropAll(after: place)
            set.insert(place)
        }
    }

    /// How a proposal stands after its last version was voted on.
    public func outcome(of plan: ProposalPlan) -> Outcome? {
        guard let number = versions[plan.id]?.last?.number, let votes = tallies[plan.versions[number - 1].vote] else { return nil }
        let cast = votes.values.reduce(0, +)
        let no = votes.filter { plan.against.contains($0.key) }.values.reduce(0, +)
        // A board is a handful of people, so each of them may be looked at: who left no longer counts for who is here and has not voted.
        let vote = AnswerKey(plan.versions[number - 1].vote)
        let isAwaited = { (member: Member) in member.presence == .here && member.choices[vote] == nil && plan.waits(forRole: member.role) }
        if plan.electorate != .voters, members.values.contains(where: isAwaited) { return nil }
        return plan.outcome(of: number, cast: cast, against: no, isDifficult: votes[.difficult, default: 0] > 0)
    }

    /// What became of a proposal.
    public enum Outcome: String, Sendable, CaseIterable {
        case carried, withDifficulty, notCarried, toLiveTalk
        public var isCarried: Bool { self == .carried || self == .withDifficulty }
    }

    /// What the session of `participant` may know of the group.
    ///
    /// - Complexity: O(what was dealt to this person).
    public func view(in dialogue: Dialogue, of participant: String) -> GroupView {
        var view = GroupView(
            phase: phase(in: dialogue), since: marks.last?.since ?? Instant(milliseconds: 0), voice: nil, reached: reached(in: dialogue))
        view.counts = counts.map(\.shown)
        view.own = shown(to: participant, in: dialogue)
        return view
    }

    private func shown(to participant: String, in dialogue: Dialogue) -> Shown {
        var own = Shown()
        own.carried = Set(dialogue.proposals.filter { outcome(of: $0)?.isCarried ?? false }.map(\.id))
        own.promises = commitments.filter(\.status.isSettled).map(\.id)
        guard let member = members[participant] else { return own }
        if let plan = dialogue.tables { note(member, participant, of: plan, in: &own) }
        own.dealt = member.dealt
        own.quoted = Set(
            member.quoted.filter { !$0.value.isConfirmed && $0.value.quotation.parts == shownParts(of: participant, to: $0.key) }.keys)
        let lines = member.dealt.filter { if case .lines = dialogue.loop(at: $0.key) { true } else { false } }
        own.gone = Set(lines.values.joined().filter { contribution($0)?.travels != true })
        for question in member.lines.keys {
            let (lines, named) = (ownLines(of: participant, to: question), namedLines(of: participant, to: question))
            let asked = lines.filter(\.status.asksForOtherWords)
            if !asked.isEmpty {
                own.rephrase.insert(question)
                own.pieces[question] = asked.compactMap(\.excerpt?.range)
            }
            if lines.contains(where: \.isMerged) { own.merged.insert(question) }
            if lines[0].status == .split { own.split.insert(question) }
            if let next = dialogue.nextVersion(after: question)?.number, named.contains(where: { $0.citedIn.contains(next) }) {
                own.cited.insert(question)
            }
            let promises = named.flatMap { promisesByLine[$0.id] ?? [] }.map { commitments[$0] }
            if !promises.isEmpty { own.promised.insert(question) }
            if !promises.isEmpty, promises.allSatisfy(\.status.isSettled) { own.settled.insert(question) }
        }
        return own
    }
}

extension Dialogue {
    /// The version that comes after the one whose needs are asked by `question`: the one that may name them.
    func nextVersion(after question: QuestionID) -> (proposal: String, number: Int)? {
        for plan in proposals {
            if let place = plan.versions.firstIndex(where: { $0.needs == question }) { return (plan.id, place + 2) }
        }
        return nil
    }
}

/// A set of phases by their places; at most 64.
public struct PhaseSet: Equatable, Sendable {
    /// Bit n is the phase at place n.
    let bits: UInt64
    public init() { bits = 0 }
    init(bits: UInt64) { self.bits = bits }

    /// All phases up to `place`.
    public init(through place: Int) { bits = place >= 63 ? .max : (1 << UInt64(place + 1)) - 1 }

    public func contains(_ place: Int) -> Bool { place < 64 && bits & (1 << UInt64(place)) != 0 }
    mutating func insert(_ place: Int) { self = PhaseSet(bits: bits | 1 << UInt64(place)) }
    mutating func dropAll(after place: Int) { self = PhaseSet(bits: bits & PhaseSet(through: place).bits) }
}
