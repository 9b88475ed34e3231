import DialogueEngine
import Storage
import Synchronization

extension Facilitator {
    /// Takes the erased out of the files; where a reader is in the way, ``tick(_:)`` tries again.
    func purge() async throws {
        do {
            try await store.purge()
            unpurged.isLeft.store(false, ordering: .relaxed)
        } catch let error as StoreError where error.waitingHelps {
            unpurged.isLeft.store(true, ordering: .relaxed)
        }
    }

    /// Tries again what could not be done before, once a minute at most: everybody's writes wait for it.
    func purgeAgain(_ now: Instant) async throws {
        if unpurged.isLeft.load(ordering: .relaxed), unpurged.minute.isOver(now) { try await purge() }
    }
}

/// Whether something that was erased may still stand in the files.
final class Unpurged: Sendable {
    let isLeft = Atomic(false)
    let minute = Interval(.seconds(60))
}
