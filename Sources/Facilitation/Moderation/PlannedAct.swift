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

    init(id: String, actor: String, line: String, due: Instant) {
        (self.id, self.actor, self.line, self.due) = (id.filter { $0 != ":" }, actor, line, due)
    }

    init?(_ timer: StoredTimer) {
        let parts = timer.kind.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count == 3, let body = try? JSON(text: parts[2]), let actor = body["actor"]?.string, let line = body["line"]?.string
        else {
            return nil
        }
        self.init(id: parts[1], actor: actor, line: line, due: Instant(milliseconds: timer.dueAt))
    }

    func timer(in code: String) -> StoredTimer {
        let kind = Self.prefix + "\(id):" + (["actor": .string(actor), "line": .string(line)] as JSON).text()
        return StoredTimer(stream: StreamID(consultation: code), kind: kind, dueAt: due.milliseconds)
    }

    /// What a moderator is told of it: how soon it goes, and how many people it would reach now.
    func json(reaching people: Int, at now: Instant) -> JSON {
        ["id": .string(id), "seconds": .int((due - now).milliseconds / 1_000), "people": .count(people)]
    }

    /// As the moderator's view has it.
    var json: JSON { ["id": .string(id), "actor": .string(actor), "due": .int(due.milliseconds), "line": .string(line)] }
}

/// Which messages are taken back before they go.
public enum Recall: Equatable, Sendable {
    /// The one by this name.
    case one(String)
    /// The last one of the moderator who asks.
    case latest
    /// Everything that still waits, colleagues' too.
    case all
}

extension Facilitator {
    /// What is to be done in a moment, soonest first.
    public func planned(on code: String) async throws -> [PlannedAct] {
        try await store.read { try planned(on: code, $0) }
    }

    func planned(on code: String, _ reader: any StoreReader) throws -> [PlannedAct] {
        try reader.timers(of: StreamID(consultation: code), prefix: PlannedAct.prefix).compactMap(PlannedAct.init)
            .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    /// Takes back what was to be done; returns how much that was.
    ///
    /// - Throws: ``Overtaken/nothingToRecall`` where it was done already, or nothing waits.
    func recall(_ which: Recall, of actor: String, _ open: OpenConsultation, _ writer: any StoreWriter) throws -> Int {
        let waiting = try planned(on: open.code, writer)
        let meant: [PlannedAct] =
            switch which {
            case .one(let id): waiting.filter { $0.id == id }
            case .latest: waiting.last { $0.actor == actor }.map { [$0] } ?? []
            case .all: waiting
            }
        if meant.isEmpty { throw Overtaken.nothingToRecall }
        for act in meant { try writer.cancelTimer(act.timer(in: open.code).kind, of: StreamID(consultation: open.code)) }
        return meant.count
    }

    /// Does what was planned. What cannot be done any more, since the group has moved on, is noted in the log.
    func perform(_ planned: PlannedAct, in turn: GroupTurn, at due: Instant) throws {
        let (open, writer) = (turn.open, turn.writer)
        func take(_ act: ModeratorAct) throws { _ = try turn.take(.act(act, by: planned.actor, knowing: Beforehand()), at: due) }
        do {
            let group = try groups.group(open.code, of: open.dialogue, in: writer)
            guard case .acts(let acts) = try ActReader(dialogue: open.dialogue, group: group).read(planned.line) else { return }
            for act in acts { try take(act) }
        } catch let fault where fault is ActFault || fault is FacilitationError {
            try take(.note("refused \(planned.line.prefix { $0 != " " })"))
        }
    }
}
