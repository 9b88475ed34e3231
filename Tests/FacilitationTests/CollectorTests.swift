import DialogueEngine
import DialogueScript
import JSONText
import MessageChannels
import Storage
import Synchronization
import Testing

@testable import Facilitation

/// A platform that gives files out as a test has it.
private final class Giver: Transport {
    private let script: @Sendable (HTTPCall) -> HTTPReply
    private let calls = Mutex<[String]>([])

    init(_ script: @escaping @Sendable (HTTPCall) -> HTTPReply) { self.script = script }

    /// Gives what `file` says for each file by its id.
    convenience init(_ files: [String: [UInt8]]) {
        self.init { call in
            if call.url.hasSuffix("/getFile") {
                let id = (try? JSON(call.body))?["file_id"]?.string ?? ""
                return Self.json(["ok": true, "result": ["file_path": .string("f/\(id)")]])
            }
            let id = call.url.split(separator: "/").last.map(String.init) ?? ""
            return files[id].map { .answered(status: 200, headers: [:], body: $0) } ?? .answered(status: 404, headers: [:], body: [])
        }
    }

    static func json(_ json: JSON, status: Int = 200) -> HTTPReply { .answered(status: status, headers: [:], body: json.bytes()) }

    var asked: [String] { calls.withLock { $0 } }

    func send(_ call: HTTPCall) async -> HTTPReply {
        calls.withLock { $0.append(call.url) }
        return script(call)
    }
}

private struct FileWorld {
    let facilitator = House.facilitator(seed: 5)
    let channel: any Channel
    static let start = Instant(milliseconds: 1_777_000_000_000)
    static let photo: [UInt8] = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 7, count: 900)
    static let voice: [UInt8] = Array("OggS".utf8) + [UInt8](repeating: 7, count: 900)

    private static let yaml = """
        meerstem: 1
        id: beeld
        title: {nl: Beeld}
        languages: [nl]
        participant:
          start: een
          answers:
            een: {kind: text, media: [photo, voice]}
            twee: {kind: text, media: [photo]}
            drie: {kind: text, media: [photo]}
            vier: {kind: text, media: [photo]}
            vijf: {kind: text, media: []}
          nodes:
            een: {ask: een, prompt: {nl: Wat zie je?}, next: twee}
            twee: {ask: twee, prompt: {nl: En hier?}, next: drie}
            drie: {ask: drie, prompt: {nl: En daar?}, next: vier}
            vier: {ask: vier, prompt: {nl: En thuis?}, next: vijf}
            vijf: {ask: vijf, prompt: {nl: Waarom?}, next: eind}
            eind: {end: {nl: Dank je.}}
        """

    init() async throws {
        channel = try ChannelKind.channel(
            ChannelConfiguration(
                id: "tg", kind: .telegram, secrets: ["webhook_secret": [Secret("geheim")], "token": [Secret("1:a")]]))
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "beeld.yaml", text: Self.yaml)))
        _ = try await facilitator.open(script, Opening(run: RunData(), code: "beeld", seed: 5, actor: "test"), at: Self.start)
        _ = try await tell("beeld", id: "0", as: .started)
    }

    @discardableResult
    func tell(
        _ text: String? = nil, _ file: InboundEvent.Attachment? = nil, id: String, as kind: InboundEvent.Kind = .message,
        after wait: Span? = nil
    ) async throws -> DoorOutcome {
        // People take their time over a photo.
        let wait = wait ?? .seconds(5 * (Int64(id) ?? 1))
        var event = InboundEvent(kind, participant: "7", conversation: "7", dedupeKey: id)
        (event.text, event.nativeID, event.attachments) = (text, id, file.map { [$0] } ?? [])
        return try await facilitator.take(event, on: channel, at: Self.start + wait)
    }

    func collect(_ giver: Giver, after wait: Span = .seconds(60)) async throws {
        let collector = FileCollector(facilitator, channel: channel, transport: giver, chance: .seeded(1))
        while try await collector.work({ Self.start + wait }) {}
    }

    func rows() async throws -> [OutboxRow] {
        try await facilitator.store.read { reader in
            try reader.people(in: "beeld").flatMap {
                try reader.outbox(of: StreamID(consultation: "beeld", filesOf: $0.participant), status: nil)
            }
        }
    }

    func files() async throws -> [JSON] { try await facilitator.moderatorView(of: "beeld", at: Self.start).json["files"]?.array ?? [] }

    func bytes() async throws -> [[UInt8]] {
        var all: [[UInt8]] = []
        for file in try await files() { all.append(try await facilitator.file(file["id"]?.string ?? "", in: "beeld")?.bytes ?? []) }
        return all
    }

    func said(after wait: Span = .seconds(60)) async throws -> String {
        var bodies = ""
        while case let claimed = try await facilitator.claim(for: channel, limit: 9, at: Self.start + wait), !claimed.isEmpty {
            for message in claimed {
                for call in message.calls { bodies += (try JSON(call.body)["text"]?.string ?? "") + "\n" }
                try await facilitator.settle(message, .sent(nativeID: "n\(message.id)"), on: channel, chance: 0.5, at: Self.start + wait)
            }
        }
        return bodies
    }
}

