import DialogueEngine
import JSONText
import MessageChannels
import Storage
import Testing
import VoiceSummary

@testable import Facilitation

@Suite struct `Whoever keeps a promise` {
    private static let day: Int64 = 86_400

    /// A conversation in which something is promised in ten days, by somebody at a number who takes no part.
    private func world(_ more: String = "") async throws -> DoorWorld {
        var world = try await DoorWorld()
        world.facilitator.quietHours = .night
        _ = try await world.facilitator.act(
            "commit \"Geluid meten\" owner wethouder due 2026-05-04 remind tg 99\(more)", actor: "Mo", on: "klein", at: DoorWorld.start)
        return world
    }

    /// What is sent when a day has come, each hour of it.
    private func sent(_ world: DoorWorld, on day: Int64) async throws -> [String] {
        var sent: [String] = []
        for hour in 0..<24 {
            let after = day * Self.day + Int64(hour) * 3_600
            try await world.facilitator.tick(DoorWorld.start + .seconds(after))
            sent += try await world.sent(after: after)
        }
        return sent
    }

    @Test func `is reminded a week before, a day before, on the day, and each week after it`() async throws {
        let world = try await world()
        var days: [Int64: String] = [:]
        for day in Int64(0)..<27 {
            let sent = try await sent(world, on: day)
            #expect(sent.count < 2)
            days[day] = sent.first
        }
        #expect(days.keys.sorted() == [3, 9, 10, 17, 24])
        #expect(days[3]?.contains("Over een week, op 4 mei 2026") == true && days[3]?.contains("“Geluid meten” (wethouder)") == true)
        #expect(days[9]?.contains("Morgen, op 4 mei") == true && days[10]?.contains("Vandaag") == true)
        #expect(days[17]?.contains("Dit moest klaar zijn op 4 mei 2026") == true)
        let log = try await world.facilitator.store.read { try $0.events(of: StreamID(consultation: "klein"), from: 1) }
        let reasons = try log.compactMap { row -> Reminder? in
            if case .reminded(_, let why) = try ConsultationEvent(bytes: row.body).fact { why } else { nil }
        }
        #expect(reasons == [.week, .day, .today, .late, .late])
    }

    @Test func `is sent the last reminder alone where nobody was running for weeks, and none of what was answered`() async throws {
        let world = try await world()
        let sent = try await sent(world, on: 20)
        #expect(sent.count == 1 && sent[0].contains("Dit moest klaar zijn"))
        try await world.facilitator.tick(DoorWorld.start + .seconds(25 * Self.day))
        _ = try await world.facilitator.act(
            "progress p1 kept", actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(25 * Self.day))
        #expect(try await self.sent(world, on: 25).isEmpty)
        #expect(try await self.sent(world, on: 40).isEmpty)
    }

    @Test func `is never woken, and hears nothing twice of what fired before a crash`() async throws {
        let world = try await world()
        // As a clock in a hurry: the timer rings at night, however it came about.
        let night = DoorWorld.start + .seconds(3 * Self.day + 20 * 3_600)
        try await world.facilitator.tick(night)
        #expect(try await world.sent(after: 3 * Self.day + 20 * 3_600).isEmpty)
        // What was written stays; a process that begins anew finds the same outbox and no timer that is due.
        var again = world
        again.facilitator = Facilitator(
            store: world.facilitator.store, vault: Vault(masterKey: Array(repeating: 3, count: 32)), chance: .seeded(9))
        _ = try await again.facilitator.consultation("klein")
        #expect(try await sent(again, on: 4).count == 1)
        #expect(try await sent(again, on: 5).isEmpty)
    }

