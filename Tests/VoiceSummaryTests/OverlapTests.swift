import DialogueEngine
import JSONText
import Testing

import VoiceSummary

@Suite struct `The overlap` {
    /// Scenario 9: both sides give most points to the language, for opposite reasons.
    private func world(negative: Int = 12, positive: Int = 14, between: Int = 0, agree: String = "ja") -> Standing {
        var attitude = question("houding", .number, bounds: 0...100)
        attitude.isSpecial = true
        var plan = StandingPlan()
        plan.attitude = .init(question: "houding", negative: 40, positive: 60)
        plan.overlaps = [.init(question: "d1", reasons: ["waarom"])]
        plan.quotes = "citaat"
        let voters = crowd(negative + positive + between) { walk, place in
            let isNegative = place < negative
            walk.confide("houding", .number(isNegative ? 20 : place < negative + positive ? 80 : 50))
            walk.answer("d1", .points([.init("taal", 8), .init(isNegative ? "rust" : "werk", 2)]))
            walk.say("waarom", isNegative ? "Dan hoeven wij geen tolk te betalen." : "Dan leren we elkaar kennen!")
            walk.answer("citaat", .option(OptionID(agree)))
        }
        let questions = [
            attitude, question("d1", .points, options: ["taal", "werk", "rust"]), question("waarom", .text), question("citaat", .confirm),
        ]
        return standing(of: voters, dialogue(questions, standing: plan))
    }

    @Test func `states the shared priority and both reasons side by side`() {
        let standing = world()
        let shared = standing.json["overlap"]?[0]?["shared"]
        #expect(shared?.array?.map { $0["option"] } == ["taal"])
        #expect(shared?[0]?["negative"]?["lines"]?[0]?["text"] == "Dan hoeven wij geen tolk te betalen.")
        #expect(shared?[0]?["positive"]?["lines"]?[0]?["text"] == "Dan leren we elkaar kennen!")
        #expect(
            standing.claims.contains {
                $0.contains("allebei “taal” hoog") && $0.contains("geen tolk") && $0.contains("leren we elkaar kennen")
            })
        #expect(standing.text(in: .dutch).split(separator: "\n").contains { $0.contains("Dan hoeven wij") && $0.contains("Dan leren we") })
    }

    @Test func `does not tell the public who is on which side`() {
        let standing = world()
        let overlap = standing.json["overlap"]?.text() ?? ""
        #expect(overlap.contains("overlap.line.1") && !overlap.contains("p00"))
        let claims = standing.json["claims"]?.array?.filter { $0["id"]?.string?.hasPrefix("overlap.") ?? false } ?? []
        #expect(!claims.isEmpty && claims.allSatisfy { !$0.text().contains("p00") && $0.text().contains("overlap.line.") })
    }

    @Test func `stays as it was until enough people came to a side, and is the same where it is published once more`() {
        func publications(_ negative: [Int], between: Int = 0) -> [JSON] {
            var ledger = ReleaseLedger()
            return negative.map { count in
                let now = world(negative: count, between: between)
                return ledger.released(now) { _ in now }.json["overlap"]?[0] ?? .null
            }
        }
        let told = publications([12, 13, 22])
        #expect(told.map { $0["negative"]?["n"] } == [12, 12, 22] && told[1]["asOf"] != nil && told[2]["asOf"] == nil)
        let same = publications([12, 12, 12], between: 20)
        #expect(same.allSatisfy { $0["negative"]?["n"] == 12 && $0["asOf"] == nil })
    }

    @Test func `gives the top of each side by mean points`() {
        let top = world().json["overlap"]?[0]?["negative"]?["top"]
        #expect(top?[0]?["option"] == "taal" && top?[0]?["value"] == .double(8))
        #expect(top?[1]?["option"] == "rust" && top?.array?.count == 2)
    }

    @Test func `is not shown where a side has too few people`() {
        let overlap = world(negative: 9).json["overlap"]?[0]
        #expect(overlap?["hidden"] == true && overlap?["negative"] == .null && overlap?["shared"] == .null)
    }

    @Test func `holds numbers back where few people are on neither side`() {
        let overlap = world(between: 3).json["overlap"]?[0]
        #expect(overlap?["negative"]?["n"] == .null && overlap?["negative"]?["top"]?[0]?["value"] == .null)
        #expect(overlap?["shared"]?[0]?["option"] == "taal")
    }

    @Test func `has no words of people who did not agree`() {
        let standing = world(agree: "nee")
        #expect(!standing.json.text().contains("tolk") && !standing.text(in: .dutch).contains("tolk"))
        #expect(standing.json["overlap"]?[0]?["shared"]?[0]?["negative"]?["withheld"] == 12)
        #expect(standing.claims.contains { $0.contains("geen reden die we mogen tonen") })
    }

    @Test func `counts choices and joins reasons to each option chosen`() {
        var plan = StandingPlan()
        plan.attitude = .init(question: "houding", negative: 40, positive: 60)
        plan.overlaps = [.init(question: "d2", reasons: ["waarom"])]
        plan.quotes = "citaat"
        let voters = crowd(20) { walk, place in
            walk.answer("houding", .number(place < 10 ? 0 : 100))
            walk.answer("d2", .options(["a", place < 10 ? "b" : "c"]))
            walk.say("waarom", "Reden \(place)")
            walk.answer("citaat", .option("ja"))
        }
        let questions = [
            question("houding", .number, bounds: 0...100), question("d2", .choices, options: ["a", "b", "c"]), question("waarom", .text),
            question("citaat", .confirm),
        ]
        let top = standing(of: voters, dialogue(questions, standing: plan)).json["overlap"]?[0]?["negative"]?["top"]
        #expect(top?.array?.map { $0["option"] } == ["a", "b"])
        #expect(top?[0]?["value"] == .double(10) && top?[1]?["reasons"]?["lines"]?.array?.count == 10)
    }
}
