import DialogueEngine
import Testing

@testable import MessageChannels

@Suite struct `Kannel` {
    private static let now = Instant(milliseconds: 1_795_470_000_000)

    private static func channel(_ settings: [String: String] = [:]) throws -> any Channel {
        try ChannelKind.channel(
            ChannelConfiguration(
                id: "sms", kind: .kannel,
                settings: ["username": "meer", "sendsms": "http://127.0.0.1:13013/cgi-bin/sendsms", "from": "1008"]
                    .merging(settings) { $1 },
                secrets: ["secret": [Secret("geheim"), Secret("oud")], "password": [Secret("wacht&woord")]]))
    }

    private func received(_ request: WebhookRequest, _ settings: [String: String] = [:]) throws -> Decoded {
        try Self.channel(settings).receive(request, at: Self.now)
    }

    private func told(_ query: String, _ settings: [String: String] = [:]) throws -> InboundEvent {
        let decoded = try received(WebhookRequest(method: "GET", query: "secret=geheim&\(query)"), settings)
        return try #require(decoded.events.first)
    }

    // MARK: - What comes in

    @Test func `tells a message, and is answered nothing at all`() throws {
        let query = "secret=oud&id=1f0e-7&from=%2B31612345678&to=1008&text=Ja%2C+graag+2%2B2!&charset=UTF-8&coding=0&time=1795469327&smsc=a"
        let decoded = try received(WebhookRequest(method: "GET", query: query))
        let event = try #require(decoded.events.first)
        #expect(event.kind == .message && event.text == "Ja, graag 2+2!" && event.dedupeKey == "1f0e-7" && event.nativeID == "1f0e-7")
        #expect(event.participant == "+31612345678" && event.conversation == "+31612345678" && !event.isGroup)
        #expect(event.sentAt == Instant(milliseconds: 1_795_469_327_000))
        #expect(decoded.answer == WebhookAnswer(200, headers: ["Content-Type": "text/plain; charset=utf-8"]))
    }

    @Test(arguments: [
        ("text=idee%C3%ABn&charset=UTF-8&coding=0", "ideeën"),
        ("text=%00%E9%00%E9%00n%00+%D8%3C%DF3&charset=UTF-16BE&coding=2", "één 🌳"),
        ("text=%00%E9%00%E9&coding=2", "éé"),
        ("text=%D8%3C%00a%00&charset=UTF-16BE&coding=2", "\u{FFFD}a"),
        ("text=%E9%E9n+%80&charset=8-BIT&coding=1", "één €"),
        ("text=%E9%E9n&charset=ISO-8859-1&coding=0", "één"),
        ("text=%E9%E9n&charset=UTF-8&coding=0", "één"),
        ("text=%05%05n+%1Be+%00&charset=GSM&coding=0", "één €" + " @"),
        ("text=ja&charset=onbekend&coding=0", "ja"),
        ("text='ja!'", "'ja!'"),
    ]) func `reads the bytes of a text in their charset, and falls back where that is unknown or wrong`(query: String, text: String) throws
    {
        #expect(try told("id=1&from=1&\(query)").text == text)
    }

    @Test func `takes a text in the body, with the rest in headers`() throws {
        let headers: HeaderFields = [
            "Content-Type": "text/plain; charset=\"UTF-8\"", "X-Kannel-From": "0031612345678", "X-Kannel-To": "1008",
            "X-Kannel-Time": "2026-11-23 21:28:47", "X-Kannel-Coding": "0",
        ]
        let request = WebhookRequest(method: "POST", query: "secret=geheim&id=abc", headers: headers, body: Array("Ideeën & meer".utf8))
        let event = try #require(try received(request).events.first)
        #expect(event.text == "Ideeën & meer" && event.participant == "+31612345678" && event.dedupeKey == "abc")
        #expect(event.sentAt == Instant(milliseconds: 1_795_469_327_000))
        var wide = headers
        wide["Content-Type"] = "text/plain; charset=UTF-16BE"
        let picture = WebhookRequest(method: "POST", query: "secret=geheim&id=abc", headers: wide, body: [0xD8, 0x3C, 0xDF, 0x33])
        #expect(try received(picture).events.first?.text == "🌳")
    }

