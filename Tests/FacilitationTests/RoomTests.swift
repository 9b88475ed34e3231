import DialogueEngine
import DialogueScript
import JSONText
import MessageChannels
import Storage
import Testing
import VoiceSummary

@testable import Facilitation

/// A consultation with a room next to private talks: Telegram's, where the bot has a name, or one that the operator named in Matrix.
private struct RoomWorld {
    var world: DoorWorld
    let telegram: any Channel
    let matrix: any Channel
    static let (square, market) = ("-100123", "!plein:buurt.example")

    init() async throws {
        world = try await DoorWorld()
        telegram = try ChannelKind.channel(
            ChannelConfiguration(
                id: "tg", kind: .telegram, settings: ["username": "buurtbot"],
                secrets: ["webhook_secret": [Secret("geheim")], "token": [Secret("1:a")]]))
        matrix = try ChannelKind.channel(
            ChannelConfiguration(
                id: "mx", kind: .matrix,
                settings: ["homeserver": "https://buurt.example", "user_id": "@gesprek:buurt.example", "rooms": Self.market],
                secrets: ["hs_token": [Secret("a")], "as_token": [Secret("b")]]))
    }

    /// Something said in the room on Telegram, to us unless `isTalk`.
    func say(
        _ text: String?, _ kind: InboundEvent.Kind = .message, from name: String = "7", id: String, isTalk: Bool = false,
        after seconds: Int64 = 0
    ) async throws -> DoorOutcome {
        try await tell(kind, text, from: name, in: Self.square, on: telegram, id: id, isTalk: isTalk, after: seconds)
    }

    func tell(
        _ kind: InboundEvent.Kind, _ text: String?, from name: String = "7", in room: String, on channel: any Channel, id: String,
        isTalk: Bool = false, standard: String? = nil, after seconds: Int64 = 0
    ) async throws -> DoorOutcome {
        var event = InboundEvent(kind, participant: name, conversation: room, dedupeKey: id)
        (event.text, event.nativeID, event.isGroup, event.isAddressed) = (text, id, true, !isTalk)
        return try await world.facilitator.take(event, on: channel, standard: standard, at: DoorWorld.start + .seconds(seconds))
    }

    /// What is sent on Telegram now: to the room, and to everybody else.
    func sent(after seconds: Int64 = 0) async throws -> (room: [String], people: [String]) {
        let all = try await world.sent(on: telegram, after: seconds).compactMap { try? JSON(text: $0) }
        func texts(_ isRoom: Bool) -> [String] {
            all.filter { ($0["chat_id"] == .int(Int64(Self.square)!)) == isRoom }.compactMap { $0["text"]?.string }
        }
        return (texts(true), texts(false))
    }

    func rooms() async throws -> [Room] { try await world.facilitator.store.read { try $0.rooms(in: "klein") } }
}

@Suite struct `A room with a bot in it` {
    @Test func `is what a conversation for two becomes when others come into it`() async throws {
        let rooms = try await RoomWorld()
        func say(_ text: String, from name: String, in room: String, id: String) async throws -> DoorOutcome {
            var event = InboundEvent(.message, participant: name, conversation: room, dedupeKey: id)
            (event.text, event.nativeID) = (text, id)
            return try await rooms.world.facilitator.take(event, on: rooms.matrix, at: DoorWorld.start)
        }
        let eva = try await say("klein", from: "@eva:b", in: "!eva", id: "$1")
        #expect(eva.participant != nil)
        _ = try await rooms.tell(.started, nil, from: "@eva:b", in: "!eva", on: rooms.matrix, id: "$2", isTalk: true)
        let saar = try await say("klein", from: "@saar:b", in: "!eva", id: "$3")
        #expect(saar.participant == nil && saar.replies.map(\.text).joined().contains("privébericht"))
        #expect(try await say("eens", from: "@eva:b", in: "!eva", id: "$4").replies.isEmpty, "said once")
        #expect(try await say("klein", from: "@saar:b", in: "!saar", id: "$5").participant != nil)
    }

