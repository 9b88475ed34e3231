public import DialogueEngine

/// A dialogue that may run, with all that was worth a remark.
public struct LoadedScript: Sendable {
    /// The dialogue, ready to be opened.
    public let dialogue: Dialogue
    /// What an author may want to look at; sorted as faults are.
    public let warnings: [Diagnostic]
    /// What it was read from.
    public let sources: ScriptSources
    /// Where each node is written.
    public let positions: [NodeID: ScriptPosition]
    let notes: WordingNotes

    /// What a resident is not told before the first question: who asks, who decides, what is fixed, how to stop. A dialogue with any of these may be
    /// tried, and is not put to people.
    public var unsaidAtStart: [Diagnostic] { warnings.filter(\.keepsClosed) }
}

extension Diagnostic {
    /// Whether it is about what a resident is not told before the first question: the dialogue may be tried, and is not put to people.
    public var keepsClosed: Bool { code.rawValue.hasPrefix("MS06") }
}

/// A place in a file, counted from 1.
public struct ScriptPosition: Sendable, Equatable {
    /// The path of the file, as it was given.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// In characters.
    public let column: Int

    /// The place in a file.
    public init(file: String, line: Int, column: Int) { (self.file, self.line, self.column) = (file, line, column) }
}
