/// A promise made in public: who does what by when, and what became of it.
public struct Commitment: Equatable, Sendable {
    /// How far it is.
    public enum Status: String, Sendable, CaseIterable {
        case promised, underway, kept, partly
        /// Not done, with the reason.
        case broken
        /// No promise was made, with the reason: an honest no.
        case refused

        /// Whether it has an answer.
        public var isSettled: Bool { self != .promised && self != .underway }
    }

    public let id: StatementID
    public let text: String
    /// A role, never a person's name.
    public let owner: String
    public let due: Instant?
    /// The contributions it answers.
    public let concerns: [StatementID]
    public let at: Instant
    public internal(set) var status: Status = .promised
    public internal(set) var reason: String?
    public internal(set) var isLate = false
    /// Whether it was answered, and somebody it was made to said no to that.
    public internal(set) var reopened = 0
    /// The name of whoever works here and keeps it.
    public internal(set) var account: String?
    /// Whom reminders go to.
    public internal(set) var keeper: Keeper?
    /// Whom they went to who wanted to be left alone.
    var releasedKeeper: String?
    /// Whether whom they went to wanted to be left alone.
    public var isReleased: Bool { releasedKeeper != nil }
    /// What whoever is reminded of it and takes no part wrote back, the oldest first.
    public internal(set) var reports: [Consultation.Remark] = []
    /// The last reminder; `nil` where none was due yet.
    public internal(set) var reminded: Reminded?

    /// Whose address is kept for this promise.
    var reached: String? { keeper?.participant ?? releasedKeeper }

    static func id(_ number: Int) -> StatementID { StatementID("p\(number)") }
}

/// One version of a proposal as it was put.
public struct ProposalVersion: Equatable, Sendable {
    /// What differs from the version before, and the needs behind it.
    public struct Change: Equatable, Sendable {
        public let text: [Language: String]
        public let needs: [StatementID]
        public init(text: [Language: String], needs: [StatementID]) { (self.text, self.needs) = (text, needs) }
    }

    /// From 1.
    public let number: Int
    public let text: [Language: String]
    public let changes: [Change]
    public let at: Instant
    public let actor: String

    public init(number: Int, text: [Language: String], changes: [Change], at: Instant, actor: String) {
        (self.number, self.text, self.changes, self.at, self.actor) = (number, text, changes, at, actor)
    }
}
