import DialogueEngine
import Testing

@testable import MessageChannels

/// Something sent along on each channel, and how it is got.
private struct Got {
    let channel: any Channel
    let attachment: InboundEvent.Attachment

    init(_ kind: ChannelKind, _ id: String, settings: [String: String] = [:], secrets: [String: String]) throws {
        channel = try ChannelKind.channel(
            ChannelConfiguration(id: "k", kind: kind, settings: settings, secrets: secrets.mapValues { [Secret($0)] }))
        attachment = InboundEvent.Attachment(.photo, id: id)
    }

    static func telegram() throws -> Got { try Got(.telegram, "AgAC-1", secrets: ["webhook_secret": "s", "token": "1:a"]) }
    static func slack() throws -> Got { try Got(.slack, "F1", secrets: ["signing_secret": "s", "bot_token": "xoxb-1"]) }
    static func matrix(_ id: String) throws -> Got {
        try Got(
            .matrix, id, settings: ["homeserver": "https://hs.example", "user_id": "@bot:hs.example"],
            secrets: ["hs_token": "h", "as_token": "a"])
    }
    static func twilio(_ url: String = "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1") throws -> Got {
        try Got(
            .twilio, url,
            settings: ["account_sid": "AC1", "from": "+31600000000", "public_url": "https://bot.example/twilio"],
            secrets: ["auth_token": "t"])
    }

    /// The calls made until there is a file or none, each answered in turn.
    func walk(_ replies: [HTTPReply]) throws -> (calls: [HTTPCall], file: [UInt8]?, failure: DeliveryOutcome?) {
        var (fetch, calls) = (channel.fetch(attachment), [HTTPCall]())
        for reply in replies {
            guard let now = fetch else { break }
            calls.append(now.call)
            switch now.step(after: reply) {
            case .next(let further): fetch = further
            case .file(let bytes): return (calls, bytes, nil)
            case .failed(let outcome): return (calls, nil, outcome)
            }
        }
        if let fetch { calls.append(fetch.call) }
        return (calls, nil, nil)
    }
}

private func answer(_ status: Int, _ text: String, _ headers: HeaderFields = [:]) -> HTTPReply {
    .answered(status: status, headers: headers, body: Array(text.utf8))
}

private func answer(_ text: String) -> HTTPReply { answer(200, text) }

@Suite struct `A file that was sent along` {
    @Test func `is asked for and got on Telegram`() throws {
        let got = try Got.telegram().walk([
            answer(#"{"ok":true,"result":{"file_id":"AgAC-1","file_path":"photos/file 1.jpg"}}"#), answer("JPG"),
        ])
        #expect(
            got.calls.map(\.url) == ["https://api.telegram.org/bot1:a/getFile", "https://api.telegram.org/file/bot1:a/photos/file%201.jpg"])
        #expect(String(decoding: got.calls[0].body, as: UTF8.self) == #"{"file_id":"AgAC-1"}"#)
        #expect(got.calls[1].method == "GET" && got.calls[1].answerLimit == Fetch.longest && got.file == Array("JPG".utf8))
    }

    @Test(arguments: [
        #"{"ok":true,"result":{}}"#, #"{"ok":true,"result":{"file_path":"../x"}}"#, #"{"ok":true,"result":{"file_path":""}}"#,
    ])
    func `stands nowhere where its place is none`(reply: String) throws {
        #expect(try Got.telegram().walk([answer(reply)]).failure == Fetch.gone)
    }

