import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import MessageChannels
import NIOCore
import NIOEmbedded
import Storage
import Synchronization

@testable import WebServer

/// A consultation with every kind of question, reached through pages without a socket.
struct PagesWorld {
    let facilitator: Facilitator
    let store: StubbornStore
    /// The files in hand.
    let files: Load
    private let respond: @Sendable (Request) async throws -> Response

    static let yaml = """
        meerstem: 1
        id: soorten
        title: {nl: Alle soorten, en: All kinds}
        languages: [nl, en]
        run: {host: {type: text, default: {nl: de proef, en: the trial}}, retention: {type: date, default: 2099-01-01}}
        about: {privacy: {nl: "We bewaren tot {{ retention | date }}.", en: "We keep until {{ retention | date }}."}}
        participant:
          start: hallo
          answers:
            mag: {kind: consent}
            kies: {kind: choice, none: 0, options: {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}}
            meer: {kind: choices, min: 2, max: 3, options: {a: {nl: Appel, en: Apple}, b: {nl: Banaan, en: Banana}, c: {nl: Citroen, en: Lemon}, d: {nl: Druif, en: Grape}}}
            eens: {kind: stance}
            schaal: {kind: scale, min: 1, max: 5, labels: {1: {nl: Niet, en: Not}, 5: {nl: Heel, en: Very}}}
            gevoelig: {kind: confirm}
            getal: {kind: number, min: 0, max: 100, special: true}
            punten: {kind: points, total: 10, keys: letters, options: {taal: {nl: Taal, en: Language, }, werk: {nl: Werk, en: Work}, rust: {nl: Rust, en: Calm}}}
            orde: {kind: rank, options: {x: {nl: Weg, en: Road}, y: {nl: Park, en: Park}, z: {nl: School, en: School}}}
            dag: {kind: date}
            plek: {kind: place, places: {joure: {nl: Joure, en: Joure}, sneek: {nl: Sneek, en: Sneek}}}
            leef: {kind: live}
            klopt: {kind: confirm, confirm: true}
            waarom: {kind: text, none: 0}
          nodes:
            hallo: {say: {nl: Ik ben een computer., en: I am a computer.}, next: mag}
            mag: {ask: mag, prompt: {nl: Mag het?, en: May we?}, next: [{when: "answers.mag == 'ja'", to: kies}, {to: nee}]}
            nee: {end: {nl: Goed., en: Fine.}, as: declined}
            kies: {ask: kies, prompt: {nl: Waar woon je?, en: Where do you live?}, next: meer}
            meer: {ask: meer, prompt: {nl: Welke?, en: Which?}, next: eens}
            eens: {ask: eens, prompt: {nl: Rustig hier., en: Quiet here.}, next: schaal}
            schaal: {ask: schaal, prompt: {nl: Hoe gaat het?, en: How is it?}, next: gevoelig}
            gevoelig: {ask: gevoelig, prompt: {nl: Mag iets gevoeligs?, en: May we ask?}, next: [{when: "answers.gevoelig == 'ja'", to: getal}, {to: punten}]}
            getal: {ask: getal, prompt: {nl: Van 0 tot 100?, en: From 0 to 100?}, next: punten}
            punten: {ask: punten, prompt: {nl: Verdeel., en: Divide.}, next: orde}
            orde: {ask: orde, prompt: {nl: Op volgorde., en: In order.}, next: dag}
            dag: {ask: dag, prompt: {nl: Wanneer?, en: When?}, next: plek}
            plek: {ask: plek, prompt: {nl: Welk dorp?, en: Which village?}, next: leef}
            leef: {ask: leef, prompt: {nl: Kun je ermee leven?, en: Can you live with it?}, next: klopt}
            klopt: {ask: klopt, prompt: {nl: Klaar?, en: Done?}, next: waarom}
            waarom: {ask: waarom, prompt: {nl: Waarom?, en: Why?}, next: wacht}
            wacht: {wait: "reached('klaar')", meanwhile: {nl: Je hoort van ons., en: You will hear from us.}, next: eind}
            eind: {end: {nl: Dank je., en: Thank you.}}
        consultation:
          phases: {open: {advance: {moderator: true}, next: klaar}, klaar: {advance: {moderator: true}}}
        """

    /// - Parameters:
    ///   - yaml: the script.
    ///   - model: a language model that may be asked.
    ///   - changes: what stands otherwise in it.
    init(
        settings: PagesSettings = PagesSettings(address: "https://praat.example.nl"), begins: SourceLimit = .begins,
        yaml: String = Self.yaml, model: ModelEndpoint? = nil,
        changes: [(String, String)] = []
    ) async throws {
        store = StubbornStore()
        var facilitator = Facilitator(store: store, vault: Vault(masterKey: Array(repeating: 3, count: 32)), chance: .seeded(7))
        facilitator.model = model
        self.facilitator = facilitator
        let yaml = changes.reduce(yaml) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "soorten.yaml", text: yaml)))
        let start = Instant(milliseconds: 1_777_000_000_000)
        _ = try await facilitator.open(script, Opening(run: RunData(), code: "proef", seed: 5, actor: "test"), at: start)
        let router = Router(context: PageContext.self)
        let clock = Mutex(start)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let tick: @Sendable () -> Instant = {
            clock.withLock { now in
                now = now + .seconds(1)
                return now
            }
        }
        var pages = ResidentPages(
            facilitator: facilitator, settings: settings, channels: ["telegram"], logger: logger, now: tick,
            live: LiveRoute(hub: LiveHub(store: store)))
        pages.begins = begins
        pages.add(to: router)
        files = pages.files
        let (responder, quiet) = (router.buildResponder(), logger)
        respond = { request in
            let context = PageContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: quiet))
            return try await responder.respond(to: request, context: context)
        }
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let body: String
        var location: String? { headers[.location] }
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: [(String, String)] = [], headers: [HTTPField.Name: String] = [:]
    ) async throws -> Answer {
        try await send(method, path, body: Array(String.form(fields).utf8), headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, body bytes: [UInt8], headers: [HTTPField.Name: String] = [:]
    ) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "x", path: path)
        for (name, value) in headers { head.headerFields[name] = value }
        let body = RequestBody(buffer: ByteBuffer(bytes: bytes))
        let response = try await respond(Request(head: head, body: body))
        let writer = Collecting()
        try await response.body.write(writer)
        return Answer(status: response.status.code, headers: response.headers, body: writer.text)
    }

    var people: Int { get async throws { try await facilitator.group(of: "proef").members.count } }
}

