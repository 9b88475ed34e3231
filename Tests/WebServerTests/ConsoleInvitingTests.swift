import DialogueEngine
import HTTPTypes
import MessageChannels
import Storage
import Testing

@testable import Facilitation
@testable import WebServer

@Suite struct `Inviting in the console` {
    private let world: ConsoleWorld
    private let boss: ConsolePerson

    init() async throws {
        world = try await ConsoleWorld(channels: ["tg", "sms"])
        boss = try await world.person("Boss", [.operator])
    }

    private func invite(_ people: String, _ act: String = "invite", via: String = "sms") async throws -> ConsoleWorld.Answer {
        try await world.send(
            .post, "/moderator/c/plein/invite", [("k", boss.key), ("i", "1"), ("act", act), ("via", via), ("people", people)],
            cookie: boss.cookie)
    }

    private var people: [Person] {
        get async throws { try await world.store.read { try $0.people(in: "plein") } }
    }

    @Test func `takes addresses and rows, once each, and says how many in the log, never who`() async throws {
        let rows = "06-12345678\ntg;991;;buur\n\n+31 6 12345678"
        let first = try await invite(rows)
        #expect(try await boss.look(#require(first.location)).body.contains("Uitgenodigd: 2. Al bekend: 1."))
        let again = try await invite(rows)
        #expect(try await boss.look(#require(again.location)).body.contains("Uitgenodigd: 0. Al bekend: 3."))
        #expect(try await people.count == 2)
        let group = try await world.facilitator.group(of: "plein")
        #expect(group.acts.last?.what == "invite 2" && group.acts.last?.actor == "Boss" && group.everyone.known == 2)
        #expect(try await world.facilitator.replay("plein", asOf: world.clock.now()).isEqual)
    }

    @Test func `gives a file with each one's own link`() async throws {
        let sent = try await invite("Dorpsstraat 1\n=1+1", "links", via: "brief")
        #expect(sent.status == 200 && sent.headers[.contentDisposition] == "attachment; filename=\"links-plein.csv\"")
        let rows = sent.body.split(separator: "\r\n").map(String.init)
        #expect(rows.count == 3 && rows[0] == "channel,address,voice,role,link")
        #expect(
            rows[1].hasPrefix("brief,Dorpsstraat 1,,,https://praat.example.nl/c/plein/i/") && rows[2].hasPrefix("brief,'=1+1,,,https://"))
        #expect(try await invite("Dorpsstraat 1", "links", via: "brief").body.contains(rows[1]))
        // Whoever has a link can begin as its person, so that it was given out is told.
        let acts = try await world.facilitator.group(of: "plein").acts.suffix(2).map(\.what)
        #expect(acts == ["invite 2 2", "invite 0 1"])
        let told = ModerationWords(language: .dutch).lines(of: try await world.facilitator.group(of: "plein").acts)
        #expect(told.suffix(2).map(\.text) == ["2 mensen uitgenodigd, eigen links gegeven: 2", "eigen links gegeven: 1"])
    }

    @Test func `takes links back of those who have not begun, and invites nobody by that`() async throws {
        let file = try await invite("Dorpsstraat 1", "links", via: "brief").body
        let back = try await invite("Dorpsstraat 1\nDorpsstraat 2", "unlink", via: "brief")
        #expect(try await boss.look(#require(back.location)).body.contains("Links ingetrokken: 1. Zonder link: 1."))
        #expect(try await people.count == 1)
        #expect(try await world.facilitator.group(of: "plein").acts.last?.what == "unlink 1")
        let next = try await invite("Dorpsstraat 1", "links", via: "brief").body
        #expect(next != file && next.count == file.count)
    }

    @Test func `invites nobody where a row cannot be read, and keeps what was typed`() async throws {
        let sms = try ChannelKind.channel(
            ChannelConfiguration(
                id: "sms", kind: .kannel, settings: ["username": "m", "from": "1008", "sendsms": "http://127.0.0.1/cgi-bin/sendsms"],
                secrets: ["secret": [Secret("geheim")], "password": [Secret("p")]]))
        world.facilitator.know([sms])
        for (typed, fault) in [
            ("0612345678\nAnna de Boer\nsms;bij de bakker", "Deze regels kan ik niet lezen: 2, 3."),
            ("0612345678\nsms;;\nsms;07;a;b;c", "Deze regels kan ik niet lezen: 2, 3."),
            ("telegam;0612345678", "Dit kanaal is er niet: telegam."),
            ("   ", "Er ontbreekt iets"), (String(repeating: "0612345678\n", count: 2_001), "Nodig er hooguit 2000 tegelijk uit."),
        ] {
            let answer = try await invite(typed)
            #expect(answer.status == 422 && answer.body.contains(fault), "\(fault)")
            #expect(answer.body.contains(typed.prefix(20).split(separator: "\n").first.map(String.init) ?? ""))
        }
        #expect(try await people.isEmpty)
    }

    @Test func `stands in the list of who only runs the server, without figures`() async throws {
        let home = try await boss.look("/moderator").body
        #expect(home.contains("/moderator/c/plein/invite") && !home.contains("deden mee"))
        #expect(try await boss.look("/moderator/c/plein/invite").body.contains("Kanalen: tg, sms, brief."))
    }
}
