import JSONText
import JWTKit

/// The keys by which a service signs, as it publishes them (JWKS, RFC 7517).
///
/// They are read one by one: a set may hold keys for other purposes and of sorts that we do not know, and those are passed over.
struct ProviderKeys: Sendable {
    /// The ways to sign that we believe: RSA of 2048 bits or more, and the curve P-256, both with SHA-256. Never `none`, and never one whose key is a secret
    /// shared with us, for which somebody could pass off a public key.
    enum Algorithm: String, Sendable { case rs256 = "RS256", es256 = "ES256" }

    private struct Key: Sendable {
        let id: String?
        let algorithm: Algorithm
        let key: JWK
    }

    private let all: [Key]

    /// - Returns: `nil` where this is no set of keys.
    init?(_ body: [UInt8]) {
        guard let keys = (try? JSON(body))?["keys"]?.array else { return nil }
        all = keys.prefix(100).compactMap { Self.key($0) }
    }

    /// The key of that id for that way to sign; without an id the only one there is.
    func key(_ id: String?, _ algorithm: Algorithm) -> JWK? {
        let fitting = all.filter { $0.algorithm == algorithm && (id == nil || $0.id == id) }
        return id != nil || fitting.count == 1 ? fitting.first?.key : nil
    }

    private static func key(_ json: JSON) -> Key? {
        let algorithm: Algorithm
        switch (json["kty"]?.string, json["crv"]?.string) {
        case ("RSA", _): algorithm = .rs256
        case ("EC", "P-256"): algorithm = .es256
        default: return nil
        }
        guard json["use"] == nil || json["use"]?.string == "sig", json["alg"] == nil || json["alg"]?.string == algorithm.rawValue,
            json["key_ops"] == nil || json["key_ops"]?.array?.contains("verify") ?? false
        else { return nil }
        let id = json["kid"]?.string
        // A key of jwt-kit has a name; ours are looked up before they come to it.
        let name = JWKIdentifier(string: id ?? "")
        let key: JWK =
            switch algorithm {
            case .rs256: .rsa(.rs256, identifier: name, modulus: json["n"]?.string, exponent: json["e"]?.string)
            case .es256: .ecdsa(.es256, identifier: name, x: json["x"]?.string, y: json["y"]?.string, curve: .p256)
            }
        return Key(id: id, algorithm: algorithm, key: key)
    }
}
