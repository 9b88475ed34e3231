import DialogueEngine
import Facilitation
import HTTPTypes
import Storage
import Testing

@testable import WebServer

@Suite struct `A resident's page` {
    /// An answer of every kind, with what its form sends.
    static let answers: [(act: String, fields: [(String, String)], asked: String)] = [
        ("answer", [("a", "ja")], "Mag het?"), ("answer", [("a", "zuid"), ("w", "bij het park")], "Waar woon je?"),
        ("answer", [("a", "b"), ("a", "d")], "Welke?"), ("answer", [("w", "oneens, het is hier druk")], "Rustig hier."),
        ("answer", [("a", "4")], "Hoe gaat het?"), ("answer", [("a", "ja")], "Mag iets gevoeligs?"),
        ("answer", [("w", "37")], "Van 0 tot 100?"),
        ("answer", [("p-taal", "7"), ("p-werk", ""), ("p-rust", " 3")], "Verdeel."),
        ("answer", [("r-1", "z"), ("r-2", "x"), ("r-3", "y")], "Op volgorde."), ("answer", [("w", "1 juni 2026")], "Wanneer?"),
        ("answer", [("w", "Sneek")], "Welk dorp?"), ("answer", [("a", "difficult")], "Kun je ermee leven?"),
        ("answer", [("a", "ja")], "Klaar?"),
        ("yes", [], "Klopt dat?"), ("answer", [("w", "Omdat het kan.\r\nEcht.")], "Waarom?"),
    ]

    /// What is recorded of somebody who gave them all.
    static let values: [String: AnswerValue] = [
        "mag": .option("ja"), "kies": .option("zuid"), "meer": .options(["b", "d"]), "eens": .option("disagree"), "schaal": .number(4),
        "punten": .points([.init("taal", 7), .init("rust", 3)]), "orde": .ranking(["z", "x", "y"]),
        "dag": .day(Day("2026-06-01")!), "plek": .option("sneek"), "leef": .option("difficult"), "klopt": .option("ja"),
    ]

    static func session(_ browser: Browser) async throws -> Session {
        let token = try #require(browser.cookie?.split(separator: "=").last.map(String.init))
        return try await browser.world.facilitator.session(channel: Facilitator.pagesChannel, address: token, in: "proef").session
    }

    @Test func `takes an answer of every kind, each to the question it is for`() async throws {
        var browser = Browser(try await PagesWorld())
        try await browser.begin()
        #expect(browser.heading == "Vraag 1 van 13 tot 14" && browser.page.contains("Ik ben een computer."))
        var number = 0
        for answer in Self.answers {
            #expect(browser.page.contains(answer.asked), "asked is \(answer.asked)")
            if answer.act == "answer" { number += 1; #expect(browser.heading.hasPrefix("Vraag \(number) van 1")) }
            try await browser.send(answer.act, answer.fields)
            #expect(browser.status == 200)
        }
        #expect(
            browser.heading == "Voor nu ben je klaar" && browser.page.contains("Je hoort van ons.") && !browser.page.contains("name=\"q\""))
        let later = Instant(milliseconds: 1_777_000_500_000)
        for line in ["broadcast \"Morgen meer.\"", "next"] {
            _ = try await browser.world.facilitator.act(line, actor: "Mo", on: "proef", at: later)
            try await browser.world.facilitator.tick(later)
        }
        // What came in the meantime stands there until the person does something, however often the page is looked at.
        for _ in 0..<2 {
            try await browser.open("/c/proef")
            #expect(browser.heading == "Je bent klaar" && browser.page.contains("Dank je.") && browser.page.contains("Morgen meer."))
            #expect(!browser.page.contains("Je hoort van ons."))
        }
        try await browser.send("say", [("w", "Tot ziens")])
        #expect(browser.page.contains("Ik bewaar je bericht voor de begeleider") && !browser.page.contains("Morgen meer."))
        let session = try await Self.session(browser)
        for (name, value) in Self.values { #expect(session.record(of: AnswerKey(QuestionID(name)))?.value == value, "\(name)") }
        #expect(browser.page.contains("Omdat het kan.\nEcht.") && browser.page.contains(">37<"))
        #expect(try await browser.world.facilitator.replay("proef", asOf: Instant(milliseconds: 1_777_000_900_000)).isEqual)
        // Nothing is left waiting: what was said stands on the pages.
        #expect(try await browser.world.store.read { try $0.outboxCounts() }.allSatisfy { $0.ready == 0 })
    }

    @Test func `tells what is amiss with an answer put together of fields, keeps what was entered, and counts no miss`() async throws {
        var browser = Browser(try await PagesWorld())
        try await browser.begin()
        for answer in Self.answers.prefix(2) { try await browser.send(answer.act, answer.fields) }
        for _ in 0..<4 {
            try await browser.send("answer", [("a", "c")])
            #expect(browser.status == 422 && browser.page.contains("Je koos er 1. Kies er 2 tot 3."))
            #expect(browser.page.contains("value=\"c\" checked"))
        }
        try await browser.send("answer")
        #expect(browser.page.contains("Je hebt nog niets ingevuld"))
        #expect(try await Self.session(browser).misses == 0)
        for answer in Self.answers[2..<7] { try await browser.send(answer.act, answer.fields) }
        try await browser.send("answer", [("p-taal", "7"), ("p-werk", "2")])
        #expect(browser.page.contains("Je gaf 9 punten. Het moeten er 10 zijn.") && browser.page.contains("name=\"p-taal\" value=\"7\""))
        try await browser.send("answer", [("p-taal", "9999999999999999999")])
        #expect(browser.page.contains("Kies een heel getal."))
        try await browser.send("answer", Self.answers[7].fields)
        try await browser.send("answer", [("r-1", "x"), ("r-2", "x"), ("r-3", "y")])
        #expect(browser.page.contains("Je noemde 1 twee keer."))
    }

    @Test func `asks more kindly where words are unclear, and keeps them in the field`() async throws {
        var browser = Browser(try await PagesWorld())
        try await browser.begin()
        for answer in Self.answers.prefix(3) { try await browser.send(answer.act, answer.fields) }
        try await browser.send("answer", [("w", "paars <b>olifant</b>")])
        #expect(browser.page.contains("id=\"fault\"") && browser.page.contains("Dat snap ik niet."))
        #expect(
            browser.page.contains("paars &lt;b&gt;olifant&lt;/b&gt;</textarea>") && browser.page.contains("<details class=\"own\" open>"))
        #expect(browser.page.contains("<title>Dit klopt nog niet. – Vraag 4 van 13 tot 14"))
        try await browser.send("answer", [("a", "agree")])
        #expect(browser.heading == "Vraag 5 van 13 tot 14" && !browser.page.contains("id=\"fault\""))
    }

