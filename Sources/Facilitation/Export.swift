public import DialogueEngine
public import JSONText
import Storage

/// One answer that stands, for people who count for themselves.
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
    /// Hands every answer that stands to `body`, in the order given: without what was changed or taken back since, and without people who were erased or
    /// said no to taking part.
    ///
    /// - Parameter withReplaced: hands over every answer ever given by people who were not erased, to compare the log with what was acknowledged.
    /// - Complexity: O(events) time; memory for everybody's answers that stand.
    public func exportAnswers(
        of code: String, withReplaced: Bool = false, _ body: @escaping @Sendable (ExportedAnswer) throws -> Void
    ) async throws {
        _ = try await consultation(code)
        try await store.read { reader in
            let standing = try Self.standingAnswers(of: code, withDeclined: withReplaced, reader)
            try reader.eachEvent(in: code) { event in
                guard let participant = event.stream.participant, let answers = standing[participant] else { return }
                let read = try Event(bytes: event.body)
                if case .answered(let answer) = read.fact,
                    withReplaced || answers[answer.key].map({ $0.at == read.at && $0.message == answer.message }) ?? false
                {
                    try body(ExportedAnswer(participant: participant, at: read.at, answer: answer))
                }
            }
        }
    }

    /// The answers that stand, by pseudonym.
    private static func standingAnswers(
        of code: String, withDeclined: Bool, _ reader: any StoreReader
    ) throws -> [String: [AnswerKey: Record]] {
        let present = try reader.people(in: code).filter { $0.wrappedKey != nil }
        return try present.reduce(into: [:]) { standing, person in
            let session = try reader.session(of: person.stream)
            if session.hasDeclined && !withDeclined { return }
            standing[person.participant] = session.records.reduce(into: [:]) { if $1.value != nil { $0[$1.key] = $1 } }
        }
    }
}
