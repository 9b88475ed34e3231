import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

/// People of three voices in three places, given by how many there are of each, and some who never said anything.
struct Neighbourhoods {
    /// By voice, then by place.
    var people = [[30, 20, 0], [15, 25, 12], [0, 0, 0]]
    var silent = [12, 0, 0]
    /// Whether the place is a matter of the person, so that its own figure is held back like a split.
    var isPersonal = false

    static let voices = ["jong", "oud", "nieuw"]
    static let places = ["noord", "zuid", "west"]
    static func dialogue(isPersonal: Bool) -> Dialogue {
        var plan = StandingPlan()
        plan.coverage = "wijk"
        var wijk = question("wijk", .choice, options: places)
        wijk.isPersonal = isPersonal
        return VoiceSummaryTests.dialogue(
            [wijk, question("bus", .choice, options: ["ja", "nee"])], voices: voices, standing: plan)
    }

    var voters: [Voter] {
        var first = 0
        var all: [Voter] = []
        for (voice, row) in people.enumerated() {
            for (place, count) in row.enumerated() {
                all += crowd(count, from: first, voice: Self.voices[voice]) { walk, _ in
                    walk.answer("wijk", .option(OptionID(Self.places[place])))
                    walk.answer("bus", .option("ja"))
                    walk.finish()
                }
                first += count
            }
            for number in 0..<silent[voice] { all.append(VoiceSummaryTests.silent("s\(voice)\(number)", voice: Self.voices[voice])) }
        }
        return all
    }

    func standing(_ audience: Audience = .public) -> Standing {
        VoiceSummaryTests.standing(of: voters, Self.dialogue(isPersonal: isPersonal), audience)
    }
}

extension Standing {
    fileprivate func cell(_ voice: String, _ place: String) -> JSON {
        let row = json["coverage"]?["rows"]?.array?.first { $0["id"]?.string == voice }
        return row?["cells"]?.array?.first { $0["place"]?.string == place } ?? .null
    }
}

@Suite struct `The table of voices and places` {
    @Test func `says of each cell whom we know, who started and who finished, and where nobody is`() {
        let standing = Neighbourhoods().standing()
        #expect(standing.cell("jong", "noord")["known"] == 30 && standing.cell("jong", "noord")["finished"] == 30)
        #expect(standing.cell("jong", "west")["known"] == 0)
        #expect(standing.cell("jong", "unknown")["silent"] == 12 && standing.cell("jong", "unknown")["started"] == 0)
        #expect(standing.json["coverage"]?["empty"] == 4)
        #expect(standing.claims.contains("Op 4 plekken in de tabel van groepen en plaatsen is nog niemand."))
        #expect(standing.json["method"]?["droppedClaims"] == 0)
        let text = standing.text(in: .dutch, width: 100)
        #expect(text.contains("30 – 30 – 30") && text.contains("niemand"))
        let rows = standing.csv(in: .dutch).split(separator: "\r\n")
        #expect(rows.contains("coverage.noord,jong,voice,jong,started,noord,30,30,,,,,"))
    }

    @Test func `has a cell for everybody who is known and was not erased`() {
        let standing = Neighbourhoods().standing()
        let cells = standing.json["coverage"]?["rows"]?.array?.flatMap { $0["cells"]?.array ?? [] } ?? []
        #expect(cells.reduce(0) { $0 + ($1["known"]?.int ?? 0) } == standing.json["accounting"]?["known"]?.int)
    }

    @Test func `is not shown below fifty people: two attributes at once`() {
        let few = Neighbourhoods(people: [[15, 0, 0], [15, 15, 0], [0, 0, 0]], silent: [12, 0, 0]).standing()
        #expect(few.json["coverage"]?["hidden"] == true && few.json["coverage"]?["rows"] == .null)
        #expect(few.text(in: .dutch).contains("in te veel vakken zijn te weinig mensen"))
    }

    @Test(arguments: [[30, 20, 3], [30, 3, 20], [4, 30, 20]]) func `holds back a cell of a few, and others so that it does not follow`(
        row: [Int]
    ) {
        let standing = Neighbourhoods(people: [row, [15, 25, 12], [20, 20, 20]]).standing()
        let small = row.firstIndex { $0 < 10 } ?? 0
        let place = Neighbourhoods.places[small]
        #expect(standing.cell("jong", place)["hidden"] == true && standing.cell("jong", place)["known"] == .null)
        let hidden = Neighbourhoods.voices.map { voice in Neighbourhoods.places.filter { standing.cell(voice, $0)["hidden"] == true } }
        #expect(hidden[0].count >= 2, "else it follows from the voice")
        #expect(hidden.count { $0.contains(place) } >= 2, "else it follows from the place")
        #expect(Set(hidden.joined()).count < 3 || hidden.joined().count < 9, "not everything is held back")
    }

    @Test func `shows an empty cell beside one that is held back, and never tells by it where a few are`() {
        // Three of the new all live in one place: their row is too small to be shown at all, its empty cells too.
        let standing = Neighbourhoods(people: [[30, 20, 0], [15, 25, 12], [3, 0, 0]]).standing()
        for place in Neighbourhoods.places { #expect(standing.cell("nieuw", place)["hidden"] == true) }
    }

    /// A few hundred grids: no cell of a few is shown, and none has one value only.
    @Test func `holds in grids of all sorts`() {
        var seed: UInt64 = 7
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        for _ in 0..<400 {
            let cells = (0..<4).map { _ in (0..<4).map { _ in next(3) == 0 ? 0 : next(2) == 0 ? next(12) : next(40) } }
            let suppression = CrossSuppression(of: cells, k: 10, showsNobody: true)
            guard suppression.isSafe else { continue }
            for row in 0..<4 {
                for column in 0..<4 where (1..<10).contains(cells[row][column]) {
                    let column = CrossSuppression.Cell(row: row, column: column)
                    let sum = cells.reduce(0) { $0 + $1[column.column] }
                    if sum > 0, sum < cells.joined().reduce(0, +) { #expect(suppression.hidden.contains(column)) }
                }
            }
        }
    }

    @Test func `is the same in whatever order people came, and fits the schema`() {
        let world = Neighbourhoods(people: [[30, 20, 3], [15, 25, 12], [0, 11, 0]])
        let one = VoiceSummaryTests.standing(of: world.voters, Neighbourhoods.dialogue(isPersonal: false))
        let other = VoiceSummaryTests.standing(of: world.voters.reversed(), Neighbourhoods.dialogue(isPersonal: false))
        #expect(one.json.bytes() == other.json.bytes())
        for audience in Audience.allCases {
            #expect(SchemaCheck(schema: StandingSchema.json).faults(in: world.standing(audience).json) == [])
        }
    }

    @Test func `stays as it was published where too few came since`() {
        var ledger = ReleaseLedger()
        let first = Neighbourhoods().standing()
        _ = ledger.released(first) { _ in first }
        let next = Neighbourhoods(people: [[31, 20, 0], [15, 25, 12], [0, 0, 0]]).standing()
        let second = ledger.released(next) { _ in next }
        #expect(second.cell("jong", "noord")["known"] == 30 && second.json["coverage"]?["asOf"] == first.json["asOf"])
        #expect(!second.claims.contains { $0.contains("tabel van groepen") })
        let later = Neighbourhoods(people: [[41, 20, 0], [15, 25, 12], [0, 0, 0]], silent: [12, 0, 0]).standing()
        #expect(ledger.released(later) { _ in later }.cell("jong", "noord")["known"] == 41)
    }
}
