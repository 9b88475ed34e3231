import DialogueEngine
import JSONText
import Testing

@testable import MessageChannels

@Suite struct `A Slack channel` {
    private let now = Instant(milliseconds: 1_777_000_000_000)

    private func channel() throws -> any Channel {
        try ChannelKind.channel(
            ChannelConfiguration(
                id: "slack", kind: .slack, settings: ["api": "http://localhost:9/api/"],
                secrets: ["signing_secret": [Secret("oud"), Secret("nieuw")], "bot_token": [Secret("xoxb-1")]]))
    }

    private func signed(_ body: String, form: Bool = false, key: String = "nieuw", at seconds: Int64 = 1_777_000_000) -> WebhookRequest {
        let bytes = Array("v0:\(seconds):\(body)".utf8)
        return WebhookRequest(
            method: "POST",
            headers: [
                "Content-Type": form ? "application/x-www-form-urlencoded" : "application/json", "X-Slack-Request-Timestamp": "\(seconds)",
                "X-Slack-Signature": "v0=" + Coded.hex(Proof.Signature.Algorithm.sha256.code(of: bytes, Secret(key))),
            ], body: Array(body.utf8))
    }

    private func told(_ event: String) throws -> [InboundEvent] {
        let body = #"{"type":"event_callback","event_id":"Ev1","authorizations":[{"user_id":"UBOT","is_bot":true}],"event":\#(event)}"#
        let decoded = try channel().receive(signed(body), at: now)
        #expect(decoded.answer.status == 200 && decoded.answer.body.isEmpty)
        return decoded.events
    }

    private func did(_ payload: String) throws -> Decoded {
        try channel().receive(signed(String.form([("payload", payload)]), form: true), at: now)
    }

    private func message(_ members: String) -> String {
        #"{"type":"message","channel":"D1","channel_type":"im","ts":"1776999999.000200","event_ts":"1776999999.000200",\#(members)}"#
    }

    @Test func `knows that it was put out of a channel, and does not mind who else leaves`() throws {
        #expect(try told(#"{"type":"member_left_channel","user":"U1","channel":"C1","channel_type":"C"}"#).isEmpty)
        for event in [
            #"{"type":"member_left_channel","user":"UBOT","channel":"C1","channel_type":"C"}"#,
            #"{"type":"channel_left","channel":"C1","actor_id":"U1"}"#,
        ] {
            let told = try told(event)
            #expect(told.map(\.kind) == [.stopped] && told.first?.conversation == "C1" && told.first?.isGroup == true)
        }
    }

    @Test func `answers a challenge that is signed, and no other`() throws {
        let body = #"{"type":"url_verification","challenge":"3eZ"}"#
        #expect(try channel().receive(signed(body), at: now).answer.body == Array("3eZ".utf8))
        #expect(try channel().receive(signed(body, key: "oud"), at: now).answer.status == 200)
        #expect(try channel().receive(signed(body, key: "ander"), at: now).answer.status == 401)
        #expect(try channel().receive(WebhookRequest(method: "POST", body: Array(body.utf8)), at: now).answer.status == 401)
    }

    @Test(arguments: [(-301, 401), (-300, 200), (300, 200), (301, 401)]) func `believes a signature for five minutes`(
        late: Int64, status: Int
    ) throws {
        let request = signed(#"{"type":"x"}"#, at: 1_777_000_000 + late)
        #expect(try channel().receive(request, at: now).answer.status == status)
    }

    @Test(arguments: [Int64.max, Int64.min, 0]) func `takes no moment that is none`(seconds: Int64) throws {
        #expect(try channel().receive(signed(#"{"type":"x"}"#, at: seconds), at: now).answer.status == 401)
    }

    @Test func `reads what somebody wrote, in private and in a group`() throws {
        let event = try #require(try told(message(#""user":"U1","text":"A &amp;lt; B &lt;eens&gt; <https://a.nl/?x=1&amp;y|a.nl>""#)).first)
        #expect(event.text == "A &lt; B <eens> a.nl" && event.participant == "U1" && event.conversation == "D1" && !event.isGroup)
        #expect(
            event.dedupeKey == "Ev1" && event.nativeID == "1776999999.000200" && event.sentAt == Instant(milliseconds: 1_776_999_999_000))
        let group =
            #"{"type":"message","channel":"C1","channel_type":"channel","user":"U1","text":"<@UBOT>: eens","ts":"1.2","thread_ts":"1.1"}"#
        let heard = try #require(try told(group).first)
        #expect(heard.isGroup && heard.text == "eens" && heard.target == "1.1")
    }

