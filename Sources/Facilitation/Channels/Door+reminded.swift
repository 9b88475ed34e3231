import DialogueEngine
import MessageChannels
import Storage

extension Door {
    /// What is said to somebody who is only reminded of a promise here and takes no part: they are asked nothing.
    ///
    /// - Returns: `nil` where what they sent goes on as anybody's: they take part, they come in by the code, or they want to be left alone or erased.
    func onlyReminded(_ input: Input, _ event: InboundEvent, _ hash: String, in open: OpenConsultation) throws -> DoorOutcome? {
        guard let person = try writer.person(consultation: open.code, channel: channel.id, addressHash: hash) else { return nil }
        let isReminded = try facilitator.groups.look(at: open.code, of: open.dialogue, in: writer) { group in
            group.members[person.participant] == nil && group.keepers.contains(person.participant)
        }
        guard isReminded else { return nil }
        switch input {
        case .open:
            try facilitator.admit(person, in: open, writer, at: time)
            return nil
        case .command(.stop), .command(.erase): return nil
        case .message(let message):
            switch Command.read(message.text, language: words(event).language, languages: open.dialogue.languages) {
            case .stop, .erase: return nil
            default: break
            }
        default: break
        }
        return try once(event, "reminded \(open.code)") { $0.onlyReminded }
    }
}
