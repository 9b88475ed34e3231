import DialogueEngine
import DialogueScript
import JSONText
import Storage
import Testing
import VoiceSummary

@testable import Facilitation

@Suite struct `After the day until which answers are kept` {
    private static let last = Day(year: 2026, month: 5, day: 10)!

    private func world() async throws -> SmallWorld {
        var run = RunData()
        run.values[Facilitator.retentionField] = .date(Self.last)
        let world = try await SmallWorld(run: run)
        try await world.talk(SmallWorld.whole)
        try await world.talk(SmallWorld.whole, as: "bram")
        return world
    }

    private func at(_ hour: Int, daysAfter days: Int64) -> Instant {
        LocalClock.instant(of: Self.last, hour: hour, minute: 0, in: "Europe/Amsterdam") + .days(days)
    }

    private func standing(_ world: SmallWorld, at time: Instant) async throws -> JSON {
        try await world.facilitator.standing(of: world.code, audience: .moderator, asOf: time).json
    }

    @Test func `words, addresses and keys are gone, the figures stay, and the log says so`() async throws {
        let world = try await world()
        try await world.facilitator.tick(at(23, daysAfter: 0))
        let before = try await standing(world, at: at(23, daysAfter: 0))
        #expect(before.text().contains("om het werk"))
        try await world.facilitator.tick(at(1, daysAfter: 1))
        let people = try await world.facilitator.store.read { try $0.people(in: world.code) }
        #expect(people.count == 2 && people.allSatisfy { $0.wrappedKey == nil && $0.addressHash == nil && $0.sealedAddress == nil })
        let after = try await standing(world, at: at(1, daysAfter: 1))
        #expect(!after.text().contains("om het werk"))
        #expect(after["accounting"]?["tookPart"] == 2)
        #expect(
            after["questions"]?.array?.first { $0["id"] == "wijk" }?["options"]
                == before["questions"]?.array?.first { $0["id"] == "wijk" }?["options"])
        let acts = try await world.facilitator.group(of: world.code).acts
        #expect(acts.last?.what == "forget 2" && acts.last?.actor == "deadline")
        #expect(try await world.facilitator.replay(world.code, asOf: at(1, daysAfter: 1)).isEqual)
    }

    @Test func `whom a moderator has reminded of a promise stays until promises have their answers`() async throws {
        let world = try await world()
        let code = world.code
        func act(_ line: String, _ time: Instant) async throws {
            _ = try await world.facilitator.act(line, actor: "Mo", on: code, at: time)
        }
        try await act("commit \"Meten\" owner \"de gemeente\" due 2026-06-30 remind sms +31612345678", at(9, daysAfter: 0))
        func known() async throws -> Int {
            try await world.facilitator.store.read { try $0.people(in: code).count { $0.wrappedKey != nil } }
        }
        #expect(try await known() == 3)
        try await world.facilitator.tick(at(1, daysAfter: 1))
        #expect(try await known() == 1)
        try await act("progress p1 kept", at(2, daysAfter: 1))
        try await world.facilitator.tick(at(1, daysAfter: 2))
        #expect(try await known() == 0)
    }

    @Test func `who writes all the same is forgotten the day after`() async throws {
        let world = try await world()
        try await world.facilitator.tick(at(1, daysAfter: 1))
        let inbound = Inbound(
            consultation: world.code, channel: "test", address: "cor", messageID: "c1", input: .message(Message("hoi", id: "c1")))
        _ = try await world.facilitator.receive(inbound, at: at(2, daysAfter: 1))
        func known() async throws -> Int {
            try await world.facilitator.store.read { try $0.people(in: world.code).count { $0.wrappedKey != nil } }
        }
        #expect(try await known() == 1)
        try await world.facilitator.tick(at(9, daysAfter: 1))
        #expect(try await known() == 1, "not in the middle of what they say")
        try await world.facilitator.tick(at(3, daysAfter: 2))
        #expect(try await known() == 0)
    }
}

@Suite struct `A number of somebody who was erased` {
    @Test func `leads to nothing they chose, for whoever has the key`() async throws {
        let world = try await SmallWorld()
        try await world.talk(["hoi", "zuid"])
        let hash = world.facilitator.vault.hash(channel: "test", address: "anna")
        let key = ReceiptKey(consultation: world.code, channel: "test", conversation: hash, messageID: "anna-2")
        let person = try #require(try await world.facilitator.store.read { try $0.receipt(key) }?.participant)
        try await world.talk(["wis"], ids: "weg")
        let after = try await world.facilitator.store.read { try $0.receipt(key) }
        #expect(after?.participant == Receipt.nobody && person != Receipt.nobody)
        // What came before and is sent again has no effect still, and who did not hear it is told.
        #expect(try await world.say("zuid", id: "anna-2", after: 99).isDuplicate)
        let again = try await world.say("wis", id: "weg-1", after: 99)
        #expect(again.isDuplicate && again.session.stage == .erased && again.sayings.count == 1)
    }

    @Test func `that is theirs no longer leads nowhere either, and does not say that they were erased`() async throws {
        let world = try await SmallWorld()
        try await world.talk(["hoi", "zuid"])
        let facilitator = world.facilitator
        try await facilitator.store.write { writer in
            let hash = facilitator.vault.hash(channel: "test", address: "anna")
            var person = try #require(try writer.person(consultation: world.code, channel: "test", addressHash: hash))
            person.addressHash = facilitator.vault.hash(channel: "test", address: "anna elders")
            try writer.update(person: person)
        }
        let again = try await world.say("zuid", id: "anna-2", after: 9)
        #expect(again.isDuplicate && again.participant == Receipt.elsewhere && again.sayings.isEmpty && again.session.stage == .fresh)
    }
}
