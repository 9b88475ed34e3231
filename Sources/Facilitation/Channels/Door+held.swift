import DialogueEngine
import JSONText
import MessageChannels
import Storage

extension Door {
    /// Lets out what was held for somebody we might not write to, or did not want to wake.
    ///
    /// - Returns: what the session is to take of what they wrote. Where a question was held, it is no answer to that: they have not seen it yet. A word
    ///   or two only open the door, and leave nothing; what says more is kept as having come before the question.
    func afterWaking(_ person: Person, by input: Input, in open: OpenConsultation) throws -> Input? {
        guard let held = try held(for: person, in: open), !held.isEmpty, case .message(let message) = input,
            held.contains(where: { if case .question? = $0 { true } else { false } })
        else { return input }
        let session = try writer.session(of: person.stream)
        if Command.read(message.text, language: session.language, languages: open.dialogue.languages) != nil { return input }
        if channel.abilities.window != nil, message.text.split(separator: " ").count < 4 { return nil }
        return .message(message.before)
    }

    /// Hastens what was held for somebody, and returns what now waits for them; `nil` where nothing was held.
    ///
    /// Who writes is there to be told: what could not be sent a while ago is tried now too.
    private func held(for person: Person, in open: OpenConsultation) throws -> [Part?]? {
        let stream = person.stream
        let morning = facilitator.quietHours?.end(at: time, in: open.dialogue.run.timeZone)
        // What is tried again waits an hour at most; what is held waits longer, or until the morning.
        let limit = min(morning ?? time + .seconds(7_200), time + .seconds(7_200)).milliseconds
        let mayBeHeld = channel.abilities.window != nil || morning != nil
        let isHeld = try mayBeHeld && writer.hasten(stream, dueAfter: limit - 1, to: time.milliseconds) > 0
        try writer.hasten(stream, dueAfter: time.milliseconds, to: time.milliseconds)
        return isHeld ? try writer.outbox(of: stream, status: .ready).map { try $0.part } : nil
    }
}
