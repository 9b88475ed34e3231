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
        for person in crowd.dialogue.questions where crowd.isAboutPerson(person) {
            let cells = Self.heldBack(of: person, crowd)
            for question in ways.questions(dependingOn: person.id) where question != person.id {
                if person.isSpecial { undivided.insert(question) }
                let (asked, passed) = ways.sides(of: question, crowd)
                if Self.tells(asked, passed, cells, k: crowd.smallestGroup) { telling.insert(question) }
            }
        }
        (self.telling, self.undivided) = (telling, undivided)
    }

    /// Who gave each answer whose count is held back.
    private static func heldBack(of question: Question, _ crowd: Crowd) -> [Set<Int>] {
        let given = crowd.given(to: AnswerKey(question.id))
        let cells = question.options.map { option in Set(given.filter { $0.value == .option(option.id) }.map(\.person)) }
        return Display(of: question, in: crowd).hidden(cells.map(\.count)).sorted().map { cells[$0] }.filter { !$0.isEmpty }
    }

    /// Whether one of two sides is a few, or little more than those who gave one answer while the other side has none of them.
    private static func tells(_ asked: Set<Int>, _ passed: Set<Int>, _ cells: [Set<Int>], k: Int) -> Bool {
        if asked.isEmpty || passed.isEmpty { return false }
        return [(asked, passed), (passed, asked)].contains { side, other in
            side.count < k
                || cells.contains { $0.isDisjoint(with: other) && !$0.isDisjoint(with: side) && side.subtracting($0).count < k }
        }
    }
}

/// Where a dialogue's nodes lead.
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

    /// Questions to which one way leads and another does not, where an answer decides which way is gone.
    func questions(dependingOn question: QuestionID) -> Set<QuestionID> {
        guard let variable = dialogue.place(of: question) else { return [] }
        return dialogue.nodes.reduce(into: []) { found, node in
            // Ways tried before the answer counts are gone whatever it is.
            let ways = node.next.drop { !($0.condition?.variables.contains(variable) ?? false) }
            let reached = Set(ways.map(\.target)).map { questions(from: [$0]) }
            guard let first = reached.first else { return }
            let everywhere = reached.reduce(first) { $0.intersection($1) }
            found.formUnion(reached.reduce(first) { $0.union($1) }.subtracting(everywhere))
        }
    }

    /// Who was asked something, and who was not and came further all the same.
    func sides(of question: QuestionID, _ crowd: Crowd) -> (asked: Set<Int>, passed: Set<Int>) {
        let later = questions(from: (asking[question] ?? []).flatMap { ways(from: $0) }).subtracting([question])
        var (asked, passed) = (Set<Int>(), Set<Int>())
        for (place, person) in crowd.people.enumerated() {
            let seen = Set(person.outcomes.keys.map(\.question))
            if seen.contains(question) { asked.insert(place) } else if !seen.isDisjoint(with: later) { passed.insert(place) }
        }
        return (asked, passed)
    }

    /// What may be asked from these nodes on.
    private func questions(from starts: [Int]) -> Set<QuestionID> {
        var (open, seen) = (starts, Set(starts))
        var found: Set<QuestionID> = []
        while let place = open.popLast() {
            if case .ask(let ask) = dialogue.nodes[place].action { found.insert(ask.question) }
            for target in ways(from: place) where seen.insert(target).inserted { open.append(target) }
        }
        return found
    }

    private func ways(from place: Int) -> [Int] {
        let node = dialogue.nodes[place]
        let targets = node.next.map(\.target)
        return switch node.action {
        case .wait(let waiting): targets + (waiting.expired.map { [$0] } ?? [])
        case .deal(let dealing): targets + [dealing.body]
        default: targets
        }
    }
}
