public import DialogueEngine

/// What a button says when it is pressed: an option of a question of one version of a script.
///
/// Buttons stay on people's screens for weeks. Bound to the script, an old one never answers another question than the one it stood under.
public struct ChoiceID: Sendable, Equatable {
    /// The most bytes; platforms take 64 at least.
    public static let limit = 60

    /// The first digits of the script's digest.
    public let script: String
    public let key: AnswerKey
    public let option: OptionID

    /// - Parameter digest: of the script, hexadecimal.
    public init(digest: String, key: AnswerKey, option: OptionID) {
        (script, self.key, self.option) = (String(digest.prefix(6)), key, option)
    }

    /// `a1b2c3~d1~~taal`; `nil` where it would be longer than ``limit``.
    public var text: String? {
        let text = [script, key.question.text, key.statement?.text ?? "", option.text].joined(separator: "~")
        return text.utf8.count <= Self.limit ? text : nil
    }

    /// Reads what ``text`` wrote; `nil` where it is none of ours.
    public init?(text: String) {
        guard text.utf8.count <= Self.limit else { return nil }
        let parts = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0].utf8.count == 6, !parts[1].isEmpty, !parts[3].isEmpty else { return nil }
        script = parts[0]
        key = AnswerKey(QuestionID(parts[1]), parts[2].isEmpty ? nil : StatementID(parts[2]))
        option = OptionID(parts[3])
    }

    /// Whether it stood under a prompt of the script with this digest.
    public func isOf(_ digest: String) -> Bool { digest.hasPrefix(script) }
}
