import DialogueEngine
import JSONText

/// One statement with those who agree, disagree and pass, as it stands in the standing's `statements`.
struct StanceFigure {
    let key: AnswerKey
    /// Its words; in public none of one that moderators took out.
    let text: LocalizedText
    /// Whether moderators took it out.
    let isTakenOut: Bool
    let agree: Int
    let disagree: Int
    let pass: Int
    /// People to whom the statement was put.
    let seen: Int

    /// The id evidence leads to.
    var figure: String { Self.figure(key) }
    static func figure(_ key: AnswerKey) -> String { "statement.\(key)" }
    var n: Int { agree + disagree + pass }

    /// Every statement somebody could take a stance on, in the script's order; without those that only a few were asked about.
    static func all(in crowd: Crowd) -> [StanceFigure] {
        crowd.dialogue.questions.filter { $0.kind == .stance && !crowd.dialogue.isAboutPerson($0) }.flatMap { question in
            crowd.keys(of: question).filter { !crowd.isOfFew($0) }.map { StanceFigure(key: $0, question: question, crowd: crowd) }
        }
    }

    init(key: AnswerKey, question: Question, crowd: Crowd) {
        self.key = key
        let statement = key.statement.flatMap { crowd.dialogue.statement($0, of: question) }
        isTakenOut = statement?.isTakenOut ?? false
        text = statement?.words(for: crowd.audience) ?? crowd.dialogue.prompt(of: question.id) ?? LocalizedText([.dutch: question.id.text])
        let given = crowd.given(to: key)
        func count(_ stance: OptionID) -> Int { given.count { $0.value == .option(stance) } }
        (agree, disagree, pass) = (count("agree"), count("disagree"), count("pass"))
        seen = crowd.people.count { $0.outcomes[key] != nil }
    }

    /// - Parameters:
    ///   - id: what the statement is called.
    ///   - split: how each group voted.
    func json(id: String, labels: Labels, split: GroupSplit) -> JSON {
        var members: [String: JSON] = [
            "id": .string(id), "figure": .string(figure), "question": .string(key.question.text), "text": labels.json(text),
            "origin": "script",
            "agree": .count(agree), "disagree": .count(disagree), "pass": .count(pass), "seen": .count(seen),
        ]
        for (name, count) in [("agreeing", agree), ("disagreeing", disagree), ("passing", pass)] {
            guard let share = ShareInterval(count, of: n) else {
                members[name] = .null
                continue
            }
            members[name] = ["share": .decimal(share.share), "interval": [.decimal(share.low), .decimal(share.high)]]
        }
        if isTakenOut { members["takenOut"] = true }
        return .object(members.with(split.members))
    }

    /// What each statement is called: by its own id, made unique by the question's where two questions share a list.
    static func ids(of figures: [StanceFigure]) -> [AnswerKey: String] {
        var used: Set<String> = []
        return figures.reduce(into: [:]) { ids, figure in
            let short = figure.key.statement?.text ?? figure.key.question.text
            let id = used.insert(short).inserted ? short : figure.key.description
            used.insert(id)
            ids[figure.key] = id
        }
    }
}

extension Statement {
    /// Whether moderators took it out.
    var isTakenOut: Bool { source?.moderation == .takenOut }

    /// Its words; in public none of one that moderators took out.
    func words(for audience: Audience) -> LocalizedText { isTakenOut && audience == .public ? Self.takenOut : text }

    private static let takenOut = LocalizedText([
        .dutch: "(weggehaald door de begeleider)", .english: "(taken out by the moderator)", .frisian: "(weihelle troch de begelieder)",
    ])
}
