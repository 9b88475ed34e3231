import DialogueEngine
import Testing

@testable import DialogueScript

@Suite struct `A mistyped key` {
    private func check(_ text: String, _ shape: MapShape, _ name: String, found: (String) throws -> [Diagnostic]) rethrows -> Int {
        let places = KeyPlaces(ScriptFile(path: name, text: text), shape).samples
        for place in places {
            let faults = try found(place.mistyped(in: text))
            let what = "\(name):\(place.line) '\(place.slip)' of \(place.map): \(faults.map(\.description).joined(separator: "\n"))"
            #expect(faults.first?.code == .unknownKey && faults.first?.suggestion == place.key, "\(what)")
            #expect(faults.count <= 2, "\(what)")
        }
        return places.count
    }

    private func faults(_ sources: ScriptSources) -> [Diagnostic] {
        do throws(ScriptFaults) { return try ScriptLoader.load(sources).warnings } catch { return error.diagnostics }
    }

    @Test(arguments: ["samenleven-dag-een", "stellingenronde", "erfturbine", "belofte"])
    func `of a dialogue is one fault, with the key that was meant`(id: String) throws {
        let sources = try Dialogues.sources(id)
        let count = check(sources.main.text, .dialogue, id) { text in
            faults(ScriptSources(main: ScriptFile(path: sources.main.path, text: text), fragments: sources.fragments))
        }
        #expect(count > 50)
    }

    @Test(arguments: ["_in", "_uit"]) func `of a fragment is one fault`(id: String) throws {
        let sources = try Dialogues.sources("samenleven-dag-een")
        let fragment = try #require(sources.fragments[id])
        let count = check(fragment.text, .fragment, id) { text in
            var fragments = sources.fragments
            fragments[id] = ScriptFile(path: fragment.path, text: text)
            return faults(ScriptSources(main: sources.main, fragments: fragments))
        }
        #expect(count > 15)
    }

    @Test func `of a rehearsal is one fault`() throws {
        let dialogue = try ScriptLoader.load(Dialogues.sources("erfturbine")).dialogue
        let file = try Dialogues.file("Dialogues/erfturbine/rehearsal.yaml")
        let count = check(file.text, .rehearsal, "rehearsal") { text in
            do throws(ScriptFaults) {
                _ = try Rehearsal.read(ScriptFile(path: file.path, text: text), for: dialogue)
                return []
            } catch { return error.diagnostics }
        }
        #expect(count > 15)
    }

    @Test func `in the small dialogues too, which use all of the format`() {
        var count = check(Small.dialogue, .dialogue, "small") { faults(Small.sources(main: $0)) }
        count += check(Small.group, .dialogue, "group") { faults(Small.groupSources($0)) }
        #expect(count > 120)
    }
}
