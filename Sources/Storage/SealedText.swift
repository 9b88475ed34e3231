/// What somebody wrote, sealed under their own key. Events name it by its id; erasing destroys it.
public struct SealedText: Hashable, Sendable {
    /// The join code.
    public var consultation: String
    /// The pseudonym of the author.
    public var participant: String
    /// Unique for the author.
    public var id: Int64
    public var sealed: [UInt8]

    public init(consultation: String, participant: String, id: Int64, sealed: [UInt8]) {
        self.consultation = consultation
        self.participant = participant
        self.id = id
        self.sealed = sealed
    }
}
