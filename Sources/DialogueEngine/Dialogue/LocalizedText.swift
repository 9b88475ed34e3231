/// Words in several languages, each with its mark of review.
public struct LocalizedText: Sendable, Equatable {
    /// The words in one language.
    public struct Version: Sendable, Equatable {
        public let language: Language
        public let template: Template
        /// Whether a native reader has signed these words.
        public let isReviewed: Bool

        public init(language: Language, template: Template, isReviewed: Bool) {
            (self.language, self.template, self.isReviewed) = (language, template, isReviewed)
        }
    }

    /// One version per language, in the order written.
    public let versions: [Version]

    public init(_ versions: [Version]) { self.versions = versions }

    /// The same plain words in each language given, all reviewed; for texts that come with the product.
    public init(_ words: KeyValuePairs<Language, String>) {
        versions = words.map { Version(language: $0.key, template: Template(literal: $0.value), isReviewed: true) }
    }

    /// The version to show to somebody who reads `language`.
    ///
    /// An unreviewed version counts only where `allowUnreviewed`; the first reviewed version (or else the first of all) stands in for what is missing.
    /// - Returns: `nil` only for a text without any version.
    public func version(for language: Language, allowUnreviewed: Bool) -> Version? {
        versions.first { $0.language == language && ($0.isReviewed || allowUnreviewed) }
            ?? versions.first { $0.isReviewed } ?? versions.first
    }

    /// Every question some version of this text shows the answer of.
    public var questions: Set<QuestionID> { versions.reduce(into: []) { $0.formUnion($1.template.questions) } }
}
