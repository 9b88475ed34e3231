import DialogueEngine
import JSONText
import Testing

@testable import MessageChannels

@Suite struct `A Messenger channel` {
    private let channel = try! MessengerChannel(MetaExample.configuration(.messenger))

    private func events(_ happened: String..., page: String = "300", by channel: MessengerChannel? = nil) -> [InboundEvent] {
        let messaging = happened.map {
            $0.hasPrefix("\"") ? #"{"sender":{"id":"7"},"recipient":{"id":"300"},"timestamp":1777000000000,\#($0)}"# : $0
        }
        let body =
            #"{"object":"page","entry":[{"id":"\#(page)","time":1,"messaging":[\#(messaging.joined(separator: ","))]},{"id":"300"},7]}"#
        let decoded = MetaExample.receive(body, by: channel ?? self.channel)
        #expect(decoded.answer == .ok)
        return decoded.events
    }

    // MARK: - What comes in

    @Test func `hears every message of a delivery, and is not stopped by an odd one`() {
        let found = events(
            #""message":{"mid":"m1","text":"Meer bomen"}"#, "7", #"{"message":{}}"#, #""message":{"text":"x"}"#,
            #""message":{"mid":"m2","text":"En bankjes","reply_to":{"mid":"m0"}}"#)
        #expect(found.map(\.dedupeKey) == ["m1", "m2"] && found.map(\.text) == ["Meer bomen", "En bankjes"])
        #expect(found.allSatisfy { $0.kind == .message && $0.participant == "7" && $0.conversation == "7" && $0.sentAt == MetaExample.now })
        #expect(found.map(\.target) == [nil, "m0"])
    }

    @Test func `does not hear itself`() {
        #expect(events(#""message":{"mid":"m","text":"a","is_echo":true}"#).isEmpty)
        #expect(events(#"{"sender":{"id":"300"},"message":{"mid":"m","text":"a"}}"#).isEmpty)
    }

    @Test func `hears what was chosen, below a message or in it`() {
        let found = events(
            #""message":{"mid":"m1","text":"Eens","quick_reply":{"payload":"n1:0"}}"#,
            #""postback":{"mid":"m2","title":"Oneens","payload":"n1:1"}"#)
        #expect(
            found.map(\.kind) == [.choice, .choice] && found.map(\.choice) == ["n1:0", "n1:1"] && found.map(\.text) == ["Eens", "Oneens"])
    }

    @Test func `hears a code in the link that opens a conversation`() {
        let found = events(
            #""postback":{"payload":"GET_STARTED","referral":{"ref":"buurt-7","source":"SHORTLINK"}}"#,
            #""postback":{"mid":"p","payload":"GET_STARTED"}"#,
            #""referral":{"ref":"buurt-8","type":"OPEN_THREAD"}"#)
        #expect(found.map(\.kind) == [.started, .started, .started] && found.map(\.text) == ["buurt-7", nil, "buurt-8"])
        #expect(found.map(\.dedupeKey) == ["7:postback:GET_STARTED:1777000000000", "p", "7:referral:1777000000000"])
    }

    @Test func `takes what is sent along as a message, and a thumb as no answer`() {
        let photo = #""message":{"mid":"m1","attachments":[{"type":"image","payload":{"url":"https://cdn.example.org/1"}}]}"#
        let thumb =
            #""message":{"mid":"m2","attachments":[{"type":"image","payload":{"url":"https://cdn.example.org/2","sticker_id":369239263222822}}]}"#
        let found = events(photo, thumb, #""message":{"mid":"m3","attachments":[{"type":"audio","payload":{}}],"text":"Hoor"}"#)
        #expect(found.map(\.kind) == [.message, .unsupported, .message] && found[2].text == "Hoor")
        #expect(found.flatMap(\.attachments) == [.init(.photo, id: "https://cdn.example.org/1"), .init(.voice)])
    }

    @Test func `hears edits, what is taken back and signs, each as about its message and apart from it`() {
        let found = events(
            #""message":{"mid":"m1","is_deleted":true}"#, #""message_edit":{"mid":"m1","text":"Toch niet","num_edit":1}"#,
            #""reaction":{"mid":"m1","action":"react","reaction":"love","emoji":"❤"}"#, #""reaction":{"mid":"m1","action":"unreact"}"#)
        #expect(found.map(\.kind) == [.retract, .edit, .reaction, .reaction] && found.allSatisfy { $0.target == "m1" })
        #expect(found.map(\.text) == [nil, "Toch niet", "❤", nil])
        #expect(Set(found.map(\.dedupeKey) + ["m1"]).count == 5)
    }

    @Test func `hears what became of its messages, by id or up to a moment`() {
        let found = events(
            #""delivery":{"mids":["o1","o2"],"watermark":1777000000001}"#, #""read":{"watermark":1777000000002}"#, #""read":{}"#)
        #expect(found.map(\.status) == [.delivered, .delivered, .read] && found.map(\.target) == ["o1", "o2", nil])
        #expect(found[2].sentAt == Instant(milliseconds: 1_777_000_000_002) && Set(found.map(\.dedupeKey)).count == 3)
    }

    @Test func `leaves out what another page hears`() throws {
        let one = try MessengerChannel(MetaExample.configuration(.messenger, settings: ["page_id": "300"]))
        let text = #""message":{"mid":"m","text":"a"}"#
        #expect(events(text, page: "301", by: one).isEmpty && events(text, by: one).count == 1 && events(text, page: "301").count == 1)
    }

    // MARK: - What goes out

    private func bodies(_ outbound: Outbound) throws -> [JSON] {
        try channel.calls(for: outbound, at: MetaExample.now).map { call in
            #expect(call.url == "http://127.0.0.1:9/v25.0/me/messages" && call.headers["Authorization"] == "Bearer EAAx")
            return try JSON(call.body)
        }
    }

    @Test func `puts options below the last piece of a text`() throws {
        let pieces = try bodies(MetaExample.outbound(String(repeating: "woord ", count: 400), labels: ["Eens", "Oneens"], to: "7"))
        #expect(pieces.count == 2 && pieces[0]["recipient"] == ["id": "7"] && pieces[0]["messaging_type"] == "RESPONSE")
        #expect(
            pieces.allSatisfy { ($0["message"]?["text"]?.string?.utf16.count ?? 9_999) <= 2_000 }
                && pieces[0]["message"]?["quick_replies"] == nil)
        #expect(pieces[1]["message"]?["quick_replies"]?[1] == ["content_type": "text", "title": "Oneens", "payload": "n1:1"])
        let many = try bodies(MetaExample.outbound("Wat?", labels: (1...14).map { "keus \($0)" }))[0]
        #expect(many["message"]?["quick_replies"] == nil && many["message"]?["text"]?.string?.hasSuffix("14. keus 14") == true)
    }

    @Test func `says nothing a day after the last message`() throws {
        var outbound = MetaExample.outbound("a")
        outbound.lastHeard = Instant(milliseconds: MetaExample.now.milliseconds - 86_400_000)
        #expect(try bodies(outbound).isEmpty && channel.reach(of: outbound, at: MetaExample.now) == .closed)
        outbound.lastHeard = nil
        #expect(try bodies(outbound).isEmpty)
    }

    @Test(
        arguments: [
            (200, #"{"recipient_id":"7","message_id":"m9"}"#, .sent(nativeID: "m9")),
            (400, #"{"error":{"code":551,"error_subcode":1545041}}"#, .stopped),
            (403, #"{"error":{"code":200,"error_subcode":2018108}}"#, .stopped),
            (400, #"{"error":{"code":10,"error_subcode":2018278}}"#, .refused(reason: "more than a day after the last message")),
            (403, #"{"error":{"code":10}}"#, .misconfigured(reason: "Messenger answers 10")),
            (401, #"{"error":{"code":190}}"#, .misconfigured(reason: "Messenger answers 190")),
            (400, #"{"error":{"code":100,"error_subcode":2018001}}"#, .refused(reason: "nobody by that id writes with this page")),
            (400, #"{"error":{"code":613}}"#, .throttled(after: .seconds(5))),
            (500, #"{"error":{"code":1200}}"#, .retry(after: .seconds(5))),
            (502, "", .retry(after: .seconds(5))), (500, #"{"error":{"code":9999}}"#, .retry(after: .seconds(5))),
        ] as [(Int, String, DeliveryOutcome)])
    func `knows what came of a call`(status: Int, body: String, outcome: DeliveryOutcome) {
        #expect(channel.outcome(of: MetaExample.answer(status, body, headers: ["retry-after": "5"])) == outcome)
    }

    @Test func `lets somebody in by a code on a site, and hears that they want no more`() {
        let (came, stopped) = (
            events(#""optin":{"ref":"abcde"}"#),
            events(#""optin":{"type":"notification_messages","notification_messages_status":"STOP_NOTIFICATIONS"}"#)
        )
        #expect(came.map(\.kind) == [.started] && came.first?.text == "abcde")
        #expect(stopped.map(\.kind) == [.stopped] && stopped.first?.participant == "7")
    }
}
