/// Takes out of a text what leads to a person by its form alone: addresses of mail and pages, names in messengers, and numbers.
///
/// Names of people and places have no form of their own, so they stay; see the article on models for what that means.
extension String {
    /// This text on one line, with marks such as `[mail]` and `[nummer]` in the place of what was taken out.
    ///
    /// - Complexity: O(n).
    var redacted: String {
        var words = split(whereSeparator: \.isWhitespace).map { Self.redacted(String($0.plainSigns)) }.filter { !$0.isEmpty }
        words = Self.withoutPostcodes(words)
        // `06 12 34 56 78` is one number in five words.
        return words.reduce(into: [String]()) { kept, word in
            if word == Self.number, kept.last == Self.number { return }
            kept.append(word)
        }.joined(separator: " ")
    }

    private static let number = "[nummer]"

    private static func redacted(_ word: String) -> String {
        let lower = word.lowercased()
        if word.contains("@") { return lower.contains(".") && !word.hasPrefix("@") ? "[mail]" : "[naam]" }
        if lower.contains("://") || lower.hasPrefix("www.") { return "[adres]" }
        // Every number: house, phone, date of birth, case; what is asked of a model needs none.
        guard word.contains(where: \.isNumber) else { return word }
        let end = word.last.map { ".,;:!?)".contains($0) } ?? false
        return number + (end ? String(word.last!) : "")
    }

    /// `1234 AB`: the letters behind the number go with it.
    private static func withoutPostcodes(_ words: [String]) -> [String] {
        words.enumerated().filter { place, word in
            let letters = word.filter(\.isLetter)
            let isTail = letters.count == 2 && letters.allSatisfy { $0.isASCII && $0.isUppercase } && word.count <= 3
            return !(isTail && place > 0 && words[place - 1] == number)
        }.map(\.element)
    }
}

extension StringProtocol {
    /// Without signs that are not seen, or that change how others are.
    var plainSigns: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter {
                    switch $0.properties.generalCategory {
                    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
                    default: true
                    }
                }))
    }
}
