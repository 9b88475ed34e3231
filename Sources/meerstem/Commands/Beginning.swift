import ArgumentParser
import DialogueScript
import Facilitation
import Foundation
import JSONText

/// Begins a dialogue from a template.
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a dialogue: a folder with a script, a rehearsal, a page for the facilitator and a first transcript.",
        discussion: "Nothing that is there already is written over.")

    @Argument(help: "What the dialogue is called: lower-case letters, digits and hyphens.") var name: String
    @Option(help: "stellingen: statements and why. pwe: divide points. erfturbine: from all views to a decision.")
    var template: DialogueTemplate = .stellingen
    @Option(help: "Where the folder comes (default: Dialogues where that is there, else here).", completion: .directory)
    var directory: String?

    func run() async throws {
        guard DialogueName.isValid(name) else {
            let plain = name.folding(options: .diacriticInsensitive, locale: nil)
            throw Failure.use(Messages.current.badName(name, DialogueName.suggestion(for: plain)))
        }
        let folder = NewFolder(name: name, directory: directory ?? (NewFolder.exists("Dialogues") ? "Dialogues" : "."), template: template)
        guard !NewFolder.exists(folder.path) else { throw Failure.use(Messages.current.alreadyThere(folder.path)) }
        try NewFiles.write(try await folder.files())
        Output.line(folder.path)
        Output.progress(Messages.current.begun(folder.path))
    }
}

/// The folder of a dialogue that is being begun.
struct NewFolder {
    let name: String
    let directory: String
    let template: DialogueTemplate

    var path: String { beside(name) }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private func beside(_ name: String) -> String { directory == "." ? name : directory + "/" + name }

    /// Every file to write, by path, with the schemas its first lines name; the script was loaded and the talk recorded with the fragments as they are there.
    func files() async throws -> [String: String] {
        let fragments = try template.fragments.map { id, text in
            let path = beside("_fragments/\(id).yaml")
            return (id, Self.exists(path) ? try ScriptFolder.read(path) : ScriptFile(path: path, text: text))
        }
        let main = ScriptFile(path: path + "/dialogue.yaml", text: template.script(named: name))
        let script = try ScriptLoader.load(ScriptSources(main: main, fragments: Dictionary(uniqueKeysWithValues: fragments)))
        let plan = ScriptFile(path: path + "/rehearsal.yaml", text: template.rehearsal(named: name))
        let rehearsal = try Rehearsal.read(plan, for: script.dialogue)
        let player = TranscriptPlayer(script: script, run: rehearsal.run, opened: rehearsal.opened)
        var files = [main.path: main.text, plan.path: plan.text, path + "/README.md": template.page(named: name)]
        files[path + "/transcripts/01-eerste-gesprek.txt"] = try await player.play(Transcript(template.talk))
        for (_, fragment) in fragments where !Self.exists(fragment.path) { files[fragment.path] = fragment.text }
        for schema in FormatSchema.allCases {
            let path = beside("\(schema.rawValue).schema.json")
            if !Self.exists(path) { files[path] = schema.json.indented() + "\n" }
        }
        return files
    }
}
