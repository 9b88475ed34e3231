import DialogueEngine
import Facilitation
import HTTPTypes
import Testing

@testable import WebServer

@Suite struct `The big screen` {
    @Test func `begins with the code, its picture, and how many take part`() async throws {
        var hall = try await Hall()
        #expect(try await hall.screen().contains("0 mensen doen mee"))
        try await hall.come(2)
        let screen = try await hall.screen()
        #expect(screen.contains("<h1>Onze wijk</h1>") && screen.contains(">proef</p>") && screen.contains("/c/proef/qr.svg"))
        #expect(screen.contains("2 mensen doen mee") && screen.contains("praat.example.nl"))
        let english = try await hall.screen("en")
        #expect(english.contains("<h1>Our area</h1>") && english.contains("2 people take part"))
        #expect(try await hall.screen("xx").contains("<html lang=\"nl\""))
    }

    @Test func `shows bars from ten answers on, and moves them by ten, so that nobody sees what the last one chose`() async throws {
        var hall = try await Hall()
        try await hall.come(9) { [[("a", "ja")], [("a", $0 < 6 ? "noord" : "zuid")]] }
        try await hall.moderate("screen kies")
        var screen = try await hall.screen()
        #expect(screen.contains("<h1 class=\"short\">Waar woon je?</h1>") && screen.contains("<strong>9 van 9</strong> gaven antwoord"))
        #expect(screen.contains("Vanaf 10 antwoorden") && !screen.contains("<table"))
        try await hall.come(1) { _ in [[("a", "ja")], [("a", "zuid")]] }
        screen = try await hall.screen()
        #expect(Self.numbers(screen) == ["6", "4"] && screen.contains("<rect width=\"60.0%\"") && !screen.contains("De balken zijn"))
        try await hall.come(9) { _ in [[("a", "ja")], [("a", "zuid")]] }
        screen = try await hall.screen()
        #expect(Self.numbers(screen) == ["6", "4"] && screen.contains("19 van 19") && screen.contains("De balken zijn van 10 antwoorden."))
        try await hall.come(1) { _ in [[("a", "ja")], [("a", "noord")]] }
        #expect(Self.numbers(try await hall.screen()) == ["7", "13"])
        try await hall.come(3) { _ in [[("a", "ja")], [("a", "noord")]] }
        // What is closed is exact.
        try await hall.moderate("next")
        #expect(Self.numbers(try await hall.screen()) == ["10", "13"])
    }

    @Test func `shows one statement, agree solid, disagree hatched and don't know light grey, each with its words`() async throws {
        var hall = try await Hall()
        let stances = ["agree", "agree", "agree", "disagree", "pass"]
        try await hall.come(10) { [[("a", "ja")], [("a", "noord")], [("a", stances[$0 % 5])], [("a", "agree")]] }
        try await hall.moderate("screen mening~groet")
        let screen = try await hall.screen()
        #expect(screen.contains("<h1 class=\"short\">Mensen groeten elkaar.</h1>") && Self.numbers(screen) == ["6", "2", "2"])
        let fills = screen.split(separator: "<rect width=\"").dropFirst(3).map { $0.split(separator: "fill=\"")[1].prefix { $0 != "\"" } }
        #expect(fills == ["#14456f", "url(#hatch)", "#d2d2d2"])
        try await hall.moderate("screen results mening")
        let results = try await hall.screen()
        #expect(results.contains("<h1>Uitslag</h1>") && results.contains("Mensen groeten elkaar.") && results.contains("Het is hier stil."))
        #expect(results.contains("<rect x=\"60.0%\" width=\"20.0%\"") && !results.contains("qr.svg"))
    }

