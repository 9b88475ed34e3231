import Crypto
import CryptoExtras
import DialogueEngine
import Foundation
import JSONText
import MessageChannels
import Synchronization

@testable import OpenIDConnect

/// A service where people sign in, without a socket: it looks at what it is asked as a real one does, and signs with real keys.
final class FakeProvider: Transport {
    static let issuer = "https://login.example.nl/noord"
    static let back = "https://praat.example.nl/moderator/oidc/back"
    static let settings = settings()

    static func settings(claim: String = "email", secret: Secret? = Secret("een geheim: & meer")) -> ProviderSettings {
        ProviderSettings(issuer: issuer, client: "meerstem", secret: secret, nameClaim: claim, returnAddress: back)
    }

    /// How it misbehaves, or is set up otherwise.
    struct Shape: Sendable {
        /// Put over the claims; `null` takes one away.
        var claims: [String: JSON] = [:]
        /// Put over the head of the token.
        var head: [String: JSON] = [:]
        var signer = Signer.rsa(0)
        /// Which of its keys it publishes.
        var published: [Signer] = [.rsa(0), .curve]
        /// Put over each published key.
        var keys: [String: JSON] = [:]
        var document: [String: JSON] = [:]
        /// Parts of its addresses that give this reply.
        var replies: [String: HTTPReply] = [:]
        var changesSignature = false
        /// What it tells beside the token, to who has the access token it gave.
        var userInfo: JSON?
    }

    enum Signer: Equatable, Sendable {
        case rsa(Int), curve
        /// As services do that do not keep to SHA-256 or to one sort of key: RS512, PS384, ES384, ES512, EdDSA, Ed25519.
        case longRSA, paddedRSA, longCurve, longestCurve, edwards, edwardsByName
        /// With what everybody can read as if it were a secret.
        case publicKeyAsSecret
        case nothing
    }

    private struct Grant { let nonce: String, challenge: String, claims: [String: JSON] }

    private let shape = Mutex(Shape())
    private let grants = Mutex<[String: Grant]>([:])
    private let asked = Mutex<[String]>([])
    private static let rsa = (0..<2).map { _ in try! _RSA.Signing.PrivateKey(keySize: .bits2048) }
    private static let curve = P256.Signing.PrivateKey()
    private static let longCurve = P384.Signing.PrivateKey()
    private static let longestCurve = P521.Signing.PrivateKey()
    private static let edwards = Curve25519.Signing.PrivateKey()

    func set(_ change: (inout Shape) -> Void) { shape.withLock { change(&$0) } }

    /// How often it was asked for something at an address that ends like this.
    func count(_ ending: String) -> Int { asked.withLock { $0.count { $0.hasSuffix(ending) } } }

    /// Somebody signs in at the address they were sent to: what they come back with.
    func signIn(at address: String, _ claims: [String: JSON], now: Instant) -> [(String, String)] {
        let fields = FormFields(address.split(separator: "?", maxSplits: 1).last.map(String.init) ?? "")
        let code = "code \(UInt64.random(in: .min ... .max))"
        let seconds = now.milliseconds / 1_000
        let usual: [String: JSON] = [
            "iss": .string(Self.issuer), "aud": "meerstem", "sub": "12345", "iat": .int(seconds), "exp": .int(seconds + 300),
            "nonce": .string(fields["nonce"] ?? ""), "email_verified": true,
        ]
        let grant = Grant(
            nonce: fields["nonce"] ?? "", challenge: fields["code_challenge"] ?? "", claims: usual.merging(claims) { $1 })
        grants.withLock { $0[code] = grant }
        return [("code", code), ("state", fields["state"] ?? "")]
    }

    func send(_ call: HTTPCall) async -> HTTPReply {
        let shape = shape.withLock { $0 }
        asked.withLock { $0.append(call.url) }
        if let reply = shape.replies.first(where: { call.url.hasSuffix($0.key) })?.value { return reply }
        switch (call.method, call.url) {
        case ("GET", "\(Self.issuer)/.well-known/openid-configuration"):
            let document: [String: JSON] = [
                "issuer": .string(Self.issuer), "authorization_endpoint": "https://login.example.nl/in?tenant=noord",
                "token_endpoint": "https://tokens.example.nl/token", "jwks_uri": "https://tokens.example.nl/keys",
            ]
            return Self.answer(200, .object(document.merging(shape.document) { $1 }))
        case ("GET", "https://tokens.example.nl/keys"):
            let others: [JSON] = [
                ["kty": "OKP", "crv": "X25519", "alg": "ECDH-ES", "kid": "ander"], ["kty": "oct", "k": "AAAA"], "geen sleutel",
            ]
            let keys = shape.published.map { JSON.object(Self.published($0).merging(shape.keys) { $1 }) }
            return Self.answer(200, ["keys": .array(others + keys)])
        case ("POST", "https://tokens.example.nl/token"): return exchange(call, shape)
        case ("GET", "https://tokens.example.nl/me"):
            guard let told = shape.userInfo, call.headers["Authorization"] == "Bearer x" else { return Self.answer(401, [:]) }
            return Self.answer(200, told)
        default: return .answered(status: 404, headers: [:], body: [])
        }
    }

