extension Consultation {
    /// Changes this consultation by one fact: the only way it changes.
    ///
    /// - Complexity: O(1) in people and contributions.
    public mutating func apply(_ event: ConsultationEvent, in dialogue: Dialogue) {
        switch event.fact {
        case .opened(_, let phase, let actor):
            counts = dialogue.counting.answers.map { _ in AnswerCount() }
            begin(Mark(phase: phase, since: event.at, actor: actor, reason: nil), in: dialogue)
        case .invited(let participant, let voice, let isProxy): know(participant, voice, isProxy)
        case .joined(let participant, _, let isProxy): know(participant, nil, isProxy)
        case .stood(let participant, let presence):
            change(participant) { $0.presence = presence }
            // Who left does not fill a table.
            if presence != .here { unseated.removeAll { $0 == participant } }
            if presence == .erased || presence == .declined { forgetRemarks(of: participant) }
        case .placed(let participant, let voice, let role):
            change(participant) {
                $0.voice = voice
                $0.role = role
            }
        case .didPart(let participant, let phase): change(participant) { $0.done = phase.flatMap(dialogue.place) }
        case .tookPart(let participant, let does): change(participant) { $0.hasAnswered = does }
        case .chose(let participant, let key, let option): choose(option, for: key, participant, in: dialogue)
        case .counted(let participant, let question, let rules):
            guard let place = dialogue.counting.place(of: question) else { break }
            change(participant) { $0.patterns[place] = rules.map(dialogue.counting.answers[place].pattern(of:)) }
        case .contributed(let id, let question, let words, let language, let way):
            contribute(id, question, words, language, way, at: event.at, in: dialogue)
        case .recalled(let id): recall(id)
        case .dealt(let participant, let node, let lines, _):
            members[participant]?.dealt[node] = lines
            if case .statements(let list)? = dialogue.loop(at: node) {
                for line in lines { ledgers[list, default: StatementRouting.Ledger()].dealt[line, default: 0] += 1 }
            } else {
                for line in lines { expose(line, to: participant) }
            }
        case .wantedSeat(let participant): unseated.append(participant)
        case .seated(let table, let people):
            // People who come to a table that stands already sit down last.
            if table < tables.count {
                passRounds(before: table, people, in: dialogue)
                tables[table] += people
            } else {
                tables.append(people)
            }
            unseated.removeAll { people.contains($0) }
            for participant in people { members[participant]?.table = table }
        case .spoke(let participant, let question, let does):
            if does { members[participant]?.spoke.insert(question) } else { members[participant]?.spoke.remove(question) }
        case .passedTurn(let participant, let question): members[participant]?.passed.insert(question)
        case .gaveTurn(let participant, let question): members[participant]?.passed.remove(question)
        case .wantedTime(let participant):
            members[participant]?.wantsTime = true
            stirred.insert(participant)
            wantTime += 1
        case .contestedNudge(let participant):
            members[participant]?.contestsNudges = true
            nudges.contested += 1
        case .remarked(let participant, let text, let question):
            remark(Remark(author: participant, text: text, question: question, at: event.at))
        case .askedForHuman(let participant): humanRequests.append(HumanRequest(participant: participant, at: event.at))
        case .replied(let id, _): if let place = HumanRequest.place(of: id) { humanRequests[place].isAnswered = true }
        case .nudged(let participant, _, _):
            members[participant]?.nudges += 1
            stirred.insert(participant)
            nudges.sent += 1
        case .editedThemes(let question, .reset, _): themeEdits[question] = nil
        case .editedThemes(let question, let edit, _): themeEdits[question, default: []].append(edit)
        case .screened(let show, _): screen = show
        case .askedModel(let question, let number, let parts, _): beginAsking(about: question, number: number, parts)
        case .modelAnswered(let question, let number, let part, let answer):
            hear(answer, to: question, number: number, part, at: event.at)
        case .approvedModel(let question, _): modelWork[question]?.isApproved = true
        case .forgotModel(let question, _): modelWork[question] = nil
        case .published: publish(at: event.at, in: dialogue)
        case .quoted(let participant, let quotations):
            for quotation in quotations { members[participant]?.quoted[quotation.key] = Member.Quoted(quotation: quotation, at: event.at) }
        case .confirmed(let participant, let keys):
            for key in keys { members[participant]?.quoted[key]?.isConfirmed = true }
        case .phaseChanged(_, let to, let actor, let reason, let despite):
            // Going back and on again shows nothing new of the few who answered in between.
            if !marks.contains(where: { $0.phase == to }) { publish(at: event.at, in: dialogue) }
            begin(Mark(phase: to, since: event.at, actor: actor, reason: reason, despite: despite), in: dialogue)
        case .extended(let due, _, _):
            (deadline, wantTime) = (due, 0)
            for participant in stirred { members[participant]?.wantsTime = false }
            fallback = dialogue.phases[phase(in: dialogue)].fallback(after: due)
        case .paused: pausedSince = event.at
        case .resumed:
            if let since = pausedSince {
                if let due = due(in: dialogue) { deadline = due + (event.at - since) }
                fallback = fallback.map { $0 + (event.at - since) }
            }
            pausedSince = nil
        case .approved(let id, _): settle(id, as: .approved)
        case .askedToRephrase(let id, let reason, _): settle(id, as: .rephrase(reason: reason))
        case .hid(let id, _, _, _) where id.namesWords: hiddenWords[id] = event.at
        case .hid(let id, let reason, let note, _): settle(id, as: .hidden(reason, note: note))
        case .reconsidered(let id, _) where id.namesWords: hiddenWords[id] = nil
        case .reconsidered(let id, _): settle(id, as: .held)
        case .parted(let id): part(id)
        case .stoodApart(let id, _):
            part(id)
            if let number = Contribution.number(of: id), contributions.indices.contains(number - 1) {
                contributions[number - 1].staysApart = true
            }
        case .merged(let id, let other, let reason, _): merge(id, into: other, reason)
        case .split(let id, let parts, _): split(id, into: parts)
        case .reworded(let id, let part, let new, let rewording, let words, let language):
            reword(id, part, as: new, rewording, words, language, at: event.at, in: dialogue)
        case .stoodTogether(let id, _): join(id)
        case .proposed(let id, let number, let text, let changes, let actor):
            put(id, ProposalVersion(number: number, text: text, changes: changes, at: event.at, actor: actor))
        case .filled(let field, let text, _): fields[field] = text
        case .promised(let id, let text, let owner, let due, let concerns, _):
            for line in Set(concerns) { promisesByLine[line, default: []].append(commitments.count) }
            commitments.append(Commitment(id: id, text: text, owner: owner, due: due, concerns: concerns, at: event.at))
        case .progressed(let id, let status, let reason, let day, _):
            change(id) {
                $0.status = status
                $0.reason = reason
                // Done in time and told late is done in time.
                if let day, let due = $0.due, status.isSettled { $0.isLate = day > due }
            }
        case .fellLate(let id): change(id) { $0.isLate = true }
        case .entrusted(let id, let keeper, _): entrust(id, to: keeper)
        case .reminded(let id, let why):
            change(id) { $0.reminded = .init(count: ($0.reminded?.count ?? 0) + 1, why: why, at: event.at) }
        case .released(let id): change(id) { ($0.keeper, $0.releasedKeeper) = (nil, $0.reached) }
        case .reopened(let id, _):
            change(id) {
                $0.status = .underway
                $0.reopened += 1
            }
        case .broadcast, .invitedMany, .withdrewLinks, .noted, .previewed, .retentionEnded: break
        }
        if let act = event.fact.act(at: event.at) { acts.append(act) }
    }

