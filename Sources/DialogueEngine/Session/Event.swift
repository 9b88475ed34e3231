/// A fact of a session's stream: what happened, and when. Written once, readable for ever.
public struct Event: Equatable, Sendable {
    public let at: Instant
    public let fact: Fact
    public init(at: Instant, fact: Fact) { (self.at, self.fact) = (at, fact) }
}

/// What happened.
public enum Fact: Equatable, Sendable {
    /// The walk began. `spoke`: with a message of the person, not only by opening a channel.
    case started(script: Int, language: Language, spoke: Bool)
    case moved(Move)
    case answered(Answer)
    case skipped(Skip)
    /// A reply could not be read; its words are kept.
    case misunderstood(Place, raw: TextID, message: String?)
    /// A reading was said back and waits for a yes.
    case echoed(Place, Pending)
    /// What was said back was not right; the question is open again.
    case corrected(Place)
    /// The person went back to an earlier question, or to a piece of its answer.
    case turnedBack(to: Place, piece: Range<Int>? = nil)
    case languageChosen(Language)
    /// The languages were shown: the name of one is then a choice, and no answer to the question at hand.
    case languagesShown
    case paused
    case resumed
    case humanRequested
    /// Words that answer nothing now, kept for the moderator.
    case remarked(raw: TextID, message: String?, Remark)
    /// A photo or voice note came in place of an answer.
    case spoken(Said)
    /// It was written out, with the answer that is read in it; where that is one, its author has yet to say whether it is right.
    case transcribed(AnswerKey, words: TextID, AnswerValue?)
    /// Its author was told that.
    case readBack(AnswerKey)
    /// Its author said that this is not right.
    case misheard(AnswerKey)
    /// What was said in place of an answer was taken back; the answer that stands stays.
    case unsaid(AnswerKey)
    /// An answer was taken back; those that showed it are asked again.
    case withdrew(AnswerKey, stale: [AnswerKey])
    /// What was said in the voice note of an answer, or is to be seen on its photo, was written out: these are its words now.
    case writtenOut(AnswerKey, words: TextID)
    case stopped
    /// Wrote again after STOP and was asked whether to go on.
    case returned
    case restarted
    case reminded
    /// A wait gave up at its deadline.
    case expired(Place)
    case erased

    /// Why words were kept aside.
    public enum Remark: String, Sendable, CaseIterable { case late, waiting, ended }
}

/// An answer that was understood.
public struct Answer: Equatable, Sendable {
    public var key: AnswerKey
    public var place: Place
    public var value: AnswerValue
    public var raw: TextID?
    public var script: Int
    /// The language of the wording seen.
    public var language: Language
    public var message: String?
    /// The edit it came with, where that has a name of its own: platforms may name it when the message is edited once more.
    public var edit: String?
    /// Answers that showed the old value and are asked again.
    public var stale: [AnswerKey] = []
    /// Whether the question's phase had closed.
    public var isLate = false
    /// The photo or voice note that belongs to it, also where it came with an earlier version of the words.
    public var file: SentFile?
    /// Where it is other words for a piece of the answer before: the value is all of it.
    public var rewording: Rewording?
}

/// What was said or shown in place of an answer.
public struct Said: Equatable, Sendable {
    public var key: AnswerKey
    public var place: Place
    public var file: SentFile
    public var script: Int
    public var language: Language
    public var message: String?
}

/// A question left without an answer.
public struct Skip: Equatable, Sendable {
    public var key: AnswerKey
    public var place: Place
    public var reason: SkipReason
    public var raw: TextID?
    public var script: Int
    public var language: Language
    public var message: String?
    public var stale: [AnswerKey] = []
}

/// A walk from one place to the next that stops the person: a question, a wait or an end.
public struct Move: Equatable, Sendable {
    /// What is found there.
    public enum Arrival: Equatable, Sendable {
        case question(QuestionID)
        case wait
        case end(Node.Ending)
    }

    /// `nil` at the start.
    public var from: Place?
    /// Questions passed on the way because they were answered before, and waits whose time had come.
    public var via: [Place] = []
    /// What was told on the way.
    public var told: [Place] = []
    public var to: Place
    public var arrival: Arrival
    /// Places further on that were answered before and can still be reached.
    public var ahead: [Place] = []
    public var script: Int
    /// The language of the wording shown.
    public var language: Language
    /// Loops entered on the way, with their order.
    public var deals: [Deal] = []
    /// Forks that look at the phase, passed for the first time.
    public var forks: [Fork] = []
    /// The order in which the options are shown, where it differs from the script's.
    public var order: OptionOrder?
}
