import ArgumentParser
import DialogueEngine
import JSONText

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
