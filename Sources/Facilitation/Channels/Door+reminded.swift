import DialogueEngine
import MessageChannels
import Storage

extension Door {
    /// What is said to somebody who is only reminded of a promise here and takes no part: they are asked nothing.
    ///
    /// - Returns: `nil` where what they sent goes on as anybody's: they take part, they come in by the code, or they want to be left alone or erased.
    func onlyReminded(_ person: Person, _ input: Input, _ event: InboundEvent, in open: OpenConsultation) throws -> DoorOutcome? {
        guard try facilitator.isOnlyReminded(person, in: open, writer) else { return nil }
        switch input {
        // Some platforms let us write only to who pressed their button to begin; that alone is no wish to take part.
        case .open where text.codes.contains(open.code):
            try facilitator.admit(person, in: open, writer, at: time)
            return nil
        case .command(.stop), .command(.erase): return nil
        case .message(let message), .edit(_, let message):
            switch Command.read(message.text, language: words(event).language, languages: open.dialogue.languages) {
            case .stop, .erase: return nil
            default: if let words = event.text?.trimmed, !words.isEmpty { return try keep(report: words, of: person, event, in: open) }
            }
        default: break
        }
        return try once(event, "reminded \(open.code)") { $0.onlyReminded }
    }

    /// Keeps what somebody writes back about the promises they are reminded of, for moderators. That is said once: two computers would go on thanking each
    /// other.
    private func keep(report words: String, of person: Person, _ event: InboundEvent, in open: OpenConsultation) throws -> DoorOutcome {
        let key = ReceiptKey(
            consultation: open.code, channel: channel.id, conversation: person.addressHash ?? "", messageID: hidden(event.dedupeKey))
        do {
            try writer.record(receipt: Receipt(key: key, participant: person.participant, receivedAt: time.milliseconds))
        } catch StoreError.duplicate {
            return DoorOutcome(isDuplicate: true, participant: person.participant)
        }
        try facilitator.groupTurn(in: open, writer).keep(report: words, of: person, at: time)
        let hasFile = !event.attachments.isEmpty
        var outcome = try once(event, "report \(open.code) \(hasFile)") { hasFile ? $0.reportWithoutFile : $0.reportKept }
        outcome.isDuplicate = false
        return outcome
    }
}
