import DialogueEngine

extension QuestionCompiler {
    /// Reads what can be chosen: a map from id to a text or to `{label, key, short, synonyms, plus, minus}`.
    func readOptions(_ key: String, into question: inout Question, _ outline: QuestionOutline) {
        let kind = question.kind
        guard let value = outline.map[key] else {
            if kind != .place { report.add(.missingOptions, at: outline.key, "an answer of kind \(kind.rawValue) needs '\(key)'") }
            return
        }
        let usesLetters = outline.map.read("keys") { reader.word($0, "keys", as: Signs.self) }.map { $0 == .letters } ?? (kind == .points)
        let entries = reader.entries(value, key, each: "an option")
        if case .mapping(let pairs) = value.content, pairs.isEmpty {
            report.add(.missingOptions, at: value, "an answer of kind \(kind.rawValue) needs '\(key)'")
        }
        var signs: Set<String> = []
        for (place, entry) in entries.enumerated() {
            let sign = usesLetters ? Self.letters(place) : String(place + 1)
            let option = option(entry, sign: sign)
            let isTaken = !signs.insert(option.key.uppercased()).inserted
            let isNone = option.key == "0" && outline.map["none"] != nil
            if isTaken || isNone {
                report.add(.repeatedSign, at: entry.key, "the sign '\(option.key)' of '\(entry.id)' already stands for something else")
            }
            question.options.append(option)
        }
    }

    enum Signs: String, CaseIterable { case numbers, letters }

    /// `A` … `Z`, then `AA` and on.
    static func letters(_ place: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26)))
        return place < 26 ? letter : letters(place / 26 - 1) + letter
    }

    private func option(_ entry: (id: String, key: YAMLValue, value: YAMLValue), sign: String) -> DialogueEngine.Option {
        let id = OptionID(entry.id)
        guard case .mapping(let pairs) = entry.value.content, isDetailed(pairs.compactMap(\.key.text)) else {
            return .init(id: id, key: sign, label: texts.text(entry.value, "an option") ?? LocalizedText([]))
        }
        guard let map = ShapeMapping(entry.value, .option, reader: reader) else {
            return .init(id: id, key: sign, label: LocalizedText([]))
        }
        let label = map.required("label", of: "the option '\(entry.id)'", at: entry.key).flatMap { texts.text($0, "a label") }
        var option = DialogueEngine.Option(id: id, key: sign, label: label ?? LocalizedText([]))
        if let key = map["key"], let text = key.text {
            let isSign = (1...3).contains(text.count) && text.allSatisfy { $0.isLetter || $0.isNumber }
            if isSign {
                option.key = text
            } else {
                report.add(.badValue, at: key, "the key of an option is one to three letters or digits")
            }
        }
        option.short = map["short"].flatMap { texts.text($0, "a short label", limit: 20) }
        option.plus = map["plus"].flatMap { texts.text($0, "the plus of an option") }
        option.minus = map["minus"].flatMap { texts.text($0, "the minus of an option") }
        option.synonyms = map["synonyms"].map(synonyms) ?? [:]
        return option
    }

    /// Whether the keys are those of an option rather than languages.
    private func isDetailed(_ keys: [String]) -> Bool {
        let known = MapShape.option.names
        if keys.contains(where: known.contains) { return true }
        let languages = Set(texts.languages.map(\.text))
        return !keys.contains { languages.contains($0) } && keys.contains { known.nearest(to: $0) != nil }
    }

    private func synonyms(_ value: YAMLValue) -> [Language: [String]] {
        var found: [Language: [String]] = [:]
        for (key, value) in reader.pairs(value, "synonyms") {
            guard let language = reader.reference(key, "a language") else { continue }
            if !texts.languages.contains(Language(language)) {
                report.add(
                    .unknownLanguage, at: key, "'\(language)' is not one of the languages here",
                    suggestion: texts.languages.map(\.text).nearest(to: language))
            }
            found[Language(language)] = reader.list(value, "the synonyms in a language")?.compactMap { reader.text($0, "a synonym") }
        }
        return found
    }
}
