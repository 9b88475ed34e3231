/// What reaches a consultation.
public enum ConsultationInput: Sendable, Equatable {
    case open(digest: String, actor: String)
    case invite(participant: String, voice: VoiceID?, isProxy: Bool)
    /// What is kept of so many people was destroyed, since its day has passed.
    case endRetention(people: Int)
    /// So many people were invited in one go, and the links of so many given out.
    case inviteMany(people: Int, links: Int, actor: String)
    /// The links of so many people were taken back.
    case withdrawLinks(Int, actor: String)
    case join(participant: String, channel: String, isProxy: Bool)
    /// What a session now has to tell.
    case hear(participant: String, Told)
    /// A session came to a loop that the group deals for; `seed` is the chance by which statements are drawn.
    case deal(participant: String, node: NodeID, seed: UInt64)
    /// A session is ready to sit at a table.
    case seat(participant: String)
    /// A person asks for more time.
    case wantTime(participant: String)
    /// A person contests a nudge.
    case contestNudge(participant: String)
    /// Words beside the questions, or to a question that could not be read, kept for the moderator.
    case remark(participant: String, TextID, QuestionID?)
    case askForHuman(participant: String)
    /// Whoever is reminded of promises turned out to want no messages, where no talk of theirs says so.
    case leaveAlone(participant: String)
    /// Somebody says that their words to this question are not the same as those they were joined with.
    case standApart(participant: String, QuestionID)
    /// Somebody says that their words to this question, which were split, are one thought.
    case standTogether(participant: String, QuestionID)
    /// Who will be quoted, with what, as the standing of this moment has it.
    case preview([Preview], actor: String)
    /// A person lets words stand as they were shown.
    case confirm(participant: String, [AnswerKey])
    /// What a model is to be asked, as the standing of this moment has it.
    case askModel(ModelAsk, actor: String)
    /// What it said to a part of what it was asked.
    case modelSaid(QuestionID, number: Int, ModelPart, ModelAnswer)
    case act(ModeratorAct, actor: String)
    case timer(GroupTimer)
    /// Something the rule of the phase looks at changed: does it hold now, without a moderator?
    case recheck
}

/// What a moderator does.
public enum ModeratorAct: Sendable, Equatable {
    /// Which contributions: one by its id, or all that wait.
    public enum Which: Sendable, Equatable {
        case one(StatementID)
        case all
    }

    case next(reason: String?)
    case back(reason: String?)
    case extend(Span, reason: String?)
    case pause(reason: String?)
    case resume
    case approve(Which)
    case rephrase(StatementID, reason: String)
    case hide(StatementID, Contribution.HidingReason, note: String?)
    /// Joins a line with another that says the same; both are kept.
    case merge(StatementID, into: StatementID, reason: String? = nil)
    /// Cuts a line that holds several thoughts into parts, each a line by itself; its author may say no.
    case split(StatementID, Cut)
    /// Takes a decision about a line back: it waits for the moderator again.
    case undo(StatementID)
    /// A line of the moderator's own, to begin with.
    case seed(QuestionID, String)
    case propose(String, text: [Language: String], changes: [ProposalVersion.Change])
    case fill(FieldID, [Language: String])
    case broadcast([Language: String])
    /// Encourages those of a voice who have not done their part (`nil`: of all voices); at most two a phase each.
    case nudge(VoiceID?, [Language: String])
    case commit(String, owner: String, due: Instant?, concerns: [StatementID], reminding: [Reach] = [])
    /// Says who is reminded of a promise.
    case remind(StatementID, Reach)
    case progress(StatementID, Commitment.Status, reason: String?, on: Instant? = nil)
    case note(String)
    /// Seats everybody who waits for a table.
    case seat
    /// Moves the turns at one table, counted from 1.
    case table(Int, TableMove)
    /// Answers somebody who asked for a human (`m1`), or writes to whoever said a line (`c3`); nobody learns who that is.
    case reply(StatementID, String)
    /// Changes what the answers to a question are said to be about.
    case editThemes(QuestionID, ThemeEdit)
    /// Has a model outside the house name the themes of a question and write a few sentences on them.
    case askModel(QuestionID)
    /// Lets what a model wrote about a question stand in what anybody may read.
    case approveModel(QuestionID)
    /// Makes the standing of this moment the one that anybody may read.
    case publish
    /// Shows everybody who will be quoted their words and what they support, before they are published.
    case preview
    /// Sets the big screen in the room.
    case screen(ScreenShow)
}

/// What a timer of a consultation is for.
public enum GroupTimer: Hashable, Sendable {
    case deadline(PhaseID)
    case fallback(PhaseID)
    case promise(StatementID)
    case remind(StatementID)
    case turn(table: Int, QuestionID)

    /// `deadline:ronde1`, `promise:p1`.
    public var name: String {
        switch self {
        case .deadline(let phase): "deadline:\(phase)"
        case .fallback(let phase): "fallback:\(phase)"
        case .promise(let id): "promise:\(id)"
        case .remind(let id): "remind:\(id)"
        case .turn(let table, let question): "turn:\(table):\(question)"
        }
    }

    /// How the names of all turns begin.
    public static let turnPrefix = "turn:"

