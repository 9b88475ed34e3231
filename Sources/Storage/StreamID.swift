/// The name of one row of events: a participant's session, or the consultation's own.
///
/// Streams sort by the bytes of their consultation, then of their participant; the consultation's own comes first.
public struct StreamID: Sendable {
    /// The join code.
    public let consultation: String
    /// A pseudonym, never empty; `nil` for the consultation's own stream.
    public let participant: String?

    public init(consultation: String, participant: String? = nil) {
        precondition(participant != "", "A participant's pseudonym is not empty.")
        self.consultation = consultation
        self.participant = participant
    }
}

extension StreamID: Hashable, Comparable {
    public static func == (a: StreamID, b: StreamID) -> Bool {
        ExactText(a.participant ?? "") == ExactText(b.participant ?? "") && ExactText(a.consultation) == ExactText(b.consultation)
    }

    public static func < (a: StreamID, b: StreamID) -> Bool {
        let (left, right) = (ExactText(a.consultation), ExactText(b.consultation))
        return left == right ? ExactText(a.participant ?? "") < ExactText(b.participant ?? "") : left < right
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(ExactText(consultation))
        hasher.combine(ExactText(participant ?? ""))
    }
}
