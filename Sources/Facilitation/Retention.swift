public import DialogueEngine
import Storage

/// Answers are kept until the day the run says, which people are told before the first question.
///
/// When that day has passed, the key, the address, the words, the photos and the voice notes of everybody are destroyed, as for somebody who is erased.
/// What was chosen stays in the log under a pseudonym that nothing leads to any more, so the figures stay what they were; the log tells how many people
/// it was. Who writes after that day is forgotten the day after. Who is kept for a promise alone, by somebody who works here, stays until all promises
/// have their answers: they said nothing here, and somebody has to be asked.
extension Facilitator {
    /// The field of a run with the day until which answers are kept.
    public static let retentionField: FieldID = "retention"

    /// Destroys what may be kept no longer, in every consultation, once a day; looked at once an hour at most, by `now`.
    ///
    /// - Complexity: O(consultations), and O(people) for those whose day has passed.
    func endRetentions(_ now: Instant) async throws {
        guard retention.isOver(now) else { return }
        for record in try await store.read({ try $0.consultations() }) {
            guard let run = try await run(of: record), run.isPastRetention(now) else { continue }
            let (code, today) = (record.code, "\(LocalClock.day(of: now, in: run.timeZone))")
            if try await store.read({ try $0.isRecorded(channel: Self.retentionName, conversation: code, messageID: today) }) { continue }
            try await endRetention(of: code, at: now)
            _ = try await store.write {
                try $0.recordOnce(channel: Self.retentionName, conversation: code, messageID: today, at: now.milliseconds)
            }
        }
    }

    /// Under which name it is kept that this was done on a day.
    private static let retentionName = "retention"

    /// The run as it was given; where it says no day, with what the script says.
    private func run(of record: StoredConsultation) async throws -> RunData? {
        let given = try? OpenConsultation.Body(bytes: record.body).run
        if given?.values[Self.retentionField] != nil { return given }
        return try await readable(record.code)?.dialogue.run ?? given
    }

    private func endRetention(of code: String, at now: Instant) async throws {
        // The script may be of another version than this one reads; people are forgotten all the same.
        let open = try await readable(code)
        let spared = try await store.read { reader -> Set<String> in
            guard let open else { return [] }
            return try groups.look(at: code, of: open.dialogue, in: reader) { group in
                Set(
                    group.commitments.filter { !$0.status.isSettled }.compactMap { $0.keeper?.participant }.filter {
                        group.members[$0] == nil
                    })
            }
        }
        let kept = try await store.read { try $0.people(in: code) }.filter { $0.wrappedKey != nil && !spared.contains($0.participant) }
        if kept.isEmpty { return }
        for start in stride(from: 0, to: kept.count, by: 64) {
            let batch = kept[start..<min(start + 64, kept.count)]
            try await store.write { writer in for one in batch { try writer.erase(consultation: code, participant: one.participant) } }
        }
        if let open {
            try await store.write { writer in
                _ = try groupTurn(in: open, writer).take(.endRetention(people: kept.count), at: now)
            }
        }
        try await purge()
    }
}

extension RunData {
    /// Whether the day until which answers are kept has passed, where people live.
    public func isPastRetention(_ now: Instant) -> Bool {
        guard case .date(let last)? = values[Facilitator.retentionField] else { return false }
        return LocalClock.day(of: now, in: timeZone) > last
    }
}
