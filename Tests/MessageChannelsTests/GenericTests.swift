import DialogueEngine
import JSONText
import Testing

@testable import MessageChannels

@Suite struct `A generic channel` {
    private static let now = Instant(milliseconds: 1_777_000_000_000)
    private static let key = "whsec_ZWVuIHNsZXV0ZWwgdm9vciBkZSBwcm9lZiB2YW4gbWVlcnN0ZW0="

    private static func configuration(_ keys: [String] = [key], _ settings: [String: String] = [:]) -> ChannelConfiguration {
        ChannelConfiguration(
            id: "web", kind: .generic, settings: settings, secrets: ["signing_secret": keys.map { Secret($0) }])
    }

    private static func channel(_ keys: [String] = [key], url: String? = "https://chat.example/hook") throws -> any Channel {
        try ChannelKind.channel(configuration(keys, url.map { ["url": $0] } ?? [:]))
    }

    private func signed(
        _ body: String, id: String = "msg_1", keys: [String] = [key], at time: Instant = now
    ) throws -> WebhookRequest {
        let bytes = Array(body.utf8)
        return WebhookRequest(
            method: "POST", headers: try StandardWebhook(Self.configuration(keys)).headers(id: id, body: bytes, at: time), body: bytes)
    }

    private func received(_ type: String, _ data: String, id: String = "msg_1") throws -> Decoded {
        try Self.channel().receive(try signed("{\"type\":\"\(type)\",\"data\":\(data)}", id: id), at: Self.now)
    }

    // MARK: - Signatures

    @Test func `signs as the Python library of the specification does`() throws {
        let headers = try StandardWebhook(Self.configuration()).headers(
            id: "bericht_1", body: Array(#"{"type":"proef","data":{"tekst":"één"}}"#.utf8), at: Self.now)
        #expect(headers["webhook-signature"] == "v1,EHF52YapWjCPQhm3G63YLHRcNIqe4sK3C8fE4W03Vns=")
        #expect(headers["webhook-timestamp"] == "1777000000")
    }

    @Test func `believes one signature of several, by any of its keys, with base64 or as they stand`() throws {
        let body = #"{"type":"conversation.stopped","data":{"from":"a"}}"#
        func status(_ request: WebhookRequest, _ keys: [String]) throws -> Int {
            try Self.channel(keys).receive(request, at: Self.now).answer.status
        }
        let other = "een sleutel zonder meer"
        #expect(try status(signed(body, keys: [Self.key]), [other, Self.key]) == 200)
        #expect(try status(signed(body, keys: [other, Self.key]), [Self.key]) == 200, "a list of two")
        #expect(try status(signed(body, keys: [other]), [Self.key]) == 401)
        #expect(try status(signed(body, keys: ["whsec_bWVlcnN0ZW0"]), ["whsec_bWVlcnN0ZW0="]) == 200)
        #expect(try status(signed(body, keys: ["meerstem"]), ["whsec_bWVlcnN0ZW0="]) == 200)
        let request = try signed(body)
        var headers = request.headers
        headers["webhook-signature"] = "v1a,AAAA v1,!! v1, x \(headers["webhook-signature"] ?? "")"
        #expect(try status(WebhookRequest(method: "POST", headers: headers, body: request.body), [Self.key]) == 200)
    }

    @Test(arguments: [-300, 0, 300]) func `believes a signature for five minutes`(seconds: Int64) throws {
        let request = try signed("{\"type\":\"x\"}", at: Self.now + .seconds(seconds))
        #expect(try Self.channel().receive(request, at: Self.now).answer.status == 200)
    }

    @Test(arguments: [-301, 301]) func `believes no signature from before or after`(seconds: Int64) throws {
        let request = try signed("{\"type\":\"x\"}", at: Self.now + .seconds(seconds))
        #expect(try Self.channel().receive(request, at: Self.now).answer.status == 401)
    }

    @Test func `believes no changed body, no id with a full stop, no missing header and no time beyond all times`() throws {
        let request = try signed("{\"type\":\"x\"}")
        func status(_ change: (inout HeaderFields) -> Void, body: [UInt8]? = nil) throws -> Int {
            var headers = request.headers
            change(&headers)
            return try Self.channel().receive(WebhookRequest(method: "POST", headers: headers, body: body ?? request.body), at: Self.now)
                .answer.status
        }
        #expect(try status { _ in } == 200)
        #expect(try status({ _ in }, body: request.body + [0x20]) == 401)
        for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] { #expect(try status { $0[name] = nil } == 401) }
        // The same bytes would be signed: the border between id and time moved.
        let moved = try signed("{\"type\":\"x\"}", id: "a")
        let time = try #require(moved.headers["webhook-timestamp"])
        #expect(
            try status {
                $0 = moved.headers; $0["webhook-id"] = "a.\(time)"
            } == 401)
        for time in ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "", "1e9"] {
            #expect(try status { $0["webhook-timestamp"] = time } == 401)
        }
    }

