public import DialogueEngine

/// One fault or warning, at its place in a file.
public struct Diagnostic: Sendable, Equatable {
    /// What is wrong, as a code that keeps its meaning.
    public let code: DiagnosticCode
    /// The path of the file, as it was given.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in characters.
    public let column: Int
    /// How many characters it covers, at least 1.
    public let length: Int
    /// What is wrong here, in a line.
    public let message: String
    /// What was probably meant.
    public let suggestion: String?
    /// The line of the file it stands on.
    public let sourceLine: String

    /// Whether the file can be used all the same.
    public var severity: DiagnosticCode.Severity { code.severity }

    init(code: DiagnosticCode, file: String, line: Int, column: Int, length: Int, message: String, suggestion: String?, sourceLine: String)
    {
        (self.code, self.file, self.line, self.column, self.length) = (code, file, line, column, length)
        (self.message, self.suggestion, self.sourceLine) = (message, suggestion, sourceLine)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The diagnostic as a compiler prints it, ending in a suggestion where there is one.
    ///
    ///     groeten/dialogue.yaml:9:21: error MS0201: node 'groet' leads to 'klar', which is not in this dialogue
    ///         groet: {…, next: klar}
    ///                          ^^^^ did you mean 'klaar'?
    public var description: String { rendered(in: .english) }

    /// The same with the suggestion in a language: Dutch or English.
    public func rendered(in language: Language) -> String {
        var text = "\(file):\(line):\(column): \(severity.rawValue) \(code.rawValue): \(message)"
        guard let under = caret else { return text + (suggestion.map { "\n" + Self.question($0, in: language) } ?? "") }
        text += "\n\(shown)\n\(under)"
        if let suggestion { text += " " + Self.question(suggestion, in: language) }
        return text
    }

    private static func question(_ suggestion: String, in language: Language) -> String {
        language == .dutch ? "bedoelde je '\(suggestion)'?" : "did you mean '\(suggestion)'?"
    }

    /// The longest piece of a line that is shown, in characters.
    private static let width = 120

    /// The characters of the line that are shown: all, or those around the caret of a long line.
    private var window: Range<Int> {
        let count = sourceLine.count
        guard count > Self.width else { return 0..<count }
        let start = max(0, min(column - 1 - Self.width / 2, count - Self.width))
        return start..<min(count, start + Self.width)
    }

    private var shown: String {
        let window = window
        let piece = sourceLine.dropFirst(window.lowerBound).prefix(window.count)
        return (window.lowerBound > 0 ? "…" : "") + piece + (window.upperBound < sourceLine.count ? "…" : "")
    }

    /// Spaces and carets under the place; tabs stay tabs, and wide characters take two columns.
    private var caret: String? {
        guard !sourceLine.isEmpty else { return nil }
        let window = window
        let before = sourceLine.dropFirst(window.lowerBound).prefix(max(0, column - 1 - window.lowerBound))
        let covered = sourceLine.dropFirst(column - 1).prefix(max(1, min(length, window.upperBound - column + 1)))
        let space = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.columns) }.joined()
        let carets = String(repeating: "^", count: max(1, covered.reduce(0) { $0 + $1.columns }))
        return (window.lowerBound > 0 ? " " : "") + space + carets
    }
}
