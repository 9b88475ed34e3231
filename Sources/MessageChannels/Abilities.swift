public import DialogueEngine

/// What a channel can carry, as its platform states it.
public struct Abilities: Sendable, Equatable {
    /// What a platform counts the length of a text in.
    public enum LengthUnit: String, Sendable, CaseIterable { case utf16, utf8, scalars, smsParts }

    /// The longest text, in ``lengthUnit``.
    public var textLimit: Int
    public var lengthUnit: LengthUnit
    /// The most buttons beside a text, and how long their labels are; 0 where there are none.
    public var buttons = 0
    public var buttonLength = 0
    /// The most rows of a list that is opened, and how long they are; 0 where there are none.
    public var listRows = 0
    public var listRowLength = 0
    /// Whether an answer can be a photo or a voice note.
    public var media: Set<InboundEvent.Attachment.Kind> = []
    /// Whether messages of people can be edited and taken back.
    public var tellsEdits = false
    public var tellsRetractions = false
    /// Whether a message sent twice with the same id appears once.
    public var isIdempotent = false
    /// Whether we can call; otherwise what waits is said in the answer to the person's next message.
    public var isCalled = true
    /// How long messages to one conversation may be together, in UTF-16 units, that go as one because each has to wait for the one before;
    /// `nil`: each goes by itself.
    public var joinedLimit: Int?
    /// How long after somebody wrote we may answer freely; `nil`: always.
    public var window: Span?
    /// Whether a room can hear what is for everybody: the channel then says of all that is said there whether it is said to us.
    public var holdsRooms = false
    /// The most messages in a second: to everybody, to one conversation, and to one room where that is fewer.
    public var rate: Double
    public var ratePerConversation: Double
    public var ratePerRoom: Double?

    public init(textLimit: Int, lengthUnit: LengthUnit, rate: Double, ratePerConversation: Double) {
        (self.textLimit, self.lengthUnit) = (textLimit, lengthUnit)
        (self.rate, self.ratePerConversation) = (rate, ratePerConversation)
    }

    /// Whether ``window`` lets us say something freely to who last wrote at ``Outbound/lastHeard``.
    func isOpen(_ outbound: Outbound, at now: Instant) -> Bool {
        guard let window else { return true }
        return outbound.lastHeard.map { now < $0 + window } ?? false
    }
}
