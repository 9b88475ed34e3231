import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

/// People of a district, some of whom say how old they are and whether a bus line is to stay.
struct District {
    var young = 12
    var old = 60
    var older = 28
    var silentOnAge = 0
    var young_agree = 10
    var old_agree = 20

    static let dialogue: Dialogue = {
        var age = question("leeftijd", .choice, options: ["jong", "midden", "oud"])
        age.isPersonal = true
        return VoiceSummaryTests.dialogue([age, question("bus", .choice, options: ["ja", "nee"]), question("groen", .stance)])
    }()

    static let table = PopulationTable(parts: [
        .init(
            question: "leeftijd",
            cells: [.init(option: "jong", people: 4_000), .init(option: "midden", people: 4_000), .init(option: "oud", people: 2_000)],
            source: "Telling van de wijk", date: Day("2025-01-01")!)
    ])

    var voters: [Voter] {
        crowd(young + old + older + silentOnAge) { walk, place in
            let (isYoung, isMiddle) = (place < young, place < young + old)
            if place < young + old + older {
                walk.answer("leeftijd", .option(isYoung ? "jong" : isMiddle ? "midden" : "oud"))
            } else {
                walk.skip("leeftijd")
            }
            let agrees = isYoung ? place < young_agree : isMiddle && place - young < old_agree
            walk.answer("bus", .option(agrees ? "ja" : "nee"))
            walk.answer("groen", .option(place == 0 ? "disagree" : "agree"))
        }
    }

    func standing(_ audience: Audience = .public, table: PopulationTable? = Self.table, shuffled: Bool = false) -> Standing {
        var request = StandingRequest(
            code: "abc", dialogue: Self.dialogue, phases: [], asOf: Instant(milliseconds: 1_780_336_800_000), audience: audience)
        request.population = table
        return Standing(of: shuffled ? Array(voters.reversed()) : voters, request)
    }
}

extension Standing {
    fileprivate func cell(_ id: String) -> JSON {
        json["representation"]?["parts"]?[0]?["cells"]?.array?.first { $0["id"]?.string == id } ?? .null
    }

    fileprivate func weighted(_ question: String) -> JSON {
        json["representation"]?["weighted"]?.array?.first { $0["question"]?.string == question } ?? .null
    }
}

