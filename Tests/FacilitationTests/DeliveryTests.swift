import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import JSONText
import SQLiteStorage
import Storage
import Testing
import VoiceSummary

/// A consultation over the small dialogue.
struct SmallWorld {
    let facilitator: Facilitator
    let code: String
    static let start = Instant(milliseconds: 1_777_000_000_000)

    init(store: any Store = MemoryStore(), key: [UInt8] = Array(repeating: 3, count: 32), run: RunData = RunData()) async throws {
        facilitator = Facilitator(store: store, vault: Vault(masterKey: key), chance: .seeded(5))
        code = try await facilitator.open(Small.script(), Opening(run: run, code: "klein", seed: 5, actor: "test"), at: Self.start)
    }

    @discardableResult
    func say(_ text: String, as name: String = "anna", id: String, after seconds: Int64 = 0) async throws -> Outcome {
        let inbound = Inbound(consultation: code, channel: "test", address: name, messageID: id, input: .message(Message(text, id: id)))
        return try await facilitator.receive(inbound, at: Self.start + .seconds(seconds))
    }

    /// Says line after line; message ids count up from 1.
    func talk(_ lines: [String], as name: String = "anna", ids: String? = nil) async throws {
        for (index, line) in lines.enumerated() {
            try await say(line, as: name, id: "\(ids ?? name)-\(index + 1)", after: Int64(index + 1))
        }
    }

    static let whole = ["hoi", "zuid", "eens", "A5 B5", "om het werk", "daarom niet", "ja", "40", "ja"]
}

@Suite struct `A message` {
    @Test func `that comes twice has the same reply and no second effect`() async throws {
        let world = try await SmallWorld()
        try await world.talk(["hoi", "noord"])
        let first = try await world.say("A5 B5", id: "x", after: 5)
        let second = try await world.say("A1 B9", id: "x", after: 90)
        #expect(!first.isDuplicate && second.isDuplicate)
        #expect(first.sayings == second.sayings && first.session == second.session)
    }

    @Test func `finds its person where the snapshot is broken, since the log is the truth`() async throws {
        let world = try await SmallWorld()
        let before = try await world.say("hoi", id: "1").session
        try await world.facilitator.store.write { writer in
            let person = try writer.people(in: world.code)[0].participant
            let stream = StreamID(consultation: world.code, participant: person)
            let snapshot = try #require(try writer.snapshot(of: stream))
            let broken = Snapshot(version: snapshot.version, sequence: snapshot.sequence, state: Array(snapshot.state.dropLast()))
            try writer.save(snapshot: broken, of: stream)
        }
        let after = try await world.say("noord", id: "2", after: 5)
        #expect(before != after.session && after.session.counted.count == before.counted.count + 1)
        #expect(try await world.facilitator.replay(world.code, asOf: SmallWorld.start + .seconds(9)).differing.isEmpty)
    }

