import DialogueScript
import Testing

/// A small sound dialogue with something broken in it, and what is then printed.
struct Broken: Sendable, CustomTestStringConvertible {
    enum Place: Sendable { case main, fragment, run, group }

    let code: DiagnosticCode
    let place: Place
    let changes: [(String, String)]
    let printed: String

    init(_ code: DiagnosticCode, in place: Place, _ changes: [(String, String)], gives printed: String) {
        (self.code, self.place, self.changes, self.printed) = (code, place, changes, printed)
    }

    var testDescription: String { "\(code.rawValue) \(code)" }

    /// Everything found, faults and warnings, as printed.
    var found: String {
        get throws {
            let (main, fragment) = (
                place == .main ? changed(Small.dialogue) : Small.dialogue, place == .fragment ? changed(Small.fragment) : Small.fragment
            )
            let isGroup = place == .group
            let sources = isGroup ? Small.groupSources(changed(Small.group)) : Small.sources(main: main, fragment: fragment)
            do throws(ScriptFaults) {
                let script = try ScriptLoader.load(sources)
                guard place == .run else { return script.warnings.map(\.description).joined(separator: "\n\n") }
                _ = try RunFile.read(ScriptFile(path: "run.yaml", text: changed(Small.run)), for: script.dialogue)
                return ""
            } catch {
                return error.description
            }
        }
    }

    private func changed(_ text: String) -> String {
        var text = text
        for (old, new) in changes {
            guard let range = text.firstRange(of: old) else { return "cannot change \(old)" }
            text.replaceSubrange(range, with: new)
        }
        return text
    }

    static let all = shape + flow + text + question + condition + start + plan + group + sharing
}
