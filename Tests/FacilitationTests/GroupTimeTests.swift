import DialogueEngine
import Testing

@Suite struct `Time in a group` {
    @Test func `moves on without a moderator, and says so`() throws {
        var village = try Village.spreading(4, ways: ["1"])
        village.wait(.days(15))
        #expect(village.group.marks.last?.phase == "spreiden")
        #expect(village.group.marks.last?.actor == "fallback")
        #expect(village.names.allSatisfy { village.notices[$0]?.contains(.movedWithoutModerator) == true })
    }

    @Test func `moves on later, where something had to come first`() throws {
        var village = Village(
            dialogue: try SmallVillage.dialogue([
                "stays: open, advance: {moderator: true}, fills: [meest]":
                    "stays: open, advance: {moderator: true}, fallback: 14d, fills: [meest]"
            ]))
        village.wait(.days(20))
        #expect(village.group.marks.last?.phase == "begin", "residents would read an empty line")
        village.act(.fill("meest", ["nl": "verder weg"]))
        village.wait(.days(1))
        #expect(village.group.marks.last?.phase == "zoeken" && village.group.marks.last?.actor == "fallback")
    }

    @Test func `gives more where enough ask for it`() throws {
        var village = try Village.spreading(4, ways: ["1"])
        village.say("meer tijd", by: "p1")
        #expect(village.group.deadline == nil)
        village.say("ik wil meer tijd", by: "p1")
        #expect(village.group.wantTime == 1, "nobody counts twice")
        village.say("mear tiid", by: "p2")
        #expect(village.group.deadline != nil && village.group.wantTime == 0, "the count begins anew")
        #expect(village.names.allSatisfy { name in village.notices[name]?.count == 1 })
        village.wait(.days(15))
        #expect(village.group.marks.last?.phase == "zoeken", "the fallback waits as long as people asked")
    }

    @Test func `stands still while the moderator pauses, and runs on for as long as was left`() throws {
        var village = try Village.voted(for: 3)
        let due = try #require(village.group.due(in: village.dialogue))
        village.act(.pause(reason: "storing"))
        #expect(village.act(.pause(reason: nil)) == .alreadyPaused)
        village.wait(.days(20))
        #expect(village.group.marks.last?.phase == "stemmen")
        village.act(.resume)
        let later = try #require(village.group.due(in: village.dialogue))
        #expect((later - due) >= .days(20) && (later - due) < .days(21))
        village.wait(.days(8))
        #expect(village.group.marks.last?.actor == "deadline")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `nudges the silent twice at most, and never who contested it`() throws {
        var village = try Village.spreading(4, ways: ["1", "1"])
        village.invite("p9")
        for _ in 0..<4 { village.act(.nudge(nil, ["nl": "Wil je nog iets zeggen?"])) }
        #expect(village.notices["p9"]?.count == 2)
        #expect(village.notices["p1"] == nil, "did their part")
        var second = try Village.spreading(3, ways: [])
        second.act(.nudge(nil, ["nl": "Doe je mee?"]))
        second.say("ik luister liever", by: "p1")
        second.act(.nudge(nil, ["nl": "Doe je mee?"]))
        #expect(second.notices["p1"]?.count == 1 && second.notices["p2"]?.count == 2)
        #expect(second.group.nudges.contested == 1)
        second.checkRules()
        #expect(second.faults == [])
    }

    @Test func `tells that a promise is late, and closes only after its answer`() throws {
        var village = try Village.promising()
        let due = village.now + .days(10)
        village.act(.commit("Geluid meten", owner: "wethouder", due: due, concerns: ["c1"]))
        village.wait(.days(11))
        #expect(village.group.commitments[0].isLate)
        #expect(village.notices["p1"]?.contains(.promiseLate("p1")) == true, "the one it was made to")
        #expect(village.notices["p2"]?.contains(.promiseLate("p1")) != true)
        var lacking = Shortfall()
        lacking.promises = ["p1"]
        #expect(village.act(.next(reason: "klaar")) == .blocked(lacking))
        #expect(village.act(.progress("p1", .broken, reason: nil)) == .giveReason)
        #expect(village.act(.progress("p1", .kept, reason: "Gemeten op 3 mei.")) == nil)
        #expect(village.act(.next(reason: nil)) == nil)
        #expect(village.node(of: "p2") == "gehouden")
        village.say("3", by: "p1")
        #expect(village.group.commitments[0].reopened == 1 && village.group.commitments[0].status == .underway)
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `may run back, with a reason, and open what was closed`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.next(reason: "genoeg"))
        #expect(village.act(.back(reason: nil)) == .giveReason)
        #expect(village.act(.back(reason: "er kwamen mensen bij")) == nil)
        #expect(village.group.marks.map(\.phase) == ["begin", "zoeken", "spreiden", "zoeken"])
        #expect(!village.group.reached(in: village.dialogue).contains(2))
        village.checkRules()
        #expect(village.faults == [])
    }
}

extension Village {
    /// A village in which promises are made, with one need kept by the moderator.
    static func promising() throws -> Village {
        var village = try Village.voted(for: 3)
        village.say("Meet het geluid.", by: "p1")
        village.say("4", by: "p1")
        village.act(.next(reason: nil))
        village.putSecondVersion()
        village.chooseAgain(verdict: "1", live: "1")
        village.act(.next(reason: nil))
        return village
    }
}
