extension GroupStepper {
    /// Does what a moderator asks, or says why not.
    mutating func perform(_ act: ModeratorAct, by actor: String) throws(ConsultationRefusal) {
        try take(act, by: actor)
        // What was done may be the last thing a rule lacked; a moderator who goes back stays there.
        switch act {
        case .next, .back, .pause, .screen: break
        default: wish(.recheck)
        }
    }

    private mutating func take(_ act: ModeratorAct, by actor: String) throws(ConsultationRefusal) {
        switch act {
        case .next(let reason): try next(by: actor, reason)
        case .back(let reason): try back(by: actor, reason)
        case .extend(let span, let reason):
            // A phase gone back to after its date has no end left, and gets one now.
            guard let end = group.end(of: phase, in: dialogue) ?? (phase.hasDeadline ? time : nil) else { throw .noClock }
            extend(to: max(end, time) + span, by: actor, reason: reason)
        case .pause(let reason):
            if group.pausedSince != nil { throw .alreadyPaused }
            record(.paused(actor: actor, reason: reason))
            cancelClocks(of: phase)
            tell(.everyone, .paused)
        case .resume: try resume(by: actor)
        case .approve(let which): try approve(which, by: actor)
        case .rephrase(let id, let reason):
            let contribution = try contribution(id)
            if reason.isEmpty { throw .giveReason }
            try require(contribution, [.held, .approved])
            record(.askedToRephrase(id, reason: reason, actor: actor))
            signalReaders(of: contribution)
            release(id)
            if let author = contribution.author {
                tell(.one(author), .rephrase(contribution.question, reason: reason, part: contribution.part))
            }
        case .hide(let id, let reason, let note) where id.namesWords: try hideWords(id, reason, note, by: actor)
        case .hide(let id, let reason, let note):
            let contribution = try contribution(id)
            try require(contribution, [.held, .approved])
            record(.hid(id, reason, note: note, actor: actor))
            signalReaders(of: contribution)
            release(id)
            if let author = contribution.author { tell(.one(author), .hidden(contribution.question, reason, part: contribution.part)) }
        case .merge(let id, let other, let reason): try merge(id, into: other, reason, by: actor)
        case .split(let id, let cut): try split(id, cut, by: actor)
        case .undo(let id) where id.namesWords: try showWords(id, by: actor)
        case .undo(let id): try undo(id, by: actor)
        case .seed(let question, let text): try seed(question, text, by: actor)
        case .propose(let id, let text, let changes): try propose(id, text, changes, by: actor)
        case .fill(let field, let text):
            guard dialogue.fields.contains(where: { $0.id == field && $0.isLive }) else { throw .noSuchField(field) }
            record(.filled(field, text, actor: actor))
        case .broadcast(let text):
            record(.broadcast(text, actor: actor))
            tell(.everyone, .broadcast(text))
        case .nudge(let voice, let text): try nudge(voice, text, by: actor)
        case .commit(let text, let owner, let due, let concerns, let reach): try commit(text, owner, due, concerns, reach, by: actor)
        case .remind(let id, let reach): try remind(id, reach, by: actor)
        case .progress(let id, let status, let reason, let day): try progress(id, status, reason, day, by: actor)
        case .seat: try seatAll(by: actor)
        case .table(let number, let move): try self.move(turnsAt: number, move, by: actor)
        case .note(let text): record(.noted(text, actor: actor))
        case .editThemes(let question, let edit): try self.edit(question, edit, by: actor)
        case .approveModel(let question): try approveModel(question, by: actor)
        // What is asked is the shell's to find out, where there is a model at all.
        case .askModel: throw .noModel
        case .publish: try publish(by: actor)
        // Who is quoted is not the group's to know: the shell finds it out and comes back with it.
        case .preview: show([], by: actor)
        case .reply(let id, let text): try reply(to: id, text, by: actor)
        case .screen(let show):
            guard dialogue.mayShow(show, in: group) else { throw .notForScreen(show) }
            record(.screened(show, actor: actor))
        }
    }

    private mutating func reply(to id: StatementID, _ text: String, by actor: String) throws(ConsultationRefusal) {
        let place = Consultation.HumanRequest.place(of: id).flatMap { group.humanRequests.indices.contains($0) ? $0 : nil }
        guard let participant = place.map({ group.humanRequests[$0].participant }) ?? group.contribution(id)?.author else {
            throw .noSuchContribution(id)
        }
        guard group.canBeWritten(to: participant) else { throw .notNow(id) }
        record(.replied(id, actor: actor))
        wish(.reply(participant: participant, text))
    }

    /// Two standings must differ by enough people; a phase that changes publishes by itself.
    private mutating func publish(by actor: String) throws(ConsultationRefusal) {
        if let last = group.publications.last {
            let more = last.tookPart + Publication.step - group.tookPart
            if more > 0 { throw .tooFewNew(more: more) }
        }
        record(.published(actor: actor))
        // What conditions count may be there now.
        if !dialogue.counting.answers.isEmpty { wish(.announce) }
    }

