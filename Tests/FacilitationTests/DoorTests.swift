import DialogueEngine
import DialogueScript
import JSONText
import MessageChannels
import Storage
import Testing

@testable import Facilitation

/// A consultation reached through channels, and a platform that takes what is sent.
struct DoorWorld {
    var facilitator: Facilitator
    let channel: any Channel
    let other: any Channel
    static let start = Instant(milliseconds: 1_777_000_000_000)

    /// - Parameter changes: what differs in the small script.
    init(_ changes: KeyValuePairs<String, String> = [:], run: RunData = RunData()) async throws {
        facilitator = House.facilitator(seed: 5)
        channel = try ChannelKind.channel(
            ChannelConfiguration(
                id: "tg", kind: .telegram, secrets: ["webhook_secret": [Secret("geheim")], "token": [Secret("1:a")]]))
        other = try ChannelKind.channel(
            ChannelConfiguration(
                id: "web", kind: .generic, settings: ["url": "https://example.org/"],
                secrets: ["signing_secret": [Secret("0123456789abcdef0123456789abcdef")]]))
        _ = try await facilitator.open(
            Small.script(changes), Opening(run: run, code: "klein", seed: 5, actor: "test"), at: Self.start)
    }

    func tell(
        _ kind: InboundEvent.Kind = .message, _ text: String? = nil, from name: String = "7", id: String, on channel: (any Channel)? = nil,
        after seconds: Int64 = 0, _ change: (inout InboundEvent) -> Void = { _ in }
    ) async throws -> DoorOutcome {
        var event = InboundEvent(kind, participant: name, conversation: name, dedupeKey: id)
        (event.text, event.nativeID) = (text, id)
        change(&event)
        return try await facilitator.take(event, on: channel ?? self.channel, at: Self.start + .seconds(seconds))
    }

    func broadcast(_ text: String, after seconds: Int64) async throws {
        let now = Self.start + .seconds(seconds)
        _ = try await facilitator.act("broadcast \"\(text)\"", actor: "Mo", on: "klein", at: now)
        try await facilitator.tick(now)
    }

    /// What would be sent now, sent.
    func sent(on channel: (any Channel)? = nil, after seconds: Int64 = 0) async throws -> [String] {
        let (channel, now) = (channel ?? self.channel, Self.start + .seconds(seconds))
        var bodies: [String] = []
        while case let claimed = try await facilitator.claim(for: channel, limit: 9, at: now), !claimed.isEmpty {
            for message in claimed {
                bodies += message.calls.map { String(decoding: $0.body, as: UTF8.self) }
                try await facilitator.settle(message, .sent(nativeID: "n\(message.id)"), on: channel, chance: 0.5, at: now)
            }
        }
        return bodies
    }
}

@Suite struct `Somebody at the door` {
    @Test func `is asked for a code once, and let in by it`() async throws {
        let world = try await DoorWorld()
        let first = try await world.tell(.message, "hoi", id: "1")
        #expect(first.replies.map(\.text).joined().contains("Stuur mij de code") && first.participant == nil)
        #expect(try await world.tell(.message, "hoi?", id: "2").replies.isEmpty)
        #expect(try await world.tell(.message, "Klein", id: "3").participant != nil)
        #expect(try await world.sent().last?.contains("Waar woon je?") == true)
    }

