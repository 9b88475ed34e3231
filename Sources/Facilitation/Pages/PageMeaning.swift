import DialogueEngine

/// What something done on a page means to a session as it stands now, which may be farther on than the page was.
struct PageMeaning {
    private(set) var inputs: [Input] = []
    private(set) var outcome = PageOutcome.done

    /// The sort of the photo or voice note that came along.
    private let file: SentFile.Sort?

    init(
        _ act: PageAct, _ session: Session, _ dialogue: Dialogue, id: String, at time: Instant, file: SentFile.Sort? = nil
    ) {
        self.file = file
        switch act {
        case .command(let command): inputs = [.command(command)]
        case .words(let text) where text.isBlank: outcome = .empty
        // Said to the facilitator on a page without a question: never the answer to one that came since.
        case .words(let text):
            let message = Message(text, id: id)
            inputs = [.message(session.askedPlace == nil ? message : message.before)]
        case .confirm(let isRight):
            // The signs work in every language.
            if case .confirming = session.stage {
                inputs = [.message(Message(isRight ? "1" : "2", id: id).reply)]
            } else {
                outcome = .passed
            }
        case .agree(let words):
            let isThere = session.overview.contains { $0.spoken?.words == words && $0.spoken?.reading != nil }
            if isThere { inputs = [.agree(words)] } else { outcome = .passed }
        case .goOn:
            switch session.presence {
            case .stopped: inputs = [.open, .message(Message("1", id: id))]
            case .returning: inputs = [.message(Message("1", id: id))]
            case .here, .paused: inputs = [.open]
            }
        case .reply(let key, let option, let words, let isComposed):
            reply(to: key, option, words.trimmed, isComposed, session, dialogue, id, time)
        }
    }

    private mutating func reply(
        to key: AnswerKey, _ option: OptionID?, _ words: String, _ isComposed: Bool, _ session: Session, _ dialogue: Dialogue, _ id: String,
        _ time: Instant
    ) {
        let isHere = session.presence == .here || session.presence == .paused
        let isBeingConfirmed = if case .confirming = session.stage { true } else { false }
        guard isHere, let place = session.place, let asking = dialogue.asking(at: place.node),
            AnswerKey(asking.question, place.statement) == key
        else { return replyToAnother(key, isHere, session) }
        let question = dialogue.question(asking.question)
        let writesPiece = session.piece != nil
        if let file, writesPiece || !question.asksFor.contains(file) { return outcome = .refused(.unknown) }
        // With a photo there need be no words; those that were there before stand for one that stays, where it is an answer by itself.
        let staying = question.isAnsweredUnheard ? session.record(of: key)?.file?.sort : nil
        let sign = writesPiece ? nil : (file ?? staying)?.sign(in: session.language)
        let isBare = words.isEmpty && file != nil
        let words = words.isEmpty ? sign ?? "" : words
        if let option, let chosen = question.option(option), question.isAnsweredByOneOption {
            // What cannot be kept beside a choice is told.
            if file != nil {
                let reply = Input.message(Message(chosen.key, id: id, file: file).reply)
                return inputs = isBeingConfirmed ? [.message(Message("2").reply), reply] : [reply]
            }
            let label = Wording(dialogue: dialogue, in: session.language).label(of: chosen)
            inputs = [.choice(option, of: key, Message(words.isEmpty ? label : "\(label): \(words)", id: id))]
        } else if words.isEmpty {
            outcome = .empty
        } else if isBeingConfirmed, !isBare {
            // Another answer from a page that was left: it takes the place of the one that was said back.
            let hint = fault(in: words, at: place, session, dialogue, time)
            if let hint {
                outcome = .faulty(hint)
            } else {
                inputs = [.message(Message("2").reply), .message(Message(words, id: id).reply)]
            }
        } else if isComposed, !isBare, let hint = fault(in: words, at: place, session, dialogue, time) {
            outcome = .faulty(hint)
        } else {
            inputs = [.message(Message(words, id: id, file: file).reply)]
        }
    }

    private mutating func replyToAnother(_ key: AnswerKey, _ isHere: Bool, _ session: Session) {
        guard isHere, let index = session.overview.firstIndex(where: { $0.key == key }) else { return outcome = .passed }
        inputs = [.command(.change(index + 1))]
        outcome = .changing
    }

    private func fault(in words: String, at place: Place, _ session: Session, _ dialogue: Dialogue, _ time: Instant) -> Hint? {
        dialogue.fault(in: words, at: place.node, session.language, today: LocalClock.day(of: time, in: dialogue.run.timeZone))
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