    @Test func `is left without ending the talk that goes on elsewhere`() async throws {
        let rooms = try await RoomWorld()
        func tell(_ kind: InboundEvent.Kind, _ text: String?, in room: String, id: String) async throws -> DoorOutcome {
            var event = InboundEvent(kind, participant: "@jan:b", conversation: room, dedupeKey: id)
            (event.text, event.nativeID) = (text, id)
            return try await rooms.world.facilitator.take(event, on: rooms.matrix, at: DoorWorld.start)
        }
        let name = try #require(try await tell(.message, "klein", in: "!oud", id: "$1").participant)
        func presence() async throws -> Session.Presence {
            let stream = StreamID(consultation: "klein", participant: name)
            return try await rooms.world.facilitator.store.read { try $0.session(of: stream).presence }
        }
        _ = try await tell(.message, "hoi", in: "!nieuw", id: "$2")
        _ = try await tell(.stopped, nil, in: "!oud", id: "$3")
        #expect(try await presence() == .here)
        _ = try await tell(.stopped, nil, in: "!nieuw", id: "$4")
        #expect(try await presence() == .stopped)
    }

    @Test func `hears once what it follows and how to take part, by the code that somebody says`() async throws {
        let rooms = try await RoomWorld()
        for _ in 0..<3 { _ = try await rooms.say("klein", .started, id: "1") }
        let welcome = try await rooms.sent().room
        #expect(welcome.count == 1 && welcome[0].contains("het gesprek “Klein”") && welcome[0].contains("niemand in deze groep ziet ze"))
        #expect(welcome[0].contains("https://t.me/buurtbot?start=klein"))
        #expect(try await rooms.rooms().count == 1)
        // Nobody came to be known by it.
        let facilitator = rooms.world.facilitator
        #expect(try await facilitator.store.read { try $0.people(in: "klein").isEmpty })
        let standing = try await facilitator.standing(of: "klein", audience: .moderator, asOf: DoorWorld.start)
        #expect(standing.json["accounting"]?["known"] == 0)
        let view = try await facilitator.moderatorView(of: "klein", at: DoorWorld.start)
        #expect(ModeratorText(view: view.json, language: .dutch).lines.contains("Groepen die het nieuws horen: 1."))
    }

    @Test func `pays no heed to talk, and sends who speaks to it aside, once each`() async throws {
        let rooms = try await RoomWorld()
        for text in ["eens", "stop", "hoi allemaal"] {
            let outcome = try await rooms.say(text, id: "talk \(text)", isTalk: true)
            #expect(outcome.replies.isEmpty && !outcome.isDuplicate)
        }
        _ = try await rooms.say("klein", .started, id: "1")
        #expect(try await rooms.say("eens", id: "2", isTalk: true).replies.isEmpty)
        let hint = try #require(try await rooms.say("eens", id: "3").replies.first)
        #expect(hint.text.contains("geen antwoorden aan") && hint.text.contains("t.me/buurtbot?start=klein"))
        #expect(hint.inReplyTo == "3" && hint.addressee == "7" && hint.conversation == RoomWorld.square)
        #expect(try await rooms.say("oneens", id: "4").replies.isEmpty)
        #expect(try await rooms.say("ja", from: "8", id: "5").replies.count == 1)
        #expect(try await rooms.world.facilitator.store.read { try $0.people(in: "klein").isEmpty })
    }

    @Test func `hears what everybody is told once, beside the people, and nothing of one of them`() async throws {
        let rooms = try await RoomWorld()
        _ = try await rooms.say("klein", .started, id: "1")
        _ = try await rooms.world.tell(.started, "klein", id: "2", on: rooms.telegram)
        _ = try await rooms.world.tell(.message, "mens", id: "3", on: rooms.telegram)
        _ = try await rooms.sent()
        let facilitator = rooms.world.facilitator
        let now = DoorWorld.start + .seconds(60)
        for line in [
            "broadcast \"Morgen is er koffie.\"", "reply m1 \"Ik bel je.\"", "pause", "resume",
            "next",
        ] {
            _ = try await facilitator.act(line, actor: "Mo", on: "klein", at: now)
        }
        for _ in 0..<2 { try await facilitator.tick(now) }
        let said = try await rooms.sent(after: 61)
        #expect(said.people.contains { $0.contains("koffie") } && said.people.contains { $0.contains("Ik bel je.") })
        #expect(said.room.filter { $0.contains("koffie") }.count == 1 && !said.room.contains { $0.contains("Ik bel je.") })
        #expect(said.room.contains { $0.contains("staat even stil") } && said.room.contains("We gaan weer verder."))
        #expect(said.room.last == "Het gesprek gaat verder. Wie meedoet, hoort privé hoe het verder gaat.")
        #expect(!said.room.contains { $0.contains("Waar woon je?") || $0.contains("Het besluit is aan") })
        #expect(try await rooms.sent(after: 62).room.isEmpty)
        #expect(try await facilitator.replay("klein", asOf: now).isEqual)
    }

