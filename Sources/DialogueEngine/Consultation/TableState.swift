/// How a go-round stands at one table: by seats, never by names.
public struct TableState: Equatable, Sendable {
    /// What somebody at the table did in the round at hand.
    public enum Seat: String, Sendable, CaseIterable {
        /// It is their turn.
        case turn
        case spoke
        /// Said nothing when it was their turn, in so many words.
        case passed
        /// Their turn went by; they may still speak.
        case skipped
        case waiting
        /// No longer takes part.
        case gone
    }

    /// Which round it is in, counted from 0; the last one where all are over.
    public let round: Int
    public let isOver: Bool
    /// In the order in which people sat down; the first seat is 1 to people.
    public let seats: [Seat]
    /// In which order they have their turn in this round, as places in ``seats``.
    public let order: [Int]

    /// The place of whoever has the turn; `nil` where nobody has.
    public var turn: Int? { seats.firstIndex(of: .turn) }
}

/// What a moderator does with the turns at one table.
public enum TableMove: String, Sendable, CaseIterable {
    /// The round at hand ends: whoever did not speak in it is skipped, and the next one begins.
    case next
    /// Whoever has the turn is skipped.
    case skip
    /// Whoever was skipped last has the turn again.
    case back
}

extension Consultation {
    /// How a go-round stands at a table, counted from 0; `nil` where there is no such table.
    ///
    /// - Complexity: O(people at the table × rounds).
    public func tableState(_ table: Int, in dialogue: Dialogue) -> TableState? {
        guard let plan = dialogue.tables, tables.indices.contains(table), !plan.rounds.isEmpty else { return nil }
        let open = round(at: table, of: plan)
        let round = open ?? plan.rounds.count - 1
        let holder = open.flatMap { self.holder(at: table, in: $0, of: plan) }
        let names = tables[table]
        return TableState(
            round: round, isOver: open == nil,
            seats: names.map { $0 == holder ? .turn : seat(of: $0, in: plan.rounds[round].question) },
            order: order(at: table, in: round).compactMap(names.firstIndex))
    }

    private func seat(of name: String, in question: QuestionID) -> TableState.Seat {
        guard let member = members[name], member.presence == .here else { return .gone }
        if member.spoke.contains(question) { return member.lines[question] == nil ? .passed : .spoke }
        return member.passed.contains(question) ? .skipped : .waiting
    }

    /// Whose turn a step back gives again: of those skipped in the round at hand the last, else of those in the round before it.
    func skippedLast(at table: Int, of plan: TablePlan) -> (name: String, round: Int)? {
        let rounds = 0...(round(at: table, of: plan) ?? plan.rounds.count - 1)
        for round in rounds.suffix(2).reversed() {
            let question = plan.rounds[round].question
            if let name = order(at: table, in: round).last(where: { seat(of: $0, in: question) == .skipped }) { return (name, round) }
        }
        return nil
    }
}
