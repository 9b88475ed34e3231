/// Finds the way from one place to the next that stops a person: a question without an answer, a wait, an end.
struct Route {
    let session: Session
    let dialogue: Dialogue
    let group: GroupView
    let words: OwnWords
    let time: Instant
    let seed: UInt64

    /// How many nodes one input may pass between two answered questions. A dialogue that needs more has a loop without a question, which the loader
    /// refuses.
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
            let node = dialogue.place(of: place.node)!
            if case .deal = dialogue.nodes[node].action {
                cursor = Cursor(node: node, statement: nil)
            } else {
                cursor = onwards(from: node, place.statement, known, &move, &passed)
            }
        case .at(let node, let place):
            move.from = place
            passed.append(PassedEdge(node: place.node, edge: dialogue[place.node].next.count))
            cursor = Cursor(node: node, statement: nil)
        }
        var left = Self.limit
        while left > 0 {
            let done = move.via.count
            guard let next = pass(&cursor, &move, &known, &passed) else { break }
            // An answered question is passed once at most, so however many there are, the walk ends.
            let isAnswered = move.via.count > done && dialogue.asking(at: move.via.last!.node) != nil
            left = isAnswered ? Self.limit : left - 1
            cursor = next
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
        return onwards(from: cursor.node, cursor.statement, known, &move, &passed)
    }

    private func arrive(at place: Place, _ arrival: Move.Arrival, _ move: inout Move) { (move.to, move.arrival) = (place, arrival) }

    private func isDone(_ asking: Asking, at place: Place) -> Bool {
        guard let record = session.record(of: AnswerKey(asking.question, place.statement)) else { return false }
        return record.place == place && !record.isStale
    }

    /// The first edge that holds; the last has no condition, so there always is one.
    private func onwards(
        from place: Int, _ statement: StatementID?, _ known: [Place], _ move: inout Move, _ passed: inout [PassedEdge]
    ) -> Cursor {
        let node = dialogue.nodes[place]
        var scope = scope(statement, known)
        if dialogue.phaseForks.contains(place) {
            let fork = fork(at: Place(node.id, statement), &move)
            (scope.group.phase, scope.group.reached) = (fork.phase, fork.reached)
        }
        let index = node.next.firstIndex { $0.condition?.holds(in: scope) ?? true } ?? node.next.count - 1
        passed.append(PassedEdge(node: node.id, edge: index))
        return Cursor(node: node.next[index].target, statement: statement)
    }

    /// What the phase was when this person first came by.
    private func fork(at place: Place, _ move: inout Move) -> Fork {
        if let known = session.forks.first(where: { $0.place == place }) ?? move.forks.first(where: { $0.place == place }) { return known }
        let fork = Fork(place: place, phase: group.phase, reached: group.reached)
        move.forks.append(fork)
        return fork
    }

    private func deal(
        _ dealing: Dealing, at node: Node, _ cursor: Cursor, _ move: inout Move, _ known: [Place], _ passed: inout [PassedEdge]
    ) -> Cursor? {
        let dealt = session.deals.first { $0.node == node.id } ?? move.deals.first { $0.node == node.id }
        guard let order = dealt?.order ?? newOrder(of: dealing, at: node) else {
            // The consultation deals; the walk goes on from here once it has.
            arrive(at: Place(node.id), .wait, &move)
            return nil
        }
        if dealt == nil { move.deals.append(Deal(node: node.id, order: order)) }
        var next = cursor.statement.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        while next < order.count, group.own.gone.contains(order[next]) { next += 1 }
        guard next < order.count else { return onwards(from: cursor.node, nil, known, &move, &passed) }
        passed.append(PassedEdge(node: node.id, edge: node.next.count))
        return Cursor(node: dealing.body, statement: order[next])
    }

    /// What a loop goes over for this person; `nil` where the consultation has not dealt yet.
    private func newOrder(of dealing: Dealing, at node: Node) -> [StatementID]? {
        let ids: [StatementID]
        switch dealing.loop {
        case .statements(let list) where dialogue.routing(of: dealing) == nil: ids = dialogue.statements(of: list).map(\.id)
        case .lines, .statements:
            guard let dealt = group.own.dealt[node.id] else { return nil }
            ids = dealt
        case .promises: ids = group.own.promises
        }
        let order = dealing.isShuffled ? Shuffle.order(ids, seed: seed, name: node.id.text) : ids
        return Array(order.prefix(dealing.count ?? order.count))
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
    /// The nodes that can be reached from `place`, itself included, without going beyond `wall`, whatever the conditions say.
    public func reachable(from place: Int, wall: Int? = nil) -> Set<Int> {
        var found: Set<Int> = [place]
        var open = [place]
        while let node = open.popLast() {
            if node == wall { continue }
            for target in nodes[node].targets where found.insert(target).inserted { open.append(target) }
        }
        return found
    }
}
