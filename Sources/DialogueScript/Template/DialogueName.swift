import DialogueEngine

/// What a dialogue, and so its folder, may be called: lower-case letters, digits and hyphens.
public enum DialogueName {
    /// Whether `name` can be the id of a dialogue.
    ///
    ///     DialogueName.isValid("samenleven-dag-een")   // true
    public static func isValid(_ name: String) -> Bool {
        name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { ("_" + $0).isSlug && !$0.isEmpty }
    }

    /// The nearest name that can be; `nil` where nothing of it is left.
    ///
    ///     DialogueName.suggestion(for: "Buurt Gesprek!")   // "buurt-gesprek"
    public static func suggestion(for name: String) -> String? {
        let slug = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
        return slug.isEmpty ? nil : slug
    }
}
