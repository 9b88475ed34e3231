/// What comes with a message beside its words, and what of it nobody keeps.
extension Stepper {
    /// Whether what came along is an answer here: where a question is open that takes it.
    func takes(_ message: Message) -> Bool {
        // Other words for a piece are typed: what is said in a voice note could not be set in.
        guard let sort = message.file, session.piece == nil, case .asking(let place) = session.stage,
            let asking = dialogue.asking(at: place.node)
        else {
            return false
        }
        return dialogue.question(asking.question).takes.contains(sort)
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
