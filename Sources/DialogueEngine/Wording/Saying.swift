/// Something to say, in words: the text with its options already below it, and the options apart for channels that have buttons.
public struct Saying: Sendable, Equatable {
    /// One option as a button.
    public struct Choice: Sendable, Equatable {
        public let id: OptionID
        public let key: String
        public let label: String
        /// At most 20 characters where the script gives such a form, else the label.
        public let short: String

        public init(id: OptionID, key: String, label: String, short: String) {
            (self.id, self.key, self.label, self.short) = (id, key, label, short)
        }
    }

    /// The words, without the options below them.
    public let prompt: String
    public var choices: [Choice] = []
    /// Whether a native reader has yet to sign these words.
    public var isUnreviewed = false
    /// The node whose words these are; `nil` for words of the product.
    public var node: NodeID?

    /// - Parameter prompt: the words without the options.
    public init(prompt: String, choices: [Choice] = [], isUnreviewed: Bool = false) {
        (self.prompt, self.choices, self.isUnreviewed) = (prompt, choices, isUnreviewed)
    }

    /// The words with each option on a line of its own, after the sign that is typed for it.
    public var text: String { ([prompt] + choices.map { "\($0.key) \($0.label)" }).joined(separator: "\n") }
}
