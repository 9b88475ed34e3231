/// Something that was done to an account. It is only ever added: no later act changes it.
public struct StoredAccountAct: Hashable, Sendable {
    /// Rises with every one of them; given by the store.
    public var position: Int64
    /// The name of the account it was done to.
    public var account: String
    /// In milliseconds since 1970.
    public var at: Int64
    /// What was done, and by whom; not the store's to know.
    public var body: [UInt8]

    public init(position: Int64, account: String, at: Int64, body: [UInt8]) {
        (self.position, self.account, self.at, self.body) = (position, account, at, body)
    }
}
