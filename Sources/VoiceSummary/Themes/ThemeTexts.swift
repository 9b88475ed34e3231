import DialogueEngine
import TextThemes

/// What people said to one question in words, and which of it may be quoted.
struct ThemeTexts {
    private(set) var texts: [ThemeText] = []
    /// Those whose authors agreed, by the id of the text.
    private(set) var quotes: [String: ThemeSection.Quote] = [:]
    /// How many people said something, also where their words are not at hand.
    let said: Int

    /// - Complexity: O(answers to the question).
    init(_ question: Question, crowd: Crowd) {
        let quoting = Quoting(question: question, crowd: crowd)
        var said = Set<Int>()
        for key in crowd.askedKeys(of: question) {
            for given in crowd.given(to: key) {
                let person = crowd.people[given.person]
                said.insert(given.person)
                guard let whole = person.text(of: given.value), let text = quoting.own.passedOn(whole, of: given.person, to: key),
                    !text.spaced.isEmpty
                else { continue }
                let id = person.evidence(for: key)
                quotes[id] = quoting.quote(given.person, key)
                texts.append(
                    ThemeText(
                        id: id, author: person.participant, text: text.spaced,
                        language: person.language, mayAppear: quotes[id] != nil))
            }
        }
        self.said = said.count
    }
}

/// Which texts of a theme may be quoted.
struct Quoting {
    let question: Question
    let crowd: Crowd
    let own: OwnLines

    init(question: Question, crowd: Crowd) { (self.question, self.crowd, own) = (question, crowd, OwnLines(crowd: crowd)) }

    /// Somebody's text, where it may be shown.
    func quote(_ place: Int, _ key: AnswerKey) -> ThemeSection.Quote? {
        let person = crowd.people[place]
        if key.statement == nil {
            // What the bot raises as if nobody said it is nobody's words.
            guard case .shown(let text, let evidence) = own.words(of: place, to: question.id) else { return nil }
            return quote(text, evidence, key, person)
        }
        guard own.agrees(place, question), let whole = person[key].flatMap(person.text),
            let text = own.passedOn(whole, of: place, to: key)
        else { return nil }
        return quote(text, person.evidence(for: key), key, person)
    }

    private func quote(_ text: String, _ source: String, _ key: AnswerKey, _ person: Person) -> ThemeSection.Quote {
        ThemeSection.Quote(
            text: text.spaced, source: source, quotation: crowd.quotation(of: person, key), evidence: shown(source, key, person),
            author: person.participant, version: "\(source)@\(person.textID(of: key)?.number ?? 0)\(shownParts(of: source))")
    }

    /// Which parts of a line that was split may be read, where those are not all of them: with another one its words are others.
    private func shownParts(of source: String) -> String {
        crowd.group.shownParts(of: StatementID(source)).map { "+\($0)" }.joined()
    }

    /// The pseudonym of an author stands only beside words that stand under it elsewhere too: in the overlap it would tell who is on which side.
    private func shown(_ evidence: String, _ key: AnswerKey, _ person: Person) -> String? {
        let plan = crowd.dialogue.standing
        let isListed = plan.words.contains { $0.question == question.id } || plan.missing.contains(question.id)
        return crowd.audience == .moderator || isListed || evidence != person.evidence(for: key) ? evidence : nil
    }
}
