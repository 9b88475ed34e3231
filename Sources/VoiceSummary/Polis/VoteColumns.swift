public import DialogueEngine
public import OpinionGroups

/// The votes of a consultation: its people down, its statements across.
///
/// People who declined or were erased are no row; people who saw nothing are an empty one.
struct VoteColumns {
    /// One statement of one question.
    struct Column {
        let key: AnswerKey
        let statement: Statement?
    }

    let columns: [Column]
    /// Statements in which no groups are looked for: moderators took them out, they are about the people rather than the subject, or they were put to a few
    /// people only.
    let isLeftOut: [Bool]
    /// The places in ``Crowd/people`` of the rows.
    let people: [Int]
    let votes: VoteMatrix

    /// - Complexity: O(people + answers), and a sort of the statements.
    init(_ crowd: Crowd) {
        let questions = crowd.dialogue.questions.filter { $0.kind == .stance && !crowd.dialogue.isAboutPerson($0) }
        columns = questions.flatMap { question in
            crowd.keys(of: question).map { key in
                Column(key: key, statement: key.statement.flatMap { crowd.dialogue.statement($0, of: question) })
            }
        }
        isLeftOut = columns.map { column in
            column.statement?.source?.moderation == .takenOut || column.statement?.source?.isMeta ?? false || crowd.isOfFew(column.key)
        }
        people = crowd.people.indices.filter { crowd.people[$0].isCounted }
        var rows = [Int](repeating: -1, count: crowd.people.count)
        for (row, person) in people.enumerated() { rows[person] = row }
        var book = VoteBook()
        for (column, entry) in columns.enumerated() {
            for given in crowd.given(to: entry.key) {
                if let vote = Vote(given.value) { book.set(vote, person: rows[given.person], statement: column) }
            }
        }
        book.reserve(people: people.count, statements: columns.count)
        votes = book.matrix
    }
}

extension Vote {
    /// The vote of an answer to a question of kind `stance`.
    init?(_ value: AnswerValue) {
        switch value {
        case .option("agree"): self = .agree
        case .option("disagree"): self = .disagree
        case .option("pass"): self = .pass
        default: return nil
        }
    }

    /// The option of a question of kind `stance`.
    public var option: OptionID {
        switch self {
        case .agree: "agree"
        case .disagree: "disagree"
        case .pass: "pass"
        }
    }
}
