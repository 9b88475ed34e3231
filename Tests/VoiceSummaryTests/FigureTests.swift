import DialogueEngine
import JSONText
import Testing

import VoiceSummary

@Suite struct `A figure` {
    @Test func `of a choice counts each option with its share`() {
        let voters = crowd(4) { walk, place in walk.answer("wijk", .option(place < 3 ? "oost" : "west")) }
        let standing = standing(of: voters, dialogue([question("wijk", .choice, options: ["oost", "west"])]))
        #expect(standing.question("wijk")["n"] == 4)
        #expect(standing.option("oost", of: "wijk")["count"] == 3)
        #expect(standing.option("oost", of: "wijk")["share"] == .double(0.75))
        #expect(standing.option("oost", of: "wijk")["interval"] == [.double(0.3006), .double(0.9544)])
    }

    @Test func `of several choices counts people, not ticks`() {
        let voters = crowd(2) { walk, place in walk.answer("d2", .options(place == 0 ? ["a", "b"] : ["b"])) }
        let standing = standing(of: voters, dialogue([question("d2", .choices, options: ["a", "b", "c"])]))
        #expect(standing.question("d2")["n"] == 2)
        #expect(standing.option("b", of: "d2")["share"] == .double(1))
        #expect(standing.option("a", of: "d2")["count"] == 1)
        #expect(standing.option("c", of: "d2")["count"] == 0)
    }

    @Test func `of a statement counts agree, disagree, pass and who saw it`() {
        var stance = question("mening", .stance)
        stance.per = .statements("ronde")
        let list = StatementList(id: "ronde", statements: [Statement(id: "s1", text: LocalizedText([.dutch: "Mensen groeten elkaar."]))])
        let voters = crowd(4) { walk, place in
            if place < 3 { walk.answer("mening/s1", .option(["agree", "disagree", "pass"][place])) } else { walk.skip("mening/s1") }
        }
        let standing = standing(of: voters, dialogue([stance], statements: [list]))
        let statement = standing.json["statements"]?[0]
        #expect(statement?["id"] == "s1" && statement?["origin"] == "script")
        #expect(statement?["agree"] == 1 && statement?["disagree"] == 1 && statement?["pass"] == 1 && statement?["seen"] == 4)
        #expect(standing.question("mening")["asked"] == 4 && standing.question("mening")["skipped"] == 1)
        #expect(standing.json["groups"]?["notPlaced"] == 3 && standing.json["groups"]?["noStance"] == 1)
    }

