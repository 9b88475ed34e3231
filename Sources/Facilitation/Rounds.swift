/// Work that is done as it comes, until its task is cancelled.
enum Rounds {
    /// - Parameters:
    ///   - pause: how long to rest when there was nothing to do, or something failed.
    ///   - failed: hears why; it is tried again.
    ///   - work: returns whether there was anything to do.
    static func go(pause: Duration, failed: @Sendable (any Error) -> Void, _ work: @Sendable () async throws -> Bool) async {
        while !Task.isCancelled {
            do {
                if try await work() { continue }
            } catch {
                failed(error)
            }
            try? await Task.sleep(for: pause)
        }
    }
}
