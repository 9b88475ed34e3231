import DialogueScript
import Foundation
import JSONText
import Testing

@Suite struct `The schema for editors` {
    @Test(arguments: FormatSchema.allCases) func `is the one in the repository`(file: FormatSchema) throws {
        let path = "Dialogues/\(file.rawValue).schema.json"
        let committed = try Dialogues.file(path).text
        #expect(committed == file.json.indented() + "\n", "write it anew: meerstem schema \(file.rawValue) > \(path)")
    }

    @Test(arguments: [("dialogue", "dialogue.yaml"), ("rehearsal", "rehearsal.yaml")])
    func `is named by the first lines of every file`(schema: String, name: String) throws {
        for id in Dialogues.ids {
            #expect(try modelines(of: "Dialogues/\(id)/\(name)") == Self.modelines(for: schema))
        }
    }

    @Test(arguments: ["_in", "_uit"]) func `is named by the first lines of every fragment`(id: String) throws {
        #expect(try modelines(of: "Dialogues/_fragments/\(id).yaml") == Self.modelines(for: "fragment"))
    }

    /// One for editors with the YAML language server, one for JetBrains.
    private static func modelines(for schema: String) -> [String] {
        ["# yaml-language-server: $schema=../\(schema).schema.json", "# $schema: ../\(schema).schema.json"]
    }

    private func modelines(of path: String) throws -> [String] {
        try Dialogues.file(path).text.split(separator: "\n").prefix(2).map(String.init)
    }

    @Test func `tells nodes apart by their one key, and says what keys mean`() throws {
        let schema = FormatSchema.dialogue.json
        let node = try #require(schema["definitions"]?["node"])
        #expect(node["oneOf"]?.array?.count == 6)
        let say = try #require(schema["definitions"]?["node-that-has-say"])
        #expect(say["required"] == ["say", "next"] && say["additionalProperties"] == false)
        #expect(schema["properties"]?["minutes"]?["description"]?.string == "About how long it takes; texts show it as {{ minutes }}.")
    }
}