    @Test(arguments: [
        #""user":"UBOT","text":"van ons""#, #""bot_id":"B1","user":"U1","text":"van een bot""#, #""subtype":"bot_message","text":"x""#,
        #""subtype":"channel_join","user":"U1","text":"x""#, #""user":7,"text":"x""#, #""user":"U1""#, #""user":"U1","text":"""#,
        #""subtype":"message_changed","message":{"user":"U1","text":"x","ts":"1.1"},"previous_message":{"user":"U1","text":"x"}"#,
        #""subtype":"message_changed","message":{"user":"U1","bot_id":"B1","text":"y","ts":"1.1"},"previous_message":{"text":"x"}"#,
        #""subtype":"message_deleted","deleted_ts":"1.1","previous_message":{"bot_id":"B1","user":"UBOT"}"#,
        #""subtype":"message_deleted""#, #""subtype":"message_changed","message":[]"#,
    ])
    func `leaves what nobody said`(members: String) throws {
        #expect(try told(message(members)).isEmpty)
    }

    @Test func `knows new words, words taken back, files and signs`() throws {
        let edit = try told(
            message(
                #""subtype":"message_changed","message":{"user":"U1","text":"one&amp;ens","ts":"1.1"},"previous_message":{"user":"U1","text":"x"}"#
            ))
        #expect(edit[0].kind == .edit && edit[0].target == "1.1" && edit[0].text == "one&ens" && edit[0].participant == "U1")
        let deleted = try told(message(#""subtype":"message_deleted","deleted_ts":"1.1","previous_message":{"user":"U1"}"#))
        #expect(deleted[0].kind == .retract && deleted[0].target == "1.1" && deleted[0].participant == "U1")
        let stone = try told(
            message(
                #""subtype":"message_changed","message":{"subtype":"tombstone","user":"USLACKBOT","text":"weg","ts":"1.1"},"previous_message":{"user":"U1","text":"x"}"#
            ))
        #expect(stone[0].kind == .retract && stone[0].participant == "U1")
        let files = try told(
            message(
                #""subtype":"file_share","user":"U1","text":"","files":[{"id":"F1","mimetype":"image/png"},{"id":"F2","mimetype":"audio/mp4"},{}]"#
            ))
        #expect(files[0].text == nil && files[0].attachments.map(\.kind) == [.photo, .voice, .file] && files[0].attachments[0].id == "F1")
        let sign = try told(
            #"{"type":"reaction_added","user":"U1","reaction":"thumbsup","item":{"type":"message","channel":"C1","ts":"1.1"}}"#)
        #expect(sign[0].kind == .reaction && sign[0].text == "thumbsup" && sign[0].target == "1.1" && sign[0].isGroup)
        #expect(try told(#"{"type":"reaction_added","user":"U1","reaction":"x","item":{"type":"file","file":"F1"}}"#).isEmpty)
    }

    @Test func `knows a button pressed`() throws {
        let payload =
            #"{"type":"block_actions","user":{"id":"U1"},"trigger_id":"12.34.ab","channel":{"id":"D1","name":"directmessage"},"message":{"ts":"1.1"},"actions":[{"type":"button","action_id":"choice-1","value":"q1:a","action_ts":"1776999999.500000"}]}"#
        let decoded = try did(payload)
        let event = try #require(decoded.events.first)
        #expect(event.kind == .choice && event.choice == "q1:a" && event.target == "1.1" && event.participant == "U1" && !event.isGroup)
        #expect(event.dedupeKey == "12.34.ab/1776999999.500000/choice-1" && event.sentAt == Instant(milliseconds: 1_776_999_999_500))
        #expect(decoded.answer == WebhookAnswer(200))
    }

    @Test func `reads a form sent in`() throws {
        let event = try #require(
            try did(
                #"{"type":"view_submission","user":{"id":"U1"},"trigger_id":"t","view":{"id":"V1","state":{"values":{"a":{"naam":{"type":"plain_text_input","value":"A & B"}},"b":{"keus":{"selected_option":{"value":"x"}}},"c":{"naam":{"value":null}},"d":{"veel":{"selected_options":[{"value":"1"},{"value":"2"}]}}}}}}"#
            ).events.first)
        #expect(event.kind == .form && event.form == ["naam": "A & B", "keus": "x", "veel": "1,2"] && event.conversation == "U1")
    }

    @Test func `takes what is not known, and refuses what cannot be read`() throws {
        for payload in [
            #"{"type":"shortcut","user":{"id":"U1"}}"#, #"{"type":"block_actions"}"#,
            #"{"type":"block_actions","user":{"id":"U1"},"actions":[7,{}]}"#,
        ] {
            let decoded = try did(payload)
            #expect(decoded.answer.status == 200 && decoded.events.isEmpty)
        }
        #expect(try channel().receive(signed("command=%2Fx", form: true), at: now).answer.status == 200)
        #expect(try did("{").answer.status == 400 && did("{}").answer.status == 400)
        for body in [
            "", "{", "[]", #"{"type":"event_callback"}"#, #"{"type":"event_callback","event_id":"E"}"#, #"{"type":"url_verification"}"#,
        ] {
            #expect(try channel().receive(signed(body), at: now).answer.status == 400)
        }
    }

    @Test func `speaks with buttons where all labels fit, else with numbers`() throws {
        func choice(_ id: String, _ label: String) -> Outbound.Choice { .init(id: id, key: id, label: label, short: label) }
        var outbound = Outbound(
            id: "o", conversation: "D1", text: "A < B?", choices: [choice("1", "Eens & meer"), choice("2", "Oneens")], language: .dutch)
        let call = try #require(try channel().calls(for: outbound, at: now).first)
        #expect(call.url == "http://localhost:9/api/chat.postMessage" && call.headers["Authorization"] == "Bearer xoxb-1")
        let body = try JSON(call.body)
        #expect(body["text"] == "A &lt; B?\n\n1. Eens &amp; meer\n2. Oneens" && body["blocks"]?[0]?["text"]?["text"] == "A &lt; B?")
        let buttons = body["blocks"]?[1]?["elements"]?.array
        #expect(buttons?.map { $0["value"]?.string } == ["1", "2"] && buttons?[0]["text"]?["text"] == "Eens & meer")
        outbound.choices[0] = choice("1", String(repeating: "x", count: 76))
        let long = try JSON(try #require(try channel().calls(for: outbound, at: now).first).body)
        #expect(long["blocks"] == nil && long["text"]?.string?.hasSuffix("\n2. Oneens") == true)
    }

    @Test func `cuts a long text by the length it has for Slack, and puts the buttons below the last piece`() throws {
        let outbound = Outbound(
            id: "o", conversation: "C1", text: String(repeating: "a & b ", count: 500),
            choices: [.init(id: "1", key: "1", label: "Eens", short: "Eens")],
            language: .dutch)
        let bodies = try channel().calls(for: outbound, at: now).map { try JSON($0.body) }
        #expect(bodies.count == 2 && bodies[0]["blocks"] == nil && bodies[1]["blocks"] != nil)
        #expect(bodies.allSatisfy { ($0["text"]?.string?.utf16.count ?? 0) < 3_100 })
    }

    @Test func `reads what Slack answers, which is 200 whatever it did`() throws {
        let channel = try channel()
        func outcome(_ body: String, _ headers: HeaderFields = [:], status: Int = 200) -> DeliveryOutcome {
            channel.outcome(of: .answered(status: status, headers: headers, body: Array(body.utf8)))
        }
        #expect(outcome(#"{"ok":true,"ts":"1.2"}"#) == .sent(nativeID: "1.2"))
        #expect(outcome(#"{"ok":false,"error":"ratelimited"}"#, ["Retry-After": "7"]) == .throttled(after: .seconds(7)))
        #expect(outcome("", ["Retry-After": "7"], status: 429) == .throttled(after: .seconds(7)))
        for error in ["channel_not_found", "is_archived", "not_in_channel"] {
            #expect(outcome(#"{"ok":false,"error":"\#(error)"}"#) == .stopped)
        }
        #expect(outcome(#"{"ok":false,"error":"token_revoked"}"#) == .misconfigured(reason: "Slack answers 'token_revoked'"))
        #expect(outcome(#"{"ok":false,"error":"msg_too_long"}"#) == .refused(reason: "Slack answers 'msg_too_long'"))
        #expect(outcome(#"{"ok":false,"error":"xoxb-1 <b>"}"#) == .refused(reason: "Slack does not take it"))
        #expect(outcome(#"{"ok":false,"error":"internal_error"}"#) == .retry(after: nil) && outcome("<html>") == .retry(after: nil))
    }
}

@Suite struct `Text of Slack` {
    @Test(arguments: [
        ("a <b", "a <b"), ("<@U1|anna> <#C1|plein> <!here> <@U2>", "@anna #plein @here @U2"), ("<mailto:a@b.nl|a@b.nl>", "a@b.nl"),
        ("<https://a.nl>", "https://a.nl"), ("&amp;amp; &quot;", "&amp; &quot;"), ("<>", ""), ("&am", "&am"),
    ])
    func `is read as people see it`(text: String, shown: String) {
        #expect(SlackText.plain(text[...]) == shown)
        #expect(SlackText.plain(SlackText.escaped(text[...])[...]) == text)
    }
}
