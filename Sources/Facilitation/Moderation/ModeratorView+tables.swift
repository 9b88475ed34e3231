import DialogueEngine
import JSONText
import Storage

/// Tables as the moderator sees them: seats, never who sits there.
extension ModeratorView {
    var tables: [JSON] {
        guard let plan = dialogue.tables else { return [] }
        return group.tables.indices.compactMap { table in
            group.tableState(table, in: dialogue).map { self.table($0, number: table + 1, in: plan) }
        }
    }

    private func table(_ state: TableState, number: Int, in plan: TablePlan) -> JSON {
        let round = plan.rounds[state.round]
        let due = state.isOver ? nil : turnsDue[GroupTimer.turn(table: number - 1, round.question)]
        return [
            "number": .count(number), "round": .count(state.round + 1), "of": .count(plan.rounds.count), "over": .bool(state.isOver),
            "question": .string(round.question.text), "title": dialogue.prompt(of: round.question).map { words($0) } ?? .null,
            "turn": state.turn.map { .count($0 + 1) } ?? .null, "due": due.map { .int($0.milliseconds) } ?? .null,
            "since": due.map { .int($0.milliseconds - round.timeout.milliseconds) } ?? .null,
            "seats": .array(state.seats.map { .string($0.rawValue) }), "order": .array(state.order.map { .count($0 + 1) }),
        ]
    }
}

extension Facilitator {
    /// When the turns at hand pass by themselves.
    func turnsDue(on code: String, _ reader: any StoreReader) throws -> [GroupTimer: Instant] {
        try reader.timers(of: StreamID(consultation: code), prefix: GroupTimer.turnPrefix).reduce(into: [:]) { found, timer in
            if let known = GroupTimer(name: timer.kind) { found[known] = Instant(milliseconds: timer.dueAt) }
        }
    }
}
