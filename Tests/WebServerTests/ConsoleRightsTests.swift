import DialogueEngine
import HTTPTypes
import Testing

@testable import Facilitation
@testable import WebServer

@Suite struct `Rights in the console` {
    /// Every address, with a consultation in it.
    private static func path(_ route: ConsoleRoute, _ code: String) -> String { route.path.replacing(":code", with: code) }

    @Test(arguments: Role.allCases) func `are those of the role at every address`(role: Role) async throws {
        let world = try await ConsoleWorld()
        _ = try await world.person("Boss", [.operator])
        let person = try await world.person("Wie", [role])
        for route in world.pages.routes where route.path != "/moderator/account" {
            let fields = route.method == .post ? [("k", person.key), ("act", "niets")] : []
            let answer = try await world.send(route.method, Self.path(route, "plein"), fields, cookie: person.cookie)
            let isAllowed: Bool
            if case .duty(let duty) = route.needs { isAllowed = role.duties.contains(duty) } else { isAllowed = true }
            #expect((answer.status == 403) == !isAllowed, "\(role) \(route.method) \(route.path): \(answer.status)")
            #expect(answer.status < 500, "\(route.method) \(route.path)")
        }
    }

    @Test func `are nobody's who is not signed in`() async throws {
        let world = try await ConsoleWorld()
        for route in world.pages.routes {
            for cookie in [nil, "\(world.pages.cookieName)=abcdefghjkmnpqrstuvwxyz234567890.1777000000000", "\(world.pages.cookieName)="] {
                let answer = try await world.send(route.method, Self.path(route, "plein"), [("act", "next")], cookie: cookie)
                #expect(answer.location?.hasPrefix("/moderator/sign-in") ?? false, "\(route.method) \(route.path)")
            }
        }
        #expect(try await world.facilitator.group(of: "plein").marks.count == 1)
    }

    @Test func `lead nowhere with the name of a consultation that is not there`() async throws {
        let world = try await ConsoleWorld()
        let person = try await world.person("Alles", Set(Role.allCases))
        for route in world.pages.routes where route.path.contains(":code") {
            for code in ["nergens", "%2e%2e", String(repeating: "a", count: 300), "%00", "PLEIN"] {
                let fields = route.method == .post ? [("k", person.key), ("act", "next"), ("line", "c1")] : []
                let answer = try await world.send(route.method, Self.path(route, code), fields, cookie: person.cookie)
                #expect(answer.status == 404, "\(route.method) \(Self.path(route, code)): \(answer.status)")
            }
        }
    }

    @Test func `take no form without the key of the session, or from another site`() async throws {
        let world = try await ConsoleWorld()
        let (one, other) = (try await world.person("Een", Set(Role.allCases)), try await world.person("Ander", Set(Role.allCases)))
        try await world.resident("anna", says: "Ik ben tegen.")
        for route in world.pages.routes where route.method == .post {
            let fields = [("act", "next"), ("w", "nu"), ("name", "Nieuw"), ("line", "c1")]
            for key in [nil, "", other.key] {
                let keyed = fields + (key.map { [("k", $0)] } ?? [])
                let answer = try await world.send(.post, Self.path(route, "plein"), keyed, cookie: one.cookie)
                #expect(answer.location?.hasPrefix("/moderator?f=") ?? false, "\(route.path)")
            }
            let foreign = try await world.send(
                .post, Self.path(route, "plein"), fields + [("k", one.key)], cookie: one.cookie,
                headers: [.init("Sec-Fetch-Site")!: "cross-site"])
            #expect(foreign.status == 403, "\(route.path)")
        }
        #expect(try await world.facilitator.group(of: "plein").acts.count == 1)
        #expect(try await world.pages.staff.accounts().count == 2)
    }

    @Test func `let nobody act in another consultation than the one of the address`() async throws {
        let world = try await ConsoleWorld()
        let person = try await world.person("Een", [.moderator])
        try await world.resident("anna", says: "Ik ben tegen.")
        _ = try await person.act("approve", [("line", "c1"), ("waits", "1")], in: "elders")
        #expect(try await world.line("c1")?.status == .held)
        let there = try await person.act("approve", [("line", "c1"), ("from", "/moderator/c/elders")])
        #expect(try await world.line("c1")?.status == .approved)
        #expect(there.body.contains("(plein)"))
    }
}
