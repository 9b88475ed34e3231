import DialogueEngine

/// Reads a dialogue and its fragments, and checks them like a program.
public enum ScriptLoader {
    /// The dialogue, compiled.
    ///
    ///     let script = try ScriptLoader.load(ScriptSources(main: file, fragments: ["_in": intake]))
    ///     script.dialogue.nodes.count
    ///
    /// The same sources give the same dialogue and digests; so do sources that differ in layout, comments or the order of maps that have none.
    /// - Throws: every fault at once, with the warnings; once a file is no YAML, that fault alone for that file.
    public static func load(_ sources: ScriptSources) throws(ScriptFaults) -> LoadedScript {
        let report = Report()
        let files = ScriptParts(sources, report: report)
        let compiled = files.flatMap { ScriptCompiler(parts: $0, report: report).compile() }
        // Advice waits until the dialogue runs.
        guard let compiled, !report.hasErrors else { throw ScriptFaults(diagnostics: report.sorted.filter { $0.severity > .hint }) }
        WordingHints(dialogue: compiled.dialogue, notes: compiled.notes, report: report).checkMessages()
        let found = report.sorted
        let notes = compiled.notes.adding(found.filter { $0.severity == .hint })
        return LoadedScript(
            dialogue: compiled.dialogue, warnings: found.filter { $0.severity > .hint }, sources: sources, positions: compiled.positions,
            notes: notes)
    }
}
