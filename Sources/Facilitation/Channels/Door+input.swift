import DialogueEngine
import MessageChannels

/// What an event of a platform means to the session of whoever sent it.
extension Door {
    /// `nil` for what says nothing to a session.
    func input(_ event: InboundEvent, in open: OpenConsultation) -> Input? {
        let id = hidden(event.nativeID ?? event.dedupeKey)
        let text = text(of: event)
        switch event.kind {
        case .message: return text.map { .message(message($0, of: event, id: id)) }
        case .choice:
            if let choice = event.choice.flatMap({ ChoiceID(text: $0) }) {
                // Of an older script the same words may mean something else: the question at hand is put again.
                guard choice.isOf(open.dialogue.digest) else { return .open }
                return .choice(choice.option, of: choice.key, Message(event.text ?? choice.option.text, id: id, sentAt: event.sentAt))
            }
            return .message(Message(event.text ?? event.choice ?? "", id: id, sentAt: event.sentAt))
        case .form:
            let words = event.form.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n")
            return .message(Message(words, id: id, sentAt: event.sentAt))
        case .edit:
            // A caption that is gone leaves the answer as it was.
            guard let target = event.target, let text, event.attachments.isEmpty || event.text?.isEmpty == false else { return nil }
            return .edit(of: hidden(target), Message(text, id: id, sentAt: event.sentAt))
        case .retract: return event.target.map { .retract(of: hidden($0)) }
        case .started: return .open
        case .stopped: return .command(.stop)
        case .reaction, .status, .unsupported, .moved: return nil
        }
    }
}
