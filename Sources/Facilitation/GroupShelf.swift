import DialogueEngine
import Foundation
import Storage

/// The state of each consultation in memory, so that no message reads the group's log again.
///
/// The log is the truth: every use first compares the last event known here with the last one in the store. A write that was taken back makes the
/// two differ, and the state is built anew. There is no snapshot on disk; what an event costs then is printed by
/// `Scripts/benchmark group`.
final class GroupShelf: @unchecked Sendable {
    /// One consultation as far as its log was read.
    private final class Entry {
        var group = Consultation()
        var sequence: Int64 = 0
    }

    private let lock = NSLock()
    private var entries: [String: Entry] = [:]

    /// The group as of the last event in the store; inside a write, with what that write appended.
    func group(_ code: String, of dialogue: Dialogue, in reader: any StoreReader) throws -> Consultation {
        try lock.withLock { try entry(code, dialogue, reader, isWriting: reader is any StoreWriter).group }
    }

    /// Looks at the group without copying it.
    func look<Value>(
        at code: String, of dialogue: Dialogue, in reader: any StoreReader, _ look: (borrowing Consultation) throws -> Value
    ) throws -> Value {
        try lock.withLock { try look(entry(code, dialogue, reader, isWriting: true).group) }
    }

    /// What `input` would cause, without anything being done.
    func tried(
        _ input: ConsultationInput, in code: String, of dialogue: Dialogue, _ reader: any StoreReader, at time: Instant
    ) throws -> ConsultationStep {
        let group = try group(code, of: dialogue, in: reader)
        do throws(ConsultationRefusal) {
            return try group.step(input, in: dialogue, at: time)
        } catch {
            throw FacilitationError.refused(error)
        }
    }

    /// Decides what `input` causes, appends it to the log and applies it here.
    func take(
        _ input: ConsultationInput, in code: String, of dialogue: Dialogue, _ writer: any StoreWriter, at time: Instant
    ) throws -> ConsultationStep {
        try lock.withLock {
            let entry = try entry(code, dialogue, writer, isWriting: true)
            let step: ConsultationStep
            do throws(ConsultationRefusal) {
                step = try entry.group.step(input, in: dialogue, at: time)
            } catch {
                throw FacilitationError.refused(error)
            }
            guard !step.events.isEmpty else { return step }
            let rows = step.events.map { NewEvent(at: $0.at.milliseconds, body: $0.bytes()) }
            entry.sequence = try writer.append(rows, to: StreamID(consultation: code), expecting: entry.sequence)
            for event in step.events { entry.group.apply(event, in: dialogue) }
            return step
        }
    }

    private func entry(_ code: String, _ dialogue: Dialogue, _ reader: any StoreReader, isWriting: Bool) throws -> Entry {
        let stream = StreamID(consultation: code)
        let last = try reader.lastSequence(of: stream)
        let known = entries[code]
        if let known, known.sequence == last { return known }
        let entry = known.flatMap { $0.sequence < last ? $0 : nil } ?? Entry()
        for event in try reader.events(of: stream, from: entry.sequence + 1) {
            entry.group.apply(try ConsultationEvent(bytes: event.body), in: dialogue)
            entry.sequence = event.sequence
        }
        // A reader beside a write that is not committed yet sees less than is known here; what it sees is made for it alone.
        if isWriting || (known?.sequence ?? 0) < last { entries[code] = entry }
        return entry
    }
}
