import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `The same people before and after` {
    private func dialogue(_ kind: Question.Kind, personal: Bool = false) -> Dialogue {
        var plan = StandingPlan()
        plan.pairs = [.init(before: "eerst", after: "later", title: LocalizedText([.dutch: "Vertrouwen", .english: "Trust"]))]
        var questions = ["eerst", "later"].map { question($0, kind, bounds: kind == .scale ? 1...5 : nil) }
        if personal { questions[0].isPersonal = true }
        return VoiceSummaryTests.dialogue(questions, standing: plan)
    }

    /// Twenty go up by one, twelve stay, eight go down by two; some answer once.
    private func voters(before: Int = 0, after: Int = 0, up: Int = 20, same: Int = 12, down: Int = 8) -> [Voter] {
        crowd(up + same + down + before + after) { walk, place in
            let paired = up + same + down
            if place < paired {
                walk.answer("eerst", .number(3))
                walk.answer("later", .number(place < up ? 4 : place < up + same ? 3 : 1))
            } else if place < paired + before {
                walk.answer("eerst", .number(1))
                walk.reach("later")
            } else {
                walk.skip("eerst")
                walk.answer("later", .number(5))
            }
        }
    }

    private func pair(_ standing: Standing) -> JSON { standing.json["pairs"]?[0] ?? .null }

    private func count(_ move: String, _ standing: Standing) -> JSON? {
        pair(standing)["moves"]?.array?.first { $0["id"]?.string == move }?["count"]
    }

    @Test func `tell who went up, stayed and went down, and by how much on average`() {
        let standing = standing(of: voters(before: 11, after: 12), dialogue(.scale))
        #expect(pair(standing)["n"] == 40 && pair(standing)["onlyBefore"] == 11 && pair(standing)["onlyAfter"] == 12)
        #expect(count("up", standing) == 20 && count("same", standing) == 12 && count("down", standing) == 8)
        let change = MeanInterval(of: Array(repeating: 1, count: 20) + Array(repeating: 0, count: 12) + Array(repeating: -2, count: 8))!
        #expect(pair(standing)["change"]?["mean"]?.double == 0.1)
        #expect(pair(standing)["change"]?["interval"] == [.decimal(change.low), .decimal(change.high)])
        #expect(
            standing.claims.contains("“Vertrouwen”: 40 mensen antwoordden twee keer. 20 gingen omhoog, 12 bleven gelijk, 8 gingen omlaag."))
        #expect(standing.json["method"]?["droppedClaims"] == 0)
        let text = standing.text(in: .english, width: 100)
        #expect(text.contains("Only the first time: 11. Only the second time: 12.") && text.contains("20 of 40 (50 %; 35–65 %)"))
        #expect(standing.csv(in: .dutch).contains("pair.eerst.later,Vertrouwen,,,up,,40,20,0.5,"))
    }

    @Test func `have no mean where it would tell what the few say who answered once`() {
        let standing = standing(of: voters(before: 3), dialogue(.scale))
        #expect(pair(standing)["n"] == 40 && pair(standing)["change"] == .null)
    }

    @Test func `are not shown where they are few, and hold back small moves of a question about the person`() {
        let few = standing(of: voters(up: 5, same: 2, down: 2), dialogue(.scale))
        #expect(pair(few)["hidden"] == true && pair(few)["n"] == .null && !few.claims.contains { $0.contains("Vertrouwen") })
        let personal = standing(of: voters(), dialogue(.scale, personal: true))
        #expect(count("down", personal) == .null && count("same", personal) == .null && count("up", personal) == 20)
        #expect(pair(personal)["change"] == .null)
    }

    @Test(arguments: [(Question.Kind.stance, ["disagree", "pass", "agree"]), (.live, ["no", "difficult", "yes"])])
    func `are compared by what they say of a statement too`(kind: Question.Kind, options: [String]) {
        let voters = crowd(30) { walk, place in
            walk.answer("eerst", .option(OptionID(options[place % 3])))
            walk.answer("later", .option(OptionID(options[place < 15 ? 2 : 0])))
        }
        let standing = standing(of: voters, dialogue(kind))
        // Of each first answer five go to the highest and five to the lowest.
        #expect(count("up", standing) == 10 && count("same", standing) == 10 && count("down", standing) == 10)
        #expect(pair(standing)["change"] == .null)
    }

    @Test func `are the same bytes in whatever order people came, and fit the schema`() {
        let one = standing(of: voters(before: 2), dialogue(.scale))
        #expect(one.json.bytes() == standing(of: voters(before: 2).reversed(), dialogue(.scale)).json.bytes())
        #expect(SchemaCheck(schema: StandingSchema.json).faults(in: one.json) == [])
    }

    @Test func `stay as they were published where too few came since`() {
        var ledger = ReleaseLedger()
        func released(_ voters: [Voter]) -> JSON {
            let standing = standing(of: voters, dialogue(.scale))
            return pair(ledger.released(standing) { _ in standing })
        }
        #expect(released(voters())["n"] == 40)
        #expect(released(voters(up: 21))["n"] == 40)
        #expect(released(voters(up: 30))["n"] == 50)
    }
}

@Suite struct `The mean of a few numbers` {
    @Test func `has its interval by Student`() {
        let interval = MeanInterval(of: [1, 2, 3, 4, 5])
        #expect(interval?.mean == 3 && JSON.decimal(interval?.low) == .decimal(1.0374) && JSON.decimal(interval?.high) == .decimal(4.9626))
        // Values of a printed table.
        for (degrees, value) in [(4, 2.776), (9, 2.262), (29, 2.045), (120, 1.980)] {
            #expect(abs(MeanInterval.quantile(degrees) - value) < 0.001, "\(degrees)")
        }
        #expect(MeanInterval(of: [1, 2, 3, 4]) == nil)
    }
}

@Suite struct `Where people leave` {
    @Test func `is the question at which most of those asked stopped`() {
        let voters = crowd(60) { walk, place in
            walk.answer("een", .option("ja"))
            if place < 50 { walk.answer("twee", .option("ja")) } else { return walk.reach("twee") }
            if place < 20 { walk.reach("drie") } else { walk.skip("drie") }
        }
        let questions = ["een", "twee", "drie"].map { question($0, .choice, options: ["ja", "nee"]) }
        let standing = standing(of: voters, dialogue(questions))
        let worst = standing.json["dropOff"]?["worst"]
        #expect(standing.json["dropOff"]?["steps"] == ["een", "twee", "drie"])
        #expect(worst?["question"] == "drie" && worst?["asked"] == 50 && worst?["unanswered"] == 20 && worst?["skipped"] == 30)
        #expect(standing.claims.contains("Bij “Vraag drie?” bleven de meesten steken: 20 van de 50."))
        #expect(standing.text(in: .dutch, width: 200).contains("50 kregen hem, 0 gaven antwoord, 30 sloegen over, 20 gingen niet verder."))
        #expect(standing.csv(in: .dutch).contains("dropOff.twee,Vraag twee?,,,unanswered,,60,10,"))
    }

    @Test func `is nowhere when fewer than ten stop`() {
        let voters = crowd(20) { walk, place in place < 9 ? walk.reach("een") : walk.answer("een", .option("ja")) }
        let standing = standing(of: voters, dialogue([question("een", .choice, options: ["ja", "nee"])]))
        #expect(standing.json["dropOff"]?["worst"] == .null && standing.text(in: .dutch).contains("Bij geen vraag stopten veel mensen."))
    }
}
