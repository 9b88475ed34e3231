/// One participant's walk through a dialogue: a value that only events change.
///
/// `step` decides what an input causes, `apply` changes; replaying the events of a session from the beginning gives an equal session.
public struct Session: Equatable, Sendable {
    /// Where the walk stands.
    public enum Stage: Equatable, Sendable {
        case fresh
        case asking(Place)
        /// What was understood is being said back.
        case confirming(Place, Pending)
        case waiting(Place)
        case ended(Place, Node.Ending)
        case erased
    }

    /// Whether the person is with us.
    public enum Presence: UInt8, Sendable {
        case here, paused, stopped
        /// Wrote again after STOP and was asked whether to go on.
        case returning
    }

    /// The script this session is pinned to, as its number in the consultation.
    public internal(set) var script = 0
    public internal(set) var language: Language = .dutch
    public internal(set) var stage: Stage = .fresh
    public internal(set) var presence: Presence = .here
    /// Whether the languages were shown just now.
    public internal(set) var isChoosingLanguage = false
    /// What was answered or skipped, in the order of first answering.
    public internal(set) var records: [Record] = []
    /// The questions and waits on the way that now holds, in order. What was answered elsewhere is dormant.
    public internal(set) var trail: [Place] = []
    /// What was told already, so that it is not told twice.
    public internal(set) var told: [Place] = []
    /// The order of statements in each loop entered.
    public internal(set) var deals: [Deal] = []
    /// The order of options of each question shown shuffled.
    public internal(set) var orders: [OptionOrder] = []
    /// The phase in which each fork that looks at it was first passed: later walks past it go by what was so then.
    public internal(set) var forks: [Fork] = []
    /// Where in the answer that stands the piece is that other words are asked for, while they are.
    public internal(set) var piece: Range<Int>?
    /// Unclear replies in a row to the question at hand.
    public internal(set) var misses = 0
    /// The messages those came with, which their author may edit.
    var misread: [String] = []
    /// The number of the last sealed text.
    public internal(set) var texts: Int64 = 0
    /// When the question at hand was put, or the wait began.
    public internal(set) var since = Instant(milliseconds: 0)
    /// Reminders sent for the question at hand.
    public internal(set) var reminders = 0
    /// Messages the person sent; 0 is silence.
    public internal(set) var replies = 0

    public init() {}
}

/// A node, and the statement it is about inside a loop.
public struct Place: Hashable, Sendable {
    public let node: NodeID
    public let statement: StatementID?
    public init(_ node: NodeID, _ statement: StatementID? = nil) { (self.node, self.statement) = (node, statement) }
}

/// A question, and the statement it was asked about inside a loop: what an answer belongs to.
public struct AnswerKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let question: QuestionID
    public let statement: StatementID?
    public init(_ question: QuestionID, _ statement: StatementID? = nil) { (self.question, self.statement) = (question, statement) }

    /// Reads `mening`, or `mening~gezakt` for what is asked about each of several things; `nil` where a name is missing.
    public init?(typed text: some StringProtocol) {
        let parts = String(text).split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.contains("") { return nil }
        self.init(QuestionID(parts[0]), parts.count > 1 ? StatementID(parts[1]) : nil)
    }

    /// What ``init(typed:)`` reads.
    public var typed: String { statement.map { "\(question)~\($0)" } ?? question.text }

    /// `mening` or `mening.gezakt`.
    public var description: String { statement.map { "\(question).\($0)" } ?? question.text }
    public static func < (a: AnswerKey, b: AnswerKey) -> Bool { a.description.utf8.lexicographicallyPrecedes(b.description.utf8) }
}

/// What a person did with a question.
public struct Record: Equatable, Sendable {
    /// The answer, or why there is none.
    public enum Outcome: Equatable, Sendable {
        case given(AnswerValue)
        case skipped(SkipReason)
    }

    public let key: AnswerKey
    /// Where it was asked: which wording the person saw.
    public var place: Place
    public var outcome: Outcome
    /// The reply as typed, sealed.
    public var raw: TextID?
    public var language: Language
    /// The message it came with.
    public var message: String?
    public var at: Instant
    /// Whether something it depended on changed since, so that it is asked again.
    public var isStale = false
    /// Whether it came after its phase closed: kept, not counted.
    public var isLate = false
    /// The photo or voice note that belongs to the answer.
    public var file: SentFile?
    /// Where it came about by other words for a piece of the answer before.
    public var rewording: Rewording?
    /// What came with messages of its own, and stands in the words that came with ``message``.
    var pieces: [Piece] = []
    /// The edits of ``message``, the latest last.
    var edits: [String] = []
    /// What was said or shown in its place since.
    public internal(set) var spoken: SpokenAnswer?
    /// The texts of what it took the place of; they go with it.
    var earlier: [TextID] = []
    /// Answers that came after the phase closed, to a question answered before.
    public var lateRevisions = 0

