/// After STOP: silence, until the person comes back.
extension Stepper {
    /// Takes what comes from somebody who stopped: nothing is said to them, unless they come back themselves.
    mutating func takeAfterStop(_ input: Input) {
        switch input {
        case .message(let message): hearAfterStop(message)
        case .command(let command): obeyAfterStop(command)
        case .open, .choice: askToReturn()
        case .retract(let id): if let record = session.record(cameWith: id) { withdraw(record, for: id) }
        case .writtenOut(let file, let text): writeOut(file, text)
        case .edit, .timer, .signal, .agree: break
        }
    }

    private mutating func hearAfterStop(_ message: Message) {
        if session.presence == .returning { return hearReturning(message) }
        if let command = command(in: message) { obeyAfterStop(command) } else { askToReturn() }
    }

    private mutating func obeyAfterStop(_ command: Command) {
        switch command {
        case .erase: perform(.erase)
        case .stop: if session.presence == .returning { perform(.stop) }
        default: askToReturn()
        }
    }

    private mutating func askToReturn() {
        if session.presence == .stopped {
            record(.returned)
            wish(.unsuppress)
        }
        say(.askReturn)
    }

    private mutating func hearReturning(_ message: Message) {
        if let command = command(in: message), command == .erase || command == .stop { return obeyAfterStop(command) }
        switch ReplyReader.resumes(message.text, language: session.language) {
        case true:
            record(.restarted)
            if session.trail.isEmpty, session.place == nil, session.records.isEmpty { walk(from: .beginning) } else { takeUp() }
        case false: perform(.stop)
        default: say(.askReturn)
        }
    }

    /// Goes on where the talk was stopped: what was waited for may be there by now, and clocks stood still.
    private mutating func takeUp() {
        if lookAgain() { return tellWrittenOut() }
        if let place = session.place { arm(place) }
        repeatQuestion()
        tellWrittenOut()
    }
}
