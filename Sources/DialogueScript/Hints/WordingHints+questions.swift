import DialogueEngine

extension WordingHints {
    /// Warns where a question offers 0 as "rather not", and 0 is no answer to it.
    func checkZero(_ message: WordingNotes.Message, _ asking: Asking) {
        let question = dialogue.question(asking.question)
        let takesZero = question.offersNone || question.options.contains { $0.key == "0" }
        guard !takesZero, ![.number, .scale, .points].contains(question.kind) else { return }
        for version in message.versions {
            guard let place = Self.zero(in: version.words.text ?? "") else { continue }
            report.add(
                .zeroNotOffered, in: version.words, offset: place, length: 1,
                "'\(question.id)' has no `none: 0`, so 0 is not understood here")
            return
        }
    }

    /// Where a text says to type 0, in UTF-8 bytes.
    private static func zero(in text: String) -> Int? {
        guard let match = text.firstMatch(of: /(?i)\btype? (?<zero>0)\b/) else { return nil }
        return text.utf8.distance(from: text.startIndex, to: match.output.zero.startIndex)
    }

    /// Hints at questions that seem to ask for what the law protects most.
    func checkSensitive(_ message: WordingNotes.Message, _ asking: Asking) {
        guard !dialogue.question(asking.question).isSpecial else { return }
        for version in message.versions {
            guard let text = version.words.text, let found = SensitiveWords.first(in: text, version.language) else { continue }
            report.add(
                .maybeSpecial, in: version.words, offset: found.offset, length: found.length,
                "this may ask for special-category data; mark '\(asking.question)' as `special: true` if it does")
            return
        }
    }
}

/// Words that belong to what the law protects most. Source: Regulation (EU) 2016/679 (GDPR), article 9.
///
/// Only a hint: a question about care for others asks nothing about the person's own health.
enum SensitiveWords {
    /// The first such word of a text, in UTF-8 bytes.
    static func first(in text: String, _ language: Language) -> (offset: Int, length: Int)? {
        guard let stems = stems[language] else { return nil }
        for match in text.matches(of: /\p{L}+/) where stems.contains(where: match.output.lowercased().hasPrefix) {
            return (text.utf8.distance(from: text.startIndex, to: match.range.lowerBound), match.output.utf8.count)
        }
        return nil
    }

    private static let stems: [Language: [String]] = [
        .dutch: [
            "gezondheid", "ziek", "handicap", "beperking", "medicijn", "geloof", "godsdienst", "religie", "kerk", "moskee", "afkomst",
            "etnisch", "huidskleur", "vakbond", "geaardheid", "seksue", "strafblad", "politieke", "partij",
        ],
        .english: [
            "health", "illness", "sick", "disab", "medic", "religio", "faith", "church", "mosque", "ethnic", "descent", "union", "sexual",
            "criminal", "political",
        ],
    ]
}
