import DialogueEngine

/// What was written where, kept after a dialogue is compiled, so that its wording can be looked at with run data filled in.
struct WordingNotes: Sendable {
    /// A text that residents read as a message.
    struct Message: Sendable {
        struct Version: Sendable { let language: Language, words: YAMLValue, template: Template }

        let place: SourcePlace
        let versions: [Version]
    }

    let sources: [SourceText]
    let messages: [Message]
    /// Where the prompt of each node stands.
    let prompts: [NodeID: SourcePlace]
    /// What was found while the dialogue was compiled.
    private(set) var hints: [Diagnostic] = []

    /// These notes, with what was found meanwhile.
    func adding(_ hints: [Diagnostic]) -> WordingNotes {
        var notes = self
        notes.hints += hints
        return notes
    }
}