    @Test(arguments: [
        ("%2B31612345678", "+31612345678"), ("0031612345678", "+31612345678"), ("0612345678", "+31612345678"),
        ("31612345678", "+31612345678"),
        ("+31612345678", "+31612345678"), ("06-12+34+56+78", "+31612345678"), ("%2B31+%280%296-12345678", "+31612345678"),
        ("06/12345678", "+31612345678"), ("1008", "1008"), ("KPN", "KPN"), ("%2B", "+"),
    ]) func `writes numbers with their country`(from: String, number: String) throws {
        #expect(try told("id=1&text=ja&from=\(from)").participant == number)
    }

    @Test(arguments: [
        (ChannelKind.kannel, "06-12345678", "+31612345678"),
        (.twilio, "0031 6 12345678", "+31612345678"),
        (.signal, "31612345678", "+31612345678"), (.whatsapp, "06 12345678", "31612345678"), (.signal, "6c6f-uuid", "6c6f-uuid"),
        (.signal, "00000000-0000-4000-8000-000000000012", "00000000-0000-4000-8000-000000000012"),
        (.twilio, "whatsapp:+31612345678", "whatsapp:+31612345678"), (.telegram, "0612345678", "0612345678"), (.kannel, "1008", "1008"),
    ])
    func `and others are called by the number as each platform writes it`(kind: ChannelKind, written: String, told: String) throws {
        var settings = [
            "username": "m", "from": "1008", "sendsms": "http://k/cgi-bin/sendsms", "account_sid": "AC1", "public_url": "https://m.example",
            "account": "+31600000000", "phone_number_id": "1",
        ]
        settings = settings.filter { kind != .telegram && kind.names.settings.contains($0.key) }
        let secrets = Dictionary(uniqueKeysWithValues: kind.names.secrets.map { ($0, [Secret("0123456789abcdef0123456789abcdef")]) })
        let channel = try ChannelKind.channel(ChannelConfiguration(id: "x", kind: kind, settings: settings, secrets: secrets))
        #expect(channel.address(written) == told)
        if told.hasSuffix("31612345678"), !told.contains(":") {
            #expect(Set(channel.spellings(of: told)).isSuperset(of: ["+31612345678", "31612345678", "0031612345678", "0612345678"]))
        }
    }

    @Test func `knows other countries by the setting`() throws {
        #expect(try told("id=1&text=ja&from=0470123456", ["country": "32"]).participant == "+32470123456")
        #expect(throws: ChannelFault.self) { try Self.channel(["country": "be"]) }
    }

    @Test(
        arguments: [
            ("2026-11-23 21:28:47", 1_795_469_327_000), ("2026-11-23 21:28", 1_795_469_280_000), ("1795469327", 1_795_469_327_000),
            ("2026-02-30 21:28:47", nil), ("2026-11-23T21:28:47", nil), ("2026-11-23 21:28:47+1", nil), ("99999999999999999999", nil),
            ("-5", nil),
            ("", nil),
        ] as [(String, Int64?)]) func `reads a time strictly, and takes a message without one`(text: String, milliseconds: Int64?) throws
    {
        #expect(try told("id=1&from=1&text=ja&time=\(text.percentEncoded)").sentAt?.milliseconds == milliseconds)
    }

