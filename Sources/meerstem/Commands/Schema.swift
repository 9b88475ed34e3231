import ArgumentParser
import DialogueScript
import JSONText

/// Prints the schema that editors read.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the JSON Schema of a file of the format, for editors: dialogue, fragment, rehearsal or server.")

    @Argument(help: "The sort of file.", transform: Self.file) var file: FormatSchema = .dialogue

    func run() { Output.line(file.json.indented()) }

    private static func file(_ name: String) throws -> FormatSchema {
        guard let file = FormatSchema(rawValue: name) else {
            throw ValidationError("'\(name)' is none of \(FormatSchema.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return file
    }
}