    /// The answer, where there is one that still holds.
    public var value: AnswerValue? { if case .given(let value) = outcome, !isStale { value } else { nil } }

    /// Whether it is an answer that stands where something is asked: of a question with several wordings, where this one was seen.
    func stands(at place: Place) -> Bool { value != nil && self.place == place }

    /// The photos and voice notes that hang on it.
    public var files: [SentFile] { [file, spoken?.file].compactMap { $0 } }

    /// The one whose place another takes that is sent at its question.
    public func file(replacedAt question: Question) -> SentFile? { question.isAnsweredUnheard ? file : spoken?.file }
}

/// Why a question has no answer.
public enum SkipReason: String, Sendable, CaseIterable {
    case asked, ratherNot, unclear, withdrawn
    /// What was said in its place is the answer once somebody wrote it out and its author said that it is right.
    case spoken
}

/// What was said in a voice note, or is to be seen on a photo, in place of an answer: it is one once somebody wrote it out and its author said that this is
/// right. An answer that was given before stands until then.
public struct SpokenAnswer: Equatable, Sendable {
    public let file: SentFile
    public let message: String?
    /// What was written out of it.
    public internal(set) var words: TextID?
    /// The answer that is read in those words; `nil` where none can be.
    public internal(set) var reading: AnswerValue?
    /// When it came, or was written out.
    public internal(set) var at: Instant
    /// When its author was told that last.
    public internal(set) var told: Instant?
}

/// Words within an answer that came with a message of their own.
struct Piece: Equatable, Sendable {
    let range: Range<Int>
    let message: String
}

/// A reading that waits for "yes, that is right".
public struct Pending: Equatable, Sendable {
    public let value: AnswerValue
    public let raw: TextID
    public let message: String?
    public init(value: AnswerValue, raw: TextID, message: String?) { (self.value, self.raw, self.message) = (value, raw, message) }
}

/// The statements of a loop in this person's order.
public struct Deal: Equatable, Sendable {
    public let node: NodeID
    public let order: [StatementID]
    public init(node: NodeID, order: [StatementID]) { (self.node, self.order) = (node, order) }
}

/// A fork whose ways depend on the phase, and the phase in which a person first came by.
///
/// Without it, somebody who changes an early answer late would be sent another way than the one they went, and lose what they said there.
public struct Fork: Equatable, Sendable {
    public let place: Place
    public let phase: Int
    public let reached: PhaseSet
    public init(place: Place, phase: Int, reached: PhaseSet) { (self.place, self.phase, self.reached) = (place, phase, reached) }
}

/// The options of a question in this person's order.
public struct OptionOrder: Equatable, Sendable {
    public let question: QuestionID
    public let options: [OptionID]
    public init(question: QuestionID, options: [OptionID]) { (self.question, self.options) = (question, options) }
}

extension Session {
    /// What was recorded for `key`, also when dormant.
    public func record(of key: AnswerKey) -> Record? { records.first { $0.key == key } }

    /// What was recorded when the message called `id` came, or a piece of it.
    func record(cameWith id: String) -> Record? {
        records.first { record in
            record.message == id || record.edits.contains(id) || record.spoken?.message == id || record.pieces.contains { $0.message == id }
        }
    }

    /// The question or wait at hand, or `nil` before the start and after the end.
    public var place: Place? {
        switch stage {
        case .asking(let place), .confirming(let place, _), .waiting(let place): place
        case .fresh, .ended, .erased: nil
        }
    }

    /// What was recorded with a photo or voice note of this name.
    public func record(of file: TextID) -> Record? { records.first { $0.files.contains { $0.id == file } } }

    /// Whether something that was said was written out, whatever became of it.
    var hasSpoken: Bool { records.contains { $0.spoken?.words != nil || $0.file != nil && $0.raw != $0.file?.id } }

    /// What a bare yes is about where nothing is asked: the first answer that was read in what the person said, and that they did not speak about yet.
    public var readingAtHand: Record? {
        switch stage {
        case .waiting, .ended(_, .finished): overview.first { $0.spoken?.reading != nil }
        case .fresh, .asking, .confirming, .ended, .erased: nil
        }
    }

    /// Where something is asked now, or said back.
    public var askedPlace: Place? {
        switch stage {
        case .asking(let place), .confirming(let place, _): place
        case .fresh, .waiting, .ended, .erased: nil
        }
    }

    /// The answers that count: on the way that now holds, in time, not waiting to be asked again.
    ///
    /// - Complexity: O(trail + answers).
    public var counted: [Record] {
        let places = Set(trail)
        return records.filter { record in !record.isStale && !record.isLate && places.contains(record.place) }
    }

    /// Whether the person said no to taking part.
    public var hasDeclined: Bool { if case .ended(_, .declined) = stage { true } else { false } }
}
