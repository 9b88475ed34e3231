import Crypto
import DialogueEngine
import Foundation
import Storage

/// A person's photos and voice notes, sealed on their way into the store and opened on their way out.
struct SealedFiles {
    /// The most bytes of one file, and of all of one person.
    static let (limit, limitOfAll) = (8 * 1_024 * 1_024, 24 * 1_024 * 1_024)

    let code: String
    let participant: String
    /// The person's own; `nil` once erased.
    let key: PersonKey?

    /// What one that is still to be got is counted as: most are voice notes, and its real size is looked at when it comes.
    static let expected = 1_024 * 1_024

    /// Whether so many bytes more can be kept of somebody: a few photos, or many voice notes.
    ///
    /// - Parameter old: the file whose place they take.
    static func hasRoom(
        for count: Int, of participant: String, insteadOf old: TextID? = nil, in code: String, _ reader: any StoreReader
    ) throws -> Bool {
        let kept = try reader.files(in: code, of: participant).filter { $0.id != old?.number }.reduce(0) { $0 + $1.size }
        // And what sealing adds to each.
        return kept + count <= limitOfAll + 1_024
    }

    /// - Throws: ``FacilitationError/noSuchPerson`` for somebody who was erased.
    func keep(_ bytes: [UInt8], as id: TextID, _ chance: Chance, in writer: any StoreWriter) throws {
        guard let key else { throw FacilitationError.noSuchPerson }
        let own = chance.bytes(32)
        let box = try AES.GCM.seal(bytes, using: SymmetricKey(data: own), nonce: chance.nonce(), authenticating: Data(name(of: id).utf8))
        try writer.keep(
            file: SealedFile(
                consultation: code, participant: participant, id: id.number,
                key: try key.seal(bytes: own, for: "\(name(of: id))/key", chance), sealed: [UInt8](box.combined!)))
    }

    /// What was kept; `nil` where nothing is.
    ///
    /// - Throws: ``Vault/Fault/unreadable`` where the row was changed.
    func bytes(_ id: TextID, in reader: any StoreReader) throws -> [UInt8]? {
        guard let key, let file = try reader.file(consultation: code, participant: participant, id: id.number) else { return nil }
        let own = SymmetricKey(data: try key.open(bytes: file.key, for: "\(name(of: id))/key"))
        do {
            let box = try AES.GCM.SealedBox(combined: file.sealed)
            return [UInt8](try AES.GCM.open(box, using: own, authenticating: Data(name(of: id).utf8)))
        } catch {
            throw Vault.Fault.unreadable
        }
    }

    private func name(of id: TextID) -> String { "\(code)/\(participant)/file/\(id.number)" }
}
