extension GroupStepper {
    /// Moves to the next phase where its rule holds, or where a reason makes up for what is lacking.
    mutating func next(by actor: String, _ reason: String?) throws(ConsultationRefusal) {
        guard phase.next != nil else { throw .lastPhase }
        let hard = group.hardShortfall(of: phase, in: dialogue)
        if !hard.isEmpty { throw .blocked(hard) }
        let lacking = group.shortfall(of: phase, in: dialogue, at: time, byModerator: true) ?? Shortfall()
        if !lacking.isEmpty, phase.overrideNeedsReason, reason?.isEmpty ?? true { throw .reasonNeeded(lacking) }
        move(by: actor, reason: reason, lacking: lacking)
    }

    mutating func move(by actor: String, reason: String?, lacking: Shortfall?) {
        let branch = phase.branches.first { branch in
            dialogue.proposals.first { $0.id == branch.carried }.flatMap { group.outcome(of: $0)?.isCarried } ?? false
        }
        guard let next = branch?.to ?? phase.next else { return }
        change(to: next, by: actor, reason: reason, despite: lacking?.codes ?? [])
    }

    mutating func back(by actor: String, _ reason: String?) throws(ConsultationRefusal) {
        // The last phase gone through that lies before this one: back twice goes back twice.
        let here = group.phase(in: dialogue)
        let before = group.marks.last { mark in dialogue.place(of: mark.phase).map { $0 < here } ?? false }
        guard let before else { throw .firstPhase }
        guard let reason, !reason.isEmpty else { throw .giveReason }
        change(to: before.phase, by: actor, reason: reason, despite: [])
    }

    private mutating func change(to next: PhaseID, by actor: String, reason: String?, despite: [String]) {
        cancelClocks(of: phase)
        // A phase that begins publishes what stands by then.
        settlePromises(from: phase.id, to: next, by: actor)
        record(.phaseChanged(from: phase.id, to: next, actor: actor, reason: reason, despite: despite))
        if let place = dialogue.place(of: next) { setClocks(of: dialogue.phases[place]) }
        wish(.announce)
    }

    // MARK: - Clocks

    /// Starts the clocks of a phase that begins now.
    mutating func setClocks(of phase: Phase) {
        guard phase.next != nil else { return }
        switch phase.advance.deadlines.first {
        case .after(let span): wish(.schedule(.deadline(phase.id), at: time + span))
        // A date that is past does not end a phase somebody went back to.
        case .at(let field): if let due = dialogue.run.instant(field), due > time { wish(.schedule(.deadline(phase.id), at: due)) }
        case nil: break
        }
        if let fallback = phase.fallback { wish(.schedule(.fallback(phase.id), at: time + fallback)) }
    }

    mutating func cancelClocks(of phase: Phase) {
        if !phase.advance.deadlines.isEmpty || group.deadline != nil { wish(.cancel(.deadline(phase.id))) }
        if phase.fallback != nil { wish(.cancel(.fallback(phase.id))) }
    }

    mutating func extend(to due: Instant, by actor: String, reason: String?) {
        record(.extended(to: due, actor: actor, reason: reason))
        if phase.hasDeadline { wish(.schedule(.deadline(phase.id), at: due)) }
        if let fallback = phase.fallback(after: due) { wish(.schedule(.fallback(phase.id), at: fallback)) }
        tell(.everyone, .moreTime(until: due))
    }

    /// Lets the clocks run on: what was left when they were stopped is left now.
    mutating func resume(by actor: String) throws(ConsultationRefusal) {
        guard let since = group.pausedSince else { throw .notPaused }
        record(.resumed(actor: actor))
        let pause = time - since
        if phase.hasDeadline, let due = group.due(in: dialogue) { wish(.schedule(.deadline(phase.id), at: max(time, due + pause))) }
        if let fallback = group.fallback { wish(.schedule(.fallback(phase.id), at: max(time, fallback + pause))) }
        setTurns()
        tell(.everyone, .resumed)
    }
}

extension Phase {
    /// Whether it ends by itself at some time.
    var hasDeadline: Bool { !advance.deadlines.isEmpty }

    /// When it moves on without a moderator, where it was extended to `due`.
    func fallback(after due: Instant) -> Instant? { fallback.map { hasDeadline ? due + $0 : due } }
}
