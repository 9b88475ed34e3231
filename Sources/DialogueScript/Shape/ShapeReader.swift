import DialogueEngine

/// Takes values of the kinds the format knows out of a tree, and reports what is something else.
struct ShapeReader {
    let report: Report

    /// The words of a scalar.
    func text(_ value: YAMLValue, _ what: String) -> String? {
        guard let text = value.text, !value.isNull else {
            report.add(.wrongType, at: value, "\(what) is words")
            return nil
        }
        guard !value.isUnquotedTruth else {
            report.add(.unquotedTruth, at: value, "YAML reads \(text) as a truth value here; put it in quotes: \"\(text)\"")
            return nil
        }
        return text
    }

    func number(_ value: YAMLValue, _ what: String) -> Int? {
        if case .scalar(let text, .plain) = value.content, let number = Int(text) { return number }
        report.add(.wrongType, at: value, "\(what) is a whole number")
        return nil
    }

    func decimal(_ value: YAMLValue, _ what: String) -> Double? {
        if case .scalar(let text, .plain) = value.content, let number = Double(text), number.isFinite { return number }
        report.add(.wrongType, at: value, "\(what) is a number")
        return nil
    }

    /// A number from 0 to 1.
    func share(_ value: YAMLValue, _ what: String) -> Double? {
        guard let share = decimal(value, what) else { return nil }
        guard (0...1).contains(share) else {
            report.add(.shareOutside, at: value, "\(what) lies between 0 and 1")
            return nil
        }
        return share
    }

    func truth(_ value: YAMLValue, _ what: String) -> Bool? {
        if case .scalar(let text, .plain) = value.content, text == "true" || text == "false" { return text == "true" }
        report.add(.wrongType, at: value, "\(what) is true or false")
        return nil
    }

    func list(_ value: YAMLValue, _ what: String) -> [YAMLValue]? {
        if case .sequence(let elements) = value.content { return elements }
        report.add(.wrongType, at: value, "\(what) is a list")
        return nil
    }

    func span(_ value: YAMLValue, _ what: String) -> Span? {
        guard let text = text(value, what) else { return nil }
        if let span = Span(text), span.milliseconds > 0 { return span }
        report.add(.badValue, at: value, "\(what) is a duration such as 30s, 15m, 24h, 3d or 2w")
        return nil
    }

    func day(_ value: YAMLValue, _ what: String) -> Day? {
        guard let text = text(value, what) else { return nil }
        if let day = Day(text) { return day }
        report.add(.badValue, at: value, "\(what) is a day such as 2026-06-01")
        return nil
    }

    /// One of the words a key takes.
    func word<Word: RawRepresentable & CaseIterable>(_ value: YAMLValue, _ what: String, as: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let text = text(value, what) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        let list = known.map { "'\($0)'" }.joined(separator: ", ")
        report.add(.badValue, at: value, "\(what) is one of \(list)", suggestion: known.nearest(to: text))
        return nil
    }

    /// An id that is defined here: `[a-z_][a-z0-9_]*`; a field of the run data may have capitals after its first letter.
    func id(_ value: YAMLValue, of what: String, isField: Bool = false) -> String? {
        guard let text = reference(value, what) else { return nil }
        guard text.isSlug || (isField && text.isFieldName) else {
            let slug = String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
            let message = "the id of \(what) is lower-case letters, digits and underscores, and begins with no digit"
            report.add(.badID, at: value, message, suggestion: slug.isSlug && slug != text ? slug : nil)
            return nil
        }
        return text
    }

    /// A name that stands for something defined elsewhere.
    func reference(_ value: YAMLValue, _ what: String) -> String? {
        guard let text = value.text, !value.isNull else {
            report.add(.wrongType, at: value, "\(what) is named by its id")
            return nil
        }
        guard !value.isUnquotedTruth else {
            report.add(.unquotedTruth, at: value, "YAML reads \(text) as a truth value here; put it in quotes: \"\(text)\"")
            return nil
        }
        return text
    }
}
