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
    case timer(Alarm)
    /// The group moved: the wait may be over.
    case signal
}

/// What a person wrote.
public struct Message: Sendable, Equatable {
    public let text: String
    /// The platform's id, unique within the conversation.
    public let id: String?
    /// When it was written, where the platform says so.
    public let sentAt: Instant?

    public init(_ text: String, id: String? = nil, sentAt: Instant? = nil) { (self.text, self.id, self.sentAt) = (text, id, sentAt) }
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

    public init(phase: Int = 0, since: Instant = Instant(milliseconds: 0), voice: VoiceID? = nil, script: Int = 0) {
        (self.phase, self.since, self.voice, self.script) = (phase, since, voice, script)
    }
}

/// What one input causes: facts to record and wishes to carry out, in this order.
public struct Step: Sendable, Equatable {
    public var events: [Event] = []
    public var effects: [Effect] = []
    /// The edges taken, for those who want to know which ways of a dialogue were walked; nothing is decided by it.
    public var passed: [PassedEdge] = []
    public init(events: [Event] = [], effects: [Effect] = []) { (self.events, self.effects) = (events, effects) }
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
    /// Destroy a sealed text whose answer was taken back.
    case forget(TextID)
    case schedule(Alarm, at: Instant)
    case cancel(Alarm)
    /// Cancel everything to this person that is not on its way yet.
    case cancelUnsent
    /// Send nothing to this address until it writes again.
    case suppress
    case unsuppress
    /// Destroy key, texts and address.
    case erase
}
