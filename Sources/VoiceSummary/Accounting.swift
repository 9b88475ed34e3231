import DialogueEngine
import JSONText

/// Where everybody known to the consultation stands: one state each, none left out.
struct Accounting {
    private(set) var counts: [Person.State: Int] = [:]
    let known: Int
    /// People who answered something that counts.
    let tookPart: Int

    init(of people: [Person]) {
        (known, tookPart) = (people.count, people.count(where: \.tookPart))
        for person in people { counts[person.state, default: 0] += 1 }
        precondition(counts.values.reduce(0, +) == known, "everybody has exactly one state")
    }

    /// How many people are in `state`.
    subscript(state: Person.State) -> Int { counts[state] ?? 0 }

    var json: JSON {
        var members: [String: JSON] = ["figure": "accounting", "known": .count(known), "tookPart": .count(tookPart)]
        for state in Person.State.allCases { members[state.rawValue] = .count(self[state]) }
        return .object(members)
    }
}

/// What became of one question: everybody who was asked, in one of four ways.
struct QuestionAccount {
    private(set) var asked = 0
    private(set) var answered = 0
    private(set) var unanswered = 0
    /// Answers that were spoken, and whose authors have yet to say that they were written out well.
    private(set) var spoken = 0
    private(set) var skips: [SkipReason: Int] = [:]
    private(set) var late = 0
    /// Answers that are sealed, and whose text is not at hand.
    private(set) var unopened = 0

    /// Why somebody gave no answer, and gives none unless they come back to it.
    static let reasons = SkipReason.allCases.filter { $0 != .spoken }

    init() {}

    init(of key: AnswerKey, people: [Person]) {
        for person in people {
            late += person.late[key] ?? 0
            guard let outcome = person.outcomes[key] else { continue }
            asked += 1
            switch outcome {
            case .answered(let value):
                answered += 1
                if value == nil { unopened += 1 }
            case .skipped(.spoken): spoken += 1
            case .skipped(let reason): skips[reason, default: 0] += 1
            case .unanswered: unanswered += 1
            }
        }
        precondition(asked == answered + skipped + spoken + unanswered, "nobody who was asked drops out")
    }

    var skipped: Int { skips.values.reduce(0, +) }

    /// Both together, for the statements of a loop.
    static func + (a: QuestionAccount, b: QuestionAccount) -> QuestionAccount {
        var sum = a
        sum.asked += b.asked
        sum.answered += b.answered
        sum.unanswered += b.unanswered
        sum.spoken += b.spoken
        sum.skips.merge(b.skips, uniquingKeysWith: +)
        sum.late += b.late
        sum.unopened += b.unopened
        return sum
    }

    var members: [String: JSON] {
        var because: [String: JSON] = [:]
        for reason in Self.reasons { because[reason.rawValue] = .count(skips[reason] ?? 0) }
        return [
            "asked": .count(asked), "answered": .count(answered), "skipped": .count(skipped), "unanswered": .count(unanswered),
            "spoken": .count(spoken), "skippedBecause": .object(because), "late": .count(late), "unopened": .count(unopened),
        ]
    }
}
