import DialogueEngine
import Facilitation
import HTTPTypes
import JSONText
import MessageChannels
import Storage
import Testing
import VoiceSummary

@testable import WebServer

@Suite struct `What a page is trusted with` {
    @Test func `nobody takes part by looking, and no token counts that was not made here`() async throws {
        let world = try await PagesWorld()
        var browser = Browser(world)
        try await browser.open("/c/proef")
        try await browser.open("/c/proef/p/abcdefghjkmnpqrstuvwxyz23456")
        #expect(browser.heading == "Alle soorten")
        for made in ["", "abcdefghjkmnpqrstuvwxyz23456", "abcdefghjkmnpqrstuvwxyz23456.abcdefghjkmnpqrs"] {
            try await browser.post("/c/proef/begin", [("t", made), ("language", "nl")])
            #expect(browser.cookie == nil)
        }
        #expect(try await world.people == 0)
        // Pressed twice, it begins once.
        try await browser.open("/c/proef")
        let form = [("t", browser.field("t")), ("language", "nl")]
        for _ in 0..<2 { _ = try await world.send(.post, "/c/proef/begin", form) }
        #expect(try await world.people == 1)
    }

    @Test func `the cookie is the browser's own, and the address goes without the token where it is kept`() async throws {
        let world = try await PagesWorld()
        var browser = Browser(world)
        try await browser.open("/c/proef")
        let answer = try await world.send(.post, "/c/proef/begin", [("t", browser.field("t")), ("language", "nl")])
        let cookie = try #require(answer.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-meerstem-proef=") && cookie.contains("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age="))
        try await browser.begin()
        #expect(browser.place == "/c/proef")
        var without = Browser(world)
        without.keepsCookies = false
        try await without.begin()
        #expect(without.place.hasPrefix("/c/proef/p/") && without.page.contains("Stuur dat adres aan niemand"))
        try await without.send("answer", [("a", "ja")])
        #expect(without.heading == "Vraag 2 van 13 tot 14")
        // Whoever takes part is not led into another's talk by a link.
        let link = without.place
        try await browser.open(link)
        #expect(browser.heading == "Vraag 1 van 13 tot 14" && browser.place == "/c/proef")
    }

    @Test func `a form without its key, or of another site, does nothing`() async throws {
        var browser = Browser(try await PagesWorld())
        try await browser.begin()
        for key in ["", "0123456789abcdef01234567"] {
            var form = browser.form("answer", [("a", "ja"), ("w", "mijn woorden")])
            form[0].1 = key
            let answer = try await browser.world.send(.post, "/c/proef", form, headers: [.cookie: browser.cookie ?? ""])
            #expect(answer.status == 403 && answer.body.contains("mijn woorden"))
        }
        for site in ["cross-site", "same-site"] {
            let answer = try await browser.world.send(
                .post, "/c/proef", browser.form("erase"), headers: [.cookie: browser.cookie ?? "", .secFetchSite: site])
            #expect(answer.status == 403)
        }
        try await browser.open("/c/proef")
        #expect(browser.heading == "Vraag 1 van 13 tot 14")
    }

    @Test func `a receipt leads back once, on a page or on another channel, and the old browser is out`() async throws {
        let world = try await PagesWorld()
        var old = Browser(world)
        try await old.begin()
        try await old.send("answer", [("a", "ja")])
        try await old.send("later")
        let receipt = try #require(old.page.firstRange(of: "over-").map { String(old.page[$0.lowerBound...].prefix(17)) })
        var new = Browser(world)
        try await new.post("/c/proef/resume", [("code", " \(receipt.uppercased()) ")])
        #expect(new.heading == "Vraag 2 van 13 tot 14" && new.place == "/c/proef")
        try await old.open("/c/proef")
        #expect(old.heading == "Alle soorten")
        try await old.post("/c/proef/resume", [("code", receipt)])
        #expect(old.status == 404 && old.page.contains("Elke code werkt één keer"))
        try await new.open("/c/proef/answers")
        let next = try #require(new.page.firstRange(of: "over-").map { String(new.page[$0.lowerBound...].prefix(17)) })
        #expect(next != receipt)
        let messenger = try ChannelKind.channel(
            ChannelConfiguration(id: "g", kind: .generic, secrets: ["signing_secret": [Secret("0123456789abcdef0123456789abcdef")]]))
        var event = InboundEvent(.message, participant: "anna", conversation: "anna", dedupeKey: "1")
        event.text = next
        let moved = try await world.facilitator.take(event, on: messenger, isInline: true, at: Instant(milliseconds: 1_777_000_900_000))
        #expect(moved.sayings.last?.text.contains("Waar woon je?") == true)
        try await new.open("/c/proef")
        #expect(new.heading == "Alle soorten")
        #expect(try await world.people == 1)
    }

    @Test func `erasing asks first, and leaves nothing to find`() async throws {
        let world = try await PagesWorld()
        var browser = Browser(world)
        try await browser.begin()
        try await browser.send("answer", [("a", "ja")])
        let cookie = browser.cookie
        try await browser.open("/c/proef/erase")
        #expect(browser.heading == "Alles wissen?")
        try await browser.send("erase")
        #expect(browser.heading == "Alles is gewist" && browser.cookie == nil)
        let answer = try await world.send(.get, "/c/proef", headers: [.cookie: cookie ?? ""])
        #expect(answer.body.contains("Kies je taal") && !answer.body.contains("Mag het?"))
        let standing = try await world.facilitator.standing(
            of: "proef", audience: .moderator, asOf: Instant(milliseconds: 1_777_000_900_000))
        #expect(standing.json["accounting"]?["erased"]?.int == 1)
    }

