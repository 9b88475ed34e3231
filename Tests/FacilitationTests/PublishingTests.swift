import DialogueEngine
import Facilitation
import JSONText
import Testing
import VoiceSummary

@Suite struct `What anybody may read` {
    private func published(_ world: SmallWorld, after seconds: Int64) async throws -> JSON? {
        try await world.facilitator.publishedStanding(of: world.code, asOf: SmallWorld.start + .seconds(seconds))?.json
    }

    private func act(_ line: String, _ world: SmallWorld, after seconds: Int64) async throws {
        try await world.facilitator.act(line, actor: "Mo", on: world.code, at: SmallWorld.start + .seconds(seconds))
    }

    @Test func `is nothing before the first phase ends, and then stays as it was`() async throws {
        let world = try await SmallWorld()
        for name in ["anna", "bram"] { try await world.talk(SmallWorld.whole, as: name) }
        #expect(try await published(world, after: 50) == nil)
        try await act("next", world, after: 60)
        let first = try #require(try await published(world, after: 70))
        #expect(first["accounting"]?["known"] == 2 && first["asOf"]?.string == (SmallWorld.start + .seconds(60)).iso8601)
        let live = try await world.facilitator.standing(of: world.code, audience: .public, asOf: SmallWorld.start + .seconds(60))
        #expect(first.bytes() == live.json.bytes(), "at that moment they are the same")
        #expect(first["representation"] == nil, "it was opened without residents")
        try await act("broadcast \"Tot later.\"", world, after: 72)
        try await world.talk(SmallWorld.whole, as: "cor")
        try await world.say("wijzig 1", as: "anna", id: "a", after: 80)
        try await world.say("noord", as: "anna", id: "b", after: 81)
        #expect(try await published(world, after: 90)?.bytes() == first.bytes())
    }

    /// A consultation that was opened with how many residents there are of each district, and people who say theirs.
    private func beside(residents: [OptionID: Int], north: Int, south: Int) async throws -> SmallWorld {
        var run = RunData()
        run.population = PopulationTable(parts: [
            .init(
                question: "wijk", cells: residents.sorted { $0.key.text < $1.key.text }.map { .init(option: $0.key, people: $0.value) },
                source: "Telling", date: Day("2025-01-01")!)
        ])
        let world = try await SmallWorld(run: run)
        try await come("n", north, "noord", to: world)
        try await come("z", south, "zuid", to: world)
        return world
    }

    private func come(_ name: String, _ count: Int, _ district: String, to world: SmallWorld) async throws {
        var lines = SmallWorld.whole
        lines[1] = district
        for number in 0..<count { try await world.talk(lines, as: "\(name)\(number)") }
    }

    private func count(_ district: String, in standing: JSON?) -> JSON? {
        standing?["representation"]?["parts"]?[0]?["cells"]?.array?.first { $0["id"]?.string == district }?["count"]
    }

    @Test func `lays who takes part beside who lives there, by what it was opened with, and not again for a few`() async throws {
        let world = try await beside(residents: ["noord": 3_000, "zuid": 1_000], north: 12, south: 20)
        try await act("publish", world, after: 60)
        let standing = try #require(try await world.facilitator.publishedStanding(of: world.code, asOf: SmallWorld.start + .seconds(61)))
        let first = standing.json
        #expect(count("noord", in: first) == 12 && count("zuid", in: first) == 20)
        #expect(first["representation"]?["weighting"]?["n"] == 32)
        #expect(standing.text(in: .dutch, width: 100).contains("12 van 32 (38 %); inwoners 75 %: 37 punten minder"))
        try await come("nn", 1, "noord", to: world)
        try await come("zz", 10, "zuid", to: world)
        try await act("publish", world, after: 90)
        let second = try await published(world, after: 91)
        #expect(second?["accounting"]?["known"] == 43)
        #expect(count("noord", in: second) == 12 && count("zuid", in: second) == 20, "one more would tell where the one lives")
        #expect(second?["representation"]?["weighting"] == .null)
        try await come("nnn", 10, "noord", to: world)
        try await act("publish", world, after: 120)
        let third = try await published(world, after: 121)
        #expect(count("noord", in: third) == 23 && count("zuid", in: third) == 30)
    }

