import DialogueEngine

/// Whether what a condition counts over people may be counted, and whether a phase's rule looks at everybody only.
struct CountCheck {
    let scope: Scope
    let report: Report
    let source: String
    let value: YAMLValue
    let subject: ConditionCheck.Subject

    func run(_ condition: Condition) {
        for count in condition.counts { check(count) }
        guard subject == .group else { return }
        let people = 0...scope.names.questions.count
        if let slot = condition.variables.sorted().first(where: people.contains) {
            refuse("'\(name(of: slot))' is of one person, and a phase moves everybody on: count people, with count('all', …)")
        }
        let counted = condition.counts.map { $0.offset..<($0.offset + $0.length) }
        for call in condition.calls where !counted.contains(where: { $0.contains(call.offset) }) {
            guard let function = HostFunction(rawValue: call.function), !Self.ofEverybody.contains(function) else { continue }
            refuse("\(function) is of one person, and a phase moves everybody on", offset: call.offset, length: call.length)
        }
    }

    /// What holds for everybody alike.
    private static let ofEverybody: Set<HostFunction> = [.reached, .carried, .now, .count, .share]

    private func check(_ count: Condition.Count) {
        let known = [Condition.Count.everybody] + scope.names.voices
        if !known.contains(count.group) {
            report.add(
                .conditionArgument, in: value, offset: count.groupOffset, length: count.group.utf8.count + 2,
                "there is no voice '\(count.group)'", suggestion: known.nearest(to: count.group), missing: "voice \(count.group)")
        }
        if subject == .voice { return refuse("whose voice somebody is does not follow from what others said", of: count) }
        guard let slot = count.slot, scope.names.questions.indices.contains(slot), count.rule.calls.isEmpty else {
            return refuse("people are counted by one answer of theirs, as in answers.mag == 'ja', and by nothing else", of: count)
        }
        let question = scope.names.questions[slot]
        if let kind = question.kind, !Question.countedKinds.contains(kind) {
            refuse("'\(question.id)' is of kind \(kind.rawValue): people are counted by one option or one number", of: count)
        } else if question.per != nil {
            refuse("'\(question.id)' is answered once for each of something: people are counted by one answer", of: count)
        } else if question.isSpecial {
            refuse("'\(question.id)' is special-category data, which no condition counts", of: count)
        } else if subject == .step {
            report.add(
                .countHidden, in: value, offset: count.offset, length: count.length,
                "nobody sees this as long as fewer than 10 people are on either side of it; until then it is false")
        }
    }

    private func name(of slot: Int) -> String {
        slot < scope.names.questions.count ? scope.names.questions[slot].id.text : "item"
    }

    private func refuse(_ message: String, of count: Condition.Count) {
        report.add(.countedRule, in: value, offset: count.ruleOffset, length: count.rule.source.utf8.count, message)
    }

    private func refuse(_ message: String, offset: Int = 0, length: Int? = nil) {
        report.add(.groupRule, in: value, offset: offset, length: length ?? source.utf8.count, message)
    }
}
