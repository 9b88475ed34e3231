/// What reaches a session.
public enum Input: Sendable {
    /// Somebody opened a conversation without words: a terminal, a page.
    case open
    case message(Message)
    /// A button: an option of a question.
    case choice(OptionID, of: AnswerKey, Message)
    /// An earlier message was changed on its platform.
    case edit(of: String, Message)
    /// An earlier message was taken back on its platform.
    case retract(of: String)
    case command(Command)
    /// That what was read in these words, which were written out of what the person said, is right.
    case agree(TextID)
    case timer(Alarm)
    /// The group moved: the wait may be over.
    case signal
    /// Somebody wrote out what was said in a voice note, or is to be seen on a photo, that is kept under this name.
    case writtenOut(TextID, String)
}

/// What a person wrote.
public struct Message: Sendable, Equatable {
    public let text: String
    /// The platform's id, unique within the conversation.
    public let id: String?
    /// When it was written, where the platform says so.
    public let sentAt: Instant?
    /// What came with it and can be kept; `nil` for words alone.
    public let file: SentFile.Sort?
    /// Whether it has no words: the text only stands for what came.
    public let isSign: Bool
    /// Whether something came along that cannot be kept: a video, a second photo.
    public let hasMore: Bool
    /// Whether it is known to be meant for the question at hand, as on a page that shows nothing else to fill in.
    private(set) var isReply = false
    /// Of an edit its own name, where it has one; ``id`` is that of what it edits.
    let edit: String?

    public init(
        _ text: String, id: String? = nil, sentAt: Instant? = nil, file: SentFile.Sort? = nil, isSign: Bool = false, hasMore: Bool = false
    ) {
        (self.text, self.id, self.sentAt, self.file) = (text, id, sentAt, file)
        (self.isSign, self.hasMore, edit) = (isSign, hasMore, nil)
    }

    private init(_ message: Message, editing id: String) {
        (text, sentAt, file, isSign, hasMore) = (message.text, message.sentAt, message.file, message.isSign, message.hasMore)
        (self.id, edit) = (id, message.id == id ? nil : message.id)
    }

    /// The same words in place of a message sent before.
    func editing(_ id: String) -> Message { Message(self, editing: id) }

    /// Whether all there is to it is what came with it, however it was sent.
    var isBare: Bool { isSign || file?.isSign(text) ?? false }

    /// This message, as one that is meant for the question at hand and for nothing else that was shown.
    public var reply: Message {
        var reply = self
        reply.isReply = true
        return reply
    }

    /// This message, as one that came before whatever is asked.
    public var before: Message {
        Message(text, id: id, sentAt: Instant(milliseconds: 0), file: file, isSign: isSign, hasMore: hasMore)
    }
}

/// What a timer of a session is for.
public enum Alarm: String, Sendable, CaseIterable {
    /// Remind somebody who does not answer.
    case reminder
    /// A wait gives up.
    case deadline
}

/// What a session needs to know of the group: a small value, never other people's answers.
public struct GroupView: Sendable, Equatable {
    /// The phase the consultation is in, counted from 0.
    public var phase: Int
    /// When it began.
    public var since: Instant
    /// The voice the person was invited with.
    public var voice: VoiceID?
    /// The number of the script the consultation now uses.
    public var script: Int
    /// The phases gone through; some may have been left out.
    public var reached: PhaseSet
    /// What of each counted answer people see, in the order of the script's counting; `nil` where that is nothing.
    var counts: [ShownCount?] = []
    /// What concerns this person alone, in one reference: a view is handed to every helper of a step.
    private var shown: [Shown] = []

    /// What of the group concerns this person alone.
    public var own: Shown {
        get { shown.first ?? Shown() }
        set { shown = [newValue] }
    }

    public init(
        phase: Int = 0, since: Instant = Instant(milliseconds: 0), voice: VoiceID? = nil, script: Int = 0, reached: PhaseSet? = nil
    ) {
        (self.phase, self.since, self.voice, self.script) = (phase, since, voice, script)
        self.reached = reached ?? PhaseSet(through: phase)
    }
}

/// What of the group concerns one person: what was dealt, cited and promised to them, and their table.
public struct Shown: Sendable, Equatable {
    /// What was dealt to the person for each loop over lines.
    public var dealt: [NodeID: [StatementID]] = [:]
    /// Dealt lines that were taken back since.
    public var gone: Set<StatementID> = []
    /// Answers of the person that the last version of a proposal names as a need.
    public var cited: Set<QuestionID> = []
    /// Answers of the person that a promise was made about, and those of which every promise has its answer.
    public var promised: Set<QuestionID> = []
    public var settled: Set<QuestionID> = []
    /// Answers of the person that the moderator asked to put differently.
    public var rephrase: Set<QuestionID> = []
    /// Where in such an answer the words stand that were asked about, where that is not all of it.
    public var pieces: [QuestionID: [Range<Int>]] = [:]
    /// Answers of the person that were joined with a line that says the same.
    public var merged: Set<QuestionID> = []
    /// Answers of the person that were split into several lines.
    public var split: Set<QuestionID> = []
    /// Proposals that are carried.
    public var carried: Set<String> = []
    /// Whether the person sits at a table, in which go-rounds it is their turn, and which are over.
    public var isSeated = false
    public var turns: Set<QuestionID> = []
    public var roundsOver: Set<QuestionID> = []
    /// Promises that have their answer.
    public var promises: [StatementID] = []
    /// Words of the person that were shown as they will stand in the report, and that wait for their word.
    public var quoted: Set<AnswerKey> = []

    public init() {}
}

/// What one input causes: facts to record and wishes to carry out, in this order.
public struct Step: Sendable, Equatable {
    public var events: [Event] = []
    public var effects: [Effect] = []
    /// The session with the events applied: what applying them one by one gives, without doing it twice.
    public internal(set) var after: Session
    /// The edges taken, for those who want to know which ways of a dialogue were walked; nothing is decided by it.
    public var passed: [PassedEdge] = []

    init(from session: Session) { after = session }
}

/// One way on that was taken: edge `edge` of `node`, counted from 0. A deadline, a loop's body and its end count as edges too.
public struct PassedEdge: Hashable, Sendable {
    public let node: NodeID
    public let edge: Int
    public init(node: NodeID, edge: Int) { (self.node, self.edge) = (node, edge) }
}

/// A wish for the shell.
public enum Effect: Sendable, Equatable {
    /// Say something to the person.
    case say(Part)
    /// Seal this text under this id.
    case keep(TextID, String)
    /// Destroy a sealed text whose answer was taken back, and what was kept under its name.
    case forget(TextID)
    /// Keep what came with this message under the name of its words.
    case keepFile(TextID)
    /// Destroy what was kept under this name; the words stay.
    case dropFile(TextID)
    case schedule(Alarm, at: Instant)
    case cancel(Alarm)
    /// Cancel everything to this person that is not on its way yet.
    case cancelUnsent
    /// Send nothing to this address until it writes again.
    case suppress
    case unsuppress
    /// Ask the consultation for lines to loop over at this node.
    case deal(NodeID)
    /// The person is ready to sit at a table.
    case seat
    /// The person asks for more time.
    case wantTime
    /// The person contests a nudge.
    case contestNudge
    /// The person says that their words to this question are not the same as those they were joined with.
    case standApart(QuestionID)
    /// Says that words to this question that were split are one thought.
    case standTogether(QuestionID)
    /// The person lets these words of theirs stand in the report, as they were shown.
    case approve([AnswerKey])
    /// Destroy key, texts and address.
    case erase
}