    @Test func `is not made with a key that cannot be one`() {
        #expect(throws: ChannelFault.self) { try Self.channel(["whsec_***"]) }
        #expect(throws: ChannelFault.self) { try Self.channel(["whsec_"]) }
        #expect(throws: ChannelFault.self) { try Self.channel([]) }
    }

    // MARK: - What comes in

    @Test func `tells a message by its own id, whatever the id of the sending`() throws {
        let data =
            #"{"message_id":"m1","from":"kees","text":"Ja \ud83c\udf33","sent_at":"2026-04-24T05:06:40.250+02:00","language":"nl","more":1}"#
        for id in ["msg_1", "msg_2"] {
            let event = try #require(try received("message.received", data, id: id).events.first)
            #expect(event.kind == .message && event.text == "Ja 🌳" && event.dedupeKey == "m1" && event.nativeID == "m1")
            #expect(event.participant == "kees" && event.conversation == "kees" && event.languageHint == .dutch)
            #expect(event.sentAt == Instant(milliseconds: 1_777_000_000_250))
        }
    }

    @Test func `tells a choice, with or without words`() throws {
        let event = try #require(try received("message.received", #"{"message_id":"m1","from":"a","choice":"q1.ja"}"#).events.first)
        #expect(event.kind == .choice && event.choice == "q1.ja" && event.text == nil)
    }

    @Test func `tells edits, withdrawals, starts and stops, each by the id of its sending`() throws {
        let edit = try #require(try received("message.edited", #"{"message_id":"m1","from":"a","text":"Nee"}"#).events.first)
        #expect(edit.kind == .edit && edit.target == "m1" && edit.text == "Nee" && edit.dedupeKey == "message.edited:msg_1")
        let retract = try #require(try received("message.retracted", #"{"message_id":"m1","from":"a"}"#).events.first)
        #expect(retract.kind == .retract && retract.target == "m1" && retract.text == nil)
        let start = try #require(try received("conversation.started", #"{"from":"a","text":"LINDE-7"}"#).events.first)
        #expect(start.kind == .started && start.text == "LINDE-7")
        #expect(try received("conversation.stopped", #"{"from":"a"}"#).events.first?.kind == .stopped)
    }

