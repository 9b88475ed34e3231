import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

/// Who fled is not asked how they see people who fled.
private struct Fled {
    var yes = 12, no = 45, rather = 0
    /// How many of those who did not flee pass the question by another way.
    var others = 0

    static let dialogue = VoiceSummaryTests.dialogue(
        [
            fled, question("kijk", .choice, options: ["goed", "slecht"]), age, question("buurt", .choice, options: ["fijn", "druk"]),
        ], leaps: ["gevlucht": ("answers.gevlucht == 'ja'", "leeftijd")], standing: plan)

    private static var fled: Question {
        var question = question("gevlucht", .choice, options: ["ja", "nee", "liever"])
        (question.isSpecial, question.isPersonal) = (true, true)
        return question
    }

    private static var age: Question {
        var question = question("leeftijd", .choice, options: ["jong", "oud"])
        question.isPersonal = true
        return question
    }

    private static var plan: StandingPlan {
        var plan = StandingPlan()
        plan.splits = ["leeftijd"]
        return plan
    }

    func json(_ audience: Audience = .public) -> JSON {
        let given = Array(repeating: "ja", count: yes) + Array(repeating: "nee", count: no) + Array(repeating: "liever", count: rather)
        let voters = crowd(given.count) { walk, place in
            walk.confide("gevlucht", .option(OptionID(given[place])))
            let passes = given[place] == "ja" || (yes..<(yes + others)).contains(place)
            if !passes { walk.answer("kijk", .option("goed")) }
            walk.answer("leeftijd", .option(place.isMultiple(of: 2) ? "jong" : "oud"))
            walk.answer("buurt", .option("fijn"))
            walk.finish()
        }
        return standing(of: voters, Self.dialogue, audience).json
    }
}

extension JSON {
    fileprivate func question(_ id: String) -> JSON { self["questions"]?.array?.first { $0["id"]?.string == id } ?? .null }
    fileprivate var split: [String] { self["splits"]?.array?.first?["questions"]?.array?.compactMap { $0["question"]?.string } ?? [] }
}

@Suite struct `Questions that an answer about people leads past` {
    @Test(arguments: [Audience.public, .moderator]) func `do not say how many gave it, where that is held back`(audience: Audience) {
        let json = Fled(yes: 3).json(audience)
        #expect(json.question("gevlucht")["options"]?.array?.first?["hidden"] == true)
        let passed = json.question("kijk")
        #expect(passed["routed"] == true && passed["asked"] == nil && passed["n"] == nil && passed["options"] == nil)
        #expect(json["dropOff"]?["steps"]?.array?.contains("kijk") == false)
        #expect(json.question("buurt")["asked"] == 48, "which everybody was asked")
    }

    @Test func `also where it is held back for the sake of another answer`() {
        let json = Fled(yes: 15, rather: 1).json()
        #expect(json.question("gevlucht")["options"]?.array?.first?["hidden"] == true)
        #expect(json.question("kijk")["routed"] == true)
    }

    @Test func `are never divided by something else too`() {
        let json = Fled(yes: 40, no: 60).json()
        #expect(json.question("kijk")["asked"] == 60 && json.question("gevlucht")["options"]?.array?.first?["count"] == 40)
        #expect(!json.split.contains("kijk") && json.split.contains("buurt"))
    }

    @Test func `are shown where nothing is held back, however few pass`() {
        let json = Fled(yes: 40, no: 60, others: 3).json()
        #expect(json.question("gevlucht")["options"]?.array?.first?["count"] == 40)
        #expect(json.question("kijk")["asked"] == 57 && json.question("kijk")["routed"] == nil)
    }

    @Test func `are shown where many pass for other reasons`() {
        let json = Fled(yes: 3, others: 20).json()
        #expect(json.question("gevlucht")["options"]?.array?.first?["hidden"] == true)
        #expect(json.question("kijk")["asked"] == 25)
    }
}
