/// Everything that keeps a file from being used, all at once, together with its warnings.
public struct ScriptFaults: Error, Sendable, CustomStringConvertible {
    /// Sorted by file, line and column; at least one is an error.
    public let diagnostics: [Diagnostic]

    /// The diagnostics one after another, as a compiler prints them.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n\n") }
}
