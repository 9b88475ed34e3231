import JSONText

/// What a service tells of itself at `/.well-known/openid-configuration`.
/// Source: OpenID Connect Discovery 1.0, sections 3 and 4; RFC 9207 for the issuer in the answer.
struct ProviderDocument: Sendable {
    /// Where people sign in.
    let authorization: String
    /// Where a code is exchanged for a token.
    let token: String
    let keys: String
    /// Where more is told of who signed in; `nil` where it does not say.
    let userInfo: String?
    /// Whether every answer names who gives it; then one without is not theirs.
    let namesIssuer: Bool
    /// Whether our name and secret go in the head of a request; else in its body.
    let takesBasic: Bool

    /// - Returns: `nil` where this is no such document, or another service's, or names an address without https. A service that itself has none (a trial on
    ///   this machine) may name others without.
    init?(_ body: [UInt8], issuer: String) {
        guard let json = try? JSON(body), json["issuer"]?.string == issuer else { return nil }
        func address(_ name: String) -> String? {
            json[name]?.string.flatMap { Self.isCallable($0, plain: issuer.hasPrefix("http:")) ? $0 : nil }
        }
        guard let authorization = address("authorization_endpoint"), let token = address("token_endpoint"), let keys = address("jwks_uri")
        else { return nil }
        (self.authorization, self.token, self.keys) = (authorization, token, keys)
        userInfo = address("userinfo_endpoint")
        namesIssuer = json["authorization_response_iss_parameter_supported"]?.bool ?? false
        let ways = json["token_endpoint_auth_methods_supported"]?.array?.compactMap(\.string) ?? []
        takesBasic = ways.isEmpty || ways.contains("client_secret_basic") || !ways.contains("client_secret_post")
    }

    static func place(of issuer: String) -> String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
    }

    private static func isCallable(_ url: String, plain: Bool) -> Bool {
        let scheme = ["https://", plain ? "http://" : "https://"].first(where: url.hasPrefix)
        guard let scheme, url.utf8.count < 2_000 else { return false }
        let host = url.dropFirst(scheme.count).prefix { !"/?".contains($0) }
        return !host.isEmpty && !host.contains("@") && url.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"\"'<>\\#`".utf8.contains($0) }
    }
}
