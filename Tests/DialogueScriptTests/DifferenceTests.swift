import DialogueEngine
@testable import DialogueScript
import Testing

@Suite struct `What changed between two scripts` {
    static func dialogue(_ changes: (String, String)...) throws -> Dialogue {
        let yaml = changes.reduce(Small.group) { text, change in
            #expect(text.contains(change.0), "the script has no '\(change.0)'")
            return text.replacing(change.0, with: change.1)
        }
        return try ScriptLoader.load(Small.groupSources(yaml)).dialogue
    }

    static func difference(_ old: Dialogue, _ new: Dialogue) -> ScriptDifference { ScriptDifference(from: old, to: new) }

    @Test func `is nothing where only layout did`() throws {
        let difference = Self.difference(try Self.dialogue(), try Self.dialogue(("leven: {kind: live}", "leven:   {kind:   live}   # hoe")))
        #expect(difference.isSame && difference.changes.isEmpty && difference.strandings.isEmpty)
        #expect(DifferenceText(difference, in: .english).lines == ["Nothing changed."])
    }

    @Test func `is only words where no way, answer or phase did, and strands nobody`() throws {
        let difference = Self.difference(
            try Self.dialogue(),
            try Self.dialogue(("Wat heb je nodig?", "Wat heb jij nodig?"), ("title: {nl: Ronde,", "title: {nl: Eerst,")))
        #expect(difference.isOnlyWording && difference.changes.allSatisfy(\.isWording) && difference.strandings.isEmpty)
        #expect(
            DifferenceText(difference, in: .english).lines == [
                "Words",
                "  ~ nodig: prompt.nl: “Wat heb je nodig?” → “Wat heb jij nodig?”",
                "  ~ ronde: title.nl: “Ronde” → “Eerst”",
                "",
                "For those under way",
                "  Only words changed: everybody can change over and loses nothing (rebase).",
                "  Who is under way keeps the script they began with, to the end.",
                "",
            ])
    }

    @Test func `names nodes, ways, options and phases as the script does, and whom it would strand`() throws {
        let difference = Self.difference(
            try Self.dialogue(),
            try Self.dialogue(
                (", tegen: {nl: Tegen, en: Against}", ", nee: {nl: Nee, en: \"No\"}"), ("answers.stem == 'tegen'", "answers.stem == 'nee'"),
                ("against: [tegen]", "against: [nee]"), ("slot: {wait", "slot2: {wait"), ("next: slot}", "next: slot2}"),
                ("fallback: 14d", "fallback: 3d"),
                ("leven: {kind: live}", "leven: {kind: scale, min: 1, max: 5}"),
                ("{vote: leven, verdict: oordeel, reasons: waarom}", "{vote: stem, verdict: oordeel, reasons: waarom}")
            ))
        #expect(!difference.isOnlyWording && !difference.isSame)
        let lines = DifferenceText(difference, in: .english).lines
        for line in [
            "  ~ stem: next", "      - answers.stem == 'tegen' → nodig", "      + answers.stem == 'nee' → nodig",
            "  - slot (wait reached('klaar'))", "  + slot2 (wait reached('klaar'))", "  - stem: options.tegen: “Against”",
            "  ~ leven: kind: live → scale", "  ~ delen: fallback: 2w → 3d", "  who stands at 'slot' (gone)",
            "  who answered 'stem' (options.tegen)",
            "  who answered 'leven' (kind)",
        ] { #expect(lines.contains(line), "\(line)") }
        #expect(difference.strandings.map(\.id) == ["slot", "stem", "leven"])
        // What is made for `share: ask` is not the author's.
        #expect(!lines.contains { $0.contains("_deel") })
    }

    @Test(arguments: ["belofte", "erfturbine", "samenleven-dag-een", "stellingenronde"])
    func `is words exactly where the digest without words stays`(id: String) throws {
        let old = try ScriptLoader.load(try Dialogues.sources(id)).dialogue
        let main = try Dialogues.sources(id).main
        let new = try ScriptLoader.load(
            ScriptSources(
                main: ScriptFile(path: main.path, text: main.text.replacing("Dank je", with: "Bedankt")),
                fragments: try Dialogues.sources(id).fragments)
        ).dialogue
        #expect(Self.difference(old, old).isSame)
        let difference = Self.difference(old, new)
        #expect(difference.isOnlyWording && !difference.changes.isEmpty && difference.changes.allSatisfy(\.isWording))
    }
}