    @Test(arguments: DeliveryState.allCases) func `tells what became of ours`(state: DeliveryState) throws {
        let event = try #require(
            try received("message.status", "{\"id\":\"o1\",\"status\":\"\(state.rawValue)\",\"to\":\"a\"}").events.first)
        #expect(event.kind == .status && event.target == "o1" && event.status == state && event.participant == "a")
    }

    @Test(arguments: [
        ("message.read_aloud", "{}"), ("message.status", #"{"id":"o1","status":"warm"}"#), ("x", "[1]"), ("x", "null"),
    ]) func `takes what there may be one day`(type: String, data: String) throws {
        let decoded = try received(type, data)
        #expect(decoded.answer.status == 200 && decoded.events.isEmpty)
    }

    @Test(arguments: [
        #"{"from":"a","text":"x"}"#, #"{"message_id":"m","text":"x"}"#, #"{"message_id":"m","from":"a"}"#,
        #"{"message_id":"","from":"a","text":"x"}"#,
        #"{"message_id":7,"from":"a","text":"x"}"#, #"{"message_id":"m","from":"a","text":null}"#, "null", "[]",
        "{\"message_id\":\"\(String(repeating: "m", count: 256))\",\"from\":\"a\",\"text\":\"x\"}",
        #"{"message_id":"m","message_id":"n","from":"a","text":"x"}"#,
    ]) func `says what a message does not have`(data: String) throws {
        #expect(try received("message.received", data).answer.status == 400)
    }

    @Test(
        arguments: [
            (#""sent_at":1777000000"#, 1_777_000_000_000), (#""sent_at":"gisteren""#, nil), (#""sent_at":9223372036854775807"#, nil),
            (#""sent_at":1e99"#, nil), (#""sent_at":null"#, nil),
        ] as [(String, Int64?)]) func `leaves out a time that is none`(member: String, milliseconds: Int64?) throws
    {
        let event = try received(
            "message.received", "{\"message_id\":\"m\",\"from\":\"a\",\"text\":\"x\",\(member),\"language\":\"n\\u0000l\"}"
        )
        .events.first
        #expect(event?.text == "x" && event?.sentAt?.milliseconds == milliseconds && event?.languageHint == nil)
    }

    @Test(arguments: ["", "{", "[]", "\"x\"", "{\"type\":1}", "\u{FEFF}{}"]) func `refuses a body that says no type`(body: String) throws {
        #expect(try Self.channel().receive(try signed(body), at: Self.now).answer.status == 400)
    }

    // MARK: - Ours

    private static let outbound: Outbound = {
        var outbound = Outbound(id: "o1", conversation: "kees", text: "Groeten?", language: .dutch)
        outbound.choices = [Outbound.Choice(id: "q1.ja", key: "1", label: "Ja, altijd", short: "Ja")]
        outbound.inReplyTo = "m1"
        return outbound
    }()

    private static let data =
        #"{"choices":[{"id":"q1.ja","label":"Ja, altijd"}],"id":"o1","in_reply_to":"m1","text":"Groeten?","to":"kees"}"#

    @Test func `sends what we say, signed, under its own id`() throws {
        let call = try Self.channel().calls(for: Self.outbound, at: Self.now)[0]
        #expect(call.url == "https://chat.example/hook" && call.method == "POST" && call.headers["webhook-id"] == "o1")
        #expect(String(decoding: call.body, as: UTF8.self) == "{\"data\":\(Self.data),\"type\":\"message.send\"}")
        let back = WebhookRequest(method: "POST", headers: call.headers, body: call.body)
        #expect(try Self.channel().receive(back, at: Self.now).answer.status == 200, "it proves itself by the same scheme")
        #expect(
            try Self.channel([Self.key, "oud"]).calls(for: Self.outbound, at: Self.now)[0].headers["webhook-signature"]?.contains(" ")
                == true)
    }

    @Test func `calls nobody without an address, and answers at once where that is asked`() throws {
        #expect(try Self.channel(url: nil).calls(for: Self.outbound, at: Self.now).isEmpty)
        #expect(InlineReply.isWanted(by: WebhookRequest(method: "POST", query: "a=1&reply=inline")))
        #expect(!InlineReply.isWanted(by: WebhookRequest(method: "POST", query: "reply=later")))
        let answer = InlineReply.answer([Self.outbound])
        #expect(answer.status == 200 && String(decoding: answer.body, as: UTF8.self) == "{\"messages\":[\(Self.data)]}")
        #expect(String(decoding: InlineReply.answer([]).body, as: UTF8.self) == "{\"messages\":[]}")
    }

    @Test func `knows what an answer means`() throws {
        func outcome(_ status: Int, _ headers: HeaderFields = [:]) throws -> DeliveryOutcome {
            try Self.channel().outcome(of: .answered(status: status, headers: headers, body: []))
        }
        #expect(try outcome(204) == .sent(nativeID: nil) && outcome(422) == .refused(reason: "the platform answers 422"))
        #expect(try outcome(503, ["Retry-After": "7"]) == .retry(after: .seconds(7)))
        #expect(try outcome(429, ["retry-after": "99999999999"]) == .throttled(after: .seconds(86_400)))
        for status in [410, 301, 401] {
            guard case .misconfigured = try outcome(status) else {
                Issue.record("\(status) is for somebody to mend")
                continue
            }
        }
    }

    @Test func `takes a message that somebody typed`() throws {
        var typed = TypedMessage(id: "m.1", from: "kees", text: "Ja", language: .frisian)
        typed.choice = "q1.ja"
        let request = try typed.request(to: Self.configuration(), at: Self.now)
        let event = try #require(try Self.channel().receive(request, at: Self.now).events.first)
        #expect(event.dedupeKey == "m.1" && event.choice == "q1.ja" && event.text == "Ja" && event.sentAt == Self.now)
        #expect(event.languageHint == .frisian && request.headers["webhook-id"] == "m-1")
    }
}