    @Test func `is got from Meta with our token, and from Messenger without`() throws {
        let secrets = ["app_secret": "s", "verify_token": "v", "access_token": "EAAB"]
        let whatsapp = try Got(.whatsapp, "17", settings: ["phone_number_id": "5"], secrets: secrets)
        let got = try whatsapp.walk([answer(#"{"url":"https://lookaside.fbsbx.com/x?mid=17","id":"17"}"#), answer("OGG")])
        #expect(got.calls.map(\.url) == ["https://graph.facebook.com/v25.0/17", "https://lookaside.fbsbx.com/x?mid=17"])
        #expect(got.calls.allSatisfy { $0.headers["Authorization"] == "Bearer EAAB" } && got.calls[1].headers["User-Agent"] != nil)
        #expect(got.file == Array("OGG".utf8))
        let gone = try whatsapp.walk([answer(400, #"{"error":{"code":100,"error_subcode":33,"message":"x"}}"#)])
        #expect(gone.failure != nil && gone.file == nil)

        let messenger = try Got(.messenger, "https://cdn.fbsbx.com/v/1.jpg", secrets: secrets).walk([answer("JPG")])
        #expect(messenger.calls[0].headers["Authorization"] == nil && messenger.file == Array("JPG".utf8))
    }

    @Test func `is got from our own homeserver on Matrix`() throws {
        let got = try Got.matrix("mxc://elders.example/a/b").walk([])
        #expect(got.calls.isEmpty, "an id holds no slash")
        let right = try Got.matrix("mxc://elders.example:8448/aBc").walk([answer("PNG")])
        #expect(right.calls[0].url == "https://hs.example/_matrix/client/v1/media/download/elders.example%3A8448/aBc")
        #expect(right.calls[0].headers["Authorization"] == "Bearer a" && right.file == Array("PNG".utf8))
        for wrong in ["https://evil.example/x", "mxc://", "mxc://a", "mxc:///x", "", "mxc://../x", "mxc://a/.."] {
            #expect(try Got.matrix(wrong).walk([]).calls.isEmpty)
        }
    }

    @Test func `takes our token to nobody but Slack`() throws {
        func place(_ url: String) throws -> HTTPCall {
            try Got.slack().walk([answer(#"{"ok":true,"file":{"url_private":"\#(url)"}}"#)]).calls[1]
        }
        #expect(try place("https://files.slack.com/files-pri/T1-F1/x.jpg").headers["Authorization"] == "Bearer xoxb-1")
        for other in [
            "https://drive.example/x", "https://slack.com.evil.example/x", "http://files.slack.com/x",
            "https://evil.example\\\\.slack.com/x",
            "https://user@files.slack.com/x",
        ] {
            #expect(try place(other).headers["Authorization"] == nil, "\(other)")
        }
        #expect(
            try Got.slack().walk([answer(#"{"ok":false,"error":"missing_scope"}"#)]).failure
                == .misconfigured(reason: "Slack answers 'missing_scope'"))
    }

    @Test func `is followed where Twilio sends on, without our token`() throws {
        let got = try Got.twilio().walk([answer(307, "", ["Location": "https://media.twiliocdn.com/AC1/x"]), answer("JPG")])
        #expect(got.calls[0].headers["Authorization"]?.hasPrefix("Basic ") == true && got.calls[1].headers["Authorization"] == nil)
        #expect(got.calls[1].url == "https://media.twiliocdn.com/AC1/x" && got.file == Array("JPG".utf8))
        let inside = try Got.twilio().walk([answer(302, "", ["Location": "/other"])])
        #expect(inside.calls[1].url == "https://api.twilio.com/other" && inside.calls[1].headers["Authorization"] != nil)
    }

    @Test(arguments: [
        "https://evil.example/x", "http://api.twilio.com/x", "https://twilio.com.evil.example/x", "https://a@api.twilio.com/x",
    ])
    func `takes our token to nobody but Twilio`(url: String) throws {
        #expect(try Got.twilio(url).walk([answer("JPG")]).calls[0].headers["Authorization"] == nil)
        #expect(try Got.twilio("https://media.twilio.com/x").walk([answer("JPG")]).calls[0].headers["Authorization"] != nil)
    }

    @Test(arguments: ["http://media.example/x", "file:///etc/passwd", "//evil.example/x", "", "ftp://x/y"])
    func `is followed to no place that is less safe`(place: String) throws {
        #expect(try Got.twilio().walk([answer(302, "", ["Location": place])]).failure == Fetch.gone)
    }

    @Test func `is followed three times at most`() throws {
        let round = answer(302, "", ["Location": "/again"])
        let got = try Got.twilio().walk(Array(repeating: round, count: 9))
        #expect(got.calls.count == 4 && got.failure == Fetch.gone)
    }

    @Test func `comes in base64 from signal-cli, and as it is by REST`() throws {
        let settings = ["account": "+31600000000"]
        let rpc = try Got(.signal, "abc.jpg", settings: settings, secrets: ["secret": "s"])
        for reply in [
            #"{"jsonrpc":"2.0","result":{"data":"SlBH"},"id":"attachment"}"#, #"{"jsonrpc":"2.0","result":"SlBH","id":"attachment"}"#,
        ] {
            #expect(try rpc.walk([answer(reply)]).file == Array("JPG".utf8))
        }
        #expect(try rpc.walk([answer(#"{"jsonrpc":"2.0","result":{"data":"%%"},"id":"attachment"}"#)]).failure == Fetch.gone)
        let rest = try Got(.signal, "abc.jpg", settings: settings.merging(["protocol": "rest"]) { $1 }, secrets: ["secret": "s"])
        #expect(try rest.walk([answer("JPG")]).calls[0].url == "http://127.0.0.1:8080/v1/attachments/abc.jpg")
    }

    @Test func `is waited for where waiting helps, and given up where it is gone or too long`() throws {
        func failure(_ reply: HTTPReply) throws -> DeliveryOutcome? { try Got.twilio().walk([reply]).failure }
        #expect(try failure(answer(404, "")) == Fetch.gone && failure(answer(410, "")) == Fetch.gone)
        #expect(try failure(answer(503, "")) == .retry(after: nil) && failure(.failed(.timedOut)) == .retry(after: nil))
        #expect(try failure(answer(429, "", ["Retry-After": "7"])) == .throttled(after: .seconds(7)))
        #expect(try failure(.failed(.tooLong)) == .refused(reason: "the file is longer than is kept"))
        #expect(try failure(answer("")) == .retry(after: nil), "an empty file is none")
        guard case .misconfigured = try failure(answer(401, "")) else {
            Issue.record("a wrong token is somebody's to mend")
            return
        }
    }

    @Test func `is given out nowhere by what has none`() throws {
        let kannel = try Got(
            .kannel, "x", settings: ["api": "http://127.0.0.1:13013/cgi-bin/sendsms", "username": "u", "from": "1400"],
            secrets: ["secret": "s", "password": "p"])
        #expect(kannel.channel.fetch(kannel.attachment) == nil)
        #expect(try Got.telegram().channel.fetch(InboundEvent.Attachment(.photo)) == nil)
    }
}
