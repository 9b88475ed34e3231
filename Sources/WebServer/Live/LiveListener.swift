import Synchronization

/// One that listens to a consultation: what it has yet to hear, and whether it still takes in what it is told.
final class LiveListener: Sendable {
    private struct Line {
        /// How many looks ago the write that is not done yet began; `nil` where none is.
        var writing: Int?
        var hangUp: (@Sendable () -> Void)?
    }

    /// How many changes there were, each time there is something to say; the newest only.
    let changes: AsyncStream<Int>
    private let continuation: AsyncStream<Int>.Continuation
    private let line = Mutex(Line())

    /// - Parameter onEnd: hears, once, that nobody listens here any more.
    init(onEnd: @escaping @Sendable () -> Void) {
        (changes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { _ in onEnd() }
    }

    /// What closes the connection of somebody who takes nothing in any more.
    func onDrop(_ hangUp: @escaping @Sendable () -> Void) { line.withLock { $0.hangUp = hangUp } }

    func tell(_ changes: Int) { continuation.yield(changes) }
    func end() { continuation.finish() }

    /// Hangs up. Nothing is waited for, so that one who does not read is no harm to others.
    func drop() {
        end()
        line.withLock { $0.hangUp }?()
    }

    /// Writes, with the time it takes under watch.
    func whileWriting<Value>(_ write: () async throws -> Value) async rethrows -> Value {
        line.withLock { $0.writing = 0 }
        defer { line.withLock { $0.writing = nil } }
        return try await write()
    }

    /// Counts one look; whether the write at hand has lasted longer than so many of them.
    func isStuck(after looks: Int) -> Bool {
        line.withLock { line in
            guard let writing = line.writing else { return false }
            line.writing = writing + 1
            return writing >= looks
        }
    }
}
