import DialogueEngine
import Foundation
import HTTPTypes
import JSONText
import MessageChannels
import Testing

@testable import Facilitation
@testable import OpenIDConnect
@testable import WebServer

/// A console whose people may also sign in by a service.
private struct WorkWorld {
    let service = FakeProvider()
    let world: ConsoleWorld

    init(claim: String = "email") async throws {
        world = try await ConsoleWorld(provider: Provider(FakeProvider.settings(claim: claim), by: service))
    }

    /// An account that an operator made; no password is chosen.
    func account(_ name: String, _ roles: Set<Role> = [.moderator]) async throws {
        _ = try await world.pages.staff.welcome(name, roles: roles, language: .dutch, at: world.clock.now())
    }

    /// Where a browser stands that was sent to the service.
    struct Journey {
        let address: String
        let cookie: String?
        let answer: ConsoleWorld.Answer
    }

    func begin(
        to place: String = "", cookie: String? = nil, headers: [HTTPField.Name: String] = [:]
    ) async throws -> Journey {
        let answer = try await world.send(.post, "/moderator/oidc/begin", [("to", place)], cookie: cookie, headers: headers)
        let address = answer.headers[.refresh].map { String($0.dropFirst("0;url=".count)) } ?? ""
        return Journey(address: address, cookie: answer.session, answer: answer)
    }

    func signIn(_ journey: Journey, _ claims: [String: JSON] = ["email": "fenna@example.nl"]) -> [(String, String)] {
        service.signIn(at: journey.address, claims, now: world.clock.now())
    }

    func back(_ fields: [(String, String)], cookie: String?, headers: [HTTPField.Name: String] = [:]) async throws -> ConsoleWorld.Answer {
        try await world.send(.get, "/moderator/oidc/back?\(String.form(fields))", cookie: cookie, headers: headers)
    }

    /// The whole way, in one browser.
    func whole(_ claims: [String: JSON] = ["email": "fenna@example.nl"], to place: String = "") async throws -> ConsoleWorld.Answer {
        let journey = try await begin(to: place)
        return try await back(signIn(journey, claims), cookie: journey.cookie)
    }
}

extension ConsoleWorld.Answer {
    /// Whether somebody is in now.
    fileprivate var isIn: Bool { status == 303 && session?.hasPrefix("__Host-meerstem-desk=") ?? false }
    /// Whether nobody is, and the page says what to do.
    fileprivate func isOut(_ expected: Int, saying words: String) -> Bool {
        status == expected && headers[.setCookie] == nil && body.contains(words) && body.contains("/moderator/")
    }
}

@Suite struct `Coming in by the organisation's own service` {
    @Test func `is offered beside name and password, only where the server has such a service`() async throws {
        let page = try await WorkWorld().world.send(.get, "/moderator/sign-in?to=%2Fmoderator%2Fc%2Fplein").body
        #expect(page.contains("Aanmelden met je werkaccount") && page.contains("action=\"/moderator/oidc/begin\""))
        #expect(page.contains("name=\"to\" value=\"/moderator/c/plein\"") && page.contains("name=\"password\""))
        for (language, words) in [("fy", "Oanmelde mei dyn wurkaccount"), ("en", "Sign in with your work account")] {
            let there = try await WorkWorld().world.send(.get, "/moderator/sign-in", headers: [.acceptLanguage: language])
            #expect(there.body.contains(words))
        }
        let without = try await ConsoleWorld()
        #expect(try await !without.send(.get, "/moderator/sign-in").body.contains("werkaccount"))
        #expect(try await without.send(.post, "/moderator/oidc/begin").status == 404)
        #expect(try await without.send(.get, "/moderator/oidc/back?state=a&code=b").status == 404)
    }

    @Test(arguments: [FakeProvider.Signer.rsa(0), .curve]) func `leads there and back, and into a session of its own`(
        signer: FakeProvider.Signer
    ) async throws {
        let work = try await WorkWorld()
        work.service.set { $0.signer = signer }
        try await work.account("fenna@example.nl")
        let journey = try await work.begin(to: "/moderator/c/plein")
        #expect(journey.answer.status == 200 && journey.answer.body.contains("Je gaat naar login.example.nl"))
        #expect(journey.answer.headers[.contentSecurityPolicy]?.contains("form-action 'self'") ?? false)
        #expect(journey.address.hasPrefix("https://login.example.nl/in?tenant=noord&response_type=code&client_id=meerstem&"))
        #expect(journey.address.contains("code_challenge_method=S256") && journey.address.contains("scope=openid%20email%20profile"))
        let set = try #require(journey.answer.headers[.setCookie])
        #expect(set.hasPrefix("__Host-meerstem-work=") && set.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600"))
        // Whoever was signed in here before is not any more.
        let before = try await work.world.person("Bauke", [.moderator])
        let answer = try await work.back(work.signIn(journey), cookie: "\(journey.cookie!); \(before.cookie)")
        #expect(answer.isIn && answer.location == "/moderator/c/plein")
        #expect(answer.headers[.setCookie]?.contains("HttpOnly; SameSite=Lax; Max-Age=86400") ?? false)
        #expect(try await before.look("/moderator").status == 303)
        let page = try await work.world.send(.get, "/moderator/c/plein", cookie: answer.session)
        #expect(page.status == 200 && page.body.contains("fenna@example.nl"))
        // Nothing leads to another site.
        #expect(try await work.whole(to: "https://elders.example").location == "/moderator")
    }

