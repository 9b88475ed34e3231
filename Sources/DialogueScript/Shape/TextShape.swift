import DialogueEngine

/// A text as written: words per language, not yet read as templates.
struct TextShape {
    struct Version {
        let language: Language
        let key: YAMLValue
        let words: YAMLValue
        /// The mark the author gave, if any.
        let isReviewed: Bool?
    }

    let value: YAMLValue
    let versions: [Version]
    /// All languages written, also those whose words cannot be read.
    let languages: [Language]
}

extension ShapeReader {
    /// A map from language to words, or to `{text, reviewed}`.
    func texts(_ value: YAMLValue, _ what: String) -> TextShape? {
        guard case .mapping(let pairs) = value.content else {
            report.add(.wrongType, at: value, "\(what) is a map from language to words, such as {nl: \"…\"}")
            return nil
        }
        let versions = pairs.compactMap { key, value -> TextShape.Version? in
            guard let language = reference(key, "a language") else { return nil }
            guard case .mapping = value.content else {
                return text(value, what) == nil ? nil : .init(language: Language(language), key: key, words: value, isReviewed: nil)
            }
            guard let map = ShapeMapping(value, .markedWords, called: what, reader: self),
                let words = map.required("text", of: what, at: key), text(words, what) != nil
            else { return nil }
            let mark = map.read("reviewed") { truth($0, "reviewed") }
            return .init(language: Language(language), key: key, words: words, isReviewed: mark)
        }
        return TextShape(value: value, versions: versions, languages: pairs.compactMap { $0.key.text.map { Language($0) } })
    }

    /// The languages of a head, in order; reported where they cannot be languages.
    func languages(_ value: YAMLValue, _ what: String) -> [Language] {
        var found: [Language] = []
        for entry in list(value, what) ?? [] {
            guard let text = reference(entry, "a language") else { continue }
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            let isCode = parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
            if !isCode || parts.first.map({ !(2...3).contains($0.count) || $0.contains { !$0.isLowercase } }) ?? true {
                report.add(.badValue, at: entry, "a language is a code such as nl, fy, en or ar")
            } else if found.contains(Language(text)) {
                report.add(.repeatedKey, at: entry, "'\(text)' stands here for the second time")
            } else {
                found.append(Language(text))
            }
        }
        return found
    }
}
