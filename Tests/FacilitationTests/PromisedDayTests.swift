import DialogueEngine
import MessageChannels
import Testing
import VoiceSummary

@testable import Facilitation

/// A script that promises a report by 29 April, at the end of the sixth day after its door opens.
@Suite struct `A day that everybody was told` {
    private static let day: Int64 = 86_400

    private func world(kept: String = ", kept: verslag") async throws -> DoorWorld {
        var run = RunData()
        run.values["reportOn"] = .date(try #require(Day(year: 2026, month: 4, day: 29)))
        var world = try await DoorWorld(
            [
                "  decider:": "  reportOn: {type: date}\n  decider:",
                "consultation:\n": """
                consultation:
                  promises:
                    verslag: {text: {nl: Een verslag., en: A report.}, owner: decider, due: reportOn\(kept)}

                """,
            ], run: run)
        world.facilitator.quietHours = .night
        // One who waits, one who stopped, one who is halfway.
        let walk = ["klein", "noord", "taal 10", "dan lukt de rest", "0", "nee", "4", "ja"]
        for (id, words) in walk.enumerated() { _ = try await world.tell(.message, words, from: "7", id: "7-\(id)", after: Int64(id)) }
        for (id, words) in ["klein", "stop"].enumerated() {
            _ = try await world.tell(.message, words, from: "8", id: "8-\(id)", after: Int64(id))
        }
        for (id, words) in ["klein", "noord"].enumerated() {
            _ = try await world.tell(.message, words, from: "9", id: "9-\(id)", after: Int64(id))
        }
        _ = try await world.sent(after: 60)
        return world
    }

    private func published(_ world: DoorWorld) async throws -> String? {
        let time = DoorWorld.start + .seconds(9 * Self.day)
        return try await world.facilitator.publishedStanding(of: "klein", asOf: time)?.text(in: .dutch, width: 200)
    }

    private func sent(_ world: DoorWorld, until last: Int64) async throws -> [(day: Int64, body: String)] {
        var sent: [(Int64, String)] = []
        for hour in 1...(last * 24) {
            let after = hour * 3_600
            try await world.facilitator.tick(DoorWorld.start + .seconds(after))
            sent += try await world.sent(after: after).map { (after / Self.day, $0) }
        }
        return sent
    }

    @Test func `and that passed is told once to whoever waits, by day, and stands in the standing`() async throws {
        let world = try await world()
        let sent = try await sent(world, until: 9).filter { $0.body.contains("niet op tijd nagekomen") }
        #expect(sent.map(\.day) == [6] && sent.first?.body.contains("\"chat_id\":7") == true)
        #expect(sent.first?.body.contains("Een verslag. (de raad, voor 29 april 2026): te laat.") == true)
        let time = DoorWorld.start + .seconds(9 * Self.day)
        let standing = try await world.facilitator.standing(of: "klein", audience: .public, asOf: time)
        #expect(standing.text(in: .dutch, width: 200).contains("de raad: “Een verslag.” Voor 29 april 2026.\n    Moet nog, te laat."))
        #expect(standing.text(in: .english, width: 200).contains("the council: “A report.” By 29 April 2026.\n    Still to be done, late."))
    }

    @Test func `is kept by the phase that begins in time`() async throws {
        let world = try await world()
        _ = try await world.facilitator.act(
            "next \"Het verslag is er.\"", actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(Self.day))
        #expect(try await world.facilitator.group(of: "klein").commitment("verslag")?.status == .kept)
        let sent = try await sent(world, until: 9)
        #expect(sent.contains { $0.body.contains("Het besluit is aan de raad.") } && !sent.contains { $0.body.contains("nagekomen") })
        #expect(try await published(world)?.contains("Voor 29 april 2026.\n    Gedaan.") == true)
    }

    @Test func `is open again once that phase is gone back from`() async throws {
        let world = try await world()
        for act in ["next", "back \"Het was het verkeerde.\""] {
            _ = try await world.facilitator.act(act, actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(90))
        }
        #expect(try await world.facilitator.group(of: "klein").commitment("verslag")?.status == .promised)
        _ = try await sent(world, until: 9)
        #expect(try await world.facilitator.group(of: "klein").commitment("verslag")?.isLate == true)
        #expect(try await published(world)?.contains("Moet nog, te laat.") == true)
    }

    @Test func `is answered by a moderator, beside promises written down`() async throws {
        let world = try await world(kept: "")
        let acts = ["commit \"Meten\" owner wethouder", "next", "progress Verslag partly \"De helft.\"", "progress p1 kept"]
        for act in acts { _ = try await world.facilitator.act(act, actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(90)) }
        let promises = try await world.facilitator.group(of: "klein").commitments
        #expect(promises.map(\.id) == ["verslag", "p1"] && promises.map(\.status) == [.partly, .kept])
        #expect(try await sent(world, until: 9).allSatisfy { !$0.body.contains("nagekomen") })
    }

    @Test func `is not told to who ended and wanted to hear no more`() async throws {
        let world = try await world(kept: "")
        _ = try await world.facilitator.act("next", actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(90))
        let sent = try await sent(world, until: 9)
        #expect(sent.contains { $0.body.contains("Het besluit is aan de raad.") } && !sent.contains { $0.body.contains("nagekomen") })
        #expect(try await published(world)?.contains("Moet nog, te laat.") == true)
    }
}
