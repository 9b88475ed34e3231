public import DialogueEngine
public import DialogueScript
public import JSONText

/// What a terminal needs of a running facilitation, whether it runs in this process (``OwnDesk``) or in the one that owns the store
/// (``RemoteDesk``); ``SharedDesk`` goes from one to the other by itself.
public protocol Desk: Sendable {
    /// Takes something in, at most once for each message id, and returns what to say once it is kept.
    func receive(_ inbound: Inbound, at time: Instant) async throws -> DeskReply

    /// What waits to be said to a person; it is not handed out again.
    func fetch(channel: String, address: String, from code: String) async throws -> [Saying]

    /// Adds people and returns how many were not known yet.
    func invite(_ people: [Invitee], to code: String, by actor: String, at time: Instant) async throws -> Int

    /// Adds people, and returns what stands at the end of each one's own link; see ``Facilitator/invitations(for:to:by:at:)``.
    func invitations(for people: [Invitee], to code: String, by actor: String, at time: Instant) async throws -> [String?]

    /// Takes people's own links back before they began; returns how many.
    func withdrawLinks(of people: [Invitee], from code: String, by actor: String, at time: Instant) async throws -> Int

    /// Erases a person as the word `wis` does; returns whether there was such a person.
    func erase(channel: String, address: String, from code: String, at time: Instant) async throws -> Bool

    /// Opens a consultation and returns its join code.
    ///
    /// - Throws: `StoreError.exists` where the code is taken.
    func open(_ script: ScriptSources, _ opening: Opening, at time: Instant) async throws -> String

    /// Does what a moderator asks in one line, at most once for each `id`; see ``Facilitator/act(_:actor:on:at:id:leeway:)``. Who types has time to take
    /// it back.
    func act(_ line: String, actor: String, on code: String, at time: Instant, id: String) async throws -> JSON

    /// Claims the first of these lines that no other moderator looks at; see ``Facilitator/claim(firstOf:by:on:at:)``.
    func claim(firstOf lines: [StatementID], by name: String, on code: String, at now: Instant) async throws -> Readers

    /// Fires what is due.
    func tick(_ now: Instant) async throws
}

/// What came of a message, after it was kept.
public struct DeskReply: Sendable, Equatable {
    public let sayings: [Saying]
    /// Whether nothing more will be asked: the walk ended, or the person left.
    public let isOver: Bool
    public let isErased: Bool
    /// Whether it had come before; the replies of then are given again.
    public let isDuplicate: Bool

    public init(sayings: [Saying], isOver: Bool = false, isErased: Bool = false, isDuplicate: Bool = false) {
        (self.sayings, self.isOver, self.isErased, self.isDuplicate) = (sayings, isOver, isErased, isDuplicate)
    }
}

/// Why a desk could not do what was asked, beyond what the facilitation and the store say themselves.
public enum DeskError: Error, Equatable, Sendable {
    /// Another version of this program owns the store.
    case otherVersion(found: Int)
    /// What is asked or answered does not fit on one line of the socket.
    case tooLong(limit: Int)
    /// What came over the socket is no request and no answer.
    case malformed
    /// The owner does not answer, or hangs up each time it is asked. Waiting helps.
    case ownerSilent
    /// The owner met an error that has no name on the socket; this is its type.
    case failed(String)
}
