import DialogueEngine

/// Makes questions of what was written, and checks that each has what its kind needs and nothing else.
struct QuestionCompiler {
    let part: PartOutline
    let names: Names
    let texts: TextCompiler
    let report: Report

    var reader: ShapeReader { ShapeReader(report: report) }
    private var allOwnKeys: Set<String> { Question.Kind.allCases.reduce(into: []) { $0.formUnion($1.ownKeys) } }

    /// - Returns: `nil`, reported, where the kind is not known.
    func question(_ outline: QuestionOutline) -> Question? {
        guard let kind = outline.kind else { return nil }
        if let answer = outline.shares { return .sharing(answer, as: outline.id) }
        let map = outline.map
        var question = Question(id: outline.id, kind: kind)
        question.sharedBy = outline.sharedBy
        for key in MapShape.answer.names where allOwnKeys.contains(key) && !kind.ownKeys.contains(key) {
            guard let place = map.keys[key] else { continue }
            report.add(.keyOfOtherKind, at: place, "an answer of kind \(kind.rawValue) has no '\(key)'")
        }
        if let key = kind.optionsKey {
            readOptions(key, into: &question, outline)
            checkOptions(of: question, outline)
        }
        readBounds(into: &question, outline)
        if kind == .points { readTotal(into: &question, outline) }
        if kind == .number { question.unit = map["unit"].flatMap { texts.text($0, "the unit") } }
        if kind == .scale, let labels = map["labels"] { readLabels(labels, into: &question) }
        readMarks(into: &question, map)
        readSharing(into: &question, map)
        if let place = map.keys["media"], question.media?.isEmpty == false, question.takes.isEmpty {
            let key = question.isSpecial ? "special" : question.setsLanguage ? "sets" : "required"
            report.add(
                .keyOfOtherKind, at: place, "an answer with '\(key)' takes no photo or voice note in its place")
        }
        return question
    }

    private func readMarks(into question: inout Question, _ map: ShapeMapping) {
        let kind = question.kind
        if kind.ownKeys.contains("shuffle") { question.isShuffled = map.read("shuffle") { reader.truth($0, "shuffle") } ?? false }
        question.isConfirmed = map.read("confirm") { reader.truth($0, "confirm") } ?? false
        question.isPersonal = map.read("personal") { reader.truth($0, "personal") } ?? false
        question.isSpecial = map.read("special") { reader.truth($0, "special") } ?? false
        question.isHiddenUntilClosed = map.read("results") { reader.word($0, "results", as: Results.self) } != nil
        question.isRequired = map.read("required") { reader.word($0, "required", as: Required.self) } != nil
        if question.isRequired, kind != .objection, kind != .consent, let place = map.keys["required"] {
            report.add(.neverSkipped, at: place, "nobody can skip this question, and it is no board's round of kind objection")
        }
        if let none = map["none"] {
            if case .scalar("0", .plain) = none.content { question.offersNone = true } else { report.add(.badValue, at: none, "none is 0") }
            if kind == .scale || kind == .number, question.bounds.contains(0) {
                report.add(
                    .repeatedSign, at: none, "0 is a number of '\(question.id)' already, so who rather says nothing would count as 0")
            }
        }
        if kind == .consent {
            for key in ["none", "confirm", "required"] {
                if let place = map.keys[key] {
                    report.add(.consentOption, at: place, "consent is answered with yes or no, and takes no '\(key)'")
                }
            }
        }
        if kind.ownKeys.contains("sets"), let sets = map["sets"], reader.word(sets, "sets", as: Sets.self) != nil {
            question.setsLanguage = true
            for option in question.options where !texts.languages.contains(Language(option.id.text)) {
                report.add(.notALanguage, at: map.keys["sets"] ?? sets, "'\(option.id)' is an option and not one of the languages here")
            }
        }
        if kind.ownKeys.contains("media"), let media = map["media"] {
            question.media = Set((reader.list(media, "media") ?? []).compactMap { reader.word($0, "media", as: SentFile.Sort.self) })
        }
        question.per = map["per"].flatMap { LoopReader(scope: texts.scope, report: report).loop($0) }
    }

    /// Reads what others may receive, and whether the author is asked.
    private func readSharing(into question: inout Question, _ map: ShapeMapping) {
        question.contributes = map.read("contribute") { reader.word($0, "contribute", as: Question.Contribution.self) }
        if let per = map.keys["per"], question.contributes != nil {
            report.add(.contributedOnce, at: per, "'\(question.id)' is given once for each, and only an answer given once can go to others")
        }
        guard let share = map["share"], let way = reader.word(share, "share", as: Share.self), way != .never else { return }
        (question.sharesAtTable, question.isHosted) = (way == .table || way == .hosted, way == .hosted)
        if question.kind != .text || map["contribute"] == nil {
            report.add(.shareNeedsWords, at: share, "only an answer of kind text with `contribute` can be shared with others")
        }
    }

    enum Share: String, CaseIterable { case ask, table, hosted, never }

    enum Results: String, CaseIterable { case closed }
    enum Required: String, CaseIterable { case reason }
    enum Sets: String, CaseIterable { case language }

    private func readTotal(into question: inout Question, _ outline: QuestionOutline) {
        guard let value = outline.map["total"] else {
            return report.add(.badTotal, at: outline.key, "points need a 'total', such as 10")
        }
        guard let total = reader.number(value, "total") else { return }
        if !(1...10_000).contains(total) { report.add(.badTotal, at: value, "a total lies between 1 and 10000") }
        question.total = total
    }

    private func readLabels(_ value: YAMLValue, into question: inout Question) {
        for (key, value) in reader.pairs(value, "labels") {
            let label = texts.text(value, "a label")
            guard let text = key.text, let number = Int(text) else {
                report.add(.wrongType, at: key, "labels are named by the numbers of the scale")
                continue
            }
            if !question.bounds.contains(number) {
                let bounds = question.bounds
                report.add(.labelOutside, at: key, "\(number) is not on the scale from \(bounds.lowerBound) to \(bounds.upperBound)")
            }
            question.labels[number] = label
        }
    }
}
