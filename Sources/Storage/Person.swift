/// What is known of a participant beyond their answers: how to reach them, and the key to what they wrote.
///
/// Erasing empties everything but the pseudonym, the channel and the time of the invitation.
public struct Person: Hashable, Sendable {
    /// The join code.
    public var consultation: String
    /// The pseudonym.
    public var participant: String
    /// The channel they are reached on.
    public var channel: String
    /// A keyed hash of their address; unique in a consultation and channel. `nil` once erased.
    public var addressHash: String?
    /// Their address, sealed. `nil` once erased.
    public var sealedAddress: [UInt8]?
    /// The key of their texts, wrapped by the master key. `nil` once erased.
    public var wrappedKey: [UInt8]?
    /// The group we listen for, when known.
    public var voice: String?
    /// What they do in the consultation, when known.
    public var role: String?
    /// In milliseconds since 1970; `nil` for people who came by themselves.
    public var invitedAt: Int64?

    /// The person's own stream of events.
    public var stream: StreamID { StreamID(consultation: consultation, participant: participant) }

    public init(
        consultation: String, participant: String, channel: String, addressHash: String? = nil, sealedAddress: [UInt8]? = nil,
        wrappedKey: [UInt8]? = nil, voice: String? = nil, role: String? = nil, invitedAt: Int64? = nil
    ) {
        precondition(!participant.isEmpty, "A participant's pseudonym is not empty.")
        self.consultation = consultation
        self.participant = participant
        self.channel = channel
        self.addressHash = addressHash
        self.sealedAddress = sealedAddress
        self.wrappedKey = wrappedKey
        self.voice = voice
        self.role = role
        self.invitedAt = invitedAt
    }

    /// This person after an erase: the row stays, and says nothing about anybody.
    public var emptied: Person {
        Person(consultation: consultation, participant: participant, channel: channel, invitedAt: invitedAt)
    }
}