    @Test func `keeps to itself how people answer until the question is closed, where the script says so`() async throws {
        var hall = try await Hall(changes: [("mening: {kind: stance, per: ronde}", "mening: {kind: stance, per: ronde, results: closed}")])
        try await hall.come(12) { _ in [[("a", "ja")], [("a", "noord")], [("a", "agree")], [("a", "disagree")]] }
        for line in ["screen mening~stil", "screen results mening"] {
            try await hall.moderate(line)
            let screen = try await hall.screen()
            #expect(
                screen.contains("De uitslag komt als de vraag gesloten is") && !screen.contains("<table")
                    && !screen.contains("rect x"))
        }
        try await hall.moderate("next")
        #expect(try await hall.screen().contains("<rect x=\"0.0%\" width=\"100.0%\""))
        try await hall.moderate("screen mening~stil")
        #expect(Self.numbers(try await hall.screen()) == ["0", "12", "0"])
        // Gone back to, it is open again.
        try await hall.moderate("back \"nog even\"")
        #expect(try await hall.screen().contains("De uitslag komt als de vraag gesloten is"))
    }

    @Test func `goes blank and comes back as the moderator says, which stands in the log`() async throws {
        var hall = try await Hall()
        try await hall.come(1)
        try await hall.moderate("scherm leeg")
        let screen = try await hall.screen()
        #expect(screen.contains("<main class=\"blank\">") && !screen.contains("proef</p>"))
        try await hall.moderate("screen code")
        #expect(try await hall.screen().contains("<main class=\"enter\">"))
        let acts = try await hall.world.facilitator.group(of: "proef").acts
        #expect(acts.map(\.what).suffix(2) == ["screen blank", "screen code"] && acts.last?.actor == "Mo")
    }

    @Test(arguments: [
        "screen mag", "screen bestaatniet", "screen mening", "screen mening~nergens", "screen kies~groet", "screen results mag",
        "screen herken~c1",
    ])
    func `refuses what is nobody's business, what is not there, and lines that were not passed on`(line: String) async throws {
        var hall = try await Hall()
        try await hall.come(1) { _ in Self.withLine("Hier is het stil.") }
        await #expect(throws: FacilitationError.self) { try await hall.moderate(line) }
        #expect(try await hall.screen().contains("<main class=\"enter\">"))
    }

    @Test func `shows a line of somebody only while it is passed on and its author lets it travel`() async throws {
        var hall = try await Hall()
        try await hall.come(2) { Self.withLine("Zin nummer \($0).") }
        try await hall.moderate("seed zin \"Zin van de begeleider.\"")
        try await hall.moderate("approve c1")
        try await hall.moderate("screen herken~c1")
        #expect(try await hall.screen().contains("Zin nummer 0."))
        try await hall.moderate("screen results herken")
        var screen = try await hall.screen()
        #expect(screen.contains("Zin nummer 0.") && screen.contains("Zin van de begeleider.") && !screen.contains("Zin nummer 1."))
        try await hall.moderate("screen herken~c1")
        try await hall.moderate("hide c1 personal")
        screen = try await hall.screen()
        #expect(screen.contains("<main class=\"enter\">") && !screen.contains("Zin nummer"))
        // Passed on after all, and then erased with its author.
        try await hall.moderate("approve c1")
        #expect(try await hall.screen().contains("Zin nummer 0."))
        try await hall.people[0].open("/c/proef/erase")
        try await hall.people[0].send("erase")
        screen = try await hall.screen()
        #expect(screen.contains("<main class=\"enter\">") && !screen.contains("Zin nummer"))
    }

    @Test func `counts nobody who declined or was erased`() async throws {
        var hall = try await Hall()
        try await hall.come(11) { _ in [[("a", "ja")], [("a", "noord")]] }
        try await hall.come(1) { _ in [[("a", "nee")]] }
        try await hall.moderate("screen kies")
        #expect(try await hall.screen().contains("11 van 11"))
        for _ in 0..<2 {
            var last = hall.people[0]
            try await last.open("/c/proef/erase")
            try await last.send("erase")
        }
        #expect(try await hall.screen().contains("10 van 10"))
    }

    @Test func `works without a script, runs one of ours only, and says nothing to other sites`() async throws {
        let hall = try await Hall()
        let answer = try await hall.world.send(.get, "/c/proef/screen")
        #expect(answer.body.contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>"))
        let policy = try #require(answer.headers[.contentSecurityPolicy])
        #expect(
            policy.hasPrefix("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'") && !policy.contains("unsafe"))
        #expect(!answer.body.contains("style=\"") && answer.body.contains("data-live=\"/c/proef/live\""))
        for asset in [PageAsset.screenStyle, .screenScript, .residentStyle] {
            let file = try await hall.world.send(.get, asset.path)
            #expect(file.status == 200 && file.body == asset.text && file.headers[.cacheControl]?.contains("immutable") ?? false)
        }
        #expect(try await hall.world.send(.get, "/assets/screen-000000000000.js").status == 404)
        #expect(try await hall.world.send(.get, "/c/nergens/screen").status == 404)
    }

    /// The figures beside the bars.
    private static func numbers(_ page: String) -> [String] {
        page.split(separator: "<td class=\"number\">").dropFirst().map { String($0.prefix { $0 != "<" }) }
    }

    /// All answers of somebody whose line may go to others.
    private static func withLine(_ text: String) -> [[(String, String)]] {
        [[("a", "ja")], [("a", "noord")], [("a", "agree")], [("a", "agree")], [("w", text)], [("a", "words")]]
    }
}
