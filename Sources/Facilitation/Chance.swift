import Crypto
import Foundation

/// Where chance comes from: the system for real consultations, a seed for rehearsals and tests.
public final class Chance: Sendable {
    private let source: Source

    private enum Source: Sendable {
        case system
        case seeded(SeededBytes)
    }

    private init(_ source: Source) { self.source = source }

    /// The operating system's random numbers.
    public static func system() -> Chance { Chance(.system) }

    /// The same bytes in the same order for the same seed. Never for real keys.
    public static func seeded(_ seed: UInt64) -> Chance { Chance(.seeded(SeededBytes(seed: seed))) }

    /// `count` bytes.
    public func bytes(_ count: Int) -> [UInt8] {
        switch source {
        case .system:
            var generator = SystemRandomNumberGenerator()
            let words = (0..<(count + 7) / 8).flatMap { _ in withUnsafeBytes(of: generator.next()) { Array($0) } }
            return Array(words.prefix(count))
        case .seeded(let bytes): return bytes.next(count)
        }
    }

    /// A name of `length` letters and digits.
    public func name(_ length: Int) -> String { PlainLetters.word(of: bytes(length)) }

    /// A seed for a consultation.
    public func seed() -> UInt64 { bytes(8).reduce(0) { $0 << 8 | UInt64($1) } }

    func nonce() -> AES.GCM.Nonce {
        // Seeded chance would repeat nonces under one key after a restart, so nonces always come from the system.
        AES.GCM.Nonce()
    }
}

/// A counter hashed with its seed.
private final class SeededBytes: @unchecked Sendable {
    private let seed: UInt64
    private let lock = NSLock()
    private var counter: UInt64 = 0

    init(seed: UInt64) { self.seed = seed }

    func next(_ count: Int) -> [UInt8] {
        lock.withLock {
            var bytes: [UInt8] = []
            while bytes.count < count {
                bytes += Array(SHA256.hash(data: Data("\(seed)/\(counter)".utf8)))
                counter += 1
            }
            return Array(bytes.prefix(count))
        }
    }
}