    private func exchange(_ call: HTTPCall, _ shape: Shape) -> HTTPReply {
        let fields = FormFields(call.body)
        let secret = "een geheim: & meer"
        let basic = "Basic \(Data("meerstem:\(secret.percentEncoded)".utf8).base64EncodedString())"
        let isKnown = call.headers["Authorization"] == basic || (fields["client_id"] == "meerstem" && fields["client_secret"] == secret)
        let isOpen = shape.document["token_endpoint_auth_methods_supported"] == ["none"] && fields["client_id"] == "meerstem"
        guard isKnown || isOpen else { return Self.answer(401, ["error": "invalid_client"]) }
        guard fields["grant_type"] == "authorization_code", fields["redirect_uri"] == Self.back,
            let grant = grants.withLock({ $0.removeValue(forKey: fields["code"] ?? "") }),
            Self.base64(SHA256.hash(data: Data((fields["code_verifier"] ?? "").utf8))) == grant.challenge
        else { return Self.answer(400, ["error": "invalid_grant"]) }
        let token = Self.token(grant.claims.merging(shape.claims) { $1 }.filter { $0.value != .null }, shape)
        return Self.answer(200, ["access_token": "x", "token_type": "Bearer", "id_token": .string(token)])
    }

    // MARK: - Signing

    static func token(_ claims: [String: JSON], _ shape: Shape) -> String {
        var head: [String: JSON] = ["typ": "JWT", "kid": .string(id(shape.signer)), "alg": .string(algorithm(shape.signer))]
        head = head.merging(shape.head) { $1 }.filter { $0.value != .null }
        let text = "\(base64(JSON.object(head).bytes())).\(base64(JSON.object(claims).bytes()))"
        let data = Data(text.utf8)
        var signature: [UInt8]
        switch shape.signer {
        case .rsa(let number):
            signature = Array(try! rsa[number].signature(for: Data(text.utf8), padding: .insecurePKCS1v1_5).rawRepresentation)
        case .curve: signature = Array(try! curve.signature(for: Data(text.utf8)).rawRepresentation)
        case .longRSA: signature = Array(try! rsa[0].signature(for: SHA512.hash(data: data), padding: .insecurePKCS1v1_5).rawRepresentation)
        case .paddedRSA: signature = Array(try! rsa[0].signature(for: SHA384.hash(data: data), padding: .PSS).rawRepresentation)
        case .longCurve: signature = Array(try! longCurve.signature(for: data).rawRepresentation)
        case .longestCurve: signature = Array(try! longestCurve.signature(for: data).rawRepresentation)
        case .edwards, .edwardsByName: signature = Array(try! edwards.signature(for: data))
        case .publicKeyAsSecret:
            let key = SymmetricKey(data: Data(rsa[0].publicKey.pemRepresentation.utf8))
            signature = Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
        case .nothing: signature = []
        }
        if shape.changesSignature { signature[20] ^= 1 }
        return "\(text).\(base64(signature))"
    }

    private static func id(_ signer: Signer) -> String {
        switch signer {
        case .rsa(let number): "rsa-\(number)"
        case .curve: "p256"
        case .longRSA, .paddedRSA, .longCurve, .longestCurve, .edwards, .edwardsByName: "\(signer)"
        case .publicKeyAsSecret, .nothing: "rsa-0"
        }
    }

    private static func algorithm(_ signer: Signer) -> String {
        switch signer {
        case .rsa: "RS256"
        case .curve: "ES256"
        case .longRSA: "RS512"
        case .paddedRSA: "PS384"
        case .longCurve: "ES384"
        case .longestCurve: "ES512"
        case .edwards: "EdDSA"
        case .edwardsByName: "Ed25519"
        case .publicKeyAsSecret: "HS256"
        case .nothing: "none"
        }
    }

    private static func published(_ signer: Signer) -> [String: JSON] {
        switch signer {
        case .rsa(let number):
            let numbers = try! rsa[number].publicKey.getKeyPrimitives()
            return [
                "kty": "RSA", "use": "sig", "alg": "RS256", "kid": .string(id(signer)), "n": .string(base64(numbers.modulus)),
                "e": .string(base64(numbers.publicExponent)),
            ]
        case .curve:
            let point = curve.publicKey.rawRepresentation
            return [
                "kty": "EC", "crv": "P-256", "kid": "p256", "x": .string(base64(point.prefix(32))), "y": .string(base64(point.suffix(32))),
            ]
        case .longRSA, .paddedRSA:
            // Without a word on the way it is for.
            return published(.rsa(0)).merging(["kid": .string(id(signer)), "alg": .null]) { $1 }.filter { $0.value != .null }
        case .longCurve: return point(longCurve.publicKey.rawRepresentation, "P-384", signer)
        case .longestCurve: return point(longestCurve.publicKey.rawRepresentation, "P-521", signer)
        case .edwards, .edwardsByName:
            return [
                "kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": .string(id(signer)),
                "x": .string(base64(edwards.publicKey.rawRepresentation)),
            ]
        case .publicKeyAsSecret, .nothing: return [:]
        }
    }

    private static func point(_ point: Data, _ curve: String, _ signer: Signer) -> [String: JSON] {
        let half = point.count / 2
        return [
            "kty": "EC", "crv": .string(curve), "kid": .string(id(signer)), "x": .string(base64(point.prefix(half))),
            "y": .string(base64(point.suffix(half))),
        ]
    }

    private static func base64(_ bytes: some Sequence<UInt8>) -> String { Base64URL.text(Array(bytes)) }

    private static func answer(_ status: Int, _ json: JSON) -> HTTPReply {
        .answered(status: status, headers: ["Content-Type": "application/json"], body: json.bytes())
    }
}
