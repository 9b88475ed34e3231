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
        try await act("broadcast \"Tot later.\"", world, after: 72)
        try await world.talk(SmallWorld.whole, as: "cor")
        try await world.say("wijzig 1", as: "anna", id: "a", after: 80)
        try await world.say("noord", as: "anna", id: "b", after: 81)
        #expect(try await published(world, after: 90)?.bytes() == first.bytes())
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
