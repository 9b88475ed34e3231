import DialogueEngine
import JSONText
import Storage

extension Input {
    /// This input as one that came before what was written out, where that is among what still waits for the person: a yes is none to what nobody has seen.
    func before(_ rows: [OutboxRow], to session: Session, in dialogue: Dialogue) throws -> Input {
        guard case .message(let message) = self, session.mayAgree(with: message, in: dialogue) else { return self }
        let waits = try rows.contains { if case .notice(.writtenOut)? = try $0.part { true } else { false } }
        return waits ? .message(message.before) : self
    }

    /// This input as one that came before the question at hand, where the person is handed that question only now: what they wrote is no answer to it.
    func beforeQuestion(in rows: [OutboxRow], to session: Session) throws -> Input {
        guard case .message(let message) = self, let place = session.askedPlace else { return self }
        // A question that is put once more, by a reminder, was seen before.
        let first = rows.filter { $0.queuedAt <= session.since.milliseconds }
        let waits = try first.contains { if case .question(place, _)? = try $0.part { true } else { false } }
        return waits ? .message(message.before) : self
    }
}

extension Session {
    /// Whether a message may be a yes or no to what was written out of what the person said.
    fileprivate func mayAgree(with message: Message, in dialogue: Dialogue) -> Bool {
        if askedPlace == nil, ReplyReader.confirmation(message.text, language: language) != nil { return true }
        if case .approve? = Command.read(message.text, language: language, languages: dialogue.languages) { return true }
        return false
    }
}
