import DialogueEngine
import JSONText
import Testing

@testable import MessageChannels

@Suite struct `A Matrix application service` {
    private let now = Instant(milliseconds: 1_777_000_000_000)
    private let bot = "@gesprek:buurt.example"
    private let place = "/_matrix/app/v1"

    private func channel() throws -> any Channel {
        try ChannelKind.channel(
            ChannelConfiguration(
                id: "matrix", kind: .matrix,
                settings: [
                    "homeserver": "https://buurt.example/", "user_id": bot, "rooms": "!plein:buurt.example !markt",
                    "api": "http://localhost:8008/",
                ],
                secrets: ["hs_token": [Secret("oud"), Secret("nieuw")], "as_token": [Secret("van-ons")]]))
    }

    private func request(_ method: String, _ path: String, _ body: String = "", token: String? = "nieuw") -> WebhookRequest {
        var headers: HeaderFields = ["Content-Type": "application/json"]
        headers["Authorization"] = token.map { "Bearer \($0)" }
        return WebhookRequest(method: method, path: place + path, headers: headers, body: Array(body.utf8))
    }

    private func told(_ events: String...) throws -> Decoded {
        let body = "{\"events\":[\(events.joined(separator: ","))]}"
        return try channel().receive(request("PUT", "/transactions/1", body), at: now)
    }

    /// One event of Anna in a room, with more members where given.
    private func event(
        _ type: String, _ content: String, id: String = "$1", room: String = "!prive", sender: String = "@anna:buurt.example",
        more: String = ""
    ) -> String {
        #"{"type":"\#(type)","event_id":"\#(id)","room_id":"\#(room)","sender":"\#(sender)","origin_server_ts":1776999999000,"content":\#(content)\#(more)}"#
    }

