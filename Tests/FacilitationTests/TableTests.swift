import DialogueEngine
import DialogueScript
import Testing

@Suite struct `A table` {
    static let yaml = """
        meerstem: 1
        id: tafel
        title: {nl: Tafel}
        minutes: 5
        languages: [nl]
        participant:
          start: naam
          answers:
            naam: {kind: choice, options: {ja: {nl: Ja}, nee: {nl: Nee}}}
            meet: {kind: text, contribute: view, share: table}
            droom: {kind: text, contribute: view, share: table}
          nodes:
            naam: {ask: naam, prompt: {nl: Doe je mee?}, next: wacht}
            wacht: {wait: "seated()", meanwhile: {nl: We zoeken een tafel voor je.}, next: beurt1}
            beurt1: {wait: "turn('meet') || roundOver('meet')", meanwhile: {nl: Je bent straks aan de beurt.}, next: meet}
            meet: {ask: meet, prompt: {nl: "Wie ben je? {{ heard(meet) }}"}, next: rond1}
            rond1: {wait: "roundOver('meet')", next: beurt2}
            beurt2: {wait: "turn('droom') || roundOver('droom')", next: droom}
            droom: {ask: droom, prompt: {nl: "Waar droom je van? {{ heard(meet) }}"}, next: rond2}
            rond2: {wait: "roundOver('droom')", next: klaar}
            klaar: {end: {nl: Dank je wel.}}
        consultation:
          tables: {least: 3, most: 4, rounds: [{answer: meet, timeout: 24h}, {answer: droom, timeout: 24h}]}
        """

