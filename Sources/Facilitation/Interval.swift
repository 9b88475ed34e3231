import DialogueEngine
import Synchronization

/// How often something is done at most, by a clock that is handed over.
final class Interval: Sendable {
    private let span: Span
    private let last = Mutex<Instant?>(nil)

    init(_ span: Span) { self.span = span }

    /// Whether the span has passed since this said so last; a clock that was put back begins anew.
    func isOver(_ now: Instant) -> Bool {
        last.withLock { last in
            if let before = last, before <= now, now < before + span { return false }
            last = now
            return true
        }
    }
}
