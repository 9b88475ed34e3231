extension Wording {
    /// A text with its values filled in; a value that is not at hand leaves nothing.
    func fill(_ template: Template, at place: Place?) -> String {
        template.segments.reduce(into: "") { text, segment in
            switch segment {
            case .literal(let words): text += words
            case .value(.run(let field, let format)): text += Self.value(self.value(of: field, format), behind: text, in: language)
            case .value(let expression): text += value(of: expression, at: place)
            }
        }
    }

    /// A value that begins a sentence begins with a capital: "het college" in "Het college beslist."
    private static func value(_ value: String, behind text: String, in language: Language) -> String {
        let before = text.last { $0 != " " }
        guard before == nil || text.last == " " && ".!?".contains(before!) || before == "\n", let first = value.first else { return value }
        if language == .dutch, value.hasPrefix("ij") { return "IJ" + value.dropFirst(2) }
        return first.uppercased() + value.dropFirst()
    }

    private func value(of expression: Template.Expression, at place: Place?) -> String {
        switch expression {
        case .run(let field, let format): return value(of: field, format)
        case .answer(let question):
            return record(of: question, near: place).flatMap { record in record.value.map { inWords($0, at: record.place) } } ?? ""
        case .call(let function, let question): return call(function, question, near: place)
        case .group(let value): return self.value(of: value, at: place)
        case .statement: return statement(at: place)
        case .overview: return saying(.overview)?.text ?? ""
        case .questions: return small.range(dialogue.distances.whole(from: dialogue.start, of: dialogue))
        case .minutes: return dialogue.minutes.map { "\($0)" } ?? ""
        }
    }

    func value(of field: FieldID, _ format: Template.Format) -> String {
        if let filled = scene.group.fields[field] { return inLanguage(filled) }
        return switch dialogue.run.values[field] {
        case .text(let versions): versions[language] ?? dialogue.languages.lazy.compactMap { versions[$0] }.first ?? ""
        case .date(let day): LocalDates.text(day, in: language)
        case .time(let instant): LocalDates.text(instant, in: language, zone: dialogue.run.timeZone, withTime: format == .time)
        case .number(let number): "\(number)"
        case nil: ""
        }
    }

    /// What a question asked again and again is about at `place`; empty elsewhere.
    func statement(at place: Place?) -> String {
        guard let id = place?.statement else { return "" }
        if let spoken = spoken(id) { return spoken }
        for list in dialogue.statements {
            if let statement = dialogue.statements(of: list.id).first(where: { $0.id == id }) { return plain(statement.text) }
        }
        return ""
    }

    private func record(of question: QuestionID, near place: Place?) -> Record? {
        let isPerStatement = dialogue.question(question).per != nil
        return session.record(of: AnswerKey(question, isPerStatement ? place?.statement : nil))
    }

    private func call(_ function: Template.Function, _ id: QuestionID, near place: Place?) -> String {
        guard let record = record(of: id, near: place), let value = record.value.flatMap(words.open) else { return "" }
        let question = dialogue.question(id)
        let order = session.orders.first { $0.question == id }?.options ?? question.options.map(\.id)
        switch (function, value) {
        case (.top, .points(let shares)):
            let most = shares.map(\.points).max() ?? 0
            let top = order.first { option in shares.contains { $0.option == option && $0.points == most } }
            return top.map { label(of: $0, question, at: record.place) } ?? ""
        case (.top, .ranking(let ids)), (.top, .options(let ids)): return ids.first.map { label(of: $0, question, at: record.place) } ?? ""
        case (.zero, .points(let shares)):
            let zero = order.first { option in !shares.contains { $0.option == option } }
            return zero.map { label(of: $0, question, at: record.place) } ?? ""
        case (.shares, .points(let shares)):
            return shares.map { (question.option($0.option)?.key ?? "") + "\($0.points)" }.joined(separator: " ")
        default: return inWords(value, at: record.place)
        }
    }

    private func label(of id: OptionID, _ question: Question, at place: Place) -> String {
        let text = dialogue.asking(at: place.node)?.labels[id] ?? question.option(id)?.label
        return text.map { plain($0, at: place) } ?? id.text
    }

    /// An answer as people say it: labels, numbers with their unit, a date, their own words.
    func inWords(_ value: AnswerValue, at place: Place) -> String {
        guard let asking = dialogue.asking(at: place.node) else { return "" }
        let question = dialogue.question(asking.question)
        switch value {
        case .option(let id): return label(of: id, question, at: place)
        case .options(let ids): return small.joined(ids.map { label(of: $0, question, at: place) })
        case .ranking(let ids): return ids.enumerated().map { "\($0 + 1). \(label(of: $1, question, at: place))" }.joined(separator: ", ")
        case .number(let number) where question.labels[number] != nil: return "\(number) \(plain(question.labels[number]!, at: place))"
        case .number(let number): return question.unit.map { "\(number) \(plain($0))" } ?? "\(number)"
        case .points(let shares): return shares.map { "\(label(of: $0.option, question, at: place)) \($0.points)" }.joined(separator: ", ")
        case .day(let day): return LocalDates.text(day, in: language)
        case .words(let id): return words[id] ?? ""
        case .sealed: return words.open(value).map { inWords($0, at: place) } ?? ""
        }
    }
}
