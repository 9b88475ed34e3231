/// A file as the caller read it: this module never opens one itself.
public struct ScriptFile: Sendable, Equatable {
    /// Where it stands, relative to where the author works: `Dialogues/groeten/dialogue.yaml`. It begins every diagnostic.
    public let path: String
    /// All of it.
    public let text: String

    /// A file of this path and text.
    public init(path: String, text: String) { (self.path, self.text) = (path, text) }
}
