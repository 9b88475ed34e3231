/// The name of one row of events or messages: a participant's session, the consultation's own, what a room is told, or what a participant sent along
/// and is still to be got.
///
/// Streams sort by the bytes of their consultation, then of their owner; the consultation's own comes first.
public struct StreamID: Sendable {
    /// The join code.
    public let consultation: String
    /// Whose it is, as stores keep it: a pseudonym, the name of a room behind ``roomSign``, a pseudonym behind ``filesSign``, or empty for the
    /// consultation's own.
    public let owner: String

    /// What stands before the name of a room, and before no pseudonym, so that a room is never taken for a person.
    public static let roomSign = "#"
    /// What stands before the pseudonym of somebody whose files are to be got, and before no pseudonym.
    public static let filesSign = "+"

    public init(consultation: String, participant: String? = nil) {
        precondition(participant != "", "A participant's pseudonym is not empty.")
        self.init(consultation: consultation, owner: participant ?? "")
        precondition(room == nil && sender == nil, "A participant's pseudonym is not the name of a room, nor of files.")
    }

    public init(consultation: String, room: String) { self.init(consultation: consultation, owner: Self.roomSign + room) }

    /// What a participant sent along: it is got beside what is said to them, so that neither waits for the other.
    public init(consultation: String, filesOf participant: String) {
        self.init(consultation: consultation, owner: Self.filesSign + participant)
    }

    /// The stream of an owner as a store keeps it.
    public init(consultation: String, owner: String) { (self.consultation, self.owner) = (consultation, owner) }

    /// A pseudonym, never empty; `nil` for all that is no participant's.
    public var participant: String? { owner.isEmpty || room != nil || sender != nil ? nil : owner }

    /// The name of a room; `nil` for all that is no room's.
    public var room: String? { name(behind: Self.roomSign) }

    /// The pseudonym of somebody whose files these are; `nil` for all else.
    public var sender: String? { name(behind: Self.filesSign) }

    private func name(behind sign: String) -> String? {
        owner.utf8.first == sign.utf8.first ? String(owner.unicodeScalars.dropFirst()) : nil
    }
}

extension StreamID: Hashable, Comparable {
    public static func == (a: StreamID, b: StreamID) -> Bool {
        ExactText(a.owner) == ExactText(b.owner) && ExactText(a.consultation) == ExactText(b.consultation)
    }

    public static func < (a: StreamID, b: StreamID) -> Bool {
        let (left, right) = (ExactText(a.consultation), ExactText(b.consultation))
        return left == right ? ExactText(a.owner) < ExactText(b.owner) : left < right
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(ExactText(consultation))
        hasher.combine(ExactText(owner))
    }
}
