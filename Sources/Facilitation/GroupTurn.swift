import DialogueEngine
import Storage

/// One input to the consultation's own stream, within a transaction.
struct GroupTurn {
    let code: String
    let dialogue: Dialogue
    let writer: any StoreWriter

    /// The timer under which everyone is told of a new phase.
    static let announcement = "announce"
    /// What the timer of a phase's deadline is called, before the phase's id.
    static let deadline = "phase:"

    static func consultation(_ code: String, in reader: any StoreReader) throws -> Consultation {
        guard let snapshot = try reader.snapshot(of: StreamID(consultation: code)) else { return Consultation() }
        if snapshot.version == Session.snapshotVersion { return try Consultation(snapshot: snapshot.state) }
        return try reader.events(of: StreamID(consultation: code), from: 1).reduce(into: Consultation()) {
            $0.apply(try ConsultationEvent(bytes: $1.body))
        }
    }

    func take(_ input: ConsultationInput, at time: Instant) throws {
        let stream = StreamID(consultation: code)
        var consultation = try Self.consultation(code, in: writer)
        let step: ConsultationStep
        do {
            step = try consultation.step(input, in: dialogue, at: time)
        } catch {
            throw FacilitationError.refused(error)
        }
        guard !step.events.isEmpty else { return }
        for event in step.events { consultation.apply(event) }
        let last = try writer.append(
            step.events.map { NewEvent(at: $0.at.milliseconds, body: $0.bytes()) }, to: stream,
            expecting: try writer.lastSequence(of: stream))
        try writer.save(
            snapshot: Snapshot(version: Session.snapshotVersion, sequence: last, state: consultation.snapshot()), of: stream)
        if let (due, phase) = step.deadline {
            try writer.schedule(timer: StoredTimer(stream: stream, kind: Self.deadline + phase.text, dueAt: due.milliseconds))
        }
        if step.announces {
            try writer.schedule(timer: StoredTimer(stream: stream, kind: Self.announcement, dueAt: time.milliseconds))
        }
    }
}
