import DialogueEngine
import DialogueScript
import Testing

@Suite struct `Our dialogues` {
    @Test(arguments: Dialogues.ids) func `load without faults or warnings`(id: String) throws {
        let script = try ScriptLoader.load(Dialogues.sources(id))
        #expect(script.dialogue.id == id)
        #expect(script.warnings.map(\.description) == [])
        #expect(script.dialogue.about.keys.sorted { $0.rawValue < $1.rawValue } == [.privacy, .who])
        #expect(script.positions.count >= script.dialogue.nodes.count)
    }

    @Test(arguments: Dialogues.ids) func `have a rehearsal`(id: String) throws {
        let dialogue = try ScriptLoader.load(Dialogues.sources(id)).dialogue
        let rehearsal = try Rehearsal.read(Dialogues.file("Dialogues/\(id)/rehearsal.yaml"), for: dialogue)
        #expect(rehearsal.run.timeZone == "Europe/Amsterdam")
        #expect(rehearsal.profiles.count >= 7)
        #expect(rehearsal.shares.mumbles == 0.06)
        #expect(!rehearsal.moderator.isEmpty)
    }

    @Test func `tell their questions in the order they are asked`() throws {
        let dialogue = try ScriptLoader.load(Dialogues.sources("samenleven-dag-een")).dialogue
        let ids = dialogue.questions.map(\.id.text)
        #expect(ids.prefix(4) == ["_in.taal", "_in.toestemming", "_in.leeftijd", "_in.stem_a"])
        #expect(ids.suffix(3) == ["_uit.contact", "p5", "p6"])
        #expect(dialogue.nodes[dialogue.start].id == "_in.taal")
    }
}
