/// An answer of which a script counts something: `count('all', answers.r4 == 'tegen')`.
///
/// A rule looks at one answer, so that nobody is pointed at by two things that are true of few together.
public struct CountedAnswer: Sendable {
    /// Which of the rules hold for somebody: bit n is the rule at place n.
    typealias Pattern = UInt32

    /// The most rules about one answer: each further one divides people into smaller cells.
    public static let ruleLimit = 8
    /// The most values of which all are tried.
    private static let valueLimit = 1_000

    let question: QuestionID
    /// The slot of the answer in conditions.
    let slot: Int
    /// In the order of the script.
    let rules: [Condition]
    /// Whether some count is of one voice.
    let isByVoice: Bool
    /// What can hold together: of three options three patterns, since nobody chose two of them.
    let possible: [Pattern]

    /// - Complexity: O(values × rules) where the answer has at most a thousand values, O(2^rules) otherwise.
    init(_ question: Question, slot: Int, rules: [Condition], isByVoice: Bool) {
        let rules = Array(rules.prefix(Self.ruleLimit))
        (self.question, self.slot, self.rules, self.isByVoice) = (question.id, slot, rules, isByVoice)
        if let values = question.allValues(atMost: Self.valueLimit) {
            possible = Set(values.map { Self.pattern(of: rules, in: OneAnswer(slot: slot, value: $0)) }).sorted()
        } else {
            possible = Array(0..<(1 << Pattern(rules.count)))
        }
    }

    /// Which rules hold in `scope`.
    func pattern(in scope: some ConditionScope) -> Pattern { Self.pattern(of: rules, in: scope) }

    private static func pattern(of rules: [Condition], in scope: some ConditionScope) -> Pattern {
        rules.indices.reduce(0) { rules[$1].holds(in: scope) ? $0 | 1 << Pattern($1) : $0 }
    }

    /// The rules of a pattern as they are written, which is how the log keeps them.
    func sources(of pattern: Pattern) -> [String] { rules.indices.filter { pattern & 1 << Pattern($0) != 0 }.map { rules[$0].source } }

    /// Reads what ``sources(of:)`` wrote; a rule that the script has no longer is left out.
    func pattern(of sources: [String]) -> Pattern {
        rules.indices.reduce(0) { sources.contains(rules[$1].source) ? $0 | 1 << Pattern($1) : $0 }
    }

    func rule(_ source: String) -> Int? { rules.firstIndex { $0.source == source } }
}

/// Somebody of whom one answer is known.
private struct OneAnswer: ConditionScope {
    let slot: Int
    let value: ConditionValue

    func variable(_ slot: Int) -> ConditionValue? { slot == self.slot ? value : nil }
    func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? { nil }
}

extension Question {
    /// The kinds of which people can be counted: one option or one number a person.
    public static let countedKinds: Set<Kind> = [.choice, .stance, .confirm, .live, .objection, .recognise, .verdict, .scale, .number]

    /// All values an answer can have in conditions; `nil` where they are too many.
    fileprivate func allValues(atMost limit: Int) -> [ConditionValue]? {
        if kind.conditionsSeeNumber { return bounds.count <= limit ? bounds.map { .int(Int64($0)) } : nil }
        return options.isEmpty ? nil : options.map { .string($0.id.text) }
    }
}

extension Question.Kind {
    fileprivate var conditionsSeeNumber: Bool { self == .scale || self == .number }
}
