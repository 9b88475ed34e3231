import Crypto
import Foundation

/// What we remember between sending somebody to the service and their coming back.
public struct SignInAttempt: Sendable, Equatable {
    /// Names this attempt; goes to the service and comes back.
    public let state: String
    /// Comes back inside the token, so that a token of another attempt is worth nothing.
    let nonce: String
    /// Shown only when the code is exchanged: who stole the code does not have it (PKCE, RFC 7636).
    let verifier: String

    /// A new attempt; all three are 32 random bytes.
    public init() { (state, nonce, verifier) = (Self.random(), Self.random(), Self.random()) }

    /// What the service is told of the verifier beforehand (S256).
    var challenge: String { Base64URL.text(Array(SHA256.hash(data: Data(verifier.utf8)))) }

    /// 32 bytes of the system's chance, as 43 signs that may stand in an address and in a cookie.
    public static func random() -> String {
        var system = SystemRandomNumberGenerator()
        return Base64URL.text((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &system) })
    }
}
