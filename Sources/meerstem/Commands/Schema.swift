import ArgumentParser
import DialogueScript
import JSONText
import VoiceSummary

/// Prints the schema that editors and programs read.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a JSON Schema: of a dialogue, fragment, rehearsal or server, for editors; of a standing, for programs.")

    private static let standing = "standing"

    @Argument(help: "The sort of file: dialogue, fragment, rehearsal, server or standing.", transform: Self.named)
    var file = FormatSchema.dialogue.rawValue

    func run() { Output.line((FormatSchema(rawValue: file)?.json ?? StandingSchema.json).indented()) }

    private static func named(_ name: String) throws -> String {
        let names = FormatSchema.allCases.map(\.rawValue) + [standing]
        guard names.contains(name) else { throw ValidationError("'\(name)' is none of \(names.joined(separator: ", "))") }
        return name
    }
}
