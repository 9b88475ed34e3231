import DialogueEngine

/// Reads what the standing does with which answer.
struct StandingReader {
    let plans: PlanReader
    let texts: TextCompiler
    let report: Report

    private var reader: ShapeReader { ShapeReader(report: report) }

    func standing(_ value: YAMLValue) -> StandingPlan {
        var plan = StandingPlan()
        guard let map = ShapeMapping(value, .standing, reader: reader) else { return plan }
        plan.attitude = map["attitude"].flatMap { attitude($0) }
        plan.overlaps = (map.read("overlap") { reader.list($0, "overlap") } ?? []).compactMap { overlap($0) }
        plan.missing = map["missing"].map { plans.answers($0, "missing", kinds: [.text]) } ?? []
        plan.words = (map.read("words") { reader.list($0, "words") } ?? []).compactMap { words($0) }
        plan.quotes = map["quotes"].flatMap { plans.answer($0, "quotes", kinds: [.confirm]) }
        let kinds: Set<Question.Kind> = [.choice, .stance, .scale, .confirm, .place, .live, .recognise]
        plan.splits = map["splits"].map { plans.answers($0, "splits", kinds: kinds) } ?? []
        return plan
    }

    private func attitude(_ value: YAMLValue) -> StandingPlan.Attitude? {
        guard let map = ShapeMapping(value, .attitude, reader: reader) else { return nil }
        let question = map.required("answer", of: "the attitude", at: value).flatMap {
            plans.answer($0, "the attitude", kinds: [.number, .scale])
        }
        let low = map.required("negative", of: "the attitude", at: value).flatMap { reader.number($0, "negative") }
        let high = map.required("positive", of: "the attitude", at: value).flatMap { reader.number($0, "positive") }
        guard let question, let low, let high else { return nil }
        if low > high { report.add(.badBounds, at: map["negative"] ?? value, "'negative' is at most 'positive'") }
        return .init(question: question, negative: low, positive: high)
    }

    private func overlap(_ value: YAMLValue) -> StandingPlan.Overlap? {
        guard let map = ShapeMapping(value, .overlap, reader: reader) else { return nil }
        let kinds: Set<Question.Kind> = [.points, .rank, .choices, .choice]
        let of = map.required("of", of: "an overlap", at: value).flatMap { plans.answer($0, "an overlap", kinds: kinds) }
        let reasons = map["reasons"].map { plans.answers($0, "reasons", kinds: [.text]) } ?? []
        return of.map { .init(question: $0, reasons: reasons) }
    }

    private func words(_ value: YAMLValue) -> StandingPlan.Words? {
        guard let map = ShapeMapping(value, .wordList, reader: reader) else { return nil }
        let of = map.required("of", of: "a list of words", at: value).flatMap { plans.answer($0, "words", kinds: [.text]) }
        let title = map.required("title", of: "a list of words", at: value).flatMap { texts.text($0, "the title") }
        guard let of, let title else { return nil }
        return .init(question: of, title: title)
    }
}
