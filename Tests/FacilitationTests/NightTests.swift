import DialogueEngine
import MessageChannels
import Storage
import Testing

@testable import Facilitation

@Suite struct `At night, and while a platform wants to be left alone` {
    @Test func `who sleeps hears of it in the morning, who writes at night hears it then, and loses no words`() async throws {
        var world = try await DoorWorld()
        world.facilitator.quietHours = .night
        _ = try await world.tell(.started, "klein", from: "7", id: "1")
        _ = try await world.tell(.message, "zuid", from: "7", id: "2")
        _ = try await world.tell(.started, "klein", from: "8", id: "1")
        _ = try await world.sent()
        // Eleven minutes past ten in the evening.
        let night: Int64 = 17 * 3_600 + 300
        _ = try await world.tell(.message, "noord", from: "8", id: "3", after: night - 600)
        _ = try await world.sent(after: night - 600)
        try await world.broadcast("Morgen is er koffie.", after: night)
        let told = try await world.sent(after: night)
        #expect(told.count == 1 && told[0].contains("koffie") && told[0].contains("\"chat_id\":8"))
        // At eight.
        #expect(try await world.sent(after: 26 * 3_600).isEmpty)
        let morning = try await world.sent(after: 27 * 3_600)
        #expect(morning.count == 1 && morning[0].contains("koffie") && morning[0].contains("\"chat_id\":7"))
    }

    @Test func `who writes at night first hears what was held, and answers no question among it`() async throws {
        var world = try await DoorWorld()
        world.facilitator.quietHours = .night
        _ = try await world.tell(.started, "klein", id: "1")
        // The first question is lost, and tried again of our own accord.
        let person = try #require(try await world.facilitator.store.read { try $0.people(in: "klein").first })
        let stream = StreamID(consultation: "klein", participant: person.participant)
        let body = try #require(try await world.facilitator.store.read { try $0.outbox(of: stream, status: .ready).last?.body })
        _ = try await world.sent()
        let night: Int64 = 18 * 3_600
        try await world.facilitator.store.write {
            let due = (DoorWorld.start + .seconds(night)).milliseconds
            _ = try $0.enqueue(NewOutboxRow(stream: stream, ordinal: 0, body: body, dueAt: due, channel: "tg", priority: 1))
        }
        #expect(try await world.sent(after: night).isEmpty)
        _ = try await world.tell(.message, "noord, maar ik wil ook iets zeggen", id: "2", after: night + 60)
        let said = try await world.sent(after: night + 60)
        #expect(said.count == 2 && said[0].contains("Ik bewaar het") && said[1].contains("Waar woon je?"), "asked once")
        _ = try await world.tell(.message, "noord", id: "3", after: night + 61)
        #expect(try await world.sent(after: night + 61).last?.contains("Verdeel 10 punten.") == true)
    }

    @Test(arguments: ["ja", "akkoord 2"]) func `who writes at night says yes to nothing that was held for the morning`(yes: String)
        async throws
    {
        var world = try await DoorWorld()
        world.facilitator.quietHours = .night
        _ = try await world.tell(.started, "klein", id: "s")
        for (number, text) in ["noord", nil, "overslaan", "overslaan", "overslaan", "overslaan"].enumerated() {
            _ = try await world.tell(.message, text, id: "\(number)", after: Int64(number)) { event in
                if text == nil { event.attachments = [.init(.voice, id: "v", mediaType: "audio/ogg")] }
            }
        }
        #expect(try await world.sent(after: 60).last?.contains("Je hoort van ons.") == true)
        let now = DoorWorld.start + .seconds(60)
        let file = try #require(try await world.facilitator.claimFiles(on: world.channel, limit: 9, at: now).first)
        try await world.facilitator.keep(Array("OggS".utf8) + [UInt8](repeating: 7, count: 900), for: file, at: now)
        let name = try #require(try await world.facilitator.files(of: "klein").first?.id)
        func points() async throws -> AnswerValue? {
            let person = try await world.facilitator.store.read { try $0.people(in: "klein")[0] }
            let stream = StreamID(consultation: "klein", participant: person.participant)
            return try await world.facilitator.store.read {
                try $0.session(of: stream).record(of: AnswerKey("d1"))?.value
            }
        }
        let night: Int64 = 18 * 3_600
        try await world.facilitator.act("write \(name) taal 5 werk 5", actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(night))
        #expect(try await world.sent(after: night).isEmpty)
        _ = try await world.tell(.message, yes, id: "x", after: night + 60)
        #expect(try await world.sent(after: night + 60).contains { $0.contains("De taal leren 5, Werk 5") })
        #expect(try await points() == nil)
        _ = try await world.tell(.message, yes, id: "y", after: night + 120)
        #expect(try await points() != nil)
    }

    @Test func `a platform's pause outlives the server that was asked for it`() async throws {
        let world = try await DoorWorld()
        _ = try await world.tell(.started, "klein", id: "1")
        let claimed = try #require(try await world.facilitator.claim(for: world.channel, limit: 1, at: DoorWorld.start).first)
        try await world.facilitator.settle(claimed, .throttled(after: .seconds(9)), on: world.channel, chance: 0, at: DoorWorld.start)
        #expect(try await world.facilitator.pausedUntil(world.channel) == DoorWorld.start + .seconds(9))
        #expect(try await world.facilitator.pausedUntil(world.other) < DoorWorld.start)
    }
}
