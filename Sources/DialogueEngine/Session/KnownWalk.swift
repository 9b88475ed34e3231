/// The walk of somebody whose answers about statements were given elsewhere: in at the first statement they saw, and out behind the last.
public struct KnownWalk: Sendable {
    /// An answer about one statement. A later one about the same statement replaces it.
    public struct Given: Sendable {
        public let statement: StatementID
        public let value: AnswerValue
        public let time: Instant

        public init(statement: StatementID, value: AnswerValue, time: Instant) {
            (self.statement, self.value, self.time) = (statement, value, time)
        }
    }

    /// The list the statements come from.
    public let list: StatementListID
    private let question: QuestionID
    private let deal: NodeID
    private let ask: NodeID
    private let end: NodeID
    private let language: Language

    /// The walk through the first loop of a dialogue that asks for a stance on each statement; `nil` where it has none.
    public init?(in dialogue: Dialogue) {
        guard let question = dialogue.questions.first(where: { $0.kind == .stance }), case .statements(let list) = question.per,
            let ask = dialogue.nodes.first(where: { dialogue.asking(at: $0.id)?.question == question.id }),
            let deal = dialogue.nodes.first(where: {
                if case .deal(let dealing) = $0.action { dialogue.nodes[dealing.body].id == ask.id } else { false }
            }),
            let end = dialogue.nodes.first(where: { if case .end = $0.action { true } else { false } })
        else { return nil }
        (self.list, self.question, self.deal) = (list, question.id, deal.id)
        (self.ask, self.end, language) = (ask.id, end.id, dialogue.languages[0])
    }

    /// The events of one person, at the times of their answers.
    ///
    /// - Parameter given: one at least, in the order in which they were given.
    public func events(of given: [Given]) -> [Event] {
        var seen: Set<StatementID> = []
        let order = given.map(\.statement).filter { seen.insert($0).inserted }
        let places = order.map { Place(ask, $0) }
        var begin = Move(to: places[0], arrival: .question(question), script: 0, language: language)
        (begin.ahead, begin.deals) = (Array(places.dropFirst()), [Deal(node: deal, order: order)])
        let answers = given.map { one in
            let answer = Answer(
                key: AnswerKey(question, one.statement), place: Place(ask, one.statement), value: one.value, script: 0, language: language)
            return Event(at: one.time, fact: .answered(answer))
        }
        let out = Move(from: places.last, to: Place(end), arrival: .end(.finished), script: 0, language: language)
        return [
            Event(at: given[0].time, fact: .started(script: 0, language: language, spoke: false)),
            Event(at: given[0].time, fact: .moved(begin)),
        ] + answers + [Event(at: given[given.count - 1].time, fact: .moved(out))]
    }
}
