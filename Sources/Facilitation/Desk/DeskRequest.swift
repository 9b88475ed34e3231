import DialogueEngine
import DialogueScript
import JSONText

/// What one process asks of the one that owns the store.
enum DeskRequest: Sendable {
    case receive(Inbound, at: Instant)
    /// What waits for a person…
    case waiting(channel: String, address: String, code: String)
    /// …and that it arrived.
    case handedOver(upTo: Int64, channel: String, address: String, code: String)
    case invite([Invitee], code: String, actor: String, at: Instant)
    case invitations([Invitee], code: String, actor: String, at: Instant)
    case withdrawLinks([Invitee], code: String, actor: String, at: Instant)
    case erase(channel: String, address: String, code: String, at: Instant)
    case open(ScriptSources, Opening, at: Instant)
    case act(String, actor: String, code: String, at: Instant, id: String)
    case claim([StatementID], by: String, code: String, at: Instant)
    case tick(Instant)
    /// Whether the owner lets go of the store, for a server that takes it.
    case handOver

    /// Does what is asked at the owner's desk; what goes wrong is an answer too.
    func done(at desk: OwnDesk) async -> DeskAnswer {
        do {
            return try await answer(from: desk)
        } catch {
            return .failed(error)
        }
    }

    private func answer(from desk: OwnDesk) async throws -> DeskAnswer {
        switch self {
        case .receive(let inbound, let time): return .reply(try await desk.receive(inbound, at: time))
        case .waiting(let channel, let address, let code):
            return .waiting(try await desk.facilitator.waiting(channel: channel, address: address, from: code))
        case .handedOver(let last, let channel, let address, let code):
            try await desk.facilitator.handedOver(upTo: last, channel: channel, address: address, from: code)
            return .done
        case .invite(let people, let code, let actor, let time):
            return .count(try await desk.invite(people, to: code, by: actor, at: time))
        case .invitations(let people, let code, let actor, let time):
            return .links(try await desk.invitations(for: people, to: code, by: actor, at: time))
        case .withdrawLinks(let people, let code, let actor, let time):
            return .count(try await desk.withdrawLinks(of: people, from: code, by: actor, at: time))
        case .erase(let channel, let address, let code, let time):
            return .flag(try await desk.erase(channel: channel, address: address, from: code, at: time))
        case .open(let script, let opening, let time): return .code(try await desk.open(script, opening, at: time))
        case .act(let line, let actor, let code, let time, let id):
            return .result(try await desk.act(line, actor: actor, on: code, at: time, id: id))
        case .claim(let lines, let name, let code, let time):
            return .result(try await desk.claim(firstOf: lines, by: name, on: code, at: time).json)
        case .tick(let now):
            try await desk.tick(now)
            return .done
        case .handOver: return .flag(await desk.handsOver())
        }
    }
}

/// What the owner answers.
enum DeskAnswer: Sendable {
    case reply(DeskReply)
    case waiting(Waiting)
    case count(Int)
    case links([String?])
    case flag(Bool)
    case code(String)
    case result(JSON)
    case done
    case failed(any Error)
}
