import DialogueEngine
import MessageChannels
import Storage
import Testing

@testable import Facilitation

@Suite struct `A number that was written by hand` {
    private let sms: any Channel
    private let world: DoorWorld

    init() async throws {
        world = try await DoorWorld()
        sms = try ChannelKind.channel(
            ChannelConfiguration(
                id: "sms", kind: .kannel, settings: ["username": "m", "from": "1008", "sendsms": "http://127.0.0.1/cgi-bin/sendsms"],
                secrets: ["secret": [Secret("geheim")], "password": [Secret("p")]]))
    }

    private func invite(_ addresses: String..., role: String? = "buur") async throws -> Int {
        try await world.facilitator.invite(
            addresses.map { Invitee(channel: "sms", address: $0, role: role) }, to: "klein", at: DoorWorld.start
        ).count
    }

    private var people: [Person] {
        get async throws { try await world.facilitator.store.read { try $0.people(in: "klein") } }
    }

    @Test(arguments: ["06-12 34 56 78", "0612345678", "+31 6 12345678", "0031612345678", "31612345678", "(06) 12.34.56.78"])
    func `is whoever writes from it, with the role they were invited in`(written: String) async throws {
        #expect(try await invite(written) == 1)
        let outcome = try await world.tell(.message, "hoi", from: "+31612345678", id: "1", on: sms)
        let person = try #require(try await people.first)
        #expect(try await people.count == 1 && outcome.participant == person.participant && person.role == "buur")
        #expect(try world.facilitator.vault.address(of: person) == "+31612345678")
        // The next message finds them at once, and so does who invites or erases them, however they write it.
        _ = try await world.tell(.message, "nog iets", from: "+31612345678", id: "2", on: sms, after: 1)
        #expect(try await people.count == 1)
        #expect(try await invite("06 12345678", "+31612345678") == 0)
        #expect(try await world.facilitator.erase(channel: "sms", address: written, from: "klein", at: DoorWorld.start + .seconds(9)))
    }

    @Test func `is one person, however often it is invited`() async throws {
        #expect(try await invite("06-12345678", "+31612345678", "31612345678", "+32470123456") == 2)
        #expect(try await people.count == 2)
    }

    @Test func `comes in by the code too, and is called by its whole number`() async throws {
        _ = try await invite("06-12345678", role: "buur")
        try await world.broadcast("Morgen is er koffie.", after: 1)
        // Nobody has to write first to be called right.
        let sent = try await world.facilitator.claim(for: sms, limit: 9, at: DoorWorld.start + .seconds(2))
        #expect(sent.flatMap(\.calls).allSatisfy { $0.url.contains("to=%2B31612345678") })
        _ = try await world.tell(.message, "klein", from: "+31612345678", id: "1", on: sms, after: 3)
        #expect(try await people.map(\.role) == ["buur"])
    }

    @Test func `that wants no messages gets none by another spelling`() async throws {
        _ = try await invite("0612345678")
        _ = try await world.tell(.message, "hoi", from: "+31612345678", id: "1", on: sms)
        _ = try await world.tell(.message, "WIS", from: "+31612345678", id: "2", on: sms, after: 1)
        _ = try await world.tell(.message, "ja", from: "+31612345678", id: "3", on: sms, after: 2)
        #expect(try await people.allSatisfy { $0.addressHash == nil })
        #expect(try await invite("06-12345678") == 1)
        try await world.broadcast("Morgen is er koffie.", after: 3)
        #expect(try await world.sent(on: sms, after: 4).isEmpty)
    }

    @Test func `of whoever keeps a promise honours their STOP`() async throws {
        _ = try await world.facilitator.act(
            "commit Lampen owner raad due 2026-05-04 remind sms 0612345678", actor: "Mo", on: "klein", at: DoorWorld.start)
        _ = try await world.tell(.message, "STOP", from: "+31612345678", id: "1", on: sms, after: 1)
        #expect(try await world.facilitator.group(of: "klein").commitment("p1")?.keeper == nil)
        await #expect(throws: FacilitationError.refused(.leftAlone)) {
            try await world.facilitator.act("remind p1 sms +31612345678", actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(2))
        }
    }

    @Test func `stays a name where people are known by names, and a number of another platform stays what it is`() async throws {
        let name = Invitee(channel: Invitee.terminalChannel, address: "06-12345678")
        _ = try await world.facilitator.invite([name], to: "klein", at: DoorWorld.start)
        #expect(try await world.facilitator.vault.address(of: #require(people.first)) == "06-12345678")
        let telegram = try await world.tell(.message, "klein", from: "31612345678", id: "1")
        #expect(try await people.count == 2 && telegram.participant != nil)
    }
}
