/// A small sound script with something broken in it: what a code looks like, and what it looks like when it is mended.
public struct Example: Sendable {
    /// Which of the small files is broken.
    enum Place: Sendable { case main, fragment, run, group, population }

    let place: Place
    /// What stands in the sound file, and what is put in its place.
    let changes: [(sound: String, broken: String)]

    init(in place: Place, _ changes: [(String, String)]) { (self.place, self.changes) = (place, changes) }

    /// Everything found in the broken script.
    public var found: [Diagnostic] {
        do throws(ScriptFaults) {
            let script = try ScriptLoader.load(place == .group ? Small.groupSources(broken(Small.group)) : sources)
            switch place {
            case .run: _ = try RunFile.read(ScriptFile(path: "run.yaml", text: broken(Small.run)), for: script.dialogue)
            case .population:
                _ = try PopulationFile.read(ScriptFile(path: "bevolking.csv", text: broken(Small.population)), for: script.dialogue)
            case .main, .fragment, .group: return script.warnings + script.hints()
            }
            return []
        } catch {
            return error.diagnostics
        }
    }

    /// The lines of the sound script that were broken.
    public var sound: String { Self.lines(of: text, with: changes.map(\.sound)) }

    /// The same lines with the fault in them; empty where something was left out.
    public var faulty: String { Self.lines(of: broken(text), with: changes.map(\.broken)) }

    private static func lines(of text: String, with pieces: [String]) -> String {
        let pieces = pieces.flatMap { $0.split(separator: "\n") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.filter { line in pieces.contains { line.contains($0) } }.joined(separator: "\n")
    }

    private var text: String {
        switch place {
        case .main: Small.dialogue
        case .fragment: Small.fragment
        case .run: Small.run
        case .population: Small.population
        case .group: Small.group
        }
    }

    private var sources: ScriptSources {
        Small.sources(
            main: place == .main ? broken(Small.dialogue) : Small.dialogue,
            fragment: place == .fragment ? broken(Small.fragment) : Small.fragment)
    }

    private func broken(_ text: String) -> String {
        changes.reduce(into: text) { text, change in
            guard let range = text.firstRange(of: change.sound) else { preconditionFailure("the small script has no '\(change.sound)'") }
            text.replaceSubrange(range, with: change.broken)
        }
    }
}

extension DiagnosticCode {
    /// A script that has this fault; `nil` for the one that takes a megabyte.
    public var example: Example? {
        [Example.shape, Example.flow, Example.text, Example.question, Example.condition, Example.start, Example.plan, Example.population]
            .lazy
            .compactMap { $0[self] }.first
    }
}
