import DialogueEngine
import DialogueScript
import Storage
import JSONText
import VoiceSummary
import Testing

@testable import Facilitation
@testable import WebServer

@Suite struct `Tables in the console` {
    static let yaml = """
        meerstem: 1
        id: kring
        title: {nl: De kring}
        languages: [nl]
        participant:
          start: wacht
          answers:
            meet: {kind: text, contribute: view, share: table}
            droom: {kind: text, contribute: view, share: table}
          nodes:
            wacht: {wait: "seated()", meanwhile: {nl: We zoeken een tafel voor je.}, next: beurt1}
            beurt1: {wait: "turn('meet') || roundOver('meet')", next: meet}
            meet: {ask: meet, prompt: {nl: "Wie ben je?"}, next: beurt2}
            beurt2: {wait: "turn('droom') || roundOver('droom')", next: droom}
            droom: {ask: droom, prompt: {nl: "Waar droom je van?"}, next: klaar}
            klaar: {end: {nl: Dank je wel.}}
        consultation:
          phases:
            kring: {advance: {moderator: true}}
          tables: {least: 3, most: 4, rounds: [{answer: meet, timeout: 5m}, {answer: droom, timeout: 5m}]}
        """

    private func world(people: Int, share: String = "table") async throws -> ConsoleWorld {
        let world = try await ConsoleWorld()
        let text = Self.yaml.replacing("share: table", with: "share: \(share)")
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "kring.yaml", text: text)))
        _ = try await world.facilitator.open(script, Opening(run: RunData(), code: "kring", seed: 5, actor: "test"), at: world.clock.now())
        for number in 1...people { try await world.resident("mens\(number)", says: nil, in: "kring") }
        return world
    }

    @Test func `are shown by seats, with whose turn it is and until when, and never who sits there`() async throws {
        let world = try await world(people: 5)
        let fenna = try await world.person("Fenna", [.moderator])
        let page = try await fenna.look("/moderator/c/kring/tables").body
        #expect(page.contains("Tafel 1") && page.contains("Ronde 1 van 2") && page.contains("1 mens wacht op een tafel."))
        #expect(page.contains("Deze beurt begon op") && page.contains("data-live=\"/moderator/c/kring/live\""))
        for person in try await world.store.read({ try $0.people(in: "kring") }) { #expect(!page.contains(person.participant)) }
        #expect(!page.contains("mens1"))
    }

    @Test func `are moved by who may steer, and only looked at by who may not`() async throws {
        let world = try await world(people: 4)
        let (fenna, guest) = (try await world.person("Fenna", [.moderator]), try await world.person("Gea", [.observer]))
        func turn() async throws -> Int? {
            let open = try await world.facilitator.consultation("kring")
            return try await world.facilitator.group(of: "kring").tableState(0, in: open.dialogue)?.turn
        }
        #expect(try await turn() == 0)
        let skipped = try await fenna.act("table-skip", [("line", "1"), ("from", "/moderator/c/kring/tables")], in: "kring")
        #expect(skipped.body.contains("overgeslagen, mag nog") && skipped.body.contains("Wie overgeslagen is, mag nog iets zeggen."))
        #expect(try await turn() == 1)
        _ = try await fenna.act("table-back", [("line", "1")], in: "kring")
        #expect(try await turn() == 0)
        _ = try await guest.act("table-skip", [("line", "1")], in: "kring")
        #expect(try await turn() == 0)
        #expect(try await !guest.look("/moderator/c/kring/tables").body.contains("table-skip"))
        _ = try await fenna.act("table-next", [("line", "1")], in: "kring")
        #expect(try await fenna.look("/moderator/c/kring/tables").body.contains("Ronde 2 van 2"))
        #expect(try await fenna.act("table-skip", [("line", "7")], in: "kring").body.contains("Er is geen tafel 7."))
    }

    @Test func `stand in the terminal too, one a line`() async throws {
        let world = try await world(people: 4)
        let view = try await world.facilitator.moderatorView(of: "kring", at: world.clock.now())
        let lines = ModeratorText(view: view.json, language: .dutch).lines
        #expect(
            lines.contains {
                $0.hasPrefix("  tafel 1, ronde 1 van 2: plaats 1 is aan de beurt, tot ") && $0.hasSuffix("2 wacht; 3 wacht; 4 wacht.")
            })
    }

    @Test(arguments: [("table", false), ("hosted", true)])
    func `keep what is said from the moderator, who reads it where they are hosted and can hide it`(share: String, isRead: Bool)
        async throws
    {
        let world = try await world(people: 4, share: share)
        // The first to come has the first turn.
        let said = Message("Ik woon naast de oude molen.", id: "zin")
        _ = try await world.facilitator.receive(
            Inbound(consultation: "kring", channel: "terminal", address: "mens1", messageID: "zin", input: .message(said)),
            at: world.clock.now())
        #expect(try await world.facilitator.group(of: "kring").contributions.count == 1)
        let view = try await world.facilitator.moderatorView(of: "kring", at: world.clock.now()).json
        #expect(view.text().contains("oude molen") == isRead)
        let fenna = try await world.person("Fenna", [.moderator])
        #expect(try await fenna.look("/moderator/c/kring/lines").body.contains("oude molen") == isRead)
        let report = try await world.facilitator.standing(of: "kring", audience: .moderator, asOf: world.clock.now()).json
        #expect(!report.text().contains("oude molen"))
    }

    @Test func `have no page where a conversation has none`() async throws {
        let fenna = try await ConsoleWorld().person("Fenna", [.moderator])
        #expect(try await fenna.look("/moderator/c/plein/tables").status == 404)
        #expect(try await !fenna.look("/moderator/c/plein").body.contains("/tables"))
    }
}
