extension Consultation {
    /// What one input causes. Inputs of residents and timers always succeed; one that changes nothing causes nothing.
    ///
    /// - Throws: ``ConsultationRefusal`` where a moderator's act cannot be done.
    /// - Complexity: what was dealt to one person, the number of voices and roles, and for acts on all that waits or a whole voice, those.
    public func step(
        _ input: ConsultationInput, in dialogue: Dialogue, at time: Instant
    ) throws(ConsultationRefusal) -> ConsultationStep {
        var stepper = GroupStepper(group: self, dialogue: dialogue, time: time)
        try stepper.take(input)
        return stepper.step
    }
}

/// Decides one step of the group. It never changes the group itself, so that nothing large is copied.
struct GroupStepper {
    let group: Consultation
    let dialogue: Dialogue
    let time: Instant
    var step = ConsultationStep()

    var phase: Phase { dialogue.phases[group.phase(in: dialogue)] }

    init(group: Consultation, dialogue: Dialogue, time: Instant) { (self.group, self.dialogue, self.time) = (group, dialogue, time) }

    mutating func record(_ fact: ConsultationFact) { step.events.append(ConsultationEvent(at: time, fact: fact)) }

    mutating func wish(_ effect: GroupEffect) { step.effects.append(effect) }

    mutating func tell(_ audience: GroupEffect.Audience, _ notice: Notice) { wish(.tell(audience, notice)) }

    mutating func take(_ input: ConsultationInput) throws(ConsultationRefusal) {
        switch input {
        case .open(let digest, let actor):
            record(.opened(digest: digest, phase: dialogue.phases[0].id, actor: actor))
            promiseAll(by: actor)
            setClocks(of: dialogue.phases[0])
        case .invite(let participant, let voice, let isProxy):
            record(.invited(participant: participant, voice: voice, isProxy: isProxy))
        case .inviteMany(let people, let links, let actor): record(.invitedMany(people: people, links: links, actor: actor))
        case .endRetention(let people): record(.retentionEnded(people: people))
        case .withdrawLinks(let links, let actor): record(.withdrewLinks(links, actor: actor))
        case .join(let participant, let channel, let isProxy):
            record(.joined(participant: participant, channel: channel, isProxy: isProxy))
        case .hear(let participant, let told): hear(told, from: participant)
        case .deal(let participant, let node, let seed): deal(to: participant, at: node, StatementDraw(seed: seed))
        case .seat(let participant): seat(participant)
        case .wantTime(let participant): wantTime(participant)
        case .contestNudge(let participant):
            if group.members[participant]?.contestsNudges == false { record(.contestedNudge(participant: participant)) }
        case .remark(let participant, let text, let question):
            if group.members[participant] != nil || group.keepers.contains(participant) {
                record(.remarked(participant: participant, text, question))
            }
        case .askForHuman(let participant):
            let waits = group.humanRequests.contains { $0.participant == participant && !$0.isAnswered }
            if group.members[participant] != nil, !waits { record(.askedForHuman(participant: participant)) }
        case .leaveAlone(let participant): release(participant)
        case .standApart(let participant, let question): standApart(participant, question)
        case .standTogether(let participant, let question): standTogether(participant, question)
        case .preview(let previews, let actor): show(previews, by: actor)
        case .confirm(let participant, let keys): confirm(keys, by: participant)
        case .askModel(let model, let actor): try ask(model, by: actor)
        case .modelSaid(let question, let number, let part, let answer): hear(answer, to: question, number: number, part)
        case .act(let act, let actor): try perform(act, by: actor)
        case .timer(let timer): ring(timer)
        case .recheck: moveOnByItself()
        }
    }

    // MARK: - What residents do

