public import DialogueEngine
import Foundation
import JSONText
import JWTKit
public import MessageChannels

/// A service where an organisation's people sign in, by OpenID Connect: the authorization code flow with PKCE.
///
/// What it tells of itself and its keys are kept for an hour; for a key that is not known they are asked for anew, at most once a minute.
public actor Provider {
    public nonisolated let settings: ProviderSettings
    private let transport: any Transport
    private var document: (value: ProviderDocument, at: Instant)?
    private var keys: (value: ProviderKeys, at: Instant)?
    private var keysAskedAt: Instant?

    private static let (kept, pause, patience) = (Span.hours(1), Span.seconds(60), Span.seconds(8))

    public init(_ settings: ProviderSettings, by transport: any Transport) { (self.settings, self.transport) = (settings, transport) }

    /// The address to which somebody is sent to sign in.
    public func address(for attempt: SignInAttempt, at now: Instant) async throws(SignInFault) -> String {
        let place = try await document(at: now).authorization
        let query = String.form([
            ("response_type", "code"), ("client_id", settings.client), ("redirect_uri", settings.returnAddress),
            ("scope", "openid email profile"), ("state", attempt.state), ("nonce", attempt.nonce),
            ("code_challenge", attempt.challenge), ("code_challenge_method", "S256"),
        ])
        return "\(place)\(place.contains("?") ? "&" : "?")\(query)"
    }

    /// Checks who answers: for an answer that is no code too.
    ///
    /// - Parameter issuer: who the answer says it is from; `nil` where it does not say so.
    public func checkIssuer(_ issuer: String?, at now: Instant) async throws(SignInFault) {
        let isNamed = try await document(at: now).namesIssuer
        guard issuer == settings.issuer || (issuer == nil && !isNamed) else { throw .refused(.wrongIssuer) }
    }

    /// The name of who signed in: the claim of the settings, from a token that was checked in every respect.
    ///
    /// A code is good for one exchange, and an attempt for one code; that it is not used twice is up to who keeps it.
    public func name(for code: String, _ attempt: SignInAttempt, at now: Instant) async throws(SignInFault) -> String {
        let tokens = try await exchange(code, attempt, at: now)
        let token = try IDToken(tokens.id)
        let claims = try await token.claims(signedBy: key(of: token, at: now))
        try claims.check(settings, attempt, at: now)
        if let name = claims.name(in: settings.nameClaim) { return name }
        // Many services tell names and addresses only where they are asked for them (OpenID Connect Core 1.0, section 5.4).
        guard let name = try await moreClaims(of: claims, tokens.access, at: now)?.name(in: settings.nameClaim) else {
            throw .refused(.noName)
        }
        return name
    }

    // MARK: - The service

    private func document(at now: Instant) async throws(SignInFault) -> ProviderDocument {
        if let document, now - document.at < Self.kept { return document.value }
        let body = try await get(ProviderDocument.place(of: settings.issuer), "configuration")
        guard let found = ProviderDocument(body, issuer: settings.issuer) else {
            throw .unavailable(asked: "configuration", came: "no configuration of this issuer with https addresses")
        }
        document = (found, now)
        return found
    }

    private func key(of token: IDToken, at now: Instant) async throws(SignInFault) -> JWK {
        if let keys, now - keys.at < Self.kept {
            if let key = keys.value.key(token.key, token.algorithm) { return key }
            // A service that changes its keys is asked again; somebody who makes up ids does not have it asked without end.
            if let keysAskedAt, now - keysAskedAt < Self.pause { throw .refused(.unknownKey) }
        }
        keysAskedAt = now
        let body = try await get(document(at: now).keys, "keys")
        guard let found = ProviderKeys(body) else { throw .unavailable(asked: "keys", came: "no set of keys") }
        keys = (found, now)
        guard let key = found.key(token.key, token.algorithm) else { throw .refused(.unknownKey) }
        return key
    }

    /// What the service tells of somebody beside the token; `nil` where it has no place for that, or tells it in a form of its own.
    /// Source: OpenID Connect Core 1.0, section 5.3.
    ///
    /// - Throws: ``SignInFault/refused(_:)`` where it is about somebody else than the token.
    private func moreClaims(of known: IDClaims, _ access: String?, at now: Instant) async throws(SignInFault) -> IDClaims? {
        guard let place = try await document(at: now).userInfo, let access else { return nil }
        let body = try await get(place, "userinfo", ["Authorization": "Bearer \(access)"])
        guard let json = try? JSON(body), json.object != nil else { return nil }
        guard let subject = json["sub"]?.string, subject == known.json["sub"]?.string else { throw .refused(.wrongSubject) }
        return IDClaims(json: json)
    }

    private struct Tokens {
        let id: String
        /// By which more can be asked; `nil` where none was given, or one that cannot stand in a head.
        let access: String?
    }

    /// Exchanges the code for tokens.
    private func exchange(_ code: String, _ attempt: SignInAttempt, at now: Instant) async throws(SignInFault) -> Tokens {
        let document = try await document(at: now)
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", settings.returnAddress),
            ("code_verifier", attempt.verifier),
        ]
        var headers: HeaderFields = ["Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"]
        switch settings.secret {
        case let secret? where document.takesBasic:
            let pair = "\(settings.client.percentEncoded):\(secret.text.percentEncoded)"
            headers["Authorization"] = "Basic \(Data(pair.utf8).base64EncodedString())"
        case let secret?: fields += [("client_id", settings.client), ("client_secret", secret.text)]
        case nil: fields.append(("client_id", settings.client))
        }
        let call = HTTPCall(url: document.token, headers: headers, body: Array(String.form(fields).utf8), timeout: Self.patience)
        switch await transport.send(call) {
        case .answered(200, _, let body):
            let json = try? JSON(body)
            guard let token = json?["id_token"]?.string else { throw .unavailable(asked: "token", came: "no id_token") }
            let access = json?["access_token"]?.string
            return Tokens(id: token, access: access.flatMap { $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? $0 : nil })
        // invalid_grant: the code was made up, used before or is too old. All else a 400 can say is for the operator to mend.
        case .answered(400, _, let body) where (try? JSON(body))?["error"]?.string == "invalid_grant": throw .refused(.badCode)
        case .answered(let status, _, _): throw .unavailable(asked: "token", came: "\(status)")
        case .failed(let fault): throw .unavailable(asked: "token", came: fault.rawValue)
        }
    }

    private func get(_ url: String, _ what: String, _ headers: HeaderFields = [:]) async throws(SignInFault) -> [UInt8] {
        var headers = headers
        headers["Accept"] = "application/json"
        switch await transport.send(HTTPCall(method: "GET", url: url, headers: headers, timeout: Self.patience)) {
        case .answered(200, _, let body): return body
        case .answered(let status, _, _): throw .unavailable(asked: what, came: "\(status)")
        case .failed(let fault): throw .unavailable(asked: what, came: fault.rawValue)
        }
    }
}