    @Test func `takes an answer once, in the browser that asked, and within ten minutes`() async throws {
        let work = try await WorkWorld()
        try await work.account("fenna@example.nl")
        let refused = "Aanmelden met je werkaccount is niet gelukt."
        func attempt(_ change: (WorkWorld.Journey, inout [(String, String)], inout String?) -> Void) async throws -> ConsoleWorld.Answer {
            let journey = try await work.begin()
            var (fields, cookie) = (work.signIn(journey), journey.cookie)
            change(journey, &fields, &cookie)
            work.world.clock.pass(.seconds(60))
            return try await work.back(fields, cookie: cookie)
        }
        #expect(try await attempt { _, fields, _ in fields[1].1 = SignInAttempt.random() }.isOut(400, saying: refused))
        #expect(try await attempt { _, fields, _ in fields[1].1 = "" }.isOut(400, saying: refused))
        #expect(try await attempt { _, fields, _ in fields.removeLast() }.isOut(400, saying: refused))
        #expect(try await attempt { _, fields, _ in fields.append(fields[1]) }.isOut(400, saying: refused))
        #expect(try await attempt { _, fields, _ in fields.append(("iss", "https://elders.example")) }.isOut(400, saying: refused))
        #expect(try await attempt { _, _, cookie in cookie = nil }.isOut(400, saying: refused))
        let other = try await work.begin().cookie
        #expect(try await attempt { _, _, cookie in cookie = other }.isOut(400, saying: refused))
        #expect(try await attempt { _, fields, _ in fields = [("error", "access_denied"), fields[1]] }.isOut(400, saying: refused))
        #expect(try await attempt { _, fields, _ in fields[0].1 = "verzonnen" }.isOut(400, saying: refused))
        #expect(work.service.count("/token") == 1)
        #expect(try await attempt { _, fields, _ in fields.append(("iss", FakeProvider.issuer)) }.isIn)

        let journey = try await work.begin()
        let fields = work.signIn(journey)
        #expect(try await work.back(fields, cookie: journey.cookie).isIn)
        #expect(try await work.back(fields, cookie: journey.cookie).isOut(400, saying: refused))
        // A state that came back in another browser is used up, for the right one too.
        let stolen = try await work.begin()
        let there = work.signIn(stolen)
        #expect(try await work.back(there, cookie: other).isOut(400, saying: refused))
        #expect(try await work.back(there, cookie: stolen.cookie).isOut(400, saying: refused))
        let late = try await work.begin()
        work.world.clock.pass(.seconds(600))
        #expect(try await work.back(work.signIn(late), cookie: late.cookie).isOut(400, saying: refused))
    }

    @Test func `lets nobody in by a token that is not right in every respect`() async throws {
        let shapes: [@Sendable (inout FakeProvider.Shape) -> Void] = [
            { $0.claims = ["nonce": "een andere"] }, { $0.claims = ["aud": "een ander"] },
            { $0.claims = ["iss": "https://elders.example"] },
            { $0.claims = ["exp": 1_776_000_000] }, { $0.claims = ["iat": 1_999_000_000, "exp": 1_999_000_300] },
            { $0.signer = .nothing }, { $0.signer = .publicKeyAsSecret }, { $0.signer = .rsa(1) }, { $0.changesSignature = true },
        ]
        for shape in shapes {
            let work = try await WorkWorld()
            try await work.account("fenna@example.nl")
            work.service.set(shape)
            #expect(try await work.whole().isOut(400, saying: "Aanmelden met je werkaccount is niet gelukt."))
        }
        let work = try await WorkWorld()
        try await work.account("fenna@example.nl")
        let unverified = try await work.whole(["email": "fenna@example.nl", "email_verified": false])
        #expect(unverified.isOut(403, saying: "nagekeken adres"))
        // Another name of the same person is no way around that.
        let named = try await work.whole(["preferred_username": "fenna@example.nl"])
        #expect(named.isOut(403, saying: "nagekeken adres"))
    }

    @Test func `goes on when the service does, with a way to try again until then`() async throws {
        let work = try await WorkWorld()
        try await work.account("fenna@example.nl")
        work.service.set { $0.replies = ["/openid-configuration": .failed(.refused)] }
        let down = try await work.begin(to: "/moderator/c/plein").answer
        #expect(down.isOut(503, saying: "geeft nu geen antwoord") && down.headers[.retryAfter] == "5")
        #expect(down.body.contains("action=\"/moderator/oidc/begin\"") && down.body.contains("value=\"/moderator/c/plein\""))
        for place in ["/token", "/keys"] {
            work.service.set { $0.replies = [:] }
            let journey = try await work.begin(to: "/moderator/c/plein")
            work.service.set { $0.replies = [place: .failed(.timedOut)] }
            let answer = try await work.back(work.signIn(journey), cookie: journey.cookie)
            #expect(answer.isOut(503, saying: "geeft nu geen antwoord") && answer.body.contains("value=\"/moderator/c/plein\""))
        }
        work.service.set { $0.replies = [:] }
        #expect(try await work.whole().isIn)
        // The service changes its keys.
        work.service.set { ($0.signer, $0.published) = (.rsa(1), [.rsa(1)]) }
        work.world.clock.pass(.seconds(61))
        #expect(try await work.whole().isIn)
    }

