import DialogueEngine
@testable import DialogueScript
import Testing

@Suite struct `A fragment` {
    private let ask = """
          vraag:
            ask: wijk
            prompt: {nl: "Welke buurt?", en: "Which area?"}
            next: [{when: "answered('wijk') && answers.wijk == 'hier' && answers.mag == 'ja'", to: hallo}, {to: duur}]
          hallo:
        """

    private func loaded() throws -> Dialogue {
        let fragment = Small.fragment.replacing("  hallo:", with: ask).replacing(
            "start: hallo", with: "answers:\n  wijk: {kind: choice, options: {hier: {nl: Hier, en: Here}}}\nstart: vraag"
        )
        .replacing("{{ minutes }} minuten", with: "{{ minutes }} minuten in {{ answers.wijk }}")
        return try ScriptLoader.load(Small.sources(fragment: fragment)).dialogue
    }

    @Test func `finds its own answers first, and the dialogue's second`() throws {
        let dialogue = try loaded()
        let condition = try #require(dialogue["_hoi.vraag"].next[0].condition)
        let slots = condition.variables.sorted().map { dialogue.questions[$0].id }
        #expect(Set(slots) == ["_hoi.wijk", "mag"])
        #expect(condition.source.hasPrefix("answered('_hoi.wijk') && answers.wijk"))
        guard case .say(let text) = dialogue["_hoi.duur"].action else { return #expect(Bool(false)) }
        #expect(text.questions == ["_hoi.wijk"])
    }

    @Test func `gives way to the node after it`() throws {
        let dialogue = try loaded()
        #expect(dialogue.nodes[dialogue.start].id == "_hoi.vraag")
        #expect(dialogue.nodes[dialogue["_hoi.duur"].next[0].target].id == "wijk")
    }

    @Test func `shares its fields with the dialogue`() throws {
        let dialogue = try loaded()
        #expect(dialogue.fields.map(\.id) == ["host", "closes", "decider", "open", "fixed", "retention"])
        #expect(dialogue.fields[4].standard == .text(["nl": "niets", "en": "niets"]))
    }

    @Test func `comes back from bytes with its dialogue`() {
        let sources = Small.sources()
        #expect(ScriptSources(bytes: sources.bytes) == sources)
        #expect(ScriptSources(bytes: Array("{}".utf8)) == nil)
    }
}
