/// Finds the way from one place to the next that stops a person: a question without an answer, a wait, an end.
struct Route {
    let session: Session
    let dialogue: Dialogue
    let group: GroupView
    let words: OwnWords
    let time: Instant
    let seed: UInt64

    /// How many nodes one input may pass. A dialogue that needs more has a loop without a question, which the loader refuses.
    static let limit = 100

    /// Where a walk begins.
    enum Start {
        case beginning
        /// Onwards from a place that is done with.
        case after(Place)
        /// From a node, on behalf of a wait that gave up there.
        case at(Int, leaving: Place)

        /// The place that is done with; `nil` at the beginning.
        var place: Place? {
            switch self {
            case .beginning: nil
            case .after(let place), .at(_, let place): place
            }
        }
    }

    func move(from start: Start, passed: inout [PassedEdge]) -> Move {
        var move = Move(to: Place(dialogue.nodes[dialogue.start].id), arrival: .wait, script: session.script, language: session.language)
        var known = Array(session.trail.prefix(through: start.place))
        var cursor: Cursor
        switch start {
        case .beginning: cursor = Cursor(node: dialogue.start, statement: nil)
        case .after(let place):
            move.from = place
            cursor = onwards(from: dialogue.place(of: place.node)!, place.statement, known, &passed)
        case .at(let node, let place):
            move.from = place
            passed.append(PassedEdge(node: place.node, edge: dialogue[place.node].next.count))
            cursor = Cursor(node: node, statement: nil)
        }
        for _ in 0..<Self.limit {
            if let next = pass(&cursor, &move, &known, &passed) { cursor = next } else { break }
        }
        move.ahead = ahead(of: move)
        return move
    }

    /// A node on the way, and the statement it is about inside a loop.
    private struct Cursor {
        let node: Int
        let statement: StatementID?
    }

    /// Passes one node and says what follows, or settles the arrival and returns `nil`.
    private func pass(_ cursor: inout Cursor, _ move: inout Move, _ known: inout [Place], _ passed: inout [PassedEdge]) -> Cursor? {
        let node = dialogue.nodes[cursor.node]
        let place = Place(node.id, cursor.statement)
        switch node.action {
        case .say:
            if !session.told.contains(place), !move.told.contains(place) { move.told.append(place) }
        case .deal(let dealing):
            return deal(dealing, at: node, cursor, &move, known, &passed)
        case .ask(let asking):
            guard isDone(asking, at: place), !known.contains(place) else {
                arrive(at: place, .question(asking.question), &move)
                move.order = order(for: dialogue.question(asking.question))
                return nil
            }
            move.via.append(place)
            known.append(place)
        case .wait(let waiting):
            guard waiting.condition.holds(in: scope(cursor.statement, known)) else {
                arrive(at: place, .wait, &move)
                return nil
            }
            move.via.append(place)
            known.append(place)
        case .end(_, let ending):
            arrive(at: place, .end(ending), &move)
            return nil
        }
        return onwards(from: cursor.node, cursor.statement, known, &passed)
    }

    private func arrive(at place: Place, _ arrival: Move.Arrival, _ move: inout Move) { (move.to, move.arrival) = (place, arrival) }

    private func isDone(_ asking: Asking, at place: Place) -> Bool {
        guard let record = session.record(of: AnswerKey(asking.question, place.statement)) else { return false }
        return record.place == place && !record.isStale
    }

    /// The first edge that holds; the last has no condition, so there always is one.
    private func onwards(from place: Int, _ statement: StatementID?, _ known: [Place], _ passed: inout [PassedEdge]) -> Cursor {
        let node = dialogue.nodes[place]
        let index = node.next.firstIndex { $0.condition?.holds(in: scope(statement, known)) ?? true } ?? node.next.count - 1
        passed.append(PassedEdge(node: node.id, edge: index))
        return Cursor(node: node.next[index].target, statement: statement)
    }

    private func deal(
        _ dealing: Dealing, at node: Node, _ cursor: Cursor, _ move: inout Move, _ known: [Place], _ passed: inout [PassedEdge]
    ) -> Cursor {
        let dealt = session.deals.first { $0.node == node.id } ?? move.deals.first { $0.node == node.id }
        let order = dealt?.order ?? newOrder(of: dealing, at: node)
        if dealt == nil { move.deals.append(Deal(node: node.id, order: order)) }
        let next = cursor.statement.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        guard next < order.count else { return onwards(from: cursor.node, nil, known, &passed) }
        passed.append(PassedEdge(node: node.id, edge: node.next.count))
        return Cursor(node: dealing.body, statement: order[next])
    }

    private func newOrder(of dealing: Dealing, at node: Node) -> [StatementID] {
        let ids = dialogue.statements(of: dealing.list).map(\.id)
        return dealing.isShuffled ? Shuffle.order(ids, seed: seed, name: node.id.text) : ids
    }

    private func order(for question: Question) -> OptionOrder? {
        guard question.isShuffled, !session.orders.contains(where: { $0.question == question.id }) else { return nil }
        return OptionOrder(question: question.id, options: Shuffle.order(question.options.map(\.id), seed: seed, name: question.id.text))
    }

    /// Places of the old way beyond this question that can still be reached: they keep counting until the way is known.
    private func ahead(of move: Move) -> [Place] {
        guard case .question = move.arrival, let from = move.from, let index = session.trail.lastIndex(of: from) else { return [] }
        let old = session.trail[(index + 1)...].filter { $0 != move.to && !move.via.contains($0) }
        if old.isEmpty { return [] }
        let reachable = dialogue.reachable(from: dialogue.place(of: move.to.node)!)
        return old.filter { reachable.contains(dialogue.place(of: $0.node)!) }
    }

    private func scope(_ statement: StatementID?, _ way: [Place]) -> SessionScope {
        SessionScope(session: session, dialogue: dialogue, group: group, words: words, time: time, item: statement, way: way)
    }
}

extension [Place] {
    /// The places up to and including `place`; none where it is `nil` or not here.
    fileprivate func prefix(through place: Place?) -> ArraySlice<Place> {
        place.flatMap { lastIndex(of: $0) }.map { self[...$0] } ?? []
    }
}

extension Dialogue {
    /// The nodes that can be reached from `place`, itself included, whatever the conditions say.
    func reachable(from place: Int) -> Set<Int> {
        var found: Set<Int> = [place]
        var open = [place]
        while let node = open.popLast() {
            for target in nodes[node].targets where found.insert(target).inserted { open.append(target) }
        }
        return found
    }
}