    @Test func `that comes sixty-four times at once counts once`() async throws {
        let world = try await SmallWorld()
        try await world.talk(["hoi"])
        let fresh = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 { group.addTask { try await !world.say("noord", id: "same", after: 9).isDuplicate } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(fresh == 1)
    }

    @Test func `in any order between people gives the same standing`() async throws {
        var standings: [[UInt8]] = []
        for seed in 0..<6 as Range<UInt64> {
            let world = try await SmallWorld()
            let names = (0..<12).map { "p\($0)" }
            try await world.facilitator.invite(names.map { Invitee(channel: "test", address: $0) }, to: world.code, at: SmallWorld.start)
            var lottery = SplitMix64(seed: seed)
            var said = Dictionary(uniqueKeysWithValues: names.map { ($0, 0) })
            while let open = Optional(names.filter { said[$0]! < SmallWorld.whole.count }), !open.isEmpty {
                let name = open[lottery.next(below: open.count)]
                let next = said[name]!
                try await world.say(SmallWorld.whole[next], as: name, id: "\(name)-\(next)", after: Int64(next * 60))
                said[name] = next + 1
            }
            let standing = try await world.facilitator.standing(of: world.code, audience: .moderator, asOf: SmallWorld.start)
            standings.append(standing.json.bytes())
        }
        #expect(Set(standings).count == 1)
    }
}

@Suite struct `The log` {
    @Test func `rebuilds every session and the standing`() async throws {
        let world = try await SmallWorld()
        try await world.talk(SmallWorld.whole)
        try await world.talk(["hoi", "?!", "wijzig 1", "noord", "stop", "hallo"], as: "bram")
        try await world.talk(["hoi", "zuid", "wis"], as: "cor")
        try await world.facilitator.act(.next(reason: nil), actor: "test", on: world.code, at: SmallWorld.start + .days(1))
        try await world.facilitator.tick(SmallWorld.start + .days(1))
        let report = try await world.facilitator.replay(world.code, asOf: SmallWorld.start)
        #expect(report.isEqual && report.sessions == 3 && report.events > 20)
        let waiting = try await world.facilitator.fetch(channel: "test", address: "anna", from: world.code)
        #expect(waiting.map(\.text) == ["Het besluit is aan de raad."])
    }

