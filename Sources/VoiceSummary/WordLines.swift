import DialogueEngine
import JSONText

/// What people said in answer to one question: the same lines together, most said first, then the rare ones, all of them.
///
/// Only people who agreed appear; the others are counted. Words under a special-category question never appear.
struct WordLines {
    struct Line {
        /// The statement it is about, inside a loop.
        let statement: StatementID?
        /// The most usual spelling.
        let text: String
        let people: [String]
        let evidence: [String]
        /// How many of those people let it stand when it was shown to them, and how many were shown it and said nothing.
        let confirmed: Int
        let noReply: Int

        var count: Int { people.count }

        var json: JSON {
            var members: [String: JSON] = [
                "text": .string(text), "count": .count(count), "evidence": .array(evidence.map { .string($0) }),
                "confirmed": .count(confirmed), "noReply": .count(noReply),
            ]
            if let statement { members["statement"] = .string(statement.text) }
            return .object(members)
        }
    }

    let lines: [Line]
    /// People who said something.
    let said: Int
    /// People who said something that does not appear: they did not agree, or it is kept out.
    let withheld: Int
    /// Of those, people who agreed and whose words a moderator does not pass on, or has yet to read.
    let keptOut: Int
    /// Answers of people who agreed, whose words are not at hand (a photo, a voice note).
    let unreadable: Int

    /// - Parameter people: whose words are asked; everybody's when `nil`.
    /// - Complexity: O(n log n).
    init(_ keys: [AnswerKey], crowd: Crowd, people: Set<Int>? = nil, mayShow: Bool = true) {
        var gathered: [AnswerKey: [String: [Said]]] = [:]
        var (said, withheld, keptOut, unreadable) = (Set<Int>(), Set<Int>(), Set<Int>(), 0)
        let own = OwnLines(crowd: crowd)
        for key in keys {
            for given in crowd.given(to: key) where people?.contains(given.person) ?? true {
                let person = crowd.people[given.person]
                said.insert(given.person)
                let isAgreed = mayShow && own.agrees(given.person, crowd.dialogue.question(key.question))
                guard isAgreed, !own.isKeptBack(given.person, key) else {
                    withheld.insert(given.person)
                    if isAgreed { keptOut.insert(given.person) }
                    continue
                }
                guard let text = person.text(of: given.value).flatMap({ own.passedOn($0, of: given.person, to: key) }),
                    !text.spaced.isEmpty
                else {
                    unreadable += 1
                    continue
                }
                let line = Said(
                    text: text.spaced, participant: person.participant, evidence: person.evidence(for: key),
                    state: crowd.quotation(of: person, key))
                gathered[key, default: [:]][Self.folded(text), default: []].append(line)
            }
        }
        lines = Self.sorted(gathered)
        (self.said, self.withheld, self.keptOut, self.unreadable) = (said.count, withheld.count, keptOut.count, unreadable)
    }

    /// Lower case, without punctuation, white space folded; a line of signs only stays as it is.
    static func folded(_ text: String) -> String {
        let plain = String(text.lowercased().map { $0.isPunctuation ? " " : $0 }).spaced
        return plain.isEmpty ? text.spaced : plain
    }

    /// - Parameter hidesCounts: whether how many said something is held back.
    func json(hidingCounts hidesCounts: Bool = false) -> [String: JSON] {
        let shown: [String: JSON] = ["lines": .array(lines.map(\.json))]
        if hidesCounts { return shown.with(.hidden("said", "withheld", "keptOut", "unreadable")) }
        return shown.with([
            "said": .count(said), "withheld": .count(withheld), "keptOut": .count(keptOut), "unreadable": .count(unreadable),
        ])
    }

    private struct Said { let text: String, participant: String, evidence: String, state: Quotation.State }

    private static func sorted(_ gathered: [AnswerKey: [String: [Said]]]) -> [Line] {
        gathered.flatMap { key, groups in groups.map { (key: key, folded: $0.key, line: line($0.value, key)) } }
            .sorted { a, b in
                if a.line.count != b.line.count { return a.line.count > b.line.count }
                return a.folded == b.folded ? a.key < b.key : a.folded.precedes(b.folded)
            }
            .map(\.line)
    }

    private static func line(_ said: [Said], _ key: AnswerKey) -> Line {
        let spellings = said.reduce(into: [String: Int]()) { $0[$1.text, default: 0] += 1 }
        let usual = spellings.min { a, b in a.value == b.value ? a.key.precedes(b.key) : a.value > b.value }
        let people = Set(said.map(\.participant)).sorted { $0.precedes($1) }
        let evidence = Set(said.map(\.evidence)).sorted { $0.precedes($1) }
        func count(_ state: Quotation.State) -> Int { Set(said.filter { $0.state == state }.map(\.participant)).count }
        return Line(
            statement: key.statement, text: usual?.key ?? "", people: people, evidence: evidence, confirmed: count(.confirmed),
            noReply: count(.noReply))
    }
}

/// Lines under a heading: the worries, the hopes, the options a list lacked.
struct WordSection {
    let question: QuestionID
    let title: LocalizedText?
    let lines: WordLines
    let figure: String
    private let hidesCounts: Bool

    init(_ question: QuestionID, title: LocalizedText?, sort: String, crowd: Crowd) {
        let asked = crowd.dialogue.question(question)
        self.question = question
        self.title = title
        figure = "\(sort).\(question)"
        lines = WordLines(crowd.keys(of: asked), crowd: crowd, mayShow: !asked.isSpecial)
        hidesCounts = crowd.tellsOfPeople(question)
    }

    func json(_ labels: Labels) -> JSON {
        let head: [String: JSON] = [
            "question": .string(question.text), "figure": .string(figure),
            "title": (title ?? labels.dialogue.prompt(of: question)).map { labels.json($0) } ?? .null,
        ]
        return .object(head.with(lines.json(hidingCounts: hidesCounts)))
    }
}