    @Test func `who asked for a human waits for no answer once they are erased`() async throws {
        let world = try await DoorWorld()
        for (id, words) in ["klein", "MENS", "WIS", "ja"].enumerated() {
            if words == "WIS" { #expect(try await world.facilitator.group(of: "klein").humanRequests.first?.isAnswered == false) }
            _ = try await world.tell(.message, words, id: "\(id)", after: Int64(id))
        }
        #expect(try await world.facilitator.group(of: "klein").humanRequests.map(\.isAnswered) == [true])
    }

    @Test func `answers once, however often it is told, by words or by a button`() async throws {
        let world = try await DoorWorld()
        _ = try await world.tell(.started, "klein", id: "1")
        let prompt = try #require(try await world.sent().last)
        let button = try #require(prompt.split(separator: "\"").map(String.init).first { $0.hasSuffix("~zuid") })
        #expect(!prompt.contains("1 Noord"), "options stand on the buttons")
        for _ in 0..<4 { _ = try await world.tell(.choice, id: "2", after: 1) { $0.choice = button } }
        let said = try await world.sent(after: 1)
        #expect(said.count == 2 && said[0].contains("Zuid is mooi.") && said[1].contains("Zuid is rustig."))
        // Pressed again weeks later, it asks whether to change that answer, and answers nothing else.
        _ = try await world.tell(.choice, id: "3", after: 2) { $0.choice = button }
        #expect(try await world.sent(after: 2).last?.contains("Waar woon je?") == true)
    }

    @Test func `is told once what cannot be read, and in a room to come aside`() async throws {
        let world = try await DoorWorld()
        _ = try await world.tell(.started, "klein", id: "1")
        #expect(try await world.tell(.unsupported, id: "2").replies.map(\.text).joined().contains("kan ik niet lezen"))
        #expect(try await world.tell(.unsupported, id: "3").replies.isEmpty)
        let room = try await world.tell(.message, "eens", id: "4") { $0.isGroup = true }
        #expect(room.replies.map(\.text).joined().contains("privébericht"))
    }

    @Test func `hears one goodbye after STOP, and nothing of what waited`() async throws {
        let world = try await DoorWorld()
        _ = try await world.tell(.started, "klein", id: "1")
        _ = try await world.tell(.message, "STOP", id: "2", after: 1)
        let said = try await world.sent(after: 1)
        #expect(said.count == 1 && said[0].contains("Je bent gestopt"))
        // Who blocked us hears nothing at all.
        _ = try await world.tell(.started, "klein", from: "8", id: "1")
        _ = try await world.tell(.stopped, from: "8", id: "2", after: 2)
        #expect(try await world.sent(after: 2).isEmpty)
    }

    @Test func `is erased with a last word that needs no address`() async throws {
        let world = try await DoorWorld()
        _ = try await world.tell(.started, "klein", id: "1")
        let outcome = try await world.tell(.message, "wis", id: "2")
        #expect(outcome.replies.map(\.text).joined().contains("antwoorden zijn weg"))
        #expect(try await world.sent().isEmpty)
        #expect(
            try await world.facilitator.store.read {
                try $0.route(channel: "tg", addressHash: world.facilitator.vault.hash(channel: "tg", address: "7"))
            } == nil)
    }

    @Test func `goes on from another channel by a code that works once`() async throws {
        let world = try await DoorWorld()
        _ = try await world.tell(.started, "klein", id: "1")
        _ = try await world.tell(.message, "noord", id: "2")
        let offer = try await world.tell(.message, "overstappen", id: "3").replies.map(\.text).joined()
        let code = try #require(offer.split(separator: " ").last.map(String.init))
        let moved = try await world.tell(.message, code, from: "anna@x", id: "1", on: world.other, after: 60)
        #expect(moved.participant != nil)
        let waiting = try await world.sent(on: world.other, after: 61)
        #expect(waiting.last?.contains("Verdeel 10 punten.") == true)
        #expect(try await world.tell(.message, code, from: "bram@x", id: "1", on: world.other, after: 70).participant == nil)
        // What looks like one, and is a word, is an answer.
        for word in ["over-bevolkt", "over-beveiliging", "over-abcdefghj"] { #expect(DoorText(word).linkCode == nil) }
        #expect(DoorText("over-abcdefgh").linkCode != nil && DoorText("code OVER-abcdefghjkmn").linkCode != nil)
        #expect(try await world.facilitator.replay("klein", asOf: DoorWorld.start).isEqual)
    }

    @Test func `is tried again by turns that grow, and given up after a day`() async throws {
        let world = try await DoorWorld()
        _ = try await world.tell(.started, "klein", id: "1")
        var (waits, now): ([Int64], Int64) = ([], 0)
        while now < 100_000 {
            guard let message = try await world.facilitator.claim(for: world.channel, limit: 1, at: DoorWorld.start + .seconds(now)).first
            else {
                now += 1
                continue
            }
            waits.append(now)
            try await world.facilitator.settle(
                message, .retry(after: nil), on: world.channel, chance: 1, at: DoorWorld.start + .seconds(now))
        }
        #expect(waits.prefix(5) == [0, 2, 6, 14, 30])
        let dead = try await world.facilitator.store.read { try $0.deadLetters(in: "klein", limit: 9) }
        #expect(dead.first?.failure == "not reached within 24 hours")
        let view = try await world.facilitator.moderatorView(of: "klein", at: DoorWorld.start + .seconds(now))
        let shown = ModeratorText(view: view.json, language: .dutch).lines
        #expect(shown.contains("Niet aangekomen: \(dead.count). Bereik deze mensen op een andere manier."))
        #expect(shown.contains("  tg: \(dead.count), een dag lang niet bereikt"))
    }

    @Test func `who writes is told at once what could not be sent`() async throws {
        let world = try await DoorWorld()
        _ = try await world.tell(.started, "klein", id: "1")
        var now: Int64 = 0
        for _ in 0..<14 {
            let lost = try #require(
                try await world.facilitator.claim(for: world.channel, limit: 1, at: DoorWorld.start + .seconds(now)).first)
            let at = DoorWorld.start + .seconds(now)
            try await world.facilitator.settle(lost, .retry(after: nil), on: world.channel, chance: 1, at: at)
            now += 3_600
        }
        #expect(try await world.sent(after: now - 3_000).isEmpty, "it waits for nearly an hour")
        _ = try await world.tell(.message, "noord", id: "2", after: now - 2_990)
        #expect(try await world.sent(after: now - 2_990).last?.contains("Verdeel 10 punten.") == true)
    }

