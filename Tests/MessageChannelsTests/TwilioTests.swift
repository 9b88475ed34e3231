import DialogueEngine
import Testing

@testable import MessageChannels

@Suite struct `A Twilio channel` {
    private let now = Instant(milliseconds: 1_777_000_000_000)
    private let url = "https://buurt.example/channels/sms/webhook"

    private func channel(url: String = "https://buurt.example/channels/sms/webhook") throws -> any Channel {
        try ChannelKind.channel(
            ChannelConfiguration(
                id: "sms", kind: .twilio,
                settings: ["account_sid": "AC1", "from": "+3197000000000", "public_url": url, "api": "http://localhost:9"],
                secrets: ["auth_token": [Secret("oud"), Secret("nieuw")], "shared_key": [Secret("gedeeld")]]))
    }

    /// A webhook signed over what is given, or over `signed` where the signature is of something else.
    private func request(
        _ fields: [(String, String)], signed: String, key: String = "nieuw", algorithm: Proof.Signature.Algorithm = .sha1,
        settings: String? = nil,
        query: String? = nil
    ) -> WebhookRequest {
        var headers: HeaderFields = ["Content-Type": "application/x-www-form-urlencoded"]
        headers["X-Twilio-Signature"] = Coded.base64(algorithm.code(of: Array(signed.utf8), Secret(key)))
        headers["X-Twilio-Webhooks-Signature-Settings"] = settings
        return WebhookRequest(method: "POST", query: query, headers: headers, body: Array(String.form(fields).utf8))
    }

    private func told(_ more: [(String, String)], without: Set<String> = []) throws -> Decoded {
        let all = ([("From", "+31612345678"), ("MessageSid", "SM1")] + more).filter { !without.contains($0.0) }
        let sorted = all.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
        return try channel().receive(request(all, signed: url + sorted.map { $0.0 + $0.1 }.joined()), at: now)
    }

