import DialogueEngine

/// Questions that people are led to, or past, by an answer about themselves.
///
/// Who fled is not asked how they see people who fled: so how many were asked that tells how many fled. Where what is held back of the one question
/// follows from the counts of the other, those counts are held back too.
struct RoutedPast {
    /// Questions whose counts tell what is held back of an answer.
    let telling: Set<QuestionID>
    /// Questions to which a sealed answer leads or not: their counts by group would divide people by two things at once.
    let undivided: Set<QuestionID>

    /// - Complexity: O(ways by answers about people × nodes + questions × people).
    init(_ crowd: Crowd) {
        let ways = Ways(crowd.dialogue)
        var (telling, undivided) = (Set<QuestionID>(), Set<QuestionID>())
        func look(at questions: Set<QuestionID>, _ division: Division) {
            for question in questions where !telling.contains(question) {
                let (asked, passed) = ways.sides(of: question, crowd)
                if division.isTold(by: asked, beside: passed, k: crowd.smallestGroup) { telling.insert(question) }
            }
        }
        for person in crowd.dialogue.questions where crowd.dialogue.isAboutPerson(person) {
            let led = crowd.dialogue.questions(ledToBy: person.id).subtracting([person.id])
            if person.isSpecial { undivided.formUnion(led) }
            look(at: led, Division(by: person, crowd))
        }
        look(at: crowd.dialogue.questionsLedToByVoice, Division(byVoice: crowd))
        (self.telling, self.undivided) = (telling, undivided)
    }
}

/// What people said of themselves: who gave each answer, and which of those are held back.
private struct Division {
    private let cells: [Set<Int>]
    private let hidden: Set<Int>

    /// Who gave no answer is a cell too, since how many they are is told.
    init(by question: Question, _ crowd: Crowd) {
        let given = crowd.given(to: AnswerKey(question.id))
        let answers = question.options.map { option in Set(given.filter { $0.value == .option(option.id) }.map(\.person)) }
        hidden = Display(of: question, in: crowd).hidden(answers.map(\.count))
        cells = answers + [Set(crowd.people.indices).subtracting(given.map(\.person))]
    }

    init(byVoice crowd: Crowd) {
        let voices = crowd.dialogue.voices.map(\.id)
        let places = crowd.people.map { person in voices.firstIndex { $0 == person.voice } ?? voices.count }
        cells = (0...voices.count).map { voice in Set(places.indices.filter { places[$0] == voice }) }
        hidden = Suppression(of: cells.map(\.count), k: crowd.smallestGroup).hidden
    }

    /// Whether how many are on one of two sides tells how many a cell holds that is held back: all of it is there, and few beside the other cells that are
    /// there wholly.
    func isTold(by asked: Set<Int>, beside passed: Set<Int>, k: Int) -> Bool {
        if asked.isEmpty || passed.isEmpty { return false }
        return [(asked, passed), (passed, asked)].contains { side, other in
            let whole = cells.indices.filter { !cells[$0].isDisjoint(with: side) && cells[$0].isDisjoint(with: other) }
            guard whole.contains(where: hidden.contains) else { return false }
            return whole.reduce(side) { $0.subtracting(cells[$1]) }.count < k
        }
    }
}

/// Who was asked what, and who came past it.
private struct Ways {
    private let dialogue: Dialogue
    /// For each question the nodes that ask it.
    private let asking: [QuestionID: [Int]]

    init(_ dialogue: Dialogue) {
        self.dialogue = dialogue
        asking = dialogue.nodes.indices.reduce(into: [:]) { asking, place in
            if case .ask(let ask) = dialogue.nodes[place].action { asking[ask.question, default: []].append(place) }
        }
    }

    /// Who was asked something, and who was not and came further all the same.
    func sides(of question: QuestionID, _ crowd: Crowd) -> (asked: Set<Int>, passed: Set<Int>) {
        let later = dialogue.questions(behind: asking[question] ?? []).subtracting([question])
        var (asked, passed) = (Set<Int>(), Set<Int>())
        for (place, person) in crowd.people.enumerated() {
            let seen = Set(person.outcomes.keys.map(\.question))
            if seen.contains(question) { asked.insert(place) } else if !seen.isDisjoint(with: later) { passed.insert(place) }
        }
        return (asked, passed)
    }
}