    private func phone() throws -> any Channel {
        try ChannelKind.channel(
            ChannelConfiguration(
                id: "wa", kind: .whatsapp, settings: ["phone_number_id": "1", "template": "kom_terug"],
                secrets: ["app_secret": [Secret("a")], "verify_token": [Secret("b")], "access_token": [Secret("c")]]))
    }

    private static let day: Int64 = 86_400

    @Test func `who may not be written to is asked once to write, and then hears what was held`() async throws {
        let (world, phone, day) = (try await DoorWorld(), try phone(), Self.day)
        _ = try await world.tell(.message, "klein", id: "1", on: phone)
        _ = try await world.tell(.message, "noord", id: "2", on: phone)
        #expect(try await world.sent(on: phone).last?.contains("Verdeel 10 punten.") == true)
        let later = DoorWorld.start + .seconds(2 * day)
        try await world.broadcast("Morgen is er koffie.", after: 2 * day)
        // A knock that does not reach the platform is no knock.
        let lost = try #require(try await world.facilitator.claim(for: phone, limit: 1, at: later).first)
        try await world.facilitator.settle(lost, .retry(after: .seconds(1)), on: phone, chance: 1, at: later)
        let knock = try await world.sent(on: phone, after: 2 * day + 1)
        #expect(knock.count == 1 && knock[0].contains("kom_terug") && !knock[0].contains("koffie"))
        #expect(try await world.sent(on: phone, after: 3 * day).isEmpty, "one knock is enough")
        // The question at hand is one they saw, so what they write answers it.
        _ = try await world.tell(.message, "A5 B5", id: "3", on: phone, after: 3 * day)
        // What waited for days is tried again like what is new, and is not given up for its age when it is put off.
        let opened = DoorWorld.start + .seconds(3 * day)
        let first = try #require(try await world.facilitator.claim(for: phone, limit: 1, at: opened).first)
        try await world.facilitator.settle(first, .retry(after: .seconds(1)), on: phone, chance: 1, at: opened)
        let said = try await world.sent(on: phone, after: 3 * day + 1)
        #expect(said.count == 1 && said[0].contains("koffie") && said[0].contains("Waarom"))
    }

    @Test func `sees the letters where points are typed, and no buttons that would be no answer`() async throws {
        let world = try await DoorWorld()
        _ = try await world.tell(.started, "klein", id: "1")
        _ = try await world.tell(.message, "noord", id: "2")
        let prompt = try #require(try await world.sent().last)
        #expect(prompt.contains("Verdeel 10 punten.") && prompt.contains("\\nA ") && !prompt.contains("inline_keyboard"))
    }

    @Test func `hears in one message what goes together where each message has to wait, and no question that was answered`() async throws {
        let (world, phone) = (try await DoorWorld(), try phone())
        _ = try await world.tell(.message, "klein", id: "1", on: phone)
        let lost = try #require(try await world.facilitator.claim(for: phone, limit: 1, at: DoorWorld.start).first)
        try await world.facilitator.settle(lost, .retry(after: .seconds(1)), on: phone, chance: 1, at: DoorWorld.start)
        _ = try await world.tell(.message, "zuid", id: "2", on: phone)
        let said = try await world.sent(on: phone, after: 1)
        #expect(said.count == 1 && !said[0].contains("Waar woon je?"))
        #expect(said[0].contains("Zuid is mooi.") && said[0].contains("Zuid is rustig."))
        let open = try await world.facilitator.store.read { try $0.outboxCounts() }
        #expect(open.allSatisfy { $0.ready == 0 })
    }

