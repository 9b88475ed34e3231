public import DialogueEngine
public import DialogueScript
public import JSONText
import Storage

/// The desk of the process that owns the store.
public struct OwnDesk: Desk {
    public let facilitator: Facilitator
    /// Whether the store is let go of for a server that asks for it.
    let handsOver: @Sendable () async -> Bool

    public init(_ facilitator: Facilitator) { self.init(facilitator) { false } }

    init(_ facilitator: Facilitator, handsOver: @escaping @Sendable () async -> Bool) {
        (self.facilitator, self.handsOver) = (facilitator, handsOver)
    }

    public func receive(_ inbound: Inbound, at time: Instant) async throws -> DeskReply {
        let outcome = try await facilitator.receive(inbound, at: time)
        let (isOver, isErased) =
            switch outcome.session.stage {
            case .ended: (true, false)
            case .erased: (true, true)
            case .fresh, .asking, .confirming, .waiting: (false, false)
            }
        return DeskReply(sayings: outcome.sayings, isOver: isOver, isErased: isErased, isDuplicate: outcome.isDuplicate)
    }

    public func fetch(channel: String, address: String, from code: String) async throws -> [Saying] {
        // Terminals ask twice a second, and nearly always nothing waits: looking first costs no commit.
        if try await facilitator.waiting(channel: channel, address: address, from: code).last == nil { return [] }
        return try await facilitator.fetch(channel: channel, address: address, from: code)
    }

    public func invite(_ people: [Invitee], to code: String, by actor: String, at time: Instant) async throws -> Int {
        try await facilitator.invite(people, to: code, by: actor, at: time).count
    }

    public func invitations(for people: [Invitee], to code: String, by actor: String, at time: Instant) async throws -> [String?] {
        try await facilitator.invitations(for: people, to: code, by: actor, at: time)
    }

    public func withdrawLinks(of people: [Invitee], from code: String, by actor: String, at time: Instant) async throws -> Int {
        try await facilitator.withdrawLinks(of: people, from: code, by: actor, at: time)
    }

    public func erase(channel: String, address: String, from code: String, at time: Instant) async throws -> Bool {
        try await facilitator.erase(channel: channel, address: address, from: code, at: time)
    }

    /// Opens a consultation; one with the same code, script and seed is the same opening come again, and returns its code.
    public func open(_ script: ScriptSources, _ opening: Opening, at time: Instant) async throws -> String {
        let loaded = try ScriptLoader.load(script)
        do {
            return try await facilitator.open(loaded, opening, at: time)
        } catch let taken as StoreError {
            guard case .exists = taken, let code = opening.code, let seed = opening.seed,
                let known = try? await facilitator.consultation(code), known.seed == seed, known.dialogue.digest == loaded.dialogue.digest
            else { throw taken }
            return code
        }
    }

    public func act(_ line: String, actor: String, on code: String, at time: Instant, id: String) async throws -> JSON {
        let result = try await facilitator.act(line, actor: actor, on: code, at: time, id: id, leeway: .hand())
        try await facilitator.tick(time)
        return result
    }

    public func claim(firstOf lines: [StatementID], by name: String, on code: String, at now: Instant) async throws -> Readers {
        facilitator.claim(firstOf: lines, by: name, on: code, at: now)
    }

    public func tick(_ now: Instant) async throws { try await facilitator.tick(now) }
}
