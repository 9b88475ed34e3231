/// Somebody who works here, as the store keeps them; what stands in the body is not the store's to know.
public struct StoredAccount: Hashable, Sendable {
    public var name: String
    public var body: [UInt8]

    public init(name: String, body: [UInt8]) { (self.name, self.body) = (name, body) }
}

/// What lets somebody in until it expires: a session, or a link that works once.
public struct StoredPass: Hashable, Sendable {
    /// Of what they hold; who reads the store cannot come in with it.
    public var hash: String
    public var kind: String
    /// The name of the account.
    public var account: String
    /// In milliseconds since 1970.
    public var expiresAt: Int64

    public init(hash: String, kind: String, account: String, expiresAt: Int64) {
        (self.hash, self.kind, self.account, self.expiresAt) = (hash, kind, account, expiresAt)
    }
}
