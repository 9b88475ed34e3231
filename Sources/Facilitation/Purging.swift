import DialogueEngine
import Storage
import Synchronization

extension Facilitator {
    /// Takes the erased out of the files; where a reader is in the way, ``tick(_:)`` tries again.
    func purge() async throws {
        do {
            try await store.purge()
            unpurged.note(false)
        } catch let error as StoreError where error.waitingHelps {
            unpurged.note(true)
        }
    }

    /// Tries again what could not be done before, once a minute at most: everybody's writes wait for it.
    func purgeAgain(_ now: Instant) async throws { if unpurged.isDue(now) { try await purge() } }
}

/// Whether something that was erased may still stand in the files.
final class Unpurged: Sendable {
    private struct State {
        var isLeft = false
        var tried: Instant?
    }

    private let state = Mutex(State())

    /// Whether to try again now.
    func isDue(_ now: Instant) -> Bool {
        state.withLock { state in
            if let tried = state.tried, tried <= now, now < tried + .seconds(60) { return false }
            if state.isLeft { state.tried = now }
            return state.isLeft
        }
    }

    func note(_ isLeft: Bool) { state.withLock { $0.isLeft = isLeft } }
}
