import DialogueEngine
import HTTPTypes
import Testing

@testable import Facilitation
@testable import WebServer

@Suite struct `A photo or voice note in the console` {
    private static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1] + Array("<script>alert(1)</script>".utf8)
    private static let voice: [UInt8] = Array("OggS geluid".utf8)

    /// Somebody answers on a page with a photo, and is asked how it may travel.
    private static func resident(_ world: ConsoleWorld, saying words: String = "Kijk eens.") async throws -> String {
        let token = try #require(
            try await world.facilitator.begin(
                world.facilitator.sealedToken(for: "plein"), in: "plein", language: nil, at: world.clock.now()))
        try await reply(world, token, words, photo)
        if !words.isEmpty { try await reply(world, token, "1") }
        return token
    }

    /// What they are asked now.
    private static func question(_ world: ConsoleWorld, _ token: String) async throws -> QuestionID? {
        let session = try await world.facilitator.session(channel: Facilitator.pagesChannel, address: token, in: "plein").session
        guard case .asking(let place) = session.stage else { return nil }
        return try await world.facilitator.consultation("plein").dialogue.asking(at: place.node)?.question
    }

    private static func reply(_ world: ConsoleWorld, _ token: String, _ words: String, _ file: [UInt8]? = nil) async throws {
        let question = try #require(try await question(world, token))
        let act = PageAct.reply(AnswerKey(question), option: nil, words: words, isComposed: false)
        let outcome = try await world.facilitator.act(
            act, with: token, in: "plein", serial: 99, digest: "\(question)", file: file, at: world.clock.now())
        #expect(outcome == .done, "\(question)")
    }

    private static func address(in page: String) -> String? {
        page.firstRange(of: "/moderator/c/plein/media/").map { String(page[$0.lowerBound...].prefix { $0 != "\"" }) }
    }

    @Test func `stands beside its line, and leaves as a file that no browser runs`() async throws {
        let world = try await ConsoleWorld()
        _ = try await Self.resident(world)
        let fenna = try await world.person("Fenna", [.moderator])
        let page = try await fenna.look("/moderator/c/plein").body
        #expect(page.contains("Kijk eens.") && page.contains("Haal de foto op") && !page.contains("Schrijf het uit"))
        let address = try #require(Self.address(in: page))
        let file = try await fenna.look(address)
        #expect(file.status == 200 && file.body.contains("<script>"))
        #expect(file.headers[.contentType] == "image/jpeg" && file.headers[.xContentTypeOptions] == "nosniff")
        #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"") ?? false)
        #expect(file.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'; frame-ancestors 'none'")
        #expect(file.headers[.cacheControl] == "no-store")
        // It is nobody's who may not watch, and of no other consultation.
        let analyst = try await world.person("Ane", [.analyst])
        #expect(try await analyst.look(address).status == 403)
        let onlooker = try await world.person("Oene", [.observer])
        #expect(try await onlooker.look(address).status == 403)
        let theirs = try await onlooker.look("/moderator/c/plein").body
        #expect(theirs.contains("Alleen voor begeleiders: Haal de foto op") && Self.address(in: theirs) == nil)
        #expect(try await world.send(.get, address).location?.hasPrefix("/moderator/sign-in") ?? false)
        #expect(try await fenna.look(address.replacing("/plein/", with: "/elders/")).status == 404)
        #expect(try await fenna.look(address + "x").status == 404)
    }

    @Test func `is written out where it came without words, by those who may`() async throws {
        let world = try await ConsoleWorld()
        _ = try await Self.resident(world, saying: "")
        let fenna = try await world.person("Fenna", [.moderator])
        let page = try await fenna.look("/moderator/c/plein").body
        #expect(page.contains("Ingesproken antwoorden om uit te schrijven (1)") && page.contains("Wie ziet het anders?"))
        let file = try #require(Self.address(in: page)?.split(separator: "/").last.map(String.init))
        #expect(page.contains("Schrijf het uit") && page.contains("name=\"file\" value=\"\(file)\""))
        let lacking = try await fenna.act("write", [("file", file), ("w", " ")])
        #expect(!lacking.body.contains("Vastgelegd"))
        let done = try await fenna.act("write", [("file", file), ("w", "Een plein zonder bomen.\nIk mis ze.")])
        #expect(done.body.contains("Vastgelegd. De inwoner krijgt de woorden te zien.") && !done.body.contains("om uit te schrijven"))
        #expect(try await fenna.look("/moderator/c/plein/lines").body.contains("Opgeschreven. De inwoner zegt nog of het klopt."))
        let foreign = try await fenna.act("write", [("file", "abcdefghjkmnpqrs"), ("w", "x")])
        #expect(!foreign.body.contains("Vastgelegd") && foreign.body.contains("role=\"alert\""))
        let guest = try await world.person("Gast", [.observer])
        #expect(try await !guest.look("/moderator/c/plein").body.contains("Schrijf het uit"))
        #expect(try await guest.act("write", [("file", file), ("w", "x")]).status == 403)
    }

    @Test func `is found by its question where no line shows it`() async throws {
        let world = try await ConsoleWorld()
        let token = try await Self.resident(world)
        let fenna = try await world.person("Fenna", [.moderator])
        #expect(try await !fenna.look("/moderator/c/plein/lines").body.contains("s en spraakberichten"))
        _ = try await fenna.act("approve", [("line", "c1"), ("waits", "1")])
        _ = try await fenna.act("next", [("w", "Iedereen is er.")])
        try await world.facilitator.tick(world.clock.now())
        for _ in 0..<4 where try await Self.question(world, token) != "los" { try await Self.reply(world, token, "1") }
        try await Self.reply(world, token, "", Self.voice)
        let page = try await fenna.look("/moderator/c/plein/lines").body
        #expect(page.contains("s en spraakberichten (1)") && page.contains("Haal het spraakbericht op · Wil je nog iets vertellen?"))
        let rest = page[(page.firstRange(of: "s en spraakberichten")?.lowerBound ?? page.startIndex)...]
        let file = try await fenna.look(try #require(Self.address(in: String(rest))))
        #expect(file.headers[.contentType] == "audio/ogg" && file.body == "OggS geluid")
        _ = try await world.facilitator.act(
            .command(.erase), with: token, in: "plein", serial: 999, digest: "weg", at: world.clock.now())
        #expect(try await !fenna.look("/moderator/c/plein/lines").body.contains("s en spraakberichten"))
    }
}