    @Test func `believes a signature over its public URL and its sorted fields`() throws {
        let fields = [("b", "2"), ("MessageSid", "SM1"), ("From", "+316"), ("Body", ""), ("a", "é +&")]
        let text = "Body" + "From+316" + "MessageSidSM1" + "aé +&" + "b2"
        func status(_ request: WebhookRequest) throws -> Int { try channel().receive(request, at: now).answer.status }
        #expect(try status(request(fields, signed: url + text)) == 200 && status(request(fields, signed: url + text, key: "oud")) == 200)
        #expect(try status(request(fields, signed: "https://buurt.example:443/channels/sms/webhook" + text)) == 200, "a port of its own")
        #expect(try status(request(fields, signed: url + "?x=1&y=" + text, query: "x=1&y=")) == 200)
        #expect(try status(request(fields, signed: url + text, key: "ander")) == 401)
        #expect(
            try status(request(fields, signed: url + "/" + text)) == 401 && status(request(fields, signed: url + text, query: "x=1")) == 401
        )
        #expect(try status(WebhookRequest(method: "POST", body: Array("MessageSid=SM1&From=%2B316".utf8))) == 401)
        #expect(try status(request(fields + [("b", "2")], signed: url + text)) == 200, "a field that is there twice is signed once")
        #expect(try status(request(fields + [("b", "1")], signed: url + text)) == 401)
    }

    @Test func `believes the algorithm a request names, with either key`() throws {
        let fields = [("MessageSid", "SM1"), ("From", "+316"), ("Body", "eens")]
        let text = url + "BodyeensFrom+316MessageSidSM1"
        func status(_ algorithm: Proof.Signature.Algorithm, _ settings: String?, key: String = "gedeeld") throws -> Int {
            try channel().receive(request(fields, signed: text, key: key, algorithm: algorithm, settings: settings), at: now).answer.status
        }
        #expect(try status(.sha256, "key=k1,algorithm=HMAC_SHA256") == 200 && status(.sha256, "algorithm=hmac_sha256", key: "nieuw") == 200)
        #expect(try status(.sha1, "key=k1, algorithm = HMAC_SHA1") == 200 && status(.sha1, "key=k1") == 200 && status(.sha1, "") == 200)
        #expect(
            try status(.sha256, nil) == 401 && status(.sha1, "algorithm=HMAC_SHA256") == 401 && status(.sha1, "algorithm=HMAC_MD5") == 401)
    }

    @Test func `believes a body of JSON by its hash in the query`() throws {
        func answer(_ body: String, _ hash: String) throws -> WebhookAnswer {
            let code = Coded.base64(Proof.Signature.Algorithm.sha1.code(of: Array("\(url)?\(hash)".utf8), Secret("nieuw")))
            let headers: HeaderFields = ["Content-Type": "application/json", "X-Twilio-Signature": code]
            let decoded = try channel().receive(
                WebhookRequest(method: "POST", query: hash, headers: headers, body: Array(body.utf8)), at: now)
            #expect(decoded.events.isEmpty)
            return decoded.answer
        }
        let (body, empty) = (#"[{"type":"com.twilio.x"}]"#, "bodySHA256=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let hash = "bodySHA256=4852885005bc261e83a147456625ee4c8bb2a3f02962e72766ca8972b48d8812"
        #expect(try answer(body, hash).status == 200 && answer("", empty).status == 200)
        for query in [empty, "bodySHA256=", "bodySHA256=zz", "bodySHA256", "x=1"] { #expect(try answer(body, query).status == 401) }
        #expect(try answer(body + " ", hash).status == 401)
    }

    @Test func `knows its public URL with a port, and without the query an operator wrote`() throws {
        let channel = try channel(url: "http://buurt.example:8080/sms?x=1#rc=2")
        for place in ["http://buurt.example:8080/sms", "http://buurt.example/sms"] {
            let request = request([("MessageSid", "SM1"), ("From", "1")], signed: place + "?x=1From1MessageSidSM1", query: "x=1")
            #expect(channel.receive(request, at: now).answer.status == 200)
        }
        #expect(throws: ChannelFault.self) { try self.channel(url: "buurt.example") }
    }

    @Test func `reads what somebody wrote`() throws {
        let decoded = try told([("Body", "eens & meer +1"), ("NumMedia", "0"), ("SmsStatus", "received")])
        let event = try #require(decoded.events.first)
        #expect(event.kind == .message && event.text == "eens & meer +1" && event.participant == "+31612345678" && event.dedupeKey == "SM1")
        #expect(event.conversation == event.participant && event.nativeID == "SM1" && !event.isGroup)
        #expect(decoded.answer.headers["Content-Type"]?.hasPrefix("text/xml") == true && decoded.answer.body == Array("<Response/>".utf8))
    }

    @Test func `knows a word for stopping, a button and what is sent along`() throws {
        #expect(try told([("Body", "Stop"), ("OptOutType", "STOP")]).events.map(\.kind) == [.stopped])
        #expect(try told([("Body", "Start"), ("OptOutType", "START")]).events.map(\.kind) == [.started])
        #expect(try told([("Body", "Help"), ("OptOutType", "HELP")]).events.map(\.kind) == [.message])
        let button = try told([("Body", "Eens"), ("ButtonText", "Eens"), ("ButtonPayload", "q1:a"), ("ListId", "")]).events[0]
        #expect(button.kind == .choice && button.choice == "q1:a")
        let media = try told([
            ("Body", ""), ("NumMedia", "2"), ("MediaUrl0", "https://m/0"), ("MediaContentType0", "image/jpeg"),
            ("MediaUrl1", "https://m/1"),
        ]).events[0]
        #expect(
            media.kind == .message && media.text == nil && media.attachments.map(\.kind) == [.photo, .file]
                && media.attachments[0].id == "https://m/0")
        #expect(try told([("Body", ""), ("NumMedia", "99999999999999999999")]).events.map(\.kind) == [.unsupported])
        #expect(try told([("Body", ""), ("NumMedia", "9223372036854775807")]).events.map(\.kind) == [.unsupported])
    }

    @Test(arguments: [("queued", DeliveryState.sent), ("delivered", .delivered), ("undelivered", .failed), ("read", .read)])
    func `tells what became of ours`(status: String, state: DeliveryState) throws {
        let event = try #require(try told([("MessageStatus", status), ("To", "+31687654321")]).events.first)
        #expect(event.kind == .status && event.status == state && event.target == "SM1" && event.participant == "+31687654321")
        #expect(event.dedupeKey == "SM1:\(status)")
    }

    @Test func `takes what is not known, and refuses what is about nothing`() throws {
        #expect(try told([("MessageStatus", "new_state"), ("To", "+316")]).events.isEmpty)
        #expect(try told([("MessageStatus", "failed"), ("To", "+316"), ("ErrorCode", "21610")]).events.map(\.kind) == [.status, .stopped])
        #expect(try told([("CallSid", "CA1")], without: ["MessageSid"]).answer.status == 200)
        #expect(try told([], without: ["MessageSid"]).answer.status == 400 && told([], without: ["From"]).answer.status == 400)
    }

    @Test func `speaks by a form, with numbered options`() throws {
        let outbound = Outbound(
            id: "o", conversation: "+31612345678", text: "Eens & klaar?", choices: [.init(id: "a", key: "1", label: "Eens", short: "Eens")],
            language: .dutch)
        let call = try #require(try channel().calls(for: outbound, at: now).first)
        #expect(call.url == "http://localhost:9/2010-04-01/Accounts/AC1/Messages.json")
        #expect(call.headers["Authorization"] == "Basic " + Coded.base64(Array("AC1:oud".utf8)))
        let fields = FormFields(call.body)
        #expect(fields["To"] == "+31612345678" && fields["From"] == "+3197000000000" && fields["Body"] == "Eens & klaar?\n\n1. Eens")
        #expect(fields["StatusCallback"] == url)
        let long = Outbound(id: "o", conversation: "1", text: String(repeating: "woord ", count: 600), language: .dutch)
        let bodies = try channel().calls(for: long, at: now).compactMap { FormFields($0.body)["Body"] }
        #expect(bodies.count == 3 && bodies.allSatisfy { $0.utf16.count <= 1_600 })
    }

    @Test func `reads what Twilio answers`() throws {
        let channel = try channel()
        func outcome(_ status: Int, _ body: String, _ headers: HeaderFields = [:]) -> DeliveryOutcome {
            channel.outcome(of: .answered(status: status, headers: headers, body: Array(body.utf8)))
        }
        #expect(outcome(201, #"{"sid":"SM9","status":"queued"}"#) == .sent(nativeID: "SM9"))
        #expect(outcome(400, #"{"code":21610,"status":400}"#) == .stopped)
        #expect(outcome(400, #"{"code":21211}"#) == .refused(reason: "Twilio answers 21211"))
        #expect(outcome(400, #"{"code":21614}"#) == .refused(reason: "Twilio answers 21614"))
        #expect(outcome(400, #"{"code":21408}"#) == .refused(reason: "Twilio answers 21408"), "one country is closed, not the channel")
        #expect(outcome(401, #"{"code":20003}"#) == .misconfigured(reason: "Twilio answers 20003"))
        #expect(outcome(429, #"{"code":20429}"#, ["Retry-After": "2"]) == .throttled(after: .seconds(2)))
        #expect(outcome(429, "") == .throttled(after: nil) && outcome(503, "<html>") == .retry(after: nil))
        #expect(outcome(400, #"{"code":99999}"#) == .refused(reason: "the platform answers 400"))
    }

    @Test func `knows somebody by their number on RCS too`() throws {
        let more = [
            ("From", "rcs:+31612345678"), ("To", "rcs:buurt_agent"), ("Body", "STOP"), ("OptOutType", "STOP"), ("MessageSid", "SM2"),
        ]
        let event = try told(more, without: []).events.last
        #expect(event?.participant == "+31612345678" && event?.conversation == "+31612345678" && event?.kind == .stopped)
    }
}
