import DialogueEngine
import Facilitation
import HTTPTypes
import Hummingbird
import JSONText
import NIOCore
import Storage
import Testing

@testable import WebServer

@Suite struct `A photo or voice note on a page` {
    static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1] + Array("GPS 53.0 5.8".utf8) + [UInt8](repeating: 9, count: 5_000)
    static let voice: [UInt8] = Array("OggS".utf8) + [UInt8](repeating: 5, count: 3_000)

    /// Begins a talk that asks for four texts with files, and for one without.
    private static func begun() async throws -> Browser {
        try await begun(
            """
              start: een
              answers:
                een: {kind: text, media: [photo, voice], none: 0}
                twee: {kind: text, media: [photo]}
                drie: {kind: text, media: [photo]}
                vier: {kind: text, media: [photo]}
                vijf: {kind: text}
              nodes:
                een: {ask: een, prompt: {nl: Wat zie je?, en: What do you see?}, next: twee}
                twee: {ask: twee, prompt: {nl: En daar?, en: And there?}, next: drie}
                drie: {ask: drie, prompt: {nl: En hier?, en: And here?}, next: vier}
                vier: {ask: vier, prompt: {nl: En nu?, en: And now?}, next: vijf}
                vijf: {ask: vijf, prompt: {nl: Waarom?, en: Why?}, next: eind}
                eind: {end: {nl: Dank je., en: Thank you.}}
            """)
    }

    /// Begins a talk on this way.
    private static func begun(_ way: String) async throws -> Browser {
        let yaml = """
            meerstem: 1
            id: beeld
            title: {nl: Beeld, en: Pictures}
            languages: [nl, en]
            run: {host: {type: text, default: {nl: de proef, en: the trial}}, retention: {type: date, default: 2099-01-01}}
            participant:
            \(way)
            """
        var browser = Browser(try await PagesWorld(yaml: yaml))
        try await browser.begin()
        return browser
    }

    private static func record(_ browser: Browser, _ question: QuestionID) async throws -> Record? {
        try await `A resident's page`.session(browser).record(of: AnswerKey(question))
    }

    private static func marks(_ browser: Browser) async throws -> [FileMark] {
        try await browser.world.store.read { try $0.files(in: "proef", of: nil) }
    }

    @Test func `is asked for where the script takes it, with what happens to it`() async throws {
        var browser = try await Self.begun()
        #expect(browser.page.contains("enctype=\"multipart/form-data\""))
        #expect(browser.page.contains("name=\"f-photo\" accept=\"image/*\" aria") && browser.page.contains("accept=\"audio/*\" capture"))
        #expect(browser.page.contains("Alleen de begeleider kan dit zien of horen.") && browser.page.contains("tot 1 januari 2099"))
        try await browser.send("answer", [("w", "Een sloot.")], files: [("f-photo", []), ("f-voice", [])])
        #expect(browser.page.contains("En daar?") && !browser.page.contains("audio/*") && browser.page.contains("image/*"))
        #expect(try await Self.record(browser, "een")?.file == nil)
        #expect(try await Self.marks(browser).isEmpty)
        for _ in 0..<3 { try await browser.send("answer", [("w", "Niets.")]) }
        #expect(browser.page.contains("Waarom?") && !browser.page.contains("type=\"file\"") && !browser.page.contains("enctype"))
    }

    @Test func `is a whole answer, and stays with its words`() async throws {
        var browser = try await Self.begun()
        try await browser.send("answer", [("w", "")], files: [("f-photo", Self.photo), ("f-voice", [])])
        #expect(browser.status == 200 && browser.page.contains("En daar?"))
        let record = try #require(try await Self.record(browser, "een"))
        #expect(record.file?.sort == .photo && record.value != nil)
        try await browser.send("answer", [("w", "Nog een sloot.")], files: [("f-photo", Self.photo)])
        try await browser.open("/c/proef/answers")
        #expect(browser.page.contains(">[foto]<") && browser.page.contains(">Nog een sloot. [foto]<"))
        #expect(try await Self.marks(browser).count == 2)
        #expect(try await browser.world.facilitator.replay("proef", asOf: Instant(milliseconds: 1_777_000_900_000)).isEqual)
    }

    @Test func `is taken for what its first bytes say, and refused with the words kept`() async throws {
        var browser = try await Self.begun()
        for (field, bytes) in [
            ("f-photo", Array("<svg onload=alert(1)>".utf8)), ("f-photo", Array("GIF89a....".utf8)),
            ("f-voice", Array("%PDF-1.7 audio".utf8)),
            ("f-photo", [0xFF]),
        ] {
            try await browser.send("answer", [("w", "Mijn woorden")], files: [(field, bytes)])
            #expect(browser.status == 422 && browser.page.contains("Dit bestand kunnen we niet aannemen."))
            #expect(browser.page.contains("\nMijn woorden</textarea>"))
        }
        try await browser.send("answer", [("w", "Mijn woorden")], files: [("f-photo", Self.photo), ("f-voice", Self.voice)])
        #expect(browser.status == 422 && browser.page.contains("Kies één bestand") && browser.page.contains("\nMijn woorden</textarea>"))
        #expect(try await Self.marks(browser).isEmpty)
        #expect(try await Self.record(browser, "een") == nil)
        // A voice note in the field for photos is a voice note; where none is asked for it is refused.
        try await browser.send("answer", [("w", "")], files: [("f-photo", Self.voice)])
        #expect(try await Self.record(browser, "een")?.file?.sort == .voice)
        try await browser.send("answer", [("w", "Geluid")], files: [("f-photo", Self.voice)])
        #expect(browser.status == 422 && browser.page.contains("\nGeluid</textarea>"))
    }

    @Test func `stands for what is chosen or divided too, where the script asks for it, until it is written out`() async throws {
        var browser = try await Self.begun(
            """
              start: punten
              answers:
                punten: {kind: points, total: 10, media: [voice], options: {taal: {nl: Taal, en: Language}, werk: {nl: Werk, en: Work}}}
                eens: {kind: stance, media: [voice]}
                nog: {kind: stance, media: [voice]}
              nodes:
                punten: {ask: punten, prompt: {nl: Verdeel ze., en: Divide them.}, next: eens}
                eens: {ask: eens, prompt: {nl: Het is goed., en: It is good.}, next: nog}
                nog: {ask: nog, prompt: {nl: Het is mooi., en: It is fine.}, next: eind}
                eind: {end: {nl: Dank je., en: Thank you.}}
            """)
        #expect(browser.page.contains("name=\"f-voice\"") && browser.page.contains("name=\"p-taal\""))
        try await browser.send("answer", [("p-taal", ""), ("p-werk", "")], files: [("f-voice", Self.voice)])
        #expect(browser.page.contains("Het is goed.") && browser.page.contains("Pas dan telt het mee."))
        #expect(try await Self.record(browser, "punten")?.spoken != nil)
        try await browser.send("answer", [], files: [("f-voice", Self.voice)])
        #expect(try await Self.record(browser, "eens")?.spoken?.file.sort == .voice)
        try await browser.send("answer", [("a", "agree")], files: [("f-voice", Self.voice)])
        #expect(try await Self.record(browser, "nog")?.value == .option("agree"))
        #expect(browser.page.contains("Wat je meestuurde, kan ik hier niet bewaren."))
        #expect(try await Self.marks(browser).count == 2)
        let code = "proef"
        let view = try await browser.world.facilitator.moderatorView(of: code, at: Instant(milliseconds: 1_777_000_900_000)).json
        let file = try #require(view["spoken"]?["files"]?.array?.first { $0["question"] == "punten" }?["id"]?.string)
        try await browser.world.facilitator.act(
            "write \(file) taal 7 werk 3", actor: "Mo", on: code, at: Instant(milliseconds: 1_777_000_900_000))
        try await browser.open()
        #expect(browser.page.contains("Jouw antwoord is dan: Taal 7, Werk 3.") && !browser.page.contains("AKKOORD"))
        try await browser.open("/c/proef/answers")
        #expect(browser.page.contains("Taal 7, Werk 3."))
        let act = try #require(browser.page.firstRange(of: "agree-").map { String(browser.page[$0.lowerBound...].prefix { $0 != "\"" }) })
        try await browser.open("/c/proef")
        try await browser.send("agree-999")
        #expect(browser.status == 409)
        #expect(try await Self.record(browser, "punten")?.value == nil, "of words that are no longer there")
        try await browser.open("/c/proef")
        try await browser.send(act)
        #expect(try await Self.record(browser, "punten")?.value == .points([.init("taal", 7), .init("werk", 3)]))
    }

    @Test func `may be eight megabytes and no more, and its words come back`() async throws {
        var browser = try await Self.begun()
        let limit = Facilitator.fileLimit
        func long(_ count: Int) -> [UInt8] { Self.photo + [UInt8](repeating: 1, count: count - Self.photo.count) }
        try await browser.send("answer", [("w", "Groot")], files: [("f-photo", long(limit + 1))])
        #expect(browser.status == 422 && browser.page.contains("Dit bestand is te groot.") && browser.page.contains("\nGroot</textarea>"))
        try await browser.send("answer", [("w", "Groot")], files: [("f-photo", long(limit))])
        #expect(browser.page.contains("En daar?"))
        #expect(try await Self.marks(browser).map(\.size) == [limit + 28])
        // Every other form stays short.
        try await browser.send("answer", [("w", String(repeating: "a", count: 140_000))])
        #expect(browser.status == 413)
    }

    @Test func `is kept once when its form is sent twice, and another takes its place`() async throws {
        var browser = try await Self.begun()
        let form = browser.form("answer", [("w", "Sloot")])
        for _ in 0..<3 { try await browser.post("/c/proef", form, files: [("f-photo", Self.photo)]) }
        let first = try #require(try await Self.record(browser, "een")?.file)
        #expect(try await Self.marks(browser).map(\.id) == [first.id.number])
        try await browser.send("change-1")
        #expect(browser.page.contains("Er staat een foto bij dit antwoord.") && browser.page.contains("\nSloot</textarea>"))
        // Other words leave it where it is.
        try await browser.send("answer", [("w", "Vaart")], files: [("f-photo", [])])
        #expect(try await Self.record(browser, "een")?.file == first)
        try await browser.send("change-1")
        try await browser.send("answer", [("w", "Vaart")], files: [("f-voice", Self.voice)])
        let second = try #require(try await Self.record(browser, "een")?.file)
        #expect(second.sort == .voice && second.id != first.id)
        #expect(try await Self.marks(browser).map(\.id) == [second.id.number])
    }

    @Test func `goes with its answer, by taking it away or by skipping the question`() async throws {
        var browser = try await Self.begun()
        try await browser.send("answer", [("w", "Sloot")], files: [("f-photo", Self.photo)])
        try await browser.send("answer", [("w", "")], files: [("f-photo", Self.photo)])
        try await browser.send("withdraw-1")
        #expect(try await Self.marks(browser).count == 1)
        #expect(try await Self.record(browser, "een")?.file == nil)
        try await browser.send("change-2")
        try await browser.send("skip")
        #expect(try await Self.marks(browser).isEmpty)
    }

    @Test func `is more than one person may have kept only until another has gone`() async throws {
        var browser = try await Self.begun()
        let large = Self.photo + [UInt8](repeating: 0, count: Facilitator.fileLimit - Self.photo.count)
        for _ in 0..<3 { try await browser.send("answer", [("w", "")], files: [("f-photo", large)]) }
        try await browser.send("answer", [("w", "Nog een")], files: [("f-photo", Self.photo)])
        #expect(browser.status == 422 && browser.page.contains("geen plek meer voor nog een bestand"))
        try await browser.send("withdraw-1")
        try await browser.send("change-1")
        try await browser.send("answer", [("w", "")], files: [("f-photo", Self.photo)])
        #expect(try await Self.marks(browser).count == 3)
    }

    @Test func `is gone when everything is erased, and was never in what leaves`() async throws {
        var browser = try await Self.begun()
        try await browser.send("answer", [("w", "Sloot")], files: [("f-photo", Self.photo)])
        let facilitator = browser.world.facilitator
        for page in ["/c/proef/log", "/c/proef/results", "/c/proef/standing.json", "/c/proef/privacy"] {
            let answer = try await browser.world.send(.get, page)
            #expect(!answer.body.contains("GPS") && !answer.body.contains("[foto]"), "\(page)")
        }
        #expect(try await browser.world.send(.get, "/c/proef/privacy").body.contains("Een foto of spraakbericht dat je meestuurt"))
        try await browser.send("erase")
        #expect(try await Self.marks(browser).isEmpty)
        #expect(try await facilitator.moderatorView(of: "proef", at: Instant(milliseconds: 1_777_000_900_000)).json["files"] == [])
    }

    @Test func `is not kept in hand of who takes part nowhere, nor where a form has no key`() async throws {
        var browser = try await Self.begun()
        let form = browser.form("answer", [("w", "x")])
        let stranger = try await browser.world.send(
            .post, "/c/proef", body: .multipart(form, files: [("f-photo", Self.photo)], boundary: "b"),
            headers: [.contentType: "multipart/form-data; boundary=b"])
        #expect(stranger.status == 403)
        try await browser.post("/c/proef", [("w", "x"), ("q", "een"), ("act", "answer")], files: [("f-photo", Self.photo)])
        #expect(browser.status == 403)
        #expect(try await Self.marks(browser).isEmpty)
        let broken = try await browser.world.send(
            .post, "/c/proef", body: Array("--b\r\nniets".utf8), headers: [.contentType: "multipart/form-data; boundary=b"])
        #expect(broken.status == 400)
    }

    // MARK: - How it comes

    private static let type = "multipart/form-data; boundary=b"
    private static let body = [UInt8].multipart([("w", "woorden")], files: [("f", photo)], boundary: "b")

    /// A body in pieces of a size.
    private static func stream(_ bytes: [UInt8], pieces: Int) -> RequestBody {
        .init(
            asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> { continuation in
                var rest = bytes[...]
                while !rest.isEmpty {
                    continuation.yield(ByteBuffer(bytes: rest.prefix(pieces)))
                    rest = rest.dropFirst(pieces)
                }
                continuation.finish()
            })
    }

    @Test func `that comes too slowly is given up, and one that has time is not`() async {
        for (span, isWhole) in [(Duration.seconds(9), true), (.seconds(11), false), (.seconds(400), false)] {
            let outcome = await Upload.of(Self.type, Self.stream(Self.body, pieces: 100), fileLimit: 10_000, elapsed: { span })
            if case .whole(let form) = outcome { #expect(isWhole && form.file == Self.photo) } else { #expect(!isWhole) }
        }
    }

    @Test func `comes of few people at once, and of the others the words`() async throws {
        var browser = try await Self.begun()
        let files = browser.world.files
        for _ in 0..<Upload.most { #expect(files.enter()) }
        try await browser.send("answer", [("w", "Woorden")], files: [("f-photo", Self.photo)])
        #expect(browser.status == 422 && browser.page.contains("te veel mensen tegelijk") && browser.page.contains("\nWoorden</textarea>"))
        files.leave()
        for _ in 0..<3 { try await browser.send("answer", [("w", "")], files: [("f-photo", Self.photo)]) }
        #expect(try await Self.marks(browser).count == 3)
        #expect(files.enter() && !files.enter())
    }

    @Test func `that never ends is read for its words only so far`() async {
        let piece = ByteBuffer(bytes: [UInt8](repeating: 65, count: 1_024 * 1_024))
        let start = ByteBuffer(string: "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n")
        let endless = RequestBody(
            asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> { continuation in
                continuation.yield(start)
                for _ in 0..<80 { continuation.yield(piece) }
                continuation.finish()
            })
        let outcome = await Upload.of(Self.type, endless, fileLimit: 10_000, elapsed: { .zero })
        guard case .tooLong = outcome else { return #expect(Bool(false), "it was read to its end") }
    }
}
