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
    let group: Consultation
    let lines: [StatementID: String]
    /// The fewest people for which a group's figures are shown.
    let smallestGroup: Int
    /// Figures whose votes by group are held back.
    let heldBack: Set<String>
    /// In the order of pseudonyms, whatever order they came in.
    let people: [Person]
    private let answers: [AnswerKey: [Given]]
    private let asked: [QuestionID: Set<AnswerKey>]
    private let places: [String: Int]
    private let tookPart: Int
    /// Questions whose counts would tell what others answered about themselves.
    private(set) var routed: RoutedPast?

    /// - Complexity: O(n log n) in people, linear in answers.
    init(of voters: some Sequence<Voter>, _ request: StandingRequest) {
        dialogue = request.dialogue
        audience = request.audience
        labels = Labels(dialogue: request.dialogue)
        (group, smallestGroup, heldBack) = (request.group, request.smallestGroup, request.heldBack)
        // A photo or voice note that nobody wrote out has no words.
        lines = request.lines.filter { !SentFile.Sort.standsFor($0.value) }
        people = voters.map { Person($0, request: request, phase: request.phase) }.sorted { $0.participant.precedes($1.participant) }
        var answers: [AnswerKey: [Given]] = [:]
        var asked: [QuestionID: Set<AnswerKey>] = [:]
        for (index, person) in people.enumerated() {
            for (key, outcome) in person.outcomes {
                asked[key.question, default: []].insert(key)
                if case .answered(let value?) = outcome { answers[key, default: []].append(Given(person: index, value: value)) }
            }
        }
        (self.answers, self.asked) = (answers, asked)
        tookPart = people.count(where: \.tookPart)
        places = Dictionary(people.enumerated().map { ($1.participant, $0) }) { first, _ in first }
        routed = RoutedPast(self)
    }

    /// Whether how many were asked something tells what is held back of another answer.
    ///
    /// Of votes on proposals it is always told how many they were, since they decide something.
    func tellsOfPeople(_ question: QuestionID) -> Bool { !isOfProposals(question) && routed?.telling.contains(question) ?? false }

    /// Where somebody stands among ``people``; `nil` for a pseudonym nobody has.
    func place(of participant: String) -> Int? { places[participant] }

    /// Whether somebody let words of theirs stand as they were shown before they are published.
    func quotation(of person: Person, _ key: AnswerKey) -> Quotation.State {
        guard let text = person.textID(of: key) else { return .notShown }
        return group.state(of: key, by: person.participant, now: text)
    }

    /// The answers to one question (about one statement), in the order of ``people``.
    func given(to key: AnswerKey) -> [Given] { answers[key] ?? [] }

    /// What one question is asked about: each statement of its loop, or nothing in particular; empty where the group decides what it is about.
    func keys(of question: Question) -> [AnswerKey] {
        switch question.per {
        case nil: [AnswerKey(question.id)]
        case .statements(let list): dialogue.statements(of: list).map { AnswerKey(question.id, $0.id) }
        case .lines, .promises: []
        }
    }

    /// What one question was asked about, as far as people came: for lines and promises each one that was put to somebody.
    func askedKeys(of question: Question) -> [AnswerKey] {
        switch question.per {
        case nil, .statements: keys(of: question)
        case .lines, .promises: (asked[question.id] ?? []).sorted()
        }
    }

    /// Whether something was asked only of a few of those who took part, or of people who gave one answer about themselves: its answers would say what
    /// those think.
    ///
    /// Where fewer than k people took part at all, totals over all of them are shown all the same. Votes and what is said of needs decide something, so
    /// how many they were is always told.
    /// - Complexity: O(people).
    func isOfFew(_ key: AnswerKey) -> Bool {
        if isOfProposals(key.question) { return false }
        if tellsOfPeople(key.question) { return true }
        let count = people.count { $0.outcomes[key] != nil }
        guard count > 0, count < smallestGroup else { return false }
        return tookPart >= smallestGroup || count * 2 < tookPart
    }

    private func isOfProposals(_ question: QuestionID) -> Bool {
        dialogue.proposals.contains { $0.versions.contains { $0.vote == question || $0.verdict == question } }
    }

    /// Whether somebody lets their words appear. Where the script does not ask, nobody does.
    func mayQuote(_ person: Person) -> Bool { leave(of: person) == .yes && !person.refusesQuotes }

    /// Whether somebody said that their words may not appear: that goes before every leave they gave for some of them.
    func refusesQuotes(_ person: Person) -> Bool { person.refusesQuotes || leave(of: person) == .no }

    private func leave(of person: Person) -> OptionID? {
        guard let quotes = dialogue.standing.quotes, case .option(let leave) = person[AnswerKey(quotes)] else { return nil }
        return leave
    }
}
