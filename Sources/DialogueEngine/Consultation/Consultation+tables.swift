extension Consultation {
    /// Who is at a table, in the order of the round at hand: each round begins one seat further on.
    func order(at table: Int, in round: Int) -> [String] {
        let seats = tables[table]
        let first = seats.isEmpty ? 0 : round % seats.count
        return Array(seats[first...] + seats[..<first])
    }

    /// Whose turn it is in a round; `nil` where everybody spoke, passed or left.
    func holder(at table: Int, in round: Int, of plan: TablePlan) -> String? {
        order(at: table, in: round).first { members[$0]?.hasYetToSpeak(to: plan.rounds[round].question) ?? false }
    }

    /// The round a table is in; `nil` after the last.
    func round(at table: Int, of plan: TablePlan) -> Int? { plan.rounds.indices.first { holder(at: table, in: $0, of: plan) != nil } }

    /// What a session may know of its table.
    func note(_ member: Member, _ participant: String, of plan: TablePlan, in own: inout Shown) {
        guard let table = member.table else { return }
        own.isSeated = true
        for (index, round) in plan.rounds.enumerated() {
            let holder = holder(at: table, in: index, of: plan)
            if holder == nil { own.roundsOver.insert(round.question) }
            if holder == participant || member.passed.contains(round.question) { own.turns.insert(round.question) }
        }
    }
}

extension GroupStepper {
    /// Somebody is ready to sit down: a table forms when it is full.
    mutating func seat(_ participant: String) {
        guard let plan = dialogue.tables, let member = group.members[participant], member.table == nil,
            !group.unseated.contains(participant)
        else { return }
        record(.wantedSeat(participant: participant))
        let waiting = group.unseated + [participant]
        if waiting.count >= plan.most { form(Array(waiting.prefix(plan.most)), plan) }
    }

    /// Seats everybody who waits, at tables as even as can be; with too few for a table they join one that has room.
    mutating func seatAll(by actor: String) throws(ConsultationRefusal) {
        guard let plan = dialogue.tables else { throw .noTables }
        var waiting = group.unseated.filter { group.members[$0]?.presence == .here }
        let count = (waiting.count + plan.most - 1) / plan.most
        if waiting.isEmpty || waiting.count / max(1, count) < plan.least { return try join(waiting, plan, by: actor) }
        record(.noted("seat \(waiting.count)", actor: actor))
        for left in stride(from: count, to: 0, by: -1) {
            let size = (waiting.count + left - 1) / left
            form(Array(waiting.prefix(size)), plan)
            waiting.removeFirst(size)
        }
    }

    /// Seats people who are too few for a table of their own where others sit already, the emptiest table first.
    private mutating func join(_ waiting: [String], _ plan: TablePlan, by actor: String) throws(ConsultationRefusal) {
        var seats = group.tables.map { table in table.count { group.members[$0]?.presence == .here } }
        let open = group.tables.indices.filter { group.round(at: $0, of: plan) != nil }
        guard !waiting.isEmpty, open.reduce(0, { $0 + max(0, plan.most - seats[$1]) }) >= waiting.count else {
            throw .tooFewForTable(waiting: waiting.count, least: plan.least)
        }
        record(.noted("seat \(waiting.count)", actor: actor))
        for participant in waiting {
            let table = open.min { seats[$0] < seats[$1] }!
            seats[table] += 1
            record(.seated(table: table, [participant]))
            wish(.signal(participant: participant))
        }
    }

    private mutating func form(_ people: [String], _ plan: TablePlan) {
        let formed = step.events.count { if case .seated = $0.fact { true } else { false } }
        record(.seated(table: group.tables.count + formed, people))
        for participant in people { wish(.signal(participant: participant)) }
        if let first = plan.rounds.first {
            wish(.schedule(.turn(table: group.tables.count + formed, first.question), at: time + first.timeout))
        }
    }

    /// Hears that somebody spoke in a round, or takes it back, and hands the turn on.
    mutating func hearRounds(_ told: Told, from participant: String, _ member: Member) {
        guard let plan = dialogue.tables, let table = member.table, told.spoke != member.spoke || told.presence != member.presence else {
            return
        }
        for question in told.spoke.subtracting(member.spoke).sorted() { record(.spoke(participant: participant, question, true)) }
        for question in member.spoke.subtracting(told.spoke).sorted() { record(.spoke(participant: participant, question, false)) }
        var after = group.members[participant]!
        (after.spoke, after.presence) = (told.spoke, told.presence)
        handOn(at: table, plan, with: [participant: after])
    }

    /// A turn timed out: whose it was passes, and may still speak later.
    mutating func passTurn(at table: Int, _ question: QuestionID) {
        guard let plan = dialogue.tables, group.pausedSince == nil, group.tables.indices.contains(table),
            let round = plan.rounds.firstIndex(where: { $0.question == question }), group.round(at: table, of: plan) == round,
            let holder = group.holder(at: table, in: round, of: plan), var member = group.members[holder]
        else { return }
        record(.passedTurn(participant: holder, question))
        member.passed.insert(question)
        handOn(at: table, plan, with: [holder: member])
    }

    /// Moves the turns at a table, counted from 1, as a moderator asks.
    mutating func move(turnsAt number: Int, _ move: TableMove, by actor: String) throws(ConsultationRefusal) {
        guard let plan = dialogue.tables else { throw .noTables }
        let table = number - 1
        guard group.tables.indices.contains(table) else { throw .noSuchTable(number) }
        var changed: [String: Member] = [:]
        switch move {
        case .next, .skip:
            guard let round = group.round(at: table, of: plan) else { throw .noTurn(number) }
            let question = plan.rounds[round].question
            let open = group.order(at: table, in: round).filter { group.members[$0]?.hasYetToSpeak(to: question) ?? false }
            for name in move == .skip ? Array(open.prefix(1)) : open {
                record(.passedTurn(participant: name, question))
                changed[name] = group.members[name]
                changed[name]?.passed.insert(question)
            }
        case .back:
            guard let (name, round) = group.skippedLast(at: table, of: plan) else { throw .nobodySkipped(number) }
            record(.gaveTurn(participant: name, plan.rounds[round].question))
            changed[name] = group.members[name]
            changed[name]?.passed.remove(plan.rounds[round].question)
        }
        record(.noted("table \(number) \(move.rawValue)", actor: actor))
        handOn(at: table, plan, with: changed)
    }

    /// Starts the clock of every turn anew, after a pause.
    mutating func setTurns() {
        guard let plan = dialogue.tables else { return }
        for table in group.tables.indices {
            guard let round = group.round(at: table, of: plan) else { continue }
            wish(.schedule(.turn(table: table, plan.rounds[round].question), at: time + plan.rounds[round].timeout))
        }
    }

    /// Wakes who is next and sets the clock of their turn. At most one table is looked at.
    private mutating func handOn(at table: Int, _ plan: TablePlan, with changed: [String: Member]) {
        let open = plan.rounds.indices.first { round in
            group.order(at: table, in: round).contains {
                (changed[$0] ?? group.members[$0])?.hasYetToSpeak(to: plan.rounds[round].question) ?? false
            }
        }
        for participant in group.tables[table] { wish(.signal(participant: participant)) }
        guard let open else { return }
        wish(.schedule(.turn(table: table, plan.rounds[open].question), at: time + plan.rounds[open].timeout))
    }
}

extension Member {
    /// Whether the turn comes to this person in a go-round.
    fileprivate func hasYetToSpeak(to question: QuestionID) -> Bool {
        presence == .here && !spoke.contains(question) && !passed.contains(question)
    }
}
