/// A photo or voice note of a participant, under a key of its own that is sealed under the participant's.
///
/// With that small key every copy of the large row becomes unreadable, wherever a disk still has one.
public struct SealedFile: Hashable, Sendable {
    /// The join code.
    public var consultation: String
    /// The author.
    public var participant: String
    /// The id, unique for its author: that of the words it came with.
    public var id: Int64
    /// Its own key, sealed.
    public var key: [UInt8]
    public var sealed: [UInt8]

    public init(consultation: String, participant: String, id: Int64, key: [UInt8], sealed: [UInt8]) {
        (self.consultation, self.participant, self.id) = (consultation, participant, id)
        (self.key, self.sealed) = (key, sealed)
    }
}

/// That a file is kept, without what is in it.
public struct FileMark: Hashable, Sendable {
    /// The author.
    public var participant: String
    public var id: Int64
    /// The bytes it takes, sealed.
    public var size: Int

    public init(participant: String, id: Int64, size: Int) { (self.participant, self.id, self.size) = (participant, id, size) }
}
