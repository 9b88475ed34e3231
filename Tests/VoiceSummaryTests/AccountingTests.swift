import DialogueEngine
import JSONText
import Testing

import VoiceSummary

@Suite struct `The accounting` {
    private let questions = [question("a", .choice, options: ["x", "y"]), question("b", .scale, bounds: 1...5), question("c", .text)]

    @Test func `counts who came when all was over, and was asked nothing, as one who said nothing`() {
        let voters = crowd(12) { walk, place in
            if place > 0 { walk.answer("a", .option("ja")) }
            walk.finish()
        }
        let json = standing(of: voters, dialogue([question("a", .choice, options: ["ja", "nee"])])).json
        #expect(json["accounting"]?["finished"] == 11 && json["accounting"]?["silent"] == 1 && json["accounting"]?["tookPart"] == 11)
    }

    @Test func `gives everybody one state`() {
        var walks = Array(repeating: Walk(), count: 6)
        walks[0].answer("a", .option("x"))
        walks[0].erase()
        walks[1].decline()
        walks[2].answer("a", .option("x"))
        walks[2].stop()
        walks[3].answer("a", .option("y"))
        walks[3].wait()
        walks[4].skip("a")
        walks[4].finish()
        walks[5].reach("a")
        let voters = walks.enumerated().map { $1.voter("p\($0)") } + [silent("p6")]
        let standing = standing(of: voters, dialogue(questions))
        let accounting = standing.json["accounting"]
        #expect(accounting?["known"] == 7 && accounting?["tookPart"] == 2, "who only came or stopped said nothing")
        for (state, count) in [("erased", 1), ("declined", 1), ("stopped", 1), ("finished", 2), ("underway", 1), ("silent", 1)] {
            #expect(accounting?[state] == .int(Int64(count)), "\(state)")
        }
        #expect(standing.question("a")["answered"] == 2)
    }

    @Test func `leaves erased and declined people out of every figure`() {
        func world(_ erased: Int) -> Standing {
            let voters = crowd(30) { walk, place in
                walk.answer("a", .option("x"))
                walk.say("c", "Hallo \(place)")
                if place < erased { if place.isMultiple(of: 2) { walk.erase() } else { walk.decline() } }
            }
            return standing(of: voters, dialogue(questions))
        }
        let (with, without) = (world(6), world(0))
        #expect(with.question("a")["asked"] == 24 && with.option("x", of: "a")["count"] == 24 && with.question("c")["n"] == 24)
        #expect(without.question("a")["asked"] == 30)
        #expect(with.json["accounting"]?["known"] == 30)
    }

    @Test func `counts skips by reason, and late answers apart`() {
        var walk = Walk()
        walk.skip("a", because: .ratherNot)
        walk.answer("b", .number(2), late: true)
        let standing = standing(of: [walk.voter("p")], dialogue(questions))
        #expect(standing.question("a")["skippedBecause"]?["ratherNot"] == 1)
        #expect(standing.question("b")["late"] == 1 && standing.question("b")["unanswered"] == 1 && standing.question("b")["n"] == 0)
    }

    @Test func `leaves out answers off the way that holds, and those to be asked again`() {
        var walk = Walk()
        walk.answer("a", .option("x"))
        walk.answer("b", .number(4))
        walk.happen(["type": "turnedBack", "to": "a"])
        walk.give("a", .option("y"))
        walk.reach("c")
        let standing = standing(of: [walk.voter("p")], dialogue(questions))
        #expect(standing.question("b")["asked"] == 0 && standing.question("b")["n"] == 0)
        #expect(standing.option("y", of: "a")["count"] == 1 && standing.option("x", of: "a")["count"] == 0)
        #expect(standing.question("c")["asked"] == 1 && standing.question("c")["unanswered"] == 1)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>) func `balances in any world`(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        var loop = question("s", .stance)
        loop.per = .statements("l")
        let list = StatementList(
            id: "l", statements: ["s1", "s2", "s3"].map { Statement(id: StatementID($0), text: LocalizedText([.dutch: $0])) })
        let voters = crowd(25) { walk, _ in Self.wander(&walk, &chance) } + [silent("q")]
        let json = standing(of: voters, dialogue(questions + [loop], statements: [list])).json
        func number(_ json: JSON?, _ name: String) -> Int64 { json?[name]?.int ?? -1 }
        let accounting = json["accounting"]
        let states = ["erased", "declined", "stopped", "finished", "underway", "silent"].map { number(accounting, $0) }
        #expect(states.reduce(0, +) == number(accounting, "known"))
        for question in json["questions"]?.array ?? [] {
            for part in [question] + (question["statements"]?.array ?? []) {
                let ways = ["answered", "skipped", "spoken", "unanswered"].map { number(part, $0) }
                #expect(number(part, "asked") == ways.reduce(0, +))
            }
        }
        let groups = json["groups"]
        #expect(number(groups, "between") + number(groups, "notPlaced") + number(groups, "noStance") == number(accounting, "known"))
    }

    private static func wander(_ walk: inout Walk, _ chance: inout SplitMix64) {
        for place in ["a", "b", "c", "s/s1", "s/s2", "s/s3"] {
            switch Int.random(in: 0..<12, using: &chance) {
            case 0: walk.skip(place, because: SkipReason.allCases.randomElement(using: &chance) ?? .asked)
            case 1:
                walk.reach(place)
                return
            case 2: return walk.stop()
            case 3: return walk.erase()
            case 4: return walk.decline()
            case 5: walk.answer(place, value(for: place), late: true)
            default: if place == "c" { walk.say(place, "iets") } else { walk.answer(place, value(for: place)) }
            }
        }
        if Bool.random(using: &chance) { walk.finish() } else { walk.wait() }
    }

    private static func value(for place: String) -> AnswerValue {
        switch place {
        case "a": .option("x")
        case "b": .number(3)
        case "c": .words(TextID(99))
        default: .option("agree")
        }
    }
}
