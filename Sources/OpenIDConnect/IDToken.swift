import DialogueEngine
import JSONText
import JWTKit

/// What a service says of somebody, signed; nothing of it is read before the signature was checked, but for which key that takes.
/// Source: OpenID Connect Core 1.0, section 3.1.3.7; RFC 7515; RFC 8725.
struct IDToken {
    let algorithm: ProviderKeys.Algorithm
    let key: String?
    private let text: String
    private let body: Substring

    /// - Parameter text: three parts with points between, 32 KiB at most.
    init(_ text: String) throws(SignInFault) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 32 * 1_024, parts.count == 3, let bytes = Base64URL.bytes(parts[0]), let head = try? JSON(bytes) else {
            throw .refused(.unreadable)
        }
        // What `crit` names must be understood, and we know none; a token of another sort says so in `typ`.
        guard head["crit"] == nil, (head["typ"]?.string ?? "JWT").lowercased() == "jwt" else { throw .refused(.unreadable) }
        guard let algorithm = head["alg"]?.string.flatMap(ProviderKeys.Algorithm.init(rawValue:)) else { throw .refused(.badAlgorithm) }
        (self.algorithm, key, self.text, body) = (algorithm, head["kid"]?.string, text, parts[1])
    }

    /// The claims, where this key signed them in the way that is the key's.
    func claims(signedBy key: JWK) async throws(SignInFault) -> IDClaims {
        let keys = JWTKeyCollection()
        do {
            // This key alone: jwt-kit takes another one where it does not know the id.
            try await keys.add(jwk: key)
            _ = try await keys.verify(text, as: Signed.self)
        } catch { throw .refused(.badSignature) }
        guard let bytes = Base64URL.bytes(body), let json = try? JSON(bytes), json.object != nil else { throw .refused(.unreadable) }
        return IDClaims(json: json)
    }

    /// For jwt-kit, which checks the signature; the claims are ours to check.
    private struct Signed: JWTPayload {
        func verify(using algorithm: some JWTAlgorithm) {}
    }
}

/// The claims of a token with a good signature, or what was told beside it.
struct IDClaims {
    let json: JSON
    /// By how much the service's clock may differ from ours.
    static let leeway = Span.seconds(60)

    /// Whether they are from whom we asked, for us, of now, and the answer to this attempt.
    func check(_ settings: ProviderSettings, _ attempt: SignInAttempt, at now: Instant) throws(SignInFault) {
        guard json["iss"]?.string == settings.issuer else { throw .refused(.wrongIssuer) }
        let audience = json["aud"]?.string.map { [$0] } ?? json["aud"]?.array?.compactMap(\.string) ?? []
        let party = json["azp"]?.string
        guard audience.contains(settings.client), json["azp"] == nil ? audience.count == 1 : party == settings.client else {
            throw .refused(.wrongAudience)
        }
        guard let end = json["exp"]?.double, let start = json["iat"]?.double, json["sub"]?.string?.isEmpty == false else {
            throw .refused(.unreadable)
        }
        let (seconds, leeway) = (Double(now.milliseconds) / 1_000, Double(Self.leeway.milliseconds) / 1_000)
        guard seconds < end + leeway else { throw .refused(.expired) }
        guard start <= seconds + leeway, (json["nbf"]?.double ?? start) <= seconds + leeway else { throw .refused(.notYet) }
        guard json["nonce"]?.string == attempt.nonce else { throw .refused(.wrongNonce) }
    }

    /// The name of an account; `nil` where it does not stand here. An address counts only where the service verified it: else anybody could give it.
    func name(in claim: String) -> String? {
        guard let name = json[claim]?.string, !name.isEmpty else { return nil }
        return claim != "email" || json["email_verified"]?.bool == true ? name : nil
    }
}
