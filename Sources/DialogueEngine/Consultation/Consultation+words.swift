/// Words that may stand in the report and are no line for others: who reads along can keep them out of it, and let them in again.
///
/// They are named as the report's evidence names them: `p3x9.zorg`, `p3x9.waarom.bus`. Other words that come later for the same answer are not hidden.
extension StatementID {
    /// The name of somebody's words in answer to a question.
    public init(wordsOf participant: String, _ key: AnswerKey) { self.init("\(participant).\(key)") }

    /// Whether it names words of an answer, rather than a line.
    public var namesWords: Bool { Contribution.number(of: self) == nil && text.contains(".") }
}

extension Dialogue {
    /// Whose words a name stands for, and in answer to what; `nil` where no question in words is asked that is not for others to read.
    func words(named id: StatementID) -> (participant: String, key: AnswerKey)? {
        let parts = id.text.split(separator: ".", maxSplits: 1)
        guard id.namesWords, parts.count == 2 else { return nil }
        for question in questions where question.isWords && question.contributes == nil {
            if question.per == nil, parts[1] == question.id.text { return (String(parts[0]), AnswerKey(question.id)) }
            if question.per != nil, parts[1].hasPrefix(question.id.text + ".") {
                return (String(parts[0]), AnswerKey(question.id, StatementID(String(parts[1].dropFirst(question.id.text.count + 1)))))
            }
        }
        return nil
    }
}

extension GroupStepper {
    /// Keeps words of an answer out of the report, and tells their author why.
    mutating func hideWords(
        _ id: StatementID, _ reason: Contribution.HidingReason, _ note: String?, by actor: String
    ) throws(ConsultationRefusal) {
        guard let words = dialogue.words(named: id), group.members[words.participant] != nil else { throw .noSuchContribution(id) }
        record(.hid(id, reason, note: note, actor: actor))
        tell(.one(words.participant), .hidden(words.key.question, reason))
    }

    /// Lets them in again.
    mutating func showWords(_ id: StatementID, by actor: String) throws(ConsultationRefusal) {
        guard let words = dialogue.words(named: id), group.hiddenWords[id] != nil else { throw .notNow(id) }
        record(.reconsidered(id, actor: actor))
        // Of words about several statements each has its own notice, and what was said of another stands.
        if words.key.statement == nil { wish(.unsay(participant: words.participant, words.key.question, part: nil)) }
    }
}
