import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `How far people came` {
    @Test func `is counted step by step, over everybody`() {
        let funnel = Village().standing().json["funnel"]
        #expect(funnel?["steps"] == ["known", "answered", "sawOthers", "judged"])
        #expect(funnel?["total"] == ["known": 42, "answered": 40, "sawOthers": 39, "judged": 3])
        #expect(Village().standing().text(in: .dutch, width: 80).contains("Hoe ver mensen kwamen"))
    }

    /// 60 people of two voices, of whom the old stop sooner; `fewer` of the young stop too.
    private func funnel(youngWhoStop fewer: Int) -> JSON? {
        let oordeel = question("oordeel", .verdict)
        let world = dialogue([question("plan", .choice, options: ["ja"]), oordeel], voices: ["jong", "oud"])
        let voters = (0..<60).map { place in
            person(place < 30 ? "jong" : "oud", number: place) { walk in
                walk.answer("plan", .option("ja"))
                if place < 30 ? place >= fewer : place < 45 { walk.answer("oordeel", .option("met")) }
                walk.wait()
            }
        }
        return standing(of: voters, world).json["funnel"]
    }

    private func person(_ voice: String, number: Int, _ steps: (inout Walk) -> Void) -> Voter {
        var walk = Walk()
        steps(&walk)
        return walk.voter("p\(number)", voice: voice)
    }

    @Test func `is shown by voice where no step and no rest is a small group`() {
        let rows = funnel(youngWhoStop: 12)?["voices"]?.array ?? []
        #expect(rows.map { $0["counts"]?["known"] } == [30, 30])
        #expect(rows.map { $0["counts"]?["judged"] } == [18, 15])
    }

    @Test func `hides a voice, and another beside it, where a few did not come so far`() {
        let funnel = funnel(youngWhoStop: 4)
        #expect(funnel?["total"]?["judged"] == 41)
        #expect(funnel?["voices"]?.array?.map { $0["hidden"] } == [true, true])
    }
}

@Suite struct `A step of few` {
    @Test func `does not follow from the total and the rows that are shown`() {
        let world = dialogue(
            [question("plan", .choice, options: ["ja"]), question("oordeel", .verdict)], voices: ["a", "b", "c"])
        var number = 0
        func people(_ voice: String, _ known: Int, _ judged: Int) -> [Voter] {
            (0..<known).map { place in
                number += 1
                var walk = Walk()
                walk.answer("plan", .option("ja"))
                if place < judged { walk.answer("oordeel", .option("met")) }
                walk.wait()
                return walk.voter("p\(number)", voice: voice)
            }
        }
        let funnel = standing(of: people("a", 12, 0) + people("b", 14, 3) + people("c", 30, 20), world).json["funnel"]
        #expect(funnel?["total"]?["judged"] == 23)
        #expect(funnel?["voices"]?.array?.map { $0["hidden"] } == [true, true, true])
    }
}

@Suite struct `A burst of votes` {
    /// `usual` people an hour over ten hours, and then `sudden` in one.
    private func standing(usual: Int, sudden: Int, audience: Audience = .moderator) -> JSON {
        var stance = question("mening", .stance)
        stance.per = .statements("lijst")
        let list = StatementList(
            id: "lijst", statements: (1...3).map { Statement(id: StatementID("s\($0)"), text: LocalizedText([.dutch: "S\($0)"])) })
        let world = dialogue([stance], statements: [list])
        func voter(_ number: Int, hour: Int64, agrees: Bool) -> Voter {
            var walk = Walk()
            walk.now = hour * 3_600_000
            for id in ["s1", "s2", "s3"] { walk.answer("mening/\(id)", .option(agrees ? "agree" : "disagree")) }
            walk.wait()
            return walk.voter("p\(number)", channel: "telegram")
        }
        let before = (0..<10 * usual).map { voter($0, hour: Int64($0 / usual), agrees: $0.isMultiple(of: 2)) }
        let after = (0..<sudden).map { voter(1_000 + $0, hour: 20, agrees: false) }
        return VoiceSummaryTests.standing(of: before + after, world, audience).json
    }

    @Test func `is flagged, and results stand with it and without`() {
        let out = standing(usual: 4, sudden: 30)["leaveOut"]
        #expect(out?["bursts"]?.array?.count == 1 && out?["bursts"]?[0]?["people"] == 30 && out?["inBursts"] == 30)
        #expect(out?["changed"]?[0]?["with"] == ["agree": 20, "n": 70] && out?["changed"]?[0]?["without"] == ["agree": 20, "n": 40])
    }

    @Test func `is none where as many come as usual, or only a few more`() {
        #expect(standing(usual: 8, sudden: 30)["leaveOut"]?["inBursts"] == 0)
        #expect(standing(usual: 1, sudden: 9)["leaveOut"]?["inBursts"] == 0)
    }

    @Test func `tells the public how many, and not when`() {
        #expect(standing(usual: 4, sudden: 30, audience: .public)["leaveOut"]?["bursts"] == 1)
    }
}

@Suite struct `Who does not go along with a majority` {
    private func majority(against: Int, quote: OptionID = "ja") -> JSON? {
        majority(against: against, quote: quote, listed: false)["majorities"]?[0]
    }

    private func majority(against: Int, quote: OptionID = "ja", listed: Bool) -> JSON {
        var (stance, why) = (question("mening", .stance), question("waarom", .text))
        (stance.per, why.per) = (.statements("lijst"), .statements("lijst"))
        var plan = StandingPlan()
        plan.quotes = "citaat"
        if listed { plan.words = [.init(question: "waarom", title: LocalizedText([.dutch: "Waarom", .english: "Why"]))] }
        let list = StatementList(id: "lijst", statements: [Statement(id: "s1", text: LocalizedText([.dutch: "S1"]))])
        let voters = crowd(80) { walk, place in
            walk.answer("mening/s1", .option(place < against ? "disagree" : "agree"))
            walk.say("waarom/s1", place < against ? "Ik heb stilte nodig" : "Goed zo")
            walk.answer("citaat", .option(quote))
            walk.wait()
        }
        return standing(of: voters, dialogue([stance, why, question("citaat", .confirm)], statements: [list], standing: plan)).json
    }

    @Test func `is heard beside it, in their own words and without who they are`() {
        let words = majority(against: 14)?["words"]
        #expect(words?["lines"]?.array?.count == 1 && words?["lines"]?[0]?["text"] == "Ik heb stilte nodig")
        #expect(words?["lines"]?[0]?["count"] == 14 && words?["lines"]?[0]?["evidence"] == nil)
    }

    @Test func `is not known by a pseudonym beside the same words elsewhere`() {
        let json = majority(against: 14, listed: true)
        #expect(json.text().contains("Ik heb stilte nodig") && !json.text().contains("p003.waarom"))
        #expect(json["words"]?[0]?["lines"]?[0]?["evidence"]?[0]?.string?.hasPrefix("said.line.") == true)
        #expect(json["claims"]?.array?.contains { $0["id"]?.string?.hasPrefix("words.waarom") == true } == true)
    }

    @Test func `is not told apart where they are few, or gave no leave`() {
        #expect(majority(against: 6)?["words"] == .null)
        #expect(
            majority(against: 14, quote: "nee")?["words"]?["lines"] == []
                && majority(against: 14, quote: "nee")?["words"]?["withheld"] == 14)
    }
}
