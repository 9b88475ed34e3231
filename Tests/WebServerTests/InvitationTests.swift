import DialogueEngine
import DialogueScript
import HTTPTypes
import MessageChannels
import Storage
import Testing

@testable import Facilitation
@testable import WebServer

@Suite struct `A personal link` {
    private static let start = Instant(milliseconds: 1_777_000_000_000)
    private static let people = [
        Invitee(channel: "sms", address: "+31600000001", voice: "stil", role: "buur"), Invitee(channel: "brief", address: "huis 12"),
    ]

    private func links(_ world: PagesWorld, _ people: [Invitee] = Self.people, in code: String = "proef") async throws -> [String?] {
        try await world.facilitator.invitations(for: people, to: code, at: Self.start)
    }

    private func begin(_ browser: inout Browser, _ link: String) async throws {
        try await browser.open("/c/proef/i/\(link)")
        try await browser.post("/c/proef/i/\(link)", [("t", browser.field("t")), ("language", "nl")])
    }

    @Test func `begins as who was invited, once, and then only their own browser and code go on`() async throws {
        let world = try await PagesWorld()
        let link = try #require(try await links(world)[0])
        var first = Browser(world)
        // Programs look at links before people do.
        for _ in 0..<3 { try await first.open("/c/proef/i/\(link)") }
        #expect(first.status == 200 && first.page.contains("Deze uitnodiging is van jou alleen.") && first.page.utf8.count < 50_000)
        #expect(try await world.facilitator.group(of: "proef").everyone.here == 0)
        try await begin(&first, link)
        #expect(first.heading == "Vraag 1 van 13 tot 14" && first.place == "/c/proef")
        let group = try await world.facilitator.group(of: "proef")
        #expect(group.everyone.known == 2 && group.members.values.contains { $0.voice == "stil" })
        let person = try #require(try await world.facilitator.store.read { try $0.people(in: "proef") }.first { $0.channel == "web" })
        #expect(person.voice == "stil" && person.role == "buur" && person.invitedAt != nil)
        // Whoever finds the link comes too late; whoever began goes on.
        var other = Browser(world)
        try await begin(&other, link)
        #expect(other.status == 410 && other.page.contains("Deze link werkt niet meer") && other.cookie == nil)
        try await first.open("/c/proef/i/\(link)")
        #expect(first.place == "/c/proef" && first.heading == "Vraag 1 van 13 tot 14")
        try await first.send("answer", [("a", "ja")])
        #expect(try await world.facilitator.group(of: "proef").voices["stil"]?.here == 1)
        try await first.send("later")
        let receipt = try #require(first.page.firstRange(of: "over-").map { String(first.page[$0.lowerBound...].prefix(17)) })
        try await other.post("/c/proef/resume", [("code", receipt)])
        #expect(other.heading == "Vraag 2 van 13 tot 14")
        #expect(try await world.people == 2)
    }

