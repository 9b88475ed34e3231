import DialogueEngine
import Foundation
import Storage
import Testing

@testable import Facilitation
@testable import WebServer

@Suite struct `Promises in the console` {
    @Test func `stand first for whoever keeps them, with how many are late`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        let reader = try await world.person("Bauke", [.analyst])
        #expect(try await !reader.look("/moderator").body.contains("van jou"))
        _ = try await fenna.act(
            "commit", [("w", "Geluid meten"), ("owner", "wethouder"), ("due", "2026-04-27"), ("account", "Bauke")])
        _ = try await fenna.act("commit", [("w", "Lampen ophangen"), ("owner", "wethouder"), ("due", "2026-05-27")], in: "elders")
        _ = try await fenna.act("remind", [("line", "p1"), ("account", "Bauke")], in: "elders")
        #expect(try await reader.look("/moderator").body.contains("2 beloften van jou"))
        world.clock.pass(.days(5))
        let later = try await world.person("Bauke", [.analyst])
        let home = try await later.look("/moderator").body
        #expect(home.contains("<a href=\"/moderator/promises\">2 beloften van jou, 1 te laat</a>"))
        let (late, next) = (try #require(home.range(of: "Geluid meten")), try #require(home.range(of: "Lampen ophangen")))
        #expect(late.lowerBound < next.lowerBound && home.contains("2 dagen te laat, 27 april 2026"))
        #expect(!home.contains("/moderator/c/plein/promises"), "an analyst may not look there")
        let other = try await world.person("Fenna", [.moderator])
        #expect(try await !other.look("/moderator").body.contains("van jou"))
    }

    @Test func `of every conversation stand by urgency, with who owns them and who is reminded`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        _ = try await fenna.act("commit", [("w", "Later"), ("owner", "raad"), ("due", "2026-06-27")])
        _ = try await fenna.act("commit", [("w", "Ooit"), ("owner", "raad")])
        _ = try await fenna.act(
            "commit", [("w", "Eerst"), ("owner", "dorpsbelang"), ("due", "2026-04-26"), ("account", "Fenna")], in: "elders")
        _ = try await fenna.act("commit", [("w", "Klaar"), ("owner", "raad"), ("due", "2026-04-26")], in: "elders")
        _ = try await fenna.act("progress", [("line", "p2"), ("status", "kept")], in: "elders")
        world.clock.pass(.days(10))
        let later = try await world.person("Fenna", [.moderator])
        let page = try await later.look("/moderator/promises").body
        let table = try #require(page.range(of: "<h2>Beloften die nog open staan</h2>"))
        let places = ["Eerst", "Later", "Ooit"].map { page.range(of: $0, range: table.upperBound..<page.endIndex)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil } && places[0]! < places[1]! && places[1]! < places[2]!)
        #expect(page.contains("dorpsbelang") && page.contains("herinnering: Fenna") && page.contains("niemand krijgt een herinnering"))
        #expect(!page.contains("Klaar"))
        let own = try await later.look("/moderator/c/elders/promises").body
        #expect(own.contains("Wie krijgt een herinnering") && own.contains("te laat"))
    }

    @Test func `that were kept in part may be kept after all, and a wrong choice is put right`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        _ = try await fenna.act("commit", [("w", "Meten"), ("owner", "raad"), ("due", "2026-05-27")])
        func page() async throws -> String { try await fenna.look("/moderator/c/plein/promises").body }
        #expect(try await page().contains("Hoe staat het ermee"))
        _ = try await fenna.act("progress", [("line", "p1"), ("status", "partly"), ("w", "De helft is gemeten.")])
        let partly = try await page()
        #expect(
            partly.contains("Staat het er nu anders voor?") && partly.contains("id=\"status-p1\"") && !partly.contains("Wie krijgt een"))
        _ = try await fenna.act("progress", [("line", "p1"), ("status", "underway")])
        #expect(try await page().contains("Wie krijgt een herinnering"))
        _ = try await fenna.act("progress", [("line", "p1"), ("status", "kept")])
        #expect(try await world.facilitator.group(of: "plein").commitment("p1")?.status == .kept)
    }

    @Test func `name somebody to be reminded, and take that back`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        _ = try await fenna.act("commit", [("w", "Meten"), ("owner", "raad"), ("due", "2026-05-27")])
        let sent = try await fenna.act("remind", [("line", "p1"), ("channel", "sms"), ("address", "+31600000001")])
        #expect(sent.body.contains("Herinneringen aan p1 gaan via sms.") && !sent.body.contains("31600000001"))
        #expect(try await fenna.look("/moderator/c/plein/promises").body.contains("bericht via sms"))
        #expect(try await fenna.act("remind", [("line", "p1")]).body.contains("class=\"fault\""))
        #expect(try await fenna.act("remind", [("line", "p1"), ("account", "Niemand")]).body.contains("Niemand werkt hier als"))
        _ = try await fenna.act("remind-nobody", [("line", "p1")])
        #expect(try await world.facilitator.group(of: "plein").commitment("p1")?.keeper == nil)
        #expect(try await world.facilitator.store.read { try $0.people(in: "plein") }.allSatisfy { $0.sealedAddress == nil })
    }
}