    private func village(_ count: Int) throws -> Village {
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "tafel.yaml", text: Self.yaml)))
        var village = Village(dialogue: script.dialogue.opened(with: RunData(), allowsUnreviewed: true))
        for number in 1...count {
            village.invite("p\(number)")
            village.say("hallo", by: "p\(number)")
            village.say("1", by: "p\(number)")
        }
        return village
    }

    @Test func `forms when it is full, and the rest is seated as evenly as can be`() throws {
        var village = try village(7)
        #expect(village.group.tables == [["p1", "p2", "p3", "p4"]])
        #expect(village.act(.seat) == nil)
        #expect(village.group.tables == [["p1", "p2", "p3", "p4"], ["p5", "p6", "p7"]])
        var two = try self.village(2)
        #expect(two.act(.seat) == .tooFewForTable(waiting: 2, least: 3))
    }

    @Test func `lets everybody speak once before anybody speaks twice, beginning one seat further each round`() throws {
        var village = try village(4)
        #expect(village.names.map { village.node(of: $0) } == ["meet", "beurt1", "beurt1", "beurt1"])
        village.say("Ik ben Anna.", by: "p1")
        #expect(village.node(of: "p2") == "meet" && village.node(of: "p3") == "beurt1")
        #expect(village.lastWords(for: "p2").contains("Ik ben Anna."))
        village.say("overslaan", by: "p2")
        village.say("Ik ben Cor.", by: "p3")
        village.say("Ik ben Dirk.", by: "p4")
        #expect(village.names.map { village.node(of: $0) } == ["beurt2", "droom", "beurt2", "beurt2"], "passing is allowed")
        #expect(village.lastWords(for: "p2").contains("Ik ben Dirk."))
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `passes a turn that is not taken, and the one who leaves`() throws {
        var village = try village(4)
        village.wait(.hours(25))
        #expect(village.node(of: "p2") == "meet", "the first let it pass")
        village.say("stop", by: "p2")
        #expect(village.node(of: "p3") == "meet")
        village.say("Ik ben Cor.", by: "p3")
        village.say("Ik ben Dirk.", by: "p4")
        #expect(village.node(of: "p3") == "droom" || village.node(of: "p4") == "beurt2")
        village.say("Ik ben Anna, wat laat.", by: "p1")
        #expect(village.group.members["p1"]?.spoke == ["meet"])
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `is not filled by who stopped, and takes in who comes late`() throws {
        var village = try village(3)
        village.say("stop", by: "p2")
        village.invite("p4")
        for line in ["hallo", "1"] { village.say(line, by: "p4") }
        #expect(village.group.tables == [] && village.group.unseated == ["p1", "p3", "p4"])
        village.act(.seat)
        village.invite("p5")
        for line in ["hallo", "1"] { village.say(line, by: "p5") }
        #expect(village.act(.seat) == nil)
        #expect(village.group.tables == [["p1", "p3", "p4", "p5"]])
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `that is in its second round goes on when somebody joins it`() throws {
        var village = try village(3)
        village.act(.seat)
        for name in ["p1", "p2", "p3"] { village.say("Ik ben \(name).", by: name) }
        village.invite("p4")
        for line in ["hallo", "1"] { village.say(line, by: "p4") }
        village.act(.seat)
        #expect(village.group.tables == [["p1", "p2", "p3", "p4"]])
        village.wait(.days(5))
        #expect(village.names.allSatisfy { village.node(of: $0) != "rond1" }, "nobody waits for the first round")
        #expect(village.names.dropFirst().filter { village.node(of: $0) == "droom" }.count >= 1)
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `takes in who stopped while waiting for one, and came back`() throws {
        var village = try village(2)
        for line in ["stop", "hallo", "ja"] { village.say(line, by: "p2") }
        #expect(village.group.unseated == ["p1", "p2"])
    }

    @Test func `does not read out what is hidden`() throws {
        var village = try village(4)
        village.say("Ik ben Anna.", by: "p1")
        village.act(.hide("c1", .personal, note: nil))
        village.say("Ik ben Bert.", by: "p2")
        #expect(village.lastWords(for: "p3").contains("Ik ben Bert.") && !village.lastWords(for: "p3").contains("Anna"))
    }

    @Test func `lets no turn pass while the moderator pauses`() throws {
        var village = try village(4)
        village.act(.pause(reason: nil))
        village.wait(.days(3))
        #expect(village.node(of: "p1") == "meet" && village.node(of: "p2") == "beurt1")
        village.act(.resume)
        village.wait(.hours(23))
        #expect(village.node(of: "p2") == "beurt1")
        village.wait(.hours(2))
        #expect(village.node(of: "p2") == "meet")
    }

    @Test func `is shown by seats, in the order of the round, and says who spoke, passed, was skipped and left`() throws {
        var village = try village(4)
        func state() -> TableState? { village.group.tableState(0, in: village.dialogue) }
        #expect(state()?.seats == [.turn, .waiting, .waiting, .waiting] && state()?.order == [0, 1, 2, 3] && state()?.turn == 0)
        village.say("Ik ben Anna.", by: "p1")
        village.say("overslaan", by: "p2")
        village.act(.table(1, .skip))
        #expect(state()?.seats == [.spoke, .passed, .skipped, .turn])
        village.say("stop", by: "p3")
        #expect(state()?.seats == [.spoke, .passed, .gone, .turn])
        village.say("Ik ben Dirk.", by: "p4")
        #expect(state()?.round == 1 && state()?.order == [1, 2, 3, 0] && state()?.seats == [.waiting, .turn, .gone, .waiting])
        village.act(.table(1, .next))
        #expect(state()?.isOver == true && state()?.turn == nil)
        #expect(village.act(.table(1, .next)) == .noTurn(1) && village.act(.table(2, .skip)) == .noSuchTable(2))
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `gives a turn back that was skipped, also of the round before`() throws {
        var village = try village(4)
        #expect(village.act(.table(1, .back)) == .nobodySkipped(1))
        village.act(.table(1, .skip))
        #expect(village.node(of: "p2") == "meet")
        village.act(.table(1, .back))
        #expect(village.group.tableState(0, in: village.dialogue)?.turn == 0)
        village.act(.table(1, .next))
        #expect(village.group.tableState(0, in: village.dialogue)?.round == 1)
        village.act(.table(1, .back))
        #expect(village.group.tableState(0, in: village.dialogue)?.turn == 3, "the last who was skipped in the first round")
        village.say("Ik ben Dirk.", by: "p4")
        #expect(village.group.tableState(0, in: village.dialogue)?.round == 1)
        #expect(village.group.acts.last?.reason == "table 1 back")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `gives whoever has the turn back their whole time`() throws {
        var village = try village(4)
        village.wait(.hours(20))
        village.act(.table(1, .skip))
        village.wait(.hours(20))
        #expect(
            village.group.tableState(0, in: village.dialogue)?.turn == 1, "the turn of the second began four hours before the first's ended"
        )
        village.wait(.hours(5))
        #expect(village.group.tableState(0, in: village.dialogue)?.turn == 2)
    }
}
