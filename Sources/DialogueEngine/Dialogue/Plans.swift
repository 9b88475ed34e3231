/// A stage of the consultation.
public struct Phase: Sendable, Equatable {
    public let id: PhaseID
    public let advance: Advance
    /// The phase that follows; `nil` for the last.
    public let next: PhaseID?
    /// Whether moving on without the rule needs a reason.
    public let overrideNeedsReason: Bool
    /// Whether promises are kept in this phase.
    public let holdsCommitments: Bool

    public init(id: PhaseID, advance: Advance, next: PhaseID?, overrideNeedsReason: Bool = false, holdsCommitments: Bool = false) {
        (self.id, self.advance, self.next) = (id, advance, next)
        (self.overrideNeedsReason, self.holdsCommitments) = (overrideNeedsReason, holdsCommitments)
    }
}

/// When a phase may move on.
public indirect enum Advance: Sendable, Equatable {
    case moderator
    case deadline(Waiting.Deadline)
    /// At least this share (0…1) of those taking part answered, and this many of every voice that joined.
    case quorum(share: Double, everyVoice: Int)
    case any([Advance])
    case all([Advance])

    /// The deadlines named, outermost first.
    public var deadlines: [Waiting.Deadline] {
        switch self {
        case .deadline(let deadline): [deadline]
        case .any(let rules), .all(let rules): rules.flatMap(\.deadlines)
        case .moderator, .quorum: []
        }
    }
}

/// How contributions of one sort travel. Part of the format; the group machine runs it.
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

/// How a proposal is voted on and changed. Part of the format; the group machine runs it.
public struct ProposalPlan: Sendable, Equatable {
    public let id: String
    public let vote: QuestionID
    public let needs: QuestionID?
    public let accept: QuestionID?
    public let live: QuestionID?
    public let versions: Int
    /// Carried when the share of "no" is at most this (0…1).
    public let carriedBelow: Double

    public init(
        id: String, vote: QuestionID, needs: QuestionID?, accept: QuestionID?, live: QuestionID?, versions: Int, carriedBelow: Double
    ) {
        (self.id, self.vote, self.needs, self.accept) = (id, vote, needs, accept)
        (self.live, self.versions, self.carriedBelow) = (live, versions, carriedBelow)
    }
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

    public var attitude: Attitude?
    public var overlaps: [Overlap] = []
    /// Answers that name options the list lacked.
    public var missing: [QuestionID] = []
    public var words: [Words] = []
    /// The `confirm` question by which a person lets their words appear.
    public var quotes: QuestionID?
    /// Answers by which figures may be split.
    public var splits: [QuestionID] = []

    public init() {}
}
