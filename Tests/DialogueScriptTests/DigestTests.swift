import DialogueEngine
@testable import DialogueScript
import Testing

@Suite struct `A digest` {
    private func digests(_ changes: (String, String)...) throws -> [String] {
        let text = changes.reduce(Small.dialogue) { $0.replacing($1.0, with: $1.1) }
        let dialogue = try ScriptLoader.load(Small.sources(main: text)).dialogue
        return [dialogue.digest, dialogue.structureDigest]
    }

    @Test func `is SHA-256 in hexadecimal`() throws {
        let digests = try digests()
        #expect(digests.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
        #expect(digests[0] != digests[1])
    }

    @Test func `does not depend on layout, comments or the order of maps`() throws {
        let first = try digests()
        #expect(try digests(("minutes: 2", "minutes:    2   # about")) == first)
        #expect(try digests(("nl: \"Verdeel.\", en: \"Divide.\"", "en: 'Divide.', nl: Verdeel.")) == first)
        let klaar = "    klaar: {end: {nl: \"Dank je wel.\", en: \"Thank you.\"}}\n"
        #expect(try digests((klaar, ""), ("    hoi: {go", klaar + "    hoi: {go")) == first)
        #expect(try digests(("    mag: {kind: confirm}\n", ""), ("    wijk: {kind", "    mag: {kind: confirm}\n    wijk: {kind")) == first)
    }

    @Test func `keeps its structure when only words change`() throws {
        let first = try digests()
        for change in [
            ("\"Verdeel.\"", "\"Verdeel ze.\""), ("Noord,", "Noordkant,"), ("\"Groeten\"", "\"Groet\""), ("Dank je wel", "Dank"),
        ] {
            let changed = try digests(change)
            #expect(changed[0] != first[0] && changed[1] == first[1], "\(change)")
        }
    }

    @Test func `changes with what a walk does`() throws {
        let first = try digests()
        let noord = "noord: {nl: Noord, en: North}"
        let zuid = "zuid: {nl: Zuid, en: South}"
        for change in [
            ("total: 10", "total: 12"), ("\(noord), \(zuid)", "\(zuid), \(noord)"), ("== 'ja'", "!= 'nee'"),
            ("special: true", "special: true, none: 0"), ("special: true", "special: true, results: closed"),
            ("quotes: mag", "splits: [wijk]"), ("{moderator: true}, {deadline: closes}", "{deadline: closes}, {moderator: true}"),
        ] {
            let changed = try digests(change)
            #expect(changed[0] != first[0] && changed[1] != first[1], "\(change)")
        }
    }
}
