import DialogueEngine
import JSONText

/// Chooses the figure that belongs to a kind of question.
enum Figures {
    /// The figure of some answers, as members of a question's (or a split's) JSON.
    static func members(of question: Question, given: [Crowd.Given], crowd: Crowd, display: Display) -> [String: JSON] {
        switch question.kind {
        case .choice, .stance, .confirm, .consent, .live, .recognise, .objection, .verdict, .sharing:
            ChoiceFigure(question: question, given: given).members(labels: crowd.labels, display: display)
        case .choices: ChoicesFigure(question: question, given: given).members(labels: crowd.labels, display: display)
        case .scale, .number: NumberFigure(question: question, given: given).members(labels: crowd.labels, display: display)
        case .points: PointsFigure(question: question, given: given).members(labels: crowd.labels, display: display)
        case .rank: RankFigure(question: question, given: given).members(labels: crowd.labels, display: display)
        case .date: DayFigure(given: given).members(display: display)
        case .place where !question.options.isEmpty:
            ChoiceFigure(question: question, given: given).members(labels: crowd.labels, display: display)
        case .text, .place: TextFigure(given: given, crowd: crowd, mayShow: !question.isSpecial && !question.sharesAtTable).members
        }
    }

    /// The options of a question, and after them those that were answered under an older script.
    static func options(of question: Question, found: some Sequence<OptionID>) -> [OptionID] {
        let declared = question.options.map(\.id)
        return declared + Set(found).subtracting(declared).sorted()
    }
}
