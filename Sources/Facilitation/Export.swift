public import DialogueEngine
public import JSONText
import Storage

/// One answer of the log, for people who count for themselves.
public struct ExportedAnswer: Sendable {
    public let participant: String
    public let at: Instant
    public let answer: Answer

    /// `{"at","language","late","message_id","person","question","value"}`; words and special answers stay sealed and are given by their id.
    public var json: JSON {
        [
            "at": .int(at.milliseconds), "language": .string(answer.language.text), "late": .bool(answer.isLate),
            "message_id": answer.message.map { .string($0) } ?? .null, "person": .string(participant),
            "question": .string(answer.key.description), "value": answer.value.json,
        ]
    }
}

extension Facilitator {
    /// Hands every answer of the log to `body`, in the order given, without those of people who were erased.
    ///
    /// - Complexity: O(events) time; memory for one event at a time.
    public func exportAnswers(of code: String, _ body: @escaping @Sendable (ExportedAnswer) throws -> Void) async throws {
        _ = try await consultation(code)
        try await store.read { reader in
            let present = Set(try reader.people(in: code).filter { $0.wrappedKey != nil }.map(\.participant))
            try reader.eachEvent(in: code) { event in
                guard let participant = event.stream.participant, present.contains(participant) else { return }
                let read = try Event(bytes: event.body)
                if case .answered(let answer) = read.fact {
                    try body(ExportedAnswer(participant: participant, at: read.at, answer: answer))
                }
            }
        }
    }
}
