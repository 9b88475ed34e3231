import Foundation
import JSONText
import Testing

@Suite struct `The command for differences` {
    @Test func `tells by its exit code whether something changed`() throws {
        let scratch = try Scratch()
        let path = scratch.path("nieuw.yaml")
        let file = Command.root.appendingPathComponent("Dialogues/stellingenronde/dialogue.yaml")
        let yaml = try String(contentsOf: file, encoding: .utf8)
        try yaml.replacing("Wie ben jij hier?", with: "Wie ben je?").write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try Command(["diff", "stellingenronde", file.path]).status == 0)
        let reworded = try Command(["diff", "stellingenronde", path])
        #expect(reworded.status == 1 && reworded.output.contains("Alleen woorden veranderden"))
        let json = try JSON(text: Command(["diff", "stellingenronde", path, "--json"]).output)
        #expect(json["onlyWording"] == true && json["changes"]?.array?.count == 1)
        #expect(json["changes"]?[0]?["new"] == "Wie ben je? Liever niet zeggen? Typ 0.")
        try yaml.replacing("next: citaat", with: "next: citat").write(toFile: path, atomically: true, encoding: .utf8)
        let broken = try Command(["diff", "stellingenronde", path])
        #expect(broken.status == 2 && broken.errors.contains("MS0201"))
    }
}