    private func text(_ body: String, id: String = "$1") -> String {
        event("m.room.message", #"{"msgtype":"m.text","body":"\#(body)"}"#, id: id)
    }

    @Test func `lets in a homeserver with a token of the rotation, and nobody else`() throws {
        let channel = try channel()
        func answer(_ method: String, _ path: String, token: String?) -> WebhookAnswer {
            channel.receive(request(method, path, #"{"events":[]}"#, token: token), at: now).answer
        }
        #expect(answer("PUT", "/transactions/1", token: "oud") == .ok && answer("PUT", "/transactions/1", token: "nieuw") == .ok)
        for token in [nil, "", "nieu", "van-ons"] {
            let refused = answer("PUT", "/transactions/1", token: token)
            #expect(refused.status == 403 && String(decoding: refused.body, as: UTF8.self).contains("M_FORBIDDEN"))
        }
    }

    @Test(arguments: [
        ("POST", "/ping", 200, ""), ("GET", "/ping", 405, "M_UNRECOGNIZED"), ("POST", "/transactions/1", 405, "M_UNRECOGNIZED"),
        ("GET", "/users/%40gesprek%3Abuurt.example", 200, ""), ("GET", "/users/@gesprek:buurt.example", 200, ""),
        ("GET", "/users/%40anna%3Abuurt.example", 404, "M_NOT_FOUND"), ("GET", "/rooms/%23plein%3Abuurt.example", 404, "M_NOT_FOUND"),
        ("GET", "/thirdparty/protocol/irc", 404, "M_UNRECOGNIZED"), ("PUT", "", 404, "M_UNRECOGNIZED"),
        ("PUT", "/transactions/1/2", 404, "M_UNRECOGNIZED"), ("GET", "/users/%zz", 404, "M_NOT_FOUND"),
    ])
    func `answers each place as the specification says`(method: String, path: String, status: Int, code: String) throws {
        let answer = try channel().receive(request(method, path, "{}"), at: now).answer
        #expect(answer.status == status && String(decoding: answer.body, as: UTF8.self).contains(code))
        #expect(answer.headers["Content-Type"] == "application/json")
    }

    @Test func `takes an invitation and joins the room, whatever its id looks like`() throws {
        let direct = event(
            "m.room.member", #"{"membership":"invite","is_direct":true}"#, room: "!V0Mr/x+", more: ",\"state_key\":\"\(bot)\"")
        let decoded = try told(direct)
        #expect(
            decoded.events.map(\.kind) == [.started] && decoded.events[0].participant == "@anna:buurt.example" && !decoded.events[0].isGroup
        )
        let call = try #require(decoded.calls.first)
        #expect(call.method == "POST" && call.url == "http://localhost:8008/_matrix/client/v3/join/%21V0Mr%2Fx%2B")
        #expect(call.headers["Authorization"] == "Bearer van-ons" && call.body == Array("{}".utf8))
        // Where others may read along, it comes only if the operator named the room.
        let invitation = #"{"membership":"invite"}"#
        let named = try told(event("m.room.member", invitation, room: "!plein:buurt.example", more: ",\"state_key\":\"\(bot)\""))
        #expect(named.events.first?.isGroup == true && named.calls.count == 1)
        let open = try told(event("m.room.member", invitation, more: ",\"state_key\":\"\(bot)\""))
        #expect(open.events.isEmpty && open.calls.isEmpty)
        let other = try told(event("m.room.member", #"{"membership":"invite"}"#, more: #","state_key":"@bob:buurt.example""#))
        #expect(other.events.isEmpty && other.calls.isEmpty)
    }

    @Test func `reads words, and nothing that bots and the bot itself write`() throws {
        let own = event("m.room.message", #"{"msgtype":"m.text","body":"van ons"}"#, sender: bot)
        let notice = event("m.room.message", #"{"msgtype":"m.notice","body":"van een bot"}"#)
        let emote = event("m.room.message", #"{"msgtype":"m.emote","body":"knikt"}"#, id: "$2", room: "!plein:buurt.example")
        let unknown = event("org.example.new", #"{"a":1}"#)
        let events = try told(text("eens"), own, notice, emote, unknown).events
        #expect(events.map(\.text) == ["eens", "knikt"] && events.map(\.isGroup) == [false, true])
        #expect(events[0].dedupeKey == "$1" && events[0].nativeID == "$1" && events[0].conversation == "!prive")
        #expect(events[0].sentAt == Instant(milliseconds: 1_776_999_999_000))
    }

    @Test(
        arguments: [
            (#""body":"hoi""#, false, nil), (#""body":"gesprek: wat vinden jullie?""#, false, nil),
            (#""body":"Buurtgesprek: klein","m.mentions":{"user_ids":["@gesprek:buurt.example"]}"#, true, "Buurtgesprek:"),
            (
                #""body":"Dorp klein","format":"org.matrix.custom.html","formatted_body":"<a href=\"https://matrix.to/#/@gesprek:buurt.example\">Dorp</a> klein""#,
                true, "Dorp"
            ),
            (#""body":"@gesprek klein""#, true, "@gesprek"),
            (#""body":"> <@gesprek:buurt.example> Hoi\n\nstop","m.relates_to":{"m.in_reply_to":{"event_id":"$0"}}"#, true, nil),
            (#""body":"eens","m.mentions":{"user_ids":["@bob:buurt.example"]}"#, false, nil), (#""body":"!stop""#, true, nil),
            (#""body":"!help""#, false, nil),
        ] as [(String, Bool, String?)])
    func `tells what is said to it in a room from what people say to each other`(content: String, isOurs: Bool, mention: String?) throws {
        let words = "{\"msgtype\":\"m.text\",\(content)}"
        let said = try told(event("m.room.message", words, room: "!plein:buurt.example"), event("m.room.message", words, id: "$2")).events
        #expect(said[0].isAddressed == isOurs && said[0].mention == mention)
        #expect(said[1].isAddressed && said[1].mention == nil, "nobody else is there")
    }

    @Test func `names who it answers in a room, and knows that it was put out of one`() throws {
        var outbound = Outbound(id: "o9", conversation: "!markt", text: "Privé graag.", language: .dutch)
        (outbound.inReplyTo, outbound.addressee) = ("$1", "@anna:buurt.example")
        let body = try JSON(#require(try channel().calls(for: outbound, at: now).last).body)
        #expect(body["m.mentions"] == ["user_ids": ["@anna:buurt.example"]])
        let room = "!plein:buurt.example"
        let out = event("m.room.member", #"{"membership":"ban"}"#, room: room, more: ",\"state_key\":\"\(bot)\"")
        let left = event("m.room.member", #"{"membership":"leave"}"#, id: "$2", room: room, more: #","state_key":"@anna:buurt.example""#)
        let events = try told(out, left).events
        #expect(events.count == 1 && events[0].kind == .stopped && events[0].isGroup && events[0].conversation == room)
    }

    @Test(arguments: [("m.image", InboundEvent.Attachment.Kind.photo), ("m.audio", .voice), ("m.video", .video), ("m.file", .file)])
    func `takes what is sent along, with its caption`(type: String, kind: InboundEvent.Attachment.Kind) throws {
        let bare = #"{"msgtype":"\#(type)","body":"x.bin","url":"mxc://h/1","info":{"mimetype":"a/b"}}"#
        let captioned = #"{"msgtype":"\#(type)","body":"Onze straat","filename":"x.bin","file":{"url":"mxc://h/2"}}"#
        let events = try told(event("m.room.message", bare), event("m.room.message", captioned, id: "$2")).events
        #expect(events.map(\.text) == [nil, "Onze straat"] && events.allSatisfy { $0.kind == .message })
        #expect(events[0].attachments == [InboundEvent.Attachment(kind, id: "mxc://h/1", mediaType: "a/b")])
        #expect(events[1].attachments == [InboundEvent.Attachment(kind, id: "mxc://h/2")])
    }

    @Test func `knows new words, words taken back and signs beside words`() throws {
        let edit = event(
            "m.room.message",
            #"{"msgtype":"m.text","body":"* oneens","m.new_content":{"msgtype":"m.text","body":"oneens"},"m.relates_to":{"rel_type":"m.replace","event_id":"$0"}}"#
        )
        let old = event("m.room.redaction", "{}", id: "$2", more: #","redacts":"$0""#)
        let new = event("m.room.redaction", #"{"redacts":"$00"}"#, id: "$3")
        let reaction = event("m.reaction", #"{"m.relates_to":{"rel_type":"m.annotation","event_id":"$0","key":"👍"}}"#, id: "$4")
        let events = try told(edit, old, new, reaction).events
        #expect(events.map(\.kind) == [.edit, .retract, .retract, .reaction] && events.map(\.target) == ["$0", "$0", "$00", "$0"])
        #expect(events.map(\.text) == ["oneens", nil, nil, "👍"] && events.map(\.dedupeKey) == ["$1", "$2", "$3", "$4"])
    }

    @Test func `reads a reply without what it quotes`() throws {
        func reply(_ body: String) throws -> InboundEvent? {
            let content = #"{"msgtype":"m.text","body":"\#(body)","m.relates_to":{"m.in_reply_to":{"event_id":"$vraag"}}}"#
            return try told(event("m.room.message", content)).events.first
        }
        let answered = try reply(#"> <\#(bot)> Eens?\n> Antwoord 1 of 2.\n\neens\n\n> omdat"#)
        #expect(answered?.text == "eens\n\n> omdat" && answered?.target == "$vraag")
        #expect(try reply("eens")?.text == "eens")
        #expect(try reply("> mijn woorden")?.text == "> mijn woorden")
        #expect(try told(text(#"> <@x:y> a\n\nb"#)).events.first?.text == "> <@x:y> a\n\nb", "no reply, so nothing is quoted")
    }

    @Test func `knows that somebody left, and that somebody put the bot out`() throws {
        let left = event("m.room.member", #"{"membership":"leave"}"#, more: #","state_key":"@anna:buurt.example""#)
        let banned = event("m.room.member", #"{"membership":"ban"}"#, id: "$2", more: #","state_key":"@bob:buurt.example""#)
        let out = event("m.room.member", #"{"membership":"leave"}"#, id: "$3", more: ",\"state_key\":\"\(bot)\"")
        let joined = event("m.room.member", #"{"membership":"join"}"#, id: "$4", more: #","state_key":"@anna:buurt.example""#)
        let events = try told(left, banned, out, joined).events
        #expect(events.allSatisfy { $0.kind == .stopped })
        #expect(events.map(\.participant) == ["@anna:buurt.example", "@anna:buurt.example"], "nobody is made to leave by somebody else")
    }

    @Test func `tells where others come into a conversation for two`() throws {
        let asked = event("m.room.member", #"{"membership":"invite"}"#, more: #","state_key":"@bob:buurt.example""#)
        let come = event(
            "m.room.member", #"{"membership":"join"}"#, id: "$2",
            more: #","state_key":"@anna:buurt.example","unsigned":{"prev_content":{"membership":"invite"}}"#)
        let renamed = event(
            "m.room.member", #"{"membership":"join"}"#, id: "$3",
            more: #","state_key":"@anna:buurt.example","unsigned":{"prev_content":{"membership":"join"}}"#)
        let events = try told(asked, come, renamed).events
        #expect(events.map(\.kind) == [.started] && events.allSatisfy { $0.isGroup && !$0.isAddressed }, "who may come is not there yet")
    }

    @Test(arguments: [("dm.filament.gallery", 1), ("m.notice", 0), ("m.key.verification.request", 0)])
    func `answers what it cannot read, and no program`(type: String, count: Int) throws {
        let events = try told(event("m.room.message", #"{"msgtype":"\#(type)","body":"x"}"#)).events
        #expect(events.count == count && events.allSatisfy { $0.kind == .unsupported })
    }

    @Test(arguments: [("invite", false), ("ban", false), ("knock", false), ("join", true)])
    func `takes nobody's leave of a room they were never in`(before: String, isStop: Bool) throws {
        let more = #","state_key":"@anna:buurt.example","unsigned":{"prev_content":{"membership":"\#(before)"}}"#
        let events = try told(event("m.room.member", #"{"membership":"leave"}"#, more: more)).events
        #expect(events.map(\.kind) == (isStop ? [.stopped] : []))
    }

    @Test(arguments: [
        "null", "[]", "7", #"{"type":1}"#, #"{"a":1,"a":2}"#, #"{"type":"m.room.message"}"#, #""een ] tekst \" met , tekens""#,
        String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000), "1e999",
        #"{"type":"m.room.message","event_id":"$9","room_id":"!r","sender":"@a:b","content":{"msgtype":"m.text","body":7},"origin_server_ts":-9223372036854775808}"#,
    ])
    func `is not held up by one odd event`(odd: String) throws {
        let decoded = try told(text("een"), odd, text("twee", id: "$2"))
        #expect(decoded.answer == .ok && decoded.events.map(\.text) == ["een", "twee"])
    }

    @Test(arguments: ["", "{", "[]", "{}", #"{"events":{}}"#, #"{"events":[}"#, #"{"events":["a]}"#, #"{"events":[1],"x":"\"#])
    func `refuses a body that is no transaction`(body: String) throws {
        #expect(try channel().receive(request("PUT", "/transactions/1", body), at: now).answer.status == 400)
    }

    @Test func `speaks by notices that are sent once, with numbered options`() throws {
        var outbound = Outbound(
            id: "o7", conversation: "!V0Mr/x:y", text: "Eens?",
            choices: [.init(id: "a", key: "1", label: "Eens", short: "Eens"), .init(id: "b", key: "2", label: "Oneens", short: "Oneens")],
            language: .dutch)
        let both = try channel().calls(for: outbound, at: now)
        let call = try #require(both.last)
        #expect(
            both.count == 2 && both[0].url.hasSuffix("/join/%21V0Mr%2Fx%3Ay"), "what is sent before the bot is in the room is forbidden")
        #expect(call.method == "PUT" && call.url == "http://localhost:8008/_matrix/client/v3/rooms/%21V0Mr%2Fx%3Ay/send/m.room.message/o7")
        #expect(try JSON(call.body) == ["msgtype": "m.notice", "body": "Eens?\n\n1. Eens\n2. Oneens"])
        outbound = Outbound(id: "o8", conversation: "!markt", text: String(repeating: "woord ", count: 6_000), language: .dutch)
        outbound.inReplyTo = "$1"
        let calls = try channel().calls(for: outbound, at: now)
        #expect(calls.count == 3 && calls.dropFirst().map { $0.url.split(separator: "/").last } == ["o8", "o8-2"])
        #expect(try JSON(calls[1].body)["m.relates_to"] == ["m.in_reply_to": ["event_id": "$1"]])
    }

    @Test func `reads what the homeserver answers`() throws {
        let channel = try channel()
        func outcome(_ status: Int, _ body: String, _ headers: HeaderFields = [:]) -> DeliveryOutcome {
            channel.outcome(of: .answered(status: status, headers: headers, body: Array(body.utf8)))
        }
        #expect(outcome(200, #"{"event_id":"$x"}"#) == .sent(nativeID: "$x"))
        #expect(outcome(429, #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2500}"#) == .throttled(after: Span(milliseconds: 2_500)))
        #expect(outcome(429, #"{"errcode":"M_LIMIT_EXCEEDED"}"#, ["Retry-After": "3"]) == .throttled(after: .seconds(3)))
        #expect(outcome(403, #"{"errcode":"M_FORBIDDEN"}"#) == .stopped)
        #expect(outcome(413, #"{"errcode":"M_TOO_LARGE"}"#) == .refused(reason: "the homeserver answers 413"))
        #expect(outcome(502, "<html>") == .retry(after: nil))
        guard case .misconfigured(let reason) = outcome(401, #"{"errcode":"M_UNKNOWN_TOKEN"}"#) else { return #expect(Bool(false)) }
        #expect(!reason.contains("van-ons"))
    }
}
