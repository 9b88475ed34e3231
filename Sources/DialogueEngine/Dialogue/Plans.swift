/// A stage of the consultation.
public struct Phase: Sendable, Equatable {
    public let id: PhaseID
    /// What residents and moderators call it; `nil` where the script gives no name.
    public let title: LocalizedText?
    public let advance: Advance
    /// The phase that follows; `nil` for the last.
    public let next: PhaseID?
    /// Where it leads instead, where a proposal is carried; the first that holds.
    public let branches: [Branch]
    /// The proposal of which a new version must be put before this phase ends.
    public let proposes: String?
    /// Live fields the moderator fills in before this phase ends.
    public let fills: [FieldID]
    /// Whether answers that belong to this phase count whenever they come, such as those of an intake.
    public let staysOpen: Bool
    /// After how long without a moderator's act it moves on by itself, and says so.
    public let fallback: Span?
    /// When residents who ask for it get more time.
    public let moreTime: MoreTime?
    /// Whether moving on without the rule needs a reason.
    public let overrideNeedsReason: Bool
    /// Whether promises are kept in this phase.
    public let holdsCommitments: Bool

    /// A way on for a proposal that is carried.
    public struct Branch: Sendable, Equatable {
        public let carried: String
        public let to: PhaseID
        public init(carried: String, to: PhaseID) { (self.carried, self.to) = (carried, to) }
    }

    /// How many must ask for more time (a share of those taking part, 0…1), and how much they get.
    public struct MoreTime: Sendable, Equatable {
        public let share: Double
        public let by: Span
        public init(share: Double, by: Span) { (self.share, self.by) = (share, by) }
    }

    public init(
        id: PhaseID, title: LocalizedText? = nil, advance: Advance, next: PhaseID?, branches: [Branch] = [],
        overrideNeedsReason: Bool = false, holdsCommitments: Bool = false, proposes: String? = nil, fills: [FieldID] = [],
        fallback: Span? = nil, moreTime: MoreTime? = nil, staysOpen: Bool = false
    ) {
        (self.id, self.title, self.advance, self.next, self.branches) = (id, title, advance, next, branches)
        (self.overrideNeedsReason, self.holdsCommitments, self.proposes) = (overrideNeedsReason, holdsCommitments, proposes)
        (self.fills, self.fallback, self.moreTime, self.staysOpen) = (fills, fallback, moreTime, staysOpen)
    }
}

/// When a phase may move on.
public indirect enum Advance: Sendable, Equatable {
    case moderator
    case deadline(Waiting.Deadline)
    /// At least this share (0…1) of those taking part answered, and this many of every voice that joined.
    case quorum(share: Double, everyVoice: Int)
    /// Every line that may travel from this answer reached as many readers as its plan says, or all there are.
    case spread(QuestionID)
    /// A rule of the script, over exact counts.
    case when(Condition)
    case any([Advance])
    case all([Advance])

    /// The deadlines named, outermost first.
    public var deadlines: [Waiting.Deadline] {
        switch self {
        case .deadline(let deadline): [deadline]
        case .any(let rules), .all(let rules): rules.flatMap(\.deadlines)
        case .moderator, .quorum, .spread, .when: []
        }
    }

    /// The rules of the script in it, in their order.
    public var conditions: [Condition] {
        switch self {
        case .when(let condition): [condition]
        case .any(let rules), .all(let rules): rules.flatMap(\.conditions)
        case .moderator, .deadline, .quorum, .spread: []
        }
    }
}

/// How contributions of one sort travel.
public struct ContributionPlan: Sendable, Equatable {
    public let sort: Question.Contribution
    public let questions: [QuestionID]
    /// Whether a moderator sees it before others do.
    public let isHeld: Bool
    /// How many people each line should reach.
    public let readers: Int

    public init(sort: Question.Contribution, questions: [QuestionID], isHeld: Bool, readers: Int) {
        (self.sort, self.questions, self.isHeld, self.readers) = (sort, questions, isHeld, readers)
    }
}

/// How a proposal is voted on and changed.
public struct ProposalPlan: Sendable, Equatable {
    /// The answers that belong to one version.
    public struct Version: Sendable, Equatable {
        /// For and against, or of kind `live`.
        public let vote: QuestionID
        /// What those who are not for need.
        public let needs: QuestionID?
        /// Whether others would add a need, asked per need.
        public let accept: QuestionID?
        /// Whether this version meets a need of the version before, asked of its owner.
        public let verdict: QuestionID?
        /// Why somebody still says no; printed in full.
        public let reasons: QuestionID?

        public init(
            vote: QuestionID, needs: QuestionID? = nil, accept: QuestionID? = nil, verdict: QuestionID? = nil, reasons: QuestionID? = nil
        ) {
            (self.vote, self.needs, self.accept, self.verdict, self.reasons) = (vote, needs, accept, verdict, reasons)
        }
    }