    @Test func `lets in whom an operator made an account for, and nobody else`() async throws {
        let work = try await WorkWorld()
        try await work.account("Fenna@Example.nl", [.observer])
        // The roles are ours, whatever the service says.
        let inside = try await work.whole(["email": "fenna@example.nl", "roles": ["operator"], "groups": ["admin"]])
        #expect(inside.isIn)
        #expect(try await work.world.send(.get, "/moderator/accounts", cookie: inside.session).status == 403)
        let unknown = try await work.whole(["email": "<b>wie@example.nl"])
        #expect(unknown.isOut(403, saying: "Je hebt hier geen account") && unknown.body.contains("&lt;b&gt;wie@example.nl"))
        // Signs that a name loses when it is kept do not make one person another.
        for name in ["fen+na@example.nl", " fenna@example.nl", "fenna@example.nl\u{200B}", "fenna@example.nl,", "deadline", ""] {
            let answer = try await work.whole(["email": .string(name)])
            #expect(answer.status == 403 && answer.headers[.setCookie] == nil, "\(name)")
        }
        // A name that differs in capitals is no other account.
        try await work.account("fenna@example.nl", [.moderator])
        #expect(try await work.world.pages.staff.accounts().map(\.name) == ["Fenna@Example.nl"])
        let exact = try await work.whole(["email": "FENNA@example.nl"])
        #expect(try await work.world.send(.get, "/moderator", cookie: exact.session).body.contains("Fenna@Example.nl"))
        // Who is shut out is shut out here too, with the session they had, and their name in other capitals does not help.
        _ = try await work.world.person("Boss", [.operator])
        #expect(
            try await work.world.pages.staff.change("Fenna@Example.nl", roles: [.moderator], isClosed: true, at: work.world.clock.now()))
        #expect(try await work.world.send(.get, "/moderator", cookie: exact.session).status == 303)
        for name in ["fenna@example.nl", "Fenna@Example.nl", "FENNA@example.nl"] {
            #expect(try await work.whole(["email": .string(name)]).isOut(403, saying: "Je hebt hier geen account"))
        }
    }

    @Test func `may go by another name than an address`() async throws {
        let work = try await WorkWorld(claim: "preferred_username")
        try await work.account("fenna")
        #expect(try await work.whole(["preferred_username": "fenna", "email_verified": .null]).isIn)
        #expect(try await work.whole(["email": "fenna"]).status == 403)
    }

    @Test func `is begun from our own page, and refused for a while after many tries`() async throws {
        let work = try await WorkWorld()
        try await work.account("fenna@example.nl")
        let foreign = try await work.begin(headers: [.init("Sec-Fetch-Site")!: "cross-site"]).answer
        #expect(foreign.status == 403 && foreign.headers[.refresh] == nil)
        let here = [HTTPField.Name("X-Forwarded-For")!: "192.0.2.1"]
        var statuses: [Int] = []
        // One more every ten seconds, and each look at this clock takes a second.
        for _ in 0..<80 { statuses.append(try await work.begin(headers: here).answer.status) }
        #expect(statuses.prefix(30).allSatisfy { $0 == 200 } && statuses.contains(429))
        for _ in 0..<20 { statuses.append(try await work.back([("state", "a"), ("code", "b")], cookie: nil, headers: here).status) }
        #expect(statuses.suffix(20).contains(429) && statuses.suffix(20).allSatisfy { [400, 429].contains($0) })
        // Who does come in is not held up by who came before them.
        for _ in 0..<60 { #expect(try await work.whole().isIn) }
    }
}

@Suite struct `Sign-ins under way` {
    @Test func `are bounded in number, and the oldest are forgotten first`() {
        let (pending, noon) = (PendingSignIns(), Instant(milliseconds: 1_777_000_000_000))
        let attempts = (0...PendingSignIns.capacity).map { _ in SignInAttempt() }
        for (number, attempt) in attempts.enumerated() {
            pending.keep(attempt, browser: "b", to: "/moderator", at: noon + Span(milliseconds: Int64(number)))
        }
        #expect(pending.take(attempts[0].state, browser: "b", at: noon) == nil)
        #expect(pending.take(attempts[5_000].state, browser: "b", at: noon)?.attempt == attempts[5_000])
        #expect(pending.take(attempts[5_000].state, browser: "b", at: noon) == nil)
        #expect(pending.take(attempts.last!.state, browser: "b", at: noon)?.place == "/moderator")
    }
}
