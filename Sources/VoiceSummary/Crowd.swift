import DialogueEngine

/// Everybody known to a consultation, in one order, with what they answered.
struct Crowd {
    /// An answer that counts, and whose it is.
    struct Given {
        /// The place of the person in ``Crowd/people``.
        let person: Int
        let value: AnswerValue
    }

    let dialogue: Dialogue
    let audience: Audience
    let labels: Labels
    /// In the order of pseudonyms, whatever order they came in.
    let people: [Person]
    private let answers: [AnswerKey: [Given]]

    /// - Complexity: O(n log n) in people, linear in answers.
    init(of voters: some Sequence<Voter>, _ request: StandingRequest) {
        dialogue = request.dialogue
        audience = request.audience
        labels = Labels(dialogue: request.dialogue)
        let phase = request.phases.last.flatMap { request.dialogue.place(of: $0.phase) } ?? 0
        people = voters.map { Person($0, request: request, phase: phase) }.sorted { $0.participant.precedes($1.participant) }
        var answers: [AnswerKey: [Given]] = [:]
        for (index, person) in people.enumerated() {
            for (key, outcome) in person.outcomes {
                if case .answered(let value?) = outcome { answers[key, default: []].append(Given(person: index, value: value)) }
            }
        }
        self.answers = answers
    }

    /// The answers to one question (about one statement), in the order of ``people``.
    func given(to key: AnswerKey) -> [Given] { answers[key] ?? [] }

    /// The fewest people for which a group's figures are shown.
    var smallestGroup: Int { audience.smallestGroup }

    /// What one question is asked about: each statement of its loop, or nothing in particular.
    func keys(of question: Question) -> [AnswerKey] {
        guard let list = question.statements else { return [AnswerKey(question.id)] }
        return dialogue.statements(of: list).map { AnswerKey(question.id, $0.id) }
    }

    /// Whether a question is about the person rather than the subject: its answers divide people, so its figure is held back like a split.
    func isAboutPerson(_ question: Question) -> Bool {
        question.isPersonal || question.isSpecial || question.setsLanguage || dialogue.standing.splits.contains(question.id)
            || dialogue.standing.attitude?.question == question.id
    }

    /// Whether somebody lets their words appear. Where the script does not ask, nobody does.
    func mayQuote(_ person: Person) -> Bool {
        guard let quotes = dialogue.standing.quotes else { return false }
        return person[AnswerKey(quotes)] == .option("ja")
    }
}