    @Test func `is in no count, and their address stands nowhere in the open`() async throws {
        let world = try await world()
        _ = try await sent(world, on: 3)
        let group = try await world.facilitator.group(of: "klein")
        #expect(group.everyone.known == 0 && group.members.isEmpty)
        let time = DoorWorld.start + .seconds(4 * Self.day)
        let standing = try await world.facilitator.standing(of: "klein", audience: .moderator, asOf: time)
        #expect(standing.json["accounting"]?["known"] == 0)
        let view = try await world.facilitator.moderatorView(of: "klein", at: time)
        #expect(view.json["promises"]?[0]?["remindedVia"] == "tg" && !view.json.text().contains("\"99\""))
        #expect(try await world.facilitator.replay("klein", asOf: time).isEqual)
        try await world.facilitator.store.read { reader in
            try reader.eachEvent(in: "klein") { #expect(!String(decoding: $0.body, as: UTF8.self).contains("\"99\"")) }
        }
    }

    @Test func `wants no more reminders, and is not asked what residents are asked`() async throws {
        let world = try await world()
        _ = try await sent(world, on: 3)
        let after = 3 * Self.day + 40_000
        let reply = try await world.tell(.message, "Ik ben bijna klaar", from: "99", id: "1", after: after)
        #expect(reply.replies.map(\.text).joined().contains("De begeleider leest dit"))
        #expect(try await world.tell(.message, "Hallo?", from: "99", id: "2", after: after).replies.isEmpty, "said once")
        let photo = try await world.tell(.message, from: "99", id: "4", after: after) { $0.attachments = [.init(.photo, id: "f")] }
        #expect(photo.replies.map(\.text).joined().contains("Zeg het tegen de begeleider."))
        _ = try await world.tell(.message, "STOP", from: "99", id: "3", after: after + 9)
        #expect(try await world.sent(after: after + 9).count == 1, "one confirmation")
        #expect(try await sent(world, on: 9).isEmpty)
        #expect(try await sent(world, on: 17).isEmpty)
        let promise = try #require(try await world.facilitator.group(of: "klein").commitment("p1"))
        #expect(promise.keeper == nil && promise.isReleased)
        let time = DoorWorld.start + .seconds(18 * Self.day)
        await #expect(throws: FacilitationError.refused(.leftAlone)) {
            try await world.facilitator.act("remind p1 tg 99", actor: "Mo", on: "klein", at: time)
        }
        #expect(try await world.facilitator.replay("klein", asOf: time).isEqual)
    }

