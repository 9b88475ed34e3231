import DialogueEngine

extension PlanReader {
    private var reader: ShapeReader { ShapeReader(report: report) }

    /// Tables of a few people and their go-rounds.
    func tables(_ value: YAMLValue) -> TablePlan? {
        guard let map = ShapeMapping(value, .tables, reader: reader) else { return nil }
        let least = map.read("least") { reader.number($0, "least") } ?? 4
        let most = map.read("most") { reader.number($0, "most") } ?? 8
        if least < 2 || most < least { report.add(.badValue, at: value, "a table has at least 2 people, and `most` is not below `least`") }
        let rounds = map.required("rounds", of: "the tables", at: value).flatMap { reader.list($0, "rounds") } ?? []
        return TablePlan(least: max(2, least), most: max(2, least, most), rounds: rounds.compactMap { round($0) })
    }

    private func round(_ value: YAMLValue) -> TablePlan.Round? {
        guard let map = ShapeMapping(value, .round, reader: reader) else { return nil }
        let question = map.required("answer", of: "a round", at: value).flatMap { answer($0, "a round", kinds: [.text]) }
        let timeout = map.required("timeout", of: "a round", at: value).flatMap { reader.span($0, "timeout") }
        guard let question, let timeout else { return nil }
        return .init(question: question, timeout: timeout)
    }
}
