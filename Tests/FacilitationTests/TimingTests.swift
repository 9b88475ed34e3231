import DialogueEngine
import DialogueScript
import JSONText
import Storage
import Testing

@testable import Facilitation

/// A consultation of two people who answer one question, wait, and hear how it ended.
private struct Waiting {
    static let yaml = """
        meerstem: 1
        id: wachten
        title: {nl: Wachten}
        languages: [nl]
        participant:
          start: komt
          answers:
            komt: {kind: confirm}
            nog: {kind: confirm}
          nodes:
            komt: {ask: komt, prompt: {nl: Kom je ook?}, next: wacht}
            wacht: {wait: "reached('later')", meanwhile: {nl: Je hoort van ons.}, remind: 2d, deadline: {after: 1d, to: nog}, next: nog}
            nog: {ask: nog, prompt: {nl: Kom je nog?}, remind: 3d, next: eind}
            eind: {end: {nl: Tot dan.}}
        consultation:
          phases:
            open: {advance: {moderator: true}, next: later}
            later: {advance: {moderator: true}}
        """
    static let start = Instant(milliseconds: 1_777_000_000_000)
    let facilitator = Facilitator(store: MemoryStore(), vault: Vault(masterKey: Array(repeating: 3, count: 32)), chance: .seeded(5))
    let code: String

    init(people: [String]) async throws {
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "wachten.yaml", text: Self.yaml)))
        code = try await facilitator.open(script, Opening(run: RunData(), code: "wacht", seed: 5, actor: "test"), at: Self.start)
        for name in people { for (index, text) in ["hoi", "ja"].enumerated() { try await say(text, name, index) } }
    }

    @discardableResult
    func say(_ text: String, _ name: String, _ number: Int, after span: Span = .seconds(1)) async throws -> Outcome {
        let inbound = Inbound(
            consultation: code, channel: "test", address: name, messageID: "\(name)-\(number)", input: .message(Message(text)))
        return try await facilitator.receive(inbound, at: Self.start + span)
    }

    func act(_ line: String, id: String? = nil, after span: Span) async throws -> JSON {
        try await facilitator.act(line, actor: "Mo", on: code, at: Self.start + span, id: id)
    }

    func heard(_ name: String) async throws -> [String] {
        try await facilitator.fetch(channel: "test", address: name, from: code).map(\.text)
    }
}

@Suite struct `What is due` {
    @Test func `is put off by what was due before it, even where both are long overdue`() async throws {
        let world = try await Waiting(people: ["anna"])
        // The wait gave up after a day and asked something, of which to remind after three more.
        try await world.facilitator.tick(Waiting.start + .days(10))
        let outbox = try await world.facilitator.store.read { reader in
            try reader.people(in: world.code).flatMap {
                try reader.outbox(of: StreamID(consultation: world.code, participant: $0.participant), status: .ready)
            }
        }
        let days = Set(outbox.map { ($0.dueAt - Waiting.start.milliseconds) / 86_400_000 })
        #expect(days == [1, 4], "asked on day 1, reminded on day 4 and not on day 2")
    }

    @Test func `is told as often as it was said`() async throws {
        let world = try await Waiting(people: ["anna", "bram"])
        for count in 1...2 { _ = try await world.act("broadcast \"Het regent.\"", id: "\(count)", after: .hours(1)) }
        _ = try await world.act("broadcast \"Het regent.\"", id: "2", after: .hours(1))
        try await world.facilitator.tick(Waiting.start + .hours(1))
        try await world.facilitator.tick(Waiting.start + .hours(1))
        for name in ["anna", "bram"] {
            #expect(try await world.heard(name) == Array(repeating: "Bericht van de begeleider: Het regent.", count: 2))
        }
    }

