public import DialogueEngine

/// Something to say to one person, or to a room, on one channel.
public struct Outbound: Sendable, Equatable {
    /// One option as it can be pressed.
    public struct Choice: Sendable, Equatable {
        /// What comes back when it is pressed; at most 60 bytes of ASCII.
        public let id: String
        /// What is typed for it: `1` or `A`.
        public let key: String
        public let label: String
        /// At most 20 characters.
        public let short: String
        public init(id: String, key: String, label: String, short: String) {
            (self.id, self.key, self.label, self.short) = (id, key, label, short)
        }
    }

    /// The same for every try to send this, and for nothing else; letters and digits.
    public let id: String
    /// Where to: the ``InboundEvent/conversation`` of the person.
    public let conversation: String
    public let text: String
    public var choices: [Choice] = []
    public var language: Language
    /// The platform's id of the message this answers.
    public var inReplyTo: String?
    /// Who of a room it is meant for, as ``InboundEvent/participant``; `nil` for everybody there.
    public var addressee: String?
    /// When the person last wrote to us; `nil` where they never did. Some platforms let us answer for a day only.
    public var lastHeard: Instant?

    public init(id: String, conversation: String, text: String, choices: [Choice] = [], language: Language) {
        (self.id, self.conversation, self.text, self.choices, self.language) = (id, conversation, text, choices, language)
    }
}

/// What came of a call, and so what to do next.
public enum DeliveryOutcome: Sendable, Equatable {
    /// The platform has it, under its own id where it gives one.
    case sent(nativeID: String?)
    /// Later it may work; `after` is the platform's own wish.
    case retry(after: Span?)
    /// Too many; nothing more on this channel (or to this chat) before then.
    case throttled(after: Span?)
    /// The person does not want messages from us here.
    case stopped
    /// This message will never be taken.
    case refused(reason: String)
    /// Nothing can be sent on this channel until somebody mends its configuration.
    case misconfigured(reason: String)
}
