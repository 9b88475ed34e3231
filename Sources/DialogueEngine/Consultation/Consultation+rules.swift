extension Consultation {
    /// What the rule of a phase lacks now; `nil` where the rule cannot hold without a moderator's act and there is none.
    ///
    /// Exact counts, whoever asks: nothing here is shown to residents.
    /// - Complexity: O(rules × voices).
    public func shortfall(
        of phase: Phase, in dialogue: Dialogue, at time: Instant, byModerator: Bool
    ) -> Shortfall? {
        let rule = RuleCheck(group: self, dialogue: dialogue, phase: phase, time: time, byModerator: byModerator)
        guard var lacking = rule.lacking(phase.advance) else { return nil }
        let hard = hardShortfall(of: phase, in: dialogue)
        (lacking.proposal, lacking.fields, lacking.promises) = (hard.proposal, hard.fields, hard.promises)
        return lacking
    }

    /// What must be there before a phase ends, whatever the reason.
    public func hardShortfall(of phase: Phase, in dialogue: Dialogue) -> Shortfall {
        var lacking = Shortfall()
        if let id = phase.proposes, let plan = dialogue.proposals.first(where: { $0.id == id }),
            let number = nextVersion(of: plan, in: dialogue), versions[id]?.contains(where: { $0.number == number }) != true
        {
            lacking.proposal = id
        }
        lacking.fields = phase.fills.filter { fields[$0] == nil }
        if phase.holdsCommitments { lacking.promises = commitments.filter { !$0.status.isSettled }.map(\.id) }
        return lacking
    }

    /// When the phase at hand ends by itself; `nil` where it has no deadline.
    public func due(in dialogue: Dialogue) -> Instant? {
        if let deadline { return deadline }
        guard let mark = marks.last else { return nil }
        switch dialogue.phases[phase(in: dialogue)].advance.deadlines.first {
        case .after(let span): return mark.since + span
        // A date that was past when the phase began, because somebody went back to it, does not end it.
        case .at(let field): return dialogue.run.instant(field).flatMap { $0 > mark.since ? $0 : nil }
        case nil: return nil
        }
    }

    /// The number of the version that may be put now; `nil` where it was voted on, or there is none to come.
    ///
    /// The nth phase that proposes puts version n, as long as nobody voted on it. Where no phase does, a version that was voted on makes way for the next.
    public func nextVersion(of plan: ProposalPlan, in dialogue: Dialogue) -> Int? {
        func isVotedOn(_ number: Int) -> Bool { !(tallies[plan.versions[number - 1].vote]?.isEmpty ?? true) }
        let proposing = dialogue.phases.indices.filter { dialogue.phases[$0].proposes == plan.id }
        if let number = proposing.firstIndex(of: phase(in: dialogue)).map({ min($0 + 1, plan.versions.count) }) {
            return isVotedOn(number) ? nil : number
        }
        let last = versions[plan.id]?.last?.number ?? 0
        if last > 0, !isVotedOn(last) { return last }
        return last < plan.versions.count ? last + 1 : nil
    }

    /// Whether the phase at hand was gone back to: then it is left by a moderator or a clock, not because its rule already held before.
    func isBack(in dialogue: Dialogue) -> Bool {
        guard let last = marks.last, let here = dialogue.place(of: last.phase) else { return false }
        return marks.dropLast().last.flatMap { dialogue.place(of: $0.phase) }.map { $0 > here } ?? false
    }

    /// When a phase is over at the latest: at its deadline, or when it moves on without a moderator.
    func end(of phase: Phase, in dialogue: Dialogue) -> Instant? {
        due(in: dialogue) ?? fallback
    }
}

extension Consultation.Count {
    /// Counts somebody's part in every phase up to `done`, instead of up to `before`.
    mutating func count(done: Int?, insteadOf before: Int?) {
        add(-1, through: before)
        add(1, through: done)
    }

    private mutating func add(_ number: Int, through last: Int?) {
        guard let last else { return }
        for place in 0...last { done[place, default: 0] += number }
    }
}

/// Looks at the rule of one phase.
private struct RuleCheck {
    let group: Consultation
    let dialogue: Dialogue
    let phase: Phase
    let time: Instant
    let byModerator: Bool
    private var voices: [VoiceID?: Consultation.Count] { group.voices }

    /// What a rule lacks; empty where it holds, `nil` where it takes a moderator and there is none.
    func lacking(_ rule: Advance) -> Shortfall? {
        switch rule {
        case .moderator: return byModerator ? Shortfall() : nil
        case .deadline:
            var lacking = Shortfall()
            lacking.isEarly = group.due(in: dialogue).map { time < $0 } ?? true
            return lacking
        case .quorum(let share, let everyVoice): return quorum(share, everyVoice)
        case .spread(let question): return spread(question)
        case .when(let condition):
            var lacking = Shortfall()
            if !condition.holds(in: GroupScope(group: group, dialogue: dialogue, time: time)) { lacking.rules = [condition.source] }
            return lacking
        case .any(let rules):
            let results = rules.compactMap(lacking)
            return results.first(where: \.isEmpty) ?? results.first
        case .all(let rules):
            var sum = Shortfall()
            for rule in rules {
                guard let lacking = lacking(rule) else { return nil }
                sum.add(lacking)
            }
            return sum
        }
    }

    private func quorum(_ share: Double, _ everyVoice: Int) -> Shortfall {
        var lacking = Shortfall()
        let place = dialogue.place(of: phase.id) ?? 0
        let here = voices.values.reduce(0) { $0 + $1.here }
        let done = voices.values.reduce(0) { $0 + $1.done[place, default: 0] }
        let needed = max(1, Int((share * Double(here)).rounded(.up)))
        if done < needed { lacking.quorum = (done, here, needed) }
        lacking.voices = voices.filter { $0.key != nil && $0.value.known > 0 && $0.value.done[place, default: 0] < everyVoice }.map(\.key)
            .sorted { ($0?.text ?? "") < ($1?.text ?? "") }
        return lacking
    }

    private func spread(_ question: QuestionID) -> Shortfall {
        var lacking = Shortfall()
        // Who answered about a line has read it; where no answer about it is counted, being dealt is all there is to know.
        let asks = dialogue.questions.contains { $0.per == .lines(question) && dialogue.counted.contains($0.id) }
        guard let least = asks ? group.reads[question]?.least : group.pools[question]?.least else { return lacking }
        let here = voices.values.reduce(0) { $0 + $1.here }
        let readers = min(dialogue.contributionPlan(of: question)?.readers ?? 10, max(0, here - 1))
        if least < readers { lacking.unspread = (question, least, readers) }
        return lacking
    }
}

extension Shortfall {
    fileprivate mutating func add(_ other: Shortfall) {
        quorum = quorum ?? other.quorum
        voices += other.voices
        unspread = unspread ?? other.unspread
        isEarly = isEarly || other.isEarly
        rules += other.rules
    }
}
