extension Stepper {
    /// Does what a global word asks; every one works at every question.
    mutating func perform(_ command: Command) {
        switch command {
        case .stop: stop()
        case .erase: erase()
        case .later:
            record(.paused)
            say(.untilLater)
        case .human:
            record(.humanRequested)
            say(.humanComes)
        case .help: say(.help)
        case .privacy: say(.about(.privacy))
        case .who: say(.about(.who))
        case .language(let language): choose(language)
        case .back: back()
        case .change(let number): change(number)
        case .withdraw(let number):
            if let record = record(numbered: number) { withdraw(record) } else { askForNumber(number) }
        case .approve(let number):
            guard let record = record(numbered: number) else { return askForNumber(number) }
            // Where both were shown, what was said in their place comes first: words that give way are not for the report.
            if record.spoken?.reading != nil {
                take(readingOf: record)
            } else if openQuotes.contains(record.key) {
                approve([record.key])
            } else {
                askForNumber(number)
            }
        case .standApart(let number):
            guard let key = record(numbered: number)?.key, group.own.merged.contains(key.question) else { return askForNumber(number) }
            wish(.standApart(key.question))
            say(.standsApart)
            if case .asking = session.stage { repeatQuestion() }
        case .standTogether(let number):
            guard let key = record(numbered: number)?.key, group.own.split.contains(key.question) else { return askForNumber(number) }
            wish(.standTogether(key.question))
            say(.standsTogether)
            // What is one thought has no pieces to write.
            if session.piece != nil, let place = session.place, place == session.record(of: key)?.place { return walkOn(from: place) }
            if case .asking = session.stage { repeatQuestion() }
        case .skip: skip()
        case .moreTime:
            wish(.wantTime)
            say(.timeAsked)
        case .contestNudge:
            wish(.contestNudge)
            wish(.cancel(.reminder))
            say(.nudgeContested)
        }
    }

    private mutating func stop() {
        record(.stopped)
        cancelAlarms()
        wish(.cancelUnsent)
        say(.stopped)
        wish(.suppress)
    }

    private mutating func erase() {
        record(.erased)
        cancelAlarms()
        wish(.cancelUnsent)
        say(.erased)
        wish(.erase)
    }

    private mutating func cancelAlarms() { Alarm.allCases.forEach { wish(.cancel($0)) } }

    private mutating func choose(_ language: Language?) {
        guard let language, dialogue.languages.contains(language) else {
            record(.languagesShown)
            return say(.languages)
        }
        guard dialogue.spoken.contains(language) else { return say(.languageNotReady) }
        record(.languageChosen(language))
        say(.languageChanged)
        repeatQuestion()
    }

    /// What a reply to the list of languages chooses; `nil` where none was shown just now, or the reply is not about it.
    func choiceOfLanguage(in message: Message) -> Command? {
        guard session.isChoosingLanguage, !message.isReply, !isLate(message) else { return nil }
        return Command.fromLanguages(dialogue.spoken, text: message.text, language: session.language)
    }

    private mutating func skip() {
        resumeIfPaused()
        guard let place = session.place, let asking = dialogue.asking(at: place.node) else { return say(.nothingToSkip) }
        let question = dialogue.question(asking.question)
        if leavesPiece(at: place) { return }
        if question.isRequired { return say(.cannotSkip) }
        skip(question, at: place, .asked)
    }

    private mutating func back() {
        resumeIfPaused()
        let questions = session.trail.filter { dialogue.asking(at: $0.node) != nil }
        let index: Int
        if let place = session.place, let here = questions.firstIndex(of: place) { index = here - 1 } else { index = questions.count - 1 }
        guard questions.indices.contains(index) else {
            say(.nothingBefore)
            return repeatQuestion()
        }
        record(.turnedBack(to: questions[index]))
        repeatQuestion()
    }

    private mutating func change(_ number: Int?) {
        resumeIfPaused()
        guard let record = record(numbered: number) else { return askForNumber(number) }
        self.record(.turnedBack(to: record.place, piece: record.value == nil ? nil : group.own.pieces[record.key.question]?.first))
        repeatQuestion()
    }

    /// Lets words stand in the report as they were shown.
    mutating func approve(_ keys: Set<AnswerKey>) {
        wish(.approve(keys.sorted()))
        say(.quoteApproved)
        if case .asking = session.stage { repeatQuestion() }
    }

    private mutating func askForNumber(_ number: Int?) {
        if number != nil { say(.noSuchNumber) }
        say(.overview)
        say(.howToChange)
        // A bare number after the list answers the question at hand, so that one stands below it.
        if case .asking = session.stage { repeatQuestion() }
    }

    /// The answer that the overview shows under `number`, counted from 1.
    func record(numbered number: Int?) -> Record? {
        let overview = session.overview
        guard let number, overview.indices.contains(number - 1) else { return nil }
        return overview[number - 1]
    }

    mutating func resumeIfPaused() { if session.presence == .paused { record(.resumed) } }
}

extension Session {
    /// What the overview lists, in the order asked: everything done on the way that now holds.
    public var overview: [Record] { trail.compactMap { place in records.first { $0.place == place } } }
}