    // MARK: - People

    private mutating func know(_ participant: String, _ voice: VoiceID?, _ isProxy: Bool) {
        guard members[participant] == nil else { return }
        var member = Member()
        (member.voice, member.isProxy) = (voice, isProxy)
        members[participant] = member
        voices[voice, default: Count()].known += 1
    }

    /// Changes a person and keeps the counts of their voice, old and new, in step.
    private mutating func change(_ participant: String, _ change: (inout Member) -> Void) {
        guard var member = members.removeValue(forKey: participant) else { return }
        let before = counts.indices.map(member.cell)
        count(member, -1)
        change(&member)
        count(member, 1)
        for place in counts.indices { counts[place].move(participant, from: before[place], to: member.cell(place)) }
        members[participant] = member
    }

    private mutating func publish(at time: Instant, in dialogue: Dialogue) {
        publications.append(Publication(at: time, tookPart: tookPart))
        for place in counts.indices { counts[place].show(dialogue.counting.answers[place]) }
    }

    private mutating func count(_ member: Member, _ number: Int) {
        voices[member.voice, default: Count()].known += number
        if member.hasAnswered { tookPart += number }
        if member.presence == .here {
            voices[member.voice]!.here += number
            if let done = member.done { voices[member.voice]!.count(done: number > 0 ? done : nil, insteadOf: number > 0 ? nil : done) }
        }
        if voices[member.voice] == Count() { voices[member.voice] = nil }
    }