    @Test func `of each thing that numbers, points or places were asked about are told, and never as words of one's own`() {
        let options = ["bus", "fiets"]
        var asked = [
            question("hoe", .scale, bounds: 1...5), question("tijd", .points, options: options), question("eerst", .rank, options: options),
        ]
        for place in asked.indices { asked[place].per = .statements("ronde") }
        let list = StatementList(id: "ronde", statements: [Statement(id: "s1", text: LocalizedText([.dutch: "Naar school."]))])
        let voters = crowd(12) { walk, place in
            walk.answer("hoe/s1", .number(place < 6 ? 2 : 5))
            walk.answer("tijd/s1", .points([.init("bus", 4), .init("fiets", 6)]))
            walk.answer("eerst/s1", .ranking(["fiets", "bus"]))
        }
        let standing = standing(of: voters, dialogue(asked, statements: [list]))
        let text = standing.text(in: .dutch)
        for line in ["    gemiddeld 3,5, midden 3,5.", "    5 ......", "gemiddeld 6,0", "plaats 1,0"] { #expect(text.contains(line)) }
        #expect(!text.contains("in eigen woorden"))
        #expect(standing.csv(in: .dutch).split(separator: "\n").contains { $0.contains("question.hoe.s1") && $0.contains("3.5") })
    }

    @Test func `of a scale has mean, median, spread and every value`() {
        let voters = crowd(4) { walk, place in walk.answer("gehoord", .number([1, 2, 4, 5][place])) }
        let standing = standing(of: voters, dialogue([question("gehoord", .scale, bounds: 1...5)])).question("gehoord")
        #expect(standing["mean"] == .double(3) && standing["median"] == .double(3))
        #expect(standing["spread"] == .double(1.8257))
        #expect(standing["distribution"]?.array?.map { $0["count"] } == [1, 1, 0, 1, 1])
    }

    @Test func `of the largest numbers there are is exact, however many people give them`() {
        let voters = crowd(60) { walk, place in walk.answer("bedrag", .number(place == 0 ? 0 : 999_999_999)) }
        let figure = standing(of: voters, dialogue([question("bedrag", .number, bounds: 0...999_999_999)])).question("bedrag")
        #expect(figure["median"] == .double(999_999_999) && figure["mean"]?.double == 983_333_332.35)
    }

    @Test(arguments: [1, 10]) func `of what people say of themselves does not tell what a few are`(carers: Int) {
        let options = ["mantelzorg", "werk"]
        var (points, rank) = (question("tijd", .points, options: options), question("eerst", .rank, options: options))
        (points.isPersonal, rank.isPersonal) = (true, true)
        let voters = crowd(40) { walk, place in
            walk.answer("tijd", .points(place < carers ? [.init("mantelzorg", 7), .init("werk", 3)] : [.init("werk", 10)]))
            walk.answer("eerst", .ranking(place < carers ? ["mantelzorg", "werk"] : ["werk", "mantelzorg"]))
        }
        let told = standing(of: voters, dialogue([points, rank]))
        let isTold = carers == 10
        #expect((told.option("mantelzorg", of: "tijd")["total"] == .null) != isTold)
        #expect((told.option("werk", of: "eerst")["borda"] == .null) != isTold)
        #expect((told.question("eerst")["pairwise"] == nil) != isTold)
    }

    @Test func `of a number to a hundred shows tens`() {
        let voters = crowd(3) { walk, place in walk.answer("cijfer", .number([0, 55, 100][place])) }
        let cells = standing(of: voters, dialogue([question("cijfer", .number, bounds: 0...100)])).question("cijfer")["distribution"]?.array
        #expect(cells?.count == 10)
        #expect(cells?.map { $0["count"]?.int } == [1, 0, 0, 0, 0, 1, 0, 0, 0, 1])
        #expect(cells?.last?["from"] == 90 && cells?.last?["to"] == 100)
    }

    @Test func `of points has mean, spread, total and who gave none`() {
        let voters = crowd(2) { walk, place in
            walk.answer("d1", .points(place == 0 ? [.init("taal", 10)] : [.init("taal", 4), .init("werk", 6)]))
        }
        let standing = standing(of: voters, dialogue([question("d1", .points, options: ["taal", "werk"])]))
        #expect(standing.option("taal", of: "d1")["mean"] == .double(7) && standing.option("taal", of: "d1")["total"] == 14)
        #expect(standing.option("taal", of: "d1")["spread"] == .double(4.2426))
        #expect(
            standing.option("werk", of: "d1")["none"]?["count"] == 1 && standing.option("werk", of: "d1")["none"]?["share"] == .double(0.5))
    }

    @Test func `of a ranking has the mean place and Borda points`() {
        let voters = crowd(3) { walk, place in walk.answer("r", .ranking(place < 2 ? ["a", "b", "c"] : ["b", "c", "a"])) }
        let standing = standing(of: voters, dialogue([question("r", .rank, options: ["a", "b", "c"])]))
        #expect(standing.option("a", of: "r")["borda"] == 4 && standing.option("b", of: "r")["borda"] == 4)
        #expect(standing.option("a", of: "r")["meanPlace"] == .double(1.6667) && standing.option("c", of: "r")["borda"] == 1)
    }

    @Test func `of days counts each day, earliest first`() throws {
        let (june, may) = (try #require(Day("2026-06-01")), try #require(Day("2026-05-01")))
        let voters = crowd(3) { walk, place in walk.answer("dag", .day(place == 0 ? june : may)) }
        let days = standing(of: voters, dialogue([question("dag", .date)])).question("dag")["days"]
        #expect(days == [["day": "2026-05-01", "count": 2], ["day": "2026-06-01", "count": 1]])
    }

    @Test func `is the same, byte for byte, in whatever order people come`() {
        let dialogue = dialogue([
            question("d1", .points, options: ["taal", "werk"]), question("zorg", .text), question("citaat", .confirm),
        ])
        let voters = crowd(30) { walk, place in
            walk.answer("d1", .points([.init("taal", place % 11), .init("werk", 10 - place % 11)]))
            walk.say("zorg", "Zorg \(place % 4)")
            walk.answer("citaat", .option("ja"))
        }
        let first = standing(of: voters, dialogue).json.bytes()
        for seed in 1...5 as ClosedRange<UInt64> {
            var chance = SplitMix64(seed: seed)
            #expect(standing(of: voters.shuffled(using: &chance), dialogue).json.bytes() == first)
        }
    }
}
