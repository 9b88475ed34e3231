import DialogueEngine
import Facilitation
import HTTPTypes
import Testing

@testable import WebServer

@Suite struct `The public log` {
    private static let line: [[(String, String)]] = [
        [("a", "ja")], [("a", "noord")], [("a", "agree")], [("a", "agree")], [("w", "Mijn buurman Jan belt 06.")], [("a", "words")],
    ]

    @Test func `says when, who and why, never whom it concerned nor what was hidden`() async throws {
        var hall = try await Hall()
        try await hall.come(2) { _ in Self.line }
        for line in [
            "hide c1 personal \"telefoon van Jan\"", "rephrase c2 \"laat Jan weg\"", "note \"Jan was boos\"", "screen blank", "screen code",
            "next \"=iedereen was er\"",
        ] { try await hall.moderate(line) }
        let page = try await hall.world.send(.get, "/c/proef/log").body
        #expect(page.contains("een zin verborgen, om: gegevens van een mens") && page.contains("om andere woorden gevraagd"))
        #expect(page.contains("2 keer iets anders op het scherm gezet") && page.contains("=iedereen was er") && page.contains(">Mo</span>"))
        #expect(page.contains("<time datetime=\"2026-04-24T05:53:20Z\">24 april 2026 om 07:53</time>"))
        let file = try await hall.world.send(.get, "/c/proef/log.csv")
        #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
        let rows = file.body.split(separator: "\r\n")
        #expect(rows.first == "\u{FEFF}at,actor,act,in_words,reason" && rows.count == 7)
        #expect(rows.contains { $0.contains("hide … personal") } && rows.contains { $0.hasSuffix(",'=iedereen was er") })
        for text in [page, file.body] { #expect(!text.contains("Jan") && !text.contains("telefoon") && !text.contains("06.")) }
    }

    @Test func `stands beside every page, in three languages`() async throws {
        let hall = try await Hall(changes: [("languages: [nl, en]", "languages: [nl, en, fy]")])
        for (path, words) in [
            ("/c/proef/log", "Wat de begeleider deed"), ("/c/proef/log?lang=en", "What the facilitator did"),
            ("/c/proef/rules", "Spelregels"), ("/c/proef/rules?lang=en", "House rules"), ("/c/proef", "href=\"/c/proef/log\""),
            ("/c/proef", "href=\"/c/proef/rules\""),
        ] { #expect(try await hall.world.send(.get, path).body.contains(words), "\(path)") }
    }
}

@Suite struct `The rules` {
    @Test func `say that few people thinking so is no reason, and name the five that are`() async throws {
        let page = try await Hall().world.send(.get, "/c/proef/rules").body
        #expect(page.contains("Dat weinig mensen iets vinden, is nooit een reden om het te verbergen."))
        for reason in ["Belediging", "Bedreiging", "Gegevens van een mens", "Ander onderwerp", "Dubbel"] {
            #expect(page.contains("<li>\(reason): "))
        }
    }

    @Test(arguments: [
        ("hold: true", "hold: true", "Een begeleider leest je woorden voordat anderen ze zien."),
        ("hold: true", "hold: false", "Je woorden gaan meteen naar anderen."),
    ]) func `say whether words are read before others see them, as the script has it`(from: String, to: String, words: String) async throws
    {
        #expect(try await Hall(changes: [(from, to)]).world.send(.get, "/c/proef/rules").body.contains(words))
    }

    @Test func `say that words stay with the facilitator where nothing goes to others`() async throws {
        #expect(try await PagesWorld().send(.get, "/c/proef/rules").body.contains("gaat niet naar andere deelnemers"))
    }
}

@Suite struct `A page of somebody who waits` {
    @Test func `looks by itself only where they ask for it and nothing can be filled in, and moves on with the others`() async throws {
        var hall = try await Hall()
        try await hall.come(1) { _ in
            [[("a", "ja")], [("a", "noord")], [("a", "agree")], [("a", "agree")], [("w", "Goed zo.")], [("a", "keep")]]
        }
        #expect(hall.people[0].heading == "Voor nu ben je klaar" && !hall.people[0].page.contains("http-equiv"))
        var waiting = hall.people[0]
        try await waiting.open("/c/proef/wait")
        #expect(waiting.page.contains("<meta http-equiv=\"refresh\" content=\"30\">") && waiting.page.contains("Je hoort van ons."))
        #expect(!waiting.page.contains("<form") && !waiting.page.contains("<textarea"))
        try await hall.moderate("next")
        try await waiting.open("/c/proef/wait")
        #expect(waiting.heading == "Je bent klaar" && !waiting.page.contains("http-equiv"))
        // Who is nobody here, or is asked something, has no such page.
        #expect(try await hall.world.send(.get, "/c/proef/wait").location == "/c/proef")
    }
}
