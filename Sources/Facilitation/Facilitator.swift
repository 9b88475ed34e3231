public import DialogueEngine
public import DialogueScript
public import MessageChannels
public import Storage

/// The loop around the pure machines: reads, steps, writes, and hands over what is to be said.
///
/// Every input is one transaction: receipt, events, snapshot, sealed texts, timers and outbox rows are kept together or not at all, and the caller
/// hears of it only after the commit is durable.
public struct Facilitator: Sendable {
    public let store: any Store
    let vault: Vault
    let chance: Chance
    let opened = OpenConsultations()
    let groups = GroupShelf()
    let screens = ScreenFigures()
    let line = WaitingLine()
    /// For what is told to everybody, which may take long.
    let news = WaitingLine()
    let retention = Interval(.hours(1))
    let unpurged = Unpurged()
    let claims = Claims()
    let platforms = KnownChannels()
    /// When people on channels hear only what answers them, since they are awake then; `nil`: no such hours.
    public var quietHours: QuietHours?
    /// A language model that may be asked; `nil`: nobody can have one asked.
    public var model: ModelEndpoint?
    /// Hears which ways of a dialogue are walked; for transcripts and tests.
    let onPassing: (@Sendable ([PassedEdge]) -> Void)?

    public init(store: any Store, vault: Vault, chance: Chance, onPassing: (@Sendable ([PassedEdge]) -> Void)? = nil) {
        self.store = ShelvedStore(store: store, groups: groups)
        (self.vault, self.chance, self.onPassing) = (vault, chance, onPassing)
    }

    func groupTurn(in open: OpenConsultation, _ writer: any StoreWriter) -> GroupTurn {
        GroupTurn(open: open, groups: groups, vault: vault, chance: chance, writer: writer, onPassing: onPassing)
    }
}

/// Why an act could not be done.
public enum FacilitationError: Error, Equatable, Sendable {
    case noSuchConsultation(String)
    case noSuchPerson
    /// Another key sealed this store.
    case wrongKey
    /// A script kept in the store can no longer be read by this version.
    case unreadableScript(digest: String)
    case refused(ConsultationRefusal)
}

/// What to open a consultation with.
public struct Opening: Sendable {
    /// What the script asks to be filled in.
    public var run: RunData
    /// `nil`: five letters by chance.
    public var code: String?
    /// Where the consultation's chance comes from, such as orders and deals; `nil`: another one each time.
    public var seed: UInt64?
    /// Whether texts are sent that no native reader has signed.
    public var allowsUnreviewed: Bool
    /// Who opens it, as the log says.
    public var actor: String

    public init(run: RunData, code: String? = nil, seed: UInt64? = nil, allowsUnreviewed: Bool = false, actor: String) {
        (self.run, self.code, self.seed, self.allowsUnreviewed, self.actor) = (run, code, seed, allowsUnreviewed, actor)
    }
}

extension Facilitator {
    /// Opens a consultation and returns its join code.
    ///
    /// - Throws: `StoreError.exists` where the code is taken.
    public func open(_ script: LoadedScript, _ opening: Opening, at time: Instant) async throws -> String {
        let code = opening.code ?? chance.name(5)
        let digest = script.dialogue.digest
        let body = OpenConsultation.Body(
            digest: digest, run: opening.run, seed: opening.seed ?? chance.seed(), allowsUnreviewed: opening.allowsUnreviewed,
            fingerprint: vault.fingerprint)
        let dialogue = script.dialogue.opened(with: opening.run, allowsUnreviewed: opening.allowsUnreviewed)
        let open = OpenConsultation(code: code, dialogue: dialogue, seed: body.seed, openedAt: time)
        let sources = script.sources.bytes
        try await store.write { writer in
            try writer.keep(script: StoredScript(digest: digest, sources: sources))
            try writer.create(consultation: StoredConsultation(code: code, body: body.bytes, openedAt: time.milliseconds))
            try groupTurn(in: open, writer).take(.open(digest: digest, actor: opening.actor), at: time)
        }
        opened[code] = open
        return code
    }

    /// The consultation with a join code.
    ///
    /// - Throws: ``FacilitationError`` where there is none, or it cannot be read here.
    public func consultation(_ code: String) async throws -> OpenConsultation {
        if let known = opened[code] { return known }
        let (record, script) = try await store.read { reader in
            guard let record = try reader.consultation(code) else { throw FacilitationError.noSuchConsultation(code) }
            let body = try OpenConsultation.Body(bytes: record.body)
            return (record, try reader.script(digest: body.digest))
        }
        let body = try OpenConsultation.Body(bytes: record.body)
        guard body.fingerprint == vault.fingerprint else { throw FacilitationError.wrongKey }
        guard let script, let sources = ScriptSources(bytes: script.sources), let loaded = try? ScriptLoader.load(sources) else {
            throw FacilitationError.unreadableScript(digest: body.digest)
        }
        let open = OpenConsultation(
            code: code, dialogue: loaded.dialogue.opened(with: body.run, allowsUnreviewed: body.allowsUnreviewed), seed: body.seed,
            openedAt: Instant(milliseconds: record.openedAt))
        opened[code] = open
        return open
    }

    /// Where the group stands.
    public func group(of code: String) async throws -> Consultation {
        let open = try await consultation(code)
        return try await store.read { try groups.exactGroup(code, of: open.dialogue, in: $0) }
    }

    /// Does what a moderator asks, in one transaction; returns what was recorded. Everyone concerned hears of it with the next ``tick(_:)``.
    ///
    /// - Parameter id: the act's own name; a second one with the same name has no effect, whatever is repeated.
    /// - Throws: ``FacilitationError/refused(_:)`` where it cannot be done, or not without a reason.
    @discardableResult
    public func act(
        _ act: ModeratorAct, actor: String, on code: String, at time: Instant, id: String? = nil
    ) async throws -> [ConsultationEvent] {
        let open = try await consultation(code)
        let known = try await beforehand(of: act, in: open, asOf: time)
        return try await store.write { writer in
            if try id.map({ try wasDone($0, by: actor, on: code, writer, at: time) }) ?? false { return [] }
            let act = try knowing(act, in: open, writer)
            return try groupTurn(in: open, writer).take(.act(act, by: actor, knowing: known), at: time)
        }
    }
}
