import DialogueEngine
import DialogueScript
import Facilitation
import Foundation

/// Finds a dialogue on disk: its script, the fragments beside it, its rehearsal.
struct ScriptFolder {
    let sources: ScriptSources
    private let folder: URL
    private let shown: String

    /// - Parameter path: the dialogue's folder, the script itself, or the name of a folder in `Dialogues`.
    init(_ path: String) throws {
        let path = Self.found(path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure.use(Messages.current.noSuchFile(path))
        }
        shown = isFolder.boolValue ? path : Self.parent(of: path)
        let script = isFolder.boolValue ? "\(path)/dialogue.yaml" : path
        folder = URL(fileURLWithPath: shown.isEmpty ? "." : shown).standardizedFileURL
        sources = ScriptSources(main: try Self.read(script), fragments: try Self.fragments(beside: folder, shown: shown))
    }

    /// The path with its folders by name, so that `.` says which dialogue it is.
    private static func found(_ path: String) -> String {
        let bare = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        if [".", ".."].contains(bare.split(separator: "/").last ?? "") { return URL(fileURLWithPath: bare).standardizedFileURL.path }
        let known = "Dialogues/" + bare
        return !bare.contains("/") && !FileManager.default.fileExists(atPath: bare) && FileManager.default.fileExists(atPath: known)
            ? known : bare
    }

    /// Everything before the last slash.
    private static func parent(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

    /// The dialogues of a folder that can be read, by the names of their own folders.
    static func all(in path: String) -> [String: ScriptSources] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }
        return names.reduce(into: [:]) { found, name in found[name] = try? ScriptFolder("\(path)/\(name)/dialogue.yaml").sources }
    }

    func load() throws -> LoadedScript { try ScriptLoader.load(sources) }

    /// Whether there is a rehearsal beside the script.
    var hasRehearsal: Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent("rehearsal.yaml").path) }

    /// The rehearsal beside the script.
    func rehearsal(for dialogue: Dialogue) throws -> Rehearsal {
        try Rehearsal.read(Self.read(beside("rehearsal.yaml")), for: dialogue) {
            RehearsedAct.fault(in: $0, of: dialogue, ActWording(language: .english))
        }
    }

    private func beside(_ name: String) -> String { shown.isEmpty ? name : "\(shown)/\(name)" }

    /// A file as text.
    static func read(_ path: String) throws -> ScriptFile {
        guard let data = FileManager.default.contents(atPath: path) else { throw Failure.use(Messages.current.noSuchFile(path)) }
        guard let text = String(data: data, encoding: .utf8) else { throw Failure.no(Messages.current.notUTF8(path)) }
        return ScriptFile(path: path, text: text)
    }

    private static func fragments(beside folder: URL, shown: String) throws -> [String: ScriptFile] {
        let place = folder.deletingLastPathComponent().appendingPathComponent("_fragments")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
        let base = parent(of: shown)
        return try names.reduce(into: [:]) { found, name in
            let file = try read(place.appendingPathComponent(name).path)
            found[String(name.dropLast(5))] = ScriptFile(path: (base.isEmpty ? "" : base + "/") + "_fragments/\(name)", text: file.text)
        }
    }
}

/// The dialogues meant by paths, as a shell gives them for `Dialogues` or `Dialogues/*`.
enum DialoguePaths {
    /// A folder of dialogues stands for each of them; of several paths, fragments and files that are no script are left out.
    static func all(in paths: [String]) -> [String] {
        paths.flatMap { path -> [String] in
            let inside = dialogues(inside: path)
            if !inside.isEmpty { return inside }
            let name = path.split(separator: "/").last ?? ""
            let isOther = name.hasPrefix("_") || (name.contains(".") && !name.hasSuffix(".yaml") && !name.hasPrefix("."))
            return paths.count > 1 && isOther ? [] : [path]
        }
    }

    private static func dialogues(inside path: String) -> [String] {
        let files = FileManager.default
        guard !files.fileExists(atPath: path + "/dialogue.yaml") else { return [] }
        let bare = path.hasSuffix("/") ? String(path.dropLast()) : path
        return ((try? files.contentsOfDirectory(atPath: path)) ?? []).sorted().map { "\(bare)/\($0)" }
            .filter { files.fileExists(atPath: $0 + "/dialogue.yaml") }
    }
}
