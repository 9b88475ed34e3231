/// Other words for a piece of an answer.
extension Stepper {
    /// Takes words for a piece of the answer that stands; says whether there is such a piece, so that they are no answer of their own.
    mutating func reword(
        _ piece: Range<Int>, of question: Question, at place: Place, raw: TextID, _ message: Message, as id: String?
    ) -> Bool {
        guard case .words(let text)? = session.record(of: AnswerKey(question.id, place.statement))?.value, let line = words[text],
            let set = Rewording.setting(message.text, at: piece, in: line)
        else { return false }
        let next = nextPiece(after: piece, of: question.id).map(set.rewording.moved)
        commit(.words(seal(set.line)), of: question, at: place, raw: raw, message: id, rewording: set.rewording, next: next)
        return true
    }

    /// Whoever would rather not put a piece in other words leaves their answer as it is; says whether that is what was asked.
    mutating func leavesPiece(at place: Place) -> Bool {
        guard let piece = session.piece, session.place == place, let asking = dialogue.asking(at: place.node) else { return false }
        if group.own.pieces[asking.question, default: []].contains(piece) { say(.pieceStays) }
        if let next = nextPiece(after: piece, of: asking.question) {
            record(.turnedBack(to: place, piece: next))
            repeatQuestion()
        } else {
            walkOn(from: place)
        }
        return true
    }

    /// Another piece of the same answer that was asked about, further on in it.
    private func nextPiece(after piece: Range<Int>, of question: QuestionID) -> Range<Int>? {
        group.own.pieces[question]?.first { $0.lowerBound >= piece.upperBound }
    }
}