    // MARK: - What people said

    private func contribution(_ id: StatementID) throws(ConsultationRefusal) -> Contribution {
        guard let contribution = group.contribution(id) else { throw .noSuchContribution(id) }
        return contribution
    }

    private func require(_ contribution: Contribution, _ states: [Contribution.Status]) throws(ConsultationRefusal) {
        if !states.contains(contribution.status) { throw .notNow(contribution.id) }
    }

    private mutating func approve(_ which: ModeratorAct.Which, by actor: String) throws(ConsultationRefusal) {
        switch which {
        case .all: for number in group.held { try approve(.one(Contribution.id(number)), by: actor) }
        case .one(let id):
            let contribution = try contribution(id)
            switch contribution.status {
            case .held, .merged, .hidden, .rephrase:
                record(.approved(id, actor: actor))
                // What was decided before and is yet to be told is no longer so.
                if contribution.wasRefused, let author = contribution.author {
                    wish(.unsay(participant: author, contribution.question, part: contribution.part))
                }
                // Its author was told that it does not travel, so they hear that it does.
                if contribution.wasRefused, let author = contribution.author, contribution.way == .words || contribution.way == .raise {
                    tell(.one(author), .passedOn(contribution.question, part: contribution.part))
                }
                // What travels may be shown to those whose words joined it while it waited.
                for line in group.joined(with: id) { tellAuthor(of: line, mergedInto: id, line.mergeReason) }
            case .approved, .recalled, .split: throw .notNow(id)
            }
        }
    }

    private mutating func merge(
        _ id: StatementID, into other: StatementID, _ reason: String?, by actor: String
    ) throws(ConsultationRefusal) {
        let (one, into) = (try contribution(id), try contribution(other))
        try require(one, [.held, .approved])
        try require(into, [.held, .approved])
        // Two parts of one line are no two people who say the same.
        let isOnePerson = one.author != nil && one.author == into.author
        if id == other || isOnePerson || one.question != into.question { throw .notTogether(id, other) }
        // What stays with the moderator cannot speak for a line that travels.
        if into.way != .words, into.way != .raise { throw .notTogether(id, other) }
        if one.staysApart { throw .staysApart(id) }
        // Lines that stood with this one go along: none may stand with a line that speaks for nobody.
        let along = group.joined(with: id)
        if into.author != nil, along.contains(where: { $0.author == into.author }) { throw .notTogether(id, other) }
        record(.merged(id, into: other, reason: reason, actor: actor))
        for line in along { record(.merged(line.id, into: other, reason: reason, actor: actor)) }
        signalReaders(of: one)
        // A line that still waits is read by nobody but the moderator; its words are told once it is passed on.
        if into.status == .approved { for line in [one] + along { tellAuthor(of: line, mergedInto: other, reason) } }
    }

    private mutating func tellAuthor(of line: Contribution, mergedInto other: StatementID, _ reason: String?) {
        if let author = line.author { tell(.one(author), .merged(line.question, into: other, reason: reason, part: line.part)) }
    }

    /// Puts a line back among those that wait; what its author was to hear and did not yet is not said.
    private mutating func undo(_ id: StatementID, by actor: String) throws(ConsultationRefusal) {
        let contribution = try contribution(id)
        // What stays with the moderator never waited.
        guard let author = contribution.author, contribution.way == .words || contribution.way == .raise else { throw .notNow(id) }
        switch contribution.status {
        case .held, .recalled: throw .notNow(id)
        case .approved, .rephrase, .hidden, .merged, .split: break
        }
        takeBackParts(of: contribution)
        record(.reconsidered(id, actor: actor))
        signalReaders(of: contribution)
        release(id)
        wish(.unsay(participant: author, contribution.question, part: contribution.part))
    }

    /// Lets the lines that were merged into one that no longer travels speak for themselves again.
    mutating func release(_ id: StatementID) {
        for line in group.joined(with: id) {
            record(.parted(line.id))
            guard line.wasRefused, let author = line.author else { continue }
            wish(.unsay(participant: author, line.question, part: line.part))
            if !line.waitedBefore { tell(.one(author), .passedOn(line.question, part: line.part)) }
        }
    }

    /// Its author says that a line is not the same as the one it was merged into: it stands by itself, and waits where it waited before.
    mutating func standApart(_ participant: String, _ question: QuestionID) {
        for line in group.ownLines(of: participant, to: question) where line.isMerged {
            record(.stoodApart(line.id, participant: participant))
        }
    }

    private mutating func seed(_ id: QuestionID, _ text: String, by actor: String) throws(ConsultationRefusal) {
        guard dialogue.place(of: id) != nil, dialogue.dealt.contains(id) else { throw .noSuchQuestion(id) }
        // Typed twice it would be dealt twice.
        if let same = group.contributions.first(where: { $0.question == id && $0.words == .plain(text) && $0.status == .approved }) {
            throw .notNow(same.id)
        }
        let line = Contribution.id(group.contributions.count + 1)
        record(.contributed(line, question: id, .plain(text), language: dialogue.languages[0], way: .words))
        record(.noted("seed \(line)", actor: actor))
    }

