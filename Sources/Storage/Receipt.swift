/// What makes an inbound message the same message when it comes again. Keys are unique for ever and equal byte for byte.
public struct ReceiptKey: Sendable {
    /// The join code.
    public let consultation: String
    public let channel: String
    /// A keyed hash of the chat, which may be somebody's phone number.
    public let conversation: String
    /// The platform's own id of the message.
    public let messageID: String

    public init(consultation: String, channel: String, conversation: String, messageID: String) {
        self.consultation = consultation
        self.channel = channel
        self.conversation = conversation
        self.messageID = messageID
    }
}

extension ReceiptKey: Hashable {
    private var parts: (ExactText, ExactText, ExactText, ExactText) {
        (ExactText(messageID), ExactText(conversation), ExactText(channel), ExactText(consultation))
    }

    public static func == (a: ReceiptKey, b: ReceiptKey) -> Bool { a.parts == b.parts }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(parts.0)
        hasher.combine(parts.1)
        hasher.combine(parts.2)
        hasher.combine(parts.3)
    }
}

/// The proof that an inbound message had its effect, and on whom.
public struct Receipt: Hashable, Sendable {
    /// What stands in the place of the participant once they were erased.
    public static let nobody = "-"
    /// What stands there once they are reached elsewhere: the address must not lead to them after an erase.
    public static let elsewhere = "~"

    /// What stands there once a person has this address no longer.
    public static func name(ofWhoIsNow person: Person) -> String { person.addressHash == nil ? nobody : elsewhere }

    public var key: ReceiptKey
    public var participant: String
    /// In milliseconds since 1970.
    public var receivedAt: Int64

    public init(key: ReceiptKey, participant: String, receivedAt: Int64) {
        self.key = key
        self.participant = participant
        self.receivedAt = receivedAt
    }
}

/// What one conversation brought so far.
public struct Received: Hashable, Sendable {
    /// Messages that had their effect.
    public var count: Int
    /// When the last of them had it, in milliseconds since 1970.
    public var last: Int64?

    public init(count: Int, last: Int64?) { (self.count, self.last) = (count, last) }
}