    @Test func `that was taken back begins nothing, and the next one does`() async throws {
        let world = try await PagesWorld()
        let lost = try #require(try await links(world)[1])
        // Years after it was taken back too, when what it was kept as would be over.
        #expect(try await world.facilitator.withdrawLinks(of: Self.people + Self.people, from: "proef", at: Self.start) == 2)
        var finder = Browser(world)
        try await begin(&finder, lost)
        #expect(finder.status == 410 && finder.cookie == nil)
        let next = try await links(world)
        #expect(next[1] != lost && next[1] != nil)
        #expect(try await links(world) == next, "asked again it is the same one")
        #expect(try await world.facilitator.withdrawLinks(of: [Self.people[1]], from: "proef", at: Self.start + .days(500)) == 1)
        let third = try await world.facilitator.invitations(for: Self.people, to: "proef", at: Self.start + .days(1_000))
        #expect(third[0] == next[0] && Set([lost, next[1], third[1]]).count == 3)
        for dead in [lost, try #require(next[1])] {
            try await begin(&finder, dead)
            #expect(finder.status == 410)
        }
        var browser = Browser(world)
        try await begin(&browser, try #require(third[1]))
        #expect(browser.heading == "Vraag 1 van 13 tot 14")
        #expect(try await world.facilitator.withdrawLinks(of: [Self.people[1]], from: "proef", at: Self.start + .days(1_001)) == 0)
        let told = ModerationWords(language: .dutch).lines(of: try await world.facilitator.group(of: "proef").acts).map(\.text)
        #expect(told.contains("eigen links ingetrokken: 2") && told.contains("eigen links ingetrokken: 1"))
    }

    @Test func `that was pressed again because the answer got lost begins the same talk`() async throws {
        let world = try await PagesWorld()
        let link = try #require(try await links(world)[1])
        var browser = Browser(world)
        browser.keepsCookies = false
        try await browser.open("/c/proef/i/\(link)")
        let fields = [("t", browser.field("t")), ("language", "nl")]
        for _ in 0..<2 {
            try await browser.post("/c/proef/i/\(link)", fields)
            #expect(browser.heading == "Vraag 1 van 13 tot 14")
        }
        #expect(try await world.facilitator.store.read { try $0.people(in: "proef") }.map(\.channel).sorted() == ["sms", "web"])
    }

    @Test func `opens no talk that began elsewhere, and stands in no code that goes on`() async throws {
        let world = try await PagesWorld()
        let link = try #require(try await links(world)[0])
        _ = try await world.facilitator.receive(
            Inbound(
                consultation: "proef", channel: "sms", address: "+31600000001", messageID: "1", input: .message(Message("hoi", id: "1"))),
            at: Self.start)
        var browser = Browser(world)
        try await begin(&browser, link)
        #expect(browser.status == 410)
        #expect(try await links(world)[0] == nil)
        let unused = try #require(try await links(world)[1])
        for code in [unused, "over-\(unused)", "over-\(unused.prefix(12))"] {
            try await browser.post("/c/proef/resume", [("code", code)])
            #expect(browser.status == 404)
        }
        for wrong in ["x", String(unused.dropLast()), String(unused.reversed()), "%2e%2e"] {
            try await browser.open("/c/proef/i/\(wrong)")
            try await browser.post("/c/proef/i/\(wrong)", [("t", browser.field("t")), ("language", "nl")])
            #expect(browser.status == 410)
        }
        #expect(try await world.facilitator.group(of: "proef").everyone.here == 1)
    }

    @Test func `is the same when asked for again, and nobody is invited twice who began by it`() async throws {
        let world = try await PagesWorld()
        let (first, again) = (try await links(world), try await links(world))
        #expect(first == again && Set(first.compactMap { $0 }).count == 2)
        var browser = Browser(world)
        try await begin(&browser, try #require(first[0]))
        #expect(try await links(world) == [nil, first[1]])
        #expect(try await world.people == 2)
        let proxy = try await links(world, [Invitee(channel: "proxy", address: "oma")])
        #expect(proxy == [nil])
        // Erased, nobody comes back by it.
        let person = try await world.facilitator.store.read { try $0.people(in: "proef") }.first { $0.channel == "brief" }
        #expect(person != nil)
        _ = try await world.facilitator.erase(channel: "brief", address: "huis 12", from: "proef", at: Self.start)
        var late = Browser(world)
        try await begin(&late, try #require(first[1]))
        #expect(late.status == 410)
    }

    @Test func `lets who began by it be erased by the address they were invited at`() async throws {
        let world = try await PagesWorld()
        var browser = Browser(world)
        try await begin(&browser, try #require(try await links(world)[0]))
        try await browser.send("answer", [("a", "ja")])
        #expect(try await world.facilitator.erase(channel: "sms", address: "+31600000001", from: "proef", at: Self.start + .days(1)))
        #expect(try await world.facilitator.group(of: "proef").members.values.contains { $0.presence == .erased })
        #expect(try await !world.facilitator.erase(channel: "sms", address: "+31600000001", from: "proef", at: Self.start + .days(2)))
        #expect(try await !world.facilitator.erase(channel: "sms", address: "+31600000009", from: "proef", at: Self.start + .days(2)))
    }

    @Test func `lets the number it was sent to be reminded of a promise, though its person went on in a browser`() async throws {
        let world = try await PagesWorld()
        var browser = Browser(world)
        try await begin(&browser, try #require(try await links(world)[0]))
        _ = try await world.facilitator.act(
            "commit Lampen owner raad due 2026-05-04 remind sms 0600000001", actor: "Mo", on: "proef", at: Self.start)
        let keeper = try #require(try await world.facilitator.group(of: "proef").commitment("p1")?.keeper)
        let person = try await world.facilitator.store.read { try $0.person(consultation: "proef", participant: keeper.participant) }
        #expect(person?.channel == "sms")
    }

    @Test func `of another conversation stays what it was`() async throws {
        let world = try await PagesWorld()
        let script = try #require(
            try await world.facilitator.store.read { reader in
                try reader.script(digest: OpenConsultation.Body(bytes: reader.consultation("proef")!.body).digest)
            })
        let loaded = try ScriptLoader.load(try #require(ScriptSources(bytes: script.sources)))
        _ = try await world.facilitator.open(loaded, Opening(run: RunData(), code: "elders", seed: 6, actor: "test"), at: Self.start)
        let link = try #require(try await links(world, in: "elders")[0])
        var browser = Browser(world)
        try await begin(&browser, link)
        #expect(browser.status == 410)
        try await browser.open("/c/elders/i/\(link)")
        try await browser.post("/c/elders/i/\(link)", [("t", browser.field("t")), ("language", "nl")])
        #expect(browser.status == 200 && browser.heading == "Vraag 1 van 13 tot 14")
    }

    @Test func `stands nowhere in the store as it is`() async throws {
        let world = try await PagesWorld()
        let link = try #require(try await links(world)[0])
        try await world.facilitator.store.write { writer in
            #expect(try writer.takeLink(link, at: Self.start.milliseconds) == nil)
            try writer.eachEvent(in: "proef") { #expect(!String(decoding: $0.body, as: UTF8.self).contains(link)) }
        }
    }

    @Test func `is for somebody who was only reminded of a promise too, who then counts`() async throws {
        let world = try await PagesWorld()
        _ = try await world.facilitator.act(
            "commit \"Meten\" owner buur due 2026-05-04 remind sms +31600000001", actor: "Mo", on: "proef", at: Self.start)
        #expect(try await world.people == 0)
        let link = try #require(try await links(world)[0])
        let group = try await world.facilitator.group(of: "proef")
        #expect(group.everyone.known == 2 && group.members.values.contains { $0.voice == "stil" })
        var browser = Browser(world)
        try await begin(&browser, link)
        #expect(browser.heading == "Vraag 1 van 13 tot 14")
    }
}