    @Test func `does not tell of the few of a district where they live`() async throws {
        let world = try await beside(residents: ["noord": 3_000, "zuid": 1_000], north: 4, south: 30)
        try await act("publish", world, after: 60)
        let standing = try await published(world, after: 61)
        let cells = standing?["representation"]?["parts"]?[0]?["cells"]?.array ?? []
        #expect(cells.count == 2 && cells.allSatisfy { $0["hidden"] == true && $0["count"] == .null && $0["residents"] != .null })
    }

    @Test func `is made anew within a phase only for ten more people`() async throws {
        let world = try await SmallWorld()
        for number in 0..<12 { try await world.talk(SmallWorld.whole, as: "p\(number)") }
        try await act("publish", world, after: 60)
        #expect(try await published(world, after: 61)?["accounting"]?["known"] == 12)
        for number in 12..<21 { try await world.talk(SmallWorld.whole, as: "p\(number)") }
        await #expect(throws: FacilitationError.refused(.tooFewNew(more: 1))) { try await act("publish", world, after: 90) }
        #expect(try await published(world, after: 91)?["accounting"]?["known"] == 12)
        try await world.talk(["hoi", "noord"], as: "p21")
        try await act("publiceer", world, after: 93)
        #expect(try await published(world, after: 94)?["accounting"]?["known"] == 22)
    }

    @Test func `does not change by going back and on again, nor by people who only said hello`() async throws {
        let world = try await SmallWorld()
        for number in 0..<11 { try await world.talk(SmallWorld.whole, as: "p\(number)") }
        try await act("next", world, after: 60)
        let first = try #require(try await published(world, after: 61))
        for number in 11..<24 { try await world.say("hoi", as: "p\(number)", id: "hoi", after: 62) }
        try await act("back \"nog even\"", world, after: 63)
        try await act("next \"klaar\"", world, after: 64)
        await #expect(throws: FacilitationError.refused(.tooFewNew(more: 10))) { try await act("publish", world, after: 65) }
        #expect(try await published(world, after: 66)?.bytes() == first.bytes())
    }

    @Test(arguments: ["intrekken", "wijzig"]) func `is without the words of who takes leave or words back, by whatever way`(how: String)
        async throws
    {
        let world = try await SmallWorld()
        for name in ["anna", "bram"] {
            var lines = SmallWorld.whole
            lines[4] = "om \(name)"
            try await world.talk(lines, as: name)
        }
        try await act("next", world, after: 60)
        #expect(try #require(try await published(world, after: 61)).text().contains("om anna"))
        // Leave to quote is answer 8, the words themselves are answer 4.
        try await world.say(how == "wijzig" ? "wijzig 4" : "intrekken 8", as: "anna", id: "a", after: 70)
        if how == "wijzig" { try await world.say("overslaan", as: "anna", id: "b", after: 71) }
        let after = try #require(try await published(world, after: 80)).text()
        #expect(!after.contains("om anna") && after.contains("om bram"))
    }

    @Test func `loses at once what somebody erased or took back their leave for`() async throws {
        let world = try await SmallWorld()
        for name in ["anna", "bram", "cor"] {
            var lines = SmallWorld.whole
            lines[4] = "om \(name)"
            try await world.talk(lines, as: name)
        }
        try await act("next", world, after: 60)
        let before = try #require(try await published(world, after: 70)).text()
        for name in ["anna", "bram", "cor"] { #expect(before.contains("om \(name)")) }
        try await world.say("wis", as: "anna", id: "x", after: 80)
        let overview = try await world.say("wijzig", as: "bram", id: "y", after: 81).sayings.map(\.text).joined(separator: "\n")
        let quotes = try #require(overview.split(separator: "\n").first { $0.contains("in het verslag") }?.split(separator: " ").first)
        try await world.say("wijzig \(quotes)", as: "bram", id: "z", after: 82)
        try await world.say("nee", as: "bram", id: "zz", after: 83)
        let after = try #require(try await published(world, after: 90))
        #expect(!after.text().contains("om anna") && !after.text().contains("om bram") && after.text().contains("om cor"))
        #expect(after["accounting"]?["erased"] == 1 && after["accounting"]?["known"] == 3)
    }
}