    @Test func `hears the name of a new phase, and of a promise that is late`() async throws {
        let rooms = try await RoomWorld()
        let facilitator = rooms.world.facilitator
        let yaml = Small.yaml.replacing("verslag: {advance", with: "verslag: {title: {nl: Het verslag}, commitments: true, advance")
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "belofte.yaml", text: yaml)))
        _ = try await facilitator.open(script, Opening(run: RunData(), code: "belofte", seed: 6, actor: "test"), at: DoorWorld.start)
        _ = try await rooms.say("belofte", .started, id: "1")
        _ = try await rooms.sent()
        for line in ["next", "commit \"Een bank.\" owner \"Mo\" due 2026-05-01"] {
            _ = try await facilitator.act(line, actor: "Mo", on: "belofte", at: DoorWorld.start + .seconds(60))
        }
        let said = try await rooms.sent(after: 61).room
        #expect(said.first == "Een nieuwe ronde: “Het verslag”. Wie meedoet, hoort privé hoe het verder gaat.")
        #expect(said.count == 1)
        try await facilitator.tick(DoorWorld.start + .days(30))
        let late = try await rooms.sent(after: 30 * 86_400).room
        #expect(late.count == 1 && late[0].contains("niet op tijd nagekomen: Een bank."))
    }

    @Test func `is left alone after STOP, until somebody says a code again`() async throws {
        let rooms = try await RoomWorld()
        _ = try await rooms.say("klein", .started, id: "1")
        _ = try await rooms.sent()
        try await rooms.world.broadcast("Morgen is er koffie.", after: 60)
        let goodbye = try await rooms.say("STOP", id: "2", after: 61)
        #expect(goodbye.replies.count == 1 && goodbye.replies[0].text.contains("vertel hier niets meer"))
        #expect(try await rooms.say("STOP", id: "2", after: 61).replies.isEmpty, "told twice")
        #expect(try await rooms.say("stop", id: "3", after: 62).replies.isEmpty, "one confirmation")
        #expect(try await rooms.sent(after: 63).room.isEmpty)
        #expect(try await rooms.rooms().isEmpty)
        try await rooms.world.broadcast("En thee.", after: 64)
        #expect(try await rooms.sent(after: 64).room.isEmpty)
        // A copy of the first code changes nothing, a new one does.
        _ = try await rooms.say("klein", .started, id: "1", after: 65)
        #expect(try await rooms.rooms().isEmpty)
        _ = try await rooms.say("klein", id: "4", after: 66)
        #expect(try await rooms.sent(after: 66).room.count == 1)
    }

    @Test func `follows another consultation by its code, and then hears no more of the first`() async throws {
        let rooms = try await RoomWorld()
        let facilitator = rooms.world.facilitator
        _ = try await facilitator.open(
            Small.script(), Opening(run: RunData(), code: "ander", seed: 6, actor: "test"), at: DoorWorld.start)
        _ = try await rooms.say("klein", .started, id: "1")
        _ = try await rooms.sent()
        try await rooms.world.broadcast("Morgen is er koffie.", after: 60)
        _ = try await rooms.say("ander", id: "2", after: 61)
        let said = try await rooms.sent(after: 61).room
        #expect(said.count == 1 && said[0].contains("start=ander"))
        #expect(try await facilitator.store.read { try ($0.rooms(in: "klein").count, $0.rooms(in: "ander").count) } == (0, 1))
    }

    @Test func `sleeps at night, but is welcomed at once`() async throws {
        var rooms = try await RoomWorld()
        rooms.world.facilitator.quietHours = .night
        let night: Int64 = 18 * 3_600
        _ = try await rooms.say("klein", .started, id: "1", after: night)
        #expect(try await rooms.sent(after: night).room.count == 1)
        try await rooms.world.broadcast("Morgen is er koffie.", after: night + 60)
        _ = try await rooms.world.facilitator.act("next", actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(night + 61))
        #expect(try await rooms.sent(after: night + 120).room.isEmpty)
        let morning = try await rooms.sent(after: 27 * 3_600).room
        #expect(morning.count == 2 && morning[0].contains("koffie") && morning[1].contains("Het gesprek gaat verder."))
    }

    @Test func `is forgotten when the bot is put out, whether that is told or found`() async throws {
        let rooms = try await RoomWorld()
        _ = try await rooms.say("klein", .started, id: "1")
        _ = try await rooms.sent()
        _ = try await rooms.say(nil, .stopped, id: "2", after: 60)
        #expect(try await rooms.rooms().isEmpty)
        _ = try await rooms.say("klein", .started, id: "3", after: 61)
        let facilitator = rooms.world.facilitator
        let now = DoorWorld.start + .seconds(62)
        let message = try #require(try await facilitator.claim(for: rooms.telegram, limit: 1, at: now).first)
        #expect(message.isForRoom)
        try await facilitator.settle(message, .stopped, on: rooms.telegram, chance: 1, at: now)
        #expect(try await rooms.rooms().isEmpty)
        let view = try await facilitator.moderatorView(of: "klein", at: now).json
        #expect(view["undelivered"] == [] && view["rooms"]?["missed"] == 1)
    }

    @Test func `says nothing when it is let in, since the code comes behind it, and what is asked it belongs to its own consultation`()
        async throws
    {
        let rooms = try await RoomWorld()
        func tell(_ kind: InboundEvent.Kind, _ text: String?, id: String, isTalk: Bool) async throws -> DoorOutcome {
            try await rooms.tell(kind, text, in: RoomWorld.square, on: rooms.telegram, id: id, isTalk: isTalk, standard: "klein")
        }
        #expect(try await tell(.started, nil, id: "1", isTalk: true).replies.isEmpty)
        #expect(try await tell(.message, "wat is dit?", id: "2", isTalk: true).replies.isEmpty)
        #expect(try await rooms.rooms().isEmpty)
        #expect(try await tell(.started, nil, id: "3", isTalk: false).replies.isEmpty)
        #expect(try await rooms.sent().room.count == 1)
    }

    @Test func `is found again at another address, with what waits for it`() async throws {
        let rooms = try await RoomWorld()
        _ = try await rooms.say("klein", .started, id: "1")
        var event = InboundEvent(.moved, participant: "0", conversation: RoomWorld.square, dedupeKey: "2")
        (event.isGroup, event.target) = (true, "-100999")
        _ = try await rooms.world.facilitator.take(event, on: rooms.telegram, at: DoorWorld.start)
        let said = try await rooms.world.sent(on: rooms.telegram)
        #expect(said.count == 1 && said[0].contains("-100999") && said[0].contains("Klein"))
    }

    @Test func `belongs to the channel's own consultation where the operator named it, from the first word on`() async throws {
        let rooms = try await RoomWorld()
        func hear(_ kind: InboundEvent.Kind, _ text: String?, id: String, isTalk: Bool = true, standard: String? = "klein") async throws
            -> DoorOutcome
        {
            try await rooms.tell(
                kind, text, from: "@anna:b", in: RoomWorld.market, on: rooms.matrix, id: id, isTalk: isTalk, standard: standard)
        }
        _ = try await hear(.message, "hoi allemaal", id: "0", standard: nil)
        #expect(try await rooms.rooms().isEmpty)
        for id in ["1", "2"] { #expect(try await hear(.message, "hoi allemaal", id: id).replies.isEmpty) }
        let welcome = try await rooms.world.sent(on: rooms.matrix)
        #expect(welcome.last?.contains("Meedoen? Schrijf mij privé: klein") == true && welcome.count == 2, "behind a call that joins")
        // Who stops it is not overheard the next time somebody talks.
        #expect(try await hear(.message, "stop", id: "3", isTalk: false).replies.count == 1)
        _ = try await hear(.message, "lekker weer", id: "4")
        #expect(try await rooms.rooms().isEmpty)
        _ = try await hear(.started, nil, id: "5", isTalk: false)
        #expect(try await rooms.rooms().count == 1)
    }
}

extension `A room with a bot in it` {
    @Test func `is not asked for answers, and words that name us are none of what is said`() {
        func read(_ text: String, _ mention: String?) -> DoorText {
            var event = InboundEvent(.message, participant: "7", conversation: "-1", dedupeKey: "1")
            (event.text, event.mention) = (text, mention)
            return DoorText(inRoom: event)
        }
        #expect(read("@Buurtbot: klein", "@Buurtbot").codes == ["klein"] && read("Gesprek Klein", "Gesprek").codes == ["Klein", "klein"])
        #expect(
            read("/stop@buurtbot", "@buurtbot").asksToStop && read("!stop", nil).asksToStop
                && read("Stop, @buurtbot!", "@buurtbot").asksToStop)
        #expect(!read("stop met zeuren", nil).asksToStop && read("hoe werkt klein", nil).codes == [])
    }
}
