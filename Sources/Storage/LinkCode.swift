/// A short code by which a person goes on from another channel; it works once.
public struct LinkCode: Hashable, Sendable {
    public var code: String
    /// The join code.
    public var consultation: String
    public var participant: String
    /// In milliseconds since 1970.
    public var expiresAt: Int64

    public init(code: String, consultation: String, participant: String, expiresAt: Int64) {
        (self.code, self.consultation, self.participant, self.expiresAt) = (code, consultation, participant, expiresAt)
    }
}
