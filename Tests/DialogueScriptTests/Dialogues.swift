import DialogueScript
import Foundation
import Testing

/// The dialogues of this repository, found from this file upwards.
enum Dialogues {
    static let root: URL = {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while !FileManager.default.fileExists(atPath: folder.appending(path: "Dialogues").path), folder.path != "/" {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// The folders that hold a dialogue.
    static let ids: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Dialogues").path)) ?? [])
        .filter { FileManager.default.fileExists(atPath: root.appending(path: "Dialogues/\($0)/dialogue.yaml").path) }.sorted()

    static func file(_ path: String) throws -> ScriptFile {
        ScriptFile(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }

    static func sources(_ id: String) throws -> ScriptSources {
        let fragments = try ["_in", "_uit"].map { ($0, try file("Dialogues/_fragments/\($0).yaml")) }
        return ScriptSources(main: try file("Dialogues/\(id)/dialogue.yaml"), fragments: Dictionary(uniqueKeysWithValues: fragments))
    }
}
