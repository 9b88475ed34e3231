import Storage
import Synchronization

extension Facilitator {
    /// Takes the erased out of the files; where a reader is in the way, the next ``tick(_:)`` tries again.
    func purge() async throws {
        do {
            try await store.purge()
            unpurged.note(false)
        } catch let error as StoreError where error.waitingHelps {
            unpurged.note(true)
        }
    }

    /// Tries again what could not be done before.
    func purgeAgain() async throws { if unpurged.isLeft { try await purge() } }
}

/// Whether something that was erased may still stand in the files.
final class Unpurged: Sendable {
    private let left = Atomic(false)

    var isLeft: Bool { left.load(ordering: .relaxed) }

    func note(_ isLeft: Bool) { left.store(isLeft, ordering: .relaxed) }
}