@Suite struct `A photo sent by a messenger` {
    @Test func `is got, kept sealed, and shown to a moderator`() async throws {
        let world = try await FileWorld()
        try await world.tell("Een sloot", .init(.photo, id: "AgAC"), id: "1")
        #expect(try await world.said().contains("En hier?"), "nobody waits for a file")
        #expect(try await world.files().isEmpty)
        let body = String(decoding: try #require(try await world.rows().first).body, as: UTF8.self)
        #expect(!body.contains("AgAC"), "what it can be read by is sealed")
        try await world.collect(Giver(["AgAC": FileWorld.photo]))
        #expect(try await world.bytes() == [FileWorld.photo])
        #expect(try await world.rows().map(\.status) == [.sent])
        #expect(try await world.facilitator.replay("beeld", asOf: FileWorld.start).isEqual)
    }

    @Test(
        arguments: [
            (InboundEvent.Attachment(.voice, id: "v", mediaType: "audio/ogg"), FileWorld.voice, "[spraakbericht]"),
            (.init(.file, id: "v", mediaType: "audio/mpeg"), FileWorld.voice, "[spraakbericht]"),
            (.init(.file, id: "v", mediaType: "image/jpeg"), FileWorld.photo, "[foto]"),
        ]) func `or spoken, or sent as a file, is the same`(attachment: InboundEvent.Attachment, bytes: [UInt8], sign: String) async throws
    {
        let world = try await FileWorld()
        try await world.tell(nil, attachment, id: "1")
        try await world.collect(Giver(["v": bytes]))
        #expect(try await world.bytes() == [bytes])
        try await world.tell("wijzig", id: "2")
        #expect(try await world.said().contains(sign))
    }

    @Test func `told twice is got once`() async throws {
        let world = try await FileWorld()
        for _ in 0..<3 { try await world.tell(nil, .init(.photo, id: "AgAC"), id: "1") }
        let giver = Giver(["AgAC": FileWorld.photo])
        try await world.collect(giver)
        #expect(giver.asked.count == 2)
        #expect(try await world.bytes().count == 1)
    }

    @Test func `is tried again for a day, and then its author is told`() async throws {
        let world = try await FileWorld()
        try await world.tell(nil, .init(.photo, id: "AgAC"), id: "1")
        _ = try await world.said()
        let failing = Giver { _ in .answered(status: 503, headers: [:], body: []) }
        for hours in [0, 1, 5, 20] as [Int64] { try await world.collect(failing, after: .hours(hours)) }
        #expect(try await world.rows().map(\.status) == [.ready])
        #expect(try await world.said(after: .hours(20)).isEmpty)
        try await world.collect(failing, after: .hours(25))
        #expect(try await world.rows().map(\.status) == [.dead])
        let told = try await world.said(after: .hours(25))
        #expect(told.contains("is niet bij ons aangekomen") && told.contains("Typ: wijzig 1."))
        let view = try await world.facilitator.moderatorView(of: "beeld", at: FileWorld.start + .hours(25)).json
        #expect(view["unfetched"] == [["channel": "tg", "why": "not reached within 24 hours", "count": 1]] && view["undelivered"] == [])
        try await world.collect(failing, after: .hours(50))
        #expect(try await world.said(after: .hours(50)).isEmpty, "told once")
    }

    @Test(arguments: [Array("<!doctype html>".utf8), FileWorld.voice, FileWorld.photo + [UInt8](repeating: 0, count: SealedFiles.limit)])
    func `that turns out to be something else is not kept, and its author is told`(bytes: [UInt8]) async throws {
        let world = try await FileWorld()
        try await world.tell(nil, .init(.photo, id: "AgAC"), id: "1")
        try await world.collect(Giver(["AgAC": bytes]))
        #expect(try await world.bytes().isEmpty)
        #expect(try await world.said().contains("Stuur het nog eens, of typ je antwoord"))
    }

    @Test func `waits as long as the platform asks`() async throws {
        let world = try await FileWorld()
        try await world.tell(nil, .init(.photo, id: "AgAC"), id: "1")
        let busy = Giver { _ in Giver.json(["ok": false, "error_code": 429, "parameters": ["retry_after": 30]], status: 429) }
        try await world.collect(busy)
        try await world.collect(busy, after: .seconds(89))
        #expect(busy.asked.count == 1)
        try await world.collect(Giver(["AgAC": FileWorld.photo]), after: .seconds(90))
        #expect(try await world.bytes().count == 1)
    }

    @Test func `is not got any more once it was taken back, changed, or its author erased`() async throws {
        for words in ["intrekken 1", "wis"] {
            let world = try await FileWorld()
            try await world.tell(nil, .init(.photo, id: "AgAC"), id: "1")
            try await world.tell(words, id: "2")
            if words == "wis" { try await world.tell("ja", id: "3") }
            let giver = Giver(["AgAC": FileWorld.photo])
            try await world.collect(giver)
            #expect(giver.asked.isEmpty, "\(words)")
            #expect(try await world.rows().map(\.status) == [.cancelled], "\(words)")
        }
        let world = try await FileWorld()
        try await world.tell(nil, .init(.photo, id: "old"), id: "1")
        try await world.tell("wijzig 1", id: "2")
        try await world.tell(nil, .init(.photo, id: "new"), id: "3")
        try await world.collect(Giver(["new": FileWorld.photo, "old": FileWorld.voice]))
        #expect(try await world.bytes() == [FileWorld.photo])
        #expect(try await world.rows().map(\.status) == [.cancelled, .sent])
    }

    @Test func `taken back while it is got is not kept`() async throws {
        let world = try await FileWorld()
        try await world.tell(nil, .init(.photo, id: "AgAC"), id: "1")
        let claimed = try #require(
            try await world.facilitator.claimFiles(on: world.channel, limit: 1, at: FileWorld.start + .seconds(9)).first)
        try await world.tell("intrekken 1", id: "2")
        try await world.facilitator.keep(FileWorld.photo, for: claimed, at: FileWorld.start)
        let kept = try await world.facilitator.store.read { try $0.files(in: "beeld", of: nil) }
        #expect(kept.isEmpty)
    }

