import DialogueEngine
import Foundation
import Storage
import Synchronization

/// The state of each consultation in memory, so that no message reads the group's log again.
///
/// The log is the truth: every use first compares the last event known here with the last one in the store, and a work that fails has what it did here
/// forgotten (``ShelvedStore``). There is no snapshot on disk; what an event costs then is printed by `Scripts/benchmark group`.
final class GroupShelf: @unchecked Sendable {
    /// One consultation as far as its log was read.
    private final class Entry {
        var group = Consultation()
        var sequence: Int64 = 0

        /// Reads on, where the log goes further.
        func readOn(_ stream: StreamID, _ dialogue: Dialogue, _ reader: any StoreReader) throws {
            try reader.eachEvent(of: stream, from: sequence + 1) { event in
                group.apply(try ConsultationEvent(bytes: event.body), in: dialogue)
                sequence = event.sequence
            }
        }
    }

    private let lock = NSLock()
    private var entries: [String: Entry] = [:]
    /// The consultations that the work which runs now took further; works run one after another.
    private var advanced: Set<String> = []

    /// The group as of the last event in the store; inside a write, with what that write appended. A reader beside a write that is not committed yet
    /// sees already what that write does.
    func group(_ code: String, of dialogue: Dialogue, in reader: any StoreReader) throws -> Consultation {
        try lock.withLock { try upToDate(code, dialogue, reader).group }
    }

    /// The group exactly as a reader's state of the store has it, beside the sessions in that state: for what is published or handed out.
    ///
    /// - Complexity: O(1), or O(events) where a write is not committed yet.
    func exactGroup(_ code: String, of dialogue: Dialogue, in reader: any StoreReader) throws -> Consultation {
        let stream = StreamID(consultation: code)
        let last = try reader.lastSequence(of: stream)
        let known = try lock.withLock {
            let entry = try upToDate(code, dialogue, reader)
            return entry.sequence == last ? entry.group : nil
        }
        if let known { return known }
        let entry = Entry()
        try entry.readOn(stream, dialogue, reader)
        return entry.group
    }

    /// Looks at the group without copying it.
    func look<Value>(
        at code: String, of dialogue: Dialogue, in reader: any StoreReader, _ look: (borrowing Consultation) throws -> Value
    ) throws -> Value {
        try lock.withLock { try look(upToDate(code, dialogue, reader).group) }
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
            let entry = try upToDate(code, dialogue, writer)
            let step: ConsultationStep
            do throws(ConsultationRefusal) {
                step = try entry.group.step(input, in: dialogue, at: time)
            } catch {
                throw FacilitationError.refused(error)
            }
            guard !step.events.isEmpty else { return step }
            advanced.insert(code)
            let rows = step.events.map { NewEvent(at: $0.at.milliseconds, body: $0.bytes()) }
            entry.sequence = try writer.append(rows, to: StreamID(consultation: code), expecting: entry.sequence)
            for event in step.events { entry.group.apply(event, in: dialogue) }
            return step
        }
    }

    // MARK: - Beside the store

    /// Notes that a work begins in the store.
    func begin() { lock.withLock { advanced = [] } }

    /// Forgets what the work that runs did here, since the store takes it back.
    func takeBack() {
        lock.withLock {
            for code in advanced { entries[code] = nil }
            advanced = []
        }
    }

    /// Forgets everything: a commit failed, and with it works that had succeeded.
    func forget() { lock.withLock { entries = [:] } }

    private func upToDate(_ code: String, _ dialogue: Dialogue, _ reader: any StoreReader) throws -> Entry {
        let stream = StreamID(consultation: code)
        let last = try reader.lastSequence(of: stream)
        if let known = entries[code] {
            // A reader beside a write that is not committed yet sees less than is known here.
            if known.sequence == last || (known.sequence > last && !(reader is any StoreWriter)) { return known }
            if known.sequence < last {
                try known.readOn(stream, dialogue, reader)
                return known
            }
        }
        let entry = Entry()
        try entry.readOn(stream, dialogue, reader)
        entries[code] = entry
        return entry
    }
}

/// A store whose failed works are taken back on a shelf too.
struct ShelvedStore: Store {
    let store: any Store
    let groups: GroupShelf

    func write<Value: Sendable>(_ work: @escaping @Sendable (any StoreWriter) throws -> Value) async throws -> Value {
        let groups = groups
        let hasRun = Atomic(false)
        do {
            return try await store.write { writer in
                groups.begin()
                do {
                    let value = try work(writer)
                    hasRun.store(true, ordering: .relaxed)
                    return value
                } catch {
                    groups.takeBack()
                    throw error
                }
            }
        } catch {
            if hasRun.load(ordering: .relaxed) { groups.forget() }
            throw error
        }
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (any StoreReader) throws -> Value) async throws -> Value {
        try await store.read(work)
    }

    func purge() async throws { try await store.purge() }

    func close() async throws { try await store.close() }
}