    // MARK: - Proposals and promises

    private mutating func propose(
        _ id: String, _ text: [Language: String], _ changes: [ProposalVersion.Change], by actor: String
    ) throws(ConsultationRefusal) {
        guard let plan = dialogue.proposals.first(where: { $0.id == id }) else { throw .noSuchProposal(id) }
        if phase.proposes != id, dialogue.phases.contains(where: { $0.proposes == id }) { throw .notInThisPhase(id) }
        guard let number = group.nextVersion(of: plan, in: dialogue) else { throw .versionsUsedUp(id) }
        for change in changes {
            for need in change.needs {
                guard let contribution = group.contribution(need) else { throw .noSuchContribution(need) }
                if contribution.status == .recalled { throw .notNow(need) }
                // A first version rests on views; a later one changes because of needs.
                if number > 1, contribution.sort != .need { throw .notANeed(need) }
            }
        }
        // Every change of a later version names the need behind it, where anybody stated one.
        let needs = number > 1 ? plan.versions[number - 2].needs : nil
        if let needs, group.contributions.contains(where: { $0.question == needs && $0.status != .recalled }) {
            if changes.contains(where: \.needs.isEmpty) { throw .changeWithoutNeed }
        }
        record(.proposed(id, version: number, text: text, changes: changes, actor: actor))
    }

    private mutating func commit(
        _ text: String, _ owner: String, _ due: Instant?, _ concerns: [StatementID], _ reminding: [Reach], by actor: String
    ) throws(ConsultationRefusal) {
        for id in concerns { _ = try contribution(id) }
        if let due, due < time { throw .dueInPast }
        let id = Commitment.id(group.commitments.count { dialogue.promise($0.id) == nil } + 1)
        record(.promised(id, text, owner: owner, due: due, concerns: concerns, actor: actor))
        if let due { wish(.schedule(.promise(id), at: due)) }
        for reach in reminding {
            guard let keeper = try keeper(reach) else { continue }
            let before = group.commitment(id)?.reached
            record(.entrusted(id, keeper, actor: actor))
            // One person at most is reminded: the last one named.
            if let before, let now = keeper.participant, now != before { forget(before, after: id) }
            guard case .person = keeper else { continue }
            scheduleReminder(of: Commitment(id: id, text: text, owner: owner, due: due, concerns: concerns, at: time))
        }
        signalOwners(of: concerns)
    }

    private mutating func progress(
        _ id: StatementID, _ status: Commitment.Status, _ reason: String?, _ day: Instant?, by actor: String
    ) throws(ConsultationRefusal) {
        guard let promise = group.commitment(id) else { throw .noSuchPromise(id) }
        if [.broken, .refused, .partly].contains(status), reason?.isEmpty ?? true { throw .giveReason }
        let zone = dialogue.run.timeZone
        if let day, LocalClock.day(of: day, in: zone) > LocalClock.day(of: time, in: zone) { throw .dayToCome }
        record(.progressed(id, status, reason: reason, on: day, actor: actor))
        guard status.isSettled else {
            if let due = promise.due { wish(.schedule(.promise(id), at: max(due, time))) }
            resumeReminders(of: promise)
            return
        }
        wish(.cancel(.promise(id)))
        wish(.cancel(.remind(id)))
        signalOwners(of: promise.concerns)
    }

    private mutating func signalOwners(of concerns: [StatementID]) {
        signal(Set(concerns.compactMap { group.contribution($0)?.author }).sorted())
    }

    /// Nudges those who are not done with the phase at hand: at most twice each, never who contested one.
    private mutating func nudge(_ voice: VoiceID?, _ text: [Language: String], by actor: String) throws(ConsultationRefusal) {
        if let voice, group.voices[voice] == nil, !dialogue.voices.contains(where: { $0.id == voice }) { throw .noSuchVoice(voice) }
        for participant in group.nudgeable(voice, in: dialogue) {
            record(.nudged(participant: participant, text, actor: actor))
            tell(.one(participant), .nudge(text))
        }
    }
}

extension Consultation {
    /// Who would be nudged now: not done with the phase at hand, nudged less than twice in it, and without a word against being nudged; by name.
    ///
    /// - Parameter voice: only of this voice; `nil`: of all.
    /// - Complexity: O(people log people).
    public func nudgeable(_ voice: VoiceID?, in dialogue: Dialogue) -> [String] {
        let place = phase(in: dialogue)
        return members.filter { _, member in
            let isOpen = member.presence == .silent || (member.presence == .here && (member.done ?? -1) < place)
            return isOpen && (voice == nil || member.voice == voice) && member.nudges < 2 && !member.contestsNudges
        }.keys.sorted()
    }
}