    @Test func `who was not told a question yet does not answer it by opening the door`() async throws {
        let (world, phone, day) = (try await DoorWorld(), try phone(), Self.day)
        _ = try await world.tell(.message, "klein", id: "1", on: phone)
        #expect(try await world.sent(on: phone, after: 2 * day).count == 1)
        _ = try await world.tell(.message, "noord", id: "2", on: phone, after: 3 * day)
        #expect(try await world.sent(on: phone, after: 3 * day).last?.contains("Waar woon je?") == true)
        _ = try await world.tell(.message, "noord", id: "3", on: phone, after: 3 * day + 1)
        #expect(try await world.sent(on: phone, after: 3 * day + 1).last?.contains("Verdeel 10 punten.") == true)
    }

    @Test func `who stopped in one consultation hears nothing of another either`() async throws {
        let world = try await DoorWorld()
        _ = try await world.facilitator.open(
            Small.script(), Opening(run: RunData(), code: "Ander", seed: 6, actor: "test"), at: DoorWorld.start)
        for (id, code) in [("1", "Ander"), ("2", "klein")] { _ = try await world.tell(.message, code, id: id) }
        _ = try await world.tell(.message, "STOP", id: "3")
        let said = try await world.sent()
        #expect(said.count == 1 && said[0].contains("Je bent gestopt"))
    }

    @Test func `nobody comes in by blocking us`() async throws {
        let world = try await DoorWorld()
        var event = InboundEvent(.stopped, participant: "9", conversation: "9", dedupeKey: "1")
        event.nativeID = "1"
        let outcome = try await world.facilitator.take(event, on: world.channel, standard: "klein", at: DoorWorld.start)
        #expect(outcome.participant == nil)
        #expect(try await world.facilitator.store.read { try $0.people(in: "klein").isEmpty })
    }

    @Test func `a system that cannot be called hears what waited with its next request`() async throws {
        let world = try await DoorWorld()
        func ask(_ text: String, _ id: String) async throws -> [String] {
            var event = InboundEvent(.message, participant: "anna", conversation: "anna", dedupeKey: id)
            event.text = text
            return try await world.facilitator.take(event, on: world.other, standard: "klein", isInline: true, at: DoorWorld.start)
                .sayings.map(\.text)
        }
        #expect(try await ask("hoi", "1").joined().contains("Waar woon je?"))
        _ = try await ask("noord", "2")
        try await world.broadcast("Morgen is er koffie.", after: 0)
        let said = try await ask("A5 B5", "3")
        #expect(said.count == 2 && said[0].contains("koffie") && said[1].contains("Waarom"))
    }
    @Test func `what was written before a question was handed over is no answer to it`() throws {
        var session = Session()
        let place = Place(text: "woon")
        let start = ["v": 1, "at": 100, "type": "started", "script": 1, "language": "nl", "spoke": true] as JSON
        let move =
            ["v": 1, "at": 200, "type": "moved", "to": "woon", "script": 1, "language": "nl", "arrival": "question", "question": "woon"]
            as JSON
        for event in [start, move] { session.apply(try Event(bytes: event.bytes())) }
        let part = Part.question(place, .plain(Progress(number: 1, least: 1, most: 1)))
        func row(_ due: Int64) -> OutboxRow {
            let stream = StreamID(consultation: "klein", participant: "p")
            return OutboxRow(
                id: 1,
                NewOutboxRow(
                    stream: stream, cause: nil, ordinal: 0, body: part.json.bytes(), dueAt: due, channel: "web", priority: 1))
        }
        func isBefore(_ due: Int64) throws -> Bool {
            guard case .message(let message) = try Input.message(Message("1")).beforeQuestion(in: [row(due)], to: session) else {
                return false
            }
            return message.sentAt == Instant(milliseconds: 0)
        }
        #expect(try isBefore(200))
        #expect(try !isBefore(900), "a reminder puts it once more")
        for (stage, isRemark) in [(session, true), (Session(), false)] {
            let meaning = PageMeaning(.words("alleen voor jou"), stage, try Small.script().dialogue, id: "1", at: DoorWorld.start)
            guard case .message(let message)? = meaning.inputs.first else {
                Issue.record("nothing is heard")
                return
            }
            #expect((message.sentAt != nil) == isRemark)
        }
    }
}
