import DialogueEngine
import JSONText
import MessageChannels
import Storage

/// A photo or voice note taken out of the outbox to get it.
struct ClaimedFile: Sendable {
    let row: Int64
    let code: String
    let participant: String
    /// The line it waits in.
    let line: String
    /// The name it will be kept under.
    let id: TextID
    let attachment: InboundEvent.Attachment
    let lease: Instant
    let tries: Int
    let since: Instant
}

extension Facilitator {
    /// How long a claim lasts: longer than its calls may take together.
    private static let collecting = Span.seconds(360)

    /// Takes files of a channel out of the outbox to get them now; none while the platform wants to be left alone.
    func claimFiles(on channel: any Channel, limit: Int, at now: Instant) async throws -> [ClaimedFile] {
        let (line, lease) = (AwaitedFiles.line(of: channel.id), now + Self.collecting)
        return try await store.write { writer in
            for name in [channel.id, line] {
                if let pause = try writer.pausedUntil(channel: name), pause > now.milliseconds { return [] }
            }
            return try writer.claimOutbox(channel: line, upTo: now.milliseconds, limit: limit, lease: lease.milliseconds).compactMap {
                row in
                guard let participant = row.stream.sender,
                    let (id, attachment) = try awaited(of: participant, in: row.stream.consultation, writer).attachment(of: row)
                else {
                    try writer.cancel(row.id)
                    return nil
                }
                return ClaimedFile(
                    row: row.id, code: row.stream.consultation, participant: participant, line: line, id: id, attachment: attachment,
                    lease: lease, tries: row.tries, since: Instant(milliseconds: row.queuedAt))
            }
        }
    }

    /// Keeps a file with the answer it came with, where that still holds; what is no photo or voice note is not kept, and its author is told.
    func keep(_ bytes: [UInt8], for file: ClaimedFile, at now: Instant) async throws {
        let sort = bytes.count <= SealedFiles.limit ? FileFormat(of: bytes)?.sort : nil
        try await settle(file, at: now) { writer, awaits in
            guard sort == awaits.sort else { return .givenUp("the platform gave out something else") }
            let key = try vault.key(of: writer.person(consultation: file.code, participant: file.participant))
            // While it was waited for, others came.
            guard try SealedFiles.hasRoom(for: bytes.count, of: file.participant, in: file.code, writer) else {
                return .givenUp("there is no room for more of this person")
            }
            try SealedFiles(code: file.code, participant: file.participant, key: key).keep(bytes, as: file.id, chance, in: writer)
            return .done
        }
    }

    /// Notes that a file could not be got: later it may be, or never.
    ///
    /// - Parameter chance: a number from 0 to 1, so that many that failed together are not tried again together.
    func settle(_ file: ClaimedFile, _ outcome: DeliveryOutcome, chance: Double, at now: Instant) async throws {
        try await settle(file, at: now) { writer, _ in
            func later(_ after: Span?, patience: Int = 0, reason: String) -> Settling {
                if now - file.since >= Self.patience { return .givenUp(reason) }
                return .again(now + (after ?? Self.backoff(tries: file.tries + patience, chance: chance)))
            }
            switch outcome {
            case .retry(let after): return later(after, reason: GivenUp.unreached.rawValue)
            case .throttled(let after):
                try writer.pause(channel: file.line, until: (now + (after ?? .seconds(1))).milliseconds)
                return later(after, reason: GivenUp.unreached.rawValue)
            // Somebody has to mend it; nothing is lost meanwhile.
            case .misconfigured(let reason): return later(nil, patience: 4, reason: reason)
            case .refused(let reason): return .givenUp(reason)
            case .stopped, .sent: return .givenUp(GivenUp.unreached.rawValue)
            }
        }
    }

    /// How a claim ends.
    private enum Settling {
        case done
        case again(Instant)
        case givenUp(String)
    }

    /// Ends a claim that nobody else took over, for an answer that still holds.
    private func settle(
        _ file: ClaimedFile, at now: Instant, _ decide: @escaping @Sendable (any StoreWriter, SentFile) throws -> Settling
    ) async throws {
        let open = try await consultation(file.code)
        try await store.write { writer in
            guard let row = try writer.outboxRow(file.row), row.status == .ready, row.leaseUntil == file.lease.milliseconds else { return }
            let session = try writer.session(of: StreamID(consultation: file.code, participant: file.participant))
            guard let record = session.record(of: file.id), let awaits = record.files.first(where: { $0.id == file.id }) else {
                return try writer.cancel(row.id)
            }
            switch try decide(writer, awaits) {
            case .done: try writer.markSent(row.id)
            case .again(let due): try writer.tryAgain(row.id, lease: file.lease.milliseconds, at: due.milliseconds)
            case .givenUp(let reason):
                try writer.bury(row.id, reason: reason)
                try groupTurn(in: open, writer).tell(
                    file.participant, .fileMissed(record.key), cause: "missed \(file.id.number)", at: now)
            }
        }
    }

    /// What is still to be got of a person.
    func awaited(of participant: String, in code: String, _ reader: any StoreReader) throws -> AwaitedFiles {
        let key = try vault.key(of: reader.person(consultation: code, participant: participant))
        return AwaitedFiles(code: code, participant: participant, key: key)
    }
}
