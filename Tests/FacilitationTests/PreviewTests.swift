import DialogueEngine
import Facilitation
import JSONText
import Testing
import VoiceSummary

@Suite struct `Words that will be quoted` {
    private func act(_ line: String, _ world: SmallWorld, after seconds: Int64) async throws -> JSON {
        try await world.facilitator.act(line, actor: "Mo", on: world.code, at: SmallWorld.start + .seconds(seconds))
    }

    private func standing(_ world: SmallWorld) async throws -> JSON {
        try await world.facilitator.standing(of: world.code, audience: .public, asOf: SmallWorld.start + .seconds(900)).json
    }

    /// What waits for somebody beside the script.
    private func told(_ name: String, _ world: SmallWorld) async throws -> [String] {
        try await world.facilitator.fetch(channel: "test", address: name, from: world.code).map(\.text)
    }

    /// `talk` as in `SmallWorld.whole`, with words of one's own.
    private func village(_ words: [String]) async throws -> SmallWorld {
        let world = try await SmallWorld()
        for (number, words) in words.enumerated() {
            var lines = SmallWorld.whole
            lines[4] = words
            try await world.talk(lines, as: "p\(number)")
        }
        return world
    }

    private func line(_ text: String, in standing: JSON) -> JSON? {
        standing["words"]?[0]?["lines"]?.array?.first { $0["text"]?.string == text }
    }

    @Test func `are shown to their authors with what they support, and stand as confirmed, changed or without a reply`() async throws {
        let world = try await village(["om het werk", "om de rust", "om de buurt", "om de tuin"])
        #expect(line("om de rust", in: try await standing(world))?["confirmed"] == 0)
        let done = try await act("preview", world, after: 100)
        #expect(done["events"]?.array?.last?["shownTo"] == 4 && done["events"]?.array?.last?["quotes"] == 4)
        let notice = try #require(try await told("p0", world).last)
        #expect(notice.contains("“om het werk”") && notice.contains("AKKOORD 4") && notice.contains("Waarom"))
        try await world.say("akkoord 4", as: "p0", id: "a", after: 110)
        try await world.say("ja", as: "p1", id: "a", after: 111)
        try await world.say("wijzig 4", as: "p2", id: "a", after: 112)
        try await world.say("om de hele buurt", as: "p2", id: "b", after: 113)
        let after = try await standing(world)
        for text in ["om het werk", "om de rust", "om de hele buurt"] {
            #expect(line(text, in: after)?["confirmed"] == 1 && line(text, in: after)?["noReply"] == 0, "\(text)")
        }
        #expect(line("om de tuin", in: after)?["noReply"] == 1)
        #expect(after["method"]?["quotes"]?["confirmed"] == 2 && after["method"]?["quotes"]?["rewritten"] == 1)
        let report = try await world.facilitator.standing(of: world.code, audience: .public, asOf: SmallWorld.start + .seconds(900))
            .text(in: .dutch, width: 200)
        #expect(report.contains("woorden vooraf laten zien aan wie ze zei (4)"))
        #expect(report.contains("“om de tuin” (niet bevestigd, geen antwoord)") && !report.contains("“om de rust” (niet"))
    }

    @Test func `leave every later output when they are taken back, with the claim that rested on them`() async throws {
        let world = try await village(["om het werk"])
        let events = try await world.facilitator.act(.preview, actor: "Mo", on: world.code, at: SmallWorld.start + .seconds(100))
        #expect(events.last?.fact == .previewed(people: 1, quotes: 1, actor: "Mo"))
        try await world.say("intrekken 4", as: "p0", id: "a", after: 110)
        let after = try await standing(world)
        #expect(!after.text().contains("om het werk"))
        #expect(after["method"]?["quotes"]?["takenBack"] == 1 && after["method"]?["quotes"]?["claimsLost"] == 1)
    }

    @Test func `are shown once for each wording`() async throws {
        let world = try await village(["om het werk", "om de rust"])
        _ = try await act("preview", world, after: 100)
        let again = try await act("preview", world, after: 101)
        #expect(again["events"]?.array?.last?["shownTo"] == 0)
        try await world.say("wijzig 4", as: "p0", id: "a", after: 110)
        try await world.say("om het geld", as: "p0", id: "b", after: 111)
        let third = try await act("preview", world, after: 120)
        #expect(third["events"]?.array?.last?["shownTo"] == 1)
    }

    @Test func `are nobody's who gave no leave, and go with who is erased`() async throws {
        let world = try await SmallWorld()
        var lines = SmallWorld.whole
        lines[lines.count - 1] = "nee"
        try await world.talk(lines, as: "nee")
        try await world.talk(SmallWorld.whole, as: "weg")
        let done = try await act("preview", world, after: 100)
        #expect(done["events"]?.array?.last?["shownTo"] == 1)
        try await world.say("wis", as: "weg", id: "a", after: 110)
        try await world.say("ja", as: "weg", id: "b", after: 111)
        let after = try await standing(world)
        #expect(after["method"]?["quotes"]?["takenBack"] == 1 && after["method"]?["quotes"]?["shown"] == 1)
    }

    @Test func `are not shown to who stopped, and are not approved once they are gone`() async throws {
        let world = try await village(["om het werk", "om de rust"])
        try await world.say("stop", as: "p0", id: "s", after: 90)
        let done = try await act("preview", world, after: 100)
        #expect(done["events"]?.array?.last?["shownTo"] == 1)
        try await world.say("intrekken 4", as: "p1", id: "a", after: 110)
        try await world.say("ja", as: "p1", id: "b", after: 111)
        let quotes = try await standing(world)["method"]?["quotes"]
        #expect(quotes?["shown"] == 1 && quotes?["confirmed"] == 0 && quotes?["takenBack"] == 1)
        let group = try await world.facilitator.group(of: world.code)
        #expect(group.remarks.count == 1)
    }

    @Test func `answer a question that is still open with yes, and not the quote`() async throws {
        let world = try await SmallWorld()
        try await world.talk(Array(SmallWorld.whole.prefix(7)), as: "half")
        try await world.say("citaat", as: "half", id: "x", after: 20)
        _ = try await act("preview", world, after: 100)
        #expect(try await standing(world)["method"]?["quotes"]?["shown"] == 0)
    }
}
