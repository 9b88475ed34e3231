import DialogueEngine
import HTTPTypes
import JSONText
import Testing
import VoiceSummary

@testable import Facilitation
@testable import WebServer

/// One moderator in the console, one at a terminal whose desk is the same process.
private struct TwoModerators {
    let world: ConsoleWorld
    let fenna: ConsolePerson
    let desk: OwnDesk

    init() async throws {
        world = try await ConsoleWorld()
        fenna = try await world.person("Fenna", [.moderator])
        desk = OwnDesk(world.facilitator)
        try await world.resident("anna", says: "Ik ben tegen.")
        try await world.resident("bram", says: "Wat een sufferd.")
        _ = try await said(to: "bram")
    }

    /// Bauke types a line.
    @discardableResult
    func types(_ line: String, _ id: String = "1") async throws -> JSON {
        try await desk.act(line, actor: "Bauke", on: "plein", at: world.clock.now(), id: id + line)
    }

    func said(to name: String, after span: Span = .seconds(0)) async throws -> [String] {
        world.clock.pass(span)
        try await world.facilitator.tick(world.clock.now())
        return try await world.facilitator.fetch(channel: "terminal", address: name, from: "plein").map(\.text)
    }
}

@Suite struct `A moderator at a terminal` {
    let dutch = ActWording(language: .dutch)

