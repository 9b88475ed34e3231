import DialogueEngine
import JSONText

/// One question in the standing: who was asked, what became of it, and its figure.
struct QuestionSection {
    let question: Question
    let account: QuestionAccount
    /// Whether how many were asked is held back.
    let isRouted: Bool
    let json: JSON

    init(_ question: Question, crowd: Crowd) {
        let keys = crowd.askedKeys(of: question)
        let accounts = keys.map { QuestionAccount(of: $0, people: crowd.people) }
        let display = Display(of: question, in: crowd)
        self.question = question
        account = accounts.reduce(QuestionAccount(), +)
        var members: [String: JSON] = [
            "id": .string(question.id.text), "kind": .string(question.kind.rawValue), "figure": .string(Self.figure(question.id)),
            "text": crowd.dialogue.prompt(of: question.id).map { crowd.labels.json($0) } ?? .null,
        ]
        if let unit = question.unit { members["unit"] = crowd.labels.json(unit) }
        if crowd.dialogue.isAboutPerson(question) { members["personal"] = true }
        if question.sharesAtTable { members["atTable"] = true }
        isRouted = crowd.tellsOfPeople(question.id)
        if isRouted {
            json = .object(members.with(["hidden": true, "routed": true]))
            return
        }
        members.merge(account.members) { $1 }
        switch question.per {
        // How somebody lets their own words travel is between them and the words.
        case nil where question.kind == .sharing: break
        case nil where question.kind != .text && crowd.isOfFew(keys[0]): members.merge(["hidden": true, "askedFew": true]) { $1 }
        case nil:
            members.merge(Figures.members(of: question, given: crowd.given(to: keys[0]), crowd: crowd, display: display)) { $1 }
        // What was answered about lines and promises stands beside them.
        case .lines, .promises: members["about"] = .count(keys.count)
        case .statements:
            members["statements"] = .array(zip(keys, accounts).map { Self.statement($0, of: question, $1, crowd, display) })
        }
        json = .object(members)
    }

    /// The same for one statement of the question's loop.
    private static func statement(
        _ key: AnswerKey, of question: Question, _ account: QuestionAccount, _ crowd: Crowd, _ display: Display
    ) -> JSON {
        let statement = key.statement.flatMap { crowd.dialogue.statement($0, of: question) }
        let head: [String: JSON] = [
            "id": .string(key.statement?.text ?? ""), "text": statement.map { crowd.labels.json($0.words(for: crowd.audience)) } ?? .null,
        ]
        let isHidden = question.kind != .text && crowd.isOfFew(key)
        let figure: [String: JSON] =
            isHidden
            ? ["hidden": true, "askedFew": true]
            : Figures.members(of: question, given: crowd.given(to: key), crowd: crowd, display: display)
        return .object(head.with(account.members).with(figure))
    }

    /// The id evidence leads to.
    static func figure(_ question: QuestionID) -> String { "question.\(question)" }
}
