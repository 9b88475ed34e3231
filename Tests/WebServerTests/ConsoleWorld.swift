import DialogueEngine
import DialogueScript
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import MessageChannels
import NIOCore
import NIOEmbedded
import OpenIDConnect
import Storage
import Synchronization

@testable import Facilitation
@testable import WebServer

/// Two consultations in which lines wait for a moderator, and the console over them.
struct ConsoleWorld {
    static let yaml = """
        meerstem: 1
        id: plein
        title: {nl: Het plein, en: The square}
        languages: [nl, en]
        run:
          meest: {type: text, live: true}
        participant:
          start: nee
          answers:
            nee: {kind: text, contribute: dissent, share: ask, none: 0, media: [photo, voice]}
            stem: {kind: choice, options: {voor: {nl: Voor, en: For}, tegen: {nl: Tegen, en: Against}}}
            nodig: {kind: text, contribute: need, share: ask}
            los: {kind: text, media: [voice]}
            herken: {kind: recognise, per: nee}
          nodes:
            nee: {ask: nee, prompt: {nl: Wie ziet het anders?, en: Who sees it differently?}, next: wacht}
            wacht: {wait: "reached('stemmen')", next: ronde}
            ronde: {deal: nee, count: 3, each: herken, next: stem}
            herken: {ask: herken, prompt: {nl: "{{ statement }} Herken je dit?", en: "{{ statement }} Do you recognise this?"}, next: ronde}
            stem: {ask: stem, prompt: {nl: Wat vind je?, en: What do you think?}, next: los}
            los: {ask: los, prompt: {nl: Wil je nog iets vertellen?, en: Anything else?}, next: nodig}
            nodig: {ask: nodig, prompt: {nl: Wat heb je nodig?, en: What do you need?}, next: klaar}
            klaar: {end: {nl: Dank je., en: Thank you.}}
        consultation:
          phases:
            begin: {title: {nl: Het begin, en: The start}, advance: {all: [{quorum: {share: 0.9}}, {moderator: true}]}, override: reason, next: stemmen}
            stemmen: {title: {nl: Stemmen, en: Voting}, advance: {moderator: true}}
          contributions:
            dissent: {from: [nee], hold: true, readers: 10}
            need: {from: [nodig]}
          proposals:
            voorstel: {against: [tegen], carriedBelow: 0.1, versions: [{vote: stem, needs: nodig}]}
        """

    let facilitator: Facilitator
    let store = MemoryStore()
    let pages: ConsolePages
    let clock: HandClock
    private let respond: @Sendable (Request) async throws -> Response

    init(provider: Provider? = nil, channels: [String] = []) async throws {
        let facilitator = Facilitator(store: store, vault: Vault(masterKey: Array(repeating: 3, count: 32)), chance: .seeded(7))
        self.facilitator = facilitator
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "plein.yaml", text: Self.yaml)))
        let start = Instant(milliseconds: 1_777_000_000_000)
        for code in ["plein", "elders"] {
            _ = try await facilitator.open(script, Opening(run: RunData(), code: code, seed: 5, actor: "test"), at: start)
        }
        let clock = HandClock(start)
        self.clock = clock
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        // A real password takes a quarter of a second; here it only has to be the same work for each.
        let staff = Staff(facilitator, cost: .init(power: 4, blockSize: 8, lanes: 1))
        let sources = script.sources
        pages = ConsolePages(
            facilitator: facilitator, settings: PagesSettings(address: "https://praat.example.nl"),
            live: LiveRoute(hub: LiveHub(store: store)), logger: logger, now: { clock.now() }, staff: staff, provider: provider,
            channels: channels,
            scripts: { ["plein": sources] })
        let router = Router(context: PageContext.self)
        pages.add(to: router)
        let (responder, quiet) = (router.buildResponder(), logger)
        respond = { request in
            let channel = EmbeddedChannel()
            // As behind a proxy on this machine, which says whom a request is from.
            channel.remoteAddress = try SocketAddress(ipAddress: "127.0.0.1", port: 9)
            let context = PageContext(source: ApplicationRequestContextSource(channel: channel, logger: quiet))
            return try await responder.respond(to: request, context: context)
        }
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let body: String
        var location: String? { headers[.location] }
        /// The session a browser would now send.
        var session: String? {
            headers[.setCookie].flatMap { $0.split(separator: ";").first.map(String.init) }
        }
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: [(String, String)] = [], cookie: String? = nil,
        headers: [HTTPField.Name: String] = [:]
    ) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "x", path: path)
        for (name, value) in headers { head.headerFields[name] = value }
        if let cookie { head.headerFields[.cookie] = cookie }
        let response = try await respond(Request(head: head, body: RequestBody(buffer: ByteBuffer(string: String.form(fields)))))
        if response.headers[.contentType]?.hasPrefix("text/event-stream") ?? false {
            return Answer(status: response.status.code, headers: response.headers, body: "")
        }
        let writer = Gathering()
        try await response.body.write(writer)
        return Answer(status: response.status.code, headers: response.headers, body: writer.text)
    }

    /// Somebody who works here, signed in.
    func person(_ name: String, _ roles: Set<Role>) async throws -> ConsolePerson {
        let link = try await pages.staff.welcome(name, roles: roles, language: .dutch, at: clock.now())!
        let token = try await pages.staff.choose("een goede lange zin", with: link, at: clock.now())!
        return ConsolePerson(world: self, token: token)
    }

    /// A resident comes in and answers with words that wait for a moderator; without words they only come in.
    func resident(_ name: String, says text: String?, way: String = "1", in code: String = "plein") async throws {
        for (number, words) in ["hallo", text, text == nil ? nil : way].compactMap({ $0 }).enumerated() {
            _ = try await facilitator.receive(
                Inbound(
                    consultation: code, channel: "terminal", address: name, messageID: "\(number)",
                    input: .message(Message(words, id: "\(number)"))), at: clock.now())
        }
    }

    func line(_ id: StatementID, in code: String = "plein") async throws -> Contribution? {
        try await facilitator.group(of: code).contribution(id)
    }
}

/// A signed-in browser.
struct ConsolePerson {
    let world: ConsoleWorld
    let token: String

    var cookie: String { "\(world.pages.cookieName)=\(token)" }
    var key: String { PageForm.key(of: token) }

    func look(_ path: String) async throws -> ConsoleWorld.Answer { try await world.send(.get, path, cookie: cookie) }

    /// Sends a form, and looks at the page it leads to.
    func act(_ name: String, _ fields: [(String, String)] = [], in code: String = "plein") async throws -> ConsoleWorld.Answer {
        let nonce = "\(UInt64.random(in: .min ... .max))"
        let sent = try await world.send(
            .post, "/moderator/c/\(code)/act", [("k", key), ("i", nonce), ("act", name)] + fields, cookie: cookie)
        guard let place = sent.location else { return sent }
        return try await look(place)
    }
}

/// A clock that only moves when it is told to, but for a second with each look.
final class HandClock: Sendable {
    private let time: Mutex<Instant>
    init(_ start: Instant) { time = Mutex(start) }

    func now() -> Instant {
        time.withLock { now in
            now = now + .seconds(1)
            return now
        }
    }

    func pass(_ span: Span) { time.withLock { $0 = $0 + span } }
}

/// Gathers what a response writes.
private final class Gathering: ResponseBodyWriter, Sendable {
    private let bytes = Mutex<[UInt8]>([])
    var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
    func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += buffer.readableBytesView } }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
