import DialogueScript

/// Any text as a script: it is loaded, or refused with at least one error that stands inside the file.
enum FuzzScripts {
    static func load(_ text: String) {
        let source = ScriptFile(path: "fuzz.yaml", text: text)
        do throws(ScriptFaults) {
            _ = try ScriptLoader.load(ScriptSources(main: source))
        } catch {
            precondition(error.diagnostics.contains { $0.severity == .error }, "refused without an error")
            precondition(error.diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "a place outside the file")
            precondition(!error.description.isEmpty)
        }
    }
}
