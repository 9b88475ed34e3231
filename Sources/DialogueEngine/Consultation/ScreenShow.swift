import JSONText

/// What the big screen in a room shows. Whatever it is, only what anybody may see comes on it.
public enum ScreenShow: Hashable, Sendable {
    /// How to take part: the code, in large type. It begins so.
    case code
    /// Nothing, so that people look at each other.
    case blank
    /// One question; of what is asked about each of several things, about one of them.
    case question(AnswerKey)
    /// How a question was answered; of what is asked about each of several things, all of them.
    case results(QuestionID)

    /// The words that mean something else than a question in a line of the moderator.
    private static let reserved: Set = ["code", "blank", "results", "question"]

    /// As in a moderator's line: `code`, `mening~s1`, `results mening`.
    public var words: String {
        switch self {
        case .code: "code"
        case .blank: "blank"
        case .question(let key):
            (Self.reserved.contains(key.question.text) ? "question " : "") + key.typed
        case .results(let id): "results \(id)"
        }
    }
}

extension ScreenShow {
    /// Reads what ``words`` wrote; `nil` for any other text.
    public init?(words: String) {
        let parts = words.split(separator: " ")
        switch (parts.first, parts.count) {
        case ("code", 1): self = .code
        case ("blank", 1): self = .blank
        case ("results", 2): self = .results(QuestionID(String(parts[1])))
        case ("question", 2), (_, 1):
            guard let key = AnswerKey(typed: parts[parts.count - 1]) else { return nil }
            self = .question(key)
        default: return nil
        }
    }

    /// This as the members of an event.
    var members: [String: JSON] {
        switch self {
        case .code: ["shows": "code"]
        case .blank: ["shows": "blank"]
        case .question(let key): ["shows": "question", "key": key.json]
        case .results(let id): ["shows": "results", "question": .string(id.text)]
        }
    }

    /// Reads what ``members`` wrote; `nil` for any other shape.
    init?(json: JSON) {
        switch json["shows"]?.string {
        case "code": self = .code
        case "blank": self = .blank
        case "question":
            guard let key = json["key"].flatMap(AnswerKey.init(json:)) else { return nil }
            self = .question(key)
        case "results":
            guard let id = json["question"]?.string else { return nil }
            self = .results(QuestionID(id))
        default: return nil
        }
    }
}

extension Dialogue {
    /// Whether a question can be put on the big screen: not one that asks for leave, nor one that divides people or is nobody's business, nor one to which
    /// such an answer leads or not: how many answered it would tell.
    public func canBeOnScreen(_ id: QuestionID) -> Bool {
        guard place(of: id) != nil, prompt(of: id) != nil else { return false }
        let question = question(id)
        if question.kind == .consent || question.kind == .sharing || isAboutPerson(question) { return false }
        return !questions.contains { $0.isSpecial && questions(ledToBy: $0.id).contains(id) }
    }

    /// Whether a question is about the person rather than the subject: its answers divide people, so its figure is held back like a split.
    public func isAboutPerson(_ question: Question) -> Bool {
        question.isPersonal || question.isSpecial || question.setsLanguage || standing.splits.contains(question.id)
            || standing.attitude?.question == question.id || roles?.question == question.id
    }

    /// Whether nobody answers a question in time any more, with the consultation in `phase`: everywhere it is asked, its time is over.
    public func isClosed(_ id: QuestionID, in phase: Int) -> Bool {
        nodes.allSatisfy { node in
            if case .ask(let asking) = node.action, asking.question == id { isLate(node, in: phase) } else { true }
        }
    }

    /// What a question is asked about, in order, as far as it may be on the big screen; empty where it is asked once.
    ///
    /// Lines of people only where they were passed on and their authors agreed that they travel.
    /// - Complexity: O(statements, or contributions).
    public func statementsOnScreen(of question: Question, in group: Consultation) -> [StatementID] {
        switch question.per {
        case .statements(let list): statements(of: list).map(\.id)
        case .lines(let answer): group.contributions.filter { $0.question == answer && $0.travels }.map(\.id)
        case .promises: group.commitments.map(\.id)
        case nil: []
        }
    }

    /// Whether everybody who comes by is asked this, so that "48 of 60" says something: not where each gets some statements of many.
    public func isAskedOfEverybody(_ question: Question) -> Bool {
        guard let loop = question.per else { return true }
        guard case .statements(let list) = loop else { return false }
        return nodes.allSatisfy { node in
            if case .deal(let dealing) = node.action, dealing.loop == loop {
                (dealing.count ?? .max) >= statements(of: list).count
            } else {
                true
            }
        }
    }

    /// Whether this, of all that can be shown, may be shown now.
    public func mayShow(_ show: ScreenShow, in group: Consultation) -> Bool {
        switch show {
        case .code, .blank: return true
        case .results(let id): return canBeOnScreen(id)
        case .question(let key):
            guard canBeOnScreen(key.question) else { return false }
            let question = question(key.question)
            guard let id = key.statement else { return question.per == nil }
            return statementsOnScreen(of: question, in: group).contains(id)
        }
    }
}
