import DialogueEngine
import Testing

@testable import DialogueScript

@Suite struct `A sentence` {
    private func words(_ text: String, _ values: [Int] = []) -> [Int] { Sentences(text, values: values).found.map(\.words) }

    @Test func `ends at a full stop, a question, a call or a new line`() {
        #expect(words("Een twee. Drie? Vier vijf zes! Zeven\nacht") == [2, 1, 3, 1, 1])
        #expect(words("Zij zei: \"Kom hier.\" Toen ging hij.") == [4, 3])
        #expect(words("Bel 06 12 of mail naar a.b@c.nl - nu") == [8])
    }

    @Test func `counts what is filled in`() {
        #expect(words("Het duurt {{ minutes }} minuten tot {{ decidesOn | date }}.", [1, 3]) == [8])
        #expect(words("{{ statement }} Herken je dit?", [0]) == [3])
    }

    @Test func `is shown where it begins`() throws {
        let second = try #require(Sentences("Één. Twee woorden.", values: []).found.last)
        #expect(second.offset == 7 && second.length == 13)
    }
}

@Suite struct `A hard word` {
    @Test func `is told with a plain one, in its own language`() {
        #expect(HardWords.found(in: "Conform de regels, m.b.t. het plan.", .dutch).map(\.plain) == ["volgens", "over"])
        #expect(HardWords.found(in: "Conform", .english).isEmpty && HardWords.found(in: "Conformeren", .dutch).isEmpty)
    }
}

@Suite struct `A hint` {
    @Test func `looks at what the run fills in`() throws {
        let script = try ScriptLoader.load(Small.sources())
        var run = RunData()
        run.values["host"] = .text(["nl": "de dorpen van Súdwest-Fryslân en hun twaalf dorpsraden samen", "en": "us"])
        #expect(script.hints().isEmpty)
        let found = script.hints(with: run).map(\.message)
        #expect(
            found == ["SMS for this text: 3 in nl (with 'ú'); at most 2 are read", "this sentence has 17 words, and 15 are easy to read"])
    }

    @Test(arguments: ["samenleven-dag-een", "stellingenronde", "erfturbine", "belofte"])
    func `about our dialogues is never about Dutch or English, where the name of the place fits an SMS`(id: String) throws {
        let script = try ScriptLoader.load(Dialogues.sources(id))
        let run = try Rehearsal.read(Dialogues.file("Dialogues/\(id)/rehearsal.yaml"), for: script.dialogue).run
        let hints = script.hints(with: run)
        print("hints on \(id): \(hints.count)")
        let own = hints.filter { $0.code == .manyParts && ($0.message.contains(" in nl,") || $0.message.contains(" in nl ")) }
        #expect(own.allSatisfy { $0.message.contains("with 'ú'") })
        #expect(hints.allSatisfy { [.manyParts, .fewReaders].contains($0.code) })
    }
}
