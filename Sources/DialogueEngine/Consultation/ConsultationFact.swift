/// A fact of the consultation's own stream.
public enum ConsultationFact: Equatable, Sendable {
    case opened(digest: String, phase: PhaseID, actor: String)
    case invited(participant: String, voice: VoiceID?, isProxy: Bool)
    /// Somebody who works here invited so many people, and was given the links of so many.
    case invitedMany(people: Int, links: Int, actor: String)
    /// The personal links of so many people were taken back before they began.
    case withdrewLinks(Int, actor: String)
    /// The day passed until which answers are kept: of so many people the words, addresses and keys were destroyed.
    case retentionEnded(people: Int)
    case joined(participant: String, channel: String, isProxy: Bool)
    /// A person began, stopped, declined, came back or was erased.
    case stood(participant: String, Member.Presence)
    /// A person's voice or role became known.
    case placed(participant: String, voice: VoiceID?, role: OptionID?)
    /// A person did their part of a phase (or, after a change, only of an earlier one).
    case didPart(participant: String, phase: PhaseID?)
    /// A person answered something beside whether they take part, or took all of that back.
    case tookPart(participant: String, Bool)
    /// A vote, a recognition, a verdict; `nil` takes it back.
    case chose(participant: String, AnswerKey, OptionID?)
    /// The rules over an answer that hold for a person, as the script has them; `nil` where the person gave no such answer.
    case counted(participant: String, QuestionID, [String]?)
    case contributed(StatementID, question: QuestionID, Contribution.Words, language: Language, way: Way)
    case recalled(StatementID)
    /// Its author put one part of a line that was split in other words: a new part stands in its place, and the others in the new words of the line.
    case reworded(StatementID, part: StatementID, as: StatementID, Rewording, Contribution.Words, language: Language)
    /// What a loop goes over for a person; `draw` where statements of a list were chosen by ``StatementRouting``.
    case dealt(participant: String, node: NodeID, [StatementID], StatementDraw? = nil)
    case wantedTime(participant: String)
    case wantedSeat(participant: String)
    case seated(table: Int, [String])
    /// Somebody spoke in a go-round, or took that back.
    case spoke(participant: String, QuestionID, Bool)
    /// A turn timed out, or a moderator let it pass.
    case passedTurn(participant: String, QuestionID)
    /// A moderator gave somebody the turn again that had passed.
    case gaveTurn(participant: String, QuestionID)
    case contestedNudge(participant: String)
    /// Somebody said something beside the questions, or something that was not understood, and was told that the moderator reads it.
    case remarked(participant: String, TextID, QuestionID?)
    /// Somebody asked for a human.
    case askedForHuman(participant: String)
    /// The moderator answered somebody who asked for a human; what was said is between the two.
    case replied(StatementID, actor: String)
    case phaseChanged(from: PhaseID, to: PhaseID, actor: String, reason: String?, despite: [String])
    case extended(to: Instant, actor: String, reason: String?)
    case paused(actor: String, reason: String?)
    case resumed(actor: String)
    case approved(StatementID, actor: String)
    case askedToRephrase(StatementID, reason: String, actor: String)
    /// A moderator takes a decision about it back; it waits again.
    case reconsidered(StatementID, actor: String)
    case hid(StatementID, Contribution.HidingReason, note: String?, actor: String)
    case merged(StatementID, into: StatementID, reason: String? = nil, actor: String)
    /// The line it was merged into travels no longer, so it is as it was before.
    case parted(StatementID)
    /// Its author says that a line is not the same as the one it was merged into.
    case stoodApart(StatementID, participant: String)
    /// A line that holds several thoughts was cut into parts.
    case split(StatementID, into: [CutPart], actor: String)
    /// Its author says that a line that was split is one thought.
    case stoodTogether(StatementID, participant: String)
    case proposed(String, version: Int, text: [Language: String], changes: [ProposalVersion.Change], actor: String)
    case filled(FieldID, [Language: String], actor: String)
    case broadcast([Language: String], actor: String)
    case nudged(participant: String, [Language: String], actor: String)
    case promised(StatementID, String, owner: String, due: Instant?, concerns: [StatementID], actor: String)
    /// How far a promise is; `on` is the day it was done where that is not today.
    case progressed(StatementID, Commitment.Status, reason: String?, on: Instant?, actor: String)
    case fellLate(StatementID)
    /// Who is reminded of a promise; `nil`: nobody any more.
    case entrusted(StatementID, Entrusted?, actor: String)
    /// Whoever keeps a promise was reminded of it.
    case reminded(StatementID, Reminder)
    /// Whoever was reminded of a promise wanted to be left alone, or was erased.
    case released(StatementID)
    /// Somebody it was made to says it was not kept.
    case reopened(StatementID, participant: String)
    case noted(String, actor: String)
    /// What the answers to a question are said to be about was changed.
    case editedThemes(QuestionID, ThemeEdit, actor: String)
    /// A model outside the house was to be asked about the themes of a question.
    case askedModel(QuestionID, number: Int, [ModelPart], actor: String)
    case modelAnswered(QuestionID, number: Int, ModelPart, ModelAnswer)
    /// What a model wrote about a question was read and may be read by anybody.
    case approvedModel(QuestionID, actor: String)
    /// What a model wrote about a question stands nowhere any more.
    case forgotModel(QuestionID, actor: String)
    case published(actor: String)
    /// The big screen was set.
    case screened(ScreenShow, actor: String)
    /// A person was shown which words of theirs will be quoted, and beside what.
    case quoted(participant: String, [Quotation])
    /// The person lets the words stand that they were shown.
    case confirmed(participant: String, [AnswerKey])
    /// So many people were shown so many quotes.
    case previewed(people: Int, quotes: Int, actor: String)
}

