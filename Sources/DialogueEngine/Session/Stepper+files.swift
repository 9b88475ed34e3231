/// What comes with a message beside its words, and what of it nobody keeps.
extension Stepper {
    /// Whether what came along is an answer here: where a question is open that takes it.
    func takes(_ message: Message) -> Bool {
        // Other words for a piece are typed: what is said in a voice note could not be set in.
        guard session.piece == nil, let place = session.askedPlace, let asking = dialogue.asking(at: place.node) else { return false }
        let question = dialogue.question(asking.question)
        guard question.keeps(fileOf: message) else { return false }
        if question.isAnsweredUnheard || !dialogue.isLate(dialogue[place.node], in: group.phase) { return true }
        // What is written out later, when the phase is long over, could not be told from an answer that came late; unless it is in place of one in time.
        return session.record(of: AnswerKey(question.id, place.statement))?.spoken?.words != nil
    }

    /// Keeps what came beside an answer, or in its place.
    mutating func answer(_ question: Question, at place: Place, with sort: SentFile.Sort, of message: Message) {
        let kept = seal(message.text)
        let file = SentFile(sort, as: kept)
        if question.isAnsweredUnheard || !message.isBare {
            return commit(.words(kept), of: question, at: place, raw: kept, message: message.id, file: file)
        }
        keep(spoken: file, to: question, at: place, message)
    }

    /// Tells what of a message is not kept, so that nobody thinks it was heard. Says whether that is all there is to do: it has no words, or it belongs
    /// to an answer that has its photo.
    mutating func tellsOfFiles(_ message: Message) -> Bool {
        if takes(message) {
            // Nobody reads the next question and answers it with a photo as fast as that.
            if message.isSign, isOfAlbum(within: .seconds(3)) { say(.oneFileKept); return true }
            if message.hasMore { say(.oneFileKept) }
            return false
        }
        guard message.isBare else {
            if message.file != nil || message.hasMore { say(.sentAlongNotKept) }
            return false
        }
        switch session.stage {
        case .asking, .confirming: tellOfFile(orAlso: .typeInstead)
        case .waiting, .ended, .fresh, .erased: say(.sentAlongNotKept)
        }
        return true
    }

    /// Tells who sent several at once that the first is kept; who did not, that this one is not, and what is asked now.
    mutating func tellOfFile(orAlso phrase: Phrase) {
        if isOfAlbum(within: .seconds(30)) { return say(.oneFileKept) }
        say(phrase)
        repeatQuestion()
    }

    /// Whether it came right behind a photo or voice note that is an answer: messengers send several at once as so many messages.
    private func isOfAlbum(within span: Span) -> Bool {
        // The last that came stood for one.
        let last = TextID(session.texts)
        guard let record = session.record(of: last) else { return false }
        return time < (record.spoken?.file.id == last ? record.spoken?.at ?? record.at : record.at) + span
    }
}
