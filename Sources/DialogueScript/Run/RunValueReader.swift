import DialogueEngine

/// Reads values of run fields by their declared type.
struct RunValueReader {
    let languages: [Language]
    let moments: LocalMoment
    let report: Report

    private var reader: ShapeReader { ShapeReader(report: report) }

    func value(_ value: YAMLValue, of field: String, kind: RunField.Kind) -> RunValue? {
        switch kind {
        case .text: return words(value, field).map(RunValue.text)
        case .date:
            if let day = value.text.flatMap({ Day($0) }) { return .date(day) }
            return refuse(value, "'\(field)' is a day such as 2026-06-01")
        case .time:
            if let time = value.text.flatMap(moments.instant) { return .time(time) }
            return refuse(value, "'\(field)' is a moment such as 2026-06-01T18:00")
        case .number:
            if case .scalar(let text, .plain) = value.content, let number = Int64(text) { return .number(number) }
            return refuse(value, "'\(field)' is a whole number")
        }
    }

    /// A string for all languages, or a map from language to string.
    private func words(_ value: YAMLValue, _ field: String) -> [Language: String]? {
        guard case .mapping = value.content else {
            guard case .scalar = value.content else {
                _ = refuse(value, "'\(field)' is words, or a map from language to words")
                return nil
            }
            return reader.text(value, "'\(field)'").map { text in
                Dictionary(languages.map { ($0, text) }, uniquingKeysWith: { first, _ in first })
            }
        }
        var found: [Language: String] = [:]
        for (key, words) in reader.pairs(value, field) {
            guard let language = reader.reference(key, "a language") else { continue }
            if !languages.contains(Language(language)) {
                report.add(
                    .unknownLanguage, at: key, "'\(language)' is not one of the languages here",
                    suggestion: languages.map(\.text).nearest(to: language),
                    missing: report.unknown(Language(language), at: key))
            }
            found[Language(language)] = reader.text(words, "'\(field)'")
        }
        if let first = languages.first, found[first] == nil {
            report.add(.firstLanguageMissing, at: value, "'\(field)' lacks '\(first)', the first language, which stands in for all others")
        }
        return found
    }

    private func refuse(_ value: YAMLValue, _ message: String) -> RunValue? {
        report.add(.runValue, at: value, message)
        return nil
    }
}
