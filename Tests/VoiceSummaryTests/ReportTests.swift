import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `The report` {
    private let standing: Standing = {
        var plan = StandingPlan()
        plan.words = [.init(question: "zorg", title: LocalizedText([.dutch: "Zorgen", .english: "Worries"]))]
        plan.quotes = "citaat"
        let voters = crowd(30) { walk, place in
            walk.answer("d1", .points([.init("taal", 6), .init("werk", 4)]))
            walk.answer("gehoord", .number(1 + place % 5))
            walk.say("zorg", "Een lange zorg die over meer dan een regel loopt, met nummer \(place) en nog wat woorden erbij")
            walk.answer("citaat", .option("ja"))
        }
        let questions = [
            question("d1", .points, options: ["taal", "werk"]), question("gehoord", .scale, bounds: 1...5), question("zorg", .text),
            question("citaat", .confirm),
        ]
        return VoiceSummaryTests.standing(of: voters, dialogue(questions, standing: plan))
    }()

    @Test(arguments: [40, 60, 78, 120]) func `keeps within its width`(width: Int) {
        for language in [Language.dutch, .english, .frisian] {
            for line in standing.text(in: language, width: width).split(separator: "\n") { #expect(line.count <= width, "\(line)") }
        }
    }

    @Test func `says who took part, what was answered, and how it was made`() {
        let text = standing.text(in: .english)
        for part in [
            "30 of the 30 people we know took part", "on average 6.0", "mean 3.0, median 3.0", "Worries", "How this was made",
            "6 of 30 (20 %; 10–37 %)",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func `marks Frisian as not reviewed`() { #expect(standing.text(in: .frisian).contains("net neisjoen")) }

    @Test func `has the names the handbook promises`() {
        let names = [
            "consultation", "dialogue", "digest", "asOf", "audience", "accounting", "questions", "statements", "groups", "proposals",
            "objections",
            "needs", "contributions", "commitments", "overlap", "words", "missingOptions", "voices", "splits", "missing", "claims",
            "method",
        ]
        for name in names { #expect(standing.json[name] != nil, "\(name)") }
        #expect(standing.json["asOf"] == "2026-06-01T18:00:00Z")
        #expect(standing.json["method"]?["k"] == 10 && standing.json["method"]?["droppedClaims"] == 0)
    }

    @Test func `knows dates before 1970 too`() {
        #expect(Instant(milliseconds: -1).iso8601 == "1969-12-31T23:59:59Z")
        #expect(Instant(milliseconds: 951_782_400_000).iso8601 == "2000-02-29T00:00:00Z")
    }
}