    @Test func `tells messages without an id apart by who, when and what`() throws {
        let key = try told("from=0612345678&text=ja&time=2026-11-23+21:28:47").dedupeKey
        #expect(key.count == 64)
        #expect(try told("from=%2B31612345678&text=ja&time=2026-11-23+21:28:47&smsc=b&id=").dedupeKey == key)
        #expect(try told("from=0612345678&text=ja&time=2026-11-23+21:28:48").dedupeKey != key)
        #expect(try told("from=0612345678&text=nee&time=2026-11-23+21:28:47").dedupeKey != key)
        #expect(try told("from=0612345678&text=7ja&time=2026-11-23+21:28:4").dedupeKey != key)
    }

    @Test func `cannot take an empty text or one for a program as an answer`() throws {
        #expect(try told("id=1&from=1&text=").kind == .unsupported)
        #expect(try told("id=1&from=1&text=BEGIN:VCARD&udh=%06%05%04%23%F4%00%00").kind == .unsupported)
        #expect(try told("id=1&from=1&text=deel&udh=%05%00%03%01%02%01").kind == .message)
        #expect(try told("id=1&from=1&text=ja&udh=%05%00").kind == .message)
    }

    @Test(arguments: ["secret=fout&from=1&text=ja", "from=1&text=ja", "secret=&from=1&text=ja"])
    func `refuses who does not know the secret`(query: String) throws {
        let decoded = try received(WebhookRequest(method: "GET", query: query))
        #expect(decoded.answer.status == 401 && decoded.events.isEmpty)
    }

    @Test(arguments: ["text=ja", "from=&text=ja", "from=1", "from=%FF&text=ja"]) func `says what it was not told`(query: String) throws {
        #expect(try received(WebhookRequest(method: "GET", query: "secret=geheim&\(query)")).answer.status == 400)
    }

    // MARK: - Reports

    @Test(arguments: [("1", DeliveryState.delivered), ("2", .failed), ("4", .sent), ("8", .sent), ("16", .failed)])
    func `tells what became of a message`(code: String, state: DeliveryState) throws {
        let decoded = try received(WebhookRequest(method: "GET", path: "/dlr", query: "secret=geheim&ref=m7&status=\(code)"))
        let event = try #require(decoded.events.first)
        #expect(event.kind == .status && event.target == "m7" && event.status == state && event.dedupeKey == "m7:\(code)")
        #expect(decoded.answer.status == 200 && decoded.answer.body.isEmpty)
    }

    @Test func `knows a message as delivered though the report of the operator overtakes the phone's`() throws {
        let states = try ["1", "8", "4"].map { code in
            try received(WebhookRequest(method: "GET", path: "/dlr", query: "secret=geheim&ref=m7&status=\(code)")).events.first?.status
        }
        #expect(states.compactMap { $0 }.reduce(DeliveryState.sent) { $0.joined(with: $1) } == .delivered)
    }

    @Test func `takes reports it does not know, and refuses those about nothing`() throws {
        #expect(try received(WebhookRequest(method: "GET", path: "/dlr", query: "secret=geheim&ref=m7&status=32")).answer.status == 200)
        #expect(try received(WebhookRequest(method: "GET", path: "/dlr", query: "secret=geheim&status=1")).answer.status == 400)
        #expect(try received(WebhookRequest(method: "GET", path: "/dlr", query: "ref=m7&status=1")).answer.status == 401)
    }

    // MARK: - Ours

    private func fields(_ text: String, choices: [Outbound.Choice] = [], _ settings: [String: String] = [:]) throws -> [FormFields] {
        let outbound = Outbound(id: "m7", conversation: "+31612345678", text: text, choices: choices, language: .dutch)
        return try Self.channel(settings).calls(for: outbound, at: Self.now).map { call in
            #expect(call.method == "GET" && call.url.hasPrefix("http://127.0.0.1:13013/cgi-bin/sendsms?"))
            return FormFields(call.url.split(separator: "?", maxSplits: 1)[1])
        }
    }