    @Test func `can write back how it stands, and moderators read it with the promise`() async throws {
        let world = try await world()
        let first = try await sent(world, on: 3)
        #expect(first.joined().contains("Schrijf het hier, dan leest de begeleider het."))
        let after = 4 * Self.day
        let time = DoorWorld.start + .seconds(after)
        for id in ["1", "1", "2"] {
            _ = try await world.tell(.message, "De meter hangt (\(id)).", from: "99", id: id, after: after)
        }
        let reports = try await world.facilitator.promiseReports(on: "klein")
        #expect(reports["p1"]?.map(\.text) == ["De meter hangt (1).", "De meter hangt (2)."])
        let view = try await world.facilitator.moderatorView(of: "klein", at: time)
        let told = ModeratorText(view: view.json, language: .dutch).lines.joined(separator: "\n")
        #expect(told.contains("Wie herinnerd wordt, schreef op") && told.contains("“De meter hangt (2).” – van wie aan p1 herinnerd wordt"))
        #expect(try await world.facilitator.group(of: "klein").everyone.known == 0)
        #expect(try await world.facilitator.replay("klein", asOf: time).isEqual)
        try await world.facilitator.store.read { reader in
            try reader.eachEvent(in: "klein") { #expect(!String(decoding: $0.body, as: UTF8.self).contains("meter hangt")) }
        }
        // Somebody else takes over: nothing of the one before stays.
        _ = try await world.facilitator.act("remind p1 tg 98", actor: "Mo", on: "klein", at: time)
        #expect(try await world.facilitator.promiseReports(on: "klein").isEmpty)
        #expect(try await world.facilitator.group(of: "klein").remarks.isEmpty)
        #expect(try await world.facilitator.replay("klein", asOf: time).isEqual)
    }

    @Test func `wants no more reminders, and what they wrote before that stays with the promise`() async throws {
        let world = try await world()
        _ = try await world.tell(.message, "De meter hangt.", from: "99", id: "1", after: 9)
        _ = try await world.tell(.edit, "De meter hangt en meet.", from: "99", id: "2", after: 10) { $0.target = "1" }
        _ = try await world.tell(.message, "STOP", from: "99", id: "3", after: 11)
        let reports = try await world.facilitator.promiseReports(on: "klein")
        #expect(reports["p1"]?.map(\.text) == ["De meter hangt.", "De meter hangt en meet."])
        // An account stands beside them, and takes nothing of theirs away.
        _ = try await world.facilitator.act("remind p1 account Anna", actor: "Mo", on: "klein", at: DoorWorld.start + .seconds(12))
        #expect(try await world.facilitator.promiseReports(on: "klein")["p1"]?.count == 2)
        _ = try await world.tell(.message, "WIS", from: "99", id: "4", after: 12)
        _ = try await world.tell(.message, "ja", from: "99", id: "5", after: 13)
        #expect(try await world.facilitator.promiseReports(on: "klein").isEmpty)
        #expect(try await world.facilitator.group(of: "klein").remarks.isEmpty)
        #expect(try await world.facilitator.replay("klein", asOf: DoorWorld.start + .seconds(20)).isEqual)
    }

    @Test func `writes back to the conversation that reminded them last`() async throws {
        let world = try await world()
        _ = try await world.facilitator.open(
            Small.script(), Opening(run: RunData(), code: "ander", seed: 6, actor: "test"), at: DoorWorld.start)
        _ = try await world.facilitator.act(
            "commit Lampen owner raad due 2026-05-05 remind tg 99", actor: "Mo", on: "ander", at: DoorWorld.start)
        _ = try await sent(world, on: 3)
        _ = try await world.tell(.message, "De meter hangt.", from: "99", id: "1", after: 3 * Self.day + 86_000)
        _ = try await sent(world, on: 4)
        _ = try await world.tell(.message, "De lampen ook.", from: "99", id: "2", after: 4 * Self.day + 86_000)
        #expect(try await world.facilitator.promiseReports(on: "klein")["p1"]?.map(\.text) == ["De meter hangt."])
        #expect(try await world.facilitator.promiseReports(on: "ander")["p1"]?.map(\.text) == ["De lampen ook."])
    }

    @Test func `answers questions by what they write, where they take part, and is told so`() async throws {
        let world = try await world()
        _ = try await world.tell(.message, "klein", from: "99", id: "1", after: 9)
        _ = try await world.sent(after: 9)
        #expect(try await sent(world, on: 3).joined().contains("Zeg het tegen de begeleider. Geen herinneringen meer?"))
        #expect(try await world.facilitator.promiseReports(on: "klein").isEmpty)
    }

    @Test func `is left alone in every conversation after one STOP, or after they shut us out`() async throws {
        let world = try await world()
        _ = try await world.facilitator.open(
            Small.script(), Opening(run: RunData(), code: "ander", seed: 6, actor: "test"), at: DoorWorld.start)
        for address in ["99", "98"] {
            _ = try await world.facilitator.act(
                "commit Lampen owner raad due 2026-05-04 remind tg \(address)", actor: "Mo", on: "ander", at: DoorWorld.start)
        }
        #expect(try await sent(world, on: 3).count == 3)
        _ = try await world.tell(.message, "stop", from: "99", id: "1", after: 4 * Self.day)
        #expect(try await world.sent(after: 4 * Self.day).count == 1, "one confirmation")
        let hash = world.facilitator.vault.hash(channel: "tg", address: "98")
        try await world.facilitator.store.write { try $0.suppress(channel: "tg", addressHash: hash, at: 9) }
        #expect(try await sent(world, on: 9).isEmpty)
        for code in ["klein", "ander"] {
            let promises = try await world.facilitator.group(of: code).commitments
            #expect(promises.allSatisfy { $0.keeper == nil && $0.isReleased && $0.reminded?.count == 1 })
            #expect(try await world.facilitator.replay(code, asOf: DoorWorld.start + .seconds(10 * Self.day)).isEqual)
        }
    }

    @Test func `may take part later, and then counts as anybody does`() async throws {
        let world = try await world()
        let start = try await world.tell(.started, from: "99", id: "0")
        #expect(start.replies.count == 1 && start.participant == nil, "a button to begin is no code")
        #expect(try await world.facilitator.group(of: "klein").members.isEmpty)
        _ = try await world.tell(.message, "klein", from: "99", id: "1")
        #expect(try await world.sent().last?.contains("Waar woon je?") == true)
        #expect(try await world.facilitator.group(of: "klein").everyone.known == 1)
        #expect(try await sent(world, on: 3).first?.contains("Geluid meten") == true)
        #expect(try await world.facilitator.replay("klein", asOf: DoorWorld.start + .seconds(4 * Self.day)).isEqual)
    }

    @Test func `is forgotten when they are erased, and reminded of nothing more`() async throws {
        let world = try await world()
        _ = try await sent(world, on: 3)
        let time = DoorWorld.start + .seconds(4 * Self.day)
        #expect(try await world.facilitator.erase(channel: "tg", address: "99", from: "klein", at: time))
        let people = try await world.facilitator.store.read { try $0.people(in: "klein") }
        #expect(people.count == 1 && people[0].sealedAddress == nil && people[0].wrappedKey == nil)
        #expect(try await sent(world, on: 9).isEmpty)
        let group = try await world.facilitator.group(of: "klein")
        #expect(group.everyone.known == 0 && group.commitment("p1")?.isReleased == true && group.commitment("p1")?.reminded?.count == 1)
        #expect(try await world.facilitator.replay("klein", asOf: DoorWorld.start + .seconds(10 * Self.day)).isEqual)
    }

    @Test func `is forgotten where somebody else is reminded instead`() async throws {
        let world = try await world()
        let before = try await world.facilitator.store.read { try $0.people(in: "klein") }
        #expect(before.count == 1 && before[0].sealedAddress != nil)
        _ = try await world.facilitator.act("remind p1 tg 98", actor: "Mo", on: "klein", at: DoorWorld.start)
        let after = try await world.facilitator.store.read { try $0.people(in: "klein") }
        #expect(after.first { $0.participant == before[0].participant }?.sealedAddress == nil)
        let sent = try await sent(world, on: 3)
        #expect(sent.count == 1 && sent[0].contains("\"chat_id\":98"))
    }

    @Test func `is whoever said the line, where they said they would do it`() async throws {
        var village = try Village.promising()
        village.act(.commit("Meten", owner: "buur", due: village.now + .days(3), concerns: ["c1"], reminding: [.author("c1")]))
        village.wait(.days(4))
        let author = try #require(village.group.contribution("c1")?.author)
        let reminders = (village.notices[author] ?? []).filter { if case .reminder = $0 { true } else { false } }
        #expect(reminders == [.reminder("p1", number: 1), .reminder("p1", number: 2)])
        #expect(village.act(.remind("p1", .author("c99"))) == .noSuchContribution("c99"))
        #expect(village.act(.remind("p9", .nobody)) == .noSuchPromise("p9"))
        village.act(.remind("p1", .nobody))
        village.wait(.days(30))
        #expect(village.group.commitments[0].reminded?.count == 2)
        #expect(village.faults == [])
    }

    @Test func `has a name among those who work here, where anybody has`() async throws {
        let world = try await world(" remind account anna")
        #expect(try await world.facilitator.group(of: "klein").commitment("p1")?.account == "anna", "as it was typed")
        _ = try await world.facilitator.staff.welcome("Bram Boer", roles: [.moderator], language: .dutch, at: DoorWorld.start)
        _ = try await world.facilitator.act("remind p1 account \"bram boer\"", actor: "Mo", on: "klein", at: DoorWorld.start)
        #expect(try await world.facilitator.group(of: "klein").commitment("p1")?.account == "Bram Boer")
        await #expect(throws: FacilitationError.refused(.noSuchAccount("Cor"))) {
            try await world.facilitator.act("remind p1 account Cor", actor: "Mo", on: "klein", at: DoorWorld.start)
        }
        await #expect(throws: FacilitationError.refused(.cannotReach("web"))) {
            try await world.facilitator.act("remind p1 web 5", actor: "Mo", on: "klein", at: DoorWorld.start)
        }
        let view = try await world.facilitator.moderatorView(of: "klein", at: DoorWorld.start + .days(12))
        let lines = ModeratorText(view: view.json, language: .dutch, reader: "bram boer").promiseLines
        #expect(lines[0] == "1 belofte van jou, 1 te laat: p1")
        #expect(lines.last?.contains("2 dagen te laat; herinnering: Bram Boer, bericht via tg") == true)
    }
}
