import DialogueEngine
import DialogueScript
import Foundation

/// Finds a dialogue on disk: its script, the fragments beside it, its rehearsal.
struct ScriptFolder {
    let sources: ScriptSources
    private let folder: URL
    private let shown: String

    /// - Parameter path: the dialogue's folder, or the script itself.
    init(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure.use(Messages.current.noSuchFile(path))
        }
        let shown =
            isFolder.boolValue ? (path.hasSuffix("/") ? String(path.dropLast()) : path) : (path as NSString).deletingLastPathComponent
        let script = isFolder.boolValue ? "\(shown)/dialogue.yaml" : path
        (folder, self.shown) = (URL(fileURLWithPath: shown.isEmpty ? "." : shown), shown)
        sources = ScriptSources(main: try Self.read(script), fragments: try Self.fragments(beside: folder, shown: shown))
    }

    func load() throws -> LoadedScript { try ScriptLoader.load(sources) }

    /// Whether there is a rehearsal beside the script.
    var hasRehearsal: Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent("rehearsal.yaml").path) }

    /// The rehearsal beside the script.
    func rehearsal(for dialogue: Dialogue) throws -> Rehearsal { try Rehearsal.read(Self.read(beside("rehearsal.yaml")), for: dialogue) }

    private func beside(_ name: String) -> String { shown.isEmpty ? name : "\(shown)/\(name)" }

    /// A file as text.
    static func read(_ path: String) throws -> ScriptFile {
        guard let data = FileManager.default.contents(atPath: path) else { throw Failure.use(Messages.current.noSuchFile(path)) }
        guard let text = String(data: data, encoding: .utf8) else { throw Failure.no(Messages.current.notUTF8(path)) }
        return ScriptFile(path: path, text: text)
    }

    private static func fragments(beside folder: URL, shown: String) throws -> [String: ScriptFile] {
        let parent = folder.deletingLastPathComponent().appendingPathComponent("_fragments")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
        let base = (shown as NSString).deletingLastPathComponent
        return try names.reduce(into: [:]) { found, name in
            let file = try read(parent.appendingPathComponent(name).path)
            found[String(name.dropLast(5))] = ScriptFile(path: (base.isEmpty ? "" : base + "/") + "_fragments/\(name)", text: file.text)
        }
    }
}
