/// Answers that are spoken where something is chosen, said back, or read by others.
extension Stepper {
    /// Keeps what was said until somebody wrote it out; the talk goes on meanwhile.
    mutating func keep(spoken file: SentFile, to question: Question, at place: Place, _ message: Message) {
        let key = AnswerKey(question.id, place.statement)
        if !session.records.contains(where: { $0.spoken != nil }) { say(.spokenKept) }
        wish(.keepFile(file.id))
        if let before = session.record(of: key) {
            forget(spoken: before)
            // An answer that is asked again stands no more.
            if let old = before.file, !before.stands(at: place) { wish(.dropFile(old.id)) }
        }
        record(
            .spoken(
                Said(key: key, place: place, file: file, script: session.script, language: session.language, message: message.id)))
        walkOn(from: place)
    }

    /// Takes what somebody wrote out for the words of the answer, and tells the person, who may say it otherwise; not after a STOP. What the person
    /// typed since stays as it is.
    mutating func writeOut(_ file: TextID, _ text: String) {
        guard let record = session.record(of: file) else { return }
        if record.spoken?.file.id == file { return transcribe(record, text) }
        guard record.raw == file, let before = record.value?.text else { return }
        let wrotePiece = session.piece != nil
        self.record(.writtenOut(record.key, words: seal(text)))
        if before != file { wish(.forget(before)) }
        guard session.presence == .here || session.presence == .paused else { return }
        say(.notice(.writtenOut(record.key)))
        tellReading()
        if wrotePiece, session.piece == nil { repeatQuestion() }
    }

    /// Tells what was written out of what somebody said, and what is read in it: in its turn, where a bare yes would be for another. Other words for what
    /// was told are told at once, so that nobody agrees with what they did not see.
    private mutating func transcribe(_ record: Record, _ text: String) {
        guard let asking = dialogue.asking(at: record.place.node) else { return }
        let (words, before) = (seal(text), record.spoken?.words)
        var reading: AnswerValue?
        if case .value(let value) = read(text, dialogue.question(asking.question), at: record.place.node, asking, words) { reading = value }
        self.record(.transcribed(record.key, words: words, reading))
        if let before { wish(.forget(before)) }
        guard session.presence == .here || session.presence == .paused, session.trail.contains(record.place) else { return }
        guard let first = session.readingAtHand, first.key != record.key else { return tell(record) }
        if before == nil, reading != nil { return }
        tell(record)
        // What a bare yes is for is what was told last.
        tellReading()
    }

    mutating func tell(_ record: Record) {
        self.record(.readBack(record.key))
        say(.notice(.writtenOut(record.key)))
    }

    /// Tells whoever comes back what was written out meanwhile.
    mutating func tellWrittenOut() {
        for record in session.overview where record.spoken?.words != nil && record.spoken?.told == nil { tell(record) }
        tellReading()
    }

    /// Asks about what was read in what somebody said, where they have come to a rest.
    mutating func tellReading() { if let record = session.readingAtHand { tell(record) } }

    /// Takes a bare yes or no to what was read; says whether it was one.
    mutating func judgesReading(_ message: Message) -> Bool {
        guard let record = session.readingAtHand, let agrees = ReplyReader.confirmation(message.text, language: session.language) else {
            return false
        }
        // Nobody says yes to one of two things.
        if !isSeen(record, by: message) || !openQuotes.isEmpty {
            tellReading()
        } else if agrees {
            take(readingOf: record)
        } else {
            turnBack(toSpoken: record)
        }
        return true
    }

    /// Whether a message can be about what was read: it was written after that was told.
    func isSeen(_ record: Record, by message: Message) -> Bool {
        guard let told = record.spoken?.told else { return false }
        return message.sentAt.map { $0 + .seconds(2) >= told } ?? true
    }

    /// Takes a yes to what was read in these words; where there are others by now, nothing.
    mutating func agree(_ words: TextID) {
        if let record = session.overview.first(where: { $0.spoken?.words == words }) { take(readingOf: record) }
    }

    /// Takes what was read in what somebody said for their answer: they said that it is right.
    mutating func take(readingOf record: Record) {
        guard let spoken = record.spoken, let value = spoken.reading else { return }
        resumeIfPaused()
        // What is being said back, or asked anew, would be passed.
        if let place = session.askedPlace, place != record.place, isAskedAnew(place) {
            say(.firstThis)
            return repeatQuestion()
        }
        say(.spokenCounts)
        commit(
            value, of: dialogue.question(record.key.question), at: record.place, raw: spoken.words, message: spoken.message,
            file: spoken.file)
    }

    private func isAskedAnew(_ place: Place) -> Bool {
        if case .confirming = session.stage { return true }
        return session.records.contains { $0.place == place }
    }

    private mutating func turnBack(toSpoken record: Record) {
        self.record(.misheard(record.key))
        self.record(.turnedBack(to: record.place))
        repeatQuestion()
    }

    /// Has what was said in place of an answer destroyed, as where another answer takes its place.
    mutating func forget(spoken record: Record) {
        guard let spoken = record.spoken else { return }
        wish(.dropFile(spoken.file.id))
        for text in [spoken.file.id, spoken.words].compactMap({ $0 }) { wish(.forget(text)) }
    }

    /// Takes back what was said, and leaves the answer that stands.
    mutating func unsay(_ record: Record) {
        forget(spoken: record)
        self.record(.unsaid(record.key))
        guard session.presence == .here || session.presence == .paused else { return }
        say(.withdrawn)
        tellReading()
    }

    /// Takes back what came with a message: an answer, what was said in place of one that stands, or that answer alone.
    mutating func withdraw(_ record: Record, for message: String) {
        let isHere = session.presence == .here || session.presence == .paused
        guard let spoken = record.spoken, case .given = record.outcome else { return isHere ? withdraw(record) : takeBack(record) }
        if spoken.message == message { return unsay(record) }
        takeBack(record, keeping: [spoken.file.id, spoken.words].compactMap { $0 })
        self.record(
            .spoken(
                Said(
                    key: record.key, place: record.place, file: spoken.file, script: session.script, language: record.language,
                    message: spoken.message)))
        if let words = spoken.words { self.record(.transcribed(record.key, words: words, spoken.reading)) }
        guard isHere else { return }
        say(.withdrawn)
        if session.trail.contains(record.place) { walkOn(from: record.place) }
    }
}
