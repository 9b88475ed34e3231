import DialogueEngine
import Foundation
import HTTPTypes
import Storage
import Testing

@testable import Facilitation
@testable import WebServer

@Suite struct `What is done to accounts` {
    private static let good = "een goede lange zin"

    private func send(_ world: ConsoleWorld, _ person: ConsolePerson, _ fields: [(String, String)]) async throws {
        _ = try await world.send(.post, "/moderator/accounts", [("k", person.key)] + fields, cookie: person.cookie)
    }

    @Test func `is told to whom it was done to, and a colleague who came in under their name cannot hide it`() async throws {
        let world = try await ConsoleWorld()
        _ = try await world.person("Boss", [.operator])
        _ = try await world.person("Fenna", [.moderator])
        world.clock.pass(.days(40))
        let before = try await world.send(.post, "/moderator/sign-in", [("name", "Fenna"), ("password", Self.good)])
        #expect(try await !world.send(.get, "/moderator", cookie: before.session).body.contains("nieuwe link"))
        let again = try await world.send(.post, "/moderator/sign-in", [("name", "Boss"), ("password", Self.good)])
        let token = String(try #require(again.session?.split(separator: "=").last))
        let signedIn = ConsolePerson(world: world, token: token)
        let page = try await world.send(
            .post, "/moderator/accounts", [("k", signedIn.key), ("act", "link"), ("name", "Fenna")], cookie: signedIn.cookie)
        let shown = try await signedIn.look(try #require(page.location)).body
        let link = try #require(shown.firstMatch(of: /\/moderator\/welcome\/[a-z0-9]+/)).output
        // The colleague uses the link, and comes in as Fenna, twice.
        _ = try await world.send(.post, String(link), [("password", "een heel andere zin"), ("again", "een heel andere zin")])
        _ = try await world.send(.post, "/moderator/sign-in", [("name", "Fenna"), ("password", "een heel andere zin")])
        world.clock.pass(.days(3))
        let real = try await world.send(.post, "/moderator/sign-in", [("name", "fenna"), ("password", "een heel andere zin")])
        let home = try await world.send(.get, "/moderator", cookie: real.session).body
        #expect(home.contains("gaf Boss een nieuwe link voor jouw account uit."))
        #expect(home.contains("koos wie de link had een wachtwoord voor jouw account. Was jij dat niet?"))
        let own = try await world.send(.get, "/moderator/account", cookie: real.session).body
        #expect(own.components(separatedBy: "aangemeld (wachtwoord)").count == 4)
    }

    @Test func `stands in a log for operators, with who did it and without what lets anybody in`() async throws {
        let world = try await ConsoleWorld()
        let boss = try await world.person("Boss", [.operator])
        let fenna = try await world.person("Fenna", [.moderator])
        try await send(world, boss, [("act", "roles"), ("name", "Fenna"), ("role", "analyst"), ("role", "moderator")])
        try await send(world, boss, [("act", "roles"), ("name", "Fenna"), ("role", "analyst"), ("role", "moderator")])
        try await send(world, boss, [("act", "close"), ("name", "Fenna")])
        try await send(world, boss, [("act", "open"), ("name", "Fenna")])
        let page = try await boss.look("/moderator/accounts/log").body
        for text in ["gemaakt, rollen: begeleider", "rollen: begeleider → onderzoeker, begeleider", "buitengesloten", "weer toegelaten"] {
            #expect(page.components(separatedBy: text).count == 2, "\(text), once")
        }
        #expect(try await world.send(.get, "/moderator/accounts/log", cookie: fenna.cookie).status != 200)
        let acts = try await world.facilitator.store.read { try $0.accountActs(of: nil, before: nil, limit: 999) }
        let whole = acts.map { String(decoding: $0.body, as: UTF8.self) }.joined()
        for secret in [Self.good, fenna.token, boss.token, "scrypt"] { #expect(!whole.contains(secret)) }
        #expect(acts.last.map { String(decoding: $0.body, as: UTF8.self) } == #"{"did":"made","roles":["operator"]}"#)
    }

    @Test func `counts wrong passwords once an hour, and none of a name that nobody has`() async throws {
        let world = try await ConsoleWorld()
        _ = try await world.person("Fenna", [.moderator])
        func fail(_ name: String) async throws {
            _ = try await world.send(.post, "/moderator/sign-in", [("name", name), ("password", "fout fout fout")])
        }
        for _ in 0..<14 { try await fail("fenna") }
        try await fail("Mijn geheime wachtwoord")
        world.clock.pass(.hours(2))
        try await fail("FENNA")
        let acts = try await world.pages.staff.acts()
        #expect(acts.filter { $0.deed == .failed }.map(\.account) == ["Fenna", "Fenna"])
        #expect(acts.filter { $0.deed == .heldOff }.count == 1)
        #expect(!acts.contains { $0.account.contains("geheime") })
    }

    @Test func `reads back as it was written`() {
        let deeds: [AccountAct.Deed] =
            [
                .made(roles: [.operator]), .linked, .roles(from: [], to: [.moderator, .author]), .closed, .reopened, .chosePassword,
                .failed,
                .heldOff,
            ] + AccountAct.Way.allCases.map { .signedIn($0) }
        for deed in deeds { #expect(AccountAct.Deed(json: deed.json) == deed) }
    }
}
