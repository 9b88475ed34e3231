public import DialogueEngine

extension Diagnostic {
    /// What each code among `found` means and what mends it, once, by code; none in English, in which what was found is told already.
    public static func meanings(of found: [Diagnostic], in language: Language) -> [String] {
        guard language != .english else { return [] }
        return Set(found.map(\.code)).sorted { $0.rawValue < $1.rawValue }.map { code in
            "\(code.rawValue): \(code.explanation(in: language)) \(leadToMend(in: language)) \(code.mend(in: language))"
        }
    }

    /// "What mends it:".
    public static func leadToMend(in language: Language) -> String {
        switch language {
        case .dutch: "Zo los je het op:"
        case .frisian: "Sa los je it op:"
        default: "What mends it:"
        }
    }
}
