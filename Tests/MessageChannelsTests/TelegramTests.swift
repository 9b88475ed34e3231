import DialogueEngine
import JSONText
import Testing

@testable import MessageChannels

@Suite struct `A Telegram channel` {
    private let now = Instant(milliseconds: 1_777_000_000_000)
    private let channel = try! TelegramChannel(configuration)

    private static let configuration = ChannelConfiguration(
        id: "telegram", kind: .telegram, settings: ["api": "http://127.0.0.1:9/"],
        secrets: ["webhook_secret": [Secret("oud"), Secret("nieuw")], "token": [Secret("12345:AA-b_c")]])

    private func receive(_ body: String, secret: String? = "nieuw") -> Decoded {
        let headers: HeaderFields = secret.map { ["X-Telegram-Bot-Api-Secret-Token": $0] } ?? [:]
        return channel.receive(WebhookRequest(method: "POST", headers: headers, body: Array(body.utf8)), at: now)
    }

    private func message(_ content: String, from: String = #""id":7,"is_bot":false,"language_code":"nl""#, chat: String = "7") -> String {
        #"{"update_id":91,"message":{"message_id":5,"date":1777000000,"from":{\#(from)},"chat":{"id":\#(chat)},\#(content)}}"#
    }

    // MARK: - What comes in

    @Test func `is proved by the secret in its header`() {
        #expect(receive("{}", secret: nil).answer.status == 401 && receive("{}", secret: "nieuws").answer.status == 401)
        #expect(receive(message(#""text":"a""#), secret: "oud").answer.status == 200)
    }

