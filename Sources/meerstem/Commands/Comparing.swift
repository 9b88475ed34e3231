import ArgumentParser
import DialogueEngine
import DialogueScript
import JSONText

/// Tells what changed between two scripts.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what changed between two scripts, and what that means for talks under way.",
        discussion: "Exit code 0: nothing changed. 1: something did. 2: one of them cannot be read.")

    @Argument(help: "The dialogue as it was: its folder or its file.", completion: .file(extensions: ["yaml"])) var old: String
    @Argument(help: "The dialogue as it is.", completion: .file(extensions: ["yaml"])) var new: String
    @Option(help: "Language of the text: nl, fy or en.", completion: .list(["nl", "fy", "en"]))
    var language = Messages.current.language.text
    @Flag(help: "Print as JSON.") var json = false

    func run() async throws {
        let language = try Messages.language(language)
        let difference = ScriptDifference(from: try Self.dialogue(old), to: try Self.dialogue(new))
        if json {
            Output.line(difference.json.indented())
        } else {
            for line in DifferenceText(difference, in: language).lines { Output.line(Screen.shown(line, at: Screen().width)) }
        }
        if !difference.isSame { throw ExitCode(1) }
    }

    /// A script that cannot run has no form to compare; its faults are told, as wrong use of this command.
    private static func dialogue(_ path: String) throws -> Dialogue {
        do { return try ScriptFolder(path).load().dialogue } catch let faults as ScriptFaults { throw Failure.use(faults.description) }
    }
}
