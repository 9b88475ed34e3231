/// A step on a person's way through a dialogue.
public struct Node: Sendable {
    /// What happens here.
    public enum Action: Sendable {
        case ask(Asking)
        case say(LocalizedText)
        case wait(Waiting)
        case deal(Dealing)
        case end(LocalizedText, Ending)
    }

    /// How a walk ends.
    public enum Ending: String, Sendable, CaseIterable { case finished, declined }

    public let id: NodeID
    public let action: Action
    /// The ways on; the first that holds is taken, the last has no condition. Empty only at an end.
    public let next: [Edge]
    /// Which of the consultation's phases this node belongs to, counted from 0: the last one waited for on the way here.
    public internal(set) var phase = 0
    /// The last phase in which answers given here count, where the script says so; else the node's own phase.
    public let until: Int?
    /// Whether a human is called at once when a person comes here.
    public let callsHuman: Bool
    /// Questions whose answers this node's texts show.
    public let dependsOn: Set<QuestionID>

    public init(id: NodeID, action: Action, next: [Edge], callsHuman: Bool = false, until: Int? = nil) {
        (self.id, self.action, self.next, self.callsHuman, self.until) = (id, action, next, callsHuman, until)
        if case .ask(let asking) = action {
            let labels = asking.labels.values.reduce(into: Set<QuestionID>()) { $0.formUnion($1.questions) }
            dependsOn = asking.prompt.questions.union(labels)
        } else {
            dependsOn = []
        }
    }
}

extension Node {
    /// This node doing something else, in the same phase and with the same ways on.
    public func doing(_ action: Action) -> Node {
        var node = Node(id: id, action: action, next: next, callsHuman: callsHuman, until: until)
        node.phase = phase
        return node
    }

    /// The nodes this one can lead to, as places in ``Dialogue/nodes``.
    public var targets: [Int] {
        switch action {
        case .wait(let waiting): next.map(\.target) + (waiting.expired.map { [$0] } ?? [])
        case .deal(let dealing): [dealing.body] + next.map(\.target)
        default: next.map(\.target)
        }
    }

    /// What is said here, the question or else the words.
    var text: LocalizedText? {
        switch action {
        case .ask(let asking): asking.prompt
        case .say(let text), .end(let text, _): text
        case .wait(let waiting): waiting.meanwhile
        case .deal: nil
        }
    }

    /// Every condition that decides the way on from here.
    var conditions: [Condition] {
        let edges = next.compactMap(\.condition)
        if case .wait(let waiting) = action { return edges + [waiting.condition] }
        return edges
    }
}

/// A way on.
public struct Edge: Sendable {
    /// `nil`: always.
    public let condition: Condition?
    /// The node it leads to, as its place in ``Dialogue/nodes``.
    public let target: Int

    public init(condition: Condition?, target: Int) { (self.condition, self.target) = (condition, target) }
}

/// A question as put at one node.
public struct Asking: Sendable {
    public let question: QuestionID
    public let prompt: LocalizedText
    /// The kinder question after a first unclear reply.
    public let again: LocalizedText?
    /// Labels that replace those of the question here.
    public let labels: [OptionID: LocalizedText]
    /// When to remind somebody who does not answer.
    public let reminder: Span?

    public init(
        question: QuestionID, prompt: LocalizedText, again: LocalizedText? = nil, labels: [OptionID: LocalizedText] = [:],
        reminder: Span? = nil
    ) {
        (self.question, self.prompt, self.again, self.labels, self.reminder) = (question, prompt, again, labels, reminder)
    }
}

/// A pause until something is so.
public struct Waiting: Sendable {
    /// When a wait gives up.
    public enum Deadline: Sendable, Equatable {
        case at(FieldID)
        case after(Span)
    }

    public let condition: Condition
    /// What is said on arrival.
    public let meanwhile: LocalizedText?
    public let reminder: Span?
    public let reminderText: LocalizedText?
    public let deadline: Deadline?
    /// Where the deadline leads, as a place in ``Dialogue/nodes``.
    public let expired: Int?

    public init(
        condition: Condition, meanwhile: LocalizedText?, reminder: Span? = nil, reminderText: LocalizedText? = nil,
        deadline: Deadline? = nil, expired: Int? = nil
    ) {
        (self.condition, self.meanwhile, self.reminder) = (condition, meanwhile, reminder)
        (self.reminderText, self.deadline, self.expired) = (reminderText, deadline, expired)
    }
}

/// What a loop goes over.
public enum Loop: Hashable, Sendable {
    /// A list of statements of the script or the run.
    case statements(StatementListID)
    /// What others contributed with their answers to a question, dealt by the consultation: least seen first, never one's own.
    case lines(QuestionID)
    /// The promises made in this consultation that have been answered.
    case promises
}

/// A loop: its body once for each thing it goes over.
public struct Dealing: Sendable {
    public let loop: Loop
    /// At most how many; `nil`: all.
    public let count: Int?
    /// The first node of the loop's body, as a place in ``Dialogue/nodes``.
    public let body: Int
    public let isShuffled: Bool
    /// How many people are to answer about each statement of a list before chance chooses; `nil`: ``enough``.
    public let views: Int?

    /// From here on the share that agrees is published as a percentage.
    public static let enough = 25

    public init(loop: Loop, count: Int? = nil, body: Int, isShuffled: Bool, views: Int? = nil) {
        (self.loop, self.count, self.body, self.isShuffled, self.views) = (loop, count, body, isShuffled, views)
    }
}
