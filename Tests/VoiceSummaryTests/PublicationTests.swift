import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `What is published` {
    /// Scenario 2: four older people and sixty others.
    private func elderly(_ audience: Audience = .public, older: Int = 4) -> Standing {
        var age = question("leeftijd", .choice, options: ["ouder", "jonger"])
        age.isPersonal = true
        var plan = StandingPlan()
        plan.splits = ["leeftijd"]
        plan.words = [.init(question: "zorg", title: LocalizedText([.dutch: "Zorgen"]))]
        plan.quotes = "citaat"
        let voters = crowd(64) { walk, place in
            walk.answer("leeftijd", .option(place < older ? "ouder" : "jonger"))
            walk.answer("bus", .option(place < older || place.isMultiple(of: 2) ? "ja" : "nee"))
            walk.say("zorg", place == 0 ? "De halte is te ver" : "Niets")
            walk.answer("citaat", .option("ja"))
        }
        let questions = [age, question("bus", .choice, options: ["ja", "nee"]), question("zorg", .text), question("citaat", .confirm)]
        return standing(of: voters, dialogue(questions, standing: plan), audience)
    }

    @Test func `shows no number of four older people, and none from which it follows`() {
        let standing = elderly()
        for option in ["ouder", "jonger"] {
            let cell = standing.option(option, of: "leeftijd")
            #expect(cell["hidden"] == true && cell["count"] == .null && cell["share"] == .null)
        }
        let bus = standing.json["splits"]?[0]?["questions"]?[0]
        #expect(bus?["question"] == "bus")
        for group in bus?["groups"]?.array ?? [] { #expect(group["hidden"] == true && group["n"] == .null && group["options"] == nil) }
        #expect(standing.question("bus")["n"] == 64 && standing.option("ja", of: "bus")["count"] == 34)
        #expect(!standing.text(in: .dutch).contains("60"))
    }

    @Test func `still has the words of a small group, without its label`() {
        let lines = elderly().json["words"]?[0]?["lines"]?.array ?? []
        #expect(lines.contains { $0["text"] == "De halte is te ver" && $0["evidence"] == ["p000.zorg"] })
    }

    @Test func `shows a group to a moderator from five people on`() {
        #expect(elderly(.moderator, older: 5).option("ouder", of: "leeftijd")["count"] == 5)
        #expect(elderly(.public, older: 5).option("ouder", of: "leeftijd")["hidden"] == true)
    }

    @Test func `has shares of a group only from 25 people on`() {
        let groups = elderly(older: 20).json["splits"]?[0]?["questions"]?[0]?["groups"]
        #expect(groups?[0]?["n"] == 20 && groups?[0]?["options"]?[0]?["share"] == .null)
        #expect(groups?[1]?["n"] == 44 && groups?[1]?["options"]?[0]?["share"] != .null)
    }

    @Test func `never divides by two attributes`() {
        var (age, place) = (question("leeftijd", .choice, options: ["a", "b"]), question("wijk", .choice, options: ["c", "d"]))
        (age.isPersonal, place.isPersonal) = (true, true)
        var plan = StandingPlan()
        plan.splits = ["leeftijd", "wijk"]
        let voters = crowd(80) { walk, index in
            walk.answer("leeftijd", .option(index.isMultiple(of: 2) ? "a" : "b"))
            walk.answer("wijk", .option(index < 40 ? "c" : "d"))
        }
        for split in standing(of: voters, dialogue([age, place], standing: plan)).json["splits"]?.array ?? [] {
            #expect(split["questions"] == [])
        }
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>) func `hides at least two peopled cells with k people together`(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        let cells = (0..<Int.random(in: 1...8, using: &chance)).map { _ in Int.random(in: 0...30, using: &chance) }
        let hidden = Suppression(of: cells, k: 10).hidden
        let peopled = hidden.filter { cells[$0] > 0 }
        let total = cells.reduce(0, +)
        for place in cells.indices where !hidden.contains(place) && cells[place] > 0 {
            #expect(cells[place] >= 10 && (total - cells[place] == 0 || total - cells[place] >= 10))
        }
        let isEverything = hidden.count == cells.count
        #expect(peopled.isEmpty || isEverything || (peopled.count >= 2 && peopled.reduce(0) { $0 + cells[$1] } >= 10))
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>) func `has no group that follows from totals, in any world`(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        let sizes = (0..<4).map { _ in Int.random(in: 0...25, using: &chance) }
        let groups = sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
        var plan = StandingPlan()
        plan.splits = ["wijk"]
        let voters = crowd(groups.count) { walk, place in
            if Int.random(in: 0..<8, using: &chance) > 0 {
                walk.answer("wijk", .option(OptionID("w\(groups[place])")))
            } else {
                walk.skip("wijk")
            }
            if Int.random(in: 0..<5, using: &chance) > 0 { walk.answer("bus", .option("ja")) } else { walk.skip("bus") }
        }
        let wijk = question("wijk", .choice, options: ["w0", "w1", "w2", "w3"])
        let standing = standing(of: voters, dialogue([wijk, question("bus", .choice, options: ["ja", "nee"])], standing: plan))
        let cells = standing.question("wijk")["options"]?.array ?? []
        let shown = cells.compactMap { $0["count"]?.int }
        let rest = (standing.question("wijk")["n"]?.int ?? 0) - shown.reduce(0, +)
        #expect(shown.isEmpty || rest == 0 || rest >= 10)
        for count in shown where count > 0 { #expect(count >= 10) }
        let split = standing.json["splits"]?[0]?["questions"]?[0]
        let rows = split?["groups"]?.array ?? []
        let people = rows.compactMap { $0["n"]?.int }
        let others = (split?["n"]?.int ?? 0) - people.reduce(0, +)
        #expect(people.allSatisfy { $0 == 0 || $0 >= 10 } && (people.isEmpty || others == 0 || others >= 10))
        for (cell, row) in zip(cells, rows) where cell["hidden"] == true { #expect(row["hidden"] == true) }
    }

    @Test func `hides all of an answer that decides the voice, or nothing`() {
        var voice = question("stem", .choice, options: ["formeel", "niet", "anders"])
        voice.isPersonal = true
        let voters = crowd(60) { walk, place in walk.answer("stem", .option(place < 4 ? "formeel" : place < 16 ? "niet" : "anders")) }
        func hidden(_ dialogue: Dialogue) -> [Bool] {
            standing(of: voters, dialogue).question("stem")["options"]?.array?.map { $0["hidden"] == true } ?? []
        }
        #expect(hidden(dialogue([voice], voices: ["zwijgend"], voiceRule: "answers.stem == 'niet'")) == [true, true, true])
        #expect(hidden(dialogue([voice])) == [true, true, false])
    }

    @Test func `hides a second group beside one that is hidden for other reasons`() {
        #expect(Suppression(of: [30, 40, 50], k: 10, already: [2]).hidden == [0, 2])
        #expect(Suppression(of: [4, 60], k: 10).hidden == [0, 1])
        #expect(Suppression(of: [4, 3, 60, 70], k: 10).hidden == [0, 1, 2])
        #expect(Suppression(of: [64, 0], k: 10).hidden.isEmpty)
    }

    @Test func `joins tens of a personal number until each has enough people`() {
        var number = question("uren", .number, bounds: 0...100)
        number.isPersonal = true
        let voters = crowd(40) { walk, place in walk.answer("uren", .number(place * 2)) }
        let cells = standing(of: voters, dialogue([number])).question("uren")["distribution"]?.array ?? []
        #expect(cells.map { $0["count"]?.int } == [10, 10, 10, 10])
        #expect(cells.first?["from"] == 0 && cells.last?["to"] == 100)
    }

    @Test func `hides mean and spread with a hidden value of a personal scale`() {
        var scale = question("gezond", .scale, bounds: 1...5)
        scale.isSpecial = true
        let voters = crowd(30) { walk, place in walk.confide("gezond", .number(place < 2 ? 1 : 4)) }
        let section = standing(of: voters, dialogue([scale])).question("gezond")
        #expect(section["n"] == 30 && section["mean"] == .null && section["hidden"] == true)
    }
}

@Suite struct `Silence` {
    /// Scenario 8: a hundred invited, fifty-five answered.
    private let world: Standing = {
        let voices = ["jong", "oud"]
        let answered =
            crowd(30, from: 0, voice: "jong") { walk, _ in walk.answer("plan", .option("ja")) }
            + crowd(25, from: 30, voice: "oud") { walk, _ in walk.answer("plan", .option("nee")) }
        let others = (0..<45).map { silent("s\($0)", voice: $0 < 20 ? "jong" : "oud") }
        return standing(of: answered + others, dialogue([question("plan", .choice, options: ["ja", "nee"])], voices: voices))
    }()

    @Test func `is not consent: the summary says 55 of 100`() {
        #expect(world.json["accounting"]?["tookPart"] == 55 && world.json["accounting"]?["silent"] == 45)
        #expect(world.option("ja", of: "plan")["count"] == 30 && world.question("plan")["n"] == 55)
        #expect(world.claims.contains("55 van de 100 mensen die we kennen, deden mee. 45 zeiden niets. Wie niets zegt, zegt geen ja."))
        #expect(world.text(in: .dutch).contains("55 van de 100"))
    }

    @Test func `is told by voice`() {
        #expect(world.json["missing"]?["silentByVoice"]?.array?.map { $0["silent"] } == [20, 25])
        #expect(world.json["voices"]?[0]?["silent"] == 20 && world.json["voices"]?[1]?["silent"] == 25)
        #expect(world.claims.contains("Van de groep “jong” zeiden 20 van de 50 mensen niets. Dat is geen ja."))
    }

    @Test func `of voices held back follows from no total`() {
        let answered = ["jong", "oud", "nieuw"].enumerated().flatMap { place, voice in
            crowd(14 + place, from: 20 * place, voice: voice) { walk, _ in walk.answer("plan", .option("ja")) }
        }
        let few = crowd(7, from: 60, voice: "stil") { walk, _ in walk.answer("plan", .option("ja")) }
        let unknown = (0..<7).map { silent("u\($0)") }
        let world = standing(
            of: answered + few + unknown,
            dialogue([question("plan", .choice, options: ["ja"])], voices: ["jong", "oud", "nieuw", "stil"]))
        let rows = world.json["voices"]?.array ?? []
        func shown(_ name: String) -> Int64 { rows.compactMap { $0[name]?.int }.reduce(0, +) }
        let hidden = rows.filter { $0["hidden"] == true }.compactMap { $0["id"]?.string }
        #expect(Set(hidden).isSuperset(of: ["stil", "unknown"]) && hidden.count == 3, "one more is held back with them")
        for (name, total) in [("known", "known"), ("answered", "tookPart"), ("silent", "silent")] {
            let all = world.json["accounting"]?[total]?.int ?? 0
            let rest = all - shown(name)
            #expect(rest == all || !(1..<10).contains(rest), "\(rest) of those held back are \(name)")
        }
    }

    @Test func `of a whole voice is named`() {
        let answered = crowd(40, voice: "jong") { walk, _ in walk.answer("plan", .option("ja")) }
        let plan = dialogue([question("plan", .choice, options: ["ja"]), question("rest", .text)], voices: ["jong", "oud"])
        let standing = standing(of: answered + [silent("s", voice: "oud")], plan)
        #expect(standing.json["missing"]?["voices"]?.array?.map { $0["id"] } == ["oud"])
        #expect(standing.json["missing"]?["questions"] == ["rest"])
        #expect(standing.json["voices"]?[1]?["hidden"] == true && standing.json["voices"]?[1]?["known"] == .null)
        #expect(standing.claims.contains("Van de groep “oud” heeft niemand geantwoord."))
    }
}
