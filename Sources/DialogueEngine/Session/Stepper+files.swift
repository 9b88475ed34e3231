/// What comes with a message beside its words, and what of it nobody keeps.
extension Stepper {
    /// Whether what came along is an answer here: where a question is open that takes it.
    func takes(_ message: Message) -> Bool {
        // Other words for a piece are typed: what is said in a voice note could not be set in.
        guard session.piece == nil, let place = session.askedPlace, let asking = dialogue.asking(at: place.node) else { return false }
        let question = dialogue.question(asking.question)
        // What is written out later, when the phase is long over, could not be told from an answer that came late.
        return question.keeps(fileOf: message) && (question.isAnsweredUnheard || !dialogue.isLate(dialogue[place.node], in: group.phase))
    }

    /// Keeps what came in place of an answer, or beside one.
    mutating func answer(_ question: Question, at place: Place, with sort: SentFile.Sort, of message: Message) {
        let kept = seal(message.text)
        let file = SentFile(sort, as: kept)
        if question.isAnsweredUnheard || !message.isBare {
            return commit(.words(kept), of: question, at: place, raw: kept, message: message.id, file: file)
        }
        if !session.records.contains(where: \.isSpoken) { say(.spokenKept) }
        wish(.keepFile(kept))
        skip(question, at: place, .spoken, raw: kept, message: message.id, file: file)
    }

    /// Takes what somebody wrote out for the words of the answer, and tells the person, who may say it otherwise; not after a STOP. What the person
    /// typed since stays as it is.
    mutating func writeOut(_ file: TextID, _ text: String) {
        guard let record = session.records.first(where: { $0.file?.id == file }), record.raw == file else { return }
        if record.isSpoken { return askAboutSpoken(record, text) }
        guard let before = record.value?.text else { return }
        let wrotePiece = session.piece != nil
        self.record(.writtenOut(record.key, words: seal(text)))
        if before != file { wish(.forget(before)) }
        guard session.presence == .here || session.presence == .paused else { return }
        say(.notice(.writtenOut(record.key)))
        if wrotePiece, session.piece == nil { repeatQuestion() }
    }

    /// Says back what was written out of what somebody said; where no answer can be read in it, the question is put once more.
    private mutating func askAboutSpoken(_ record: Record, _ text: String) {
        let words = seal(text)
        self.record(.writtenOut(record.key, words: words))
        if let before = record.writtenOut { wish(.forget(before)) }
        guard session.presence == .here || session.presence == .paused, session.trail.contains(record.place),
            let asking = dialogue.asking(at: record.place.node)
        else { return }
        let (place, question) = (record.place, dialogue.question(asking.question))
        self.record(.turnedBack(to: place))
        say(.notice(.writtenOut(record.key)))
        switch read(text, question, at: place.node, asking, words) {
        case .value(let value):
            self.record(.echoed(place, Pending(value: value, raw: words, message: record.message)))
            say(.echo(place, value))
        case .unclear(let hint): say(.question(place, .again(hint)))
        case .ratherNot, .detail: say(.question(place, .again(.plain)))
        }
        arm(place)
    }

    /// Goes on from what somebody was asked about what they said, where what they waited for is there now: they can come back to it.
    mutating func leavesSpoken(_ place: Place) -> Bool {
        guard session.records.contains(where: { $0.place == place && $0.isSpoken }), let rest = session.trail.last, rest != place,
            case .wait(let waiting) = dialogue[rest.node].action, waiting.condition.holds(in: scope(of: rest))
        else { return false }
        walk(from: .after(place))
        return true
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
        guard message.isSign else {
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
        guard let last = session.records.max(by: { $0.at < $1.at }) else { return false }
        return last.file != nil && last.raw == last.file?.id && time < last.at + span
    }
}
