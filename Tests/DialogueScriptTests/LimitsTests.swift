@testable import DialogueScript
import Testing

@Suite struct `A file` {
    private func code(_ text: String) -> [DiagnosticCode] {
        do throws(ScriptFaults) {
            _ = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "x.yaml", text: text)))
            return []
        } catch {
            return error.diagnostics.map(\.code)
        }
    }

    @Test func `has at most 1 MB`() {
        #expect(code("# " + String(repeating: "x", count: 1_048_576)) == [.tooLarge])
    }

    @Test(arguments: [65, 900, 5_000]) func `has at most 64 levels`(depth: Int) {
        #expect(code("title: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)) == [.tooDeep])
    }

    @Test func `is not empty, and says nothing twice`() {
        #expect(code("") == [.syntax])
        #expect(code("# nothing") == [.syntax])
        #expect(code("a: 1\n---\nb: 2") == [.syntax])
        #expect(code("a: \u{0}") == [.syntax])
    }

    @Test func `has no aliases that grow without bound`() {
        let lines = (1..<40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let found = code("a0: &a0 x\n" + lines.joined(separator: "\n") + "\n? *a39\n: x")
        #expect(Set(found) == [.alias])
    }

    @Test func `may use stars and ampersands in words`() throws {
        let text = Small.dialogue.replacing("\"Verdeel.\"", with: "\"Verdeel *nu* & eerlijk! # echt\"").replacing(
            "Noord,", with: "Noord & co,")
        #expect(try ScriptLoader.load(Small.sources(main: text)).warnings == [])
    }

    @Test func `points below tabs and wide signs`() {
        let text = "{\"titel\":\t\"日本\", x: 1}"
        do throws(ScriptFaults) {
            _ = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "x.yaml", text: text)))
        } catch {
            let last = error.diagnostics.last { $0.code == .unknownKey }
            #expect(last?.description == "x.yaml:1:17: error MS0102: a dialogue has no key 'x'\n\(text)\n         \t        ^")
        }
    }
}
