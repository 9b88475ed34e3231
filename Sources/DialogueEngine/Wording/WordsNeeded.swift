extension Dialogue {
    /// Whether a step of `session` may read the person's own texts: sealed answers, or words that conditions look at.
    public func needsWords(toStep session: Session) -> Bool {
        session.records.contains { record in
            switch record.value {
            case .sealed: true
            case .words: conditionsReadWords || !record.pieces.isEmpty
            default: conditionsReadWords && record.spoken?.words != nil
            }
        } || session.isConfirmingSealed || session.piece != nil
    }

    /// Whether saying `part` takes the person's own texts.
    public func needsWords(toSay part: Part, in session: Session) -> Bool {
        switch part {
        case .question where session.piece != nil: true
        case .told(let place), .meanwhile(let place), .stillWaiting(let place), .ended(let place), .question(let place, _):
            shownAnswers(at: place.node)
        case .echo(_, let value): value.text != nil
        case .overview: true
        case .about(let about): self.about[about]?.showsAnswers ?? false
        case .notice(.reply), .notice(.quotes), .notice(.writtenOut), .notice(.split): true
        case .notice(let notice): notice.part != nil
        case .phrase, .detail, .languages: false
        }
    }

    private func shownAnswers(at node: NodeID) -> Bool {
        switch self[node].action {
        case .ask(let asking):
            asking.prompt.showsAnswers || asking.again?.showsAnswers ?? false || asking.labels.values.contains(where: \.showsAnswers)
        case .say(let text), .end(let text, _): text.showsAnswers
        case .wait(let waiting): waiting.meanwhile?.showsAnswers ?? false || waiting.reminderText?.showsAnswers ?? false
        case .deal: false
        }
    }
}

extension Session {
    fileprivate var isConfirmingSealed: Bool {
        if case .confirming(_, let pending) = stage, case .sealed = pending.value { true } else { false }
    }
}

extension LocalizedText {
    /// Whether some version shows an answer of the person.
    fileprivate var showsAnswers: Bool {
        versions.contains { version in
            version.template.segments.contains { segment in
                switch segment {
                case .value(.answer), .value(.call), .value(.overview), .value(.group(.preview)), .value(.group(.became)): true
                default: false
                }
            }
        }
    }
}
