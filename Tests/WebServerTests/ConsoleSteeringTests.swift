import DialogueEngine
import HTTPTypes
import JSONText
import Testing

@testable import Facilitation
@testable import WebServer

@Suite struct `Steering in the console` {
    @Test func `passes a line on, takes that back, and hides it with a reason`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        try await world.resident("anna", says: "Ik ben tegen.")
        let page = try await fenna.look("/moderator/c/plein")
        #expect(page.body.contains("Ik ben tegen.") && page.body.contains("data-key=\"a\"") && page.body.contains("1 te lezen"))
        let passed = try await fenna.act("approve", [("line", "c1"), ("waits", "1")])
        #expect(passed.body.contains("c1 is goedgekeurd.") && passed.body.contains("Neem terug (c1)"))
        let back = try await fenna.act("undo", [("line", "c1")])
        #expect(try await world.line("c1")?.status == .held)
        #expect(back.body.contains("c1 wacht weer op jou.") && !back.body.contains("Neem terug"))
        _ = try await fenna.act("hide-personal", [("line", "c1"), ("waits", "1")])
        #expect(try await world.line("c1")?.status == .hidden(.personal, note: nil))
        #expect(try await world.facilitator.group(of: "plein").acts.map(\.actor).suffix(3) == ["Fenna", "Fenna", "Fenna"])
    }

    @Test func `decides once about a line, whoever presses first`() async throws {
        let world = try await ConsoleWorld()
        let (fenna, bauke) = (try await world.person("Fenna", [.moderator]), try await world.person("Bauke", [.moderator]))
        try await world.resident("anna", says: "Ik ben tegen.")
        _ = try await fenna.act("approve", [("line", "c1"), ("waits", "1")])
        let late = try await bauke.act("hide-insult", [("line", "c1"), ("waits", "1")])
        #expect(late.body.contains("c1: Fenna was je voor. Er is niets veranderd."))
        #expect(try await world.line("c1")?.status == .approved)
    }

    @Test func `leaves a line to who looks at it, for a minute`() async throws {
        let world = try await ConsoleWorld()
        let (fenna, bauke) = (try await world.person("Fenna", [.moderator]), try await world.person("Bauke", [.moderator]))
        try await world.resident("anna", says: "Ik ben tegen.")
        func claim(_ person: ConsolePerson) async throws -> String {
            try await world.send(.post, "/moderator/c/plein/claim", [("k", person.key), ("line", "c1")], cookie: person.cookie).body
        }
        #expect(try await claim(fenna) == "")
        #expect(try await claim(bauke) == "Fenna leest dit nu.")
        #expect(try await bauke.look("/moderator/c/plein").body.contains("Fenna leest dit nu."))
        #expect(try await bauke.act("approve", [("line", "c1"), ("waits", "1")]).body.contains("Fenna leest dit nu."))
        #expect(try await world.line("c1")?.status == .held)
        world.clock.pass(.seconds(90))
        _ = try await bauke.act("approve", [("line", "c1"), ("waits", "1")])
        #expect(try await world.line("c1")?.status == .approved)
    }

    @Test func `asks for a reason where something is lacking, and loses no word that was typed`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        try await world.resident("anna", says: "Ik ben tegen.")
        try await world.resident("bram", says: "Ik ook.")
        try await world.resident("cor", says: nil)
        let refused = try await fenna.act("next")
        #expect(try await world.facilitator.group(of: "plein").marks.count == 1)
        #expect(refused.body.contains("Wat nog ontbreekt"))
        let unclear = try await fenna.act("rephrase", [("line", "c9"), ("w", "een lange vraag aan niemand")])
        #expect(unclear.body.contains("Je schreef: “een lange vraag aan niemand”"))
        _ = try await fenna.act("next", [("w", "De zaal sluit zo.")])
        let group = try await world.facilitator.group(of: "plein")
        #expect(
            group.marks.last?.phase == "stemmen" && group.marks.last?.reason == "De zaal sluit zo." && group.marks.last?.actor == "Fenna")
    }

    @Test func `says nothing of lines that are typed elsewhere`() async throws {
        let lacking = ModerationWords(language: .dutch)
        #expect(
            lacking.lacking("field meest") == "Nog invullen: meest." && lacking.lacking("proposal plan") == "Er is nog geen voorstel: plan."
        )
        #expect(ModerationWords(language: .dutch, typesLines: true).lacking("field meest") == "Nog invullen: vul meest \"…\"")
        let renamed: JSON = ["events": [["type": "themeRenamed", "question": "zorg"]]]
        #expect(ConsoleWords(.dutch).acts.done(renamed) == ["Genoteerd."])
        #expect(ActWording(language: .dutch).done(renamed) == ["Genoteerd. Je ziet het met: toon thema zorg."])
    }

    @Test func `writes to many after a look and a while, in which it can be taken back`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        try await world.resident("anna", says: "Ik ben tegen.")
        let texts = [("to", "everyone"), ("w-nl", "Morgen gaan we verder."), ("w-en", "Tomorrow we go on.")]
        func tell(_ act: String, _ nonce: String) async throws -> ConsoleWorld.Answer {
            try await world.send(
                .post, "/moderator/c/plein/tell", [("k", fenna.key), ("i", nonce), ("act", act)] + texts, cookie: fenna.cookie)
        }
        let look = try await tell("look", "a")
        #expect(look.body.contains("Dit gaat naar 1 mens.") && look.body.contains("Tomorrow we go on."))
        #expect(try await world.facilitator.planned(on: "plein").isEmpty)
        #expect(try await tell("send", "b").location?.hasPrefix("/moderator/c/plein/tell?f=") ?? false)
        #expect(try await tell("send", "b").location?.hasPrefix("/moderator/c/plein/tell?f=") ?? false)
        let planned = try await world.facilitator.planned(on: "plein")
        #expect(planned.count == 1 && planned.first?.actor == "Fenna")
        #expect(try await fenna.look("/moderator/c/plein").body.contains("Haal het bericht van"))
        _ = try await fenna.act("recall", [("planned", planned[0].id)])
        world.clock.pass(.seconds(60))
        try await world.facilitator.tick(world.clock.now())
        #expect(try await !world.facilitator.group(of: "plein").acts.contains { $0.what == "broadcast" })
        // What is not taken back goes when its time has come, and then cannot be.
        _ = try await tell("send", "c")
        let next = try await world.facilitator.planned(on: "plein")
        world.clock.pass(.seconds(60))
        try await world.facilitator.tick(world.clock.now())
        #expect(try await world.facilitator.group(of: "plein").acts.last?.what == "broadcast")
        let said = try await world.facilitator.fetch(channel: "terminal", address: "anna", from: "plein")
        #expect(said.contains { $0.text.contains("Morgen gaan we verder.") })
        #expect(try await fenna.act("recall", [("planned", next[0].id)]).body.contains("Te laat"))
    }

    @Test func `tells an author nothing of a decision that was taken back in time`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        try await world.resident("anna", says: "Ik ben tegen.")
        _ = try await world.facilitator.fetch(channel: "terminal", address: "anna", from: "plein")
        _ = try await fenna.act("hide-insult", [("line", "c1"), ("waits", "1")])
        _ = try await fenna.act("undo", [("line", "c1")])
        _ = try await fenna.act("approve", [("line", "c1"), ("waits", "1")])
        func said() async throws -> [String] {
            world.clock.pass(.seconds(30))
            try await world.facilitator.tick(world.clock.now())
            return try await world.facilitator.fetch(channel: "terminal", address: "anna", from: "plein").map(\.text)
        }
        #expect(try await !said().contains { $0.contains("belediging") })
        // What is not taken back is told, a little later.
        _ = try await fenna.act("hide-insult", [("line", "c1")])
        #expect(try await world.facilitator.fetch(channel: "terminal", address: "anna", from: "plein").isEmpty)
        #expect(try await said().contains { $0.contains("belediging") })
    }

    @Test func `tells an author the last decision where two came within moments`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        try await world.resident("anna", says: "Ik ben tegen.")
        _ = try await world.facilitator.fetch(channel: "terminal", address: "anna", from: "plein")
        _ = try await fenna.act("hide-insult", [("line", "c1")])
        _ = try await fenna.act("approve", [("line", "c1")])
        world.clock.pass(.seconds(30))
        try await world.facilitator.tick(world.clock.now())
        let said = try await world.facilitator.fetch(channel: "terminal", address: "anna", from: "plein").map(\.text)
        #expect(said.count == 1 && !said[0].contains("belediging"))
    }

    @Test func `lets nothing wait that stays with the moderator`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        try await world.resident("anna", says: "Ik ben tegen.", way: "4")
        #expect(try await world.line("c1")?.way == .keep)
        #expect(try await fenna.act("undo", [("line", "c1")]).body.contains("role=\"alert\""))
        #expect(try await world.line("c1")?.status == .approved)
        #expect(try await !fenna.look("/moderator/c/plein/lines").body.contains("value=\"undo\""))
    }

    @Test func `gives back what was typed in a form of which nothing was done`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        let sent = [("w", "Er komt een bank."), ("owner", "de raad"), ("due", "2001-01-01"), ("from", "/moderator/c/plein/promises")]
        let page = try await fenna.act("commit", sent).body
        #expect(
            page.contains("Er komt een bank.</textarea>") && page.contains("value=\"de raad\"") && page.contains("value=\"2001-01-01\""))
        #expect(page.contains("role=\"alert\""))
        // It is said once, and to nobody else.
        #expect(try await !fenna.look("/moderator/c/plein/promises").body.contains("de raad"))
    }

    @Test func `enters a pile of paper once, and says which lines it could not`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        let pile = "papier 1: Ik ben tegen; 1\n\nzonder dubbele punt\npapier 2: Te hard"
        var page = ""
        for _ in 0..<2 {
            let sent = try await world.send(
                .post, "/moderator/c/plein/entry",
                [("k", fenna.key), ("i", "\(UInt64.random(in: .min ... .max))"), ("act", "many"), ("many", pile)], cookie: fenna.cookie)
            page = try await fenna.look(sent.location ?? "").body
        }
        #expect(
            page.contains("0 mensen opgeschreven.") && page.contains("papier 1 is al opgeschreven") && page.contains("zonder dubbele punt"))
        let group = try await world.facilitator.group(of: "plein")
        #expect(group.members.count == 2 && group.members.values.allSatisfy(\.isProxy))
        #expect(group.contributions.map(\.origin) == [.proxy])
    }

    @Test func `shows what people wrote as words, whatever they wrote`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", Set(Role.allCases))
        let nasty = "<script>alert(1)</script></textarea><b>\u{202E}omgekeerd {{code}} {{{heading}}} \u{1B}[31m =1+1"
        try await world.resident("anna", says: nasty)
        for place in [
            "", "/lines", "/lines?question=nee", "/proposals", "/promises", "/themes", "/entry", "/tell", "/results", "/results/report",
        ] {
            let page = try await fenna.look("/moderator/c/plein\(place)")
            #expect(page.status == 200, "\(place)")
            #expect(!page.body.contains("<script>alert") && !page.body.contains("\u{202E}") && !page.body.contains("\u{1B}"), "\(place)")
        }
        let page = try await fenna.look("/moderator/c/plein").body
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("{{code}}"))
        let typed = try await fenna.act("rephrase", [("line", "c7"), ("w", nasty)])
        #expect(!typed.body.contains("<script>alert"))
    }

    @Test func `blanks the big screen by one key, and brings back what was on it`() async throws {
        let world = try await ConsoleWorld()
        let fenna = try await world.person("Fenna", [.moderator])
        func screen() async throws -> ScreenShow { try await world.facilitator.group(of: "plein").screen }
        _ = try await fenna.act("screen-question", [("question", "stem")])
        #expect(try await screen() == .question(AnswerKey("stem")))
        #expect(try await fenna.act("screen", [("show", "blank")]).body.contains("name=\"show\" value=\"stem\""))
        #expect(try await screen() == .blank)
        _ = try await fenna.act("screen", [("show", "stem")])
        #expect(try await screen() == .question(AnswerKey("stem")))
        _ = try await fenna.act("screen-results", [("question", "stem")])
        #expect(try await screen() == .results("stem"))
        #expect(try await fenna.act("screen-question", [("question", "nergens")]).body.contains("kan niet op het scherm"))
        for show in [ScreenShow.code, .blank, .results("stem"), .question(AnswerKey("code")), .question(AnswerKey("herken", "c1"))] {
            #expect(ScreenShow(words: show.words) == show)
        }
    }

    @Test func `shows everything to an observer, and no button`() async throws {
        let world = try await ConsoleWorld()
        let guest = try await world.person("Gast", [.observer])
        try await world.resident("anna", says: "Ik ben tegen.")
        for place in ["", "/lines", "/proposals", "/promises", "/themes"] {
            let page = try await guest.look("/moderator/c/plein\(place)").body
            #expect(!page.contains("/act\"") && !page.contains("name=\"w\""), "\(place)")
        }
        #expect(try await guest.look("/moderator/c/plein").body.contains("Ik ben tegen."))
    }

    @Test func `opens a conversation from a script of this server, and checks one that is pasted`() async throws {
        let world = try await ConsoleWorld()
        let boss = try await world.person("Boss", [.operator, .author])
        let broken = ConsoleWorld.yaml.replacing("to: klaar", with: "to: nergens").replacing("next: wacht}", with: "next: wachtt}")
        let checked = try await world.send(
            .post, "/moderator/scripts", [("k", boss.key), ("script", broken)], cookie: boss.cookie)
        #expect(checked.body.contains("MS0201") && checked.body.contains("wachtt") && checked.body.contains("wacht"))
        #expect(try await boss.look("/moderator/open?dialogue=plein").body.contains("run-data"))
        let opened = try await world.send(
            .post, "/moderator/open", [("k", boss.key), ("dialogue", "plein"), ("code", "nieuw"), ("run", "")], cookie: boss.cookie)
        // This script does not say who runs it and what becomes of answers.
        #expect(opened.status == 422 && opened.body.contains("Dit script zegt aan het begin niet alles"))
        let foreign = try await world.send(.post, "/moderator/open", [("k", boss.key), ("dialogue", "../plein")], cookie: boss.cookie)
        #expect(foreign.status == 404)
    }
}
