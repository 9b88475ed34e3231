import DialogueEngine
import JSONText
import Testing

@testable import MessageChannels

@Suite struct `A WhatsApp channel` {
    private let channel = try! WhatsAppChannel(MetaExample.configuration(.whatsapp, settings: ["phone_number_id": "200"]))

    private func value(_ members: String, number: String = "200") -> String {
        #"{"id":"100","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"\#(number)"},\#(members)}}]}"#
    }

    private func events(_ entries: String...) -> [InboundEvent] {
        let decoded = MetaExample.receive(
            #"{"object":"whatsapp_business_account","entry":[\#(entries.joined(separator: ","))]}"#, by: channel)
        #expect(decoded.answer == .ok)
        return decoded.events
    }

    private func message(_ content: String, id: String = "wamid.1", from: String = #""from":"31612345678""#) -> String {
        #"{"id":"\#(id)","timestamp":"1777000000",\#(from),\#(content)}"#
    }

    private func one(_ content: String, from: String = #""from":"31612345678""#) -> InboundEvent? {
        let found = events(value(#""messages":[\#(message(content, from: from))]"#))
        return found.count == 1 ? found[0] : nil
    }

    // MARK: - What comes in

    @Test func `hears words with who said them, when, and in answer to what`() throws {
        let event = try #require(one(#""type":"text","text":{"body":"Meer bomen"},"context":{"from":"3110","id":"wamid.0"}"#))
        #expect(event.kind == .message && event.text == "Meer bomen" && event.dedupeKey == "wamid.1" && event.nativeID == "wamid.1")
        #expect(event.participant == "31612345678" && event.conversation == "31612345678" && event.target == "wamid.0" && !event.isGroup)
        #expect(event.sentAt == MetaExample.now)
    }

    @Test func `hears every message of a delivery, and is not stopped by an odd one`() {
        let text = #""type":"text","text":{"body":"a"}"#
        let found = events(
            value(#""messages":[\#(message(text, id: "m1")),7,{"type":"text"},\#(message(text, id: "m2"))]"#),
            value(#""messages":[\#(message(text, id: "m3"))]"#), "null", #"{"changes":7}"#, value(#""messages":{}"#),
            value(#""messages":[\#(message(text, id: "m4"))]"#, number: "201"))
        #expect(found.map(\.dedupeKey) == ["m1", "m2", "m3"], "and none of another number")
    }

    @Test(
        arguments: [
            (#""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"n1:0","title":"Eens"}}"#, "n1:0", "Eens"),
            (
                #""type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"n1:4","title":"Vijf","description":"x"}}"#,
                "n1:4", "Vijf"
            ),
            (#""type":"button","button":{"payload":"verder","text":"Verder"}"#, "verder", "Verder"),
        ])
    func `hears what was chosen`(content: String, choice: String, text: String) throws {
        let event = try #require(one(content))
        #expect(event.kind == .choice && event.choice == choice && event.text == text)
    }

    @Test func `hears a form by its fields`() throws {
        let fields =
            #"{\"flow_token\":\"t\",\"wijk\":\"Noord\",\"leeftijd\":42,\"lid\":true,\"thema\":[\"groen\",\"water\"],\"leeg\":null}"#
        let event = try #require(
            one(#""type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"name":"flow","response_json":"\#(fields)"}}"#))
        #expect(event.kind == .form && event.form == ["wijk": "Noord", "leeftijd": "42", "lid": "true", "thema": "groen, water"])
        #expect(one(#""type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"response_json":"{"}}"#)?.kind == .unsupported)
    }

    @Test(
        arguments: [
            ("image", "photo", "image/jpeg"), ("audio", "voice", "audio/ogg; codecs=opus"), ("video", "video", "video/mp4"),
            ("document", "file", "application/pdf"),
        ])
    func `takes what is sent along as a message`(type: String, kind: String, mediaType: String) throws {
        let event = try #require(one(#""type":"\#(type)","\#(type)":{"id":"m9","mime_type":"\#(mediaType)","caption":"Hier"}"#))
        #expect(event.kind == .message && event.text == "Hier")
        #expect(event.attachments.map { [$0.kind.rawValue, $0.id, $0.mediaType] } == [[kind, "m9", mediaType]])
    }

    @Test(
        arguments: [
            #""type":"sticker","sticker":{"id":"1"}"#, #""type":"location","location":{"latitude":52.1,"longitude":4.3}"#,
            #""type":"contacts","contacts":[]"#,
            #""type":"unsupported","errors":[{"code":131051,"title":"Message type unknown"}]"#, #""type":"something_new""#,
        ])
    func `says of what cannot be an answer that it is none`(content: String) { #expect(one(content)?.kind == .unsupported) }

    @Test func `hears signs, edits and what is taken back, each as about its message`() throws {
        let sign = try #require(one(#""type":"reaction","reaction":{"message_id":"wamid.0","emoji":"👍"}"#))
        #expect(sign.kind == .reaction && sign.target == "wamid.0" && sign.text == "👍")
        #expect(one(#""type":"reaction","reaction":{"message_id":"wamid.0"}"#)?.text == nil)
        let edit = try #require(
            one(#""type":"edit","edit":{"original_message_id":"wamid.0","message":{"type":"text","text":{"body":"Toch niet"}}}"#))
        #expect(edit.kind == .edit && edit.target == "wamid.0" && edit.text == "Toch niet" && edit.dedupeKey == "wamid.1")
        let taken = try #require(one(#""type":"revoke","revoke":{"original_message_id":"wamid.0"}"#))
        #expect(taken.kind == .retract && taken.target == "wamid.0")
        #expect(one(#""type":"system","system":{"type":"user_changed_number"}"#) == nil)
    }

    @Test func `knows somebody who shows no number, and a group`() throws {
        let text = #""type":"text","text":{"body":"a"}"#
        #expect(one(text, from: #""from_user_id":"NL.42""#)?.participant == "NL.42")
        let found = events(
            value(#""contacts":[{"user_id":"NL.43","profile":{"name":"A"}}],"messages":[{"id":"m","timestamp":"1","\#(text.dropFirst())}]"#)
        )
        #expect(found.map(\.conversation) == ["NL.43"])
        let group = try #require(one(text + #","group_id":"Y2FwaQ""#))
        #expect(group.isGroup && group.conversation == "Y2FwaQ" && group.participant == "31612345678")
    }

    @Test func `hears what became of a message, each state once`() {
        func report(_ state: String, _ more: String = "") -> String {
            #"{"id":"wamid.7","status":"\#(state)","timestamp":"1777000000","recipient_id":"31612345678"\#(more)}"#
        }
        let errors = #","errors":[{"code":131026,"title":"Message undeliverable"}]"#
        let found = events(
            value(
                #""statuses":[\#(report("read")),\#(report("sent")),\#(report("played")),\#(report("failed", errors)),\#(report("warmed"))]"#
            ))
        #expect(found.map(\.status) == [.read, .sent, .read, .failed] && found.allSatisfy { $0.kind == .status && $0.target == "wamid.7" })
        #expect(Set(found.map(\.dedupeKey)).count == 4 && found[3].text == "131026: cannot be reached on WhatsApp")
    }

    @Test func `hears who wants no more of what is sent unasked`() {
        let failed = #"{"id":"m","status":"failed","timestamp":"1","recipient_id":"3161","errors":[{"code":131050}]}"#
        #expect(events(value(#""statuses":[\#(failed)]"#)).map(\.kind) == [.status, .stopped])
        let wish = #"{"wa_id":"3161","category":"marketing_messages","value":"stop","timestamp":1777000000}"#
        #expect(events(value(#""user_preferences":[\#(wish)]"#)).map(\.kind) == [.stopped])
    }

    // MARK: - What goes out

    private func bodies(_ outbound: Outbound, of channel: WhatsAppChannel? = nil) throws -> [JSON] {
        try (channel ?? self.channel).calls(for: outbound, at: MetaExample.now).map { call in
            #expect(call.url == "http://127.0.0.1:9/v25.0/200/messages" && call.headers["Authorization"] == "Bearer EAAx")
            return try JSON(call.body)
        }
    }

    @Test func `asks with three buttons, else with a list, else with numbers`() throws {
        let three = try bodies(MetaExample.outbound("Eens?", labels: ["Eens", "Oneens", "Weet niet"]))[0]
        #expect(three["to"] == "31612345678" && three["messaging_product"] == "whatsapp" && three["interactive"]?["type"] == "button")
        #expect(three["interactive"]?["action"]?["buttons"]?[2]?["reply"] == ["id": "n1:2", "title": "Weet niet"])

        let labels = ["Veel te weinig groen in de straat", "b", "c", "d"]
        let list = try bodies(MetaExample.outbound("Wat?", labels: labels))[0]["interactive"]
        #expect(list?["type"] == "list" && list?["action"]?["button"] == "Kies")
        #expect(list?["action"]?["sections"]?[0]?["rows"]?[0] == ["id": "n1:0", "title": "1", "description": .string(labels[0])])

        let eleven = try bodies(MetaExample.outbound("Wat?", labels: (1...11).map { "keus \($0)" }))[0]
        #expect(eleven["type"] == "text" && eleven["text"]?["body"]?.string?.hasSuffix("11. keus 11") == true)
        let long = try bodies(MetaExample.outbound(String(repeating: "a", count: 1_025), labels: ["Ja"]))[0]
        #expect(long["type"] == "text")
        let unreadable = try bodies(MetaExample.outbound("Wat?", labels: [String(repeating: "b", count: 73), "c", "d", "e"]))[0]
        #expect(unreadable["type"] == "text")
    }

    @Test func `reads out options whose button shows only a number`() throws {
        let body = try bodies(MetaExample.outbound("Wat?", labels: ["Veel te weinig groen in de straat", "b"]))[0]
        #expect(body["interactive"]?["body"]?["text"] == "Wat?\n\n1. Veel te weinig groen in de straat\n2. b")
    }

    @Test func `says a long text in pieces, in answer to a message`() throws {
        var outbound = MetaExample.outbound(String(repeating: "woord ", count: 1_000))
        outbound.inReplyTo = "wamid.0"
        let pieces = try bodies(outbound)
        #expect(
            pieces.count == 2 && pieces.map { $0["context"] != nil } == [true, false] && pieces[0]["context"] == ["message_id": "wamid.0"])
    }

    @Test func `writes to a number, to a user without one, and to a group, which has no buttons`() throws {
        func body(_ conversation: String) throws -> JSON { try bodies(MetaExample.outbound("a", labels: ["Ja"], to: conversation))[0] }
        #expect(try body("NL.42")["recipient"] == "NL.42" && body("NL.42")["to"] == nil)
        let invited = try body("+31612345678")
        #expect(invited["to"] == "+31612345678" && invited["recipient_type"] == "individual" && invited["type"] == "interactive")
        let group = try body("Y2FwaQ")
        #expect(group["recipient_type"] == "group" && group["to"] == "Y2FwaQ" && group["type"] == "text")
    }

    @Test func `sends a template a day after the last message, where there is one`() throws {
        let templates = try WhatsAppChannel(
            MetaExample.configuration(.whatsapp, settings: ["phone_number_id": "200", "template": "nieuwe_vraag"]))
        var outbound = MetaExample.outbound("Eens?")
        for hours in [24, 25] as [Int64] {
            outbound.lastHeard = Instant(milliseconds: MetaExample.now.milliseconds - hours * 3_600_000)
            #expect(try bodies(outbound).isEmpty)
            let body = try bodies(outbound, of: templates)[0]
            #expect(body["template"] == ["name": "nieuwe_vraag", "language": ["code": "nl"]] && body["text"] == nil)
        }
        outbound.lastHeard = nil
        #expect(try bodies(outbound).isEmpty && bodies(outbound, of: templates).count == 1)
    }

    @Test(arguments: [("en", "en"), ("pt-BR", "pt_BR"), ("fy", "nl")] as [(Language, String)])
    func `sends a template in a language that Meta has`(language: Language, code: String) throws {
        let templates = try WhatsAppChannel(
            MetaExample.configuration(.whatsapp, settings: ["phone_number_id": "200", "template": "nieuwe_vraag"]))
        var outbound = MetaExample.outbound("Iens?")
        (outbound.language, outbound.lastHeard) = (language, nil)
        #expect(try bodies(outbound, of: templates)[0]["template"]?["language"] == ["code": .string(code)])
    }

    @Test func `tells before whether something will be said, a template in its place, or nothing`() throws {
        let templates = try WhatsAppChannel(
            MetaExample.configuration(.whatsapp, settings: ["phone_number_id": "200", "template": "nieuwe_vraag"]))
        var outbound = MetaExample.outbound("Eens?")
        #expect(channel.reach(of: outbound, at: MetaExample.now) == .whole)
        outbound.lastHeard = Instant(milliseconds: MetaExample.now.milliseconds - 86_400_000)
        #expect(channel.reach(of: outbound, at: MetaExample.now) == .closed)
        #expect(templates.reach(of: outbound, at: MetaExample.now) == .template)
    }

    @Test(
        arguments: [
            (200, #"{"messages":[{"id":"wamid.9"}]}"#, .sent(nativeID: "wamid.9")),
            (400, #"{"error":{"code":131056}}"#, .throttled(after: .seconds(6))),
            (400, #"{"error":{"code":130429}}"#, .throttled(after: nil)),
            (429, "", .throttled(after: nil)), (500, #"{"error":{"code":131000}}"#, .retry(after: nil)),
            (503, "<html>", .retry(after: nil)),
            (400, #"{"error":{"code":131026,"message":"31612345678"}}"#, .refused(reason: "131026: cannot be reached on WhatsApp")),
            (400, #"{"error":{"code":131047}}"#, .refused(reason: "131047: more than a day after the last message")),
            (400, #"{"error":{"code":131050}}"#, .stopped),
            (401, #"{"error":{"code":190}}"#, .misconfigured(reason: "190: the token has expired")),
            (
                400, #"{"error":{"code":100,"error_subcode":33}}"#,
                .misconfigured(reason: "the phone number is not known, or not to this token")
            ),
            (400, #"{"error":{"code":139999}}"#, .refused(reason: "WhatsApp answers 139999")),
            (500, #"{"error":{"code":139999}}"#, .retry(after: nil)), (429, #"{"error":{"code":139999}}"#, .throttled(after: nil)),
        ] as [(Int, String, DeliveryOutcome)])
    func `knows what came of a call`(status: Int, body: String, outcome: DeliveryOutcome) {
        #expect(channel.outcome(of: MetaExample.answer(status, body)) == outcome)
    }

    @Test func `does not take what another party answers for words to us`() {
        let words = value(#""messages":[\#(message(#""type":"text","text":{"body":"ja"}"#))]"#)
        #expect(events(words).count == 1)
        #expect(events(words.replacing(#""field":"messages""#, with: #""field":"standby""#)).isEmpty)
    }
}
