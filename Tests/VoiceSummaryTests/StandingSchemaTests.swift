import DialogueEngine
import Foundation
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `The schema of a standing` {
    private let check = SchemaCheck(schema: StandingSchema.json)

    @Test func `is the one in the repository`() throws {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let committed = try String(contentsOf: folder.appendingPathComponent("Dialogues/standing.schema.json"), encoding: .utf8)
        #expect(
            committed == StandingSchema.json.indented() + "\n",
            "write it anew: meerstem schema standing > Dialogues/standing.schema.json")
    }

    @Test func `fits what nobody answered`() {
        let standing = standing(of: [silent("s1")], dialogue([question("bus", .choice, options: ["ja", "nee"])], voices: ["jong"]))
        #expect(check.faults(in: standing.json) == [])
    }

    @Test(arguments: Audience.allCases) func `fits a village with proposals, needs, objections and promises`(audience: Audience) {
        for village in [Village(), Village(share: "keep"), Village(finalVote: "yes")] {
            #expect(check.faults(in: village.standing(audience).json) == [])
        }
    }

    @Test(arguments: Audience.allCases) func `fits every kind of question, with splits, voices and an overlap`(audience: Audience) {
        let standing = ManyKinds.standing(audience)
        #expect(check.faults(in: standing.json) == [])
        #expect(standing.json["splits"]?.array?.isEmpty == false && standing.json["overlap"]?.array?.isEmpty == false)
    }

    @Test(arguments: Audience.allCases) func `fits votes in groups`(audience: Audience) {
        let standing = ManyKinds.votes(audience)
        #expect(standing.json["groups"]?["found"] == 2)
        #expect(check.faults(in: standing.json) == [])
    }

    @Test func `fits what is left of a standing after the one before it`() {
        var ledger = ReleaseLedger()
        _ = ledger.released(ManyKinds.standing(.public)) { _ in ManyKinds.standing(.public) }
        let second = ledger.released(ManyKinds.standing(.public, people: 93)) { _ in ManyKinds.standing(.public, people: 93) }
        #expect(check.faults(in: second.json) == [])
    }

    @Test func `refuses a key it does not know, a key that is lacking, and a value beside what is hidden`() throws {
        var members = try #require(ManyKinds.standing(.public).json.object)
        members["verzonnen"] = 1
        #expect(check.faults(in: .object(members)) == ["/verzonnen is not to be there"])
        members["verzonnen"] = nil
        members["claims"] = nil
        #expect(check.faults(in: .object(members)) == ["/claims is lacking"])
        members["claims"] = []
        members["voices"] = [
            ["id": "a", "figure": "voice.a", "label": [:], "target": nil, "known": 3, "answered": nil, "silent": nil, "hidden": true]
        ]
        #expect(check.faults(in: .object(members)) == ["/voices/0/known is no null: 3"])
    }
}

/// A consultation that has something of everything people can be asked.
enum ManyKinds {
    static func standing(_ audience: Audience, people: Int = 90) -> Standing {
        var wijk = question("wijk", .choice, options: ["noord", "zuid", "west"])
        wijk.isPersonal = true
        var plan = StandingPlan()
        plan.splits = ["wijk"]
        plan.attitude = .init(question: "houding", negative: 40, positive: 60)
        plan.overlaps = [.init(question: "geld", reasons: ["waarom"])]
        plan.words = [.init(question: "waarom", title: LocalizedText([.dutch: "Waarom"]))]
        plan.missing = ["waarom"]
        plan.quotes = "citaat"
        let questions = [
            wijk, question("houding", .number, bounds: 0...100), question("bus", .choice, options: ["ja", "nee"]),
            question("keuzes", .choices, options: ["a", "b", "c"]), question("geld", .points, options: ["taal", "werk"]),
            question("volgorde", .rank, options: ["a", "b", "c"]), question("gehoord", .scale, bounds: 1...5),
            question("dag", .date), question("eens", .stance), question("leven", .live), question("waarom", .text),
            question("citaat", .confirm),
        ]
        let voters = crowd(people, voice: "jong") { walk, place in
            walk.answer("wijk", .option(place < 4 ? "west" : place % 2 == 0 ? "noord" : "zuid"))
            walk.answer("houding", .number(place % 3 == 0 ? 20 : place % 3 == 1 ? 80 : 50))
            walk.answer("bus", .option(place % 3 == 0 ? "ja" : "nee"))
            walk.answer("keuzes", .options(place % 2 == 0 ? ["a"] : ["a", "c"]))
            walk.answer("geld", .points([.init("taal", place % 11), .init("werk", 10 - place % 11)]))
            walk.answer("volgorde", .ranking(place % 2 == 0 ? ["a", "b", "c"] : ["c", "a", "b"]))
            walk.answer("gehoord", .number(1 + place % 5))
            walk.answer("dag", .day(Day(place % 2 == 0 ? "2026-05-01" : "2026-05-02")!))
            walk.answer("eens", .option(place % 2 == 0 ? "agree" : "disagree"))
            walk.answer("leven", .option("yes"))
            walk.say("waarom", "Omdat het \(place) is")
            walk.answer("citaat", .option("ja"))
            walk.wait()
        }
        return VoiceSummaryTests.standing(
            of: voters + [silent("s1", voice: "oud")], dialogue(questions, voices: ["jong", "oud"], standing: plan), audience)
    }

    /// Two groups of fifty who vote the other way on eight statements of twelve.
    static func votes(_ audience: Audience) -> Standing {
        let names = (0..<12).map { "v\($0)" }
        let voters = crowd(100) { walk, place in
            for (number, name) in names.enumerated() {
                let agrees = number < 4 || (place < 50) == (number % 2 == 0)
                let isOdd = (place * 7 + number * 3) % 11 == 0
                walk.answer(name, .option(agrees != isOdd ? "agree" : "disagree"))
            }
        }
        return VoiceSummaryTests.standing(of: voters, dialogue(names.map { question($0, .stance) }), audience)
    }
}
