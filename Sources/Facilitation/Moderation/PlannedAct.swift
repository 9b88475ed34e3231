public import DialogueEngine
import JSONText
import Storage

/// A moderator's act that is done in a moment, so that there is time to take it back: messages to many.
///
/// It is a timer of the consultation until then, and nothing in the log: what was taken back never happened.
public struct PlannedAct: Sendable {
    static let prefix = "act:"

    public let id: String
    public let actor: String
    /// As ``ActReader`` reads it.
    public let line: String
    public let due: Instant

    init(id: String, actor: String, line: String, due: Instant) { (self.id, self.actor, self.line, self.due) = (id, actor, line, due) }

    init?(_ timer: StoredTimer) {
        let parts = timer.kind.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count == 3, let body = try? JSON(text: parts[2]), let actor = body["actor"]?.string, let line = body["line"]?.string
        else {
            return nil
        }
        self.init(id: parts[1], actor: actor, line: line, due: Instant(milliseconds: timer.dueAt))
    }

    /// The name of its timer.
    var kind: String { Self.prefix + "\(id):" + (["actor": .string(actor), "line": .string(line)] as JSON).text() }
}

extension Facilitator {
    /// Has an act done at a later moment.
    ///
    /// - Parameter id: the act's own name; a second one with the same name has no effect, also when the first was done or taken back.
    public func plan(_ act: ModeratorAct, actor: String, on code: String, at time: Instant, due: Instant, id: String) async throws {
        let open = try await consultation(code)
        let planned = PlannedAct(id: id.filter { $0 != ":" }, actor: actor, line: act.line(in: open.dialogue), due: due)
        try await store.write { writer in
            if try wasDone("plan \(planned.id)", by: actor, on: code, writer, at: time) { return }
            try writer.schedule(timer: StoredTimer(stream: StreamID(consultation: code), kind: planned.kind, dueAt: due.milliseconds))
        }
    }

    /// What is to be done in a moment, soonest first.
    public func planned(on code: String) async throws -> [PlannedAct] {
        let timers = try await store.read { try $0.timers(of: StreamID(consultation: code), prefix: PlannedAct.prefix) }
        return timers.compactMap(PlannedAct.init).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    /// Takes back what was to be done; `false` where it was done already.
    @discardableResult
    public func recall(_ id: String, on code: String) async throws -> Bool {
        try await store.write { writer in
            let stream = StreamID(consultation: code)
            let timers = try writer.timers(of: stream, prefix: PlannedAct.prefix)
            guard let timer = timers.first(where: { PlannedAct($0)?.id == id }) else { return false }
            try writer.cancelTimer(timer.kind, of: stream)
            return true
        }
    }

    /// Does what was planned. What cannot be done any more, since the group has moved on, is noted in the log.
    func perform(_ timer: StoredTimer, in open: OpenConsultation, at due: Instant) async throws {
        try await store.write { writer in
            guard try takeOut(timer, writer), let planned = PlannedAct(timer) else { return }
            let group = try groups.group(open.code, of: open.dialogue, in: writer)
            let turn = groupTurn(in: open, writer)
            func take(_ act: ModeratorAct) throws { _ = try turn.take(.act(act, by: planned.actor, knowing: Beforehand()), at: due) }
            do {
                guard case .acts(let acts) = try ActReader(dialogue: open.dialogue, group: group).read(planned.line) else { return }
                for act in acts { try take(act) }
            } catch let fault where fault is ActFault || fault is FacilitationError {
                try take(.note("refused \(planned.line.prefix { $0 != " " })"))
            }
        }
    }
}