    @Test func `hears words with who said them, when and in what language`() throws {
        let event = try #require(receive(message(#""text":"Meer bomen","reply_to_message":{"message_id":3}"#)).events.first)
        #expect(
            event.kind == .message && event.text == "Meer bomen" && event.dedupeKey == "91" && event.nativeID == "5" && event.target == "3")
        #expect(event.participant == "7" && event.conversation == "7" && !event.isGroup && event.languageHint == .dutch)
        #expect(event.sentAt == now)
    }

    @Test(arguments: [("nl-BE", "nl"), ("EN", "en"), ("zh-hans", "zh"), ("", nil), ("n1", nil), ("é-x", nil)] as [(String, Language?)])
    func `knows the language of a person without its place`(code: String, language: Language?) {
        let events = receive(message(#""text":"a""#, from: #""id":7,"language_code":"\#(code)""#)).events
        #expect(events.count == 1 && events.first?.languageHint == language)
    }

    @Test func `tells a group from a person`() throws {
        let event = try #require(receive(message(#""text":"a""#, chat: #"-100123,"type":"supergroup""#)).events.first)
        #expect(event.isGroup && event.conversation == "-100123" && event.participant == "7")
    }

    @Test(
        arguments: [
            (#""text":"hoi""#, false, nil), (#""text":"@buurtbot klein""#, true, "@buurtbot"),
            (#""text":"Hoi @BuurtBot!""#, true, "@BuurtBot"),
            (#""text":"@buurtbot2 klein""#, false, nil), (#""text":"mail a@buurtbot.nl""#, false, nil), (#""text":"/stop""#, true, nil),
            (#""text":"/stop@buurtbot""#, true, "@buurtbot"), (#""text":"/start@anderebot klein""#, false, nil),
            (#""text":"eens","reply_to_message":{"message_id":3,"from":{"id":12345,"is_bot":true}}"#, true, nil),
            (#""text":"eens","reply_to_message":{"message_id":3,"from":{"id":8}}"#, false, nil),
            (#""photo":[{"file_id":"f"}],"caption":"@buurtbot kijk""#, true, "@buurtbot"), (#""sticker":{"file_id":"s"}"#, false, nil),
        ] as [(String, Bool, String?)])
    func `tells what is said to us in a group from what people say to each other`(content: String, isOurs: Bool, mention: String?) throws {
        var configuration = Self.configuration
        configuration.settings["username"] = "@buurtbot"
        let named = try ChannelKind.channel(configuration)
        let body = message(content, chat: #"-100123,"type":"supergroup""#)
        let request = WebhookRequest(method: "POST", headers: ["X-Telegram-Bot-Api-Secret-Token": "nieuw"], body: Array(body.utf8))
        let event = try #require(named.receive(request, at: now).events.first)
        #expect(event.isAddressed == isOurs && event.mention == mention && event.json["addressed"] == .bool(isOurs))
        #expect(try #require(receive(message(content)).events.first).isAddressed, "nobody else is there")
    }

    @Test func `hears who puts us out of a group, though nameless, and where a group goes on`() throws {
        let change =
            #"{"update_id":94,"my_chat_member":{"from":{"id":1087968824,"is_bot":true},"chat":{"id":-5,"type":"group"},"date":1777000000,"#
            + #""old_chat_member":{"status":"member"},"new_chat_member":{"status":"kicked"}}}"#
        let out = try #require(receive(change).events.first)
        #expect(out.kind == .stopped && out.isGroup && out.conversation == "-5")
        let named = change.replacing(#""id":1087968824,"is_bot":true"#, with: #""id":7"#)
        let letIn = try #require(receive(named.replacing("member\"}", with: "left\"}").replacing("kicked", with: "member")).events.first)
        #expect(letIn.kind == .started && !letIn.isAddressed && letIn.text == nil)
        let moved = try #require(receive(message(#""migrate_to_chat_id":-1007"#, chat: #"-5,"type":"group""#)).events.first)
        #expect(moved.kind == .moved && moved.conversation == "-5" && moved.target == "-1007" && moved.isGroup)
    }

    @Test func `makes links by which people begin, where it knows its name`() throws {
        var configuration = Self.configuration
        configuration.settings["username"] = "buurtbot"
        let named = try ChannelKind.channel(configuration)
        #expect(named.link(toJoin: "klein") == "https://t.me/buurtbot?start=klein" && named.link(toJoin: "é") == nil)
        #expect(channel.link(toJoin: "klein") == nil)
        configuration.settings["username"] = "buurt bot"
        #expect(throws: ChannelFault.self) { try ChannelKind.channel(configuration) }
    }

    @Test(
        arguments: [
            (#""photo":[{"file_id":"klein"},{"file_id":"groot"}],"caption":"Hier""#, .photo, "groot", "Hier"),
            (#""voice":{"file_id":"v","mime_type":"audio/ogg"}"#, .voice, "v", nil),
            (#""video_note":{"file_id":"r"}"#, .video, "r", nil),
            (#""document":{"file_id":"d","mime_type":"application/pdf"}"#, .file, "d", nil),
        ] as [(String, InboundEvent.Attachment.Kind, String, String?)])
    func `takes what is sent along as a message`(content: String, kind: InboundEvent.Attachment.Kind, id: String, text: String?) throws {
        let event = try #require(receive(message(content)).events.first)
        #expect(event.kind == .message && event.text == text && event.attachments.map(\.kind) == [kind] && event.attachments[0].id == id)
    }

    @Test func `says of a sticker or a place that it is no answer, and nothing of notes about a chat`() {
        #expect(receive(message(#""sticker":{"file_id":"s"}"#)).events.map(\.kind) == [.unsupported])
        #expect(receive(message(#""location":{"latitude":52.1,"longitude":4.3}"#)).events.map(\.kind) == [.unsupported])
        #expect(receive(message(#""new_chat_title":"Buurt""#)).events.isEmpty)
    }

    @Test func `hears a code in the command that opens a conversation`() {
        func started(_ text: String) -> [String?] { receive(message(#""text":"\#(text)""#)).events.map { "\($0.kind) \($0.text ?? "-")" } }
        #expect(started("/start buurt-7") == ["started buurt-7"] && started("/start") == ["started -"])
        #expect(started("/start@buurtbot x") == ["started x"] && started("/starter") == ["message /starter"])
    }

    @Test func `hears an edit as about the message it changes`() throws {
        let body =
            #"{"update_id":92,"edited_message":{"message_id":5,"edit_date":1777000009,"from":{"id":7},"chat":{"id":7,"type":"private"},"#
        let event = try #require(receive(body + #""text":"Toch niet"}}"#).events.first)
        #expect(event.kind == .edit && event.target == "5" && event.text == "Toch niet" && event.dedupeKey == "92")
        #expect(receive(body + #""location":{"latitude":1.5,"longitude":2}}}"#).events.isEmpty, "somebody who walks on edits nothing")
    }

    @Test func `hears a button, and answers that it was seen`() throws {
        let query =
            #"{"update_id":93,"callback_query":{"id":"q1","from":{"id":7},"data":"n1:0","message":{"message_id":8,"chat":{"id":7}}}}"#
        let decoded = receive(query)
        let event = try #require(decoded.events.first)
        #expect(event.kind == .choice && event.choice == "n1:0" && event.target == "8" && event.conversation == "7")
        let call = try #require(decoded.calls.first)
        #expect(call.url == "http://127.0.0.1:9/bot12345:AA-b_c/answerCallbackQuery" && "\(call)" == "POST 127.0.0.1:9")
        #expect(try JSON(call.body) == ["callback_query_id": "q1"])
    }

    @Test(arguments: [
        ("member", "kicked", "stopped"), ("kicked", "member", "started"), ("left", "administrator", "started"),
        ("member", "administrator", ""),
    ])
    func `hears who blocks us and who lets us in again`(old: String, new: String, kind: String) {
        let body = #"{"update_id":94,"my_chat_member":{"from":{"id":7},"chat":{"id":7,"type":"private"},"date":1777000000,"#
        let events = receive(body + #""old_chat_member":{"status":"\#(old)"},"new_chat_member":{"status":"\#(new)"}}}"#).events
        #expect(events.map(\.kind.rawValue).joined() == kind)
    }

    @Test func `hears a sign beside a message, and that it was taken away`() {
        func reaction(_ signs: String) -> [String?] {
            let body =
                #"{"update_id":95,"message_reaction":{"chat":{"id":7,"type":"private"},"message_id":8,"user":{"id":7},"date":1777000000,"#
            return receive(body + #""old_reaction":[],"new_reaction":[\#(signs)]}}"#).events.map {
                "\($0.kind) \($0.target ?? "") \($0.text ?? "-")"
            }
        }
        #expect(reaction(#"{"type":"emoji","emoji":"👍"}"#) == ["reaction 8 👍"] && reaction("") == ["reaction 8 -"])
    }

    @Test func `does not hear bots, channels, and people without a name`() {
        #expect(receive(message(#""text":"a""#, from: #""id":8,"is_bot":true"#)).events.isEmpty)
        #expect(receive(message(#""text":"a""#, from: #""id":1087968824"#)).events.isEmpty)
        #expect(receive(message(#""text":"a","sender_chat":{"id":-1001}"#)).events.isEmpty)
    }

    @Test(arguments: [
        #"{"update_id":1}"#, #"{"update_id":1,"poll":{}}"#, #"{"update_id":1,"message":"x"}"#,
        #"{"update_id":1,"message":{"from":{"id":1e300},"chat":{"id":99999999999999999999},"text":"a"}}"#,
        #"{"update_id":-9223372036854775808,"message":{"from":{"id":7},"chat":{"id":7},"text":5}}"#,
    ])
    func `takes what it does not understand, and leaves it`(body: String) {
        let decoded = receive(body)
        #expect(decoded.answer.status == 200 && decoded.events.isEmpty)
    }

    @Test(arguments: [
        "", "nul", "[]", "{}", #"{"update_id":"1"}"#, #"{"update_id":1,"update_id":2}"#,
    ])
    func `refuses what cannot be read`(body: String) { #expect(receive(body).answer.status == 400) }

    // MARK: - What goes out

    private func bodies(_ outbound: Outbound) throws -> [JSON] { try channel.calls(for: outbound, at: now).map { try JSON($0.body) } }

    private func outbound(_ text: String, labels: [String], short: ((Int, String) -> String)? = nil) -> Outbound {
        let choices = labels.enumerated().map { place, label in
            Outbound.Choice(id: "n1:\(place)", key: "\(place + 1)", label: label, short: short?(place, label) ?? label)
        }
        return Outbound(id: "o1", conversation: "7", text: text, choices: choices, language: .dutch)
    }

    @Test func `puts options below one another as buttons`() throws {
        var asked = outbound("Eens?", labels: ["Eens", "Oneens"])
        asked.inReplyTo = "5"
        let body = try #require(try bodies(asked).first)
        #expect(body["chat_id"] == 7 && body["text"] == "Eens?" && body["parse_mode"] == nil)
        #expect(body["reply_parameters"]?["message_id"] == 5)
        #expect(body["reply_markup"]?["inline_keyboard"]?[1] == [["text": "Oneens", "callback_data": "n1:1"]])
    }

    @Test func `shows short forms where labels are too long to be seen whole`() throws {
        let long = ["Ik wil vooral meer bomen langs de drukke straten", "Ik wil vooral minder auto's in de smalle straten"]
        let words = try bodies(outbound("Wat?", labels: long) { place, _ in ["Bomen", "Auto's"][place] })[0]
        #expect(words["text"] == "Wat?" && words["reply_markup"]?["inline_keyboard"]?[0]?[0]?["text"] == "Bomen")
        let signs = try bodies(outbound("Wat?", labels: long) { place, _ in "\(place + 1)" })[0]
        #expect(signs["text"] == .string("Wat?\n\n1. \(long[0])\n2. \(long[1])"))
        #expect(signs["reply_markup"]?["inline_keyboard"]?[0]?[0]?["text"] == "1")
    }

    @Test func `numbers options that no button can carry`() throws {
        let asked = Outbound(
            id: "o1", conversation: "7", text: "Kies",
            choices: [.init(id: String(repeating: "x", count: 65), key: "1", label: "Ja", short: "Ja")],
            language: .dutch)
        let body = try bodies(asked)[0]
        #expect(body["reply_markup"] == nil && body["text"] == "Kies\n\n1. Ja")
    }

    @Test func `says a long text in pieces, with the buttons below the last`() throws {
        let pieces = try bodies(outbound(String(repeating: "woord 🌳 ", count: 1_000), labels: ["Verder"]))
        #expect(pieces.count == 3 && pieces.allSatisfy { ($0["text"]?.string?.utf16.count ?? 9_999) <= 4_096 })
        #expect(pieces.map { $0["reply_markup"] != nil } == [false, false, true])
        #expect(try bodies(outbound(" \n", labels: [])).isEmpty)
    }

    @Test(
        arguments: [
            (200, #"{"ok":true,"result":{"message_id":12}}"#, .sent(nativeID: "12")),
            (200, #"{"ok":false,"error_code":403,"description":"Forbidden"}"#, .stopped),
            (403, #"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"#, .stopped),
            (429, #"{"ok":false,"error_code":429,"parameters":{"retry_after":17}}"#, .throttled(after: .seconds(17))),
            (429, #"{"ok":false,"error_code":429,"parameters":{"retry_after":9223372036854775807}}"#, .throttled(after: .days(1))),
            (
                401, #"{"ok":false,"error_code":401,"description":"Unauthorized"}"#,
                .misconfigured(reason: "Telegram does not know the token")
            ),
            (404, #"{"ok":false,"error_code":404,"description":"Not Found"}"#, .misconfigured(reason: "Telegram does not know the token")),
            (
                400, #"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#,
                .refused(reason: "Telegram answers 400: chat not found")
            ),
            (400, #"{"ok":false,"error_code":400,"description":"Piet zei iets"}"#, .refused(reason: "Telegram answers 400")),
            (502, "<html>", .retry(after: nil)),
        ] as [(Int, String, DeliveryOutcome)])
    func `knows what came of a call`(status: Int, body: String, outcome: DeliveryOutcome) {
        #expect(channel.outcome(of: .answered(status: status, headers: [:], body: Array(body.utf8))) == outcome)
    }

    @Test func `cannot be made without its secrets, or with a token that is none`() {
        func fault(_ change: (inout ChannelConfiguration) -> Void) -> String? {
            var configuration = Self.configuration
            change(&configuration)
            do { _ = try ChannelKind.channel(configuration) } catch { return error.reason }
            return nil
        }
        #expect(fault { _ in } == nil)
        #expect(fault { $0.secrets["token"] = nil } == "'token' is missing" && fault { $0.secrets["webhook_secret"] = [] } != nil)
        #expect(fault { $0.secrets["token"] = [Secret("1:a/../b")] } == "'token' is no token of a Telegram bot")
    }

    // MARK: - Asking

    private func polling() throws -> TelegramChannel {
        var configuration = Self.configuration
        (configuration.settings["receive"], configuration.secrets["webhook_secret"]) = ("polling", nil)
        return try #require(try ChannelKind.channel(configuration) as? TelegramChannel)
    }

    private func told(_ updates: String, status: Int = 200, ok: Bool = true) -> HTTPReply {
        .answered(status: status, headers: [:], body: Array(#"{"ok":\#(ok),"result":[\#(updates)]}"#.utf8))
    }

    @Test func `asks for what came, from where it was kept`() throws {
        let polling = try polling()
        #expect(polling.isPolled && !channel.isPolled)
        let first = polling.poll(from: nil)
        #expect(try JSON(first.body)["offset"] == nil && first.timeout > .seconds(25))
        let answer = try polling.polled(told("\(message(#""text":"a""#)),{\"update_id\":92},7"), from: nil)
        #expect(answer.events == receive(message(#""text":"a""#)).events && answer.next == "93")
        #expect(try JSON(polling.poll(from: answer.next).body)["offset"] == 93)
        #expect(try polling.polled(told(""), from: "93") == Polled([], next: "93"))
    }

    @Test func `says after asking too that a button was seen`() throws {
        let query = #"{"update_id":9223372036854775807,"callback_query":{"id":"q1","from":{"id":7},"message":{"chat":{"id":7}}}}"#
        let answer = try polling().polled(told(query), from: nil)
        #expect(answer.calls.count == 1 && answer.next == "9223372036854775807")
    }

    @Test func `believes no webhook where it asks, and no answer that is none`() throws {
        let polling = try polling()
        #expect(polling.receive(WebhookRequest(method: "POST", body: Array("{}".utf8)), at: now).answer.status == 401)
        #expect(throws: Malformed.self) { try polling.polled(.failed(.timedOut), from: nil) }
        #expect(throws: Malformed.self) { try polling.polled(told("", status: 409, ok: false), from: "5") }
        var odd = Self.configuration
        odd.settings["receive"] = "pigeon"
        #expect(throws: ChannelFault.self) { try ChannelKind.channel(odd) }
    }

    @Test(arguments: [("/stop", 1), ("hoi buren", 0)])
    func `hears a command of an administrator without a name, and no other word of theirs`(text: String, count: Int) {
        let events = receive(
            message(
                #""sender_chat":{"id":-100,"type":"supergroup"},"text":"\#(text)""#, from: #""id":1087968824,"is_bot":true"#,
                chat: #"-100,"type":"supergroup""#)
        ).events
        #expect(events.count == count && events.allSatisfy { $0.isGroup && $0.isAddressed })
    }
}
