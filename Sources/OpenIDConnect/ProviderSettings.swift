public import MessageChannels

/// How we are known to the service where an organisation's people sign in.
public struct ProviderSettings: Sendable {
    /// The service as it names itself, exactly: `https://login.example.nl`.
    public let issuer: String
    /// Our name there.
    public let client: String
    /// `nil` where the service knows us as a client without a secret; the code is then guarded by PKCE alone.
    public let secret: Secret?
    /// The claim that holds the name of an account: `email`, which counts only where the service says that it was verified, or `preferred_username`.
    public let nameClaim: String
    /// Where the service sends people back to, as it is registered there.
    public let returnAddress: String

    public init(issuer: String, client: String, secret: Secret?, nameClaim: String, returnAddress: String) {
        (self.issuer, self.client, self.secret) = (issuer, client, secret)
        (self.nameClaim, self.returnAddress) = (nameClaim, returnAddress)
    }

    /// The issuer without its scheme and its slash, for people to read: `login.example.nl`.
    public var host: String {
        let parts = issuer.split(separator: "/", maxSplits: 2)
        return parts.count > 1 ? String(parts[1].prefix { $0 != "/" }) : issuer
    }
}
