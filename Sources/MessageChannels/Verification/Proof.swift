import Crypto
public import DialogueEngine
import Foundation

/// What a request must prove before anybody looks into it.
///
/// Every key of a rotation is tried, each in constant time, over the bytes as they came. The result is a ``VerifiedRequest``, which nothing else can
/// make, so that no channel can forget to ask.
public struct Proof: Sendable {
    /// Why a request is not believed. It never says what would have been right.
    public enum Failure: Error, Sendable, Equatable {
        /// The signature, the secret or its header is not there.
        case missing
        case wrong
        /// Signed, but too long ago, or for a time to come.
        case stale
    }

    /// How long before and after its time a signature counts.
    public static let window = Span.seconds(300)

    private let check: @Sendable (WebhookRequest, Instant) -> Failure?

    /// Checks a request at a time.
    public func verify(_ request: WebhookRequest, at now: Instant) -> Result<VerifiedRequest, Failure> {
        if let failure = check(request, now) { .failure(failure) } else { .success(VerifiedRequest(request: request)) }
    }
}

/// A request of which the sender is known.
public struct VerifiedRequest: Sendable {
    public let request: WebhookRequest
    fileprivate init(request: WebhookRequest) { self.request = request }
}

extension Proof {
    /// The secret itself stands in the request.
    static func secret(_ secrets: [Secret], _ find: @escaping @Sendable (WebhookRequest) -> String?) -> Proof {
        Proof { request, _ in
            guard let found = find(request) else { return .missing }
            return secrets.reduce(false) { $1.equals(Array(found.utf8)) || $0 } ? nil : .wrong
        }
    }

    /// A header holds the secret.
    static func header(_ name: String, _ secrets: [Secret]) -> Proof { secret(secrets) { $0.headers[name] } }

    /// `Authorization: Bearer …`.
    static func bearer(_ secrets: [Secret]) -> Proof {
        secret(secrets) { request in
            guard let value = request.headers["Authorization"], value.lowercased().hasPrefix("bearer ") else { return nil }
            return String(value.dropFirst(7))
        }
    }

    /// One of several proofs is enough: a platform that signs in more than one way. What is said of a failure is the nearest any of them came.
    static func any(_ proofs: [Proof]) -> Proof {
        Proof { request, now in
            let failures = proofs.map { $0.check(request, now) }
            if failures.contains(nil) { return nil }
            return [Failure.stale, .wrong].first(where: failures.contains) ?? .missing
        }
    }

    /// The parts of a signature scheme: which bytes are signed, by which algorithm, and which signatures a request brings.
    struct Signature: Sendable {
        enum Algorithm: Sendable { case sha1, sha256 }
        var algorithm: Algorithm = .sha256
        /// What is signed; `nil` where something it needs is not there.
        let signed: @Sendable (WebhookRequest) -> [UInt8]?
        /// The codes that came, decoded; one that fits is enough.
        let codes: @Sendable (WebhookRequest) -> [[UInt8]]
        /// When it was signed; `nil` where the scheme has no time.
        var time: (@Sendable (WebhookRequest) -> Instant?)?
    }

    /// A keyed hash (HMAC) over what came.
    static func signature(_ scheme: Signature, keys: [Secret]) -> Proof {
        Proof { request, now in
            let codes = scheme.codes(request)
            guard !codes.isEmpty, let signed = scheme.signed(request) else { return .missing }
            let fits = keys.reduce(false) { found, key in
                let code = scheme.algorithm.code(of: signed, key)
                return codes.reduce(found) { Secret.equal(code, $1) || $0 }
            }
            guard fits else { return .wrong }
            guard let time = scheme.time else { return nil }
            guard let at = time(request) else { return .missing }
            return abs((now - at).milliseconds) > window.milliseconds ? .stale : nil
        }
    }
}

extension Proof.Signature.Algorithm {
    func code(of bytes: [UInt8], _ key: Secret) -> [UInt8] {
        let key = SymmetricKey(data: key.bytes)
        return switch self {
        case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: bytes, using: key))
        case .sha256: Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
        }
    }
}

/// Ways to write bytes as text.
enum Coded {
    static func hex(_ text: some StringProtocol) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for at in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[at..<at + 2], as: UTF8.self), radix: 16), digits[at] != UInt8(ascii: "+") else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }

    static func base64(_ text: some StringProtocol) -> [UInt8]? { Data(base64Encoded: String(text)).map { Array($0) } }

    static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