    @Test func `reaches everybody once, however many ask for it at the same time`() async throws {
        let names = (0..<200).map { "p\($0)" }
        let world = try await Waiting(people: names)
        _ = try await world.act("next", after: .hours(2))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { try await world.facilitator.tick(Waiting.start + .hours(2)) } }
            try await group.waitForAll()
        }
        for name in names { #expect(try await world.heard(name).count == 1) }
    }

    @Test func `for everybody keeps nobody waiting who is heard meanwhile, and they look again first`() async throws {
        let world = try await Waiting(people: ["anna", "bram"])
        _ = try await world.act("next", after: .hours(2))
        let now = Waiting.start + .hours(2)
        try await world.facilitator.tickBriefly(now)
        for name in ["anna", "bram"] { #expect(try await world.heard(name).isEmpty) }
        let open = try await world.facilitator.consultation(world.code)
        try await world.facilitator.store.write { writer in
            let people = try writer.people(in: world.code)
            let anna = people.first { $0.addressHash == world.facilitator.vault.hash(channel: "test", address: "anna") }
            try world.facilitator.groupTurn(in: open, writer).catchUp(#require(anna).participant, at: now)
        }
        #expect(try await world.heard("anna").count == 1)
        #expect(try await world.heard("bram").isEmpty)
        try await world.facilitator.tick(now)
        #expect(try await world.heard("anna").isEmpty)
        #expect(try await world.heard("bram").count == 1)
    }

    @Test func `for everybody does not keep a wait that is over from being over`() async throws {
        let world = try await Waiting(people: ["anna"])
        // The next phase begins a moment before the wait gives up, and telling everybody takes until after that.
        _ = try await world.act("next", after: .days(1))
        try await world.facilitator.tickBriefly(Waiting.start + .days(1) + .seconds(30))
        let session = try await world.facilitator.session(channel: "test", address: "anna", in: world.code).session
        #expect(session.place?.node == "nog")
        let events = try await world.facilitator.store.read { reader in
            try reader.people(in: world.code).flatMap {
                try reader.events(of: $0.stream, from: 1).map { String(decoding: $0.body, as: UTF8.self) }
            }
        }
        #expect(!events.contains { $0.contains("\"expired\"") })
    }

    @Test func `again and again looks at everybody once`() async throws {
        let world = try await Waiting(people: ["anna"])
        let stream = StreamID(consultation: world.code)
        try await world.facilitator.store.write { writer in
            for number in 1...5 {
                let kind = "\(GroupAlarm.announcement)\(number):"
                try writer.schedule(timer: StoredTimer(stream: stream, kind: kind, dueAt: Waiting.start.milliseconds + Int64(number)))
            }
        }
        try await world.facilitator.tick(Waiting.start + .seconds(9))
        #expect(try await world.facilitator.store.read { try $0.timers(of: stream, prefix: GroupAlarm.announcement) }.isEmpty)
    }

    @Test func `in a consultation that cannot be read keeps nobody else waiting`() async throws {
        let world = try await Waiting(people: ["anna"])
        let broken = StreamID(consultation: "kapot")
        try await world.facilitator.store.write { store in
            try store.create(consultation: StoredConsultation(code: "kapot", body: Array("{}".utf8), openedAt: 0))
            for number in 0..<200 { try store.schedule(timer: StoredTimer(stream: broken, kind: "deadline:\(number)", dueAt: 1)) }
        }
        try await world.facilitator.tick(Waiting.start + .days(2))
        #expect(try await world.heard("anna").count == 1)
        #expect(try await world.facilitator.store.read { try $0.dueTimers(upTo: 1, limit: 999).count } == 200)
    }

    @Test func `of the clock is not told to who is through`() async throws {
        let world = try await Waiting(people: ["anna", "bram"])
        _ = try await world.act("next", after: .hours(1))
        try await world.say("ja", "anna", 9, after: .hours(2))
        _ = try await world.heard("anna")
        _ = try await world.heard("bram")
        _ = try await world.act("pause", after: .hours(3))
        _ = try await world.act("broadcast \"Tot morgen.\"", after: .hours(3))
        try await world.facilitator.tick(Waiting.start + .hours(3))
        #expect(try await world.heard("anna") == ["Bericht van de begeleider: Tot morgen."])
        #expect(try await world.heard("bram").count == 2)
    }
}

@Suite struct `A line of the moderator` {
    @Test func `is done whole or not at all, and once`() async throws {
        let world = try await Waiting(people: ["anna"])
        await #expect(throws: FacilitationError.refused(.noSuchContribution("c2"))) {
            try await world.act("approve c2 c3", id: "a", after: .hours(1))
        }
        _ = try await world.act("commit \"Meten\" owner \"raad\"", id: "b", after: .hours(1))
        await #expect(throws: FacilitationError.refused(.noSuchPromise("p2"))) {
            try await world.facilitator.store.write { _ in }
            _ = try await world.act("progress p2 kept", id: "c", after: .hours(1))
        }
        // What was refused may be tried again under the same name once it can be done.
        _ = try await world.act("commit \"Bellen\" owner \"raad\"", id: "d", after: .hours(1))
        #expect(try await world.act("progress p2 kept", id: "c", after: .hours(1))["events"]?.array?.count == 1)
        #expect(try await world.act("progress p2 kept", id: "c", after: .hours(1))["events"] == [])
        #expect(try await world.facilitator.replay(world.code, asOf: Waiting.start).isEqual)
    }

    @Test func `on somebody's behalf that comes twice has the same reply and no second effect`() async throws {
        let world = try await Waiting(people: [])
        #expect(try await world.act("as oma hallo", after: .hours(1))["began"] == true)
        let first = try await world.act("as oma ja", id: "x", after: .hours(1))
        let second = try await world.act("as oma ja", id: "x", after: .hours(1))
        #expect(first["said"] == second["said"] && first["said"]?.array?.count == 1 && first["began"] == nil)
        #expect(try await world.facilitator.group(of: world.code).acts.count { $0.reason == "entry" } == 1)
    }

    @Test func `never names a person to who typed it`() async throws {
        let world = try await Waiting(people: ["anna", "bram"])
        let people = try await world.facilitator.group(of: world.code).members.keys
        for line in ["nudge all \"Doe je mee?\"", "as oma hallo", "next"] {
            let result = try await world.act(line, after: .hours(1)).text()
            for name in people { #expect(!result.contains(name)) }
        }
    }
}