    @Test func `is refused once there is no room for more of one person, and its sender is told`() async throws {
        let large = FileWorld.photo + [UInt8](repeating: 0, count: SealedFiles.limit - FileWorld.photo.count)
        let world = try await FileWorld()
        for id in 1...3 { try await world.tell(nil, .init(.photo, id: "p\(id)"), id: "\(id)") }
        _ = try await world.said()
        #expect(try await world.tell(nil, .init(.photo, id: "p3"), id: "3").replies.isEmpty, "the third is kept, however often it comes")
        try await world.collect(Giver(["p1": large, "p2": large, "p3": large]))
        #expect(try await world.files().count == 3)
        let fourth = try await world.tell(nil, .init(.photo, id: "p4"), id: "24")
        #expect(fourth.replies.map(\.text).joined().contains("geen plek meer"))
        #expect(try await world.tell(nil, .init(.photo, id: "p4"), id: "24").replies.isEmpty, "the same one again says nothing")
        try await world.tell("Dan maar in woorden", id: "26")
        #expect(try await world.said(after: .seconds(200)).contains("Waarom?"))
    }

    @Test func `that turns out to be too large beside the others is not kept, and its author is told`() async throws {
        let large = FileWorld.photo + [UInt8](repeating: 0, count: SealedFiles.limit - FileWorld.photo.count)
        let world = try await FileWorld()
        for id in 1...4 { try await world.tell(nil, .init(.photo, id: "p\(id)"), id: "\(id)") }
        try await world.collect(Giver(["p1": large, "p2": large, "p3": large, "p4": large]))
        #expect(try await world.files().count == 3)
        #expect(try await world.rows().map(\.status) == [.sent, .sent, .sent, .dead])
        #expect(try await world.said(after: .seconds(200)).contains("is niet bij ons aangekomen"))
    }

    @Test func `with STOP beside it is a STOP, however many there are`() async throws {
        let world = try await FileWorld()
        for id in 1...3 { try await world.tell(nil, .init(.photo, id: "p\(id)"), id: "\(id)") }
        _ = try await world.said()
        #expect(try await world.tell("stop", .init(.photo, id: "p4"), id: "4").replies.isEmpty)
        #expect(try await world.said().contains("niets meer"))
        #expect(try await world.tell(nil, .init(.photo, id: "p5"), id: "5").replies.isEmpty, "who stopped is not told of photos")
    }

    @Test(arguments: [InboundEvent.Attachment.Kind.photo, .voice, .video])
    func `where none is asked for is no answer, and its sender is asked for words`(kind: InboundEvent.Attachment.Kind) async throws {
        let world = try await FileWorld()
        for id in 1...4 { try await world.tell("woorden", id: "\(id)") }
        _ = try await world.said()
        try await world.tell(nil, .init(kind, id: "p"), id: "5")
        let said = try await world.said()
        #expect(said.contains("kan ik bij deze vraag niet bewaren. Typ je antwoord.") && !said.contains("Dank je."))
        try await world.tell("Daarom", .init(kind, id: "q"), id: "6")
        let thanks = try await world.said()
        #expect(thanks.contains("Wat je meestuurde, kan ik hier niet bewaren.") && thanks.contains("Dank je."), "the words beside it are")
        #expect(try await world.rows().isEmpty)
    }
}
