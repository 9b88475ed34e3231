import Crypto
import CryptoExtras
import Foundation
import Synchronization

/// A password as it is kept: by scrypt, with a salt of its own, and with the cost it was made at.
///
/// The cost is one of those OWASP names for scrypt (N = 2^15, r = 8, p = 3: 32 MiB; about a fifth of a second where it was measured); another one can be chosen
/// later, since each hash says its own. Source: OWASP Password Storage Cheat Sheet; RFC 7914.
struct PasswordHash: Equatable, Sendable {
    /// How much work one try takes.
    struct Cost: Equatable, Sendable {
        /// The binary logarithm of the number of rounds.
        var power = 15
        var blockSize = 8
        var lanes = 3
        static let usual = Cost()
    }

    let cost: Cost
    let salt: [UInt8]
    let key: [UInt8]

    /// - Complexity: 128 · r · 2^power bytes, and that many mixes for each lane.
    init(_ password: String, salt: [UInt8], cost: Cost = .usual) throws {
        (self.cost, self.salt) = (cost, salt)
        key = try KDF.Scrypt.deriveKey(
            from: Self.bytes(password), salt: salt, outputByteCount: 32, rounds: 1 << cost.power, blockSize: cost.blockSize,
            parallelism: cost.lanes
        ).withUnsafeBytes { [UInt8]($0) }
    }

    /// The same password typed on another keyboard is the same bytes.
    private static func bytes(_ password: String) -> [UInt8] { Array(password.precomposedStringWithCanonicalMapping.utf8) }

    /// Whether this is the password; takes the same time for every other one.
    func matches(_ password: String) -> Bool {
        guard let other = try? PasswordHash(password, salt: salt, cost: cost) else { return false }
        return zip(key, other.key).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// `scrypt$15$8$3$salt$key`.
    var text: String {
        "scrypt$\(cost.power)$\(cost.blockSize)$\(cost.lanes)$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
    }

    init?(text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let power = Int(parts[1]), (1...20).contains(power), let blockSize = Int(parts[2]),
            (1...32).contains(blockSize), let lanes = Int(parts[3]), (1...16).contains(lanes), let salt = Data(base64Encoded: parts[4]),
            let key = Data(base64Encoded: parts[5]), key.count == 32
        else { return nil }
        cost = Cost(power: power, blockSize: blockSize, lanes: lanes)
        (self.salt, self.key) = ([UInt8](salt), [UInt8](key))
    }
}

/// Where passwords are worked out: one at a time, apart from everything that residents wait for.
final class PasswordBench: Sendable {
    /// How many may wait: the last of them about two seconds, at a fifth of a second each.
    private static let most = 8
    private let queue = DispatchQueue(label: "meerstem.passwords")
    private let waiting = Atomic(0)

    var hasRoom: Bool { waiting.load(ordering: .relaxed) < Self.most }

    func work<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        waiting.add(1, ordering: .relaxed)
        defer { waiting.subtract(1, ordering: .relaxed) }
        return await withCheckedContinuation { done in queue.async { done.resume(returning: work()) } }
    }
}
