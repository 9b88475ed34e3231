import DialogueEngine

/// Reads the rule by which a phase may move on.
struct AdvanceReader {
    let plans: PlanReader
    let conditions: ConditionCheck

    private var report: Report { plans.report }
    private var reader: ShapeReader { ShapeReader(report: report) }

    /// - Returns: `nil`, reported, where it is no rule.
    func advance(_ value: YAMLValue) -> Advance? {
        guard let map = ShapeMapping(value, .advance, reader: reader) else { return nil }
        let rules = MapShape.advance.oneOf
        let given = rules.compactMap { key in map[key].map { (key, $0) } }
        guard let (key, rule) = given.first, given.count == 1 else {
            report.add(.badValue, at: value, "advance has exactly one of the keys \(rules.joined(separator: ", "))")
            return nil
        }
        switch key {
        case "moderator":
            if reader.truth(rule, "moderator") == false {
                report.add(.badValue, at: rule, "a rule by which the moderator does not move on is left out; write the other rules alone")
            }
            return .moderator
        case "deadline": return plans.moment(rule, spans: true).map(Advance.deadline)
        case "quorum": return quorum(rule)
        case "spread": return plans.lines(rule, "spread").map(Advance.spread)
        case "when": return conditions.condition(rule, "the rule of a phase", of: .group).map(Advance.when)
        default:
            let entries = reader.list(rule, key) ?? []
            if case .sequence(let elements) = rule.content, elements.isEmpty {
                report.add(.badValue, at: rule, "'\(key)' holds no rule: name at least one")
            }
            let rules = entries.compactMap { self.advance($0) }
            return key == "any" ? .any(rules) : .all(rules)
        }
    }

    private func quorum(_ value: YAMLValue) -> Advance? {
        guard let map = ShapeMapping(value, .quorum, reader: reader) else { return nil }
        let share = map.required("share", of: "a quorum", at: value).flatMap { reader.share($0, "the share of a quorum") }
        if share == 0, let place = map["share"] { report.add(.badValue, at: place, "a quorum of 0 is there before anybody is") }
        let voices = map.read("everyVoice") { reader.number($0, "everyVoice") } ?? 0
        if voices < 0, let place = map["everyVoice"] { report.add(.badValue, at: place, "everyVoice is 0 or more people of each voice") }
        return share.map { .quorum(share: $0, everyVoice: max(0, voices)) }
    }
}
