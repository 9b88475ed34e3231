import ArgumentParser
import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import JSONText
import Storage

/// Checks a script.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check dialogues: every fault at once, with its place and a suggestion.")

    @Argument(help: "Folders of dialogues.") var dialogues: [String]
    @Flag(help: "Print as JSON.") var json = false

    func run() async throws {
        var hasErrors = false
        var found: [JSON] = []
        for path in dialogues {
            do {
                let folder = try ScriptFolder(path)
                let script = try folder.load()
                if folder.hasRehearsal { _ = try folder.rehearsal(for: script.dialogue) }
                if json { found += script.warnings.map(\.json) } else { report(script) }
            } catch let faults as ScriptFaults {
                hasErrors = true
                if json { found += faults.diagnostics.map(\.json) } else { Output.progress(faults.description) }
            }
        }
        if json { Output.line(JSON.array(found).indented()) }
        if hasErrors { throw ExitCode(1) }
    }

    private func report(_ script: LoadedScript) {
        for warning in script.warnings { Output.progress(warning.description + "\n") }
        Output.progress(Messages.current.clean(script.dialogue.id, script.warnings.count))
    }
}

/// Tells what a code means.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell what a code of check means.")

    @Argument(help: "The code, such as MS0201.") var code: String

    func run() throws {
        let wanted = code.uppercased()
        guard let known = DiagnosticCode.allCases.first(where: { "\($0.rawValue)" == wanted }) else {
            let near = Spelling.nearest(to: wanted, among: DiagnosticCode.allCases.map { "\($0.rawValue)" })
            throw Failure.use(Messages.current.noSuchCode(code, near))
        }
        Output.line("\(wanted): \(known.explanation)")
    }
}

extension Diagnostic {
    /// `{"code","column","file","line","message","severity","suggestion"}`.
    fileprivate var json: JSON {
        [
            "code": .string("\(code.rawValue)"), "column": .int(Int64(column)), "file": .string(file), "line": .int(Int64(line)),
            "message": .string(message), "severity": .string(severity.rawValue), "suggestion": suggestion.map { .string($0) } ?? .null,
        ]
    }
}

/// Evaluates a condition.
struct Eval: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluate an expression of the condition language and print its value as JSON.")

    @Argument(help: "The expression.") var expression: String?
    @Option(help: "Variables as a JSON object.") var vars = "{}"
    @Flag(help: "Skip the type check.") var unchecked = false
    @Flag(help: "Print value and error in tagged JSON.") var json = false
    @Flag(help: "Read JSON lines {id, expr, vars, disable_check} and answer each.") var batch = false

    func run() async throws {
        if batch { return Evaluation.batch() }
        guard let expression else { throw ValidationError("an expression, or --batch") }
        guard let variables = try? JSON(text: vars).object else { throw Failure.use("--vars: no JSON object") }
        switch Evaluation(expression: expression, variables: variables, isChecked: !unchecked).result {
        case .success(let value): Output.line(json ? JSON.object(["value": value.tagged]).text() : value.plain.text())
        case .failure(let error):
            if json { Output.line(error.json.text()) } else { Output.error(error.message) }
            throw ExitCode(1)
        }
    }
}