    @Test func `has thirty seconds to take a message to many back`() async throws {
        let two = try await TwoModerators()
        let planned = try await two.types("broadcast \"Morgen gaan we verder.\"")
        #expect(
            dutch.done(planned) == ["Dit bericht gaat over 30 seconden naar 2 mensen. Tot dan haal je het terug met: terughalen"])
        #expect(try await two.fenna.look("/moderator/c/plein").body.contains("Haal het bericht van"))
        let view = ModeratorText(
            view: try await two.world.facilitator.moderatorView(of: "plein", at: two.world.clock.now()).json, language: .dutch)
        #expect(view.lines.contains { $0.hasPrefix("Gaat zo weg") && $0.contains("Morgen gaan we verder.") })
        #expect(try await dutch.done(two.types("terughalen")) == ["Het bericht is teruggehaald. Niemand kreeg het."])
        #expect(try await two.said(to: "bram", after: .seconds(60)).isEmpty)
        #expect(try await !two.world.facilitator.group(of: "plein").acts.contains { $0.what == "broadcast" })
        try await two.types("broadcast \"Toch maar.\"")
        #expect(try await two.said(to: "bram", after: .seconds(60)).contains { $0.contains("Toch maar.") })
        await #expect(throws: Overtaken.nothingToRecall) { try await two.types("recall", "2") }
    }

    @Test func `takes only a message of their own back, or all there are`() async throws {
        let two = try await TwoModerators()
        try await two.world.facilitator.act(
            .acts([.broadcast([.dutch: "Van Fenna."])]), actor: "Fenna", on: "plein", at: two.world.clock.now(), leeway: .hand())
        await #expect(throws: Overtaken.nothingToRecall) { try await two.types("recall") }
        #expect(try await two.types("recall all")["recalled"] == 1)
        #expect(try await two.world.facilitator.planned(on: "plein").isEmpty)
    }

    @Test func `does not pass over a phase to which a colleague just brought the group, unless they insist`() async throws {
        let two = try await TwoModerators()
        func phases() async throws -> [PhaseID] { try await two.world.facilitator.group(of: "plein").marks.map(\.phase) }
        let seen = try #require(try await phases().last)
        try await two.world.facilitator.act(
            .acts([.next(reason: nil)]), actor: "Fenna", on: "plein", at: two.world.clock.now(), inPhase: seen, leeway: .hand())
        let moved = try await phases()
        await #expect(throws: Overtaken.moved(by: "Fenna")) { try await two.types("back \"te vroeg\"") }
        let page = try await two.fenna.act("next", [("phase", seen.text)]).body
        #expect(page.contains("Fenna bracht het gesprek net naar een andere fase."), "a second press on a page that shows the phase before")
        #expect(try await phases() == moved)
        try await two.types("toch back \"te vroeg\"", "3")
        #expect(try await phases().last == seen)
    }

    @Test func `writes no field to people that nothing fills in, and adds no time that is none`() async throws {
        let two = try await TwoModerators()
        await #expect(throws: ActFault.field("{{ meest }}")) { try await two.types("broadcast \"Hallo {{ meest }}.\"") }
        await #expect(throws: ActFault.spanOutOfRange("0d")) { try await two.types("extend 0d") }
        await #expect(throws: ActFault.spanOutOfRange("9999d")) { try await two.types("extend 9999d") }
        #expect(try await two.world.facilitator.planned(on: "plein").isEmpty)
    }

    @Test func `hears at once that a message cannot go`() async throws {
        let two = try await TwoModerators()
        await #expect(throws: FacilitationError.refused(.noSuchVoice("niemand"))) { try await two.types("nudge niemand \"Hoi\"") }
        #expect(try await two.world.facilitator.planned(on: "plein").isEmpty)
    }

    @Test func `takes a decision back before its author hears of it`() async throws {
        let two = try await TwoModerators()
        try await two.types("hide c2 insult")
        try await two.types("undo c2")
        #expect(try await two.said(to: "bram", after: .seconds(30)).isEmpty)
        try await two.types("hide c2 insult", "2")
        #expect(try await two.said(to: "bram", after: .seconds(10)).isEmpty)
        #expect(try await two.said(to: "bram", after: .seconds(20)).contains { $0.contains("belediging") })
    }

    @Test func `leaves a line to a colleague in the console, unless they insist`() async throws {
        let two = try await TwoModerators()
        _ = try await two.world.send(
            .post, "/moderator/c/plein/claim", [("k", two.fenna.key), ("line", "c1")], cookie: two.fenna.cookie)
        let readers = try await two.desk.claim(firstOf: ["c1", "c2"], by: "Bauke", on: "plein", at: two.world.clock.now())
        #expect(readers.others == ["c1": "Fenna"] && readers.own == "c2")
        var view = try await two.world.facilitator.moderatorView(of: "plein", at: two.world.clock.now())
        view.readers = readers.others
        #expect(ModeratorText(view: view.json, language: .dutch).lines.contains("  c1 “Ik ben tegen.” [Fenna leest dit nu]"))
        await #expect(throws: Overtaken.read("c1", by: "Fenna")) { try await two.types("approve c1") }
        await #expect(throws: Overtaken.read("c1", by: "Fenna")) { try await two.types("approve all") }
        try await two.types("toch approve c1")
        #expect(try await two.world.line("c1")?.status == .approved)
    }

    @Test func `has a line for a minute, which the console says and minds`() async throws {
        let two = try await TwoModerators()
        _ = try await two.desk.claim(firstOf: ["c1", "c2"], by: "Bauke", on: "plein", at: two.world.clock.now())
        #expect(try await two.fenna.look("/moderator/c/plein").body.contains("Bauke leest dit nu."))
        #expect(try await two.fenna.act("approve", [("line", "c1"), ("waits", "1")]).body.contains("Bauke leest dit nu."))
        #expect(try await two.world.line("c1")?.status == .held)
        two.world.clock.pass(.seconds(61))
        _ = try await two.fenna.act("approve", [("line", "c1"), ("waits", "1")])
        #expect(try await two.world.line("c1")?.status == .approved)
    }

    @Test func `does not decide once more what a colleague decided just now`() async throws {
        let two = try await TwoModerators()
        _ = try await two.fenna.act("approve", [("line", "c2"), ("waits", "1")])
        await #expect(throws: Overtaken.decided("c2", by: "Fenna")) { try await two.types("hide c2 insult") }
        #expect(
            dutch.overtaken(.decided("c2", by: "Fenna")) == "Fenna besliste net over c2. Er is niets gedaan. Toch doen? Zet er “toch” voor."
        )
        two.world.clock.pass(.seconds(61))
        try await two.types("hide c2 insult", "2")
        #expect(try await two.world.line("c2")?.status == .hidden(.insult, note: nil))
    }

    @Test func `joins lines that say the same, of which the author hears which one and can say no`() async throws {
        let two = try await TwoModerators()
        _ = try await two.fenna.act("approve", [("line", "c1"), ("waits", "1")])
        let merged = try await two.fenna.act(
            "merge", [("line", "c2"), ("waits", "1"), ("into", "c1"), ("w", "Allebei boos.")])
        #expect(merged.body.contains("c2 hoort nu bij c1.") && merged.body.contains("Neem terug (c2)"))
        #expect(try await two.said(to: "bram").isEmpty)
        let said = try await two.said(to: "bram", after: .seconds(20)).joined()
        #expect(said.contains("De begeleider zegt: Allebei boos.\nEen inwoner zegt: “Ik ben tegen.”") && said.contains("Typ APART 1."))
        _ = try await two.world.facilitator.receive(
            Inbound(consultation: "plein", channel: "terminal", address: "bram", messageID: "apart", input: .message(Message("apart 1"))),
            at: two.world.clock.now())
        #expect(try await two.fenna.look("/moderator/c/plein").body.contains("de schrijver wil apart blijven"))
        await #expect(throws: FacilitationError.refused(.staysApart("c2"))) { try await two.types("anyway merge c2 into c1") }
    }

    @Test func `cuts a line into its thoughts, in its author's words alone`() async throws {
        let two = try await TwoModerators()
        try await two.world.resident("corrie", says: "De bus komt te laat en het plein is donker.")
        _ = try await two.said(to: "corrie")
        let page = try await two.fenna.look("/moderator/c/plein").body
        #expect(
            page.contains("Zet elk ding op een eigen regel") && page.contains(">\nDe bus komt te laat en het plein is donker.</textarea>"))
        let written = try await two.fenna.act(
            "split", [("line", "c3"), ("waits", "1"), ("parts", "De bus komt te laat\nHet hele plein is donker.")])
        #expect(written.body.contains("Je kunt c3 alleen knippen") && written.body.contains("Het hele plein is donker.</textarea>"))
        let split = try await two.fenna.act(
            "split", [("line", "c3"), ("waits", "1"), ("parts", "De bus komt te laat\r\n\r\nhet plein is donker.")])
        #expect(split.body.contains("c3 is gesplitst in c4 en c5.") && split.body.contains("deel van c3"))
        #expect(split.body.contains("Neem terug (c3)"))
        #expect(try await two.said(to: "corrie").isEmpty)
        try await two.types("hide c5 offtopic")
        let said = try await two.said(to: "corrie", after: .seconds(20)).joined(separator: "\n")
        #expect(said.contains("– “De bus komt te laat”\n– “het plein is donker.”") && said.contains("Typ HEEL 1."))
        #expect(said.contains("een deel van je zin (“het plein is donker.”)"))
        await #expect(throws: FacilitationError.refused(.notItsWords("c1"))) { try await two.types("split c1 \"Ik\" \"tegen\"") }
        let view = ModeratorText(
            view: try await two.world.facilitator.moderatorView(of: "plein", at: two.world.clock.now(), showing: "nee").json,
            language: .dutch)
        #expect(view.lines.contains("  c4 “De bus komt te laat” [wacht op jou, deel van c3]"))
        _ = try await two.world.facilitator.receive(
            Inbound(consultation: "plein", channel: "terminal", address: "corrie", messageID: "heel", input: .message(Message("heel 1"))),
            at: two.world.clock.now())
        #expect(try await two.world.line("c3")?.status == .held)
        #expect(try await two.fenna.look("/moderator/c/plein").body.contains("de schrijver wil dat het heel blijft"))
        await #expect(throws: FacilitationError.refused(.staysTogether("c3"))) {
            try await two.types("anyway split c3 \"De bus komt te laat en\" \"het plein is donker.\"")
        }
        #expect(try await two.world.facilitator.replay("plein", asOf: two.world.clock.now()).isEqual)
    }

    @Test func `takes a part that is hidden out of what was published before the line was cut`() async throws {
        let two = try await TwoModerators()
        try await two.world.resident("corrie", says: "De bus komt te laat en het plein is donker.")
        try await two.types("approve c3")
        try await two.types("publish")
        func published() async throws -> String {
            try #require(try await two.world.facilitator.publishedStanding(of: "plein", asOf: two.world.clock.now())).json.text()
        }
        #expect(try await published().contains("het plein is donker"))
        try await two.types("split c3 \"De bus komt te laat\" \"het plein is donker.\"")
        #expect(try await published().contains("het plein is donker"))
        try await two.types("hide c5 personal")
        #expect(try await !published().contains("het plein is donker"))
    }

    @Test func `that takes a merge back in time leaves its author in peace`() async throws {
        let two = try await TwoModerators()
        try await two.types("approve c1")
        try await two.types("merge c2 into c1")
        try await two.types("undo c2")
        #expect(try await two.said(to: "bram", after: .seconds(30)).isEmpty)
    }
}