    public let id: String
    /// In order; as many as there are, and no more.
    public let versions: [Version]
    /// Which options of a vote mean no. Those of kind `live` have their own.
    public let against: Set<OptionID>
    /// Carried when the share of "no" is at most this (0…1).
    public let carriedBelow: Double
    /// Whose silence is no yes.
    public let electorate: Electorate

    /// Who must all have voted before a version can be carried.
    public enum Electorate: Sendable, Equatable {
        /// Those who vote decide.
        case voters
        /// Everybody who takes part.
        case everybody
        /// Everybody who takes part in this role, as in a board's consent round.
        case role(OptionID)
    }

    public init(id: String, versions: [Version], against: Set<OptionID>, carriedBelow: Double, electorate: Electorate = .voters) {
        (self.id, self.versions, self.against) = (id, versions, against)
        (self.carriedBelow, self.electorate) = (carriedBelow, electorate)
    }

    /// Whether nothing is carried before somebody in this role, who takes part, has voted.
    public func waits(forRole role: OptionID?) -> Bool {
        switch electorate {
        case .voters: false
        case .everybody: true
        case .role(let needed): role == needed
        }
    }

    /// What became of a version; `nil` where nobody voted.
    ///
    /// - Parameters:
    ///   - version: its number, from 1.
    ///   - cast: how many voted.
    ///   - against: how many of them said no.
    ///   - isDifficult: whether somebody can live with it only with difficulty.
    public func outcome(of version: Int, cast: Int, against: Int, isDifficult: Bool) -> Consultation.Outcome? {
        guard cast > 0 else { return nil }
        guard Double(against) <= carriedBelow * Double(cast) else { return version < versions.count ? .notCarried : .toLiveTalk }
        return against > 0 || isDifficult ? .withDifficulty : .carried
    }
}

/// Tables of a few people, who speak in turns.
public struct TablePlan: Sendable, Equatable {
    /// One go-round: everybody at the table answers a question, one after the other.
    public struct Round: Sendable, Equatable {
        public let question: QuestionID
        /// How long a turn lasts before it passes on.
        public let timeout: Span
        public init(question: QuestionID, timeout: Span) { (self.question, self.timeout) = (question, timeout) }
    }

    /// How many people a table has at least, and at most.
    public let least: Int
    public let most: Int
    public let rounds: [Round]

    public init(least: Int, most: Int, rounds: [Round]) { (self.least, self.most, self.rounds) = (least, most, rounds) }
}

/// By which answer people have a role in the consultation.
public struct RolePlan: Sendable, Equatable {
    public let question: QuestionID
    /// The `confirm` answer by which a person lets their role stand beside their words.
    public let shown: QuestionID?
    public init(question: QuestionID, shown: QuestionID?) { (self.question, self.shown) = (question, shown) }
}

/// What the standing does with which answer.
public struct StandingPlan: Sendable, Equatable {
    /// Divides people by a number: below `negative`, above `positive`, or between.
    public struct Attitude: Sendable, Equatable {
        public let question: QuestionID
        public let negative: Int
        public let positive: Int
        public init(question: QuestionID, negative: Int, positive: Int) {
            (self.question, self.negative, self.positive) = (question, negative, positive)
        }
    }

    /// The same priorities by attitude, with each side's reasons.
    public struct Overlap: Sendable, Equatable {
        public let question: QuestionID
        public let reasons: [QuestionID]
        public init(question: QuestionID, reasons: [QuestionID]) { (self.question, self.reasons) = (question, reasons) }
    }

    /// Answers whose lines are listed under a heading.
    public struct Words: Sendable, Equatable {
        public let question: QuestionID
        public let title: LocalizedText
        public init(question: QuestionID, title: LocalizedText) { (self.question, self.title) = (question, title) }
    }

    /// Two answers of the same kind, by the same people: before and after.
    public struct Pair: Sendable, Equatable {
        public let before: QuestionID
        public let after: QuestionID
        public let title: LocalizedText
        public init(before: QuestionID, after: QuestionID, title: LocalizedText) {
            (self.before, self.after, self.title) = (before, after, title)
        }
    }

    public var attitude: Attitude?
    public var overlaps: [Overlap] = []
    /// Answers that name options the list lacked.
    public var missing: [QuestionID] = []
    public var words: [Words] = []
    /// The `confirm` question by which a person lets their words appear.
    public var quotes: QuestionID?
    /// Answers by which figures may be split.
    public var splits: [QuestionID] = []
    public var pairs: [Pair] = []
    /// The answer whose options are laid beside the voices; by default the first place that people choose out of several.
    public var coverage: QuestionID?

    public init() {}
}
