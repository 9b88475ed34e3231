public import DialogueEngine
import JSONText
import Storage
import VoiceSummary

/// What a replay of the log proved.
public struct ReplayReport: Sendable, Equatable {
    public var events = 0
    public var sessions = 0
    /// Pseudonyms of those whose session from the log differs from the one kept.
    public var differing: [String] = []
    /// Whether the group counts other answers than its people's sessions hold.
    public var groupDiffers = false
    /// Whether the standing from the log differs from the one of the sessions kept.
    public var standingDiffers = false

    /// Whether log and state say the same.
    public var isEqual: Bool { differing.isEmpty && !groupDiffers && !standingDiffers }
}

extension Facilitator {
    /// Rebuilds every session, the consultation and the standing from the log, and compares them with what the store keeps.
    ///
    /// - Throws: what the store throws; an event that cannot be read is thrown as it is, since a log that cannot be read proves nothing.
    /// - Complexity: O(events) time, O(people) memory.
    public func replay(_ code: String, asOf time: Instant) async throws -> ReplayReport {
        let open = try await consultation(code)
        var (report, sessions) = try await store.read { reader in try Self.rebuild(open, reader) }
        let rebuilt = sessions
        let fromLog = try await voters(of: open) { participant, _ in rebuilt[participant] ?? Session() }
        let kept = try await voters(of: open) { _, latest in latest }
        let a = try await standing(of: open, fromLog, audience: .moderator, asOf: time)
        let b = try await standing(of: open, kept, audience: .moderator, asOf: time)
        report.standingDiffers = a.json.bytes() != b.json.bytes()
        sessions = [:]
        return report
    }

    private static func rebuild(_ open: OpenConsultation, _ reader: any StoreReader) throws -> (ReplayReport, [String: Session]) {
        var report = ReplayReport()
        var group = Consultation()
        var sessions: [String: Session] = [:]
        try reader.eachEvent(in: open.code) { event in
            report.events += 1
            if let participant = event.stream.participant {
                sessions[participant, default: Session()].apply(try Event(bytes: event.body))
            } else {
                group.apply(try ConsultationEvent(bytes: event.body), in: open.dialogue)
            }
        }
        report.sessions = sessions.count
        for (participant, session) in sessions.sorted(by: { $0.key < $1.key }) {
            let kept = try reader.snapshot(of: StreamID(consultation: open.code, participant: participant))
            if kept?.version == Session.snapshotVersion, kept?.state != session.snapshot() { report.differing.append(participant) }
        }
        report.groupDiffers = sessions.contains { participant, session in !group.agrees(with: session, of: participant, in: open.dialogue) }
        return (report, sessions)
    }
}
