public import DialogueEngine
public import DialogueScript
import Foundation
public import JSONText
import Storage

/// A desk on a store that other processes use too: owns the store where nobody does, else asks the owner, and goes over to the other when that
/// one ends.
///
/// A request that got no answer is asked again. Messages and a moderator's acts carry ids, so the owner's receipts make that harmless.
public actor SharedDesk: Desk {
    /// How long to go on trying.
    public struct Patience: Sendable {
        /// How often to try before saying that waiting helps.
        public var tries = 200
        /// How long to wait between tries.
        public var pause = Duration.milliseconds(50)
        /// How long the owner may take for one answer, in seconds.
        public var answer = 10
        public init() {}
    }

    private enum Place {
        case owner(Ownership)
        case client(RemoteDesk)

        var desk: any Desk {
            switch self {
            case .owner(let ownership): ownership.desk
            case .client(let remote): remote
            }
        }
    }

    private let sockets: SocketPlace
    private let patience: Patience
    private let own: @Sendable () throws -> Facilitator
    private let onFault: @Sendable (any Error) -> Void
    private let now: @Sendable () throws -> Instant
    private let wait: @Sendable (Duration) async throws -> Void
    private var place: Place?
    private var search: Task<Place, any Error>?
    private var isClosed = false
    /// Whether this process keeps the store, whoever asks for it.
    private var isServing = false
    /// How often a store that was handed over is not taken back, so that the server that asked for it gets it.
    private var standsBack = 0
    /// What this process does at its own desk now, and who waits for the end of that.
    private var inHand = 0
    private var whenNothingIsInHand: [CheckedContinuation<Void, Never>] = []

    /// - Parameters:
    ///   - store: the store's path, from which the socket's follows.
    ///   - now: what time it is; asked once a second while this process owns the store.
    ///   - wait: how to let time pass between tries.
    ///   - onFault: hears, once a minute at most, why something that was due could not be done.
    ///   - own: opens the store as its owner; throws a `StoreError` with `waitingHelps` where another process owns it.
    public init(
        store: String, patience: Patience = Patience(), now: @escaping @Sendable () throws -> Instant,
        wait: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        onFault: @escaping @Sendable (any Error) -> Void = { _ in }, own: @escaping @Sendable () throws -> Facilitator
    ) {
        sockets = SocketPlace(store: store)
        (self.patience, self.now, self.wait, self.onFault, self.own) = (patience, now, wait, onFault, own)
    }

    /// Whether this process owns the store now.
    public var isOwner: Bool { if case .owner = place { true } else { false } }

    /// Takes the store for this process and gives its facilitator; what is due is fired, and other processes are served, until ``close()``.
    ///
    /// A process that has the store and is no server, such as a terminal that took it over when a server broke off, hands it over.
    /// - Throws: a `StoreError` that waiting helps where another server has the store.
    public func facilitator() async throws -> Facilitator {
        for _ in 0..<patience.tries {
            switch try await found() {
            case .owner(let ownership):
                isServing = true
                return ownership.desk.facilitator
            case .client(let remote):
                let hasPlace = (try? await remote.handOver()) ?? true
                remote.close()
                leave(remote)
                if !hasPlace { throw StoreError.unavailable(reason: "another server has the store", waitingHelps: true) }
                try await wait(patience.pause)
            }
        }
        throw DeskError.ownerSilent
    }

    /// Lets go of the store for a server, once what is in hand is done; this process asks the server from then on.
    ///
    /// - Returns: whether the store becomes free.
    private func handOver() -> Bool {
        guard !isServing else { return false }
        guard case .owner(let ownership) = place else { return true }
        place = nil
        standsBack = patience.tries / 2
        Task {
            if inHand > 0 { await withCheckedContinuation { whenNothingIsInHand.append($0) } }
            try? await ownership.end()
        }
        return true
    }

    public func receive(_ inbound: Inbound, at time: Instant) async throws -> DeskReply {
        try await ask { desk, _ in try await desk.receive(inbound, at: time) }
    }

    public func fetch(channel: String, address: String, from code: String) async throws -> [Saying] {
        try await ask { desk, _ in try await desk.fetch(channel: channel, address: address, from: code) }
    }

    public func invite(_ people: [Invitee], to code: String, by actor: String, at time: Instant) async throws -> Int {
        try await ask { desk, _ in try await desk.invite(people, to: code, by: actor, at: time) }
    }

    public func withdrawLinks(of people: [Invitee], from code: String, by actor: String, at time: Instant) async throws -> Int {
        try await ask { desk, _ in try await desk.withdrawLinks(of: people, from: code, by: actor, at: time) }
    }

    public func invitations(for people: [Invitee], to code: String, by actor: String, at time: Instant) async throws -> [String?] {
        try await ask { desk, _ in try await desk.invitations(for: people, to: code, by: actor, at: time) }
    }

    public func erase(channel: String, address: String, from code: String, at time: Instant) async throws -> Bool {
        // Whoever is gone when it is asked again was erased the first time.
        try await ask { desk, isAgain in try await desk.erase(channel: channel, address: address, from: code, at: time) || isAgain }
    }

    public func open(_ script: ScriptSources, _ opening: Opening, at time: Instant) async throws -> String {
        // Code and seed are chosen on this side, so that the owner knows an opening that comes again.
        var opening = opening
        opening.code = opening.code ?? Chance.system().name(5)
        opening.seed = opening.seed ?? Chance.system().seed()
        return try await ask { [opening] desk, _ in try await desk.open(script, opening, at: time) }
    }

    public func act(_ line: String, actor: String, on code: String, at time: Instant, id: String) async throws -> JSON {
        try await ask { desk, _ in try await desk.act(line, actor: actor, on: code, at: time, id: id) }
    }

    public func claim(firstOf lines: [StatementID], by name: String, on code: String, at now: Instant) async throws -> Readers {
        try await ask { desk, _ in try await desk.claim(firstOf: lines, by: name, on: code, at: now) }
    }

    public func tick(_ now: Instant) async throws {
        try await ask { desk, _ in try await desk.tick(now) }
    }

    /// Lets go of the store or of its owner. What others asked is answered first; later calls throw.
    public func close() async throws {
        isClosed = true
        _ = try? await search?.value
        defer { place = nil }
        switch place {
        case .owner(let ownership): try await ownership.end()
        case .client(let remote): remote.close()
        case nil: break
        }
    }

    private func ask<Value: Sendable>(
        _ act: @Sendable (_ desk: any Desk, _ isAgain: Bool) async throws -> Value
    ) async throws -> Value {
        var isAgain = false
        for _ in 0..<patience.tries {
            let place = try await found()
            let desk = place.desk
            do {
                guard case .owner = place else { return try await act(desk, isAgain) }
                // Handed over in between: the next look finds the server.
                if self.place == nil { continue }
                inHand += 1
                defer { putDown() }
                return try await act(desk, isAgain)
            } catch RemoteDesk.Break.gone(let wasSent) {
                leave(desk)
                isAgain = isAgain || wasSent
                try await wait(patience.pause)
            } catch RemoteDesk.Break.silent {
                leave(desk)
                throw DeskError.ownerSilent
            }
        }
        throw DeskError.ownerSilent
    }

    private func putDown() {
        inHand -= 1
        guard inHand == 0 else { return }
        for waiting in whenNothingIsInHand { waiting.resume() }
        whenNothingIsInHand = []
    }

    /// Forgets a connection that broke, unless somebody else did and went on already.
    private func leave(_ desk: any Desk) {
        if case .client(let remote) = place, remote === desk as? RemoteDesk { place = nil }
    }

    /// Where to ask now; who comes while another looks waits for what that one finds.
    private func found() async throws -> Place {
        if isClosed { throw StoreError.closed }
        if let place { return place }
        if let search { return try await search.value }
        let search = Task {
            defer { self.search = nil }
            let place = try await look()
            self.place = place
            return place
        }
        self.search = search
        return try await search.value
    }

    private func look() async throws -> Place {
        var refusal = StoreError.closed
        for _ in 0..<patience.tries {
            if standsBack == 0 {
                do {
                    let facilitator = try await Threads.run(own)
                    return .owner(Ownership(facilitator, sockets, now, onFault) { [weak self] in await self?.handOver() ?? true })
                } catch let error as StoreError where error.waitingHelps {
                    refusal = error
                }
            }
            standsBack = max(0, standsBack - 1)
            for path in sockets.paths {
                if let remote = try? await RemoteDesk.connected(to: path, patience: patience.answer) { return .client(remote) }
            }
            try await wait(patience.pause)
        }
        throw refusal
    }
}

/// What a process does while it owns the store: fires what is due once a second and serves the others.
private final class Ownership: Sendable {
    let desk: OwnDesk
    /// None where the file system allows no socket: then the store serves this process alone.
    private let server: DeskServer?
    private let ticking: Task<Void, Never>

    init(
        _ facilitator: Facilitator, _ sockets: SocketPlace, _ now: @escaping @Sendable () throws -> Instant,
        _ onFault: @escaping @Sendable (any Error) -> Void, handsOver: @escaping @Sendable () async -> Bool
    ) {
        let desk = OwnDesk(facilitator, handsOver: handsOver)
        self.desk = desk
        server = sockets.paths.lazy.compactMap { try? DeskServer(desk, at: $0) }.first
        ticking = Task {
            // What goes wrong is tried again with the next second, and told once a minute.
            let minute = Interval(.seconds(60))
            while (try? await Task.sleep(for: .seconds(1))) != nil {
                do { try await desk.tick(now()) } catch { if let time = try? now(), minute.isOver(time) { onFault(error) } }
            }
        }
    }

    func end() async throws {
        ticking.cancel()
        await ticking.value
        await server?.close()
        try await desk.facilitator.store.close()
    }
}
