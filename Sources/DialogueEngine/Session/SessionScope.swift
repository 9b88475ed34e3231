/// What conditions see of a session: its own answers, the run data, the phase.
///
/// Variables stand in the order the loader declares them: every question of the dialogue, `item`, `phase`, every run field.
struct SessionScope: ConditionScope {
    let session: Session
    let dialogue: Dialogue
    var group: GroupView
    let words: OwnWords
    let time: Instant
    /// The statement at hand.
    let item: StatementID?
    /// The way so far; answers given elsewhere are dormant and not seen.
    let way: [Place]

    init(
        session: Session, dialogue: Dialogue, group: GroupView, words: OwnWords, time: Instant, item: StatementID?, way: [Place]? = nil
    ) {
        (self.session, self.dialogue, self.group) = (session, dialogue, group)
        (self.words, self.time, self.item, self.way) = (words, time, item, way ?? session.trail)
    }

    func variable(_ slot: Int) -> ConditionValue? {
        let questions = dialogue.questions.count
        if slot < questions { return answer(to: dialogue.questions[slot]) }
        switch slot - questions {
        case 0: return item.map { .string($0.text) }
        case 1: return .string(dialogue.phases[group.phase].id.text)
        default: return dialogue.run.value(of: dialogue.fields[slot - questions - 2], in: [session.language] + dialogue.languages)
        }
    }

    func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? {
        switch (HostFunction(rawValue: function), arguments.first) {
        case (.answered, .string(let id)): return .bool(hasAnswer(to: id))
        case (.points, .map(let points)):
            guard case .string(let option)? = arguments.last else { return nil }
            return points[option] ?? .int(0)
        case (.reached, .string(let id)): return dialogue.place(of: PhaseID(id)).map { .bool(group.reached.contains($0)) }
        case (.cited, .string(let id)): return .bool(group.own.cited.contains(QuestionID(id)))
        case (.carried, .string(let id)): return .bool(group.own.carried.contains(id))
        case (.promised, .string(let id)): return .bool(group.own.promised.contains(QuestionID(id)))
        case (.settled, .string(let id)): return .bool(group.own.settled.contains(QuestionID(id)))
        case (.voice, .string(let id)): return .bool(voice?.text == id)
        case (.seated, _): return .bool(group.own.isSeated)
        case (.turn, .string(let id)): return .bool(group.own.turns.contains(QuestionID(id)))
        case (.roundOver, .string(let id)): return .bool(group.own.roundsOver.contains(QuestionID(id)))
        case (.now, _): return .timestamp(of: time)
        case (.count, _): return figure(arguments).map { .int(Int64($0.holding)) }
        case (.share, _):
            return figure(arguments).flatMap { $0.people < SmallCells.fewestForShares ? nil : $0.share.map { .double($0) } }
        default: return nil
        }
    }

    /// What people may see of a count.
    private func figure(_ arguments: [ConditionValue]) -> CountedShare? {
        guard let figure = dialogue.counting.figure(arguments), group.counts.indices.contains(figure.answer) else { return nil }
        return group.counts[figure.answer]?.figure(figure.rule, of: figure.voice)
    }

    /// The voice the person was invited with, or the first whose rule holds.
    var voice: VoiceID? { group.voice ?? dialogue.voices.first { $0.condition.holds(in: self) }?.id }

    private func hasAnswer(to id: String) -> Bool {
        let question = QuestionID(id)
        guard let place = dialogue.place(of: question) else { return false }
        let isPerStatement = dialogue.questions[place].per != nil
        return seen(AnswerKey(question, isPerStatement ? item : nil))?.value != nil
    }

    private func seen(_ key: AnswerKey) -> Record? {
        guard let record = session.record(of: key), way.contains(record.place) else { return nil }
        return record
    }

    private func answer(to question: Question) -> ConditionValue? {
        guard question.per != nil else {
            return seen(AnswerKey(question.id))?.value.flatMap { value(of: $0) }
        }
        let pairs = session.records.compactMap { record -> (String, ConditionValue)? in
            guard record.key.question == question.id, let statement = record.key.statement, let answer = record.value,
                way.contains(record.place)
            else { return nil }
            return value(of: answer).map { (statement.text, $0) }
        }
        return .map(Dictionary(uniqueKeysWithValues: pairs))
    }

    private func value(of answer: AnswerValue) -> ConditionValue? {
        switch answer {
        case .option(let id): .string(id.text)
        case .options(let ids), .ranking(let ids): .list(ids.map { .string($0.text) })
        case .number(let number): .int(Int64(number))
        case .points(let shares): .map(Dictionary(uniqueKeysWithValues: shares.map { ($0.option.text, .int(Int64($0.points))) }))
        case .day(let day): .timestamp(of: day.startInUTC)
        case .words(let id): words[id].map { .string($0) }
        case .sealed: words.open(answer).flatMap { value(of: $0) }
        }
    }
}

extension RunData {
    /// What conditions see of a field, in the first of `languages` in which it was given.
    func value(of field: RunField, in languages: some Sequence<Language>) -> ConditionValue? {
        switch values[field.id] {
        case .text(let versions): languages.lazy.compactMap { versions[$0] }.first.map { .string($0) }
        case .date(let day): .timestamp(of: day.startInUTC)
        case .time(let instant): .timestamp(of: instant)
        case .number(let number): .int(number)
        case nil: nil
        }
    }
}

extension ConditionValue? {
    /// A moment as conditions see it; `nil` for one beyond their years.
    static func timestamp(of instant: Instant) -> ConditionValue? {
        let (seconds, rest) = instant.milliseconds.quotientAndRemainder(dividingBy: 1_000)
        let floored = rest < 0 ? (seconds - 1, rest + 1_000) : (seconds, rest)
        return ConditionTimestamp(seconds: floored.0, nanoseconds: Int32(floored.1) * 1_000_000).map { .timestamp($0) }
    }
}

extension Session {
    /// The voice this person speaks with: as invited, or by the first rule of the script that holds; `nil` where none does.
    public func voice(in dialogue: Dialogue, seeing group: GroupView, words: OwnWords, at time: Instant) -> VoiceID? {
        SessionScope(session: self, dialogue: dialogue, group: group, words: words, time: time, item: nil).voice
    }
}