    /// Reads what ``name`` wrote.
    public init?(name: String) {
        guard let colon = name.firstIndex(of: ":") else { return nil }
        let rest = String(name[name.index(after: colon)...])
        switch name[..<colon] {
        case "deadline": self = .deadline(PhaseID(rest))
        case "fallback": self = .fallback(PhaseID(rest))
        case "promise": self = .promise(StatementID(rest))
        case "remind": self = .remind(StatementID(rest))
        case "turn":
            let parts = rest.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let table = Int(parts[0]) else { return nil }
            self = .turn(table: table, QuestionID(String(parts[1])))
        default: return nil
        }
    }
}

/// Why a moderator's act was not done.
public enum ConsultationRefusal: Error, Equatable, Sendable {
    /// What is answered to this is not divided into themes.
    case notThemed(QuestionID)
    /// No model is set up here.
    case noModel
    /// A model is being asked about it already.
    case modelBusy(QuestionID)
    /// No model wrote anything about it.
    case nothingWritten(QuestionID)
    /// There are no themes of which words may be sent.
    case nothingToAsk(QuestionID)
    /// It is in its last phase.
    case lastPhase
    case firstPhase
    /// The rule of this phase does not hold; with a reason it can be moved on all the same.
    case reasonNeeded(Shortfall)
    /// The rule does not hold, and no reason makes up for it.
    case blocked(Shortfall)
    case noSuchContribution(StatementID)
    case noSuchProposal(String)
    case noSuchPromise(StatementID)
    case noSuchField(FieldID)
    case noSuchVoice(VoiceID)
    case noSuchQuestion(QuestionID)
    /// It is not in a state in which this can be done: recalled, merged, hidden already.
    case notNow(StatementID)
    /// What a change names is no need.
    case notANeed(StatementID)
    /// All versions the script allows were put.
    case versionsUsedUp(String)
    /// A change names no need, and there are needs to name.
    case changeWithoutNeed
    /// Moving on, hiding, going back, refusing: something that needs a reason was done without one.
    case giveReason
    /// The script has no tables.
    case noTables
    case noSuchTable(Int)
    /// Nobody has the turn at this table.
    case noTurn(Int)
    /// Nobody was skipped at this table in this round or the one before.
    case nobodySkipped(Int)
    case tooFewForTable(waiting: Int, least: Int)
    case alreadyPaused
    case notPaused
    /// No clock runs that could be put off.
    case noClock
    /// A proposal is put in a phase of its own.
    case notInThisPhase(String)
    /// A promise cannot be due in the past.
    case dueInPast
    /// A standing that differs from the last one by a few people would tell what those few said.
    case tooFewNew(more: Int)
    /// Two lines that cannot stand for each other: of other questions, or one that stays with the moderator.
    case notTogether(StatementID, StatementID)
    /// Its author said that a line is not the same as another.
    case staysApart(StatementID)
    /// Its author said that a line is one thought.
    case staysTogether(StatementID)
    /// This line is not cut: it is the moderator's own or a part already, or stays with the moderator.
    case cannotSplit(StatementID)
    /// What it was to be cut into is not the line itself, two to five thoughts one after the other: a moderator cuts, and does not write.
    case notItsWords(StatementID)
    /// What is done was not done on a day that is still to come.
    case dayToCome
    /// Nobody works here under this name.
    case noSuchAccount(String)
    /// Nobody can be written to on this channel.
    case cannotReach(String)
    /// Whoever is reached there asked to be left alone.
    case leftAlone
    /// Whoever sent a photo or voice note typed words of their own with it.
    case ownWords
    /// This cannot come on the big screen: there is no such question, it is sensitive, or what it is about may not be shown.
    case notForScreen(ScreenShow)
}

/// What the rule of a phase lacks.
public struct Shortfall: Equatable, Sendable {
    /// How many did their part, of how many, and how many it takes.
    public var quorum: (done: Int, here: Int, needed: Int)?
    /// Voices of which too few did their part; `nil` is unknown.
    public var voices: [VoiceID?] = []
    /// Lines that reached fewer readers than they should, and how few the least seen one has.
    public var unspread: (question: QuestionID, least: Int, readers: Int)?
    /// The deadline has not passed.
    public var isEarly = false
    /// Rules of the script that do not hold, as they are written there.
    public var rules: [String] = []
    /// The proposal that was not put.
    public var proposal: String?
    /// Fields the moderator did not fill in.
    public var fields: [FieldID] = []
    /// Promises without an answer.
    public var promises: [StatementID] = []

    public init() {}

    public var isEmpty: Bool { codes.isEmpty }

    /// As kept in the log: `quorum 12/40 needs 24`, `voice zwijgend`.
    public var codes: [String] {
        var codes: [String] = []
        if let quorum { codes.append("quorum \(quorum.done)/\(quorum.here) needs \(quorum.needed)") }
        codes += voices.map { "voice \($0?.text ?? "unknown")" }
        if let unspread { codes.append("spread \(unspread.question) least \(unspread.least)/\(unspread.readers)") }
        if isEarly { codes.append("deadline") }
        codes += rules.map { "when \($0)" }
        if let proposal { codes.append("proposal \(proposal)") }
        codes += fields.map { "field \($0)" } + promises.map { "promise \($0)" }
        return codes
    }

    public static func == (a: Shortfall, b: Shortfall) -> Bool { a.codes == b.codes }
}