    private mutating func choose(_ option: OptionID?, for key: AnswerKey, _ participant: String, in dialogue: Dialogue) {
        let before = members[participant]?.choices.removeValue(forKey: key)
        if let option { members[participant]?.choices[key] = option }
        if let id = key.statement, case .statements(let list) = dialogue.question(key.question).per {
            // One question says how a statement was answered: a second one about it would count each person twice.
            ledgers[list, default: StatementRouting.Ledger()].votes[id, default: [:]].move(from: before, to: option)
        } else if let line = key.statement, let number = Contribution.number(of: line), contributions.indices.contains(number - 1) {
            let line = contributions[number - 1]
            contributions[number - 1].marks[key.question, default: [:]].move(from: before, to: option)
            let read = contributions[number - 1].read
            if line.travels, read != line.read {
                reads[line.question]?.remove(readers: line.read)
                reads[line.question]?.add(readers: read)
            }
        } else if key.statement == nil {
            tallies[key.question, default: [:]].move(from: before, to: option)
        }
    }

    /// Who comes late to a table has let the rounds pass that are over there; they may still speak in them.
    private mutating func passRounds(before table: Int, _ people: [String], in dialogue: Dialogue) {
        guard let plan = dialogue.tables else { return }
        let open = round(at: table, of: plan) ?? plan.rounds.count
        for participant in people { members[participant]?.passed.formUnion(plan.rounds[..<open].map(\.question)) }
    }

    // MARK: - Phases, proposals, promises

    private mutating func begin(_ mark: Mark, in dialogue: Dialogue) {
        marks.append(mark)
        (deadline, pausedSince, wantTime) = (nil, nil, 0)
        fallback = dialogue.phases[phase(in: dialogue)].fallback.map { mark.since + $0 }
        // Nudges and votes for time are counted per phase; only those who have any are touched.
        for participant in stirred {
            members[participant]?.nudges = 0
            members[participant]?.wantsTime = false
        }
        stirred = []
    }

    private mutating func put(_ id: String, _ version: ProposalVersion) {
        if let place = versions[id]?.firstIndex(where: { $0.number == version.number }) {
            for need in versions[id]![place].changes.flatMap(\.needs) {
                if let number = Contribution.number(of: need) { contributions[number - 1].citedIn.removeAll { $0 == version.number } }
            }
            versions[id]![place] = version
        } else {
            versions[id, default: []].append(version)
            versions[id]!.sort { $0.number < $1.number }
        }
        for need in version.changes.flatMap(\.needs) {
            if let number = Contribution.number(of: need) { contributions[number - 1].citedIn.append(version.number) }
        }
    }

    private mutating func entrust(_ id: StatementID, to keeper: Entrusted?) {
        let before = commitment(id)?.reached
        change(id) { promise in
            // An account stands beside whom messages go to, or went to.
            if case .account? = keeper {} else { promise.releasedKeeper = nil }
            switch keeper {
            case .account(let name): promise.account = name
            case .person(let participant, let via): promise.keeper = .init(participant: participant, via: via)
            case nil: (promise.account, promise.keeper) = (nil, nil)
            }
        }
        if case .person(let participant, _)? = keeper { keepers.insert(participant) }
        // Nothing stays of whoever was reached for this promise alone.
        if let before, members[before] == nil, !commitments.contains(where: { $0.reached == before }) { forgetRemarks(of: before) }
    }

    private mutating func change(_ id: StatementID, _ change: (inout Commitment) -> Void) {
        if let place = commitments.firstIndex(where: { $0.id == id }) { change(&commitments[place]) }
    }
}

extension [OptionID: Int] {
    /// Counts one answer instead of another.
    fileprivate mutating func move(from before: OptionID?, to after: OptionID?) {
        if let before {
            self[before, default: 0] -= 1
            if self[before] == 0 { self[before] = nil }
        }
        if let after { self[after, default: 0] += 1 }
    }
}