    @Test func `is exported without those who were erased, each answer once`() async throws {
        let world = try await SmallWorld()
        try await world.talk(SmallWorld.whole)
        try await world.talk(["hoi", "zuid", "wis"], as: "cor")
        let lines = Gathered<ExportedAnswer>()
        try await world.facilitator.exportAnswers(of: world.code) { lines.add([$0]) }
        #expect(lines.all.map { $0.answer.message } == (2...9).map { "anna-\($0)" })
        #expect(!lines.all.contains { $0.json.text().contains("om het werk") })
    }
}

@Suite struct `Answers that are handed out` {
    @Test func `are those that stand: not what was changed or taken back, and nothing of who said no`() async throws {
        let world = try await SmallWorld()
        try await world.talk(SmallWorld.whole)
        try await world.talk(["wijzig 1", "noord"], ids: "later")
        func handedOut(withReplaced: Bool = false) async throws -> [String?] {
            let lines = Gathered<ExportedAnswer>()
            try await world.facilitator.exportAnswers(of: world.code, withReplaced: withReplaced) { lines.add([$0]) }
            return lines.all.filter { $0.answer.key == AnswerKey("wijk") }.map { $0.answer.message }
        }
        #expect(try await handedOut() == ["later-2"])
        #expect(try await handedOut(withReplaced: true) == ["anna-2", "later-2"])
    }
}

@Suite struct `A list of people` {
    @Test func `brings nobody back who was erased or asked to be left alone`() async throws {
        let world = try await SmallWorld()
        let anna = Invitee(channel: "test", address: "anna")
        _ = try await world.facilitator.invite([anna], to: world.code, at: SmallWorld.start)
        try await world.talk(["hoi", "wis"])
        #expect(try await world.facilitator.invite([anna], to: world.code, at: SmallWorld.start + .days(1)) == [])
        #expect(try await world.facilitator.invitations(for: [anna], to: world.code, at: SmallWorld.start + .days(1)) == [nil])
        #expect(try await world.facilitator.store.read { try $0.people(in: world.code) }.allSatisfy { $0.addressHash == nil })
        // They themselves may come back.
        try await world.say("hoi", id: "again", after: 90_000)
        #expect(try await world.facilitator.store.read { try $0.people(in: world.code) }.count { $0.addressHash != nil } == 1)
    }
}

@Suite struct `Whoever is erased` {
    /// A hundred people, each with words of their own, in a store on disk.
    @Test func `leaves no word, no address and no key in any file`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("erase-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = try await SmallWorld(store: SQLiteStore(path: folder.appendingPathComponent("s.sqlite").path))
        let planted = (0..<100).map { "Geheim\($0 * 7_919)woord" }
        for (index, secret) in planted.enumerated() {
            var lines = SmallWorld.whole
            lines[4] = secret
            try await world.talk(lines, as: "\(secret)@adres", ids: "\(index)")
            if index == 0 {
                #expect(try await world.say("wijzig", as: "\(secret)@adres", id: "look").sayings.contains { $0.text.contains(secret) })
            }
        }
        let before = try await world.facilitator.standing(of: world.code, audience: .moderator, asOf: SmallWorld.start).json.text()
        #expect(planted.allSatisfy { before.contains($0) })
        let keys = try await world.facilitator.store.read { try $0.people(in: world.code).compactMap(\.wrappedKey) }
        // What a moderator answers somebody goes with them too.
        try await world.say("mens", as: "\(planted[0])@adres", id: "mens", after: 900)
        try await world.facilitator.act(
            "reply m1 \"Beste \(planted[0]), ik bel.\"", actor: "Mo", on: world.code, at: SmallWorld.start + .seconds(901))
        let reply = try await world.facilitator.fetch(channel: "test", address: "\(planted[0])@adres", from: world.code)
        #expect(reply.map(\.text) == ["De begeleider antwoordt jou: Beste \(planted[0]), ik bel."])
        for (index, secret) in planted.enumerated() {
            if index.isMultiple(of: 2) {
                try await world.say("wis", as: "\(secret)@adres", id: "last", after: 999)
            } else {
                #expect(
                    try await world.facilitator.erase(channel: "test", address: "\(secret)@adres", from: world.code, at: SmallWorld.start))
            }
        }
        try await world.facilitator.store.close()
        var bytes = Data()
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            bytes += try Data(contentsOf: file)
        }
        #expect(bytes.count > 10_000 && keys.count == 100)
        #expect(planted.filter { bytes.range(of: Data($0.utf8)) != nil } == [])
        #expect(keys.filter { bytes.range(of: Data($0)) != nil }.isEmpty)
    }

    @Test func `stays known as erased, and comes back as somebody new`() async throws {
        let world = try await SmallWorld()
        try await world.talk(SmallWorld.whole)
        let first = try await world.say("wis", id: "wis", after: 100)
        let again = try await world.say("hallo", id: "terug", after: 200)
        #expect(first.participant != again.participant)
        let standing = try await world.facilitator.standing(of: world.code, audience: .moderator, asOf: SmallWorld.start)
        #expect(standing.json["accounting"]?["erased"] == 1 && standing.json["accounting"]?["known"] == 2)
        #expect(!standing.json.text().contains("om het werk"))
    }
}

@Suite struct `A rehearsal` {
    @Test(arguments: House.all) func `gives the same bytes twice, and accounts for everybody`(name: String) async throws {
        var standings: [JSON] = []
        for _ in 0..<2 {
            let script = try House.script(name)
            let rehearsal = try House.rehearsal(name, for: script.dialogue)
            let facilitator = House.facilitator(seed: 7)
            let run = RehearsalRun(facilitator: facilitator, script: script, rehearsal: rehearsal, residents: 120, seed: 7)
            try await run.run { _ in }
            #expect(try await facilitator.replay(run.code, asOf: run.end).isEqual)
            standings.append(try await facilitator.standing(of: run.code, audience: .public, asOf: run.end).json)
        }
        #expect(standings[0].bytes() == standings[1].bytes())
        let accounting = standings[0]["accounting"]!
        let states = ["silent", "declined", "stopped", "erased", "underway", "finished"].map { accounting[$0]!.int! }
        #expect(states.reduce(0, +) == 120 && accounting["known"] == 120)
        for question in standings[0]["questions"]!.array! where question["routed"] != true {
            #expect(question["asked"]!.int! == question["answered"]!.int! + question["skipped"]!.int! + question["unanswered"]!.int!)
        }
    }
}
