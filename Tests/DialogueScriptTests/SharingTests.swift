import DialogueEngine
@testable import DialogueScript
import Testing

@Suite struct `An answer that others may receive` {
    private func load(_ changes: (String, String)...) throws -> Dialogue {
        let text = changes.reduce(Small.group) { $0.replacing($1.0, with: $1.1) }
        return try ScriptLoader.load(Small.groupSources(text)).dialogue
    }

    private func ways(_ id: NodeID, in dialogue: Dialogue) -> [String] {
        dialogue[id].next.map { [$0.condition?.source, dialogue.nodes[$0.target].id.text].compactMap { $0 }.joined(separator: " → ") }
    }

    @Test func `is followed by the question how it may travel`() throws {
        let dialogue = try load()
        let made = dialogue.question("nee_deel")
        #expect(made.kind == .sharing && made.shares == "nee" && dialogue.question("nee").sharedBy == "nee_deel")
        #expect(dialogue.place(of: "nee_deel" as QuestionID) == dialogue.place(of: "nee" as QuestionID).map { $0 + 1 })
        #expect(ways("nee", in: dialogue) == ["answered('nee') → nee_deel", "hoor"])
        #expect(ways("nee_deel", in: dialogue) == ["answers.nee_deel == 'edit' → nee", "hoor"])
        #expect(dialogue["nee_deel"].until == dialogue["nee"].until && dialogue["nee"].until == 1)
        #expect(dialogue["nee_deel"].dependsOn == ["nee"])
    }

    @Test func `keeps the ways of its own`() throws {
        let own = #"next: [{when: "answers.rol == 'boer'", to: put}, {to: hoor}]"#
        let dialogue = try load((#"en: "Many say: {{ meest }}"}, next: hoor"#, #"en: "Many say: {{ meest }}"}, "# + own))
        #expect(ways("nee", in: dialogue) == ["answered('nee') → nee_deel", "answers.rol == 'boer' → put", "hoor"])
        #expect(ways("nee_deel", in: dialogue) == ["answers.nee_deel == 'edit' → nee", "answers.rol == 'boer' → put", "hoor"])
    }

    @Test func `stays with the moderator where its author is not asked`() throws {
        let dialogue = try load(("contribute: dissent, share: ask", "contribute: dissent, share: never"))
        #expect(dialogue.question("nee").sharedBy == nil)
        #expect(dialogue.place(of: "nee_deel" as NodeID) == nil)
        #expect(ways("nee", in: dialogue) == ["hoor"])
    }

    @Test func `is short enough for who receives it`() throws {
        #expect(try load().question("nee").mostSigns == 1_000)
        #expect(try load(("contribute: dissent,", "contribute: dissent, max: 300,")).question("nee").mostSigns == 300)
        #expect(throws: ScriptFaults.self) { try load(("contribute: dissent,", "contribute: dissent, max: 10001,")) }
    }

    @Test func `works inside a loop`() throws {
        let dialogue = try load(
            (#"Do you know this?"}, next: ronde"#, #"Do you know this?"}, next: stuk"#),
            ("    put: {wait", "    stuk: {ask: stuk, prompt: {nl: \"Wat?\", en: \"What?\"}, next: ronde}\n    put: {wait"),
            ("    waarom: {kind", "    stuk: {kind: text, contribute: view, share: ask}\n    waarom: {kind"))
        #expect(ways("stuk", in: dialogue) == ["answered('stuk') → stuk_deel", "ronde"])
        #expect(ways("stuk_deel", in: dialogue) == ["answers.stuk_deel == 'edit' → stuk", "ronde"])
    }

    @Test func `works inside a fragment`() throws {
        let fragment = Small.fragment.replacing(
            "start: hallo", with: "answers: {kijk: {kind: text, contribute: view, share: ask}}\nstart: hallo"
        )
        .replacing("next: then", with: "next: kijk\n  kijk: {ask: kijk, prompt: {nl: \"Wat vind je?\", en: \"Your view?\"}, next: then}")
        let dialogue = try ScriptLoader.load(Small.sources(fragment: fragment)).dialogue
        #expect(ways("_hoi.kijk", in: dialogue) == ["answered('_hoi.kijk') → _hoi.kijk_deel", "wijk"])
        #expect(ways("_hoi.kijk_deel", in: dialogue) == ["answers.kijk_deel == 'edit' → _hoi.kijk", "wijk"])
        #expect(dialogue.question("_hoi.kijk_deel").shares == "_hoi.kijk")
    }
}