    private mutating func hear(_ told: Told, from participant: String) {
        if told.presence == .stopped || told.presence == .erased { release(participant) }
        guard let member = group.members[participant] else {
            // Whoever wrote back about a promise and is erased.
            if told.presence == .erased, group.remarks.contains(where: { $0.author == participant }) {
                record(.stood(participant: participant, .erased))
            }
            return
        }
        if told.presence != member.presence { record(.stood(participant: participant, told.presence)) }
        switch told.presence {
        case .here, .stopped:
            if told.voice != member.voice || told.role != member.role {
                record(.placed(participant: participant, voice: told.voice, role: told.role))
            }
        case .erased: if member.voice != nil || member.role != nil { record(.placed(participant: participant, voice: nil, role: nil)) }
        case .silent, .declined: break
        }
        hear(told.lines, from: participant, member)
        hearRounds(told, from: participant, member)
        for (key, option) in told.choices.sorted(by: { $0.key < $1.key }) where member.choices[key] != option {
            record(.chose(participant: participant, key, option))
            reopen(key, option, participant)
        }
        for key in member.choices.keys.sorted() where told.choices[key] == nil { record(.chose(participant: participant, key, nil)) }
        for (place, answer) in dialogue.counting.answers.enumerated() where told.patterns[place] != member.patterns[place] {
            record(.counted(participant: participant, answer.question, told.patterns[place].map(answer.sources)))
        }
        if told.hasAnswered != member.hasAnswered { record(.tookPart(participant: participant, told.hasAnswered)) }
        if told.done != member.done {
            record(.didPart(participant: participant, phase: told.done.map { dialogue.phases[$0].id }))
        }
        if !step.events.isEmpty { wish(.recheck) }
    }

    private mutating func hear(_ lines: [QuestionID: Told.Line], from participant: String, _ member: Member) {
        var number = group.contributions.count
        for question in Set(lines.keys).union(member.lines.keys).sorted() {
            let line = lines[question]
            if let old = member.lines[question] {
                let contribution = group.contributions[old - 1]
                if let line, contribution.words == .sealed(author: participant, line.text), contribution.way == line.way { continue }
                if let line, reword(contribution, as: line, number: number + 1) {
                    number += 1
                    continue
                }
                takeBack(contribution)
                for part in group.parts(of: contribution.id) { takeBack(part) }
            }
            guard let line else { continue }
            number += 1
            let words = Contribution.Words.sealed(author: participant, line.text)
            record(.contributed(Contribution.id(number), question: question, words, language: line.language, way: line.way))
            // Whoever said that theirs stands by itself need not say so again of other words.
            if group.namedLines(of: participant, to: question).contains(where: \.staysApart) {
                record(.stoodApart(Contribution.id(number), participant: participant))
            }
        }
    }

    /// Takes a line out: lines that stood with it are by themselves again, and readers go on without it.
    mutating func takeBack(_ line: Contribution) {
        record(.recalled(line.id))
        release(line.id)
        signalReaders(of: line)
    }

    /// Readers who have the line before them, or on its way to them, go on without it.
    mutating func signalReaders(of contribution: Contribution) {
        signal(contribution.readers)
    }

    /// Lets people look again; where they are hundreds, everybody does so, some at a time, instead of each of them in one go.
    mutating func signal(_ people: [String]) {
        if people.count > 64 { return wish(.announce) }
        for participant in people { wish(.signal(participant: participant)) }
    }

    /// Who says that a promise about their words was not kept opens it again.
    private mutating func reopen(_ key: AnswerKey, _ option: OptionID, _ participant: String) {
        guard option == "not", dialogue.question(key.question).kind == .verdict, phase.holdsCommitments,
            let member = group.members[participant]
        else { return }
        let own = Set(member.lines.keys.flatMap { group.namedLines(of: participant, to: $0) }.map(\.id))
        for promise in group.commitments where promise.status.isSettled && promise.concerns.contains(where: own.contains) {
            // A verdict on one promise says nothing of the others.
            guard key.statement == nil || key.statement == promise.id else { continue }
            record(.reopened(promise.id, participant: participant))
            if let due = promise.due { wish(.schedule(.promise(promise.id), at: max(due, time))) }
            resumeReminders(of: promise)
        }
    }

