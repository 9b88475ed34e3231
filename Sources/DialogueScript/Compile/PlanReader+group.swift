import DialogueEngine

extension PlanReader {
    private var reader: ShapeReader { ShapeReader(report: report) }

    /// What travels from person to person.
    func contributions(_ value: YAMLValue) -> [ContributionPlan] {
        reader.pairs(value, "contributions").compactMap { key, value in
            guard let sort = reader.word(key, "a contribution", as: Question.Contribution.self),
                let map = ShapeMapping(value, .contribution, reader: reader)
            else { return nil }
            let list = map.required("from", of: "a contribution", at: key).flatMap { reader.list($0, "from") } ?? []
            let from = list.compactMap { contributed($0, as: sort) }
            let isHeld = map.read("hold") { reader.truth($0, "hold") } ?? false
            let readers = map.read("readers") { reader.number($0, "readers") } ?? 10
            return ContributionPlan(sort: sort, questions: from, isHeld: isHeld, readers: max(1, readers))
        }
    }

    private func contributed(_ value: YAMLValue, as sort: Question.Contribution) -> QuestionID? {
        guard let id = answer(value, "from", kinds: [.text, .objection]) else { return nil }
        if let own = names.question(id.text)?.contributes, own != sort {
            report.add(.otherSort, at: value, "'\(id)' contributes a \(own.rawValue), and stands here under '\(sort.rawValue)'")
        }
        return id
    }

    /// By which answer people have a role.
    func roles(_ value: YAMLValue) -> RolePlan? {
        guard let map = ShapeMapping(value, .roles, reader: reader) else { return nil }
        let role = map.required("answer", of: "the roles", at: value).flatMap { answer($0, "the roles", kinds: [.choice]) }
        let shown = map["shown"].flatMap { answer($0, "shown", kinds: [.confirm]) }
        return role.map { RolePlan(question: $0, shown: shown) }
    }
}
