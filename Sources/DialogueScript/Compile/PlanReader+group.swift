import DialogueEngine

extension PlanReader {
    private var reader: ShapeReader { ShapeReader(report: report) }

    /// What travels from person to person.
    func contributions(_ value: YAMLValue) -> [ContributionPlan] {
        reader.pairs(value, "contributions").compactMap { key, value in
            guard let sort = reader.word(key, "a contribution", as: Question.Contribution.self),
                let map = ShapeMapping(value, "a contribution", keys: ["from", "hold", "readers"], reader: reader)
            else { return nil }
            let from = map.required("from", of: "a contribution", at: key).map { answers($0, "from", kinds: [.text, .objection]) } ?? []
            let isHeld = map.read("hold") { reader.truth($0, "hold") } ?? false
            let readers = map.read("readers") { reader.number($0, "readers") } ?? 10
            return ContributionPlan(sort: sort, questions: from, isHeld: isHeld, readers: max(1, readers))
        }
    }

    /// By which answer people have a role.
    func roles(_ value: YAMLValue) -> RolePlan? {
        guard let map = ShapeMapping(value, "the roles", keys: ["answer", "shown"], reader: reader) else { return nil }
        let role = map.required("answer", of: "the roles", at: value).flatMap { answer($0, "the roles", kinds: [.choice]) }
        let shown = map["shown"].flatMap { answer($0, "shown", kinds: [.confirm]) }
        return role.map { RolePlan(question: $0, shown: shown) }
    }
}
