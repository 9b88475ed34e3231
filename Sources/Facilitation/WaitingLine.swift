/// Lets one piece of asynchronous work run at a time; the others wait their turn.
actor WaitingLine {
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Does `work` once nobody else is at it.
    nonisolated func wait<Value: Sendable>(_ work: @Sendable () async throws -> Value) async rethrows -> Value {
        await enter()
        do {
            let value = try await work()
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        guard isBusy else {
            isBusy = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Hands over to who waits longest.
    private func leave() { if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() } }
}
