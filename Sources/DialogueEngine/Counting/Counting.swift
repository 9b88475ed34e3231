/// All that a script counts over people.
struct Counting: Sendable {
    let answers: [CountedAnswer]

    /// - Parameter conditions: every condition of the script, in its order.
    init(_ conditions: [Condition], of questions: [Question]) {
        var rules: [Int: [Condition]] = [:]
        var byVoice: Set<Int> = []
        for count in conditions.flatMap(\.counts) {
            guard let slot = count.slot, questions.indices.contains(slot) else { continue }
            let isNew = !rules[slot, default: []].contains { $0.source == count.rule.source }
            if isNew { rules[slot, default: []].append(count.rule) }
            if count.group != Condition.Count.everybody { byVoice.insert(slot) }
        }
        answers = rules.sorted { $0.key < $1.key }.map { slot, rules in
            CountedAnswer(questions[slot], slot: slot, rules: rules, isByVoice: byVoice.contains(slot))
        }
    }

    func place(of question: QuestionID) -> Int? { answers.firstIndex { $0.question == question } }

    /// What a call of `count` or `share` asks for; `nil` where nothing of the kind is counted.
    func figure(_ arguments: [ConditionValue]) -> CountedFigure? {
        guard arguments.count == 3, case .string(let group) = arguments[0], case .int(let slot) = arguments[1],
            case .string(let source) = arguments[2], let place = answers.firstIndex(where: { $0.slot == Int(slot) }),
            let rule = answers[place].rule(source)
        else { return nil }
        return CountedFigure(answer: place, rule: rule, voice: group == Condition.Count.everybody ? nil : VoiceID(group))
    }
}

/// One figure: how many of everybody, or of a voice, a rule holds for.
struct CountedFigure: Hashable, Sendable {
    /// The place of the answer in ``Counting/answers``.
    let answer: Int
    /// The place of the rule among those of the answer.
    let rule: Int
    /// `nil` is everybody.
    let voice: VoiceID?
}

/// For how many of `people` a rule holds.
struct CountedShare: Equatable, Sendable {
    let holding: Int
    /// Those who answered.
    let people: Int

    /// Between 0 and 1; `nil` of nobody.
    var share: Double? { people == 0 ? nil : Double(holding) / Double(people) }
}
