extension Session {
    /// What one input causes: facts to record and wishes to carry out. Changes nothing; apply the events to a session to change it.
    ///
    /// Total: it never fails on what a resident says. Bounded: at most 100 nodes an input between two questions that are answered.
    /// - Parameters:
    ///   - group: what this person may know of the others.
    ///   - words: the person's own texts that conditions may need; those of this input are added by the step itself.
    ///   - time: now, or for a timer the moment it was due.
    ///   - seed: the chance of this session; the same seed gives the same order of options and statements.
    public func step(
        _ input: Input, in dialogue: Dialogue, seeing group: GroupView, words: OwnWords = OwnWords(), at time: Instant, seed: UInt64
    ) -> Step {
        var stepper = Stepper(session: self, dialogue: dialogue, group: group, words: words, time: time, seed: seed)
        stepper.take(input)
        stepper.step.after = stepper.session
        return stepper.step
    }
}

/// Decides one step: keeps a draft of the session that each recorded fact changes, so that later decisions see earlier ones.
struct Stepper {
    var session: Session
    let dialogue: Dialogue
    let group: GroupView
    var words: OwnWords
    let time: Instant
    let seed: UInt64
    var step: Step
    private var lastText: Int64 = 0

    init(session: Session, dialogue: Dialogue, group: GroupView, words: OwnWords, time: Instant, seed: UInt64) {
        (self.session, self.dialogue, self.group) = (session, dialogue, group)
        (self.words, self.time, self.seed) = (words, time, seed)
        (step, lastText) = (Step(from: session), session.texts)
    }

    mutating func record(_ fact: Fact) {
        let event = Event(at: time, fact: fact)
        session.apply(event)
        step.events.append(event)
    }

    mutating func say(_ part: Part) { step.effects.append(.say(part)) }

    mutating func say(_ phrase: Phrase) { say(.phrase(phrase)) }

    mutating func wish(_ effect: Effect) { step.effects.append(effect) }

    /// Has a text sealed, and returns the id it stands under.
    mutating func seal(_ text: String) -> TextID {
        lastText += 1
        let id = TextID(lastText)
        words.add(text, as: id)
        wish(.keep(id, text))
        return id
    }

    mutating func take(_ input: Input) {
        if case .erased = session.stage { return }
        if session.presence == .stopped || session.presence == .returning { return takeAfterStop(input) }
        switch input {
        case .open: open()
        case .message(let message): hear(message)
        case .choice(let option, let key, let message): choose(option, of: key, message)
        case .edit(let id, let message): edit(id, message)
        case .retract(let id):
            if let record = session.record(cameWith: id) { withdraw(record, for: id) }
        case .command(let command):
            if session.stage == .fresh { begin(spoke: true) }
            perform(command)
        case .agree(let words): agree(words)
        case .timer(let alarm): ring(alarm)
        case .signal: lookAgain()
        case .writtenOut(let file, let text): writeOut(file, text)
        }
    }

    // MARK: - Beginning

    private mutating func open() {
        if session.stage == .fresh { return begin(spoke: false) }
        if session.presence == .paused {
            record(.resumed)
            say(.welcomeBack)
        }
        repeatQuestion()
    }

    private mutating func begin(spoke: Bool) {
        // Who said no to a nudge before anything else was started then.
        if session.replies == 0 { record(.started(script: group.script, language: session.language, spoke: spoke)) }
        walk(from: .beginning)
    }

    // MARK: - Messages

    mutating func hear(_ message: Message) {
        let command = choiceOfLanguage(in: message) ?? command(in: message)
        if session.stage == .fresh { return hearFirst(command) }
        if let command, !isAnswer(command) {
            if case .approve(let number) = command, let record = record(numbered: number), record.spoken?.reading != nil,
                !isSeen(record, by: message)
            {
                return tell(record)
            }
            return perform(command)
        }
        // Who does not take part was told that nothing of the talk is kept.
        if session.hasDeclined { return say(.alreadyDeclined) }
        if session.askedPlace == nil, session.presence == .here, judgesReading(message) { return }
        if isLate(message) {
            // Nobody reads what a photo says, and words kept aside have none.
            if message.isSign { return tellOfFile(orAlso: .sentAlongNotKept) }
            if message.file != nil || message.hasMore { say(.sentAlongNotKept) }
            record(.remarked(raw: seal(message.text), message: message.id, .late))
            say(.cameLate)
            return repeatQuestion()
        }
        if session.presence == .paused { return resume(with: message) }
        answerOrRemark(message)
    }

    /// Whether a message was written before what is asked now, or waited for, was said.
    func isLate(_ message: Message) -> Bool { session.place != nil && message.sentAt.map { $0 + .seconds(2) < session.since } ?? false }

