import DialogueEngine
import JSONText
import Testing
import VoiceSummary

@Suite struct `A phase` {
    /// The live question moves on by itself once everybody chose.
    private static let byItself: KeyValuePairs = [
        "leven: {title: {nl: Leven}, advance: {moderator: true}":
            "leven: {title: {nl: Leven}, advance: {any: [{quorum: {share: 1.0}}, {moderator: true}]}"
    ]

    private func secondVote(_ changes: KeyValuePairs<String, String>) throws -> Village {
        var village = try Village.voted(for: 3, changes)
        village.say("Geen molen.", by: "p1")
        village.say("4", by: "p1")
        village.act(.next(reason: nil))
        village.putSecondVersion()
        return village
    }

    @Test(arguments: [("3", PhaseID("live")), ("1", "slot")])
    func `that moves on with the last vote goes where that vote leads`(live: String, to: PhaseID) throws {
        var village = try secondVote(Self.byItself)
        village.chooseAgain(verdict: "1", live: live, reason: live == "3" ? "Nee." : nil)
        #expect(village.group.marks.last?.actor == "quorum" && village.group.marks.last?.phase == to)
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `in which everybody counts waits for the last of those who are here, and for nobody who left`() throws {
        let board: KeyValuePairs = ["carriedBelow: 0.1,": "carriedBelow: 0.0, everybody: true,"]
        var village = try secondVote(board)
        let plan = village.dialogue.proposals[0]
        for name in ["p1", "p2", "p3"] {
            if village.node(of: name) == "oordeel" { village.say("1", by: name) }
            village.say("1", by: name)
        }
        #expect(village.group.outcome(of: plan) == nil, "p4 has not chosen")
        var left = village
        left.say("stop", by: "p4")
        #expect(left.group.outcome(of: plan) == .carried)
        village.say("1", by: "p4")
        #expect(village.group.outcome(of: plan) == .carried)
    }

    /// p1 and p4 are neighbours, p3 is a farmer.
    @Test(arguments: [("buur", nil), ("boer", Consultation.Outcome.carried)])
    func `in which a role decides waits for those who have it, and for nobody else`(role: String, outcome: Consultation.Outcome?) throws {
        var village = try secondVote(["carriedBelow: 0.1,": "carriedBelow: 0.0, everybody: \(role),"])
        for name in ["p1", "p2", "p3"] {
            if village.node(of: name) == "oordeel" { village.say("1", by: name) }
            village.say("1", by: name)
        }
        #expect(village.group.outcome(of: village.dialogue.proposals[0]) == outcome)
        village.act(.next(reason: nil))
        #expect(village.group.marks.last?.phase == (outcome == nil ? "live" : "slot"), "silence is no yes, though the moderator goes on")
        let voters = village.names.map { Voter(participant: $0, session: village.sessions[$0]!) }
        let standing = Standing(
            of: voters,
            StandingRequest(
                code: "c", dialogue: village.dialogue,
                phases: village.group.marks.map { PhaseMark(phase: $0.phase, since: $0.since, actor: $0.actor) },
                asOf: Instant(milliseconds: 0), audience: .moderator,
                group: village.group))
        #expect(standing.json["proposals"]?[1]?["outcome"]?.string == outcome?.rawValue)
        #expect(standing.text(in: .dutch).contains("Zwijgen is geen ja") == (outcome == nil))
    }

    @Test func `looks at its rule again when somebody leaves`() throws {
        var village = try Village.voted(for: 3)
        village.say("Stilte.", by: "p1")
        #expect(village.group.marks.last?.phase == "stemmen", "p1 has not said how the need may travel")
        village.say("stop", by: "p1")
        #expect(village.group.marks.last?.phase == "wegen" && village.group.marks.last?.actor == "quorum")
    }

    @Test func `that held still goes on when its clocks do, if all is there`() throws {
        var village = try Village.voted(for: 2)
        village.act(.pause(reason: nil))
        village.say("Stilte.", by: "p1")
        village.say("1", by: "p1")
        #expect(village.group.marks.last?.phase == "stemmen")
        village.act(.resume)
        #expect(village.group.marks.last?.phase == "wegen")
    }

    @Test func `that began while somebody had stopped is there when they come back`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.all))
        village.say("stop", by: "p3")
        village.act(.next(reason: "genoeg"))
        for line in ["hallo", "ja"] { village.say(line, by: "p3") }
        #expect(village.node(of: "p3") == "herken")
    }

    @Test func `whose proposal was voted on is not proposed again by going back`() throws {
        var village = try Village.voted(for: 3)
        village.act(.back(reason: "een typefout"))
        #expect(village.group.marks.last?.phase == "voorstel")
        #expect(village.act(.propose("voorstel", text: ["nl": "Anders."], changes: [])) == .versionsUsedUp("voorstel"))
        #expect(village.act(.next(reason: nil)) == nil)
        #expect(village.group.versions["voorstel"]?.map(\.number) == [1])
    }

    @Test func `goes back one at a time, never round in circles`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.next(reason: "genoeg"))
        for expected in ["zoeken", "begin"] as [PhaseID] {
            #expect(village.act(.back(reason: "nog even")) == nil)
            #expect(village.group.marks.last?.phase == expected)
        }
        #expect(village.act(.back(reason: "nog even")) == .firstPhase)
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `gone back to is not left again because its rule held before`() throws {
        var village = try Village.voted(for: 2)
        village.say("Stilte.", by: "p1")
        village.say("1", by: "p1")
        #expect(village.group.marks.last?.actor == "quorum")
        village.act(.back(reason: "er kwamen mensen bij"))
        village.act(.note("even wachten"))
        village.say("hallo?", by: "p2")
        #expect(village.group.marks.last?.phase == "stemmen")
        #expect(village.act(.next(reason: nil)) == nil)
    }

    @Test func `without a clock has nothing to put off`() throws {
        var village = try Village.settled(3)
        #expect(village.act(.extend(.days(3), reason: nil)) == .noClock)
    }

    @Test func `whose date has no meaning any more may be given an end`() throws {
        var village = try Village.voted(
            for: 3,
            [
                "{deadline: 7d}": "{deadline: sluit}",
                "meest: {type: text, live: true}": "meest: {type: text, live: true}\n  sluit: {type: time}",
            ])
        village.wait(.days(30))
        #expect(village.group.marks.last?.phase == "stemmen")
        #expect(village.act(.extend(.days(2), reason: "nog even")) == nil)
        village.wait(.days(3))
        #expect(village.group.marks.last?.phase == "wegen" && village.group.marks.last?.actor == "deadline")
    }

    @Test func `keeps what it was put off by when clocks stand still in between`() throws {
        var village = try Village.spreading(4, ways: ["1"])
        village.act(.extend(.days(5), reason: "vakantie"))
        let fallback = try #require(village.group.fallback)
        village.act(.pause(reason: nil))
        village.wait(.days(2))
        village.act(.resume)
        let later = try #require(village.group.fallback)
        #expect((later - fallback) >= .days(2) && (later - fallback) < .days(3))
        village.wait(.days(18))
        #expect(village.group.marks.last?.phase == "zoeken")
        village.wait(.days(2))
        #expect(village.group.marks.last?.actor == "fallback")
    }

    @Test func `asks for a proposal where it belongs, and for no promise in the past`() throws {
        var village = try Village.settled(3)
        #expect(village.act(.propose("voorstel", text: ["nl": "Nu al."], changes: [])) == .notInThisPhase("voorstel"))
        #expect(village.act(.commit("Meten", owner: "raad", due: village.now + .days(-1), concerns: [])) == .dueInPast)
    }
}
