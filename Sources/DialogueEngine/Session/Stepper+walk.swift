extension Stepper {
    /// Walks on to the next question, wait or end, and says what is met on the way.
    mutating func walk(from start: Route.Start) {
        let left = session.place
        let route = Route(session: session, dialogue: dialogue, group: group, words: words, time: time, seed: seed)
        let move = route.move(from: start, passed: &step.passed)
        record(.moved(move))
        settleTimers(leaving: left, arriving: move)
        for place in move.told {
            say(.told(place))
            if dialogue[place.node].callsHuman { record(.humanRequested) }
        }
        switch move.arrival {
        case .question: say(.question(move.to, .plain(session.progress(at: move.to, in: dialogue))))
        case .wait:
            if case .wait(let waiting) = dialogue[move.to.node].action, waiting.meanwhile != nil { say(.meanwhile(move.to)) }
            wishFor(at: move.to)
        case .end(let ending):
            say(.ended(move.to))
            if ending == .declined { forgetWords() }
        }
        tellReading()
    }

    /// Asks the group for what is waited for at a place: a table, or lines to loop over.
    private mutating func wishFor(at place: Place) {
        switch dialogue[place.node].action {
        case .wait(let waiting):
            if waiting.condition.calls.contains(where: { $0.function == HostFunction.seated.rawValue }) { wish(.seat) }
        case .deal: wish(.deal(place.node))
        case .ask, .say, .end: break
        }
    }

    /// Sets the timers of the place at hand anew, and asks again for what is waited for there.
    mutating func arm(_ place: Place) {
        for (alarm, due) in alarms(of: place) { wish(.schedule(alarm, at: due)) }
        if case .waiting = session.stage { wishFor(at: place) }
    }

    /// Has every word of the person destroyed: who says no to taking part leaves nothing written behind.
    private mutating func forgetWords() {
        for number in stride(from: 1, through: session.texts, by: 1) { wish(.forget(TextID(number))) }
    }

    /// Walks on from `place`, or from before the first question of the way that was left open when an earlier answer was changed.
    mutating func walkOn(from place: Place) {
        // On the usual way every place is done with, and counting is enough to see it.
        if session.trail.last == place, session.records.count == session.trail.count { return walk(from: .after(place)) }
        let end = session.trail.firstIndex(of: place) ?? session.trail.count
        let open = session.trail[..<end].firstIndex { other in
            guard let asking = dialogue.asking(at: other.node) else { return false }
            let record = session.record(of: AnswerKey(asking.question, other.statement))
            return record?.place != other || record?.isStale ?? true
        }
        guard let open else { return walk(from: .after(place)) }
        walk(from: open == 0 ? .beginning : .after(session.trail[open - 1]))
    }

    /// Puts the question at hand once more, or says what there is to say where there is none.
    mutating func repeatQuestion() {
        switch session.stage {
        case .asking(let place): say(.question(place, .plain(session.progress(at: place, in: dialogue))))
        case .confirming(let place, let pending): say(.echo(place, pending.value))
        case .waiting(let place): say(.meanwhile(place))
        case .ended(_, let ending): say(ending == .declined ? .alreadyDeclined : .done)
        case .fresh, .erased: break
        }
    }

    private mutating func settleTimers(leaving left: Place?, arriving move: Move) {
        if let left { alarms(of: left).forEach { wish(.cancel($0.alarm)) } }
        if case .end = move.arrival { return }
        for (alarm, due) in alarms(of: move.to) { wish(.schedule(alarm, at: due)) }
    }

    /// The timers a place asks for, counted from now.
    private func alarms(of place: Place) -> [(alarm: Alarm, due: Instant)] {
        switch dialogue[place.node].action {
        case .ask(let asking): return asking.reminder.map { [(.reminder, time + $0)] } ?? []
        case .wait(let waiting):
            var alarms: [(alarm: Alarm, due: Instant)] = waiting.reminder.map { [(.reminder, time + $0)] } ?? []
            switch waiting.deadline {
            case .after(let span): alarms.append((.deadline, time + span))
            case .at(let field): if let due = dialogue.run.instant(field) { alarms.append((.deadline, due)) }
            case nil: break
            }
            return alarms
        default: return []
        }
    }
}

extension Session {
    /// How far along `place` is in this sitting: counted from the last wait, as many questions as the way has.
    func progress(at place: Place, in dialogue: Dialogue) -> Progress {
        let index = trail.firstIndex(of: place) ?? trail.count
        let before = trail[..<index]
        var sitting = 0
        for earlier in before.reversed() {
            let action = dialogue[earlier.node].action
            if case .wait = action { break }
            if case .ask = action { sitting += 1 }
        }
        var roundsLeft = 0
        if let statement = place.statement, let deal = deals.first(where: { $0.order.contains(statement) }) {
            roundsLeft = deal.order.count - 1 - deal.order.firstIndex(of: statement)!
        }
        let number = sitting + 1
        let ahead = dialogue.distances.ahead(of: dialogue.place(of: place.node)!, roundsLeft: roundsLeft)
        return Progress(number: number, least: number + ahead.least, most: number + ahead.most)
    }
}
