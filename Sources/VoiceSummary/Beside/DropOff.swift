import DialogueEngine
import JSONText

/// Where people leave the way: the questions in order, and the one at which most of those who were asked go no further.
///
/// Who skipped went on; who was asked and neither answered nor skipped is still there, or left.
struct DropOff {
    /// The places of the questions that belong to the way, among those of the standing.
    let steps: [QuestionSection]

    static let figure = "dropOff"

    private let k: Int

    init(_ sections: [QuestionSection], k: Int) {
        self.k = k
        // What is asked about lines of others and promises is asked of each as often as there are some, and not one step of a way.
        steps = sections.filter { !$0.isRouted && $0.account.asked > 0 && ($0.question.per == nil) && $0.question.kind != .sharing }
    }

    /// The question at which the largest share of those asked stopped, by the lower bound of that share, so that a question asked of few does not win by
    /// chance; `nil` where nowhere k people stopped: fewer are no pattern.
    var worst: QuestionSection? {
        let lost = steps.compactMap { step -> (step: QuestionSection, low: Double)? in
            let account = step.account
            guard account.unanswered >= k, let share = ShareInterval(account.unanswered, of: account.asked) else { return nil }
            return (step, share.low)
        }
        return lost.reduce(nil) { worst, each in worst.map { each.low > $0.low ? each : $0 } ?? each }?.step
    }

    var json: JSON {
        [
            "figure": .string(Self.figure), "steps": .array(steps.map { .string($0.question.id.text) }),
            "worst": worst.map { step in
                [
                    "question": .string(step.question.id.text), "figure": .string("\(Self.figure).\(step.question.id)"),
                    "asked": .count(step.account.asked),
                    "answered": .count(step.account.answered + step.account.spoken), "skipped": .count(step.account.skipped),
                    "unanswered": .count(step.account.unanswered),
                ]
            } ?? .null,
        ]
    }
}
