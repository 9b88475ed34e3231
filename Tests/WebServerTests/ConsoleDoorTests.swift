import DialogueEngine
import HTTPTypes
import Testing

@testable import Facilitation
@testable import WebServer

@Suite struct `Coming in to the console` {
    @Test func `takes a link that works once, and a password worth the name`() async throws {
        let world = try await ConsoleWorld()
        #expect(try await world.pages.staff.needsFirst())
        let token = try await world.pages.staff.welcome("  Fenna  ", roles: [.operator], language: .dutch, at: world.clock.now())!
        let link = "/moderator/welcome/\(token)"
        #expect(try await world.send(.get, link).body.contains("Welkom, Fenna"))
        for (password, again, said) in [
            ("kort", "kort", "ten minste 12"), ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "makkelijk te raden"),
            (String(repeating: "ab", count: 70), "", "ten hoogste 128"), ("een goede lange zin", "een andere zin!!", "niet gelijk"),
        ] {
            let answer = try await world.send(.post, link, [("password", password), ("again", again)])
            #expect(answer.status == 422 && answer.body.contains(said) && !answer.body.contains(password))
        }
        let good = [("password", "een goede lange zin"), ("again", "een goede lange zin")]
        let answer = try await world.send(.post, link, good)
        #expect(answer.location == "/moderator")
        #expect(answer.headers[.setCookie]?.contains("HttpOnly; SameSite=Lax") ?? false)
        #expect(answer.session?.hasPrefix("__Host-meerstem-desk=") ?? false)
        #expect(try await world.send(.get, "/moderator", cookie: answer.session).body.contains("Fenna"))
        #expect(try await world.send(.post, link, good).status == 404)
        #expect(try await world.send(.get, link).status == 404)
        #expect(try await !world.pages.staff.needsFirst())
        // A link that nobody used ends after three days.
        let late = try await world.pages.staff.welcome("Bauke", roles: [], language: .dutch, at: world.clock.now())!
        world.clock.pass(.hours(73))
        #expect(try await world.send(.get, "/moderator/welcome/\(late)").status == 404)
    }

    @Test func `takes name and password, and gives every browser a session of its own`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        let good = [("name", "fenna"), ("password", "een goede lange zin"), ("to", "/moderator/c/plein")]
        let wrong = try await world.send(.post, "/moderator/sign-in", [("name", "Fenna"), ("password", "een slechte lange zin")])
        #expect(wrong.status == 422 && wrong.session == nil && wrong.body.contains("value=\"Fenna\"") && !wrong.body.contains("slechte"))
        // What somebody put in the browser before is worth nothing afterwards.
        let planted = "\(world.pages.cookieName)=eenvastekoekievaneenander.1777000000000"
        let answer = try await world.send(.post, "/moderator/sign-in", good, cookie: planted)
        #expect(answer.location == "/moderator/c/plein" && answer.session != planted && answer.session != fenna.cookie)
        #expect(try await world.send(.get, "/moderator", cookie: planted).location?.hasPrefix("/moderator/sign-in") ?? false)
        // The session that was there ends with the new one.
        let again = try await world.send(.post, "/moderator/sign-in", good, cookie: answer.session)
        #expect(try await world.send(.get, "/moderator", cookie: answer.session).status == 303)
        #expect(try await world.send(.get, "/moderator", cookie: again.session).status == 200)
        // Nothing leads to another site.
        for place in ["https://elders.example", "//elders.example", "/moderator/../../x y", "/c/plein"] {
            let answer = try await world.send(.post, "/moderator/sign-in", [("to", place)] + good.prefix(2))
            #expect(answer.location == "/moderator")
        }
    }

    @Test func `is refused for a while after many wrong passwords, from one address or for one name`() async throws {
        let world = try await ConsoleWorld()
        _ = try await world.person("Fenna", [.moderator])
        func attempt(_ name: String, _ password: String, from address: String) async throws -> Int {
            try await world.send(
                .post, "/moderator/sign-in", [("name", name), ("password", password)], headers: [.init("X-Forwarded-For")!: address]
            ).status
        }
        var statuses: [Int] = []
        for number in 0..<20 { statuses.append(try await attempt("niemand\(number)", "fout fout fout", from: "192.0.2.1")) }
        // One more every half minute, and each look at this clock takes a second.
        #expect((10...14).contains(statuses.count { $0 == 422 }) && statuses.prefix(10).allSatisfy { $0 == 422 } && statuses.contains(429))
        // A right password does not help there and then.
        #expect(try await attempt("Fenna", "een goede lange zin", from: "192.0.2.1") == 429)
        world.clock.pass(.seconds(3_600))
        #expect(try await attempt("Fenna", "een goede lange zin", from: "192.0.2.1") == 303)
        // Signs that are no part of a name make no other name.
        for number in 0..<60 {
            _ = try await attempt(["Fenna", "fenna!", "F*enna"][number % 3], "fout fout fout", from: "198.51.\(number).1")
        }
        #expect(try await attempt("Fenna", "een goede lange zin", from: "203.0.113.9") == 429)
    }

    @Test func `ends after hours of doing nothing, after a day, and when somebody leaves`() async throws {
        let world = try await ConsoleWorld()
        let (one, other) = (try await world.person("Fenna", [.moderator]), try await world.person("Bauke", [.moderator]))
        world.clock.pass(.hours(3))
        #expect(try await one.look("/moderator").status == 200)
        world.clock.pass(.hours(2))
        #expect(try await one.look("/moderator").status == 200)
        #expect(try await other.look("/moderator").status == 303)
        for _ in 0..<7 {
            world.clock.pass(.hours(3))
            _ = try await one.look("/moderator")
        }
        #expect(try await one.look("/moderator").status == 303)
        let third = try await world.person("Sjoerd", [.moderator])
        let left = try await world.send(.post, "/moderator/account", [("k", third.key), ("act", "leave")], cookie: third.cookie)
        #expect(left.headers[.setCookie]?.contains("Max-Age=0") ?? false)
        #expect(try await third.look("/moderator").status == 303)
    }

    @Test func `is the operator's to give and to take, but for the last operator's own`() async throws {
        let world = try await ConsoleWorld()
        let (boss, guest) = (try await world.person("Boss", [.operator]), try await world.person("Gast", [.observer]))
        func change(_ act: String, _ name: String, _ roles: [String]) async throws -> String {
            let fields = [("k", boss.key), ("act", act), ("name", name)] + roles.map { ("role", $0) }
            let sent = try await world.send(.post, "/moderator/accounts", fields, cookie: boss.cookie)
            return try await boss.look(sent.location ?? "").body
        }
        #expect(try await change("roles", "Boss", ["observer"]).contains("Dan kan niemand hier nog beheren"))
        #expect(try await change("close", "Boss", []).contains("Dan kan niemand hier nog beheren"))
        #expect(try await change("roles", "Gast", ["moderator"]).contains("Gast"))
        #expect(try await guest.look("/moderator").status == 303)
        let page = try await change("invite", "Sjoerd <b>", ["moderator", "analyst"])
        let link = try #require(page.firstRange(of: "/moderator/welcome/")).upperBound
        let token = String(page[link...].prefix { $0.isLetter || $0.isNumber })
        #expect(try await world.pages.staff.invited(by: token, at: world.clock.now())?.name == "Sjoerd b")
        #expect(try await !boss.look("/moderator/accounts").body.contains(token))
        #expect(try await change("close", "Gast", []).contains("buitengesloten"))
        let signIn = try await world.send(.post, "/moderator/sign-in", [("name", "Gast"), ("password", "een goede lange zin")])
        #expect(signIn.status == 422)
    }
}