    @Test func `codes cannot be tried without end, and who takes part is let in all the same`() async throws {
        let world = try await PagesWorld()
        var browser = Browser(world)
        try await browser.begin()
        for number in 0..<25 { _ = try await world.send(.get, "/c/fout\(number)") }
        let guess = try await world.send(.get, "/c/nogeen")
        #expect(guess.status == 429 && guess.headers[.retryAfter] == "60")
        // A code that exists says nothing else then: that would be an answer too.
        #expect(try await world.send(.get, "/c/proef").status == 429)
        try await browser.open("/c/proef")
        #expect(browser.heading == "Vraag 1 van 13 tot 14")
    }

    @Test func `a hall begins from one address, and no program by the thousands`() async throws {
        func statuses(_ world: PagesWorld) async throws -> [Int] {
            var statuses: [Int] = []
            for _ in 0..<4 {
                var browser = Browser(world)
                try await browser.open("/c/proef")
                statuses.append(try await world.send(.post, "/c/proef/begin", [("t", browser.field("t")), ("language", "nl")]).status)
            }
            return statuses
        }
        func three() -> SourceLimit { SourceLimit(burst: 3, perSecond: 0) }
        let world = try await PagesWorld(begins: three())
        #expect(try await statuses(world) == [303, 303, 303, 429])
        #expect(try await world.people == 3)
        // The test's requests come from no address at all.
        let hall = PagesSettings(address: "https://praat.example.nl", shared: ["", "192.0.2.7"])
        #expect(try await statuses(PagesWorld(settings: hall, begins: three())) == [303, 303, 303, 303])
        let (limit, start) = (SourceLimit.begins, Instant(milliseconds: 0))
        for _ in 0..<500 { limit.count("x", at: start) }
        #expect(limit.isReached(by: "x", at: start) && !limit.isReached(by: "x", at: start + .seconds(4)))
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("2001:db8::1", "2001:db8:0:0:9::"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
    ]) func `of IPv6 the network counts`(one: String, other: String) {
        #expect(PageContext.network(of: one) == PageContext.network(of: other))
        #expect(PageContext.network(of: one) != PageContext.network(of: "2001:db8:0:1::1"))
    }

    @Test func `tries are forgotten with time, and only so many addresses are remembered`() {
        let limit = SourceLimit(capacity: 50)
        let start = Instant(milliseconds: 0)
        for number in 0..<500 { limit.count("10.0.0.\(number)", at: start + .seconds(Int64(number))) }
        #expect(limit.remembered <= 50)
        for _ in 0..<40 { limit.count("x", at: start) }
        #expect(limit.isReached(by: "x", at: start) && !limit.isReached(by: "y", at: start))
        #expect(!limit.isReached(by: "x", at: start + .seconds(11)))
    }

    @Test func `where nothing can be kept, what was written is shown again and can be sent again`() async throws {
        let world = try await PagesWorld()
        var browser = Browser(world)
        try await browser.begin()
        world.store.refuse(true)
        let form = browser.form("answer", [("a", "ja"), ("w", "\"<i>")])
        let answer = try await world.send(.post, "/c/proef", form, headers: [.cookie: browser.cookie ?? ""])
        #expect(answer.status == 503 && answer.headers[.retryAfter] != nil && answer.body.contains("&quot;&lt;i&gt;"))
        #expect(answer.body.contains("name=\"act\" value=\"answer\""))
        world.store.refuse(false)
        try await browser.post("/c/proef", form)
        #expect(browser.heading == "Vraag 2 van 13 tot 14")
    }

    @Test func `is laid under a policy that lets nothing else in`() async throws {
        let world = try await PagesWorld(settings: PagesSettings(address: "https://praat.example.nl", embed: ["https://www.example.nl"]))
        for path in ["/", "/c/proef", "/c/proef/privacy", "/c/proef/results", "/c/x", "/c/proef/toegankelijkheid"] {
            let answer = try await world.send(.get, path)
            let policy = try #require(answer.headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'; style-src 'self'") && !policy.contains("unsafe"))
            #expect(policy.hasSuffix("frame-ancestors https://www.example.nl"))
            #expect(answer.headers[.referrerPolicy] == "no-referrer" && answer.headers[.cacheControl] == "no-store")
            #expect(!answer.body.contains("<script") && !answer.body.contains("style="))
        }
        #expect(try await world.send(.get, "/c/proef/privacy").body.contains("1 januari 2099"))
        #expect(try await world.send(.post, "/c/proef", [("w", String(repeating: "x", count: 200_000))]).status == 413)
    }

    @Test func `says to which host words may go, where a language model may be asked and words may appear at all`() async throws {
        let model = ModelEndpoint(url: "https://model.example.nl/v1", name: "m")
        let quoting = [("klaar: {advance: {moderator: true}}}", "klaar: {advance: {moderator: true}}}\nstanding: {quotes: gevoelig}")]
        for (model, changes, isSaid) in [(model, quoting, true), (nil, quoting, false), (model, [], false)] {
            let body = try await PagesWorld(model: model, changes: changes).send(.get, "/c/proef/privacy").body
            #expect(body.contains("model.example.nl") == isSaid && body.contains("taalmodel") == isSaid)
        }
    }

    @Test func `an address is a picture with three eyes`() async throws {
        let code = try QRCode("https://praat.example.nl/c/proef")
        for (column, row) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
            let ring = (0..<7).allSatisfy { code[column + $0, row] && code[column, row + $0] && code[column + $0, row + 6] }
            #expect(ring && !code[column + 1, row + 1] && code[column + 3, row + 3])
        }
        let answer = try await PagesWorld().send(.get, "/c/proef/qr.svg")
        #expect(answer.headers[.contentType] == "image/svg+xml" && answer.body.utf8.count < 6_000)
    }
}