/// Gathers what a response writes.
final class Collecting: ResponseBodyWriter, Sendable {
    private let bytes = Mutex<[UInt8]>([])
    var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
    func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += buffer.readableBytesView } }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// A memory store that can be told to keep nothing for a while.
final class StubbornStore: Store {
    private let inner = MemoryStore()
    private let refusing = Atomic(false)

    func refuse(_ refuses: Bool) { refusing.store(refuses, ordering: .relaxed) }

    func write<Value: Sendable>(_ work: @escaping @Sendable (any StoreWriter) throws -> Value) async throws -> Value {
        if refusing.load(ordering: .relaxed) { throw StoreError.unavailable(reason: "full", waitingHelps: true) }
        return try await inner.write(work)
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (any StoreReader) throws -> Value) async throws -> Value {
        try await inner.read(work)
    }

    func purge() async throws { try await inner.purge() }
    func close() async throws { try await inner.close() }
}

/// A browser that keeps a cookie, reads the forms of a page and sends them.
struct Browser {
    let world: PagesWorld
    var keepsCookies = true
    private(set) var place = "/c/proef"
    private(set) var cookie: String?
    private(set) var page = ""
    private(set) var status = 0

    init(_ world: PagesWorld) { self.world = world }

    mutating func open(_ path: String? = nil) async throws {
        try await take(try await world.send(.get, path ?? place, headers: headers), path ?? place)
    }

    /// Begins in Dutch.
    mutating func begin() async throws {
        try await open("/c/proef")
        try await post("/c/proef/begin", [("t", field("t")), ("language", "nl")])
    }

    /// Sends the page's form with these fields beside the hidden ones.
    mutating func send(_ act: String, _ fields: [(String, String)] = []) async throws { try await post(place, form(act, fields)) }

    /// The fields a form of this page would send.
    func form(_ act: String, _ fields: [(String, String)] = []) -> [(String, String)] {
        ["k", "n", "q"].map { ($0, field($0)) } + fields + [("act", act)]
    }

    mutating func post(_ path: String, _ fields: [(String, String)], more: [HTTPField.Name: String] = [:]) async throws {
        let answer = try await world.send(.post, path, fields, headers: headers.merging(more) { $1 })
        try await take(answer, path)
    }

    /// Sends the page's form as one with files, each in a field of its own.
    mutating func send(_ act: String, _ fields: [(String, String)] = [], files: [(field: String, bytes: [UInt8])]) async throws {
        try await post(place, form(act, fields), files: files)
    }

    mutating func post(_ path: String, _ fields: [(String, String)], files: [(field: String, bytes: [UInt8])]) async throws {
        let type = "multipart/form-data; boundary=grens"
        let body = [UInt8].multipart(fields, files: files, boundary: "grens")
        try await take(try await world.send(.post, path, body: body, headers: headers.merging([.contentType: type]) { $1 }), path)
    }

    /// The value of a hidden field; empty where there is none.
    func field(_ name: String) -> String {
        page.firstRange(of: "name=\"\(name)\" value=\"").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) } ?? ""
    }

    /// The words of the heading.
    var heading: String {
        page.firstRange(of: "<h1>").map { String(page[$0.upperBound...].prefix { $0 != "<" }) } ?? ""
    }

    private var headers: [HTTPField.Name: String] { cookie.map { [.cookie: $0] } ?? [:] }

    private mutating func take(_ answer: PagesWorld.Answer, _ path: String) async throws {
        if keepsCookies, let set = answer.headers[.setCookie] {
            let pair = String(set.prefix { $0 != ";" })
            cookie = pair.hasSuffix("=") ? nil : pair
        }
        (status, page) = (answer.status, answer.body)
        if let location = answer.location {
            try await open(location)
        } else if !["answers", "erase", "language", "privacy", "begin", "resume"].contains(where: path.hasSuffix) {
            place = path
        }
    }
}

extension [UInt8] {
    /// A form as browsers send one with files; of a field in which no file was chosen, the bytes are empty.
    static func multipart(_ fields: [(String, String)], files: [(field: String, bytes: [UInt8])], boundary: String) -> [UInt8] {
        let start = "--\(boundary)\r\nContent-Disposition: form-data; name="
        var body = fields.reduce(into: [UInt8]()) { $0 += Array("\(start)\"\($1.0)\"\r\n\r\n\($1.1)\r\n".utf8) }
        for file in files {
            let name = file.bytes.isEmpty ? "" : "x.exe"
            body += Array("\(start)\"\(file.field)\"; filename=\"\(name)\"\r\nContent-Type: text/html\r\n\r\n".utf8)
            body += file.bytes + Array("\r\n".utf8)
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }
}