    @Test func `sends a text in the alphabet of SMS, and any other as pictures are`() throws {
        let plain = try #require(try fields("Één € & {meer}").first)
        #expect(plain["text"] == "Één € & {meer}" && plain["coding"] == "0" && plain["charset"] == "UTF-8")
        #expect(plain["to"] == "+31612345678" && plain["from"] == "1008" && plain["username"] == "meer")
        #expect(plain["password"] == "wacht&woord" && plain["dlr-mask"] == nil && plain["dlr-url"] == nil)
        #expect(try fields("Ideeën 🌳").first?["coding"] == "2")
    }

    @Test func `numbers its options`() throws {
        let choices = [("1", "Eens"), ("2", "Oneens")].map { Outbound.Choice(id: "x\($0)", key: $0, label: $1, short: $1) }
        #expect(try fields("Groeten?", choices: choices).first?["text"] == "Groeten?\n\n1. Eens\n2. Oneens")
    }

    @Test func `asks for reports at our own address, with what we know it by`() throws {
        let url = "https://meer.example/channels/sms/webhook/dlr"
        let report = try #require(try fields("Ja", ["dlr_url": url]).first)
        #expect(report["dlr-mask"] == "31" && report["dlr-url"] == "\(url)?secret=geheim&ref=m7&status=%d")
    }

    @Test func `sends a long text in pieces of three SMS, and asks for a report of the last`() throws {
        let text = Array(repeating: "Zo gaat het.", count: 60).joined(separator: " ")
        let pieces = try fields(text, ["dlr_url": "https://meer.example/dlr"])
        #expect(pieces.count == 2 && pieces.compactMap { $0["text"] }.joined(separator: " ") == text)
        #expect(pieces.allSatisfy { ShortMessage($0["text"] ?? "").parts <= 3 } && pieces.map { $0["dlr-mask"] } == [nil, "31"])
        #expect(try fields(String(repeating: "é", count: 459)).count == 1)
        #expect(try fields(String(repeating: "ë", count: 201)).count == 1)
        #expect(try fields(String(repeating: "€", count: 300)).allSatisfy { ShortMessage($0["text"] ?? "").parts <= 3 })
    }

    @Test func `calls another host by the setting api`() throws {
        let outbound = Outbound(id: "m7", conversation: "1", text: "Ja", language: .dutch)
        let call = try Self.channel(["api": "http://127.0.0.1:9/"]).calls(for: outbound, at: Self.now)[0]
        #expect(call.url.hasPrefix("http://127.0.0.1:9/cgi-bin/sendsms?"))
        #expect("\(call)" == "GET 127.0.0.1:9", "the password is in the address")
    }

    @Test(
        arguments: [
            (202, "0: Accepted for delivery", .sent(nativeID: nil)), (202, "3: Queued for later delivery", .sent(nativeID: nil)),
            (403, "Authorization failed for sendsms", .misconfigured(reason: "Kannel does not know this username and password")),
            (403, "Not routable. Do not try again.", .refused(reason: "Kannel answers 403")),
            (400, "Empty receiver number not allowed, rejected", .refused(reason: "Kannel answers 400")),
            (503, "Temporal failure, try again later.", .retry(after: nil)),
        ] as [(Int, String, DeliveryOutcome)]) func `knows what an answer means`(status: Int, body: String, outcome: DeliveryOutcome) throws
    {
        #expect(try Self.channel().outcome(of: .answered(status: status, headers: [:], body: Array(body.utf8))) == outcome)
    }

    @Test func `reads any bytes as some text`() {
        var random = SplitMix(state: 7)
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in random.byte() }
            for charset in [Charset.utf8, .utf16, .utf16LittleEndian, .windows1252, .shortMessage] { _ = charset.text(bytes) }
            _ = try? Self.channel().receive(
                WebhookRequest(method: "GET", query: "secret=geheim&" + String(decoding: bytes, as: UTF8.self)), at: Self.now)
        }
    }
}

private struct SplitMix {
    var state: UInt64
    mutating func byte() -> UInt8 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return UInt8(truncatingIfNeeded: (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9 >> 27)
    }
}