    private mutating func wantTime(_ participant: String) {
        guard let rule = phase.moreTime, let member = group.members[participant], member.presence == .here, !member.wantsTime else {
            return
        }
        record(.wantedTime(participant: participant))
        let asking = group.wantTime + 1
        guard Double(asking) >= rule.share * Double(group.everyone.here), let due = group.end(of: phase, in: dialogue) else { return }
        // One extension for each time the share is reached anew: the count begins again with it.
        extend(to: max(due, time) + rule.by, by: Mover.residents.rawValue, reason: nil)
    }

    // MARK: - Dealing

    private mutating func deal(to participant: String, at node: NodeID, _ draw: StatementDraw) {
        guard let member = group.members[participant], member.dealt[node] == nil, case .deal(let dealing) = dialogue[node].action else {
            return
        }
        switch dealing.loop {
        case .lines(let question): deal(question, of: dealing, to: participant, member, at: node)
        case .statements(let list):
            guard let routing = dialogue.routing(of: dealing) else { return }
            let statements = dialogue.statements(of: list).map(\.id)
            let picked = routing.pick(
                dealing.count ?? statements.count, of: statements, after: group.ledgers[list] ?? StatementRouting.Ledger(), draw: draw)
            record(.dealt(participant: participant, node: node, picked, draw))
        case .promises: return
        }
    }

    /// Deals the lines of a loop: never one's own or what one's own was merged into, least seen first, spread over the roles of their authors.
    private mutating func deal(
        _ question: QuestionID, of dealing: Dealing, to participant: String, _ member: Member, at node: NodeID
    ) {
        let pool = group.pools[question] ?? Pool()
        let seen = member.dealt.values.joined()
        // Whoever said the same is an author of the joined line, and no reader of it.
        let own = member.lines.keys.flatMap { group.ownLines(of: participant, to: $0) }.flatMap { line -> [StatementID] in
            guard case .merged(let other) = line.status else { return [line.id] }
            return [line.id, other]
        }
        let lines = pool.pick(dealing.count ?? pool.count, except: Set(seen).union(own))
        record(.dealt(participant: participant, node: node, lines))
        wish(.recheck)
    }

    // MARK: - Time

    private mutating func ring(_ timer: GroupTimer) {
        switch timer {
        case .deadline(let id):
            guard phase.id == id, group.pausedSince == nil, phase.next != nil else { return }
            let lacking = group.shortfall(of: phase, in: dialogue, at: time, byModerator: false)
            if lacking?.isEmpty ?? false { move(by: Mover.deadline.rawValue, reason: nil, lacking: nil) }
        case .fallback(let id):
            guard phase.id == id, group.pausedSince == nil, phase.next != nil else { return }
            // What only a moderator can bring, such as a field to fill in, may still come: it is looked at again every day.
            guard group.hardShortfall(of: phase, in: dialogue).isEmpty else { return wish(.schedule(timer, at: time + .hours(24))) }
            let lacking = group.shortfall(of: phase, in: dialogue, at: time, byModerator: true)
            move(by: Mover.fallback.rawValue, reason: nil, lacking: lacking)
            tell(.everyone, .movedWithoutModerator)
        case .turn(let table, let question): passTurn(at: table, question)
        case .remind(let id): ringReminder(of: id)
        case .promise(let id):
            guard let promise = group.commitment(id), !promise.status.isSettled, !promise.isLate else { return }
            record(.fellLate(id))
            tellOwners(of: promise, .promiseLate(id))
        }
    }

    mutating func tellOwners(of promise: Commitment, _ notice: Notice) {
        if promise.concerns.isEmpty { return tell(.everyone, notice) }
        for author in Set(promise.concerns.compactMap { group.contribution($0)?.author }).sorted() { tell(.one(author), notice) }
    }

    /// Moves on where the rule holds without a moderator. The group has heard everything by now, so a vote that completes a quorum counts in the
    /// outcome that decides where it leads.
    private mutating func moveOnByItself() {
        guard phase.next != nil, group.pausedSince == nil, !group.isBack(in: dialogue) else { return }
        guard let lacking = group.shortfall(of: phase, in: dialogue, at: time, byModerator: false), lacking.isEmpty else { return }
        move(by: Mover.quorum.rawValue, reason: nil, lacking: nil)
    }
}