/// A fact and its moment.
public struct ConsultationEvent: Equatable, Sendable {
    public let at: Instant
    public let fact: ConsultationFact
    public init(at: Instant, fact: ConsultationFact) { (self.at, self.fact) = (at, fact) }
}

/// A wish of the group machine for the shell.
public enum GroupEffect: Equatable, Sendable {
    case schedule(GroupTimer, at: Instant)
    case cancel(GroupTimer)
    /// Everyone still taking part is told of a new phase.
    case announce
    /// Once these events are applied, see whether the phase moves on by itself.
    case recheck
    /// Let this session look again: something it waits for may be there.
    case signal(participant: String)
    case tell(Audience, Notice)
    /// Tells one person these words of the moderator, sealed under that person's key.
    case reply(participant: String, String)
    /// Does not tell one person what was decided about their words to a question, or a part of them, as far as that still waits to be said.
    case unsay(participant: String, QuestionID, part: StatementID?)
    /// Shows one person which words of theirs will be quoted, and beside what.
    case preview(Preview)
    /// Destroys what is known of somebody who was only reminded of a promise, and no longer is.
    case forget(participant: String)
    /// Asks a model outside the house.
    case askModel(ModelAsk, number: Int)

    /// Who is told.
    public enum Audience: Equatable, Sendable {
        case one(String)
        case everyone
    }
}

/// Something the group has to say to a person beside the script.
public enum Notice: Equatable, Sendable {
    /// The moderator asks to put words differently.
    case rephrase(QuestionID, reason: String, part: StatementID? = nil)
    /// The moderator does not pass words on.
    case hidden(QuestionID, Contribution.HidingReason, part: StatementID? = nil)
    /// The moderator joins words with a line that says the same.
    case merged(QuestionID, into: StatementID, reason: String?, part: StatementID? = nil)
    /// The moderator cut words that hold several thoughts into these parts.
    case split(QuestionID, [StatementID])
    /// Words that were not passed on before are passed on after all.
    case passedOn(QuestionID, part: StatementID? = nil)
    case broadcast([Language: String])
    /// The moderator's answer to somebody who asked for a human, sealed with that person's own words.
    case reply(TextID)
    /// Words of the person that will be quoted, and, sealed with their own, beside what: a line for each.
    case quotes([AnswerKey], TextID)
    case nudge([Language: String])
    /// The moderator was away; the script moved on.
    case movedWithoutModerator
    case moreTime(until: Instant)
    case paused
    case resumed
    case promiseLate(StatementID)
    /// The photo or voice note of an answer did not come in.
    case fileMissed(AnswerKey)
    /// What the person said in a voice note, or showed on a photo, was written out.
    case writtenOut(AnswerKey)
    /// A promise that the person keeps; said only while it is the last one about it.
    case reminder(StatementID, number: Int)

    /// Whether it only concerns those whose talk goes on.
    public var isOfTheClock: Bool {
        switch self {
        case .movedWithoutModerator, .moreTime, .paused, .resumed: true
        case .rephrase, .hidden, .merged, .split, .passedOn, .broadcast, .reply, .nudge, .promiseLate, .reminder, .quotes, .fileMissed,
            .writtenOut:
            false
        }
    }
}

/// What one input causes.
public struct ConsultationStep: Equatable, Sendable {
    public var events: [ConsultationEvent] = []
    public var effects: [GroupEffect] = []
    public init() {}
}

extension Notice {
    /// What a decision about somebody's words is about: the question they answer, and the part of them where it is not all; `nil` for other notices.
    public var verdictOn: (question: QuestionID, part: StatementID?)? {
        switch self {
        case .rephrase(let question, _, let part), .hidden(let question, _, let part), .merged(let question, _, _, let part):
            (question, part)
        case .split(let question, _): (question, nil)
        default: nil
        }
    }

    /// The part of somebody's words it is about, where it is not all of them.
    var part: StatementID? { if case .passedOn(_, let part) = self { part } else { verdictOn?.part } }
}
