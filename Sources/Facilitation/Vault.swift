import Crypto
import Foundation
import Storage

/// Seals what people wrote and where they can be reached, each person under a key of their own.
///
/// A person's key is wrapped under the master key and stored beside the sealed rows; destroying it makes every text of that person unreadable
/// in this store; a copy made before still holds the wrapped key, and the master key opens it. Sealing is AES-256-GCM with the row's identity as
/// associated data, so that rows cannot be swapped.
public struct Vault: Sendable {
    /// Why a sealed row could not be opened.
    public enum Fault: Error, Equatable, Sendable {
        /// The master key is not the one this store was written with.
        case wrongKey
        /// The row was changed, or its person erased.
        case unreadable
    }

    private let wrapping: SymmetricKey
    /// A code under the key of addresses that nothing was put in yet: to take in a key costs as much as a short text.
    private let addressing: HMAC<SHA256>
    private static let digits = Array("0123456789abcdef".utf8)

    /// A vault under a master key of 32 bytes.
    public init(masterKey: [UInt8]) {
        let master = SymmetricKey(data: masterKey)
        func derived(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: master, info: Data(purpose.utf8), outputByteCount: 32)
        }
        (wrapping, addressing) = (derived("meerstem wrap 1"), HMAC(key: derived("meerstem address 1")))
    }

    /// A new key for one person, wrapped under the master key.
    func newPersonKey(_ chance: Chance) throws -> (key: PersonKey, wrapped: [UInt8]) {
        let bytes = chance.bytes(32)
        let key = PersonKey(key: SymmetricKey(data: bytes))
        return (key, [UInt8](try AES.GCM.seal(bytes, using: wrapping, nonce: chance.nonce()).combined!))
    }

    /// Unwraps a person's key.
    ///
    /// - Throws: ``Fault/wrongKey`` where the master key does not fit.
    func personKey(wrapped: [UInt8]) throws -> PersonKey {
        do {
            return PersonKey(key: SymmetricKey(data: try AES.GCM.open(AES.GCM.SealedBox(combined: wrapped), using: wrapping)))
        } catch {
            throw Fault.wrongKey
        }
    }

    /// The key of a person's texts; `nil` of somebody who is not there, or was erased.
    ///
    /// - Throws: ``Fault/wrongKey`` where the master key does not fit.
    func key(of person: Person?) throws -> PersonKey? { try person?.wrappedKey.map(personKey) }

    /// The row in which a person's address stands.
    static func addressName(_ code: String, _ participant: String) -> String { "\(code)/\(participant)/address" }

    /// Where a person is reached; `nil` once erased.
    func address(of person: Person) throws -> String? {
        guard let sealed = person.sealedAddress, let wrapped = person.wrappedKey else { return nil }
        return try personKey(wrapped: wrapped).open(sealed, for: Self.addressName(person.consultation, person.participant))
    }

    /// Another address, sealed for a person who was not erased.
    func seal(address: String, of person: Person, _ chance: Chance) throws -> [UInt8]? {
        guard let wrapped = person.wrappedKey else { return nil }
        return try personKey(wrapped: wrapped).seal(address, for: Self.addressName(person.consultation, person.participant), chance)
    }

    /// A keyed hash of an address on a channel, hexadecimal: finds the person without knowing the address.
    func hash(channel: String, address: String) -> String {
        let code = authentication(of: "\(channel)\u{0}\(address)")
        return String(unsafeUninitializedCapacity: 32) { digits in
            for (index, byte) in code.prefix(16).enumerated() {
                digits[2 * index] = Self.digits[Int(byte >> 4)]
                digits[2 * index + 1] = Self.digits[Int(byte & 15)]
            }
            return 32
        }
    }

    /// Letters and digits, 32 at most, that follow from a text and the master key, and from which the text cannot be found.
    func letters(_ count: Int, of text: String, for purpose: String) -> String {
        PlainLetters.word(of: authentication(of: "\(purpose)\u{0}\(text)").prefix(count))
    }

    private func authentication(of text: String) -> HMAC<SHA256>.MAC {
        var code = addressing
        code.update(data: Array(text.utf8))
        return code.finalize()
    }

    /// Proof that a store was written under this master key.
    var fingerprint: String { hash(channel: "", address: "fingerprint") }
}

/// One person's key.
struct PersonKey: Sendable {
    let key: SymmetricKey

    /// Seals a text for the row `name`.
    func seal(_ text: String, for name: String, _ chance: Chance) throws -> [UInt8] { try seal(bytes: Array(text.utf8), for: name, chance) }

    func seal(bytes: [UInt8], for name: String, _ chance: Chance) throws -> [UInt8] {
        [UInt8](try AES.GCM.seal(bytes, using: key, nonce: chance.nonce(), authenticating: Data(name.utf8)).combined!)
    }

    /// Opens what ``seal(_:for:_:)`` sealed for the same row.
    func open(_ sealed: [UInt8], for name: String) throws -> String {
        String(decoding: try open(bytes: sealed, for: name), as: UTF8.self)
    }

    func open(bytes sealed: [UInt8], for name: String) throws -> [UInt8] {
        do {
            return [UInt8](try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Data(name.utf8)))
        } catch {
            throw Vault.Fault.unreadable
        }
    }
}

/// The seed of one session: from the consultation's seed and the participant.
func sessionSeed(_ seed: UInt64, _ participant: String) -> UInt64 {
    let digest = SHA256.hash(data: Data("\(seed)/\(participant)".utf8))
    return digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
}
