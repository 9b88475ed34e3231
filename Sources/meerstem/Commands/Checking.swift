import ArgumentParser
import DialogueEngine
import DialogueScript
import Foundation
import JSONText

/// Checks scripts.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check dialogues: every fault at once, with its place and a suggestion.",
        discussion:
            "Errors keep a dialogue from running, warnings are most likely not meant, hints are advice. 0: no errors; 1: errors; 2: wrong use."
    )

    @Argument(help: "Folders of dialogues, or a folder that holds such folders.", completion: .directory) var dialogues: [String]
    @Flag(help: "Show each hint, instead of how many there are of each sort.") var hints = false
    @Flag(help: "Warnings end with 1 too.") var strict = false
    @Flag(help: "Print all that was found as JSON.") var json = false

    func run() async throws {
        var (told, unread) = ([Diagnostic](), Failure.Code?.none)
        for path in DialoguePaths.all(in: dialogues) {
            let folder: CheckedFolder
            do { folder = try CheckedFolder(path) } catch let failure as Failure {
                // One file that cannot be read hides no fault of another.
                Output.error(failure.message)
                unread = unread ?? failure.code
                continue
            }
            // Fragments are shared: what stands in one is told once.
            let found = folder.found.filter { !told.contains($0) }
            told += found
            if !json { report(folder, found) }
        }
        if json { Output.line(JSON.array(told.map(\.json)).indented()) }
        if let unread { throw ExitCode(unread.rawValue) }
        let worst = told.map(\.severity).max() ?? .hint
        if worst == .error || (strict && worst == .warning) { throw ExitCode(1) }
    }

    private func report(_ folder: CheckedFolder, _ found: [Diagnostic]) {
        for diagnostic in found where diagnostic.severity > .hint || hints {
            Output.progress(diagnostic.rendered(in: Messages.current.language) + "\n")
        }
        for line in Diagnostic.meanings(of: found.filter { $0.severity > .hint }, in: Messages.current.language) {
            Output.progress(line + "\n")
        }
        guard !found.contains(where: { $0.severity == .error }) else { return }
        let advice = found.filter { $0.severity == .hint }
        Output.progress(Messages.current.checked(folder.name, warnings: found.count - advice.count, hints: advice.count))
        if !hints { for line in Self.summary(of: advice) { Output.progress(line) } }
        if found.contains(where: \.keepsClosed) { Output.progress(Messages.current.mayNotOpen) }
    }

    /// Hints by code, each with how many there are and where the first stands.
    private static func summary(of hints: [Diagnostic]) -> [String] {
        let codes = Dictionary(grouping: hints, by: \.code).sorted { $0.key.rawValue < $1.key.rawValue }
        return codes.map { code, found in
            "  \(code.rawValue) \(found.count)×: \(code.explanation(in: Messages.current.language)) (\(found[0].file):\(found[0].line))"
        }
    }
}

/// All that was found in a dialogue, its fragments and its rehearsal.
private struct CheckedFolder {
    let name: String
    let found: [Diagnostic]

    init(_ path: String) throws {
        let folder = try ScriptFolder(path)
        name = path
        let script: LoadedScript
        do throws(ScriptFaults) { script = try ScriptLoader.load(folder.sources) } catch {
            found = error.diagnostics
            return
        }
        found = try Self.rest(of: script, in: folder)
    }

    private static func rest(of script: LoadedScript, in folder: ScriptFolder) throws -> [Diagnostic] {
        guard folder.hasRehearsal else { return script.warnings + script.hints() }
        do {
            return script.warnings + script.hints(with: try folder.rehearsal(for: script.dialogue).run)
        } catch let faults as ScriptFaults {
            return script.warnings + faults.diagnostics
        }
    }
}

/// Tells what a code means.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what a code of check means, with an example and what mends it; without a code: all of them.")

    @Argument(help: "The code, such as MS0201.") var code: String?

    func run() throws {
        guard let code else {
            for code in DiagnosticCode.allCases {
                let severity = code.severity.rawValue.padding(toLength: 7, withPad: " ", startingAt: 0)
                Output.line("\(code.rawValue) \(severity) \(code.explanation(in: Messages.current.language))")
            }
            return
        }
        let wanted = code.uppercased()
        guard let known = DiagnosticCode(rawValue: wanted) else {
            let near = Spelling.nearest(to: wanted, among: DiagnosticCode.allCases.map(\.rawValue))
            throw Failure.use(Messages.current.noSuchCode(code, near))
        }
        Output.line(explanation(of: known))
    }

    private func explanation(of code: DiagnosticCode) -> String {
        let messages = Messages.current
        var parts = ["\(code.rawValue) (\(code.severity.rawValue)): \(code.explanation(in: messages.language))"]
        if let example = code.example, let fault = example.found.first(where: { $0.code == code }) {
            // Where the fault shows elsewhere than it was made, both are shown.
            let isElsewhere = !example.faulty.isEmpty && !example.faulty.contains(fault.sourceLine)
            let lines = (isElsewhere ? [example.faulty] : []) + [fault.rendered(in: messages.language)]
            parts.append(messages.exampleOfFault + "\n" + indented(lines.joined(separator: "\n\n")))
        }
        parts.append(Diagnostic.leadToMend(in: messages.language) + " " + code.mend(in: messages.language))
        if let sound = code.example?.sound, !sound.isEmpty { parts.append(indented(sound)) }
        return parts.joined(separator: "\n\n")
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    }
}

extension Diagnostic {
    /// `{"code","column","file","line","message","severity","suggestion"}`.
    fileprivate var json: JSON {
        [
            "code": .string(code.rawValue), "column": .int(Int64(column)), "file": .string(file), "line": .int(Int64(line)),
            "message": .string(message), "severity": .string(severity.rawValue), "suggestion": suggestion.map { .string($0) } ?? .null,
        ]
    }
}
