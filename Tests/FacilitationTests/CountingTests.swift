import DialogueEngine
import DialogueScript
import Storage
import Testing

@testable import Facilitation

/// A vote whose outcome sends people different ways, from the answers to the last word.
struct CountingWorld {
    let facilitator: Facilitator
    static let start = Instant(milliseconds: 1_777_000_000_000)

    static let yaml = """
        meerstem: 1
        id: telling
        title: {nl: Telling}
        languages: [nl]
        voices:
          noord: {label: {nl: noord}, when: "answers.wijk == 'noord'"}
          zuid: {label: {nl: zuid}, when: "answers.wijk == 'zuid'"}
        participant:
          start: wijk
          answers:
            wijk: {kind: choice, options: {noord: {nl: Noord}, zuid: {nl: Zuid}}}
            stem: {kind: choice, options: {voor: {nl: Voor}, tegen: {nl: Tegen}}}
          nodes:
            wijk: {ask: wijk, prompt: {nl: Waar woon je?}, next: stem}
            stem: {ask: stem, prompt: {nl: Wat vind je?}, next: wacht}
            wacht: {wait: "reached('uitslag')", meanwhile: {nl: Wacht.}, next: [WAYS, {to: niets}]}
            veel: {end: {nl: Het zijn er veel.}}
            tien: {end: {nl: Het zijn er tien.}}
            enkele: {end: {nl: Het zijn er enkele.}}
            nul: {end: {nl: Het is niemand.}}
            niets: {end: {nl: We zeggen niets.}}
        consultation:
          phases:
            open: {advance: ADVANCE, next: uitslag}
            uitslag: {advance: {moderator: true}}
        """

    init(counting figure: String, advance: String = "{moderator: true}") async throws {
        let steps = [(">= 20", "veel"), (">= 10", "tien"), (">= 1", "enkele"), ("== 0", "nul")]
        let ways = steps.map { #"{when: "\#(figure) \#($0)", to: \#($1)}"# }.joined(separator: ", ")
        let text = Self.yaml.replacing("WAYS", with: ways).replacing("ADVANCE", with: advance)
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "telling.yaml", text: text)))
        facilitator = Facilitator(store: MemoryStore(), vault: Vault(masterKey: Array(repeating: 3, count: 32)), chance: .seeded(5))
        let opening = Opening(run: RunData(), code: "telling", seed: 5, actor: "test")
        _ = try await facilitator.open(script, opening, at: Self.start)
    }

    @discardableResult
    func say(_ text: String, as name: String, _ number: Int64) async throws -> Outcome {
        let message = Message(text, id: "\(name)-\(number)")
        return try await facilitator.receive(
            Inbound(consultation: "telling", channel: "test", address: name, messageID: "\(number)", input: .message(message)),
            at: Self.start + .seconds(number))
    }

    /// Somebody says where they live and how they vote.
    func vote(_ name: String, _ wijk: String, _ stem: String) async throws {
        for (number, line) in ["hallo", wijk, stem].enumerated() { try await say(line, as: name, Int64(number + 1)) }
    }

    /// Where somebody is told what came of it.
    func end(of name: String) async throws -> NodeID? {
        let session = try await facilitator.session(channel: "test", address: name, in: "telling").session
        return if case .ended(let place, _) = session.stage { place.node } else { nil }
    }

    func phase() async throws -> PhaseID? {
        let open = try await facilitator.consultation("telling")
        return try await facilitator.store.read { try facilitator.groups.group("telling", of: open.dialogue, in: $0).marks.last?.phase }
    }
}

@Suite struct `A count that leads people` {
    @Test(arguments: [(9, 30), (10, 9), (10, 10), (19, 25), (20, 10), (30, 0), (0, 30), (1, 1)])
    func `says nothing of fewer than ten`(against: Int, others: Int) async throws {
        let world = try await CountingWorld(counting: "count('all', answers.stem == 'tegen')")
        for number in 0..<against { try await world.vote("a\(number)", "noord", "tegen") }
        for number in 0..<others { try await world.vote("b\(number)", "zuid", "voor") }
        try await world.facilitator.act("next", actor: "Mo", on: "telling", at: CountingWorld.start + .seconds(50))
        try await world.facilitator.tick(CountingWorld.start + .seconds(60))
        let expected: NodeID = against < 10 || others < 10 ? "niets" : against < 20 ? "tien" : "veel"
        #expect(try await world.end(of: against > 0 ? "a0" : "b0") == expected)
    }

    /// Two villages that differ in what is hidden lead nobody another way.
    @Test(arguments: ["noord", "zuid"]) func `of a voice is silent where a voice is small on one side`(voice: String) async throws {
        let world = try await CountingWorld(counting: "count('\(voice)', answers.stem == 'tegen')")
        // In the south nine are against; what the north says would give that away.
        for (wijk, stem, people) in [("noord", "tegen", 20), ("noord", "voor", 20), ("zuid", "tegen", 9), ("zuid", "voor", 20)] {
            for number in 0..<people { try await world.vote("\(wijk)-\(stem)-\(number)", wijk, stem) }
        }
        try await world.facilitator.act("next", actor: "Mo", on: "telling", at: CountingWorld.start + .seconds(50))
        try await world.facilitator.tick(CountingWorld.start + .seconds(60))
        #expect(try await world.end(of: "noord-tegen-0") == "niets")
    }

    @Test func `is exact for the rule of a phase, who changed their mind and who left counted as they are now`() async throws {
        let rule = #"{when: "count('all', answers.stem == 'tegen') >= 3"}"#
        let world = try await CountingWorld(counting: "count('all', answers.stem == 'tegen')", advance: rule)
        for name in ["a", "b"] { try await world.vote(name, "noord", "tegen") }
        try await world.vote("c", "noord", "voor")
        try await world.say("wis", as: "a", 10)
        try await world.say("wijzig 2", as: "c", 11)
        try await world.say("tegen", as: "c", 12)
        #expect(try await world.phase() == "open")
        try await world.vote("d", "zuid", "tegen")
        #expect(try await world.phase() == "uitslag")
        #expect(try await world.facilitator.replay("telling", asOf: CountingWorld.start).isEqual)
    }
}
