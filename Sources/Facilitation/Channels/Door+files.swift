import DialogueEngine
import MessageChannels
import Storage

/// Photos and voice notes that come through the door.
extension Door {
    /// The words of a message, or what stands for a photo or a voice note until somebody wrote it out.
    func text(of event: InboundEvent) -> String? {
        if let text = event.text, !text.isEmpty { return text }
        if let file = event.sentAlong { return file.sort.sign(in: words(event).language) }
        if event.attachments.contains(where: { $0.kind == .video }) { return words(event).video }
        return event.attachments.isEmpty ? event.text : nil
    }

    /// A message with what came along.
    func message(_ text: String, of event: InboundEvent, id: String) -> Message {
        let file = file(of: event)?.sort
        let unkept = event.attachments.count - (file == nil ? 0 : 1)
        return Message(
            text, id: id, sentAt: event.sentAt, file: file, isSign: event.text?.isEmpty ?? true && !event.attachments.isEmpty,
            hasMore: unkept > 0)
    }

    /// The photo or voice note that came with it, where its platform gives it out.
    func file(of event: InboundEvent) -> (attachment: InboundEvent.Attachment, sort: SentFile.Sort)? {
        event.sentAlong.flatMap { channel.fetch($0.attachment) == nil ? nil : $0 }
    }

    /// Whether a file would be kept with this, of somebody of whom as many as can be are kept, or waited for, with other answers. What is written beside it
    /// may be a command, which needs no place.
    func hasTooManyFiles(_ person: Person, with input: Input, in open: OpenConsultation) throws -> Bool {
        guard case .message(let message) = input, message.file != nil else { return false }
        let session = try writer.session(of: person.stream)
        guard session.presence == .here || session.presence == .paused,
            Command.read(message.text, language: session.language, languages: open.dialogue.languages) == nil,
            let place = session.askedPlace, let asking = open.dialogue.asking(at: place.node),
            open.dialogue.question(asking.question).keeps(fileOf: message)
        else { return false }
        let awaited = AwaitedFiles(code: open.code, participant: person.participant, key: nil)
        let question = open.dialogue.question(asking.question)
        let old = session.record(of: AnswerKey(asking.question, place.statement))?.file(replacedAt: question)?.id
        let count = try (awaited.count(in: writer) + (old == nil ? 1 : 0)) * SealedFiles.expected
        return try !SealedFiles.hasRoom(for: count, of: person.participant, insteadOf: old, in: open.code, writer)
    }
}