    /// "Meer tijd" is an answer where words are asked for: it may be the very thing somebody needs. "Akkoord 3" is one where no words were shown.
    private func isAnswer(_ command: Command) -> Bool {
        if case .approve = command { return openQuotes.isEmpty && !session.hasSpoken }
        guard command == .moreTime, case .asking(let place) = session.stage, let asking = dialogue.asking(at: place.node) else {
            return false
        }
        return dialogue.question(asking.question).isWords
    }

    /// The first words of a person only begin the talk; a STOP is honoured all the same, and so is a no to the nudge that came before it.
    private mutating func hearFirst(_ command: Command?) {
        switch command {
        case .stop, .erase, .contestNudge:
            record(.started(script: group.script, language: session.language, spoke: true))
            perform(command!)
        default: begin(spoke: true)
        }
    }

    private mutating func resume(with message: Message) {
        record(.resumed)
        if case .asking(let place) = session.stage, let asking = dialogue.asking(at: place.node) {
            let question = dialogue.question(asking.question)
            if !question.isWords, case .value = read(message.text, question, at: place.node, asking, TextID(0)) {
                return answerOrRemark(message)
            }
        }
        if session.askedPlace == nil, judgesReading(message) || judgesQuotes(message) { return }
        say(.welcomeBack)
        if message.isSign || message.file != nil || message.hasMore { say(.sentAlongNotKept) }
        repeatQuestion()
    }

    private mutating func answerOrRemark(_ message: Message) {
        if tellsOfFiles(message) { return }
        switch session.stage {
        case .asking(let place): answer(at: place, with: message)
        case .confirming(let place, let pending): confirm(pending, at: place, with: message)
        case .waiting:
            if lookAgain() || judgesQuotes(message) { return }
            record(.remarked(raw: seal(message.text), message: message.id, .waiting))
            say(.keptWhileWaiting)
        case .ended:
            if judgesQuotes(message) { return }
            record(.remarked(raw: seal(message.text), message: message.id, .ended))
            say(.alreadyDone)
        case .fresh, .erased: break
        }
    }

    /// Words that were shown as they will stand in the report, and are still there.
    var openQuotes: Set<AnswerKey> { group.own.quoted.filter { session.record(of: $0)?.value?.text != nil } }

    /// A bare yes or no where nothing is asked, but words were shown as they will stand in the report. A no is shown what can be done.
    private mutating func judgesQuotes(_ message: Message) -> Bool {
        guard !openQuotes.isEmpty, let agrees = ReplyReader.confirmation(message.text, language: session.language) else {
            return false
        }
        if agrees {
            approve(openQuotes)
        } else {
            say(.overview)
            say(.howToTakeBack)
        }
        return true
    }

    func command(in message: Message) -> Command? {
        guard case .asking(let place) = session.stage, let asking = dialogue.asking(at: place.node) else {
            return Command.read(message.text, language: session.language, languages: dialogue.languages)
        }
        if ReplyReader.key(message.text, of: dialogue.question(asking.question)) != nil { return nil }
        return reader(at: place.node, asking).command(message.text, languages: dialogue.languages)
    }

    // MARK: - Time and the group

    private mutating func ring(_ alarm: Alarm) {
        guard session.presence == .here || session.presence == .paused else { return }
        switch (alarm, session.stage) {
        case (.reminder, .asking), (.reminder, .confirming):
            guard session.reminders == 0 else { return }
            record(.reminded)
            say(.reminder)
            repeatQuestion()
        case (.reminder, .waiting(let place)):
            guard session.reminders == 0 else { return }
            record(.reminded)
            say(.stillWaiting(place))
        case (.deadline, .waiting(let place)):
            guard case .wait(let waiting) = dialogue[place.node].action, let expired = waiting.expired else { return }
            record(.expired(place))
            walk(from: .at(expired, leaving: place))
        default: break
        }
    }

    /// Goes on where a wait is over. Returns whether it was.
    @discardableResult
    mutating func lookAgain() -> Bool {
        guard session.presence == .here || session.presence == .paused, let place = session.place else { return false }
        if case .asking = session.stage { return passWithdrawn(place) }
        guard case .waiting = session.stage else { return false }
        switch dialogue[place.node].action {
        case .wait(let waiting): if !waiting.condition.holds(in: scope(of: place)) { return false }
        case .deal: if group.own.dealt[place.node] == nil { return false }
        case .ask, .say, .end: return false
        }
        walk(from: .after(place))
        return true
    }

    /// Goes on from a line that was taken back before it was answered.
    private mutating func passWithdrawn(_ place: Place) -> Bool {
        guard let line = place.statement, group.own.gone.contains(line), let asking = dialogue.asking(at: place.node),
            session.record(of: AnswerKey(asking.question, line)) == nil
        else { return false }
        say(.lineWithdrawn)
        walk(from: .after(place))
        return true
    }

    func scope(of place: Place) -> SessionScope {
        SessionScope(session: session, dialogue: dialogue, group: group, words: words, time: time, item: place.statement)
    }
}