@Suite struct `Voices beside residents` {
    @Test func `stand by their gap, the largest lack first, with its interval`() {
        let standing = District().standing()
        let cells = standing.json["representation"]?["parts"]?[0]?["cells"]?.array ?? []
        #expect(cells.compactMap { $0["id"]?.string } == ["jong", "oud", "midden"])
        #expect(cells[0]["gap"]?.double == -0.28 && cells[0]["share"]?.double == 0.12 && cells[0]["residentShare"]?.double == 0.4)
        let share = ShareInterval(12, of: 100)!
        #expect(cells[0]["gapInterval"] == [.decimal(share.low - 0.4), .decimal(share.high - 0.4)])
        #expect(
            standing.claims.contains(
                "“jong”: 12 van de 100 mensen die meedoen, en 4000 van de 10000 inwoners. Zij ontbreken het meest."))
        #expect(standing.json["method"]?["droppedClaims"] == 0)
        let text = standing.text(in: .dutch, width: 100)
        #expect(text.contains("12 van 100 (12 %); inwoners 40 %: 28 punten minder"))
        #expect(text.contains("Telling van de wijk, 1 januari 2025."))
    }

    @Test func `are weighed: raw and weighted stand side by side, with how much the people tell`() {
        let standing = District().standing()
        let yes = standing.weighted("bus")["options"]?[0]
        // 10 of 12, 20 of 60 and none of 28, with shares 0.4, 0.4 and 0.2; the young would count 3.33 times, the middle 0.67.
        let raking = Raking(
            of: Array(repeating: [0], count: 12) + Array(repeating: [1], count: 60) + Array(repeating: [2], count: 28),
            targets: [[0.4, 0.4, 0.2]])
        let expected = (10 * raking.weights[[0]]! + 20 * raking.weights[[1]]!) / 100
        #expect(yes?["share"]?.double == 0.3 && yes?["weighted"]?.double == (expected * 100).rounded() / 100)
        #expect(raking.isCapped)
        let weighting = standing.json["representation"]?["weighting"]
        #expect(weighting?["capped"] == true && weighting?["n"] == 100 && (weighting?["effective"]?.int ?? 100) < 80)
        #expect(standing.text(in: .english, width: 100).contains("30 %, weighted"))
    }

    @Test func `have who did not say as a line of its own, with the share they have`() {
        let standing = District(silentOnAge: 20).standing()
        let part = standing.json["representation"]?["parts"]?[0]
        #expect(part?["n"] == 100 && part?["unknown"] == 20)
        #expect(standing.cell("jong")["share"]?.double == 0.12)
        #expect(standing.json["representation"]?["weighting"]?["n"] == 120)
    }

    @Test func `hide a cell of a few with another, and weigh them together`() {
        let standing = District(young: 4, old: 70, older: 26).standing()
        #expect(standing.cell("jong")["hidden"] == true && standing.cell("jong")["count"] == .null)
        #expect(standing.cell("oud")["hidden"] == true, "4 follows from the total else")
        #expect(standing.cell("midden")["count"] == 70)
        #expect(standing.json["representation"]?["weighting"]?["most"] != nil)
        let moderator = District(young: 6, old: 70, older: 24).standing(.moderator)
        #expect(moderator.cell("jong")["count"] == 6)
    }

    @Test func `show that of some residents nobody takes part`() {
        let standing = District(young: 0, old: 60, older: 40).standing()
        #expect(standing.cell("jong")["count"] == 0 && standing.cell("jong")["gap"]?.double == -0.4)
        #expect(standing.json["representation"]?["weighting"]?["unheard"]?["leeftijd"]?.double == 0.4)
    }

    @Test func `do not weigh an answer of a few: its weight would tell who they are`() {
        let standing = District().standing()
        let options = standing.weighted("groen")["options"]?.array ?? []
        #expect(options.first { $0["id"] == "disagree" }?["count"] == 1)
        #expect(options.filter { $0["count"] != 0 }.allSatisfy { $0["hidden"] == true && $0["weighted"] == .null })
    }

    @Test func `do not weigh a question that few of a cell answered`() {
        var district = District()
        district.young = 40
        let voters = district.voters.enumerated().map { place, voter -> Voter in
            guard place < 35 else { return voter }
            var walk = Walk()
            walk.answer("leeftijd", .option("jong"))
            return walk.voter(voter.participant)
        }
        var request = StandingRequest(
            code: "abc", dialogue: District.dialogue, phases: [], asOf: Instant(milliseconds: 1_780_336_800_000))
        request.population = District.table
        let standing = Standing(of: voters, request)
        #expect(standing.cell("jong")["count"] == 40)
        #expect(standing.weighted("bus")["hidden"] == true && standing.weighted("bus")["effective"] == .null)
    }

    @Test func `are the same bytes in whatever order people came, fit the schema, and are rows of the table`() {
        let (one, other) = (District(silentOnAge: 13).standing(), District(silentOnAge: 13).standing(shuffled: true))
        #expect(one.json.bytes() == other.json.bytes())
        for audience in Audience.allCases {
            let standing = District(young: 4, silentOnAge: 3).standing(audience)
            #expect(SchemaCheck(schema: StandingSchema.json).faults(in: standing.json) == [])
        }
        let lines = one.csv(in: .dutch).split(separator: "\r\n")
        #expect(lines.contains("representation.leeftijd,Vraag leeftijd?,residents,,jong,jong,10000,4000,0.4,,,,"))
        #expect(lines.contains { $0.hasPrefix("representation.leeftijd,Vraag leeftijd?,,,jong,jong,100,12,0.12,") })
        #expect(lines.contains { $0.hasPrefix("weighted.bus,Vraag bus?,weighted,,ja,ja,") })
    }

    @Test func `are weighed anew only after ten people more, since two publications would tell what one said`() {
        func effective(_ districts: [District]) -> [JSON] {
            var ledger = ReleaseLedger()
            return districts.map { district in
                let standing = district.standing()
                return ledger.released(standing) { _ in standing }.weighted("bus")["effective"] ?? .null
            }
        }
        let found = effective([District(), District(young: 13), District(), District(young: 24)])
        #expect(found[0] != .null && found[1] == .null && found[2] != .null && found[3] != .null)
        #expect(effective([District(), District(old_agree: 19)])[1] == .null, "as many people, who say something else")
    }

    @Test(arguments: [40, 60, 78]) func `keep within the width of a report`(width: Int) {
        for language in [Language.dutch, .english, .frisian] {
            for line in District().standing().text(in: language, width: width).split(separator: "\n") {
                #expect(line.count <= width, "\(line)")
            }
        }
    }

    @Test func `are not there where nobody gave a table`() {
        #expect(District().standing(table: nil).json["representation"] == nil)
    }
}
