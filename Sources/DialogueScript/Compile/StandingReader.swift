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
        plan.pairs = (map.read("pairs") { reader.list($0, "pairs") } ?? []).compactMap { pair($0) }
        plan.coverage = map["coverage"].flatMap { once($0, "coverage", kinds: [.choice, .place]) }
        return plan
    }

    private func pair(_ value: YAMLValue) -> StandingPlan.Pair? {
        guard let map = ShapeMapping(value, .pair, reader: reader) else { return nil }
        let kinds: Set<Question.Kind> = [.scale, .number, .stance, .live]
        let before = map.required("before", of: "a pair", at: value).flatMap { once($0, "before", kinds: kinds) }
        let after = map.required("after", of: "a pair", at: value).flatMap { once($0, "after", kinds: kinds) }
        let title = map.required("title", of: "a pair", at: value).flatMap { texts.text($0, "the title") }
        guard let before, let after, let title else { return nil }
        let (first, second) = (plans.names.question(before.text), plans.names.question(after.text))
        if before == after {
            report.add(.otherKindNeeded, at: map["after"] ?? value, "a pair is two answers, and '\(after)' is named twice")
        } else if let first, let second, let one = first.kind, let other = second.kind, kinds.isSuperset(of: [one, other]) {
            let isAlike = one == other && ["min", "max"].allSatisfy { first.map[$0]?.text == second.map[$0]?.text }
            if !isAlike {
                report.add(
                    .otherKindNeeded, at: map["after"] ?? value,
                    "a pair is two answers of one kind with the same bounds, and '\(before)' and '\(after)' are not")
            }
        }
        return .init(before: before, after: after, title: title)
    }

    /// An answer that each person gives once.
    private func once(_ value: YAMLValue, _ what: String, kinds: Set<Question.Kind>) -> QuestionID? {
        guard let id = plans.answer(value, what, kinds: kinds) else { return nil }
        if plans.names.question(id.text)?.per != nil {
            report.add(.otherKindNeeded, at: value, "\(what) needs an answer that people give once, and '\(id)' has `per`")
        }
        return id
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
