import JSONText

/// A person's own texts, unsealed by the shell for the length of one step.
public struct OwnWords: Sendable {
    private var texts: [TextID: String]

    public init(_ texts: [TextID: String] = [:]) { self.texts = texts }

    /// The text, or `nil` where it was not handed over (or was erased).
    public subscript(id: TextID) -> String? { texts[id] }

    /// Adds a text that came with this input.
    mutating func add(_ text: String, as id: TextID) { texts[id] = text }

    /// Takes a text out that may no longer be shown.
    public mutating func remove(_ id: TextID) { texts[id] = nil }

    /// What an answer says, with a sealed one opened; `nil` where its text is not at hand.
    public func open(_ value: AnswerValue) -> AnswerValue? {
        guard case .sealed(let id) = value else { return value }
        return texts[id].flatMap { try? JSON(text: $0) }.flatMap(AnswerValue.init(json:))
    }
}
