import DialogueScript
import Facilitation
import Foundation
import Testing

@testable import meerstem

@Suite struct `A dialogue begun from a template` {
    @Test(arguments: DialogueTemplate.allCases)
    func `is in order, can be rehearsed, and says what its transcript says`(template: DialogueTemplate) async throws {
        let scratch = try Scratch()
        let begun = try Command(["new", "mijn-dialoog", "--template", template.rawValue, "--directory", scratch.path("D")])
        let path = scratch.path("D/mijn-dialoog")
        #expect(begun.status == 0 && begun.output == path + "\n")
        let check = try Command(["check", path])
        #expect(check.status == 0 && check.errors.contains("mijn-dialoog: in orde, 0 waarschuwingen"))
        let rehearsed = try Command(["rehearse", path, "--residents", "40", "--seed", "3"])
        #expect(rehearsed.status == 0 && rehearsed.output.contains("Wie deden mee"))
        let folder = try ScriptFolder(path)
        let script = try folder.load()
        let rehearsal = try folder.rehearsal(for: script.dialogue)
        let text = try ScriptFolder.read(path + "/transcripts/01-eerste-gesprek.txt").text
        #expect(!text.contains("refused"))
        let player = TranscriptPlayer(script: script, run: rehearsal.run, opened: rehearsal.opened)
        #expect(try await player.play(Transcript(text)) == text)
        for name in ["README.md", "dialogue.yaml", "rehearsal.yaml"] {
            #expect(
                try !ScriptFolder.read(path + "/" + name).text.contains(template == .stellingen ? "stellingenronde" : template.rawValue))
        }
    }

    @Test func `writes over nothing, and keeps fragments that are there`() throws {
        let scratch = try Scratch()
        let fragments = scratch.path("_fragments")
        try FileManager.default.createDirectory(atPath: fragments, withIntermediateDirectories: true)
        let own = try ScriptFolder.read(Command.root.appendingPathComponent("Dialogues/_fragments/_in.yaml").path).text + "# van mij\n"
        try own.write(toFile: fragments + "/_in.yaml", atomically: true, encoding: .utf8)
        #expect(try Command(["new", "buurt", "--template", "pwe", "--directory", scratch.url.path]).status == 0)
        #expect(try ScriptFolder.read(fragments + "/_in.yaml").text == own)
        #expect(FileManager.default.fileExists(atPath: fragments + "/_uit.yaml"))
        let again = try Command(["new", "buurt", "--directory", scratch.url.path])
        #expect(again.status == 2 && again.errors.contains("is er al"))
        #expect(try ScriptFolder.read(scratch.path("buurt/dialogue.yaml")).text.contains("kind: points"))
    }

    @Test func `is called by a name that a folder can have, and a better one is suggested`() throws {
        let bad = try Command(["new", "Café Gesprek!"])
        #expect(bad.status == 2 && bad.errors.contains("Probeer: cafe-gesprek"))
        #expect(try Command(["new", "buurt", "--template", "pwee"]).status == 2)
    }
}
