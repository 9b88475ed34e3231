import JSONText
import JWTKit

/// The keys by which a service signs, as it publishes them (JWKS, RFC 7517).
///
/// They are read one by one: a set may hold keys for other purposes and of sorts that we do not know, and those are passed over.
struct ProviderKeys: Sendable {
    /// The ways to sign that we believe (RFC 7518, RFC 8037, RFC 9864): RSA of 2048 bits or more in both paddings, the curves of NIST, and Ed25519 by
    /// its old name and its new one. Never `none`, and never one whose key is a secret shared with us, for which somebody could pass off a public key.
    enum Algorithm: String, Sendable, CaseIterable {
        case rs256 = "RS256", rs384 = "RS384", rs512 = "RS512", ps256 = "PS256", ps384 = "PS384", ps512 = "PS512"
        case es256 = "ES256", es384 = "ES384", es512 = "ES512", edDSA = "EdDSA", ed25519 = "Ed25519"

        /// The sort of key it takes.
        fileprivate var sort: Sort {
            switch self {
            case .rs256, .rs384, .rs512, .ps256, .ps384, .ps512: .rsa
            case .es256: .curve(.p256)
            case .es384: .curve(.p384)
            case .es512: .curve(.p521)
            case .edDSA, .ed25519: .edwards
            }
        }

        fileprivate var ofKit: JWK.Algorithm {
            switch self {
            case .rs256: .rs256
            case .rs384: .rs384
            case .rs512: .rs512
            case .ps256: .ps256
            case .ps384: .ps384
            case .ps512: .ps512
            case .es256: .es256
            case .es384: .es384
            case .es512: .es512
            case .edDSA, .ed25519: .eddsa
            }
        }
    }

    fileprivate enum Sort: Equatable, Sendable {
        case rsa, edwards
        case curve(ECDSACurve)

        init?(_ json: JSON) {
            switch (json["kty"]?.string, json["crv"]?.string) {
            case ("RSA", _): self = .rsa
            case ("EC", "P-256"): self = .curve(.p256)
            case ("EC", "P-384"): self = .curve(.p384)
            case ("EC", "P-521"): self = .curve(.p521)
            case ("OKP", "Ed25519"): self = .edwards
            default: return nil
            }
        }
    }

    private struct Key: Sendable {
        let id: String?
        let sort: Sort
        /// The one way it is for, where it says so.
        let algorithm: String?
        let numbers: JSON

        /// `nil` for keys of other sorts and for other purposes.
        init?(_ json: JSON) {
            guard let sort = Sort(json), json["use"] == nil || json["use"]?.string == "sig",
                json["key_ops"] == nil || json["key_ops"]?.array?.contains("verify") ?? false
            else { return nil }
            (id, self.sort, algorithm, numbers) = (json["kid"]?.string, sort, json["alg"].map { $0.string ?? "" }, json)
        }

        func serves(_ way: Algorithm) -> Bool { sort == way.sort && (algorithm == nil || algorithm == way.rawValue) }

        /// For jwt-kit, where a key has a name; ours are looked up before they come to it.
        func key(for way: Algorithm) -> JWK {
            let name = JWKIdentifier(string: id ?? "")
            let (x, y) = (numbers["x"]?.string, numbers["y"]?.string)
            return switch sort {
            case .rsa: .rsa(way.ofKit, identifier: name, modulus: numbers["n"]?.string, exponent: numbers["e"]?.string)
            case .curve(let curve): .ecdsa(way.ofKit, identifier: name, x: x, y: y, curve: curve)
            case .edwards: .octetKeyPair(way.ofKit, identifier: name, x: x, y: nil, curve: .ed25519)
            }
        }
    }

    private let all: [Key]

    /// - Returns: `nil` where this is no set of keys.
    init?(_ body: [UInt8]) {
        guard let keys = (try? JSON(body))?["keys"]?.array else { return nil }
        all = keys.prefix(100).compactMap { Key($0) }
    }

    /// The key of that id for that way to sign; without an id the only one there is.
    func key(_ id: String?, _ algorithm: Algorithm) -> JWK? {
        let fitting = all.filter { $0.serves(algorithm) && (id == nil || $0.id == id) }
        return id != nil || fitting.count == 1 ? fitting.first?.key(for: algorithm) : nil
    }
}
