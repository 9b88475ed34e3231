import DialogueEngine

/// Reads how many residents there are of each answer, out of run data.
struct PopulationSection {
    let dialogue: Dialogue
    let report: Report

    private var reader: ShapeReader { ShapeReader(report: report) }
    private var names: PopulationNames { PopulationNames(dialogue: dialogue) }

    /// - Returns: `nil` where nothing in it is sound; it is reported then.
    func read(_ value: YAMLValue) -> PopulationTable? {
        let parts = reader.pairs(value, "the population").compactMap { part(of: $0, $1) }
        return parts.isEmpty ? nil : PopulationTable(parts: parts)
    }

    private func part(of key: YAMLValue, _ value: YAMLValue) -> PopulationTable.Part? {
        guard let question = reader.reference(key, "an answer"), let options = options(of: question, key),
            let map = ShapeMapping(value, .residentsOfAnswers, reader: reader)
        else { return nil }
        let what = "the table of '\(question)'"
        let source = map.required("source", of: what, at: value).flatMap { self.source($0) }
        let day = map.required("date", of: what, at: value).flatMap { self.day($0) }
        guard let people = map.required("people", of: what, at: value) else { return nil }
        let pairs = reader.pairs(people, "the residents")
        let cells = pairs.compactMap { cell($0, $1, of: question, among: options) }
        guard cells.count == pairs.count, let source, let day else { return nil }
        let part = PopulationTable.Part(question: QuestionID(question), cells: cells, source: source, date: day)
        if cells.count < 2 { report.add(.populationCell, at: key, PopulationNames.oneAnswer(question)) }
        if part.people == 0 { report.add(.populationValue, at: key, PopulationNames.nobody(question)) }
        return part
    }

    private func options(of question: String, _ key: YAMLValue) -> [OptionID]? {
        do throws(PopulationNames.Fault) {
            return try names.options(of: question)
        } catch {
            report.add(.populationCell, at: key, error.message, suggestion: error.suggestion, missing: error.missing)
            return nil
        }
    }

    private func cell(_ key: YAMLValue, _ value: YAMLValue, of question: String, among known: [OptionID]) -> PopulationTable.Cell? {
        let option = reader.reference(key, "an option").flatMap { self.option($0, at: key, of: question, among: known) }
        let count = value.text.flatMap { PopulationNames.count($0) }
        if count == nil { report.add(.populationValue, at: value, PopulationNames.noCount(value.text ?? "…")) }
        guard let option, let count else { return nil }
        return PopulationTable.Cell(option: option, people: count)
    }

    private func option(_ name: String, at key: YAMLValue, of question: String, among known: [OptionID]) -> OptionID? {
        do throws(PopulationNames.Fault) {
            return try names.option(name, of: question, among: known)
        } catch {
            report.add(.populationCell, at: key, error.message, suggestion: error.suggestion)
            return nil
        }
    }

    private func source(_ value: YAMLValue) -> String? {
        guard let text = reader.text(value, "the source") else { return nil }
        let words = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        if words.isEmpty { report.add(.populationValue, at: value, PopulationNames.noSource) }
        return words.isEmpty ? nil : words
    }

    private func day(_ value: YAMLValue) -> Day? {
        if let day = value.text.flatMap({ Day($0) }) { return day }
        report.add(.populationValue, at: value, PopulationNames.noDay(value.text ?? "…"))
        return nil
    }
}
