/// What comes with a message beside its words, and what of it nobody keeps.
extension Stepper {
    /// Whether what came along is an answer here: where a question is open that takes it.
    func takes(_ message: Message) -> Bool {
        guard let sort = message.file, case .asking(let place) = session.stage, let asking = dialogue.asking(at: place.node) else {
            return false
        }
        return dialogue.question(asking.question).takes.contains(sort)
    }

    /// Tells what of a message is not kept, so that nobody thinks it was heard. Says whether that is all there is to do: it has no words.
    mutating func tellsOfFiles(_ message: Message) -> Bool {
        if takes(message) {
            if message.hasMore { say(.oneFileKept) }
            return false
        }
        guard message.isSign else {
            if message.file != nil || message.hasMore { say(.sentAlongNotKept) }
            return false
        }
        switch session.stage {
        case .asking, .confirming:
            say(isOfAlbum ? .oneFileKept : .typeInstead)
            if !isOfAlbum { repeatQuestion() }
        case .waiting, .ended, .fresh, .erased: say(.sentAlongNotKept)
        }
        return true
    }

    /// Whether it came right behind a photo or voice note that is an answer: messengers send several at once as so many messages.
    private var isOfAlbum: Bool {
        guard let last = session.records.max(by: { $0.at < $1.at }) else { return false }
        return last.file != nil && time <= last.at + .seconds(30)
    }
}
