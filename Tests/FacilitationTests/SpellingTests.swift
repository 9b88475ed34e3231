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

    /// Somebody who takes no part is reminded of a promise in ten days, and the first reminder waits.
    private func remind(_ address: String) async throws {
        _ = try await world.facilitator.act(
            "commit Lampen owner raad due 2026-05-04 remind sms \(address)", actor: "Mo", on: "klein", at: DoorWorld.start)
        try await world.facilitator.tick(Self.week)
    }

    private static let inAWeek: Int64 = 3 * 86_400 + 43_200
    private static let week = DoorWorld.start + .seconds(inAWeek)

    private func invite(_ addresses: String..., role: String? = "buur") async throws -> Int {
        try await world.facilitator.invite(
            addresses.map { Invitee(channel: "sms", address: $0, role: role) }, to: "klein", at: DoorWorld.start
        ).count
    }

    private var people: [Person] {
        get async throws { try await world.facilitator.store.read { try $0.people(in: "klein") } }
    }

    @Test(arguments: ["06-12 34 56 78", "0612345678", "+31 6 12345678", "0031612345678", "31612345678", "(06) 12.34.56.78", "612345678"])
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

    @Test func `comes in by the code too`() async throws {
        _ = try await invite("06-12345678")
        _ = try await world.tell(.message, "klein", from: "+31612345678", id: "1", on: sms, after: 3)
        #expect(try await people.map(\.role) == ["buur"])
    }

    @Test func `is called as a whole number, and known by that from then on`() async throws {
        _ = try await remind("06-12345678")
        let sent = try await world.facilitator.claim(for: sms, limit: 9, at: Self.week)
        #expect(sent.count == 1 && sent[0].calls.allSatisfy { $0.url.contains("to=%2B31612345678") })
        let known = try await people
        #expect(known[0].addressHash == world.facilitator.vault.hash(channel: "sms", address: "+31612345678"))
    }

    @Test func `that wants no messages gets none by another spelling, until they come back by themselves`() async throws {
        _ = try await invite("0612345678")
        for (id, words) in ["hoi", "WIS", "ja"].enumerated() {
            _ = try await world.tell(.message, words, from: "+31612345678", id: "\(id)", on: sms, after: Int64(id))
        }
        #expect(try await people.allSatisfy { $0.addressHash == nil })
        _ = try await world.sent(on: sms, after: 4)
        #expect(try await invite("06-12345678") == 0)
        _ = try await world.facilitator.act("nudge all \"Doe je mee?\"", actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(5))
        try await world.facilitator.tick(DoorWorld.start + .seconds(60))
        #expect(try await world.sent(on: sms, after: 61).isEmpty)
        _ = try await world.tell(.message, "klein", from: "+31612345678", id: "9", on: sms, after: 70)
        #expect(try await !world.sent(on: sms, after: 71).isEmpty)
    }

    @Test func `honours a STOP that is read where the number takes part in something else`() async throws {
        _ = try await world.facilitator.open(
            Small.script(), Opening(run: RunData(), code: "ander", seed: 6, actor: "test"), at: DoorWorld.start)
        _ = try await world.tell(.message, "ander", from: "+31612345678", id: "1", on: sms)
        _ = try await world.sent(on: sms, after: 1)
        _ = try await remind("0612345678")
        #expect(try await !world.sent(on: sms, after: Self.inAWeek).isEmpty)
        #expect(try await world.facilitator.group(of: "klein").commitment("p1")?.reminded?.count == 1)
        _ = try await world.tell(.message, "STOP", from: "+31612345678", id: "2", on: sms, after: Self.inAWeek + 9)
        _ = try await world.sent(on: sms, after: Self.inAWeek + 10)
        for day in 1...20 {
            let after = Self.inAWeek + Int64(day) * 86_400
            try await world.facilitator.tick(DoorWorld.start + .seconds(after))
            #expect(try await world.sent(on: sms, after: after).isEmpty)
        }
        #expect(try await world.facilitator.group(of: "klein").commitment("p1")?.isReleased == true)
    }

    @Test func `is one person with the name that a platform tells beside it, whichever comes alone`() async throws {
        let first = try await world.tell(.message, "klein", from: "+31612345678", id: "1", on: sms) { $0.alias = "NL.42" }
        let hidden = try await world.tell(.message, "hoi", from: "NL.42", id: "2", on: sms, after: 1)
        let shown = try await world.tell(.message, "ja", from: "+31612345678", id: "3", on: sms, after: 2) { $0.alias = "NL.42" }
        _ = try await world.tell(.message, "STOP", from: "NL.42", id: "4", on: sms, after: 3)
        #expect(try await people.count == 1 && Set([first, hidden, shown].map(\.participant)).count == 1)
        let participant = try #require(first.participant)
        let stream = StreamID(consultation: "klein", participant: participant)
        let session = try await world.facilitator.store.read { try $0.session(of: stream) }
        #expect(session.presence == .stopped)
    }

    @Test func `is found beside an id, where the platform tells both`() async throws {
        let signal = try ChannelKind.channel(
            ChannelConfiguration(
                id: "sig", kind: .signal, settings: ["account": "+31600000000"],
                secrets: ["secret": [Secret("0123456789abcdef0123456789abcdef")]]))
        _ = try await world.facilitator.invite(
            [Invitee(channel: "sig", address: "06 12345678", role: "buur")], to: "klein", at: DoorWorld.start)
        let told = try await world.tell(.message, "hoi", from: "6c6f-uuid", id: "1", on: signal) { $0.alias = "+31612345678" }
        let person = try #require(try await people.first)
        #expect(try await people.count == 1 && told.participant == person.participant)
        #expect(try world.facilitator.vault.address(of: person) == "6c6f-uuid")
    }

    @Test func `is still theirs once they are known by an id, for lists, for STOP and for erasing`() async throws {
        let signal = try ChannelKind.channel(
            ChannelConfiguration(
                id: "sig", kind: .signal, settings: ["account": "+31600000000"],
                secrets: ["secret": [Secret("0123456789abcdef0123456789abcdef")]]))
        let list = [Invitee(channel: "sig", address: "06 12345678")]
        #expect(try await world.facilitator.invite(list, to: "klein", at: DoorWorld.start).count == 1)
        _ = try await world.tell(.message, "hoi", from: "6c6f-uuid", id: "1", on: signal) { $0.alias = "+31612345678" }
        _ = try await world.tell(.message, "klein", from: "other-uuid", id: "2", on: signal) { $0.alias = "+31687654321" }
        #expect(try await world.facilitator.invite(list, to: "klein", at: DoorWorld.start).isEmpty)
        let other = [Invitee(channel: "sig", address: "0687654321")]
        #expect(try await world.facilitator.invite(other, to: "klein", at: DoorWorld.start).isEmpty)
        _ = try await world.tell(.message, "STOP", from: "6c6f-uuid", id: "3", on: signal) { $0.alias = "+31612345678" }
        await #expect(throws: FacilitationError.refused(.leftAlone)) {
            try await world.facilitator.act(
                "commit Lampen owner raad due 2026-05-04 remind sig 0612345678", actor: "Mo", on: "klein", at: DoorWorld.start)
        }
        let time = DoorWorld.start + .seconds(9)
        #expect(try await world.facilitator.erase(channel: "sig", address: "0612345678", from: "klein", at: time))
        #expect(try await people.filter { $0.addressHash == nil }.count == 1)
    }

    @Test func `of somebody who had all erased gets no messages either, where the platform tells both`() async throws {
        let signal = try ChannelKind.channel(
            ChannelConfiguration(
                id: "sig", kind: .signal, settings: ["account": "+31600000000"],
                secrets: ["secret": [Secret("0123456789abcdef0123456789abcdef")]]))
        for (place, words) in ["klein", "wis", "ja"].enumerated() {
            _ = try await world.tell(.message, words, from: "6c6f-uuid", id: "\(place)", on: signal) { $0.alias = "+31612345678" }
        }
        #expect(try await people.allSatisfy { $0.addressHash == nil })
        await #expect(throws: FacilitationError.refused(.leftAlone)) {
            try await world.facilitator.act(
                "commit Lampen owner raad due 2026-05-04 remind sig 0612345678", actor: "Mo", on: "klein", at: DoorWorld.start)
        }
    }

    @Test func `of another country is nobody's here, though it looks like one without its 0`() async throws {
        let whatsApp = try ChannelKind.channel(
            ChannelConfiguration(
                id: "wa", kind: .whatsapp, settings: ["phone_number_id": "1"],
                secrets: ["app_secret": [Secret("a")], "verify_token": [Secret("v")], "access_token": [Secret("t")]]))
        _ = try await world.facilitator.invite(
            [Invitee(channel: "wa", address: "06 87123456", role: "buur")], to: "klein", at: DoorWorld.start)
        _ = try await world.tell(.message, "klein", from: "687123456", id: "1", on: whatsApp)
        #expect(try await people.count == 2)
        _ = try await world.tell(.message, "klein", from: "31687123456", id: "2", on: whatsApp)
        #expect(try await people.count == 2)
    }

    @Test func `is erased as often as it is known`() async throws {
        // As a store of before has it: invited in one spelling, and come in by another.
        for address in ["0612345678", "+31612345678"] {
            let invitee = Invitee(channel: "sms", address: address)
            _ = try await world.facilitator.store.write { [facilitator = world.facilitator] writer in
                try facilitator.newPerson(
                    invitee, in: facilitator.opened["klein"]!, writer, invitedAt: DoorWorld.start
                ).participant
            }
        }
        #expect(try await world.facilitator.erase(channel: "sms", address: "06-12345678", from: "klein", at: DoorWorld.start + .seconds(9)))
        #expect(try await people.map(\.addressHash) == [nil, nil])
    }

    @Test func `belongs to the country of its channel`() async throws {
        let belgian = try ChannelKind.channel(
            ChannelConfiguration(
                id: "sms", kind: .kannel,
                settings: ["username": "m", "from": "1008", "sendsms": "http://127.0.0.1/cgi-bin/sendsms", "country": "32"],
                secrets: ["secret": [Secret("geheim")], "password": [Secret("p")]]))
        world.facilitator.know([belgian])
        #expect(try await invite("0470123456") == 1)
        _ = try await world.tell(.message, "hoi", from: "+32470123456", id: "1", on: belgian)
        #expect(try await invite("0470 12 34 56", "+31470123456") == 1)
        #expect(try await people.count == 2)
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
