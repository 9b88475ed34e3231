public import DialogueEngine
import Storage
import Synchronization

/// Answers are kept until the day the run says, which people are told before the first question.
///
/// When that day has passed, the key, the address, the words, the photos and the voice notes of everybody are destroyed, as for somebody who is erased.
/// What was chosen stays in the log under a pseudonym that nothing leads to any more, so the figures stay what they were; the log tells how many people
/// it was. Who writes after that day is forgotten the day after.
extension Facilitator {
    /// The field of a run with the day until which answers are kept.
    public static let retentionField: FieldID = "retention"

    /// Destroys what may be kept no longer, in every consultation; at most once an hour, by `now`.
    ///
    /// - Complexity: O(consultations), and O(people) for those whose day has passed.
    func endRetentions(_ now: Instant) async throws {
        guard retention.isDue(now) else { return }
        for record in try await store.read({ try $0.consultations() }) {
            guard let run = try? OpenConsultation.Body(bytes: record.body).run, run.isPastRetention(now) else { continue }
            try await endRetention(of: record.code, at: now)
        }
    }

    private func endRetention(of code: String, at now: Instant) async throws {
        let kept = try await store.read { try $0.people(in: code).filter { $0.wrappedKey != nil }.map(\.participant) }
        guard !kept.isEmpty, let open = try await readable(code) else { return }
        for start in stride(from: 0, to: kept.count, by: 64) {
            let batch = kept[start..<min(start + 64, kept.count)]
            try await store.write { writer in for participant in batch { try writer.erase(consultation: code, participant: participant) } }
        }
        try await store.write { writer in
            _ = try groupTurn(in: open, writer).take(.endRetention(people: kept.count), at: now)
        }
        try await purge()
    }
}

extension RunData {
    /// Whether the day until which answers are kept has passed, where people live.
    fileprivate func isPastRetention(_ now: Instant) -> Bool {
        guard case .date(let last)? = values[Facilitator.retentionField] else { return false }
        return LocalClock.day(of: now, in: timeZone) > last
    }
}

/// When it was last looked whether something may be kept no longer.
final class RetentionWatch: Sendable {
    private let last = Mutex<Instant?>(nil)

    /// Whether an hour passed since this said so last.
    func isDue(_ now: Instant) -> Bool {
        last.withLock { last in
            if let before = last, before <= now, now < before + .hours(1) { return false }
            last = now
            return true
        }
    }
}