    @Test func `takes the same form sent twice once, and another from an old page as a change`() async throws {
        var browser = Browser(try await PagesWorld())
        try await browser.begin()
        let first = browser.form("answer", [("a", "ja")])
        for _ in 0..<3 { try await browser.post("/c/proef", first) }
        #expect(browser.heading == "Vraag 2 van 13 tot 14")
        let old = browser.form("answer", [("a", "noord")])
        try await browser.post("/c/proef", old)
        let replies = try await Self.session(browser).replies
        // The other tab still shows the question, and says something else.
        let other = old.map { ($0.0, $0.0 == "a" ? "zuid" : $0.1) }
        try await browser.post("/c/proef", other)
        #expect(
            browser.heading == "Vraag 2 van 13 tot 14" && browser.page.contains("had je al beantwoord")
                && browser.page.contains("value=\"zuid\" checked"))
        #expect(try await Self.session(browser).record(of: AnswerKey("kies"))?.value == .option("noord"))
        #expect(try await Self.session(browser).replies == replies + 1)
        try await browser.send("answer", [("a", "zuid")])
        #expect(try await Self.session(browser).record(of: AnswerKey("kies"))?.value == .option("zuid"))
        #expect(browser.heading == "Vraag 3 van 13 tot 14")
        // A form for what was never asked changes nothing, and shows what was written.
        var strange = browser.form("answer", [("w", "verdwaald")])
        strange[2].1 = "waarom"
        try await browser.post("/c/proef", strange)
        #expect(browser.status == 409 && browser.page.contains("verdwaald"))
    }

    @Test func `takes another answer from an old page instead of the one it asks about`() async throws {
        let changes = [("start: hallo", "start: schaal"), ("schaal: {kind: scale", "schaal: {kind: scale, confirm: true")]
        var browser = Browser(try await PagesWorld(changes: changes))
        try await browser.begin()
        let old = browser.form("answer", [("a", "1")])
        try await browser.send("answer", [("a", "4")])
        #expect(browser.page.contains("Klopt dat?"))
        try await browser.post("/c/proef", old)
        guard case .confirming(_, let pending) = try await Self.session(browser).stage else {
            Issue.record("it asks about nothing: \(browser.heading)")
            return
        }
        #expect(pending.value == .number(1))
    }

    @Test func `goes back, changes, skips, pauses, stops and comes back`() async throws {
        var browser = Browser(try await PagesWorld())
        try await browser.begin()
        #expect(!browser.page.contains("value=\"back\"") && !browser.page.contains("value=\"skip\""))
        for answer in Self.answers.prefix(2) { try await browser.send(answer.act, answer.fields) }
        try await browser.send("back")
        #expect(browser.heading == "Vraag 2 van 13 tot 14" && browser.page.contains("value=\"zuid\" checked"))
        try await browser.send("answer", [("a", "noord")])
        try await browser.send("skip")
        #expect(browser.heading == "Vraag 4 van 13 tot 14")
        try await browser.send("later")
        #expect(browser.heading == "Tot later" && browser.page.contains("over-"))
        try await browser.send("go")
        #expect(browser.heading == "Vraag 4 van 13 tot 14" && browser.page.contains("Fijn dat je er weer bent"))
        try await browser.send("change-2")
        #expect(browser.heading == "Vraag 2 van 13 tot 14")
        try await browser.send("none")
        #expect(try await Self.session(browser).record(of: AnswerKey("kies"))?.outcome == .skipped(.ratherNot))
        try await browser.send("human")
        #expect(browser.page.contains("Een mens leest dit"))
        try await browser.send("language", [("language", "en")])
        #expect(browser.page.contains("<html lang=\"en\" dir=\"ltr\">") && browser.heading == "Question 4 of 13 to 14")
        try await browser.send("stop")
        #expect(browser.heading == "You have stopped" && !browser.page.contains("name=\"a\""))
        try await browser.send("go")
        #expect(browser.heading == "Question 4 of 13 to 14")
    }

    @Test func `lists the answers, and takes one away`() async throws {
        var browser = Browser(try await PagesWorld())
        try await browser.begin()
        for answer in Self.answers.prefix(3) { try await browser.send(answer.act, answer.fields) }
        try await browser.open("/c/proef/answers")
        #expect(browser.page.contains("Waar woon je?") && browser.page.contains(">Zuid<") && browser.page.contains("value=\"change-3\""))
        try await browser.send("withdraw-2")
        try await browser.open("/c/proef/answers")
        #expect(browser.page.contains("(ingetrokken)") && !browser.page.contains("value=\"withdraw-2\""))
    }
}