@Suite struct `What people say beside the questions` {
    @Test func `reaches the moderator in their words, without who said it, and goes with them`() async throws {
        let world = try await Waiting(people: ["anna", "bram"])
        try await world.say("Wie betaalt dit eigenlijk?", "anna", 5, after: .hours(1))
        try await world.say("mens", "bram", 6, after: .hours(2))
        let view = try await world.facilitator.moderatorView(of: world.code, at: Waiting.start + .hours(9))
        #expect(view.json["remarks"]?["count"] == 1 && view.json["remarks"]?["latest"]?[0]?["text"] == "Wie betaalt dit eigenlijk?")
        #expect(view.json["humanRequests"] == [["id": "m1", "ageHours": 7]])
        let text = ModeratorText(view: view.json, language: .dutch).lines.joined(separator: "\n")
        #expect(text.contains("“Wie betaalt dit eigenlijk?”") && text.contains("Vragen om een mens: m1 (7 uur)."))
        for name in try await world.facilitator.group(of: world.code).members.keys { #expect(!view.json.text().contains(name)) }
        #expect(try await world.facilitator.replay(world.code, asOf: Waiting.start).isEqual)
        _ = try await world.act("reply m1 \"Ik bel je morgen.\"", after: .hours(10))
        #expect(try await world.heard("bram").last == "De begeleider antwoordt jou: Ik bel je morgen.")
        #expect(try await world.heard("anna").contains { $0.contains("Ik bel je morgen") } == false)
        #expect(try await world.facilitator.moderatorView(of: world.code, at: Waiting.start + .hours(11)).json["humanRequests"] == [])
        await #expect(throws: FacilitationError.refused(.noSuchContribution("m2"))) {
            try await world.act("reply m2 ja", after: .hours(11))
        }
        try await world.say("wis", "anna", 7, after: .hours(12))
        let later = try await world.facilitator.moderatorView(of: world.code, at: Waiting.start + .hours(9))
        #expect(later.json["remarks"]?["count"] == 0)
    }
}
