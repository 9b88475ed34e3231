/// A place on a channel where several people read along, bound to a consultation to hear what is for everybody. It is nobody: no person, no voice, no count.
public struct Room: Hashable, Sendable {
    /// The join code.
    public var consultation: String
    /// By which the outbox knows it; a new one with each binding.
    public var name: String
    public var channel: String
    /// A keyed hash of its address; a room is bound to one consultation at a time.
    public var addressHash: String
    /// Its address, sealed.
    public var sealedAddress: [UInt8]
    /// The key of its address, wrapped by the master key.
    public var wrappedKey: [UInt8]
    /// In milliseconds since 1970.
    public var boundAt: Int64

    /// Whose messages in the outbox are for this room.
    public var stream: StreamID { StreamID(consultation: consultation, room: name) }

    public init(
        consultation: String, name: String, channel: String, addressHash: String, sealedAddress: [UInt8], wrappedKey: [UInt8],
        boundAt: Int64
    ) {
        (self.consultation, self.name, self.channel, self.addressHash) = (consultation, name, channel, addressHash)
        (self.sealedAddress, self.wrappedKey, self.boundAt) = (sealedAddress, wrappedKey, boundAt)
    }
}
