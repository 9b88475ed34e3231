import DialogueEngine
import Testing

@Suite struct `Replies that name options and numbers` {
    @Test(arguments: [
        ("fiets", "fiets"), ("feits", "fiets"), ("met de fiets", "fiets"), ("B", "?"), ("3)", "bus"), ("bus en auto", "?"),
        ("niet met de auto", "?"), ("liever de bus dan de auto", "?"),
        ("auto want de bus rijdt niet", "auto"), ("4", "auto"), ("keuze 3", "bus"), ("9", "?"), ("mijn zoon van 4", "?"), ("fiets?", "?"),
        ("ik ga altijd met de fiets", "fiets"),
    ]) func `choose one`(reply: String, expected: String) { #expect(Ask.one(.choice, reply) == expected) }

    @Test(arguments: [
        "A5 C3 F2", "c3, a5 en f 2", "taal 5 werk 3 rust 2", "5 op A, 3 op C en 2 op F", "A=5;C=3;F=2", "A: 5\nC: 3\nF: 2",
        "taal vijf, werk drie, rust twee", "A5C3F2", "5 punten voor taal, 3 voor werk, 2 voor rust",
    ])
    func `divide points`(reply: String) {
        #expect(Ask.read(Ask.goals, reply) == .value(.points([.init("taal", 5), .init("werk", 3), .init("rust", 2)])))
    }

    @Test func `divide points with a hint where they do not add up`() {
        #expect(Ask.read(Ask.goals, "alles op B") == .value(.points([.init("zelf", 10)])))
        #expect(Ask.read(Ask.goals, "A=5;C=3") == .unclear(.sum(given: 8, total: 10)))
        #expect(Ask.read(Ask.goals, "A5 A5") == .unclear(.doubled("A")))
        #expect(Ask.read(Ask.goals, "A4,5 B5,5") == .unclear(.whole))
        #expect(Ask.read(Ask.goals, "A5 X5") == .unclear(.plain))
        #expect(Ask.read(Ask.goals, "A99999999999999999999 B1") == .unclear(.whole))
    }

    @Test(arguments: [
        "1 4 7", "1, 4 en 7", "147", "1,4,7", "taal, school en werk", "taal en school komma werk", "werk school taal", "1️⃣ 4️⃣ 7️⃣",
    ])
    func `choose several`(reply: String) { #expect(Ask.read(Ask.wishes, reply) == .value(.options(["taal", "school", "werk"]))) }

    @Test(arguments: ["1 of 4", "niet 1", "1 9", "geen idee", "1 1"]) func `leave several open`(reply: String) {
        guard case .unclear = Ask.read(Ask.wishes, reply) else { return #expect(Bool(false), "\(reply)") }
    }

    @Test func `rank all options or say how many are missing`() {
        let rank = Ask.with(.rank, [("stoep", "1", "Stoep"), ("groen", "2", "Groen"), ("afval", "3", "Afval")])
        #expect(Ask.read(rank, "eerst afval, dan groen, dan stoep") == .value(.ranking(["afval", "groen", "stoep"])))
        #expect(Ask.read(rank, "321") == .value(.ranking(["afval", "groen", "stoep"])))
        #expect(Ask.read(rank, "3 1") == .unclear(.missing(1)))
        #expect(Ask.read(rank, "3 3 1") == .unclear(.doubled("3")))
    }

    @Test(arguments: [
        ("75", 75), ("ongeveer 75", 75), ("75!", 75), ("vijfenzeventig", 75), ("seventy", 70), ("fiifensantich", 75), ("7 à 8", nil),
        ("7-8", nil), ("7,5", nil), ("7½", nil), ("101", nil), ("3 of 4", nil),
        ("ik heb 3 keer gebeld", nil), ("75, want ik ben oud", 75), ("een negen", 9), ("-5", nil), ("7, nee 8", nil),
    ]) func `give a whole number within bounds`(reply: String, expected: Int?) {
        let reading = Ask.read(Ask.with(.number, []) { $0.bounds = 0...100 }, reply)
        if let expected {
            #expect(reading == .value(.number(expected)))
        } else if case .unclear = reading {
        } else {
            #expect(Bool(false), "\(reply)")
        }
    }

    @Test(arguments: [
        ("1 juni", "2027-06-01"), ("1-6", "2027-06-01"), ("1/6/2026", "2026-06-01"), ("2026-06-01", "2026-06-01"), ("1 juny", "2027-06-01"),
        ("June 1", "2027-06-01"), ("morgen", "2026-11-25"),
        ("vandaag", "2026-11-24"), ("dinsdag 24 november", "2026-11-24"), ("maandag 24 november", nil), ("30 februari", nil),
        ("volgende week dinsdag", "2026-12-01"), ("volgende dinsdag", nil), ("13/13", nil), ("moarn", "2026-11-25"),
        ("1.6.2026", "2026-06-01"), ("hjoed", "2026-11-24"), ("niet morgen", nil), ("binnenkort", nil), ("31-12", "2026-12-31"),
        ("twee dagen geleden", "2026-11-22"),
    ]) func `give a day`(reply: String, expected: String?) {
        let reading = Ask.read(Question(id: "q", kind: .date), reply)
        if let expected {
            #expect(reading == .value(.day(Day(expected)!)))
        } else if case .unclear = reading {
        } else {
            #expect(Bool(false), "\(reply)")
        }
    }

    @Test func `are words where words are asked, and unclear where there are none`() {
        let text = Question(id: "q", kind: .text)
        #expect(Ask.read(text, "2") == .value(.words(TextID(7))))
        #expect(Ask.read(text, String(repeating: "é ", count: 5_000)) == .value(.words(TextID(7))))
        for empty in ["", "  ", "...", "\u{200B}\u{200F}", "?!"] { #expect(Ask.read(text, empty) == .unclear(.plain)) }
        #expect(Ask.read(Ask.travel, String(repeating: "bus ", count: 300)) == .unclear(.plain))
        #expect(Ask.read(Question(id: "q", kind: .place), "Blije") == .value(.words(TextID(7))))
    }

    @Test func `ask for what is for and against, or say rather not`() {
        var question = Ask.travel
        #expect(Ask.read(question, "?3") == .unclear(.plain))
        question.options[2].plus = LocalizedText(["nl": "Goedkoop"])
        #expect(Ask.read(question, "?3") == .detail("bus"))
        question.offersNone = true
        #expect(Ask.read(question, "0.") == .ratherNot)
        #expect(Ask.read(Ask.travel, "0") == .unclear(.plain))
    }
}
