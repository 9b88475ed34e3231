public import DialogueEngine

/// One thing a platform tells us, in the words of this product.
public struct InboundEvent: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Words, or a photo or voice note in their place.
        case message
        /// A button or a row of a list.
        case choice
        /// A filled-in form.
        case form
        /// An earlier message has other words now.
        case edit
        /// An earlier message was taken back.
        case retract
        /// A sign put beside a message.
        case reaction
        /// Somebody opened a conversation with us, perhaps with a code.
        case started
        /// Somebody blocked us, left, or sent the platform's own word for stopping. Where others read along: we were put out.
        case stopped
        /// What is said in this conversation goes on in another, ``InboundEvent/target``.
        case moved
        /// What became of a message of ours.
        case status
        /// Something that cannot be an answer: a sticker, a call. It is answered once, kindly.
        case unsupported
    }

    /// Something sent along.
    public struct Attachment: Sendable, Equatable {
        public enum Kind: String, Sendable, CaseIterable { case photo, voice, video, file, place, contact }
        public let kind: Kind
        /// By which the platform gives it out.
        public let id: String?
        public let mediaType: String?
        public init(_ kind: Kind, id: String? = nil, mediaType: String? = nil) {
            (self.kind, self.id, self.mediaType) = (kind, id, mediaType)
        }
    }

    public let kind: Kind
    /// Who, in the platform's own terms: an id, a number. Empty where it is about no person.
    public let participant: String
    /// Another address by which the platform knows the same person, such as their number beside their id.
    public var alias: String?
    /// Where: what a message is sent to, to reach that person there.
    public let conversation: String
    /// Equal for copies of the same thing, and for nothing else on this channel.
    public let dedupeKey: String
    /// Whether others read along.
    public var isGroup = false
    /// Whether it is said to us. Where others read along on a channel that holds rooms, only what names us, answers us, or is a command; else always.
    public var isAddressed = true
    /// The words of ``text`` that name us, such as `@buurtbot`; `nil` where none do.
    public var mention: String?
    public var text: String?
    /// The id of the button or row, as we sent it.
    public var choice: String?
    /// The fields of a form, by name.
    public var form: [String: String] = [:]
    public var attachments: [Attachment] = []
    /// The platform's id of the message.
    public var nativeID: String?
    /// The language the platform knows the person by.
    public var languageHint: Language?
    public var sentAt: Instant?
    /// The message this is about: the edited, the taken back, the one answered or delivered.
    public var target: String?
    public var status: DeliveryState?

    public init(_ kind: Kind, participant: String, conversation: String, dedupeKey: String) {
        (self.kind, self.participant, self.conversation, self.dedupeKey) = (kind, participant, conversation, dedupeKey)
    }
}

/// How far a message of ours came. States are compared, never followed in the order they are told: reports overtake each other.
public enum DeliveryState: String, Sendable, Equatable, CaseIterable, Comparable {
    /// The platform has it.
    case sent
    case delivered
    case read
    /// It will not come.
    case failed

    /// `failed` after `delivered` or `read` says nothing new; before them it stands until they are told.
    private var rank: Int {
        switch self {
        case .sent: 0
        case .failed: 1
        case .delivered: 2
        case .read: 3
        }
    }

    public static func < (a: DeliveryState, b: DeliveryState) -> Bool { a.rank < b.rank }

    /// What is known after both were told, in whatever order.
    public func joined(with other: DeliveryState) -> DeliveryState { max(self, other) }
}
