import Synchronization

/// How much one channel has in hand, and how much it had: one that is flooded refuses its own requests before others have to wait.
final class Load: Sendable {
    /// The most at once.
    private let limit: Int
    private let inHand = Atomic<Int>(0)
    private let answers = Mutex<[Int: Int]>([:])

    init(limit: Int = 512) { self.limit = limit }

    /// Whether there is room for one more, which is then counted until ``leave()``.
    func enter() -> Bool {
        if inHand.add(1, ordering: .relaxed).newValue <= limit { return true }
        inHand.subtract(1, ordering: .relaxed)
        return false
    }

    func leave() { inHand.subtract(1, ordering: .relaxed) }

    /// Counts an answer by its status.
    func count(_ status: Int) { answers.withLock { $0[status, default: 0] += 1 } }

    /// Answers so far, by status.
    var counts: [Int: Int] { answers.withLock { $0 } }
}
